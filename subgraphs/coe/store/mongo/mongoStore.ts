/** A center's store in MongoDB. The server can be unreachable at any time, and the store recovers by itself. Opens the store, and reads one generation. */
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
  /** The default is one minute. */
  readonly leaseMs?: number;
}

const LEASE_MS = 60_000;

/**
 * Sends nothing to the server yet, so that a center can start while MongoDB is unreachable.
 * @throws Error of one sentence for an invalid URI
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

  /** Drops a running import. If that fails, its lease ends by itself. */
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

  /** The server reads the rows, so only the signal of the pace is used: it ends the calls. */
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
      )) as unknown as RelatedDocument[]; // the result of the pipeline
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
      )) as unknown as GroupDocument[]; // the result of the pipeline
      return toGroupCounts(documents, dimensions);
    });
  }

  /**
   * MongoDB treats a dropped collection like an empty one. A generation is removed from the list before its rows are
   * dropped. An answer is therefore complete if its generation is still on the list after reading. Otherwise it is refused.
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
  return row as Row; // as `createToDocument` wrote it
}

/** The page of a query that read one row more than the page has. */
function toPage(rows: readonly Row[], { limit, end }: PageRequest): Page {
  const page = rows.slice(0, limit);
  return { rows: end === 'last' ? page.reverse() : page, hasMore: rows.length > limit };
}
