/** Opens the lmdb file and words its faults: the only file that knows the library. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { CodedError } from '../../../contract/errors.ts';
import type { Pace } from '../../../contract/pace.ts';
import type { End } from '../../../contract/pageSize.ts';
import type { KeyRange } from './keys.ts';

/** Keys are bytes in the order of the contract, values are JSON. */
export type Database = RootDatabase<unknown, Buffer>;

export interface Entry {
  readonly key: Buffer;
  readonly value: unknown;
}

const CHUNK = 250;

/** Opens (and makes) the store's file in a folder. Throws STORE_FAULT. */
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

/** The rows are everything that the center knows of people; earlier releases left the folder open to every user of the machine. */
function closeToOthers(folder: string): void {
  const { mode, uid } = statSync(folder);
  if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(folder, OWNER_ONLY); // another owner's folder is that one's choice
}

const MAGIC = Buffer.from('dec0efbe', 'hex');
const MAGIC_AT = 24;

/** The library crashes the whole process on a file that is not its own, so the file's mark is looked at first. */
function requireStoreFile(path: string): void {
  if (!existsSync(path)) return;
  const head = Buffer.alloc(MAGIC_AT + MAGIC.length);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, head.length, 0);
    if (length === 0 || head.subarray(MAGIC_AT).equals(MAGIC)) return; // empty: it was killed while it was being made
  } finally {
    closeSync(file);
  }
  throw new CodedError('STORE_FAULT', `${path} is not a store of this program; move it away and import again`);
}

export interface ReadOptions {
  readonly pace: Pace;
  /** How many rows the work on one entry counts as. */
  readonly weight?: number;
  readonly first?: number;
  readonly end?: End;
}

/**
 * The entries of a range in chunks, the first of which has at most `first` entries; from the range's end backward where
 * the last entries come first. Chunks come at the pace of who reads: a scan of a large collection must not keep a center
 * from answering.
 */
export async function* readChunks(
  database: Database,
  range: KeyRange,
  { pace, weight = 1, first = CHUNK, end = 'first' }: ReadOptions,
): AsyncGenerator<readonly Entry[]> {
  const isReverse = end === 'last';
  // The library takes the ends in the direction of reading, and leaves the second out: no entry has a range's start as its key.
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

/** Does something with the store; what the library throws becomes a STORE_FAULT that says what was tried. */
export function attempt<Result>(doing: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw toStoreFault(doing, error);
  }
}

/** As `attempt`, for what takes its time. */
export async function attemptAsync<Result>(doing: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw toStoreFault(doing, error);
  }
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|no space left/i, 'the disk is full; make room and try again'],
  [/EIO|input\/output error/i, 'the disk is full or faulty; make room and try again'], // what lmdb says when a write came out short
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
