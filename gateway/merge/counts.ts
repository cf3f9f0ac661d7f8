/**
 * SUM: adds counts. A count is `{ status, value, lower, upper }`. EXACT and POOLED counts have a value, a BOUNDED count
 * has two bounds, and an INCOMPLETE count has only a lower bound.
 */
import type { Count } from '../../subgraphs/contract/summary.ts';

export type { Count };

/** The largest Int of GraphQL. */
const MAX_INT = 2 ** 31 - 1;

/** The count of a center that did not answer: any number of rows. */
export const UNKNOWN_COUNT: Count = { status: 'INCOMPLETE', value: null, lower: 0, upper: null };

/**
 * Adds counts. The order of the counts does not matter. A sum that exceeds the largest Int becomes INCOMPLETE with the
 * largest Int as its lower bound, because an Int error would discard other parts of the response.
 * @param missing number of centers that should have answered and did not
 */
export function sumCounts(counts: readonly Count[], missing: number): Count {
  const bounds = addBounds(counts);
  const [lower, upper] = [Math.min(MAX_INT, bounds.lower), bounds.upper];
  if (missing > 0 || upper > MAX_INT || counts.some((count) => count.status === 'INCOMPLETE'))
    return { ...UNKNOWN_COUNT, lower };
  const isExact = counts.every((count) => count.status === 'EXACT' || count.status === 'POOLED');
  if (!isExact) return { status: 'BOUNDED', value: null, lower, upper };
  const isPooled = counts.some((count) => count.status === 'POOLED');
  return { status: isPooled ? 'POOLED' : 'EXACT', value: lower, lower, upper };
}

/** Returns the count between two inclusive bounds. It is INCOMPLETE if `upper` is null or exceeds the largest Int. */
export function toCount(lower: number, upper: number | null): Count {
  if (upper === null || upper > MAX_INT) return { ...UNKNOWN_COUNT, lower: Math.min(MAX_INT, lower) };
  return lower === upper
    ? { status: 'EXACT', value: lower, lower, upper }
    : { status: 'BOUNDED', value: null, lower, upper };
}

/** Returns the bounds of a sum. They may exceed the largest Int. */
export function addBounds(counts: readonly Count[]): { readonly lower: number; readonly upper: number } {
  let [lower, upper] = [0, 0];
  for (const count of counts) {
    lower += count.lower;
    upper += toUpper(count);
  }
  return { lower, upper };
}

/** Returns the upper bound of a count, or Infinity if it has none. */
export function toUpper({ upper }: Count): number {
  return upper ?? Infinity;
}
