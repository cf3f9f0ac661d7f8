/** The document of a row in MongoDB, and its indexes. */
import type { EmbeddedValue, Row, Value } from '../store.ts';
import { foldText } from '../../../contract/fold.ts';
import type { Collection, Contract, Field } from '../../../contract/model.ts';
import { encodePosition, type Direction, type Order, type SortValue } from '../../../contract/order.ts';

export interface RowDocument {
  readonly _id: string;
  readonly row: Row;
  /** Text fields as folded keys, and whole embedded values, because a filter can compare several fields of one value. */
  readonly folded: Readonly<Record<string, Value>>;
  /** `START_DATE_DESC` → the position as hexadecimal text, which MongoDB compares as the contract compares the bytes. */
  readonly at: Readonly<Record<string, string>>;
}

const DIRECTIONS: readonly Direction[] = ['ASC', 'DESC'];

/** Converts the rows of one collection to documents. */
export function createToDocument(contract: Contract, collection: Collection): (row: Row) => RowDocument {
  const orders = listOrders(collection);
  const folded = collection.fields.filter((field) => field.isFilterable && isFolded(field));
  return (row) => ({
    _id: row.id,
    row,
    folded: Object.fromEntries(folded.map((field) => [field.name, foldField(contract, field, row[field.name])])),
    at: Object.fromEntries(orders.map((order) => [toPlace(order), toHex(toPosition(order, row))])),
  });
}

/** All orders of a collection, in both directions. */
function listOrders(collection: Collection): Order[] {
  return collection.orders.flatMap(({ name, field }) => DIRECTIONS.map((direction) => ({ name, field, direction })));
}

/** The path of a field in the document, for filters. */
export function toFilterPath(field: Field): string {
  if (field.kind === 'id') return '_id'; // the same value, with an index
  return isFolded(field) ? `folded.${field.name}` : `row.${field.name}`;
}

/** The path of the position in an order. */
export function toOrderPath(order: Order): string {
  return `at.${toPlace(order)}`;
}

export function toHex(position: Uint8Array): string {
  return Buffer.from(position).toString('hex');
}

function toPlace({ name, direction }: Order): string {
  return `${name}_${direction}`;
}

function isFolded({ kind }: Field): boolean {
  return kind === 'text' || kind === 'embedded';
}

function toPosition(order: Order, row: Row): Buffer {
  return encodePosition(order, row[order.field.name] as SortValue, row.id); // the contract orders only by scalar fields
}

function foldField(contract: Contract, field: Field, value: Value | undefined): Value {
  if (value === null || value === undefined) return null;
  if (field.kind === 'text')
    return typeof value === 'object' ? (value as readonly string[]).map(foldText) : foldText(String(value)); // a list of texts
  const texts = new Set(
    (contract.embedded.get(field.typeName)?.fields ?? []).filter(({ kind }) => kind === 'text').map(({ name }) => name),
  );
  return (value as readonly EmbeddedValue[]).map((each) => foldEmbedded(each, texts)); // an embedded field
}

function foldEmbedded(value: EmbeddedValue, texts: ReadonlySet<string>): EmbeddedValue {
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      texts.has(name) && each !== null ? foldText(String(each)) : each,
    ]),
  );
}

/** The largest number of indexes of a MongoDB collection, including that of `_id`. */
export const MAX_INDEXES = 64;

export interface IndexSpec {
  readonly name: string;
  readonly key: Readonly<Record<string, 1>>;
}

export function listIndexes(collection: Collection): IndexSpec[] {
  const orders = listOrders(collection).map((order) => toSpec([toOrderPath(order)]));
  return [...orders, ...listReferences(collection).map((field) => toSpec([`row.${field.name}`, 'at.ID_ASC']))];
}

function toSpec(paths: readonly string[]): IndexSpec {
  return { name: paths.join(' '), key: Object.fromEntries(paths.map((path): [string, 1] => [path, 1])) };
}

/** Without `center`, which is the same for all rows of a store. */
function listReferences(collection: Collection): Field[] {
  return collection.fields.filter(
    (field) => field.kind === 'reference' || (field.kind === 'entity' && field.typeName !== 'Center'),
  );
}
