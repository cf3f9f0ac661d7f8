/** A center's store in MongoDB, by the official driver: the server may be away at any time, and the store recovers by itself. */
import { hostname } from 'node:os';
import type { Contract } from '../../../contract/model.ts';
import type { GenerationWriter, Snapshot, Store } from '../store.ts';
import { readControl } from './control.ts';
import { openDatabase, type Database } from './database.ts';
import { beginGeneration, type WriterOptions } from './generationWriter.ts';
import { MongoSnapshot } from './snapshot.ts';

export interface MongoStoreOptions {
  readonly uri: string;
  readonly center: string;
  readonly contract: Contract;
  /** A minute when not given. */
  readonly leaseMs?: number;
}

const LEASE_MS = 60_000;

/**
 * Asks nothing of the server yet, so that a center starts also while MongoDB is away.
 * @throws Error in one sentence when the URI is none
 */
export function openMongoStore({ uri, center, contract, leaseMs = LEASE_MS }: MongoStoreOptions): Store {
  return new MongoStore(openDatabase(uri, center), {
    center,
    contract,
    leaseMs,
    by: `process ${process.pid} on ${hostname()}`,
  });
}

class MongoStore implements Store {
  readonly #database: Database;
  readonly #options: WriterOptions;
  #writer: GenerationWriter | undefined;

  constructor(database: Database, options: WriterOptions) {
    this.#database = database;
    this.#options = options;
  }

  async openSnapshot(): Promise<Snapshot | undefined> {
    const { center } = this.#options;
    const control = await readControl(this.#database, center);
    return control?.current && new MongoSnapshot(this.#database, center, control.current);
  }

  async beginGeneration(): Promise<GenerationWriter> {
    this.#writer = await beginGeneration(this.#database, this.#options);
    return this.#writer;
  }

  /** An import that has not ended is dropped; where that fails, its lease ends by itself. */
  async close(): Promise<void> {
    try {
      await this.#writer?.abort();
    } finally {
      await this.#database.close();
    }
  }
}
