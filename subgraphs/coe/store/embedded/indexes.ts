/** Which indexes the embedded store keeps, and what a row puts into them. */
import type { Collection, Contract, Field } from '../../../contract/model.ts';
import { encodePosition, type Direction, type Order, type SortValue } from '../../../contract/order.ts';
import type { Row } from '../store.ts';
import { listValues } from './compileFilter.ts';
import { toEqualityKey, toOrderKey, toRowKey } from './keys.ts';

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

/** Everything that one row adds to a generation: itself, and its id in each index. */
export function listEntries(generation: number, collection: Collection, row: Row): { key: Buffer; value: Row | string }[] {
  const entries: { key: Buffer; value: Row | string }[] = [{ key: toRowKey(generation, collection.code, row.id), value: row }];
  for (const order of listOrders(collection)) {
    entries.push({ key: toOrderKey(generation, toOrderIndex(collection.code, order), toPosition(order, row), row.id), value: row.id });
  }
  for (const field of listReferences(collection)) {
    const index = toEqualityIndex(collection.code, field);
    for (const value of new Set(listValues(row[field.name]))) {
      if (typeof value === 'string') entries.push({ key: toEqualityKey(generation, index, value, row.id), value: row.id });
    }
  }
  return entries;
}

function listOrders(collection: Collection): Order[] {
  return collection.orders.flatMap(({ name, field }) => DIRECTIONS.map((direction) => ({ name, field, direction })));
}

/** Not `center`: all rows of a store have the same one, so an index of it would find nothing faster. */
function listReferences(collection: Collection): Field[] {
  return collection.fields.filter((field) => field.kind === 'reference' || (field.kind === 'entity' && field.typeName !== 'Center'));
}
