/** What statistics of SENSITIVE values may show: of a group in which few people stand, no more than how many rows there could be. */
import { createBoundedSummary } from '../../contract/boundedSummary.ts';
import { SMALLEST_BASE } from '../../contract/grouping.ts';
import { compareGroupKeys, type GroupKeys } from '../../contract/groups.ts';
import { isSensitive } from '../../contract/measures.ts';
import type { Measure } from '../../contract/model.ts';
import type { Measurement, Summary } from '../../contract/summary.ts';

interface Grouped {
  /** In the order of the dimensions; null is "not known". */
  readonly keys: GroupKeys;
  readonly count: number;
}

/** How many rows a group holds: the number where both ends are equal. */
export interface ToldGroup {
  readonly keys: GroupKeys;
  readonly lower: number;
  readonly upper: number;
}

export interface Told {
  readonly groups: readonly ToldGroup[];
  /** Rows in groups that are not listed, once for each combination of the other dimensions. */
  readonly notListed: number;
}

interface Disclosure {
  /** Of each dimension: every value that it can have, where it is SENSITIVE and that can be listed; `all` where it cannot. */
  readonly sensitive: readonly (readonly (string | null)[] | 'all' | undefined)[];
  /** Rows of each person in each base: keys of the dimensions that are not SENSITIVE, then the person. */
  readonly people: readonly Grouped[];
}

/**
 * A base is a combination of the dimensions that are not SENSITIVE, under the filter: whoever knows where a person
 * stands in them would read the person's value off a base that is small. Of such a base every group that there could be
 * is told, each from nothing to all of its rows; where the values are too many to list, none is.
 */
export function leaveOutSmallGroups(groups: readonly Grouped[], { sensitive, people }: Disclosure): Told {
  const small = findSmallBases(people);
  const toBase = (keys: GroupKeys): string => JSON.stringify(keys.filter((_, index) => sensitive[index] === undefined));
  const told = groups
    .filter((group) => !small.has(toBase(group.keys)))
    .map(({ keys, count }): ToldGroup => ({ keys, lower: count, upper: count }));
  const rows = [...small.values()];
  if (sensitive.includes('all')) return { groups: told, notListed: rows.reduce((sum, base) => sum + base.rows, 0) };
  const possible = rows.flatMap((base) =>
    fillBase(base.keys, sensitive).map((keys): ToldGroup => ({ keys, lower: 0, upper: base.rows })),
  );
  return { groups: [...told, ...possible].sort((a, b) => compareGroupKeys(a.keys, b.keys)), notListed: 0 };
}

interface Base {
  readonly keys: GroupKeys;
  people: number;
  rows: number;
}

/** The groups, by their keys, in which fewer people stand than may be told of. @param people rows of each person in each group: its keys, then the person */
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
    if (keys.at(-1) !== null) base.people += 1; // rows of nobody known protect nobody
  }
  return new Map([...bases].filter(([, base]) => base.people < SMALLEST_BASE));
}

/** The keys of every group that a base could have. */
function fillBase(base: GroupKeys, sensitive: Disclosure['sensitive']): GroupKeys[] {
  const rest = [...base];
  const columns = sensitive.map((values) => (values === undefined ? [rest.shift() ?? null] : [...values]));
  return columns.reduce<(string | null)[][]>(
    (found, column) => found.flatMap((keys) => column.map((key) => [...keys, key])),
    [[]],
  );
}

/**
 * @param summary every number exact
 * @param rows of the group
 * @param isSmall do fewer people stand in it than may be told of (`findSmallGroups`)?
 */
export function tellSummary(
  measure: Measure,
  summary: Summary,
  { rows, isSmall }: { readonly rows: number; readonly isSmall: boolean },
): Summary {
  if (!isSensitive(measure)) return summary;
  if (isSmall) return createBoundedSummary(measure, rows);
  if (summary.count.upper === 0) return summary; // of no values there are no ends
  const { min: lower, max: upper } = measure.range;
  const end: Measurement = { status: 'BOUNDED', value: null, lower, upper };
  return { ...summary, min: end, max: end };
}
