/** The default store of a center: an lmdb file in the center's data folder, without a server. Opens the store, and reads one generation. */
import { readFileSync } from 'node:fs';
import { attempt, attemptAsync, openDatabase, readChunks, type Database } from './database.ts';
import { compileFilter, countTests, createGroupCounter, type RowPredicate } from './evaluate.ts';
import { beginGeneration, isReadable, readCurrent, type CommittedRecord } from './generations.ts';
import {
  MAX_KEY_BYTES,
  toEqualityIndex,
  toEqualityRange,
  toOrderIndex,
  toOrderRange,
  toPosition,
  toRowKey,
  toRowRange,
  type Bounds,
} from './keys.ts';
import type { Generation, GenerationWriter, GroupCount, Page, PageRequest, Row, Snapshot, Store } from '../store.ts';
import { CodedError } from '../../../contract/errors.ts';
import type { Filter } from '../../../contract/filter.ts';
import type { Contract, Dimension, Field } from '../../../contract/model.ts';
import { comparePositions } from '../../../contract/order.ts';
import { Pace } from '../../../contract/pace.ts';
import { readContract } from '../../../contract/readContract.ts';

/**
 * Opens the store in a folder, and creates the folder if it is missing. Several processes can have it open at once.
 * @throws CodedError STORE_FAULT
 */
export async function openEmbeddedStore(folder: string, contract: Contract = readPrintedContract()): Promise<Store> {
  return new EmbeddedStore(openDatabase(folder), contract);
}

/** Processes start in the root of the project. */
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
      this.#database.resetReadTxn(); // otherwise an earlier read in this turn would hide a commit of another process
      const record = readCurrent(this.#database);
      return record && new EmbeddedSnapshot(this.#database, record);
    });
  }

  async beginGeneration(): Promise<GenerationWriter> {
    this.#writer = await beginGeneration(this.#database, this.#contract);
    return this.#writer;
  }

  /** Aborts a running import, so that its lock does not outlive the store. */
  async close(): Promise<void> {
    await this.#writer?.abort();
    await attemptAsync('close the store', () => this.#database.close());
  }
}

/** The number of rows that are fetched one by one between two pauses. */
const BY_ID = 250;

class EmbeddedSnapshot implements Snapshot {
  readonly generation: Generation;
  readonly #database: Database;
  readonly #number: number;
  /** An older generation may not have an index that the contract has gained since. Then rows are scanned and sorted. */
  readonly #indexes: ReadonlySet<string>;
  readonly #record: CommittedRecord;
  readonly #pace: Pace;

  constructor(database: Database, record: CommittedRecord, pace: Pace = new Pace()) {
    this.generation = record.generation;
    this.#database = database;
    this.#record = record;
    this.#pace = pace;
    this.#number = record.number;
    this.#indexes = new Set(record.indexes);
  }

