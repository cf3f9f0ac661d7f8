/** What statistics can be grouped by: up to three different dimensions of the collection, and with a SENSITIVE value nothing that names single rows or people. */
import { CodedError } from './errors.ts';
import { listFilteredFields, type Filter } from './filter.ts';
import { isAggregated, type Collection, type Contract, type Dimension, type Field } from './model.ts';

const MAX_DIMENSIONS = 3;

/**
 * Beside a SENSITIVE value, a center tells of no combination of the other dimensions, under the filter, in which fewer
 * people of its own stand. Differences between two answers are not guarded by it.
 */
export const SMALLEST_BASE = 5;

/** The person that a row of the collection tells of: the scholar that it refers to, else the row itself. */
export function findSubject({ fields }: Collection): Field {
  const subject =
    fields.find(({ kind, typeName, isList }) => kind === 'reference' && typeName === 'Scholar' && !isList) ??
    fields.find(({ kind }) => kind === 'id');
  if (!subject) throw new Error('a collection has ids');
  return subject;
}

const MOST_VALUES = 20;

/** Every key that a dimension can have, "not known" included where it may be; `all` where they are too many to list. */
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

/** The dimensions named by `groupBy`, in its order; throws BAD_GROUPING. */
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

/** Grouped or filtered by what names a row or a person, a SENSITIVE value would have the row-level form that it must not have. */
export function requireNoSingling(name: string, dimensions: readonly Dimension[], filter: Filter): void {
  const naming = [...dimensions.map(({ field }) => field), ...listFilteredFields(filter)].find(singlesOut);
  if (!naming) return;
  throw new CodedError(
    'BAD_GROUPING',
    `${name} is SENSITIVE and has no row-level form: it cannot be combined with ${naming.name}, which names single rows or people; leave ${naming.name} out of groupBy and filter`,
  );
}

function singlesOut({ kind, governance, column }: Field): boolean {
  return kind === 'id' || kind === 'reference' || governance === 'IDENTIFYING' || column?.check === 'mentorKey';
}
