/** The keys of the embedded store, which sort in the order of the contract, and the entries of a row. */
import { listValues } from './evaluate.ts';
import type { Row } from '../store.ts';
import { CodedError } from '../../../contract/errors.ts';
import type { Collection, Contract, Field } from '../../../contract/model.ts';
import { encodePosition, type Direction, type Order, type SortValue } from '../../../contract/order.ts';
import type { End } from '../../../contract/pageSize.ts';

const DIRECTIONS: readonly Direction[] = ['ASC', 'DESC'];

/** The name of the index of a collection in one order. */
export function toOrderIndex(collection: string, order: Order): string {
  return `${collection}.${order.name}.${order.direction}`;
}

/** The name of the index that finds rows by the value of a reference. */
export function toEqualityIndex(collection: string, field: Field): string {
  return `${collection}.${field.name}`;
}

/** The names of all indexes of a contract. */
export function listIndexes(contract: Contract): string[] {
  return contract.collections.flatMap((collection) => [
    ...listOrders(collection).map((order) => toOrderIndex(collection.code, order)),
    ...listReferences(collection).map((field) => toEqualityIndex(collection.code, field)),
  ]);
}

/** The position of a row in an order. */
export function toPosition(order: Order, row: Row): Buffer {
  return encodePosition(order, row[order.field.name] as SortValue, row.id); // the contract orders only by scalar fields
}

export interface Entry {
  readonly key: Buffer;
  readonly value: Row | string;
}

/** Creates the entries of rows: each row, and its id in each index. */
export interface EntryMaker {
  toRowEntry(row: Row): Entry;
  listIndexEntries(row: Row): Entry[];
}

/** The common parts of keys are created once, because a million rows have some twenty million entries. */
export function createEntryMaker(generation: number, collection: Collection): EntryMaker {
  const rows = toRowPrefix(generation, collection.code);
  const orders = listOrders(collection).map((order) => ({
    order,
    prefix: toOrderPrefix(generation, toOrderIndex(collection.code, order)),
  }));
  const references = listReferences(collection).map((field) => ({
    field,
    prefix: toEqualityPrefix(generation, toEqualityIndex(collection.code, field)),
  }));
  return {
    toRowEntry: (row) => ({ key: joinKey(rows, Buffer.from(row.id), row.id), value: row }),
    listIndexEntries(row) {
      const { id } = row;
      const entries: Entry[] = orders.map(({ order, prefix }) => ({
        key: joinKey(prefix, toPosition(order, row), id),
        value: id,
      }));
      for (const { field, prefix } of references) {
        for (const value of new Set(listValues(row[field.name]))) {
          if (typeof value === 'string')
            entries.push({ key: joinKey(prefix, Buffer.from(`${value}\0${id}`), id), value: id });
        }
      }
      return entries;
    },
  };
}

function listOrders(collection: Collection): Order[] {
  return collection.orders.flatMap(({ name, field }) => DIRECTIONS.map((direction) => ({ name, field, direction })));
}

/** Without `center`, which is the same for all rows of a store. */
function listReferences(collection: Collection): Field[] {
  return collection.fields.filter(
    (field) => field.kind === 'reference' || (field.kind === 'entity' && field.typeName !== 'Center'),
  );
}

/** lmdb permits keys of up to 1978 bytes. */
export const MAX_KEY_BYTES = 1978;

const CONTROL_GENERATION = 0;
const KINDS = { control: 0x00, row: 0x01, order: 0x02, equality: 0x03 } as const;
const END = 0x00;

export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
}

/** The key of a record about the store itself, such as `current`. */
export function toControlKey(name: string): Buffer {
  return Buffer.concat([toPrefix(CONTROL_GENERATION, KINDS.control), toText(name)]);
}

/** The key of the record about one generation. */
export function toGenerationKey(generation: number): Buffer {
  return Buffer.concat([toControlKey('generation'), toUint32(generation)]);
}

export function toRowKey(generation: number, collection: string, id: string): Buffer {
  return joinKey(toRowPrefix(generation, collection), Buffer.from(id), id);
}

/** The prefix of the keys of all rows of a collection. */
function toRowPrefix(generation: number, collection: string): Buffer {
  return Buffer.concat([toPrefix(generation, KINDS.row), toText(collection)]);
}

/** The prefix of the keys of an order index. A position follows. `index` as in `toOrderIndex`. */
function toOrderPrefix(generation: number, index: string): Buffer {
  return Buffer.concat([toPrefix(generation, KINDS.order), toText(index)]);
}

/** The prefix of the keys of an equality index. A value (`toText`) and the id follow. `index` as in `toEqualityIndex`. */
function toEqualityPrefix(generation: number, index: string): Buffer {
  return Buffer.concat([toPrefix(generation, KINDS.equality), toText(index)]);
}

/** Throws for a key that is too long, and names its row. */
function joinKey(prefix: Buffer, rest: Buffer, id: string): Buffer {
  return limit(Buffer.concat([prefix, rest], prefix.length + rest.length), id);
}

export function toRowRange(generation: number, collection: string): KeyRange {
  return toRange(toRowPrefix(generation, collection));
}

/** Two exclusive positions. Either can be missing. */
export interface Bounds {
  readonly after?: Uint8Array;
  readonly before?: Uint8Array;
}

/**
 * The range of an order index after a position or (for the last rows) before it. A position from a request can be longer
 * than any key. It is then cut: no key is between it and the rest.
 */
export function toOrderRange(
  generation: number,
  index: string,
  { after, before }: Bounds = {},
  end: End = 'first',
): KeyRange {
  const range = toRange(toOrderPrefix(generation, index));
  const cut = (position: Uint8Array): Buffer => Buffer.concat([range.start, position]).subarray(0, MAX_KEY_BYTES);
  if (end === 'last') return before ? { start: range.start, end: cut(before) } : range;
  return after ? { start: cut(after), end: range.end } : range;
}

export function toEqualityRange(generation: number, index: string, value: string): KeyRange {
  return toRange(Buffer.concat([toEqualityPrefix(generation, index), toText(value)]));
}

/** All keys of one generation. */
export function toGenerationRange(generation: number): KeyRange {
  return { start: toUint32(generation), end: toUint32(generation + 1) };
}

/** All records about generations. */
export function toGenerationRecordRange(): KeyRange {
  return toRange(toControlKey('generation'));
}

/** Every prefix ends with a zero byte. The range ends at the same prefix with a one in its place. */
function toRange(prefix: Buffer): KeyRange {
  const end = Buffer.from(prefix);
  end[end.length - 1] = END + 1;
  return { start: prefix, end };
}

function toPrefix(generation: number, kind: number): Buffer {
  return Buffer.concat([toUint32(generation), Buffer.from([kind])]);
}

function toUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function toText(text: string): Buffer {
  return Buffer.concat([Buffer.from(text, 'utf8'), Buffer.from([END])]);
}

function limit(key: Buffer, id: string): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  throw new CodedError(
    'BAD_IMPORT',
    `the row ${id} has a value too long to be indexed: a key has at most ${MAX_KEY_BYTES} bytes, this one ${key.length}; shorten the text`,
  );
}