  paced(pace: Pace): Snapshot {
    return new EmbeddedSnapshot(this.#database, this.#record, pace);
  }

  async findPage(collection: string, request: PageRequest): Promise<Page> {
    return this.#read(async () => {
      const access = this.#planAccess(collection, request.filter);
      const hasOrder = this.#indexes.has(toOrderIndex(collection, request.order));
      return access.kind === 'all' && hasOrder
        ? this.#walkOrder(collection, request)
        : this.#sortRows(collection, access, request);
    });
  }

  async getByIds(collection: string, ids: readonly string[]): Promise<(Row | undefined)[]> {
    return this.#read(async () => {
      const rows: (Row | undefined)[] = [];
      for await (const chunk of this.#inChunks(ids)) for (const id of chunk) rows.push(this.#getRow(collection, id));
      return rows;
    });
  }

  async findRelated(collection: string, field: Field, ids: readonly string[], request: PageRequest): Promise<Page[]> {
    const pages: Page[] = [];
    for await (const [id = ''] of this.#inChunks(ids, 1)) {
      const filter: Filter = { kind: 'and', of: [{ kind: 'in', field, values: [id] }, request.filter] };
      pages.push(await this.findPage(collection, { ...request, filter }));
    }
    return pages;
  }

  async count(collection: string, filter: Filter): Promise<number> {
    if (filter.kind === 'and' && filter.of.length === 0) return this.generation.counts[collection] ?? 0;
    return this.#read(async () => {
      let count = 0;
      for await (const rows of this.#readMatching(collection, filter)) count += rows.length;
      return count;
    });
  }

  async countGroups(collection: string, filter: Filter, dimensions: readonly Dimension[]): Promise<GroupCount[]> {
    return this.#read(async () => {
      const counter = createGroupCounter(dimensions);
      for await (const rows of this.#readMatching(collection, filter)) for (const row of rows) counter.add(row);
      return counter.list();
    });
  }

  /** A page costs the rows that it reads: those that it returns, and those between them that the filter excludes. */
  async #walkOrder(collection: string, { filter, order, limit, end = 'first', ...bounds }: PageRequest): Promise<Page> {
    const matches = compileFilter(filter);
    const index = toOrderIndex(collection, order);
    const prefix = toOrderRange(this.#number, index).start.length;
    const rows: Row[] = []; // from the requested end
    const toPage = (hasMore: boolean): Page => ({ rows: end === 'last' ? rows.reverse() : rows, hasMore });
    for await (const chunk of readChunks(this.#database, toOrderRange(this.#number, index, bounds, end), {
      pace: this.#pace,
      weight: weigh(filter),
      first: limit + 2,
      end,
    })) {
      for (const entry of chunk) {
        const side = toSide(bounds, entry.key.subarray(prefix));
        if (side === (end === 'last' ? 'before' : 'after')) return toPage(false);
        if (side !== 'inside') continue; // the row of the bound
        const row = this.#getRow(collection, entry.value as string); // an order index has ids
        if (!row || !matches(row)) continue;
        if (rows.length === limit) return toPage(true);
        rows.push(row);
      }
    }
    return toPage(false);
  }

  async #sortRows(
    collection: string,
    access: Access,
    { filter, order, limit, end, ...bounds }: PageRequest,
  ): Promise<Page> {
    const found: { row: Row; position: Buffer }[] = [];
    for await (const rows of this.#readRows(collection, access, filter)) {
      for (const row of rows) {
        const position = toPosition(order, row);
        if (toSide(bounds, position) === 'inside') found.push({ row, position });
      }
    }
    found.sort((a, b) => comparePositions(a.position, b.position));
    const start = end === 'last' ? Math.max(0, found.length - limit) : 0;
    return { rows: found.slice(start, start + limit).map((each) => each.row), hasMore: found.length > limit };
  }

  #readMatching(collection: string, filter: Filter): AsyncGenerator<readonly Row[]> {
    return this.#readRows(collection, this.#planAccess(collection, filter), filter);
  }

  async *#readRows(collection: string, access: Access, filter: Filter): AsyncGenerator<readonly Row[]> {
    const matches = compileFilter(filter);
    switch (access.kind) {
      case 'ids':
        yield* this.#readByIds(collection, access.ids, matches);
        return;
      case 'equality': {
        const ids = await this.#findReferring(collection, access.field, access.values);
        yield* this.#readByIds(collection, [...ids], matches);
        return;
      }
      case 'all':
        for await (const chunk of readChunks(this.#database, toRowRange(this.#number, collection), {
          pace: this.#pace,
          weight: weigh(filter),
        })) {
          yield chunk.map((entry) => entry.value as Row).filter(matches); // a row key has a row
        }
    }
  }

  /** Without duplicates: a row whose field is a list can refer to several of the values. */
  async #findReferring(collection: string, field: Field, values: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for (const value of values) {
      const range = toEqualityRange(this.#number, toEqualityIndex(collection, field), value);
      if (range.start.length > MAX_KEY_BYTES) continue; // no row can refer to a value that is too long for a key
      for await (const chunk of readChunks(this.#database, range, { pace: this.#pace }))
        for (const entry of chunk) ids.add(entry.value as string); // the index has ids
    }
    return ids;
  }

  async *#readByIds(collection: string, ids: readonly string[], matches: RowPredicate): AsyncGenerator<readonly Row[]> {
    for await (const chunk of this.#inChunks(ids))
      yield chunk.map((id) => this.#getRow(collection, id)).filter((row) => row !== undefined && matches(row)) as Row[]; // none is undefined
  }

  /** Reads the parts in turns. */
  async *#inChunks(ids: readonly string[], size = BY_ID): AsyncGenerator<readonly string[]> {
    for (let from = 0; from < ids.length; from += size) {
      const chunk = ids.slice(from, from + size);
      const turn = this.#pace.rest(chunk.length);
      if (turn) await turn;
      yield chunk;
    }
  }

  #getRow(collection: string, id: string): Row | undefined {
    if (id.length > 200) return undefined; // longer than any id, and too long for a key
    return this.#database.get(toRowKey(this.#number, collection, id)) as Row | undefined; // a row key has a row
  }

  #planAccess(collection: string, filter: Filter): Access {
    return planAccess(filter, (field) => this.#indexes.has(toEqualityIndex(collection, field)));
  }

  /** An answer that was read while its generation was removed may be incomplete, so it is refused. */
  async #read<Result>(action: () => Promise<Result>): Promise<Result> {
    try {
      return await attemptAsync('read the store', async () => {
        const result = await action();
        if (isReadable(this.#database, this.#number)) return result;
        throw new CodedError(
          'STORE_FAULT',
          `epoch ${this.generation.epoch} was removed by later imports while it was being read; ask again`,
        );
      });
    } catch (error) {
      this.#pace.signal?.throwIfAborted(); // an abort is not a fault of the store
      throw error;
    }
  }
}

