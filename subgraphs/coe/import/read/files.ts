/** The files of an import: their list, their bytes with digests, and `dataset.json`. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { explainDate, printNearest } from '../parts/hints.ts';
import { listTables } from './tables.ts';
import { FaultList, quote } from '../report/report.ts';
import type { Contract } from '../../../contract/model.ts';
import { isDate } from '../../../contract/scalars.ts';

export const DATASET_FILE = 'dataset.json';

/** A folder replaces all data. Files replace their tables and leave the others. */
export type ImportPaths =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'files'; readonly files: readonly string[] };

export interface InputFile {
  /** The name in faults. */
  readonly name: string;
  readonly path: string;
  readonly format: 'dataset' | 'csv' | 'workbook';
  readonly bytes: number;
}

/** The name of a folder in a generation. It is relative to the root of the project if possible, so that a moved clone recognizes it. */
export function toOrigin(folder: string): string {
  const path = relative('.', folder);
  const isBelow = path !== '' && !path.startsWith('..') && !isAbsolute(path);
  return (isBelow ? path : folder).split(sep).join('/').replace(/\/+$/, '');
}

/** Lists the files by name, so that the order is always the same. A file that cannot be used is a fault. */
export async function listInput(
  paths: ImportPaths,
  contract: Contract,
  faults: FaultList,
): Promise<readonly InputFile[]> {
  const found =
    paths.kind === 'folder'
      ? await listFolder(paths.folder, faults)
      : paths.files.map((path) => ({ name: basename(path), path }));
  const known = [DATASET_FILE, ...listTables(contract).map((each) => each.file)];
  const files: InputFile[] = [];
  for (const { name, path } of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const format = recogniseFormat(name, known);
    if (format) {
      const bytes = await measure(path, name, faults);
      if (bytes !== undefined) files.push({ name, path, format, bytes });
    } else if (paths.kind === 'files' || name.toLowerCase().endsWith('.csv')) {
      // If it were ignored, a misspelled name would lose all of its values.
      faults.add(
        { file: name },
        {
          expected: `one of ${known.join(', ')}, or a workbook (.xlsx)`,
          found: 'a file of another name',
          hint: printNearest(name, known),
        },
      );
    }
  }
  return files;
}

async function listFolder(folder: string, faults: FaultList): Promise<{ name: string; path: string }[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => !/^(\.|~\$)/.test(name)).map((name) => ({ name, path: join(folder, name) })); // without hidden files and lock files of open spreadsheets
  } catch (error) {
    faults.add({ file: folder }, { expected: 'a folder that can be read', found: explainFileError(error) });
    return [];
  }
}

function recogniseFormat(name: string, known: readonly string[]): InputFile['format'] | undefined {
  if (name === DATASET_FILE) return 'dataset';
  if (known.includes(name)) return 'csv';
  return name.toLowerCase().endsWith('.xlsx') ? 'workbook' : undefined;
}

async function measure(path: string, name: string, faults: FaultList): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    faults.add({ file: name }, { expected: 'a file that can be read', found: explainFileError(error) });
    return undefined;
  }
}

/** The digests of files by name, added while they are read. */
export type Digests = Map<string, string>;

const CHUNK_BYTES = 256 * 1024;

/** Reads a file. An error is reported as a fault, and ends the bytes early. */
export async function* readBytes(file: InputFile, digests: Digests, faults: FaultList): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  try {
    const before = await stat(file.path);
    for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK_BYTES })) {
      hash.update(chunk as Buffer); // a stream without an encoding gives bytes
      yield chunk as Buffer;
    }
    const after = await stat(file.path);
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) {
      faults.add(
        { file: file.name },
        {
          expected: 'a file that stays as it is while it is read',
          found: 'one that was changed meanwhile',
          hint: 'import again when it is complete',
        },
      );
    }
    addDigest(file, hash, digests);
  } catch (error) {
    if (!isFileError(error)) throw error;
    faults.add({ file: file.name }, { expected: 'a file that can be read', found: explainFileError(error) });
  }
}

function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

function addDigest(file: InputFile, hash: Hash, digests: Digests): void {
  digests.set(file.name, hash.digest('hex'));
}

/** The largest file that is read into memory. */
interface SizeLimit {
  readonly megabytes: number;
  readonly of: string;
  readonly hint: string;
}

const MEGABYTE = 1024 * 1024;

/** Reads a whole file, if it is small or cannot be streamed. Undefined after a fault. */
export async function readWhole(
  file: InputFile,
  { digests, faults }: { readonly digests: Digests; readonly faults: FaultList },
  { megabytes, of, hint }: SizeLimit,
): Promise<Buffer | undefined> {
  const before = faults.count;
  const chunks: Buffer[] = [];
  let { bytes } = file;
  // A file that is too large is not read. If it grows beyond the limit meanwhile, reading stops.
  if (bytes <= megabytes * MEGABYTE) {
    bytes = 0;
    for await (const chunk of readBytes(file, digests, faults)) {
      bytes += chunk.length;
      if (bytes > megabytes * MEGABYTE) break;
      chunks.push(chunk);
    }
  }
  if (bytes > megabytes * MEGABYTE)
    faults.add(
      { file: file.name },
      { expected: `${of} of at most ${megabytes} MB`, found: `${Math.ceil(bytes / MEGABYTE)} MB`, hint },
    );
  return faults.count === before ? Buffer.concat(chunks) : undefined;
}

/** The digest that shows whether files changed. It includes the contract: with a new field, the same files give other rows. */
export function digestAll(digests: Digests, contract: Contract): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([contract.collections, [...contract.embedded], [...contract.enums]]));
  for (const [name, digest] of [...digests].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\n${name} ${digest}`);
  return hash.digest('hex');
}

/** The digest that an import of these files would get. */
export async function digestInput(paths: ImportPaths, contract: Contract): Promise<string> {
  const faults = new FaultList(); // an import reports them; here they only change the digest
  const digests: Digests = new Map();
  for (const file of await listInput(paths, contract, faults)) {
    for await (const chunk of readBytes(file, digests, faults)) void chunk;
  }
  return digestAll(digests, contract);
}

const SHAPE = '{"asOf": "2022-09-30", "title": "..."}';

/** The as-of date. Empty after a fault. */
export function readDataset(bytes: Buffer | undefined, faults: FaultList): string {
  const file = DATASET_FILE;
  if (!bytes) {
    faults.add({ file }, { expected: `the file ${file}: ${SHAPE}`, found: 'no such file' });
    return '';
  }
  const content = parseJson(bytes);
  if (content === undefined) {
    faults.add({ file }, { expected: `JSON: ${SHAPE}`, found: 'text that is no JSON' });
    return '';
  }
  const asOf = typeof content === 'object' && content !== null && 'asOf' in content ? content.asOf : undefined;
  if (isDate(asOf)) return asOf;
  const hint = typeof asOf === 'string' ? explainDate(asOf) : undefined;
  faults.add(
    { file, column: 'asOf' },
    {
      expected: 'the day up to which the data are complete, as YYYY-MM-DD',
      found:
        asOf === undefined
          ? 'nothing'
          : typeof asOf === 'string'
            ? quote(asOf)
            : `a value of another type (${typeof asOf})`,
      hint,
    },
  );
  return '';
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // the caller reports that it is not JSON
  }
}

export function explainFileError(error: unknown): string {
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
      return 'no right to use it';
    case 'EIO':
    case 'ESTALE':
      return 'a disk or network folder that fails';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
