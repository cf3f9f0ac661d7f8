/** What a center's storage can do, in words of the domain. Two implementations pass one suite of tests. */
import { ALL, type Filter, type Scalar } from '../../contract/filter.ts';
import type { Collection, Dimension, Field } from '../../contract/model.ts';
import { encodePosition, parseOrder, type Order } from '../../contract/order.ts';
import type { Pace } from '../../contract/pace.ts';
import type { End } from '../../contract/pageSize.ts';

/** A value of a row: references and entities as ids, dates as `YYYY-MM-DD`; a missing value is null. */
export type Value = Scalar | null | readonly Scalar[] | readonly EmbeddedValue[];
export type EmbeddedValue = Readonly<Record<string, Scalar | null>>;

/** One row of a collection. Every field of the contract but relations is a property; `id` is always there. */
export type Row = Readonly<Record<string, Value>> & { readonly id: string };

export interface PageRequest {
  readonly filter: Filter;
  readonly order: Order;
  /** A position (`encodePosition`); rows strictly after it are returned. */
  readonly after?: Uint8Array;
  /** A position; rows strictly before it are returned. */
  readonly before?: Uint8Array;
  /** The end of the rows between the bounds that is returned; without it the first. Rows come in the list's order always. */
  readonly end?: End;
  readonly limit: number;
}

export interface Page {
  readonly rows: readonly Row[];
  /** Are there more matching rows between the bounds: after the last one returned or, of the last rows, before the first? */
  readonly hasMore: boolean;
}

/** Distinct rows that share a value in every dimension asked for; null is "not known". */
export interface GroupCount {
  /** In the order of the dimensions; numbers and booleans as text. */
  readonly keys: readonly (string | null)[];
  readonly count: number;
}

export interface Generation {
  /** Changes with every import: equal epoch, equal answers. */
  readonly epoch: string;
  /** The day up to which the data are complete, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Rows by collection code. */
  readonly counts: Readonly<Record<string, number>>;
  /** What the data came from: a digest of the files. */
  readonly digest: string;
  /** The folder the files were in, or a word of the tool that wrote them. */
  readonly origin: string;
}

/** One generation of a center's data, unchanged for as long as it is held. `collection` is a code, such as `scholar`. */
export interface Snapshot {
  readonly generation: Generation;
  /** The same generation, read at a pace: other work has its turn between batches of rows, and reading ends when its signal is aborted. */
  paced(pace: Pace): Snapshot;
  findPage(collection: string, request: PageRequest): Promise<Page>;
  /** In the order of the ids; undefined where there is none. */
  getByIds(collection: string, ids: readonly string[]): Promise<(Row | undefined)[]>;
  /** One page for each id that `field` refers to, in the order of the ids. */
  findRelated(collection: string, field: Field, ids: readonly string[], request: PageRequest): Promise<Page[]>;
  count(collection: string, filter: Filter): Promise<number>;
  /** Sorted by keys (`compareGroupKeys`). A row in several groups counts once in each. What a caller groups by is three dimensions at most; a center adds its own to them (a measure, the person). */
  countGroups(collection: string, filter: Filter, dimensions: readonly Dimension[]): Promise<GroupCount[]>;
}

/** Writes a new generation that nobody sees until `commit`, which makes it the current one in a single step. */
export interface GenerationWriter {
  /** Rows of one collection; may be called often. */
  write(collection: string, rows: readonly Row[]): Promise<void>;
  /** Says that the import goes on while it writes nothing, so that no other may begin. Throws IMPORT_RUNNING when one has. */
  keepAlive(): Promise<void>;
  commit(about: Omit<Generation, 'epoch' | 'counts'>): Promise<Generation>;
  /** Drops what was written. */
  abort(): Promise<void>;
}

export interface Store {
  /** The current generation, or undefined before the first import. */
  openSnapshot(): Promise<Snapshot | undefined>;
  /** Throws IMPORT_RUNNING when another import, of any process, has begun and not ended. */
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
