/** What every center serves: the contract, as text, as a model, and as an executable schema. */
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
  /** Takes the center from the context of each operation. */
  readonly executable: GraphQLSchema;
}

const SCHEMA = 'subgraphs/contract/schema.graphql';

// Key: the SDL, on which alone the value depends. Bound: a process serves one; tests serve some more.
const known = new LRUCache<string, CenterSchema>({ max: 20 });

/** Made once in a process for each SDL, however many centers serve it. */
export function openCenterSchema(sdl: string): CenterSchema {
  const found = known.get(sdl);
  if (found) return found;
  const parsed = parseSdl(sdl);
  const contract = readContract(parsed.document);
  const schema = { sdl, contract, executable: createSchema(parsed, createResolvers(contract)) };
  known.set(sdl, schema);
  return schema;
}

/** Processes are started in the project's root, where the printed contract lies. */
export function readCenterSdl(): string {
  return readFileSync(SCHEMA, 'utf8');
}
