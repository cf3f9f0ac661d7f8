/** A center's store in MongoDB, by the official driver: the server may be away at any time, and the store recovers by itself. Opens it, and reads one generation of it. */
import { hostname } from 'node:os';
import { openDatabase, toRowsName, type Database, type Stored } from './database.ts';
import { beginGeneration, readControl, type Control, type WriterOptions } from './generations.ts';
import {
  toGroupCounts,
  toGroupPipeline,
  toMongoFilter,
  toPageQuery,
  toRelatedPipeline,
  type GroupDocument,
  type RelatedDocument,
} from './queries.ts';
import type { Generation, GenerationWriter, GroupCount, Page, PageRequest, Row, Snapshot, Store } from '../store.ts';
import { CodedError } from '../../../contract/errors.ts';
import type { Filter } from '../../../contract/filter.ts';
import type { Contract, Dimension, Field } from '../../../contract/model.ts';
import type { Pace } from '../../../contract/pace.ts';

interface MongoStoreOptions {
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

class MongoSnapshot implements Snapshot {
  readonly generation: Generation;
  readonly #database: Database;
  /** Without the signal of `paced`. */
  readonly #whole: Database;
  readonly #center: string;
  readonly #current: NonNullable<Control['current']>;
  readonly #number: number;

  constructor(
    database: Database,
    center: string,
    current: NonNullable<Control['current']>,
    signal: AbortSignal | undefined = undefined,
  ) {
    this.generation = current.generation;
    this.#whole = database;
    this.#database = signal ? database.until(signal) : database;
    this.#center = center;
    this.#current = current;
    this.#number = current.number;
  }

  /** The rows are read by the server; here its calls are left when nobody waits for them. */
  paced({ signal }: Pace): Snapshot {
    return new MongoSnapshot(this.#whole, this.#center, this.#current, signal);
  }

  async findPage(collection: string, request: PageRequest): Promise<Page> {
    return this.#read(collection, async (name) =>
      toPage((await this.#database.findPage(name, toPageQuery(request))).map(toRow), request),
    );
  }

  async getByIds(collection: string, ids: readonly string[]): Promise<(Row | undefined)[]> {
    return this.#read(collection, async (name) => {
      const rows = (await this.#database.findRows(name, { _id: { $in: [...new Set(ids)] } })).map(toRow);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id));
    });
  }

  async findRelated(collection: string, field: Field, ids: readonly string[], request: PageRequest): Promise<Page[]> {
    return this.#read(collection, async (name) => {
      const documents = (await this.#database.aggregate(
        name,
        toRelatedPipeline(field, ids, request),
      )) as unknown as RelatedDocument[]; // what the pipeline makes
      const byId = new Map(documents.map(({ _id, rows }) => [_id, rows]));
      return ids.map((id) => toPage(byId.get(id) ?? [], request));
    });
  }

  async count(collection: string, filter: Filter): Promise<number> {
    if (filter.kind === 'and' && filter.of.length === 0) return this.generation.counts[collection] ?? 0;
    return this.#read(collection, (name) => this.#database.count(name, toMongoFilter(filter)));
  }

  async countGroups(collection: string, filter: Filter, dimensions: readonly Dimension[]): Promise<GroupCount[]> {
    return this.#read(collection, async (name) => {
      const documents = (await this.#database.aggregate(
        name,
        toGroupPipeline(filter, dimensions),
      )) as unknown as GroupDocument[]; // what the pipeline makes
      return toGroupCounts(documents, dimensions);
    });
  }

  /**
   * MongoDB answers from a dropped collection as from an empty one. A generation is taken off the list before its rows
   * are dropped, so an answer is whole when its generation is still on the list after it was read; else it is refused.
   */
  async #read<Result>(collection: string, action: (name: string) => Promise<Result>): Promise<Result> {
    const result = await action(toRowsName(this.#number, collection));
    const control = await readControl(this.#database, this.#center);
    if (control?.kept.includes(this.#number)) return result;
    throw new CodedError(
      'STORE_FAULT',
      `epoch ${this.generation.epoch} was removed by later imports while it was being read; ask again`,
    );
  }
}

function toRow({ row }: Stored): Row {
  return row as Row; // as `createToDocument` laid it down
}

/** Of the rows of a query for one more than the page holds. */
function toPage(rows: readonly Row[], { limit, end }: PageRequest): Page {
  const page = rows.slice(0, limit);
  return { rows: end === 'last' ? page.reverse() : page, hasMore: rows.length > limit };
}
