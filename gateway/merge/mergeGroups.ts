/** GROUP: groups add by key; a center that answered and does not list a group has none of it, or what it does not list. */
import { compareGroupKeys } from '../../subgraphs/contract/groups.ts';
import { sumCounts, type Count } from './sumCounts.ts';

/** As `StatisticsGroup` in the schema. */
export interface Group {
  readonly keys: readonly { readonly dimension: string; readonly value: string | null }[];
  readonly count: Count;
  readonly centers: Count;
}

const NONE: Count = { status: 'EXACT', value: 0, lower: 0, upper: 0 };

/**
 * Sorted by keys; `missing` as in `sumCounts`.
 * @param notListed of each part: rows in groups that it does not list; a group that another part lists may hold some of them
 */
export function mergeGroups(
  parts: readonly (readonly Group[])[],
  missing: number,
  notListed: readonly (Count | undefined)[] = [],
): Group[] {
  const byKey = new Map<string, Map<number, Group>>();
  for (const [index, groups] of parts.entries()) {
    for (const group of groups) {
      const key = JSON.stringify(group.keys.map((each) => each.value));
      const known = byKey.get(key) ?? new Map<number, Group>();
      byKey.set(key, known.set(index, group));
    }
  }
  const sum = (groups: ReadonlyMap<number, Group>, name: 'count' | 'centers'): Count => {
    const hidden = notListed.map((count, index) =>
      count === undefined || groups.has(index) ? NONE : toPossible(count, name),
    );
    return sumCounts([...[...groups.values()].map((each) => each[name]), ...hidden], missing);
  };
  return [...byKey.values()]
    .map((groups) => ({
      keys: [...groups.values()][0]!.keys,
      count: sum(groups, 'count'),
      centers: sum(groups, 'centers'),
    })) // a group is in the map because it was put there
    .sort((a, b) => compareGroupKeys(toValues(a), toValues(b)));
}

/** From nothing to all that is not listed may be of one group. */
function toPossible({ upper }: Count, name: 'count' | 'centers'): Count {
  if (upper === 0) return NONE;
  return { status: 'BOUNDED', value: null, lower: 0, upper: name === 'centers' ? 1 : upper };
}

function toValues(group: Group): (string | null)[] {
  return group.keys.map((key) => key.value);
}
