/** Evaluates filters and groups on rows in memory, as the contract defines them. */
import type { EmbeddedValue, GroupCount, Row, Value } from '../store.ts';
import type { Filter, Scalar } from '../../../contract/filter.ts';
import { foldText } from '../../../contract/fold.ts';
import { compareGroupKeys, type GroupKeys } from '../../../contract/grouping.ts';
import type { Dimension } from '../../../contract/model.ts';

export type RowPredicate = (row: Row) => boolean;

/** The input of a filter: a row, or a value that is embedded in it. */
type Bearer = Readonly<Record<string, Value>>;
type Predicate = (bearer: Bearer) => boolean;

/** The predicate of a filter. It is two-valued: a missing value matches only `isNull: true` and `not`. */
export function compileFilter(filter: Filter): RowPredicate {
  return compile(filter, createFold());
}

/** The largest number of comparisons for one row. */
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

/** Caches the last text, because a filter can compare one value in a hundred ways, and folding costs more than comparing. */
function createFold(): Fold {
  let [last, folded] = ['', ''];
  return (text) => {
    if (text !== last) [last, folded] = [text, foldText(text)];
    return folded;
  };
}

/** The values of a field: none if it is missing, several if it is a list. */
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

/** A filter on one scalar value of one field. */
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
      // Text order is date order for YYYY-MM-DD.
      const { from, to } = filter;
      return (value) => (from === undefined || value >= from) && (to === undefined || value <= to);
    }
    case 'startsWith':
      return (value) => fold(String(value)).startsWith(filter.prefix);
    case 'contains':
      return (value) => fold(String(value)).includes(filter.part);
  }
}

type Key = string | null;

/** An independent part of a row's groups: its dimensions, and the combinations of their keys. */
interface Factor {
  readonly places: readonly number[];
  listKeys(row: Row): readonly GroupKeys[];
}

/** Collects rows, and returns their groups, sorted by `compareGroupKeys`. */
export function createGroupCounter(dimensions: readonly Dimension[]): { add(row: Row): void; list(): GroupCount[] } {
  const factors = toFactors(dimensions);
  const counts = new Map<string, { readonly keys: GroupKeys; count: number }>();
  return {
    add(row) {
      for (const [text, keys] of listRowKeys(row, factors, dimensions.length)) {
        const group = counts.get(text);
        if (group) group.count += 1;
        else counts.set(text, { keys, count: 1 });
      }
    },
    list: () => [...counts.values()].toSorted((a, b) => compareGroupKeys(a.keys, b.keys)),
  };
}

/** Dimensions of one embedded list belong together: their keys come from one value, not from a cross product. */
function toFactors(dimensions: readonly Dimension[]): readonly Factor[] {
  const members = new Map<string, { readonly place: number; readonly dimension: Dimension }[]>();
  for (const [place, dimension] of dimensions.entries()) {
    const name = dimension.inner ? dimension.field.name : `${dimension.field.name}#${place}`;
    members.set(name, [...(members.get(name) ?? []), { place, dimension }]);
  }
  return [...members.values()].map((each) =>
    toFactor(
      each.map(({ dimension }) => dimension),
      each.map(({ place }) => place),
    ),
  );
}

function toFactor(dimensions: readonly Dimension[], places: readonly number[]): Factor {
  const missing = dimensions.map(() => null);
  const name = dimensions[0]?.field.name ?? '';
  return {
    places,
    listKeys(row) {
      const values = listValues(row[name]);
      return values.length === 0
        ? [missing]
        : values.map((value) => dimensions.map((dimension) => toKey(dimension, value)));
    },
  };
}

function toKey({ inner, transform }: Dimension, bearer: Scalar | EmbeddedValue): Key {
  const value = typeof bearer === 'object' ? inner && bearer[inner.name] : bearer;
  if (value === null || value === undefined) return null;
  return transform === 'year' ? String(value).slice(0, 4) : String(value);
}

/** The different groups of one row. */
function listRowKeys(row: Row, factors: readonly Factor[], size: number): ReadonlyMap<string, GroupKeys> {
  let tuples: Key[][] = [new Array<Key>(size).fill(null)];
  for (const factor of factors) {
    const filled = factor.listKeys(row);
    tuples = tuples.flatMap((tuple) => filled.map((keys) => place(tuple, factor.places, keys)));
  }
  return new Map(tuples.map((tuple) => [JSON.stringify(tuple), tuple]));
}

function place(tuple: readonly Key[], places: readonly number[], keys: GroupKeys): Key[] {
  const filled = [...tuple];
  for (const [index, at] of places.entries()) filled[at] = keys[index] ?? null;
  return filled;
}
