/** Statistics: counts of rows, in total and in groups of up to three dimensions, with summaries of up to three measures and the different values of shared fields. */
import type { GraphQLFieldResolver } from 'graphql';
import { suppressSmallGroups, type ShownGroups, type ShownGroup } from '../disclosure/smallGroups.ts';
import type { CenterContext } from './context.ts';
import type { Snapshot } from '../store/store.ts';
import {
  createUnknownCount,
  findFilteredNames,
  findGroupedNames,
  findMeasuredNames,
  openReading,
  toBoundedCount,
  toCompleteness,
  toNames,
} from './reading.ts';
import { createSummaries, createUnknownSummaries, type Summaries } from './summaries.ts';
import { parseFilter, type Filter, type FilterInput } from '../../contract/filter.ts';
import type { Distinct, StatisticsGroup, Summary } from '../../contract/generated/answers.ts';
import { compareGroupKeys, findSubject, listPossibleKeys, parseGrouping } from '../../contract/grouping.ts';
import { parseMeasures } from '../../contract/measures.ts';
import { isAggregated, type Collection, type Contract, type Dimension, type SharedKey } from '../../contract/model.ts';
import { MAX_DISTINCT_VALUES, parseDistinct, toSharedValue } from '../../contract/sharedKeys.ts';
import { toExactCount } from '../../contract/summary.ts';

interface StatisticsArguments {
  readonly filter?: FilterInput | null;
  readonly groupBy?: readonly string[] | null;
  readonly distinct?: readonly string[] | null;
  readonly measures?: readonly string[] | null;
}

/** Resolves `Query.<code>Statistics`. */
export function createStatisticsResolver(
  contract: Contract,
  collection: Collection,
): GraphQLFieldResolver<unknown, CenterContext, StatisticsArguments> {
  return async (_parent, { filter: input, groupBy, measures: named, distinct }, context, info) => {
    const filter = parseFilter(contract, collection, input);
    const dimensions = parseGrouping(collection, groupBy, filter);
    const measures = parseMeasures(collection, named, { dimensions, filter });
    const keys = parseDistinct(collection, distinct);
    const fields = (): string[] =>
      toNames(
        findFilteredNames(filter),
        findGroupedNames(dimensions),
        findMeasuredNames(measures),
        keys.map((key) => key.field.name),
      );
    const access = await openReading(context, info.fieldNodes, {
      collection,
      describe: () => ({ purpose: 'statistics', fields: fields() }),
    });
    const canOverlap = dimensions.some((each) => each.isMultiple);
    const completeness = toCompleteness(context.center, access);
    if (access.kind !== 'granted') {
      return {
        total: createUnknownCount(),
        groups: [],
        canOverlap,
        notListed: createUnknownCount(),
        summaries: createUnknownSummaries(measures),
        distinct: keys.map(toUnknownDistinct),
        completeness,
      };
    }
    const { snapshot } = access;
    let counting: Promise<ShownGroups> | undefined;
    const count = (): Promise<ShownGroups> =>
      (counting ??= countGroups(snapshot, { contract, collection, filter, dimensions }));
    const summaries = createSummaries(snapshot, { collection, filter, dimensions }, measures);
    return {
      total: async () => toExactCount(await snapshot.count(collection.code, filter)),
      groups: async () => (await count()).groups.map((group) => toGroup(group, dimensions, summaries)),
      canOverlap,
      notListed: async () => toExactCount((await count()).notListed),
      summaries: () => summaries.summarizeTotal(),
      distinct: () =>
        keys.map((key) => countDistinct(snapshot, { center: context.center.id, collection, filter }, key)),
      completeness,
    };
  };
}

interface Grouping {
  readonly contract: Contract;
  readonly collection: Collection;
  readonly filter: Filter;
  readonly dimensions: readonly Dimension[];
}

/** Without dimensions there are no groups. The groups and the number of rows that they leave out are read together. */
async function countGroups(
  snapshot: Snapshot,
  { contract, collection, filter, dimensions }: Grouping,
): Promise<ShownGroups> {
  if (dimensions.length === 0) return { groups: [], notListed: 0 };
  const groups = await snapshot.countGroups(collection.code, filter, dimensions);
  const sensitive = dimensions.map((dimension) =>
    isAggregated(dimension.field) ? listPossibleKeys(contract, dimension) : undefined,
  );
  if (sensitive.every((values) => values === undefined))
    return { groups: groups.map(({ keys, count }) => ({ keys, lower: count, upper: count })), notListed: 0 };
  const field = findSubject(collection);
  const subject: Dimension = { name: field.name, field, transform: 'value', isMultiple: false };
  const people = await snapshot.countGroups(collection.code, filter, [
    ...dimensions.filter((_, index) => sensitive[index] === undefined),
    subject,
  ]);
  return suppressSmallGroups(groups, { sensitive, people });
}

/** A group whose summaries are computed only where they are selected. */
type GroupAnswer = Omit<StatisticsGroup, 'summaries'> & { readonly summaries: () => Promise<Summary[]> };

function toGroup(
  { keys, lower, upper }: ShownGroup,
  dimensions: readonly Dimension[],
  summaries: Summaries,
): GroupAnswer {
  return {
    keys: dimensions.map((dimension, index) => ({ dimension: dimension.name, value: keys[index] ?? null })),
    count: toBoundedCount(lower, upper),
    centers: toBoundedCount(Math.min(lower, 1), 1),
    summaries: () => summaries.summarizeGroup(keys, upper),
  };
}

/** The result if nothing may or can be read. */
function toUnknownDistinct({ name }: SharedKey): Distinct {
  return {
    key: name,
    count: createUnknownCount(),
    values: [],
    notListed: createUnknownCount(),
    missing: createUnknownCount(),
  };
}

interface DistinctRequest {
  readonly center: string;
  readonly collection: Collection;
  readonly filter: Filter;
}

async function countDistinct(
  snapshot: Snapshot,
  { center, collection, filter }: DistinctRequest,
  { name, field }: SharedKey,
): Promise<Distinct> {
  const dimension: Dimension = { name, field, transform: 'value', isMultiple: field.isList };
  const groups = await snapshot.countGroups(collection.code, filter, [dimension]);
  const rows = new Map<string, number>();
  let missing = 0;
  for (const {
    keys: [key = null],
    count,
  } of groups) {
    if (key === null) missing += count;
    // A row has only one spelling of a value, so no row counts twice.
    else rows.set(toSharedValue(field, key), (rows.get(toSharedValue(field, key)) ?? 0) + count);
  }
  const sorted = [...rows].sort(([a], [b]) => compareGroupKeys([a], [b]));
  const listed = sorted.slice(0, MAX_DISTINCT_VALUES);
  return {
    key: name,
    count: toExactCount(sorted.length),
    values: listed.map(([value, count]) => ({
      value,
      rows: toExactCount(count),
      centers: toExactCount(1),
      centerIds: [center],
    })),
    notListed: toExactCount(sorted.length - listed.length),
    missing: toExactCount(missing),
  };
}
