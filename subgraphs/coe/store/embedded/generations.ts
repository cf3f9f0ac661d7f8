/** The records about generations: which there are, which is current, who is writing one. */
import { CodedError } from '../../../contract/errors.ts';
import type { Generation } from '../store.ts';
import type { Database } from './database.ts';
import { createLock, isHeld, type ImportLock } from './importLock.ts';
import { toControlKey, toGenerationKey, toGenerationRange, toGenerationRecordRange } from './keys.ts';

/** Only a committed generation may be read. One in removal is already gone for readers. */
export type GenerationRecord =
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
  const number = database.get(CURRENT) as number | undefined; // written by commitGeneration alone
  const record = number === undefined ? undefined : readRecord(database, number);
  return record?.status === 'committed' ? record : undefined;
}

export function isReadable(database: Database, number: number): boolean {
  return readRecord(database, number)?.status === 'committed';
}

/** Takes the lock and a number that no generation had before. Throws IMPORT_RUNNING. */
export function claimGeneration(database: Database): ImportLock {
  return database.transactionSync(() => {
    const held = database.get(LOCK) as ImportLock | undefined; // written below alone
    if (held && isHeld(held)) {
      throw new CodedError(
        'IMPORT_RUNNING',
        `another import (process ${held.pid}) is writing generation ${held.generation}; wait for it, or end that process`,
      );
    }
    const last = (database.get(LAST) as number | undefined) ?? 0; // written below alone
    const lock = createLock(last + 1);
    database.putSync(LAST, lock.generation);
    database.putSync(LOCK, lock);
    putRecord(database, { status: 'writing', number: lock.generation });
    return lock;
  });
}

/** Throws when the lock is no longer this import's. */
export function requireLock(database: Database, lock: ImportLock): void {
  const held = database.get(LOCK) as ImportLock | undefined; // written by claimGeneration alone
  if (held?.generation === lock.generation) return;
  throw new CodedError(
    'IMPORT_RUNNING',
    `the import of generation ${lock.generation} lost its lock to another import; nothing was changed, try again`,
  );
}

/** The one step that makes a generation visible, and frees the lock. */
export function commitGeneration(database: Database, lock: ImportLock, record: CommittedRecord): void {
  database.transactionSync(() => {
    requireLock(database, lock);
    putRecord(database, record);
    database.putSync(CURRENT, record.number);
    database.removeSync(LOCK);
  });
}

/** Frees the lock, when it is still this import's. */
export function releaseLock(database: Database, lock: ImportLock): void {
  database.transactionSync(() => {
    const held = database.get(LOCK) as ImportLock | undefined; // written by claimGeneration alone
    if (held?.generation === lock.generation) database.removeSync(LOCK);
  });
}

/** Generations that are neither current nor being written: earlier ones, and what dead imports left. */
export function listLeftovers(database: Database, writing: number): number[] {
  const current = database.get(CURRENT) as number | undefined; // written by commitGeneration alone
  const records = [...database.getRange(toGenerationRecordRange())].map((entry) => entry.value as GenerationRecord); // written by putRecord alone
  return records.map((record) => record.number).filter((number) => number !== current && number !== writing);
}

/** Removes a generation in small steps. Its record goes last, so that a killed removal is taken up by the next import. */
export async function removeGeneration(database: Database, number: number): Promise<void> {
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
  return database.get(toGenerationKey(number)) as GenerationRecord | undefined; // written by putRecord alone
}

function putRecord(database: Database, record: GenerationRecord): void {
  database.putSync(toGenerationKey(record.number), record);
}
