/** Which indexes the embedded store keeps, and what a row puts into them. */
import type { Collection, Contract, Field } from '../../../contract/model.ts';
import { encodePosition, type Direction, type Order, type SortValue } from '../../../contract/order.ts';
import type { Row } from '../store.ts';
import { listValues } from './compileFilter.ts';
import { joinKey, toEqualityPrefix, toOrderPrefix, toRowPrefix } from './keys.ts';

const DIRECTIONS: readonly Direction[] = ['ASC', 'DESC'];

/** The name of the index that holds a collection in one order. */
export function toOrderIndex(collection: string, order: Order): string {
  return `${collection}.${order.name}.${order.direction}`;
}

/** The name of the index that finds the rows of a collection by what a field refers to. */
export function toEqualityIndex(collection: string, field: Field): string {
  return `${collection}.${field.name}`;
}

/** The names of all indexes that a contract asks for. */
export function listIndexes(contract: Contract): string[] {
  return contract.collections.flatMap((collection) => [
    ...listOrders(collection).map((order) => toOrderIndex(collection.code, order)),
    ...listReferences(collection).map((field) => toEqualityIndex(collection.code, field)),
  ]);
}

/** The position of a row in an order. */
export function toPosition(order: Order, row: Row): Buffer {
  return encodePosition(order, row[order.field.name] as SortValue, row.id); // the contract orders by scalar fields alone
}

export interface Entry {
  readonly key: Buffer;
  readonly value: Row | string;
}

/** The entries that the rows of a collection add to a generation: each row, and its id in each index. */
export interface EntryMaker {
  toRowEntry(row: Row): Entry;
  listIndexEntries(row: Row): Entry[];
}

/** What is the same for all rows is made once: an import of a million rows makes some twenty million entries. */
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

/** Not `center`: all rows of a store have the same one, so an index of it would find nothing faster. */
function listReferences(collection: Collection): Field[] {
  return collection.fields.filter(
    (field) => field.kind === 'reference' || (field.kind === 'entity' && field.typeName !== 'Center'),
  );
}
