/** Counts rows by the values of their dimensions; a row with several values counts once in each of its groups. */
import type { Scalar } from '../../../contract/filter.ts';
import { compareGroupKeys, type GroupKeys } from '../../../contract/groups.ts';
import type { Dimension } from '../../../contract/model.ts';
import type { EmbeddedValue, GroupCount, Row } from '../store.ts';
import { listValues } from './compileFilter.ts';

type Key = string | null;

/** One independent coordinate of a row: the dimensions it fills, and the tuples of keys it fills them with. */
interface Factor {
  readonly places: readonly number[];
  listKeys(row: Row): readonly GroupKeys[];
}

/** Collects rows and then tells the groups, sorted by `compareGroupKeys`. */
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

/** Dimensions of one embedded list belong together: they pair within one value, and are no cross product. */
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

/** The distinct groups of one row. */
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
