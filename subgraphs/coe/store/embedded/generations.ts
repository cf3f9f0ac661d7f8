/** Writes generations of the embedded store, and the records about them: the list, the current one, and the lock of an import. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { attemptAsync, type Database } from './database.ts';
import {
  createEntryMaker,
  listIndexes,
  toControlKey,
  toGenerationKey,
  toGenerationRange,
  toGenerationRecordRange,
  type EntryMaker,
} from './keys.ts';
import type { Generation, GenerationWriter, Row } from '../store.ts';
import { CodedError } from '../../../contract/errors.ts';
import type { Collection, Contract } from '../../../contract/model.ts';

const BATCH = 4000; // rows in one transaction share changed pages, which makes indexes in other orders cheaper
const EPOCH_DIGITS = 8;

/** Starts a generation: takes the lock, then removes remains of earlier imports. Throws IMPORT_RUNNING or STORE_FAULT. */
export async function beginGeneration(database: Database, contract: Contract): Promise<GenerationWriter> {
  return attemptAsync('begin an import', async () => {
    const lock = claimGeneration(database);
    try {
      for (const number of listLeftovers(database, lock.generation)) await removeGeneration(database, number);
    } catch (error) {
      releaseLock(database, lock);
      throw error;
    }
    return new EmbeddedGenerationWriter(database, contract, lock);
  });
}

class EmbeddedGenerationWriter implements GenerationWriter {
  readonly #database: Database;
  readonly #contract: Contract;
  readonly #lock: ImportLock;
  readonly #counts: Record<string, number>;
  /** By collection. */
  readonly #makers = new Map<Collection, EntryMaker>();
  readonly #content = createHash('sha256');
  #isOpen = true;

  constructor(database: Database, contract: Contract, lock: ImportLock) {
    this.#database = database;
    this.#contract = contract;
    this.#lock = lock;
    this.#counts = Object.fromEntries(contract.collections.map((each) => [each.code, 0]));
  }

  async write(code: string, rows: readonly Row[]): Promise<void> {
    this.#requireOpen();
    const collection = this.#contract.byCode.get(code);
    if (!collection) throw new Error(`the contract has no collection ${code}`);
    await attemptAsync('write to the store', async () => {
      for (let from = 0; from < rows.length; from += BATCH) {
        this.#writeBatch(collection, rows.slice(from, from + BATCH));
        await new Promise(setImmediate);
      }
    });
  }

  /** The lock is valid while the process lives. */
  async keepAlive(): Promise<void> {
    this.#requireOpen();
  }

