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
  return compile(filter, createFold());
}

/** How many comparisons a row may take. */
export function countTests(filter: Filter): number {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.reduce((sum, part) => sum + countTests(part), 0);
    case 'not':
    case 'some':
      return countTests(filter.of);
    default:
      return 1;
  }
}

type Fold = (text: string) => string;

/** Remembers the last text: a filter may compare one value in a hundred ways, and folding costs more than comparing. */
function createFold(): Fold {
  let [last, folded] = ['', ''];
  return (text) => {
    if (text !== last) [last, folded] = [text, foldText(text)];
    return folded;
  };
}

/** The values of a field: none when it is missing, several when it is a list. */
export function listValues(value: Value | undefined): readonly (Scalar | EmbeddedValue)[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}

function compile(filter: Filter, fold: Fold): Predicate {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.of.map((part) => compile(part, fold));
      return (bearer) => parts.every((part) => part(bearer));
    }
    case 'or': {
      const parts = filter.of.map((part) => compile(part, fold));
      return (bearer) => parts.some((part) => part(bearer));
    }
    case 'not': {
      const part = compile(filter.of, fold);
      return (bearer) => !part(bearer);
    }
    case 'isNull':
      return (bearer) => (listValues(bearer[filter.field.name]).length === 0) === filter.isNull;
    case 'some': {
      const part = compile(filter.of, fold);
      return (bearer) =>
        listValues(bearer[filter.field.name]).some((value) => typeof value === 'object' && part(value));
    }
    default:
      return compileTest(filter, fold);
  }
}

/** A filter that one scalar value of one field satisfies or not. */
function compileTest(
  filter: Extract<Filter, { kind: 'in' | 'range' | 'startsWith' | 'contains' }>,
  fold: Fold,
): Predicate {
  const test = toTest(filter, fold);
  const { name } = filter.field;
  return (bearer) => listValues(bearer[name]).some((value) => typeof value !== 'object' && test(value));
}

function toTest(
  filter: Extract<Filter, { kind: 'in' | 'range' | 'startsWith' | 'contains' }>,
  fold: Fold,
): (value: Scalar) => boolean {
  switch (filter.kind) {
    case 'in': {
      const wanted = new Set(filter.values);
      return filter.field.kind === 'text' ? (value) => wanted.has(fold(String(value))) : (value) => wanted.has(value);
    }
    case 'range': {
      // Dates are compared as text, which for YYYY-MM-DD is the order of the days.
      const { from, to } = filter;
      return (value) => (from === undefined || value >= from) && (to === undefined || value <= to);
    }
    case 'startsWith':
      return (value) => fold(String(value)).startsWith(filter.prefix);
    case 'contains':
      return (value) => fold(String(value)).includes(filter.part);
  }
}
