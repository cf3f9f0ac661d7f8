/** Opens the lmdb file, and converts its errors. No other file uses the library. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { CodedError } from '../../../contract/errors.ts';
import type { Pace } from '../../../contract/pace.ts';
import type { End } from '../../../contract/pageSize.ts';
import type { KeyRange } from './keys.ts';

/** Keys are bytes in the order of the contract. Values are JSON. */
export type Database = RootDatabase<unknown, Buffer>;

export interface Entry {
  readonly key: Buffer;
  readonly value: unknown;
}

const CHUNK = 250;

/** Opens the store's file in a folder, and creates it if necessary. Throws STORE_FAULT. */
export function openDatabase(folder: string): Database {
  return attempt(`open the store in ${folder}`, () => {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
    closeToOthers(folder);
    const path = join(folder, 'store.mdb');
    requireStoreFile(path);
    return open<unknown, Buffer>({ path, keyEncoding: 'binary', encoding: 'json' });
  });
}

const OWNER_ONLY = 0o700;

/** The rows are personal data, and earlier releases let every user of the machine read the folder. */
function closeToOthers(folder: string): void {
  const { mode, uid } = statSync(folder);
  if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(folder, OWNER_ONLY); // only the owner can decide on another owner's folder
}

const MAGIC = Buffer.from('dec0efbe', 'hex');
const MAGIC_AT = 24;

/** The library crashes the process on a file of another format, so the file's magic number is checked first. */
function requireStoreFile(path: string): void {
  if (!existsSync(path)) return;
  const head = Buffer.alloc(MAGIC_AT + MAGIC.length);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, head.length, 0);
    if (length === 0 || head.subarray(MAGIC_AT).equals(MAGIC)) return; // empty: the process was killed while it created the file
  } finally {
    closeSync(file);
  }
  throw new CodedError('STORE_FAULT', `${path} is not a store of this program; move it away and import again`);
}

export interface ReadOptions {
  readonly pace: Pace;
  /** The number of rows that the work on one entry counts as. */
  readonly weight?: number;
  readonly first?: number;
  readonly end?: End;
}

/**
 * The entries of a range in chunks. The first chunk has at most `first` entries. With `end: 'last'`, entries come
 * from the end of the range backward. Chunks follow the given pace, so that a scan of a large collection does not hold up
 * other requests.
 */
export async function* readChunks(
  database: Database,
  range: KeyRange,
  { pace, weight = 1, first = CHUNK, end = 'first' }: ReadOptions,
): AsyncGenerator<readonly Entry[]> {
  const isReverse = end === 'last';
  // The library takes the ends in the direction of reading, and excludes the second one. No entry has the start of a range as its key.
  let from = isReverse ? range.end : range.start;
  const to = isReverse ? range.start : range.end;
  let limit = Math.min(first, CHUNK);
  for (let isResumed = false; ; isResumed = true) {
    const chunk = [
      ...database.getRange({ start: from, end: to, reverse: isReverse, exclusiveStart: isResumed, limit }),
    ];
    const turn = pace.rest(weight * chunk.length);
    if (turn) await turn;
    yield chunk;
    const last = chunk.at(-1);
    if (chunk.length < limit || !last) return;
    from = Buffer.from(last.key);
    limit = CHUNK;
  }
}

/** Runs an action on the store. An error of the library becomes a STORE_FAULT that names the action. */
export function attempt<Result>(doing: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw toStoreFault(doing, error);
  }
}

/** Like `attempt`, for an asynchronous action. */
export async function attemptAsync<Result>(doing: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw toStoreFault(doing, error);
  }
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|no space left/i, 'the disk is full; make room and try again'],
  [/EIO|input\/output error/i, 'the disk is full or faulty; make room and try again'], // lmdb's error for an incomplete write
  [/EDQUOT|quota/i, 'the disk quota is used up; make room and try again'],
  [
    /EACCES|EPERM|permission denied|not permitted/i,
    'this user may not write there; give it the right, or name another DATA_DIR',
  ],
  [/EROFS|read-only/i, 'the disk is read-only; name another DATA_DIR'],
  [/ENOTDIR|EEXIST|not a directory/i, 'a file stands where a folder is needed; move it, or name another DATA_DIR'],
];

function toStoreFault(doing: string, error: unknown): Error {
  if (error instanceof CodedError) return error;
  const message =
    error instanceof Error ? `${'code' in error ? `${String(error.code)} ` : ''}${error.message}` : String(error);
  const reason = REASONS.find(([pattern]) => pattern.test(message))?.[1];
  return new CodedError('STORE_FAULT', `could not ${doing}: ${reason ? `${reason} (${message})` : message}`);
}
