/** The default store of a center: an lmdb file in the center's data folder, no server needed. */
import { readFileSync } from 'node:fs';
import type { Contract } from '../../../contract/model.ts';
import { readContract } from '../../../contract/readContract.ts';
import type { GenerationWriter, Snapshot, Store } from '../store.ts';
import { attempt, attemptAsync, openDatabase, type Database } from './database.ts';
import { beginGeneration } from './generationWriter.ts';
import { readCurrent } from './generations.ts';
import { EmbeddedSnapshot } from './snapshot.ts';

/**
 * Opens the store in a folder, which is made when it is missing. Several processes may have it open at once.
 * @throws CodedError STORE_FAULT
 */
export async function openEmbeddedStore(folder: string, contract: Contract = readPrintedContract()): Promise<Store> {
  return new EmbeddedStore(openDatabase(folder), contract);
}

/** Processes are started in the project's root, where the printed contract lies. */
function readPrintedContract(): Contract {
  return readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
}

class EmbeddedStore implements Store {
  readonly #database: Database;
  readonly #contract: Contract;
  #writer: GenerationWriter | undefined;

  constructor(database: Database, contract: Contract) {
    this.#database = database;
    this.#contract = contract;
  }

  async openSnapshot(): Promise<Snapshot | undefined> {
    return attempt('read the store', () => {
      this.#database.resetReadTxn(); // else a read begun earlier in this turn would hide what another process has committed
      const record = readCurrent(this.#database);
      return record && new EmbeddedSnapshot(this.#database, record);
    });
  }

  async beginGeneration(): Promise<GenerationWriter> {
    this.#writer = await beginGeneration(this.#database, this.#contract);
    return this.#writer;
  }

  /** An import that has not ended is dropped: its lock must not outlive the store. */
  async close(): Promise<void> {
    await this.#writer?.abort();
    await attemptAsync('close the store', () => this.#database.close());
  }
}
