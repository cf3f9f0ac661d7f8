/**
 * UNION: merges the distinct values of a shared key. A value that several centers have counts once. If a center
 * truncated its list, or did not answer, the number of values has only bounds.
 */
import { compareGroupKeys } from '../../subgraphs/contract/grouping.ts';
import { MAX_DISTINCT_VALUES } from '../../subgraphs/contract/sharedKeys.ts';
import { sumCounts, toCount, UNKNOWN_COUNT, type Count } from './counts.ts';

/** The type `Distinct` of the schema. */
export interface Distinct {
  readonly key: string;
  readonly count: Count;
  /** Ascending, at most MAX_DISTINCT_VALUES. */
  readonly values: readonly DistinctValue[];
  readonly notListed: Count;
  readonly missing: Count;
}

export interface DistinctValue {
  readonly value: string;
  readonly rows: Count;
  readonly centers: Count;
  readonly centerIds: readonly string[];
}

/**
 * Merges the values of one key. A part lists its smallest values; values that it truncated sort after the last listed
 * one. So a part without a listed value certainly does not have it, unless the value sorts after the end of a truncated
 * list.
 * @param missing number of centers that should have answered and did not
 */
export function mergeDistinct(key: string, parts: readonly Distinct[], missing: number): Distinct {
  const shares = parts.map(toShare);
  const byValue = new Map<string, DistinctValue[]>();
  for (const { values } of parts) {
    for (const each of values) {
      const known = byValue.get(each.value);
      if (known) known.push(each);
      else byValue.set(each.value, [each]);
    }
  }
  const united = [...byValue.keys()].sort(compareValues);
  const count = boundUnion(shares, united, missing);
  const listed = united.slice(0, MAX_DISTINCT_VALUES);
  return {
    key,
    count,
    values: listed.map((value) => mergeValue(value, byValue.get(value) ?? [], shares, missing)),
    notListed: toCount(count.lower - listed.length, count.upper === null ? null : count.upper - listed.length),
    missing: sumCounts(
      parts.map((part) => part.missing),
      missing,
    ),
  };
}

interface Share {
  readonly part: Distinct;
  readonly listed: ReadonlySet<string>;
  /** Whether the part may have the value without listing it. */
  mayHide(value: string): boolean;
}

function toShare(part: Distinct): Share {
  const last = part.values.at(-1)?.value;
  const isCut = part.notListed.upper !== 0;
  const listed = new Set(part.values.map((each) => each.value));
  return {
    part,
    listed,
    mayHide: (value) => isCut && !listed.has(value) && (last === undefined || compareValues(value, last) > 0),
  };
}

/**
 * Bounds the number of distinct values. The union has at least all listed values. For each part, it also has at least
 * the part's own values plus the values that other parts list and this part certainly does not have. It has at most all
 * listed values plus all truncated ones. It follows that max n <= union <= sum n.
 */
function boundUnion(shares: readonly Share[], united: readonly string[], missing: number): Count {
  const least = shares.map(
    ({ part, listed, mayHide }) =>
      part.count.lower + united.filter((value) => !listed.has(value) && !mayHide(value)).length,
  );
  const lower = Math.max(united.length, ...least);
  const upper = united.length + shares.reduce((sum, { part }) => sum + (part.notListed.upper ?? Infinity), 0);
  return toCount(lower, missing > 0 || upper === Infinity ? null : upper);
}

/** @param own the entries of the parts that list the value */
function mergeValue(
  value: string,
  own: readonly DistinctValue[],
  shares: readonly Share[],
  missing: number,
): DistinctValue {
  const hiding = shares.filter((share) => share.mayHide(value));
  return {
    value,
    rows: sumCounts([...own.map((each) => each.rows), ...hiding.map(() => UNKNOWN_COUNT)], missing),
    centers: sumCounts([...own.map((each) => each.centers), ...hiding.map(() => AT_MOST_ONE)], missing),
    centerIds: own.flatMap((each) => each.centerIds).sort(),
  };
}

const AT_MOST_ONE = toCount(0, 1);

function compareValues(a: string, b: string): number {
  return compareGroupKeys([a], [b]);
}
