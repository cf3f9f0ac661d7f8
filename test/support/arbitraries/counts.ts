/** Counts as centers send them, with bounds, and the numbers that they stand for. */
import fc from 'fast-check';
import type { Count } from '../../../gateway/merge/counts.ts';

const MAX = 2 ** 31 - 1;

export function makeExact(value: number): Count {
  return { status: 'EXACT', value, lower: value, upper: value };
}

export function makeBounded(lower: number, upper: number): Count {
  return { status: 'BOUNDED', value: null, lower, upper };
}

/** Small ones, and ones near the largest Int, beyond which a sum has no value. */
const arbitraryNumber = fc.oneof(
  { weight: 4, arbitrary: fc.nat(1000) },
  { weight: 1, arbitrary: fc.integer({ min: MAX - 1000, max: MAX }) },
);

export const arbitraryCount: fc.Arbitrary<Count> = fc.oneof(
  arbitraryNumber.map(makeExact),
  arbitraryNumber.map((value): Count => ({ ...makeExact(value), status: 'POOLED' })),
  fc.tuple(arbitraryNumber, fc.nat(1000)).map(([lower, width]) => makeBounded(lower, Math.min(MAX, lower + width))),
  arbitraryNumber.map((lower): Count => ({ status: 'INCOMPLETE', value: null, lower, upper: null })),
);

/** A count as a center sends it, and the number that it knows. */
export const arbitraryBoundedTruth = fc
  .tuple(arbitraryCount, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([count, share]) => ({
    count,
    truth: count.value ?? count.lower + Math.round(share * ((count.upper ?? count.lower + 500) - count.lower)),
  }));

/** Does the count leave room for the number? */
export function expectHolds(count: Count, truth: number): void {
  expect(truth).toBeGreaterThanOrEqual(count.lower);
  expect(truth).toBeLessThanOrEqual(count.upper ?? Infinity);
  if (count.value !== null) expect(count.value).toBe(truth);
}
