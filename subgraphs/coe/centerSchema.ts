/** The contract that every center serves: as text, as a model, and as an executable schema. */
import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Contract } from '../contract/model.ts';
import { readContract } from '../contract/readContract.ts';
import { createSchema, parseSdl } from '../serve/schema.ts';
import { createResolvers } from './resolvers/resolvers.ts';

export interface CenterSchema {
  readonly sdl: string;
  readonly contract: Contract;
  /** The context of each operation has the center. */
  readonly executable: GraphQLSchema;
}

const SCHEMA = 'subgraphs/contract/schema.graphql';

// Key: the SDL, on which alone the value depends. Bound: a process serves one schema, tests a few more.
const known = new LRUCache<string, CenterSchema>({ max: 20 });

/** Creates one schema for each SDL, which all centers in the process share. */
export function openCenterSchema(sdl: string): CenterSchema {
  const found = known.get(sdl);
  if (found) return found;
  const parsed = parseSdl(sdl);
  const contract = readContract(parsed.document);
  const schema = { sdl, contract, executable: createSchema(parsed, createResolvers(contract)) };
  known.set(sdl, schema);
  return schema;
}

/** Processes start in the root of the project. */
export function readCenterSdl(): string {
  return readFileSync(SCHEMA, 'utf8');
}
