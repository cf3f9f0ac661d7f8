/** The interface of a center's storage, in terms of the domain. Both implementations pass one suite of tests. */
import { ALL, type Filter, type Scalar } from '../../contract/filter.ts';
import type { Collection, Dimension, Field } from '../../contract/model.ts';
import { encodePosition, parseOrder, type Order } from '../../contract/order.ts';
import type { Pace } from '../../contract/pace.ts';
import type { End } from '../../contract/pageSize.ts';

/** A value of a row. References and entities are ids, dates are `YYYY-MM-DD`, and a missing value is null. */
export type Value = Scalar | null | readonly Scalar[] | readonly EmbeddedValue[];
export type EmbeddedValue = Readonly<Record<string, Scalar | null>>;

/** A row of a collection. Every field of the contract except relations is a property. `id` is always present. */
export type Row = Readonly<Record<string, Value>> & { readonly id: string };

export interface PageRequest {
  readonly filter: Filter;
  readonly order: Order;
  /** A position (`encodePosition`). Only rows after it are returned. */
  readonly after?: Uint8Array;
  /** A position. Only rows before it are returned. */
  readonly before?: Uint8Array;
  /** Which end of the rows between the bounds is returned. The default is the first. Rows are always in the order of the list. */
  readonly end?: End;
  readonly limit: number;
}

export interface Page {
  readonly rows: readonly Row[];
  /** Are there more matching rows between the bounds: after the returned rows or, for the last rows, before them? */
  readonly hasMore: boolean;
}

/** The number of different rows with the same value in every dimension. Null means not known. */
export interface GroupCount {
  /** In the order of the dimensions. Numbers and Boolean values are text. */
  readonly keys: readonly (string | null)[];
  readonly count: number;
}

export interface Generation {
  /** Changes with every import. Equal epochs mean equal answers. */
  readonly epoch: string;
  /** The date up to which the data are complete, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The number of rows by collection code. */
  readonly counts: Readonly<Record<string, number>>;
  /** A digest of the files that the data came from. */
  readonly digest: string;
  /** The folder of the files, or a description by the tool that wrote them. */
  readonly origin: string;
}

/** One generation of a center's data, which never changes. `collection` is a code, such as `scholar`. */
export interface Snapshot {
  readonly generation: Generation;
  /** The same generation, read at a pace: other work can run between batches of rows, and an abort of the signal ends reading. */
  paced(pace: Pace): Snapshot;
  findPage(collection: string, request: PageRequest): Promise<Page>;
  /** In the order of the ids. Undefined for an id without a row. */
  getByIds(collection: string, ids: readonly string[]): Promise<(Row | undefined)[]>;
  /** For each id, a page of the rows whose `field` refers to it, in the order of the ids. */
  findRelated(collection: string, field: Field, ids: readonly string[], request: PageRequest): Promise<Page[]>;
  count(collection: string, filter: Filter): Promise<number>;
  /** Sorted by keys (`compareGroupKeys`). A row in several groups counts once in each. Callers group by at most three dimensions; the center adds its own (a measure, the person). */
  countGroups(collection: string, filter: Filter, dimensions: readonly Dimension[]): Promise<GroupCount[]>;
}

/** Writes a new generation. `commit` makes it visible as the current one, in a single step. */
export interface GenerationWriter {
  /** Writes rows of one collection. It can be called many times. */
  write(collection: string, rows: readonly Row[]): Promise<void>;
  /** Renews the lock while the import does not write. Throws IMPORT_RUNNING if another import has taken it. */
  keepAlive(): Promise<void>;
  commit(about: Omit<Generation, 'epoch' | 'counts'>): Promise<Generation>;
  /** Drops the written rows. */
  abort(): Promise<void>;
}

export interface Store {
  /** The current generation. Undefined before the first import. */
  openSnapshot(): Promise<Snapshot | undefined>;
  /** Throws IMPORT_RUNNING while another import runs, in any process. */
  beginGeneration(): Promise<GenerationWriter>;
  close(): Promise<void>;
}

const PAGE = 500;

export async function* walkRows(snapshot: Snapshot, collection: Collection): AsyncGenerator<readonly Row[]> {
  const order = parseOrder(collection);
  for (let after: Uint8Array | undefined; ;) {
    const { rows, hasMore } = await snapshot.findPage(collection.code, {
      filter: ALL,
      order,
      limit: PAGE,
      ...(after && { after }),
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (!hasMore) return;
    after = encodePosition(order, last.id, last.id);
  }
}
