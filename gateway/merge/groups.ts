/**
 * GROUP: merges groups with equal keys by adding their counts and summaries. If a center answered without listing a
 * group, its rows in that group number at most its `notListed` count.
 *
 * Some keys identify their owner: a center, or the id of a row. All rows of such a group are at the owner, so neither a
 * missing center nor the unlisted rows of another center can add to it.
 */
import { compareGroupKeys } from '../../subgraphs/contract/grouping.ts';
import { createBoundedSummary } from '../../subgraphs/contract/boundedSummary.ts';
import { isCenter, namesOwner, type Dimension, type Measure } from '../../subgraphs/contract/model.ts';
import type { Summary } from '../../subgraphs/contract/summary.ts';
import { sumCounts, toCount, UNKNOWN_COUNT, type Count } from './counts.ts';
import { mergeSummaries, type SummaryPart } from './summaries.ts';

/** One center's part of a group. */
export interface GroupPart {
  /** One per dimension. */
  readonly keys: readonly { readonly dimension: string; readonly value: string | null }[];
  readonly count: Count;
  readonly centers: Count;
  /** One per measure; absent if no summaries were requested. */
  readonly summaries?: readonly SummaryPart[];
}

/** The type `StatisticsGroup` of the schema. */
export interface Group extends GroupPart {
  readonly summaries: readonly Summary[];
}

export interface GroupsScope {
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** Centers that should have answered and did not. */
  readonly missing: readonly string[];
  /** For each part, the number of rows in groups that it does not list. */
  readonly notListed: readonly (Count | undefined)[];
}

/** @returns sorted by keys */
export function mergeGroups(parts: readonly (readonly GroupPart[])[], scope: GroupsScope): Group[] {
  // For each key, the group of each part. A center lists a group at most once.
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
  return [...[...byKey.values()].map(merge), ...createMissingGroups(scope)].sort((a, b) =>
    compareGroupKeys(toValues(a), toValues(b)),
  );
}

/**
 * Whether the center is the only dimension. If so, the group of a missing center is known, and none of its rows is
 * unlisted.
 */
export function isGroupedByCenterAlone([first, ...others]: readonly Dimension[]): boolean {
  return first !== undefined && others.length === 0 && isCenter(first.inner ?? first.field);
}

/** @returns a function that merges one group from its entry in each part; at least one part must have the group */
function createGroupMerger({
  dimensions,
  measures,
  missing,
  notListed,
}: GroupsScope): (listed: readonly (GroupPart | undefined)[]) => Group {
  const identifiesOwner = dimensions.map(namesOwner);
  const unlisted = notListed.map((rows) => (rows ? createUnlisted(rows, measures) : undefined));
  return (listed) => {
    const { keys } = listed.find((each) => each !== undefined)!; // at least one part has the group
    const isOwned = keys.some(({ value }, index) => identifiesOwner[index] === true && value !== null);
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

/**
 * The possible share of a part in a group that it does not list: from no rows to all its unlisted rows. Undefined if
 * the part lists every group.
 */
function createUnlisted({ upper }: Count, measures: readonly Measure[]): Omit<Group, 'keys'> | undefined {
  if (upper === 0) return undefined;
  const summaries = measures.map((measure) => createBoundedSummary(measure, upper));
  return { count: toCount(0, upper), centers: toCount(0, 1), summaries };
}

/**
 * If the only dimension is the center, all rows of a missing center are in one known group, which is listed with
 * unknown counts. With further dimensions the groups of a missing center are unknown; `notListed` accounts for them.
 */
function createMissingGroups({ dimensions, measures, missing }: GroupsScope): Group[] {
  if (!isGroupedByCenterAlone(dimensions)) return [];
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