/** A filter of many parts makes a row as expensive as several rows. */
function weigh(filter: Filter): number {
  return 1 + countTests(filter) / 20;
}

/** Is a position between the bounds, or on which side? */
function toSide({ after, before }: Bounds, position: Uint8Array): 'before' | 'inside' | 'after' {
  if (after && comparePositions(position, after) <= 0) return 'before';
  return before && comparePositions(position, before) >= 0 ? 'after' : 'inside';
}

/** All matching rows are among those of the access. The filter must still be applied to them. */
export type Access =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'equality'; readonly field: Field; readonly values: readonly string[] }
  | { readonly kind: 'all' };

type Pin = Extract<Filter, { kind: 'in' }>;

/** The narrowest access: ids, or the indexed reference with the fewest values, or all rows. */
export function planAccess(filter: Filter, isIndexed: (field: Field) => boolean): Access {
  const pins = listConjuncts(filter).filter((part): part is Pin => part.kind === 'in');
  const byId = findShortest(pins.filter((pin) => pin.field.kind === 'id'));
  if (byId) return { kind: 'ids', ids: toDistinctTexts(byId) };
  const byReference = findShortest(pins.filter((pin) => isIndexed(pin.field)));
  if (byReference) return { kind: 'equality', field: byReference.field, values: toDistinctTexts(byReference) };
  return { kind: 'all' };
}

/** The conditions that every matching row satisfies. */
function listConjuncts(filter: Filter): readonly Filter[] {
  if (filter.kind === 'and') return filter.of.flatMap(listConjuncts);
  if (filter.kind === 'or' && filter.of.length === 1) return filter.of.flatMap(listConjuncts);
  return [filter];
}

function findShortest(pins: readonly Pin[]): Pin | undefined {
  return pins.toSorted((a, b) => a.values.length - b.values.length)[0];
}

function toDistinctTexts(pin: Pin): readonly string[] {
  return [...new Set(pin.values.map(String))];
}
