/** Statistics: counts of rows, in total and in groups of up to three dimensions. */
import type { GraphQLFieldResolver } from 'graphql';
import { parseFilter, type Filter, type FilterInput } from '../../contract/filter.ts';
import { findSubject, parseGrouping } from '../../contract/grouping.ts';
import { isAggregated, type Collection, type Dimension } from '../../contract/model.ts';
import { leaveOutSmallGroups, type Told } from '../disclosure/leaveOutSmallGroups.ts';
import type { StatisticsGroup } from '../generated/resolvers.ts';
import type { GroupCount, Snapshot } from '../loaders/loaders.ts';
import type { CenterContext, CenterFacts } from './context.ts';
import { openReading } from './reading.ts';
import { createUnknownCount, toCompleteness, toExactCount } from './report.ts';
import { findFilteredNames, findGroupedNames, toNames } from './selection.ts';

export interface StatisticsArguments {
  readonly filter?: FilterInput | null;
  readonly groupBy?: readonly string[] | null;
}

/** Resolves `Query.<code>Statistics`. */
export function createStatisticsResolver(
  center: CenterFacts,
  collection: Collection,
): GraphQLFieldResolver<unknown, CenterContext, StatisticsArguments> {
  return async (_parent, { filter: input, groupBy }, context, info) => {
    const filter = parseFilter(center.contract, collection, input);
    const dimensions = parseGrouping(collection, groupBy, filter);
    const access = await openReading(center, context, info.fieldNodes, {
      collection,
      describe: () => ({ purpose: 'statistics', fields: toNames(findFilteredNames(filter), findGroupedNames(dimensions)) }),
    });
    const overlapping = dimensions.some((each) => each.isMultiple);
    const completeness = toCompleteness(center, access);
    if (access.kind !== 'granted') {
      return { total: createUnknownCount(), groups: [], overlapping, unlisted: createUnknownCount(), completeness };
    }
    const { snapshot } = access;
    let counting: Promise<Told<GroupCount>> | undefined;
    const count = (): Promise<Told<GroupCount>> => (counting ??= countGroups(snapshot, collection, filter, dimensions));
    return {
      total: async () => toExactCount(await snapshot.count(collection.code, filter)),
      groups: async () => (await count()).groups.map((group) => toGroup(group, dimensions)),
      overlapping,
      unlisted: async () => toExactCount((await count()).unlisted),
      completeness,
    };
  };
}

/** No dimensions, no groups: the total says it all. Groups and what is left out of them are of one reading. */
async function countGroups(
  snapshot: Snapshot,
  collection: Collection,
  filter: Filter,
  dimensions: readonly Dimension[],
): Promise<Told<GroupCount>> {
  if (dimensions.length === 0) return { groups: [], unlisted: 0 };
  const groups = await snapshot.countGroups(collection.code, filter, dimensions);
  const isSensitive = dimensions.map(({ field }) => isAggregated(field));
  if (!isSensitive.includes(true)) return { groups, unlisted: 0 };
  const field = findSubject(collection);
  const subject: Dimension = { name: field.name, field, transform: 'value', isMultiple: false };
  const people = await snapshot.countGroups(collection.code, filter, [...dimensions.filter((_, index) => !isSensitive[index]), subject]);
  return leaveOutSmallGroups(groups, isSensitive, people);
}

function toGroup({ keys, count }: GroupCount, dimensions: readonly Dimension[]): StatisticsGroup {
  return {
    keys: dimensions.map((dimension, index) => ({ dimension: dimension.name, value: keys[index] ?? null })),
    count: toExactCount(count),
    centers: toExactCount(1),
  };
}
