/** GROUP: groups add by key; a center that answered and does not list a group has none of it. */
import { compareGroupKeys } from '../../subgraphs/contract/groups.ts';
import { sumCounts, type Count } from './sumCounts.ts';

/** As `StatisticsGroup` in the schema. */
export interface Group {
  readonly keys: readonly { readonly dimension: string; readonly value: string | null }[];
  readonly count: Count;
  readonly centers: Count;
}

/** Sorted by keys; `missing` as in `sumCounts`. */
export function mergeGroups(parts: readonly (readonly Group[])[], missing: number): Group[] {
  const byKey = new Map<string, Group[]>();
  for (const group of parts.flat()) {
    const key = JSON.stringify(group.keys.map((each) => each.value));
    const known = byKey.get(key);
    if (known) known.push(group);
    else byKey.set(key, [group]);
  }
  return [...byKey.values()]
    .map((groups) => ({
      keys: groups[0]!.keys, // a group is in the map because it was pushed
      count: sumCounts(groups.map((each) => each.count), missing),
      centers: sumCounts(groups.map((each) => each.centers), missing),
    }))
    .sort((a, b) => compareGroupKeys(toValues(a), toValues(b)));
}

function toValues(group: Group): (string | null)[] {
  return group.keys.map((key) => key.value);
}
