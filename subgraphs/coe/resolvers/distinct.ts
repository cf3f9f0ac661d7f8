/** The different values of shared fields among the rows that match, each with how many rows have it. */
import type { Filter } from '../../contract/filter.ts';
import { compareGroupKeys } from '../../contract/groups.ts';
import type { Collection, Dimension, SharedKey } from '../../contract/model.ts';
import { MAX_DISTINCT_VALUES, toSharedValue } from '../../contract/sharedKeys.ts';
import type { Snapshot } from '../loaders/loaders.ts';
import { createUnknownCount, toExactCount, type Count } from './report.ts';

/** `Distinct` of the schema. */
export interface Distinct {
  readonly key: string;
  readonly count: Count;
  readonly values: readonly DistinctValue[];
  readonly notListed: Count;
  readonly missing: Count;
}

interface DistinctValue {
  readonly value: string;
  readonly rows: Count;
  readonly centers: Count;
  readonly centerIds: readonly string[];
}

/** What stands where nothing may or can be read. */
export function toUnknownDistinct({ name }: SharedKey): Distinct {
  return {
    key: name,
    count: createUnknownCount(),
    values: [],
    notListed: createUnknownCount(),
    missing: createUnknownCount(),
  };
}

export interface DistinctRequest {
  readonly center: string;
  readonly collection: Collection;
  readonly filter: Filter;
}

export async function countDistinct(
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
    // A row has one value of those that have several spellings, so none is counted twice.
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
