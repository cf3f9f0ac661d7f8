/**
 * SUM: counts add. A count is `{ status, value, lower, upper }`: EXACT and POOLED have a value, BOUNDED has two bounds,
 * INCOMPLETE only a lower one.
 */
import type { Count } from '../../subgraphs/contract/summary.ts';

export type { Count };

/** The largest Int of GraphQL. */
const MAX_INT = 2 ** 31 - 1;

/** Of a center that gave no answer: any number of rows. */
export const UNKNOWN_COUNT: Count = { status: 'INCOMPLETE', value: null, lower: 0, upper: null };

/**
 * A sum that no Int can hold is INCOMPLETE, at least the largest Int: true, and no error that would take the rest of the
 * answer with it. It stays so in every further sum, in whatever order the parts come.
 * @param missing how many centers should have counted and did not answer
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

/** The count that lies between the bounds, both included; INCOMPLETE without an upper one, or with one that no Int can hold. */
export function toCount(lower: number, upper: number | null): Count {
  if (upper === null || upper > MAX_INT) return { ...UNKNOWN_COUNT, lower: Math.min(MAX_INT, lower) };
  return lower === upper
    ? { status: 'EXACT', value: lower, lower, upper }
    : { status: 'BOUNDED', value: null, lower, upper };
}

/** The bounds of a sum, whether or not an Int can hold them. */
export function addBounds(counts: readonly Count[]): { readonly lower: number; readonly upper: number } {
  let [lower, upper] = [0, 0];
  for (const count of counts) {
    lower += count.lower;
    upper += toUpper(count);
  }
  return { lower, upper };
}

/** The most that a count can stand for. */
export function toUpper({ upper }: Count): number {
  return upper ?? Infinity;
}
