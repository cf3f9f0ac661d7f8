/** Joins the groups of one center that fall together, once unknown values have become their fallback. */
import type { Dimension } from '../../subgraphs/contract/model.ts';
import { sumCounts, type Count } from '../merge/sumCounts.ts';
import { isObject } from './scatter.ts';

/** A group with its new keys, and the values that they had. */
export interface ChangedGroup {
  readonly group: unknown;
  readonly before: readonly unknown[];
  readonly isChanged: boolean;
}

/**
 * Groups of equal keys become one. Their counts add where no row can be in two of them; where one could (a list held
 * both values), there are at least as many rows as in the largest and at most as many as in all. What cannot be joined
 * is left as it is: the check then refuses groups that are there twice.
 */
export function joinGroups(groups: readonly ChangedGroup[], dimensions: readonly Dimension[]): unknown[] {
  const byKey = new Map<string, ChangedGroup[]>();
  for (const each of groups) {
    const keys = isObject(each.group) ? each.group['keys'] : undefined;
    const key = JSON.stringify(Array.isArray(keys) ? keys.map((one: unknown) => (isObject(one) ? one['value'] : one)) : keys);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey.values()].flatMap((same) => (same.length > 1 && same.some((each) => each.isChanged) ? joinSame(same, dimensions) : same.map((each) => each.group)));
}

function joinSame(same: readonly ChangedGroup[], dimensions: readonly Dimension[]): unknown[] {
  const groups = same.map((each) => each.group);
  if (!groups.every(canJoin)) return groups;
  const counts = groups.map((each) => each.count);
  const canOverlap = dimensions.some((dimension, index) => dimension.isMultiple && new Set(same.map((each) => each.before[index])).size > 1);
  const count = canOverlap ? boundUnion(counts) : sumCounts(counts, 0);
  return [{ ...groups[0], count, centers: boundUnion(groups.map((each) => each.centers), 1) }];
}

interface Joinable {
  readonly count: Count;
  readonly centers: Count;
}

/** Nothing but counts, as far as anything was told. */
function canJoin(group: unknown): group is Joinable {
  if (!isObject(group)) return false;
  const others = Object.entries(group).filter(([name, value]) => !['keys', 'count', 'centers'].includes(name) && !(Array.isArray(value) && value.length === 0));
  return others.length === 0 && [group['count'], group['centers']].every((each) => isObject(each) && typeof each['lower'] === 'number');
}

/** How many there are in all, of sets that may share members; at most `most`. */
function boundUnion(counts: readonly Count[], most = Infinity): Count {
  const lower = Math.max(...counts.map((count) => count.lower));
  const upper = Math.min(most, counts.reduce((sum, count) => sum + (count.upper ?? Infinity), 0));
  if (upper > MAX_INT) return { status: 'INCOMPLETE', value: null, lower, upper: null };
  return lower === upper ? { status: 'EXACT', value: lower, lower, upper } : { status: 'BOUNDED', value: null, lower, upper };
}

const MAX_INT = 2 ** 31 - 1;
