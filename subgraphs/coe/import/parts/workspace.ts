/** A temporary database for one import, so that its lookup data are on disk and not in memory. It is removed at the end. */
import { open, type RootDatabase } from 'lmdb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../../../contract/errors.ts';

/** The parts of a key, from the most general to the most specific. */
type WorkKey = readonly [group: string, ...rest: (string | number)[]];

const CHUNK = 500;
const CHUNK_CHARACTERS = 1024 * 1024;

interface List {
  count: number;
  /** The number of written items. */
  chunks: number;
  pending: unknown[];
  /** The approximate size of the pending items. */
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
      // The data are useless after a crash. Without waiting for the disk, writing is many times faster.
      return [
        folder,
        open<unknown, (string | number)[]>({ path: join(folder, 'work.mdb'), noSync: true, encoding: 'json' }),
      ] as const;
    });
    removeQuietly(this.#folder); // the file stays open without a name, so that even a killed import leaves nothing behind
  }

  /** Runs many writes as one transaction. Reads in it see the writes. */
  transact(action: () => void): void {
    let thrown: { readonly error: unknown } | undefined;
    attempt(() => {
      this.#database.transactionSync(() => {
        try {
          action();
        } catch (error) {
          thrown = { error }; // an error of the caller, not of the disk
        }
      });
    });
    if (thrown) throw thrown.error;
  }

  put(key: WorkKey, value: unknown): void {
    attempt(() => this.#database.putSync([...key], value));
  }

  /** Stores the number if the key has none. Returns the number that it had, or undefined. */
  putOnce(key: WorkKey, value: number): number | undefined {
    const held = this.#database.get([...key]) as number | undefined; // keys of `putOnce` have numbers
    if (held === undefined) this.put(key, value);
    return held;
  }

  get(key: WorkKey): unknown {
    return this.#database.get([...key]);
  }

  /** The values whose keys start with these parts, in the order of the number at the end. */
  list(key: WorkKey): unknown[] {
    return [...this.#database.getRange({ start: [...key, 0], end: [...key, Number.MAX_SAFE_INTEGER] })].map(
      (entry) => entry.value,
    );
  }

  /** The last parts of the first keys that start with these parts. */
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

  /** Reads the items of a list, up to 500 at a time (fewer if they are large), with pauses for other work. Read items are removed. */
  async *read(list: string): AsyncGenerator<readonly unknown[]> {
    const state = this.#lists.get(list);
    if (!state) return;
    if (state.pending.length > 0) this.transact(() => this.#flush(list, state));
    for (let chunk = 0; chunk < state.chunks; chunk += 1) {
      yield this.get(['list', list, chunk]) as readonly unknown[]; // only #flush writes these
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

/** The length of all texts in a value. */
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
    // some systems cannot remove open files; `close` tries again
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
      `could not write temporary files: ${isFull ? 'their disk is full; make room, or name another folder as TMPDIR' : 'name another folder as TMPDIR'} (${message})`,
    );
  }
}
