/** Suppresses small groups in statistics of SENSITIVE values: a group with few people shows only how many rows it could have. */
import { createBoundedSummary } from '../../contract/boundedSummary.ts';
import { compareGroupKeys, type GroupKeys, SMALLEST_BASE } from '../../contract/grouping.ts';
import { isSensitive } from '../../contract/measures.ts';
import type { Measure } from '../../contract/model.ts';
import type { Measurement, Summary } from '../../contract/summary.ts';

interface Grouped {
  /** In the order of the dimensions. Null means not known. */
  readonly keys: GroupKeys;
  readonly count: number;
}

/** How many rows a group has, at least and at most. The number is exact if both are equal. */
export interface ShownGroup {
  readonly keys: GroupKeys;
  readonly lower: number;
  readonly upper: number;
}

export interface ShownGroups {
  readonly groups: readonly ShownGroup[];
  /** Rows in groups that are not listed, counted once for each base. */
  readonly notListed: number;
}

interface Disclosure {
  /** For each SENSITIVE dimension: all values that it can have, or `all` if they cannot be listed. Undefined for the others. */
  readonly sensitive: readonly (readonly (string | null)[] | 'all' | undefined)[];
  /** Rows of each person in each base. Keys: of the dimensions that are not SENSITIVE, then the person. */
  readonly people: readonly Grouped[];
}

/**
 * A base is a combination of values of the dimensions that are not SENSITIVE, under the filter. If a base is small,
 * anyone who knows that a person is in it could read off the person's SENSITIVE value. For a small base, the result
 * therefore lists every group that it could have, each with zero to all of the rows of the base. If the possible values
 * are too many to list, it lists none of them.
 */
export function suppressSmallGroups(groups: readonly Grouped[], { sensitive, people }: Disclosure): ShownGroups {
  const small = findSmallBases(people);
  const toBase = (keys: GroupKeys): string => JSON.stringify(keys.filter((_, index) => sensitive[index] === undefined));
  const shown = groups
    .filter((group) => !small.has(toBase(group.keys)))
    .map(({ keys, count }): ShownGroup => ({ keys, lower: count, upper: count }));
  const rows = [...small.values()];
  if (sensitive.includes('all')) return { groups: shown, notListed: rows.reduce((sum, base) => sum + base.rows, 0) };
  const possible = rows.flatMap((base) =>
    fillBase(base.keys, sensitive).map((keys): ShownGroup => ({ keys, lower: 0, upper: base.rows })),
  );
  return { groups: [...shown, ...possible].sort((a, b) => compareGroupKeys(a.keys, b.keys)), notListed: 0 };
}

interface Base {
  readonly keys: GroupKeys;
  people: number;
  rows: number;
}

/** The keys, as JSON, of groups with fewer people than SMALLEST_BASE. @param people rows of each person in each group: its keys, then the person */
export function findSmallGroups(people: readonly Grouped[]): ReadonlySet<string> {
  return new Set(findSmallBases(people).keys());
}

function findSmallBases(people: readonly Grouped[]): ReadonlyMap<string, Base> {
  const bases = new Map<string, Base>();
  for (const { keys, count } of people) {
    const name = JSON.stringify(keys.slice(0, -1));
    const base = bases.get(name) ?? { keys: keys.slice(0, -1), people: 0, rows: 0 };
    bases.set(name, base);
    base.rows += count;
    if (keys.at(-1) !== null) base.people += 1; // rows without a person protect no one
  }
  return new Map([...bases].filter(([, base]) => base.people < SMALLEST_BASE));
}

/** The keys of all groups that a base could have. */
function fillBase(base: GroupKeys, sensitive: Disclosure['sensitive']): GroupKeys[] {
  const rest = [...base];
  const columns = sensitive.map((values) => (values === undefined ? [rest.shift() ?? null] : [...values]));
  return columns.reduce<(string | null)[][]>(
    (found, column) => found.flatMap((keys) => column.map((key) => [...keys, key])),
    [[]],
  );
}

/**
 * The summary as it may be shown.
 * @param summary with exact numbers
 * @param rows the number of rows in the group
 * @param isSmall is the group one of `findSmallGroups`?
 */
export function suppressSummary(
  measure: Measure,
  summary: Summary,
  { rows, isSmall }: { readonly rows: number; readonly isSmall: boolean },
): Summary {
  if (!isSensitive(measure)) return summary;
  if (isSmall) return createBoundedSummary(measure, rows);
  if (summary.count.upper === 0) return summary; // without values there are no extremes to hide
  const { min: lower, max: upper } = measure.range;
  const end: Measurement = { status: 'BOUNDED', value: null, lower, upper };
  return { ...summary, min: end, max: end };
}
