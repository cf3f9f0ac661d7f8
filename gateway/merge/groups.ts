/**
 * GROUP: groups of equal keys become one, and their counts and summaries add. A center that answered and does not list a
 * group has none of its rows, or no more than it says it does not list.
 *
 * A key that names its owner (a center, the id of a row) stands for rows that no other center can hold. Such a group is
 * what its owner says: neither a missing center nor rows that others do not list can be part of it.
 */
import { compareGroupKeys } from '../../subgraphs/contract/grouping.ts';
import { createBoundedSummary } from '../../subgraphs/contract/boundedSummary.ts';
import { isCenter, namesOwner, type Dimension, type Measure } from '../../subgraphs/contract/model.ts';
import type { Summary } from '../../subgraphs/contract/summary.ts';
import { sumCounts, toCount, UNKNOWN_COUNT, type Count } from './counts.ts';
import { mergeSummaries, type SummaryPart } from './summaries.ts';

/** What a center sends of a group. */
export interface GroupPart {
  /** One a dimension. */
  readonly keys: readonly { readonly dimension: string; readonly value: string | null }[];
  readonly count: Count;
  readonly centers: Count;
  /** One a measure; absent where nothing is summarised. */
  readonly summaries?: readonly SummaryPart[];
}

/** As `StatisticsGroup` in the schema. */
export interface Group extends GroupPart {
  readonly summaries: readonly Summary[];
}

export interface GroupsScope {
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** Centers that should have answered and did not. */
  readonly missing: readonly string[];
  /** Of each part: rows in groups that it does not list. */
  readonly notListed: readonly (Count | undefined)[];
}

/** @returns sorted by keys */
export function mergeGroups(parts: readonly (readonly GroupPart[])[], scope: GroupsScope): Group[] {
  // By key, and there by part: a center lists a group once.
  const byKey = new Map<string, (GroupPart | undefined)[]>();
  for (const [index, groups] of parts.entries()) {
    for (const group of groups) {
      const key = JSON.stringify(toValues(group));
      const known = byKey.get(key) ?? parts.map(() => undefined);
      known[index] = group;
      byKey.set(key, known);
    }
  }
  const merge = createGroupMerger(scope);
  return [...[...byKey.values()].map(merge), ...listMissing(scope)].sort((a, b) =>
    compareGroupKeys(toValues(a), toValues(b)),
  );
}

/** Does each missing center have a group of its own? Then none of its rows is in a group that is not listed. */
export function listsMissing([first, ...others]: readonly Dimension[]): boolean {
  return first !== undefined && others.length === 0 && isCenter(first.inner ?? first.field);
}

/** @returns takes what each part lists of one group; some part lists it */
function createGroupMerger({
  dimensions,
  measures,
  missing,
  notListed,
}: GroupsScope): (listed: readonly (GroupPart | undefined)[]) => Group {
  const naming = dimensions.map(namesOwner);
  const unlisted = notListed.map((rows) => (rows ? createUnlisted(rows, measures) : undefined));
  return (listed) => {
    const { keys } = listed.find((each) => each !== undefined)!; // see above
    const isOwned = keys.some(({ value }, index) => naming[index] === true && value !== null);
    const absent = isOwned ? 0 : missing.length;
    const shares = listed.flatMap((group, index) => group ?? (isOwned ? undefined : unlisted[index]) ?? []);
    const add = (name: 'count' | 'centers'): Count =>
      sumCounts(
        shares.map((each) => each[name]),
        absent,
      );
    const summaries = shares.map((each) => each.summaries ?? []);
    return {
      keys,
      count: add('count'),
      centers: add('centers'),
      summaries: mergeSummaries(summaries, measures, absent),
    };
  };
}

/** What a part may hold of a group that it does not list: from nothing to all rows of such groups. Undefined where it lists all. */
function createUnlisted({ upper }: Count, measures: readonly Measure[]): Omit<Group, 'keys'> | undefined {
  if (upper === 0) return undefined;
  const summaries = measures.map((measure) => createBoundedSummary(measure, upper));
  return { count: toCount(0, upper), centers: toCount(0, 1), summaries };
}

/**
 * Grouped by center alone, a center that is missing has the one group that its rows can be in. By more than the center
 * its groups are not known: no row is invented for them, and `notListed` says that there may be some.
 */
function listMissing({ dimensions, measures, missing }: GroupsScope): Group[] {
  if (!listsMissing(dimensions)) return [];
  return missing.map((value) => ({
    keys: dimensions.map((dimension) => ({ dimension: dimension.name, value })),
    count: UNKNOWN_COUNT,
    centers: UNKNOWN_COUNT,
    summaries: mergeSummaries([], measures, 1),
  }));
}

function toValues({ keys }: GroupPart): (string | null)[] {
  return keys.map(({ value }) => value);
}
