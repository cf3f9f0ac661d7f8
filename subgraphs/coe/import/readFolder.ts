/** Reads the files of an import from a folder, and makes the digest by which a change of them is known. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '../../contract/model.ts';
import { printNearest } from './findNearest.ts';
import type { ImportFault } from './importReport.ts';
import { DATASET_FILE } from './readDataset.ts';

export interface FolderFiles {
  /** By name; only files that the contract knows. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly faults: readonly ImportFault[];
  readonly digest: string;
}

export async function readFolder(folder: string, contract: Contract): Promise<FolderFiles> {
  const files = new Map<string, Buffer>();
  const faults: ImportFault[] = [];
  const known = new Set([DATASET_FILE, ...[...contract.collections, ...contract.embedded.values()].map((each) => each.file)]);
  for (const name of await listNames(folder, faults)) {
    if (known.has(name)) {
      const bytes = await readBytes(join(folder, name), name, faults);
      if (bytes) files.set(name, bytes);
    } else if (name.toLowerCase().endsWith('.csv')) {
      // Passed over in silence, a misspelt name would lose all of its values.
      const hint = printNearest(name, known);
      faults.push({ file: name, expected: `one of ${[...known].join(', ')}`, found: 'a file of another name', ...(hint && { hint }) });
    }
  }
  return { files, faults, digest: digestFiles(files, contract) };
}

async function listNames(folder: string, faults: ImportFault[]): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    faults.push({ file: folder, expected: 'a folder that can be read', found: explain(error) });
    return [];
  }
}

async function readBytes(path: string, name: string, faults: ImportFault[]): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    faults.push({ file: name, expected: 'a file that can be read', found: explain(error) });
    return undefined;
  }
}

function explain(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'nothing of that name';
    case 'ENOTDIR':
      return 'a file';
    case 'EISDIR':
      return 'a folder';
    case 'EACCES':
    case 'EPERM':
      return 'no right to read it';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** The contract is a part of it: when it gains a field, the same files make other rows. */
function digestFiles(files: ReadonlyMap<string, Buffer>, contract: Contract): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([contract.collections, [...contract.embedded], [...contract.enums]]));
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