  #writeBatch(collection: Collection, rows: readonly Row[]): void {
    const maker = this.#getMaker(collection);
    this.#database.transactionSync(() => {
      requireLock(this.#database, this.#lock);
      for (const row of rows) {
        this.#putRow(maker, row);
        for (const { key, value } of maker.listIndexEntries(row)) this.#database.putSync(key, value);
      }
    });
    for (const row of rows) this.#content.update(`${collection.code} ${JSON.stringify(row)}\n`);
    this.#counts[collection.code] = (this.#counts[collection.code] ?? 0) + rows.length;
  }

  #getMaker(collection: Collection): EntryMaker {
    const maker = this.#makers.get(collection) ?? createEntryMaker(this.#lock.generation, collection);
    this.#makers.set(collection, maker);
    return maker;
  }

  /** Reads the ids from the store, because a list in memory would grow with the data. */
  #putRow(maker: EntryMaker, row: Row): void {
    const { key, value } = maker.toRowEntry(row);
    if (this.#database.doesExist(key))
      throw new CodedError('BAD_IMPORT', `two rows have the id ${row.id}; an id names one row`);
    this.#database.putSync(key, value);
  }

  async commit(about: Omit<Generation, 'epoch' | 'counts'>): Promise<Generation> {
    this.#requireOpen();
    const number = this.#lock.generation;
    const content = this.#content.copy().update(about.asOf).digest('hex').slice(0, EPOCH_DIGITS);
    const generation: Generation = { ...about, epoch: `${number}-${content}`, counts: { ...this.#counts } };
    await attemptAsync('make the import visible', async () => {
      commitGeneration(this.#database, this.#lock, {
        status: 'committed',
        number,
        generation,
        indexes: listIndexes(this.#contract),
      });
    });
    this.#isOpen = false;
    return generation;
  }

  async abort(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await attemptAsync('drop the import', async () => {
      try {
        await removeGeneration(this.#database, this.#lock.generation);
      } finally {
        releaseLock(this.#database, this.#lock);
      }
    });
  }

  #requireOpen(): void {
    if (!this.#isOpen) throw new Error('this generation was committed or dropped; begin another one');
  }
}

/** Only a committed generation can be read, and not while it is removed. */
type GenerationRecord =
  | { readonly status: 'writing' | 'removing'; readonly number: number }
  | {
      readonly status: 'committed';
      readonly number: number;
      readonly generation: Generation;
      readonly indexes: readonly string[];
    };

export type CommittedRecord = Extract<GenerationRecord, { status: 'committed' }>;

const CURRENT = toControlKey('current');
const LAST = toControlKey('last');
const REMOVED_AT_ONCE = 10_000;
const LOCK = toControlKey('lock');

/** The record of the current generation. */
export function readCurrent(database: Database): CommittedRecord | undefined {
  const number = database.get(CURRENT) as number | undefined; // only commitGeneration writes it
  const record = number === undefined ? undefined : readRecord(database, number);
  return record?.status === 'committed' ? record : undefined;
}

export function isReadable(database: Database, number: number): boolean {
  return readRecord(database, number)?.status === 'committed';
}

/** Takes the lock and a new generation number. Throws IMPORT_RUNNING. */
function claimGeneration(database: Database): ImportLock {
  return database.transactionSync(() => {
    const held = database.get(LOCK) as ImportLock | undefined; // only written below
    if (held && isHeld(held)) {
      throw new CodedError(
        'IMPORT_RUNNING',
        `another import (process ${held.pid}) is writing generation ${held.generation}; wait for it, or end that process`,
      );
    }
    const last = (database.get(LAST) as number | undefined) ?? 0; // only written below
    const lock = createLock(last + 1);
    database.putSync(LAST, lock.generation);
    database.putSync(LOCK, lock);
    putRecord(database, { status: 'writing', number: lock.generation });
    return lock;
  });
}

/** Throws if this import no longer has the lock. */
function requireLock(database: Database, lock: ImportLock): void {
  const held = database.get(LOCK) as ImportLock | undefined; // only claimGeneration writes it
  if (held?.generation === lock.generation) return;
  throw new CodedError(
    'IMPORT_RUNNING',
    `the import of generation ${lock.generation} lost its lock to another import; nothing was changed, try again`,
  );
}

/** Makes a generation visible and releases the lock, in one step. */
function commitGeneration(database: Database, lock: ImportLock, record: CommittedRecord): void {
  database.transactionSync(() => {
    requireLock(database, lock);
    putRecord(database, record);
    database.putSync(CURRENT, record.number);
    database.removeSync(LOCK);
  });
}

/** Releases the lock if this import still has it. */
function releaseLock(database: Database, lock: ImportLock): void {
  database.transactionSync(() => {
    const held = database.get(LOCK) as ImportLock | undefined; // only claimGeneration writes it
    if (held?.generation === lock.generation) database.removeSync(LOCK);
  });
}

/** Generations that are neither current nor being written: earlier ones, and remains of dead imports. */
function listLeftovers(database: Database, writing: number): number[] {
  const current = database.get(CURRENT) as number | undefined; // only commitGeneration writes it
  const records = [...database.getRange(toGenerationRecordRange())].map((entry) => entry.value as GenerationRecord); // only putRecord writes it
  return records.map((record) => record.number).filter((number) => number !== current && number !== writing);
}

/** Removes a generation in small steps. Its record is removed last, so that the next import completes a killed removal. */
async function removeGeneration(database: Database, number: number): Promise<void> {
  database.transactionSync(() => putRecord(database, { status: 'removing', number }));
  const range = toGenerationRange(number);
  for (;;) {
    const keys = [...database.getKeys({ ...range, limit: REMOVED_AT_ONCE })];
    if (keys.length === 0) break;
    database.transactionSync(() => {
      for (const key of keys) database.removeSync(key);
    });
    await new Promise(setImmediate);
  }
  database.transactionSync(() => void database.removeSync(toGenerationKey(number)));
}

function readRecord(database: Database, number: number): GenerationRecord | undefined {
  return database.get(toGenerationKey(number)) as GenerationRecord | undefined; // only putRecord writes it
}

function putRecord(database: Database, record: GenerationRecord): void {
  database.putSync(toGenerationKey(record.number), record);
}

interface ImportLock {
  readonly pid: number;
  /** The start of the process, from the system. A later process with the same pid has another start. */
  readonly started: string | null;
  /** The number of the generation that the import writes. */
  readonly generation: number;
}

/** The lock of this process. */
export function createLock(generation: number): ImportLock {
  return { pid: process.pid, started: readStart(process.pid), generation };
}

/** Is the process that took the lock alive? */
export function isHeld(lock: ImportLock): boolean {
  if (!isRunning(lock.pid)) return false;
  const started = readStart(lock.pid);
  return started === lock.started || started === null || lock.started === null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readState(pid) !== 'Z';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'; // it runs as another user
  }
}

/** The fields of /proc/PID/stat after the name of the process: the state first, the start further on. */
function readStatus(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // no such process, or no /proc on this system
  }
}

/** `Z` is a zombie: it has ended, but its parent has not read its exit code. */
function readState(pid: number): string | undefined {
  return readStatus(pid)?.[0];
}

const START_FIELD = 19; // the 22nd of /proc/PID/stat; the first two are cut off

function readStart(pid: number): string | null {
  const ticks = readStatus(pid)?.[START_FIELD];
  if (ticks) return `${readBoot()}/${ticks}`;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null; // no ps (Windows): only the pid is compared
  }
}

function readBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return ''; // the ticks alone distinguish processes of one boot
  }
}
