/** Statistics: counts of rows, in total and in groups of up to three dimensions. */
import type { GraphQLFieldResolver } from 'graphql';
import { parseFilter, type Filter, type FilterInput } from '../../contract/filter.ts';
import { parseGrouping } from '../../contract/grouping.ts';
import type { Collection, Dimension } from '../../contract/model.ts';
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
    return {
      total: async () => toExactCount(await snapshot.count(collection.code, filter)),
      groups: () => countGroups(snapshot, collection, filter, dimensions),
      overlapping,
      unlisted: toExactCount(0),
      completeness,
    };
  };
}

/** No dimensions, no groups: the total says it all. */
async function countGroups(
  snapshot: Snapshot,
  collection: Collection,
  filter: Filter,
  dimensions: readonly Dimension[],
): Promise<StatisticsGroup[]> {
  if (dimensions.length === 0) return [];
  const groups = await snapshot.countGroups(collection.code, filter, dimensions);
  return groups.map((group) => toGroup(group, dimensions));
}

function toGroup({ keys, count }: GroupCount, dimensions: readonly Dimension[]): StatisticsGroup {
  return {
    keys: dimensions.map((dimension, index) => ({ dimension: dimension.name, value: keys[index] ?? null })),
    count: toExactCount(count),
    centers: toExactCount(1),
  };
}
