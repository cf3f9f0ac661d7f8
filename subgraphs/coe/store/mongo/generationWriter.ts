/** Writes one generation in batches, each confirmed by the majority of the replica set, and flips the pointer to it at the end. */
import { createHash } from 'node:crypto';
import type { Collection, Contract } from '../../../contract/model.ts';
import type { Generation, GenerationWriter, Row } from '../store.ts';
import { claimGeneration, commitGeneration, keepCurrentOnly, releaseLock, renewLock } from './control.ts';
import type { Database } from './database.ts';
import { createToDocument, type RowDocument } from './documents.ts';
import { listIndexes } from './indexes.ts';
import { readGeneration, toRowsName } from './names.ts';

const BATCH = 500;
const EPOCH_DIGITS = 8;

export interface WriterOptions {
  readonly center: string;
  readonly contract: Contract;
  /** Who imports, for whoever is refused meanwhile. */
  readonly by: string;
  /** How long after its last sign of life an import still holds the lock. */
  readonly leaseMs: number;
}

/** Takes the lock, then drops what earlier imports left. Throws IMPORT_RUNNING, STORE_UNAVAILABLE or STORE_FAULT. */
export async function beginGeneration(database: Database, options: WriterOptions): Promise<GenerationWriter> {
  const number = await claimGeneration(database, options.center, options);
  try {
    const current = await keepCurrentOnly(database, options.center, number);
    await dropGenerations(database, (each) => each < number && each !== current);
  } catch (error) {
    await releaseLock(database, number).catch(() => undefined); // the first fault is the one to tell; the lease ends by itself
    throw error;
  }
  return new MongoGenerationWriter(database, options.contract, number);
}

/** Asked anew each time: a killed import left rows that no record tells of. */
async function dropGenerations(database: Database, isUnwanted: (generation: number) => boolean): Promise<void> {
  for (const name of await database.listCollections()) {
    const generation = readGeneration(name);
    if (generation !== undefined && isUnwanted(generation)) await database.drop(name);
  }
}

class MongoGenerationWriter implements GenerationWriter {
  readonly #database: Database;
  readonly #contract: Contract;
  readonly #number: number;
  readonly #counts: Record<string, number>;
  readonly #toDocument = new Map<string, (row: Row) => RowDocument>();
  readonly #content = createHash('sha256');
  #isOpen = true;

  constructor(database: Database, contract: Contract, number: number) {
    this.#database = database;
    this.#contract = contract;
    this.#number = number;
    this.#counts = Object.fromEntries(contract.collections.map((each) => [each.code, 0]));
  }

  async write(code: string, rows: readonly Row[]): Promise<void> {
    this.#requireOpen();
    const collection = this.#contract.byCode.get(code);
    if (!collection) throw new Error(`the contract has no collection ${code}`);
    for (let from = 0; from < rows.length; from += BATCH)
      await this.#writeBatch(collection, rows.slice(from, from + BATCH));
  }

  async keepAlive(): Promise<void> {
    this.#requireOpen();
    await renewLock(this.#database, this.#number);
  }

  async #writeBatch(collection: Collection, rows: readonly Row[]): Promise<void> {
    await renewLock(this.#database, this.#number);
    const name = toRowsName(this.#number, collection.code);
    const toDocument = await this.#prepare(collection, name);
    await this.#database.insert(name, rows.map(toDocument));
    for (const row of rows) this.#content.update(`${collection.code} ${JSON.stringify(row)}\n`);
    this.#counts[collection.code] = (this.#counts[collection.code] ?? 0) + rows.length;
  }

  /** Before the first row, so that every index is there when the generation becomes visible. */
  async #prepare(collection: Collection, name: string): Promise<(row: Row) => RowDocument> {
    const known = this.#toDocument.get(collection.code);
    if (known) return known;
    await this.#database.create(name, listIndexes(collection));
    const toDocument = createToDocument(this.#contract, collection);
    this.#toDocument.set(collection.code, toDocument);
    return toDocument;
  }

  async commit(about: Omit<Generation, 'epoch' | 'counts'>): Promise<Generation> {
    this.#requireOpen();
    const content = this.#content.copy().update(about.asOf).digest('hex').slice(0, EPOCH_DIGITS);
    const generation: Generation = { ...about, epoch: `${this.#number}-${content}`, counts: { ...this.#counts } };
    await commitGeneration(this.#database, this.#number, generation);
    this.#isOpen = false;
    return generation;
  }

  /**
   * The lock goes first, and the rows only when it was still ours: a commit whose answer was lost on the way may have
   * made them the current ones, and one still under way finds no lock any more.
   */
  async abort(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (await releaseLock(this.#database, this.#number))
      await dropGenerations(this.#database, (each) => each === this.#number);
  }

  #requireOpen(): void {
    if (!this.#isOpen) throw new Error('this generation was committed or dropped; begin another one');
  }
}
