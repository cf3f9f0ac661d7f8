/** A database in the system's folder for temporary files, for the time of one import: what has to be looked up while files are streamed is here and not in memory. It is removed at the end. */
import { open, type RootDatabase } from 'lmdb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../../../contract/errors.ts';

/** The parts of a key, from what groups to what tells apart. */
type WorkKey = readonly [group: string, ...rest: (string | number)[]];

const CHUNK = 500;
const CHUNK_CHARACTERS = 1024 * 1024;

interface List {
  count: number;
  /** How many are written. */
  chunks: number;
  pending: unknown[];
  /** Of what is pending, about. */
  characters: number;
}

export class Workspace {
  readonly #database: RootDatabase<unknown, (string | number)[]>;
  readonly #folder: string;
  readonly #lists = new Map<string, List>();

  /** Throws STORE_FAULT. */
  constructor(parent = tmpdir()) {
    [this.#folder, this.#database] = attempt(() => {
      const folder = mkdtempSync(join(parent, 'import-work-'));
      // Nobody needs these data after a crash: without waiting for the disk, writing is many times faster.
      return [
        folder,
        open<unknown, (string | number)[]>({ path: join(folder, 'work.mdb'), noSync: true, encoding: 'json' }),
      ] as const;
    });
    removeQuietly(this.#folder); // the open file lives on without a name, so that not even a killed import leaves it behind
  }

  /** Does many writes as one; reads in it see them. */
  transact(action: () => void): void {
    let thrown: { readonly error: unknown } | undefined;
    attempt(() => {
      this.#database.transactionSync(() => {
        try {
          action();
        } catch (error) {
          thrown = { error }; // a fault of the caller, which is not to be worded as one of the disk
        }
      });
    });
    if (thrown) throw thrown.error;
  }

  put(key: WorkKey, value: unknown): void {
    attempt(() => this.#database.putSync([...key], value));
  }

  /** The value that was there before, which stays; undefined when there was none. */
  putOnce(key: WorkKey, value: number): number | undefined {
    const held = this.#database.get([...key]) as number | undefined; // a key of `putOnce` holds a number
    if (held === undefined) this.put(key, value);
    return held;
  }

  get(key: WorkKey): unknown {
    return this.#database.get([...key]);
  }

  /** The values whose keys begin so, in the order of the number at the end. */
  list(key: WorkKey): unknown[] {
    return [...this.#database.getRange({ start: [...key, 0], end: [...key, Number.MAX_SAFE_INTEGER] })].map(
      (entry) => entry.value,
    );
  }

  /** The last parts of the first keys of a group. */
  listKeys(group: WorkKey, limit: number): string[] {
    const entries = this.#database.getKeys({ start: [...group, ''], end: [...group, '\uFFFF'], limit });
    return [...entries].map((key) => String(key.at(-1)));
  }

  /** Appends to a list. */
  append(list: string, item: unknown): void {
    const state = this.#lists.get(list) ?? { count: 0, chunks: 0, pending: [], characters: 0 };
    this.#lists.set(list, state);
    state.count += 1;
    state.pending.push(item);
    state.characters += measure(item);
    if (state.pending.length >= CHUNK || state.characters >= CHUNK_CHARACTERS) this.#flush(list, state);
  }

  count(list: string): number {
    return this.#lists.get(list)?.count ?? 0;
  }

  /** The items of a list, up to 500 at a time, of large ones fewer; between them others get their turn. What was read is gone, to make room. */
  async *read(list: string): AsyncGenerator<readonly unknown[]> {
    const state = this.#lists.get(list);
    if (!state) return;
    if (state.pending.length > 0) this.transact(() => this.#flush(list, state));
    for (let chunk = 0; chunk < state.chunks; chunk += 1) {
      yield this.get(['list', list, chunk]) as readonly unknown[]; // written by #flush alone
      attempt(() => this.#database.removeSync(['list', list, chunk]));
      await new Promise(setImmediate);
    }
  }

  async close(): Promise<void> {
    await this.#database.close();
    removeQuietly(this.#folder);
  }

  #flush(list: string, state: List): void {
    this.put(['list', list, state.chunks], state.pending);
    state.chunks += 1;
    state.pending = [];
    state.characters = 0;
  }
}

/** The length of all texts in it. */
function measure(item: unknown): number {
  if (typeof item === 'string') return item.length;
  return typeof item === 'object' && item !== null
    ? Object.values(item).reduce<number>((sum, each) => sum + measure(each), 0)
    : 0;
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // some systems keep open files: then it goes when it is closed
  }
}

function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const isFull = /ENOSPC|EDQUOT|EIO|EFBIG|no space|quota|input\/output/i.test(message);
    throw new CodedError(
      'STORE_FAULT',
      `could not keep temporary files: ${isFull ? 'their disk is full; make room, or name another folder as TMPDIR' : 'name another folder as TMPDIR'} (${message})`,
    );
  }
}
