/** Groups of rows by the values of dimensions, counted one row at a time. */
import type { Dimension, Field } from '../../../subgraphs/contract/model.ts';
import { centerOf, valuesOf, type OracleRow } from './rows.ts';
import { compareCodePoints } from './text.ts';

type Keys = readonly (string | null)[];

export interface OracleGroup {
  readonly keys: Keys;
  /** Distinct rows. */
  readonly count: number;
  /** Centers with at least one of them. */
  readonly centers: number;
}

/** Sorted by keys, "not known" last. */
export function groupRows(rows: readonly OracleRow[], dimensions: readonly Dimension[]): OracleGroup[] {
  const groups = new Map<string, { readonly keys: Keys; readonly ids: Set<string> }>();
  for (const row of rows) {
    for (const keys of listKeys(row, dimensions)) {
      const name = JSON.stringify(keys);
      const group = groups.get(name) ?? { keys, ids: new Set<string>() };
      group.ids.add(row.id);
      groups.set(name, group);
    }
  }
  return [...groups.values()]
    .map(({ keys, ids }) => ({ keys, count: ids.size, centers: new Set([...ids].map(centerOf)).size }))
    .toSorted((a, b) => compareKeys(a.keys, b.keys));
}

/** Every combination of keys that a row has; dimensions of one embedded list are paired inside one of its values. */
function listKeys(row: OracleRow, dimensions: readonly Dimension[]): Keys[] {
  const lists = [...new Set(dimensions.filter((each) => each.inner).map((each) => each.field))];
  let choices: ReadonlyMap<Field, unknown>[] = [new Map()];
  for (const list of lists) {
    choices = choices.flatMap((choice) =>
      orNothing(valuesOf(list, row)).map((value) => new Map(choice).set(list, value)),
    );
  }
  return choices.flatMap((choice) => combine(dimensions.map((dimension) => listOwnKeys(row, dimension, choice))));
}

function listOwnKeys(row: OracleRow, dimension: Dimension, choice: ReadonlyMap<Field, unknown>): Keys {
  if (!dimension.inner) return orNothing(valuesOf(dimension.field, row)).map((value) => toKey(dimension, value));
  const chosen = choice.get(dimension.field);
  if (chosen === null) return [null];
  const [value = null] = valuesOf(dimension.inner, chosen as Readonly<Record<string, unknown>>); // an embedded value is an object
  return [toKey(dimension, value)];
}

function orNothing(values: readonly unknown[]): readonly unknown[] {
  return values.length === 0 ? [null] : values;
}

function toKey(dimension: Dimension, value: unknown): string | null {
  if (value === null) return null;
  const text = `${value as string | number | boolean}`; // all that can be grouped by
  return dimension.transform === 'year' ? text.slice(0, 4) : text;
}

function combine(columns: readonly Keys[]): Keys[] {
  return columns.reduce<Keys[]>((found, column) => found.flatMap((keys) => column.map((key) => [...keys, key])), [[]]);
}

/** By the keys in turn, "not known" last. */
export function compareKeys(a: Keys, b: Keys): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === null && right === null) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    const difference = compareCodePoints(left, right);
    if (difference !== 0) return difference;
  }
  return 0;
}
