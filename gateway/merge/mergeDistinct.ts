/** UNION: different values of a shared key, each once however many centers have it, with bounds where a list was cut or a center is missing. */
import { compareGroupKeys } from '../../subgraphs/contract/groups.ts';
import { MAX_DISTINCT_VALUES } from '../../subgraphs/contract/sharedKeys.ts';
import { sumCounts, type Count } from './sumCounts.ts';

/** As `Distinct` in the schema. */
export interface Distinct {
  readonly key: string;
  readonly count: Count;
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
 * The union of one key. A part lists its smallest values; those that it cut, if any, come after its last one. So of a
 * value that another part lists, a part certainly lacks it where its own list went past it, or was not cut.
 * @param missing how many centers should have answered and did not
 */
export function mergeDistinct(key: string, parts: readonly Distinct[], missing: number): Distinct {
  const shares = parts.map(toShare);
  const byValue = new Map<string, Map<number, DistinctValue>>();
  for (const [index, part] of parts.entries()) {
    for (const each of part.values)
      byValue.set(each.value, (byValue.get(each.value) ?? new Map<number, DistinctValue>()).set(index, each));
  }
  const united = [...byValue.keys()].sort(compareValues);
  const count = boundUnion(shares, united, missing);
  const listed = united.slice(0, MAX_DISTINCT_VALUES);
  return {
    key,
    count,
    values: listed.map((value) => mergeValue(value, byValue.get(value) ?? new Map(), shares, missing)),
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
  /** Can the part have the value without listing it? */
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
 * At least all that are listed, and as many as any part has together with what the others list and it certainly lacks;
 * at most all that are listed and all that are cut. It follows that max n <= union <= sum n.
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

function mergeValue(
  value: string,
  own: ReadonlyMap<number, DistinctValue>,
  shares: readonly Share[],
  missing: number,
): DistinctValue {
  const hiding = shares.filter((share) => share.mayHide(value));
  const values = [...own.values()];
  return {
    value,
    rows: sumCounts([...values.map((each) => each.rows), ...hiding.map(() => UNKNOWN)], missing),
    centers: sumCounts([...values.map((each) => each.centers), ...hiding.map(() => AT_MOST_ONE)], missing),
    centerIds: values.flatMap((each) => each.centerIds).sort(),
  };
}

const UNKNOWN: Count = { status: 'INCOMPLETE', value: null, lower: 0, upper: null };
const AT_MOST_ONE: Count = { status: 'BOUNDED', value: null, lower: 0, upper: 1 };

function toCount(lower: number, upper: number | null): Count {
  if (upper === null) return { status: 'INCOMPLETE', value: null, lower, upper };
  return lower === upper
    ? { status: 'EXACT', value: lower, lower, upper }
    : { status: 'BOUNDED', value: null, lower, upper };
}

function compareValues(a: string, b: string): number {
  return compareGroupKeys([a], [b]);
}
