/** What one center serves: the contract, and the fields that `extension.graphql` in its folder of the sites adds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendContract } from '../contract/extension.ts';
import type { Contract } from '../contract/model.ts';
import { readContract } from '../contract/readContract.ts';

const SCHEMA = 'subgraphs/contract/schema.graphql';
const EXTENSION = 'extension.graphql';

export interface CenterSchema {
  readonly sdl: string;
  readonly contract: Contract;
}

/**
 * Processes are started in the project's root, where the printed contract lies.
 * @param center without one, the contract alone
 * @throws Error that names every fault of the center's extension
 */
export function readCenterSchema(sitesDirectory: string, center: string | undefined): CenterSchema {
  const sdl = extend(
    readFileSync(SCHEMA, 'utf8'),
    center === undefined ? undefined : join(sitesDirectory, center, EXTENSION),
  );
  return { sdl, contract: readContract(sdl) };
}

function extend(sdl: string, file: string | undefined): string {
  if (file === undefined || !existsSync(file)) return sdl;
  try {
    return extendContract(sdl, readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new Error(`${file}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
