/** Writes generations in MongoDB, and the document about them: the current one, those that can still be read, and the lock of an import. */
import { createHash } from 'node:crypto';
import { CONTROL, readGeneration, toRowsName, type Database, type Stored } from './database.ts';
import { createToDocument, listIndexes, type RowDocument } from './documents.ts';
import type { MongoFilter } from './queries.ts';
import type { Generation, GenerationWriter, Row } from '../store.ts';
import { CodedError } from '../../../contract/errors.ts';
import type { Collection, Contract } from '../../../contract/model.ts';

const BATCH = 500;
const EPOCH_DIGITS = 8;

export interface WriterOptions {
  readonly center: string;
  readonly contract: Contract;
  /** A description of this process, for imports that are refused meanwhile. */
  readonly by: string;
  /** How long after its last renewal the lock is valid. */
  readonly leaseMs: number;
}

/** Takes the lock, then drops remains of earlier imports. Throws IMPORT_RUNNING, STORE_UNAVAILABLE or STORE_FAULT. */
export async function beginGeneration(database: Database, options: WriterOptions): Promise<GenerationWriter> {
  const number = await claimGeneration(database, options.center, options);
  try {
    const current = await keepCurrentOnly(database, options.center, number);
    await dropGenerations(database, (each) => each < number && each !== current);
  } catch (error) {
    await releaseLock(database, number).catch(() => undefined); // the first error is reported; the lease ends by itself
    throw error;
  }
  return new MongoGenerationWriter(database, options.contract, number);
}

/** Reads the list from the database, because no record has the rows of a killed import. */
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

  /** Creates indexes before the first row, so that all exist when the generation becomes visible. */
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
   * Releases the lock first, and drops the rows only if this import still had it: a commit whose response was lost may
   * have made the rows visible, and a commit that is still in progress then finds no lock.
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

export interface Control {
  readonly _id: typeof STORE;
  /** The center of the rows. Two centers cannot share a database. */
  readonly center: string;
  /** The last number of a generation. While an import runs, that of its generation. */
  readonly last: number;
  /** The generations that can be read: the current one and, until the next import starts, the one before. */
  readonly kept: readonly number[];
  readonly current?: { readonly number: number; readonly generation: Generation };
  /** A lease by the server's clock. It is renewed with every batch and while files are checked, and ends if the import is killed. */
  readonly lock?: { readonly by: string; readonly renewedAt: Date };
}

const STORE = 'store';

/** The document. Undefined before the first import. Throws STORE_FAULT if it belongs to another center. */
export async function readControl(database: Database, center: string): Promise<Control | undefined> {
  const control = (await database.findOne(CONTROL, STORE)) as Control | undefined; // only this file writes it
  if (control && control.center !== center) {
    throw new CodedError(
      'STORE_FAULT',
      `the database of MONGODB_URI holds the rows of ${control.center}, not of ${center}; give each center its own, with {center} in the path or without a path`,
    );
  }
  return control;
}

/** Takes the lock and a new generation number. Throws IMPORT_RUNNING. */
async function claimGeneration(
  database: Database,
  center: string,
  { by, leaseMs }: { readonly by: string; readonly leaseMs: number },
): Promise<number> {
  const control = await readControl(database, center);
  if (!control) await database.insertIfAbsent(CONTROL, { _id: STORE, center, last: 0, kept: [] });
  const isExpired = { $expr: { $lt: ['$lock.renewedAt', { $subtract: ['$$NOW', leaseMs] }] } };
  const claimed = await database.change(
    CONTROL,
    { _id: STORE, center, $or: [{ lock: { $exists: false } }, isExpired] },
    {
      $inc: { last: 1 },
      $set: { 'lock.by': by },
      $currentDate: { 'lock.renewedAt': true },
    },
  );
  if (claimed) return toControl(claimed).last;
  const held = await readControl(database, center);
  throw new CodedError(
    'IMPORT_RUNNING',
    `another import (${held?.lock?.by ?? 'just ended'}) is writing generation ${held?.last ?? 0}; wait for it, or end it: ${leaseMs / 1000} seconds after its last sign of life another one may begin`,
  );
}

/** Removes all generations except the current one from the document, so that their rows can be dropped. Returns its number. */
async function keepCurrentOnly(database: Database, center: string, writing: number): Promise<number | undefined> {
  const current = (await readControl(database, center))?.current?.number;
  requireHeld(
    await database.change(CONTROL, isHeldBy(writing), { $set: { kept: current === undefined ? [] : [current] } }),
    writing,
  );
  return current;
}

/** Throws if this import no longer has the lock. */
async function renewLock(database: Database, writing: number): Promise<void> {
  requireHeld(await database.change(CONTROL, isHeldBy(writing), { $currentDate: { 'lock.renewedAt': true } }), writing);
}

/** Makes a generation visible and releases the lock, in one step. */
async function commitGeneration(database: Database, writing: number, generation: Generation): Promise<void> {
  const update = { $set: { current: { number: writing, generation } }, $push: { kept: writing }, $unset: { lock: '' } };
  requireHeld(await database.change(CONTROL, isHeldBy(writing), update), writing);
}

/** Releases the lock. False if another import has it, or if the generation was committed. */
async function releaseLock(database: Database, writing: number): Promise<boolean> {
  return (await database.change(CONTROL, isHeldBy(writing), { $unset: { lock: '' } })) !== undefined;
}

/** While the lock is held no other import gets a number, so the last number identifies the holder. */
function isHeldBy(writing: number): MongoFilter {
  return { _id: STORE, last: writing, lock: { $exists: true } };
}

function requireHeld(changed: Stored | undefined, writing: number): void {
  if (changed) return;
  throw new CodedError(
    'IMPORT_RUNNING',
    `the import of generation ${writing} lost its lock to another import; nothing was changed, try again`,
  );
}

function toControl(stored: Stored): Control {
  return stored as unknown as Control; // only this file writes it
}
