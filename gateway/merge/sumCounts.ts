/** SUM: counts add; where one lacks an exact value the sum has bounds, and where a center is missing only a lower one. */

/** As `Count` in the schema. */
export interface Count {
  readonly status: 'EXACT' | 'BOUNDED' | 'INCOMPLETE' | 'POOLED';
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number | null;
}

/** The largest Int of GraphQL. */
const MAX_INT = 2 ** 31 - 1;

/**
 * A sum that no Int can hold is INCOMPLETE, at least the largest Int: true, and no error that would take the rest of the
 * answer with it. It stays so in every further sum, in whatever order the parts come.
 * @param missing how many centers should have counted and did not answer
 */
export function sumCounts(counts: readonly Count[], missing: number): Count {
  const lower = Math.min(
    MAX_INT,
    counts.reduce((sum, count) => sum + count.lower, 0),
  );
  const upper = counts.reduce((sum, count) => sum + (count.upper ?? Infinity), 0);
  if (missing > 0 || upper > MAX_INT || counts.some((count) => count.status === 'INCOMPLETE')) {
    return { status: 'INCOMPLETE', value: null, lower, upper: null };
  }
  const isExact = counts.every((count) => count.status === 'EXACT' || count.status === 'POOLED');
  if (!isExact) return { status: 'BOUNDED', value: null, lower, upper };
  const isPooled = counts.some((count) => count.status === 'POOLED');
  return { status: isPooled ? 'POOLED' : 'EXACT', value: lower, lower, upper };
}
