/** Writes one generation of the embedded store in batches, each on disk before it is acknowledged. */
import { createHash } from 'node:crypto';
import { CodedError } from '../../../contract/errors.ts';
import type { Collection, Contract } from '../../../contract/model.ts';
import type { Generation, GenerationWriter, Row } from '../store.ts';
import { attemptAsync, type Database } from './database.ts';
import {
  claimGeneration,
  commitGeneration,
  listLeftovers,
  releaseLock,
  removeGeneration,
  requireLock,
} from './generations.ts';
import type { ImportLock } from './importLock.ts';
import { createEntryMaker, listIndexes, type EntryMaker } from './indexes.ts';

const BATCH = 4000; // many rows at once share the pages that they change: an index in another order than the rows' costs less
const EPOCH_DIGITS = 8;

/** Begins a generation: takes the lock, then removes what earlier imports left. Throws IMPORT_RUNNING or STORE_FAULT. */
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

  /** The lock is held for as long as the process lives. */
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

  /** The store knows its ids; a list of them beside it would grow with the data. */
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
