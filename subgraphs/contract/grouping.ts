/** Parses `groupBy`: up to three different dimensions of the collection; with a SENSITIVE one, nothing that names single rows or people. */
import { Buffer } from 'node:buffer';
import { CodedError } from './errors.ts';
import { listFilteredFields, type Filter } from './filter.ts';
import { isAggregated, type Collection, type Contract, type Dimension, type Field } from './model.ts';

const MAX_DIMENSIONS = 3;

/**
 * A center shows no SENSITIVE value for a combination of the other dimensions, under the filter, that fewer of its people
 * share. This does not protect the difference of two answers.
 */
export const SMALLEST_BASE = 5;

/** The field that identifies the person whom a row is about: the scholar that it refers to, or else the row's own id. */
export function findSubject({ fields }: Collection): Field {
  const subject =
    fields.find(({ kind, typeName, isList }) => kind === 'reference' && typeName === 'Scholar' && !isList) ??
    fields.find(({ kind }) => kind === 'id');
  if (!subject) throw new Error('a collection has ids');
  return subject;
}

const MOST_VALUES = 20;

/** Every key that a dimension can have, including "not known" (null) where that is possible; `all` if there are too many to list. */
export function listPossibleKeys(
  contract: Contract,
  { field, transform }: Dimension,
): readonly (string | null)[] | 'all' {
  const unknown = field.isRequired && !field.isList ? [] : [null];
  const { min, max } = field.column ?? {};
  if (field.kind === 'enum') return [...(contract.enums.get(field.typeName) ?? []), ...unknown];
  if (field.kind === 'boolean') return ['false', 'true', ...unknown];
  const isShort =
    field.kind === 'int' && transform === 'value' && min !== undefined && max !== undefined && max - min < MOST_VALUES;
  return isShort ? [...Array.from({ length: max - min + 1 }, (_, index) => String(min + index)), ...unknown] : 'all';
}

/** The dimensions that `groupBy` names, in its order. @throws CodedError BAD_GROUPING */
export function parseGrouping(
  collection: Collection,
  names: readonly string[] | null | undefined,
  filter: Filter,
): Dimension[] {
  const given = names ?? [];
  if (given.length > MAX_DIMENSIONS) {
    throw new CodedError('BAD_GROUPING', `groupBy takes at most ${MAX_DIMENSIONS} dimensions, got ${given.length}`);
  }
  if (new Set(given).size < given.length)
    throw new CodedError('BAD_GROUPING', `groupBy names a dimension twice: ${given.join(', ')}`);
  const dimensions = given.map((name) => {
    const dimension = collection.dimensions.find((each) => each.name === name);
    if (dimension) return dimension;
    throw new CodedError(
      'BAD_GROUPING',
      `${collection.statistics} groups by ${collection.dimensions.map((each) => each.name).join(', ')}; got ${name}`,
    );
  });
  const sensitive = dimensions.find(({ field }) => isAggregated(field));
  if (sensitive) requireNoSingling(sensitive.name, dimensions, filter);
  return dimensions;
}

/** Groups or filters by a row or a person would show a SENSITIVE value of that row. @throws CodedError BAD_GROUPING */
export function requireNoSingling(name: string, dimensions: readonly Dimension[], filter: Filter): void {
  const naming = [...dimensions.map(({ field }) => field), ...listFilteredFields(filter)].find(singlesOut);
  if (!naming) return;
  throw new CodedError(
    'BAD_GROUPING',
    `${name} is SENSITIVE, so it cannot be combined with ${naming.name}, which names single rows or people: remove ${naming.name} from groupBy and filter`,
  );
}

function singlesOut({ kind, governance, column }: Field): boolean {
  return kind === 'id' || kind === 'reference' || governance === 'IDENTIFYING' || column?.check === 'mentorKey';
}

export type GroupKeys = readonly (string | null)[];

/** The order of groups, the same at every center and at the gateway: compares key by key, as UTF-8 bytes. "Not known" (null) comes last. */
export function compareGroupKeys(a: GroupKeys, b: GroupKeys): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return 0;
}
