/** Joins the groups of one center that fall together, once unknown values have become their fallback. */
import { createBoundedSummary } from '../../subgraphs/contract/boundedSummary.ts';
import type { Dimension, Measure } from '../../subgraphs/contract/model.ts';
import type { Summary } from '../../subgraphs/contract/summary.ts';
import { mergeSummaries } from '../merge/summaries.ts';
import { sumCounts, type Count } from '../merge/counts.ts';
import { findSummariesFault } from '../validate/summaries.ts';
import { isObject } from '../transport/scatter.ts';

/** A group with its new keys, and the values that they had. */
export interface ChangedGroup {
  readonly group: unknown;
  readonly before: readonly unknown[];
  readonly isChanged: boolean;
}

/** By what the groups are, and what is summarised of each. */
export interface Grouping {
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
}

/**
 * Groups of equal keys become one. Their counts and summaries add where no row can be in two of them; where one could
 * (a list held both values), there are at least as many rows as in the largest and at most as many as in all, and the
 * summaries say no more than that. What no honest center sends is left as it is: the check then refuses groups that are
 * there twice.
 */
export function joinGroups(groups: readonly ChangedGroup[], grouping: Grouping): unknown[] {
  const byKey = new Map<string, ChangedGroup[]>();
  for (const each of groups) {
    const keys = isObject(each.group) ? each.group['keys'] : undefined;
    const key = JSON.stringify(
      Array.isArray(keys) ? keys.map((one: unknown) => (isObject(one) ? one['value'] : one)) : keys,
    );
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey.values()].flatMap((same) =>
    same.length > 1 && same.some((each) => each.isChanged) ? joinSame(same, grouping) : same.map((each) => each.group),
  );
}

function joinSame(same: readonly ChangedGroup[], { dimensions, measures }: Grouping): unknown[] {
  const groups = same.map((each) => each.group);
  if (!groups.every((group) => canJoin(group, measures))) return groups;
  const counts = groups.map((each) => each.count);
  const canOverlap = dimensions.some(
    (dimension, index) => dimension.isMultiple && new Set(same.map((each) => each.before[index])).size > 1,
  );
  const count = canOverlap ? boundUnion(counts) : sumCounts(counts, 0);
  const summaries = measures.length > 0 && { summaries: joinSummaries(groups, { measures, count, canOverlap }) };
  return [
    {
      ...groups[0],
      count,
      centers: boundUnion(
        groups.map((each) => each.centers),
        1,
      ),
      ...summaries,
    },
  ];
}

interface Joined {
  readonly measures: readonly Measure[];
  /** Of all rows together. */
  readonly count: Count;
  readonly canOverlap: boolean;
}

/** A number that is counted for each of something may be of one thing with rows in both groups: only numbers of rows add. */
function joinSummaries(groups: readonly Joinable[], { measures, count, canOverlap }: Joined): Summary[] {
  const added = mergeSummaries(
    groups.map((each) => each.summaries ?? []),
    measures,
    0,
  );
  return measures.map((measure, index) => {
    const sum = added[index];
    return sum && !canOverlap && measure.numbers.kind === 'field' ? sum : createBoundedSummary(measure, count.upper);
  });
}

interface Joinable {
  readonly count: Count;
  readonly centers: Count;
  readonly summaries?: readonly Summary[];
}

/** Nothing but counts, and summaries that stand the check of each group; one that has another type throws, which is a fault as well. */
function canJoin(group: unknown, measures: readonly Measure[]): group is Joinable {
  if (!isObject(group)) return false;
  const told = ['keys', 'count', 'centers', ...(measures.length > 0 ? ['summaries'] : [])];
  const others = Object.entries(group).filter(
    ([name, value]) => !told.includes(name) && !(Array.isArray(value) && value.length === 0),
  );
  if (
    others.length > 0 ||
    ![group['count'], group['centers']].every((each) => isObject(each) && typeof each['lower'] === 'number')
  )
    return false;
  const { count, summaries } = group as unknown as Joinable; // as far as was looked at; see above
  return measures.length === 0 || findSummariesFault(measures, summaries ?? [], count, '') === undefined;
}

/** How many there are in all, of sets that may share members; at most `most`. */
function boundUnion(counts: readonly Count[], most = Infinity): Count {
  const lower = Math.max(...counts.map((count) => count.lower));
  const upper = Math.min(
    most,
    counts.reduce((sum, count) => sum + (count.upper ?? Infinity), 0),
  );
  if (upper > MAX_INT) return { status: 'INCOMPLETE', value: null, lower, upper: null };
  return lower === upper
    ? { status: 'EXACT', value: lower, lower, upper }
    : { status: 'BOUNDED', value: null, lower, upper };
}

const MAX_INT = 2 ** 31 - 1;
