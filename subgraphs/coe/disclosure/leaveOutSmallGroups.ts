/** Leaves out groups of a SENSITIVE value where fewer people stand than may be told of: there a group would speak of a single one. */
import { SMALLEST_BASE } from '../../contract/grouping.ts';

export interface Grouped {
  /** In the order of the dimensions; null is "not known". */
  readonly keys: readonly (string | null)[];
  readonly count: number;
}

export interface Told<Group> {
  readonly groups: readonly Group[];
  /** Rows in the groups that are left out, once for each combination of the other dimensions. */
  readonly unlisted: number;
}

/**
 * A base is a combination of the dimensions that are not SENSITIVE, under the filter: whoever knows where a person
 * stands in them would read the person's value off a base that is small. All groups of such a base are left out.
 * @param isSensitive of each dimension
 * @param people rows of each person in each base: keys of the dimensions that are not SENSITIVE, then the person
 */
export function leaveOutSmallGroups<Group extends Grouped>(groups: readonly Group[], isSensitive: readonly boolean[], people: readonly Grouped[]): Told<Group> {
  const bases = new Map<string, { people: number; rows: number }>();
  for (const { keys, count } of people) {
    const name = JSON.stringify(keys.slice(0, -1));
    const base = bases.get(name) ?? { people: 0, rows: 0 };
    bases.set(name, base);
    base.rows += count;
    if (keys.at(-1) !== null) base.people += 1; // rows of nobody known protect nobody
  }
  const small = new Set([...bases].filter(([, base]) => base.people < SMALLEST_BASE).map(([name]) => name));
  const toBase = (keys: Grouped['keys']): string => JSON.stringify(keys.filter((_, index) => !isSensitive[index]));
  return {
    groups: groups.filter((group) => !small.has(toBase(group.keys))),
    unlisted: [...small].reduce((sum, name) => sum + (bases.get(name)?.rows ?? 0), 0),
  };
}
