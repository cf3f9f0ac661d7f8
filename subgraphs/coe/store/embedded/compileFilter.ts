/** Turns a filter into a predicate over rows: the meaning of filters, as the contract words it. */
import type { Filter, Scalar } from '../../../contract/filter.ts';
import { foldText } from '../../../contract/fold.ts';
import type { EmbeddedValue, Row, Value } from '../store.ts';

export type RowPredicate = (row: Row) => boolean;

/** What a filter looks at: a row, or one value embedded in it. */
type Bearer = Readonly<Record<string, Value>>;
type Predicate = (bearer: Bearer) => boolean;

/** The predicate of a filter; two-valued, so a missing value is matched by `isNull: true` and by `not` alone. */
export function compileFilter(filter: Filter): RowPredicate {
  return compile(filter);
}

/** The values of a field: none when it is missing, several when it is a list. */
export function listValues(value: Value | undefined): readonly (Scalar | EmbeddedValue)[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}

function compile(filter: Filter): Predicate {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.of.map(compile);
      return (bearer) => parts.every((part) => part(bearer));
    }
    case 'or': {
      const parts = filter.of.map(compile);
      return (bearer) => parts.some((part) => part(bearer));
    }
    case 'not': {
      const part = compile(filter.of);
      return (bearer) => !part(bearer);
    }
    case 'isNull':
      return (bearer) => (listValues(bearer[filter.field.name]).length === 0) === filter.isNull;
    case 'some': {
      const part = compile(filter.of);
      return (bearer) =>
        listValues(bearer[filter.field.name]).some((value) => typeof value === 'object' && part(value));
    }
    default:
      return compileTest(filter);
  }
}

/** A filter that one scalar value of one field satisfies or not. */
function compileTest(filter: Extract<Filter, { kind: 'in' | 'range' | 'startsWith' | 'contains' }>): Predicate {
  const test = toTest(filter);
  const { name } = filter.field;
  return (bearer) => listValues(bearer[name]).some((value) => typeof value !== 'object' && test(value));
}

function toTest(
  filter: Extract<Filter, { kind: 'in' | 'range' | 'startsWith' | 'contains' }>,
): (value: Scalar) => boolean {
  switch (filter.kind) {
    case 'in': {
      const wanted = new Set(filter.values);
      return filter.field.kind === 'text'
        ? (value) => wanted.has(foldText(String(value)))
        : (value) => wanted.has(value);
    }
    case 'range': {
      // Dates are compared as text, which for YYYY-MM-DD is the order of the days.
      const { from, to } = filter;
      return (value) => (from === undefined || value >= from) && (to === undefined || value <= to);
    }
    case 'startsWith':
      return (value) => foldText(String(value)).startsWith(filter.prefix);
    case 'contains':
      return (value) => foldText(String(value)).includes(filter.part);
  }
}
