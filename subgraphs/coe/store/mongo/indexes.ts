/** The indexes of a collection of rows: one for each order and direction, and one for each reference, within which rows lie by id. */
import type { Collection, Field } from '../../../contract/model.ts';
import { listOrders, toOrderPath } from './documents.ts';

/** What MongoDB allows a collection, the one of `_id` included. */
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

/** Not `center`: all rows of a store have the same one, so an index of it would find nothing faster. */
function listReferences(collection: Collection): Field[] {
  return collection.fields.filter(
    (field) => field.kind === 'reference' || (field.kind === 'entity' && field.typeName !== 'Center'),
  );
}
