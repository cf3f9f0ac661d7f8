/** SUM: counts add; where one lacks an exact value the sum has bounds, and where a center is missing only a lower one. */

/** As `Count` in the schema. */
export interface Count {
  readonly status: 'EXACT' | 'BOUNDED' | 'INCOMPLETE' | 'POOLED';
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number | null;
}

/** @param missing how many centers should have counted and did not answer */
export function sumCounts(counts: readonly Count[], missing: number): Count {
  const lower = counts.reduce((sum, count) => sum + count.lower, 0);
  if (missing > 0 || counts.some((count) => count.status === 'INCOMPLETE' || count.upper === null)) {
    return { status: 'INCOMPLETE', value: null, lower, upper: null };
  }
  const upper = counts.reduce((sum, count) => sum + (count.upper ?? 0), 0);
  const isExact = counts.every((count) => count.status === 'EXACT' || count.status === 'POOLED');
  if (!isExact) return { status: 'BOUNDED', value: null, lower, upper };
  const isPooled = counts.some((count) => count.status === 'POOLED');
  return { status: isPooled ? 'POOLED' : 'EXACT', value: lower, lower, upper };
}
