/** The one document about the store: which generation is current, which may still be read, and who is importing. */
import { CodedError } from '../../../contract/errors.ts';
import type { Generation } from '../store.ts';
import type { Database, Stored } from './database.ts';
import type { MongoFilter } from './toMongoFilter.ts';
import { CONTROL } from './names.ts';

export interface Control {
  readonly _id: typeof STORE;
  /** The center whose rows these are: two centers must not share a database. */
  readonly center: string;
  /** The number that was given to a generation last. While an import runs it is the one that it writes. */
  readonly last: number;
  /** Generations whose rows are there: the current one and, until the next import begins, the one before. */
  readonly kept: readonly number[];
  readonly current?: { readonly number: number; readonly generation: Generation };
  /** A lease: renewed with every batch and while files are checked, by the server's clock, so that a killed import cannot hold it for ever. */
  readonly lock?: { readonly by: string; readonly renewedAt: Date };
}

const STORE = 'store';

/** The document, or undefined before the first import. Throws STORE_FAULT when it is another center's. */
export async function readControl(database: Database, center: string): Promise<Control | undefined> {
  const control = (await database.findOne(CONTROL, STORE)) as Control | undefined; // written by this file alone
  if (control && control.center !== center) {
    throw new CodedError(
      'STORE_FAULT',
      `the database of MONGODB_URI holds the rows of ${control.center}, not of ${center}; give each center its own, with {center} in the path or without a path`,
    );
  }
  return control;
}

/** Takes the lock and a number that no generation had before. Throws IMPORT_RUNNING. */
export async function claimGeneration(
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

/** Forgets all generations but the current one, so that their rows can be dropped; gives its number. */
export async function keepCurrentOnly(
  database: Database,
  center: string,
  writing: number,
): Promise<number | undefined> {
  const current = (await readControl(database, center))?.current?.number;
  requireHeld(
    await database.change(CONTROL, isHeldBy(writing), { $set: { kept: current === undefined ? [] : [current] } }),
    writing,
  );
  return current;
}

/** Throws when the lock is no longer this import's. */
export async function renewLock(database: Database, writing: number): Promise<void> {
  requireHeld(await database.change(CONTROL, isHeldBy(writing), { $currentDate: { 'lock.renewedAt': true } }), writing);
}

/** The one step that makes a generation visible, and frees the lock. */
export async function commitGeneration(database: Database, writing: number, generation: Generation): Promise<void> {
  const update = { $set: { current: { number: writing, generation } }, $push: { kept: writing }, $unset: { lock: '' } };
  requireHeld(await database.change(CONTROL, isHeldBy(writing), update), writing);
}

/** Frees the lock; false when it is not this import's, or the generation was committed after all. */
export async function releaseLock(database: Database, writing: number): Promise<boolean> {
  return (await database.change(CONTROL, isHeldBy(writing), { $unset: { lock: '' } })) !== undefined;
}

/** Nobody else gets a number while the lock is held, so the last number names its holder. */
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
  return stored as unknown as Control; // written by this file alone
}
