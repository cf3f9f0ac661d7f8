/** Laws of counts and their bounds; those of groups stand in a file of their own. */
import fc from 'fast-check';
import { sumCounts } from '../../gateway/merge/counts.ts';
import {
  arbitraryCount,
  arbitraryBoundedTruth,
  expectHolds,
  makeBounded,
  makeExact,
} from '../support/arbitraries/counts.ts';
import { groupLaws } from './groups.ts';
import { testLaws, type Law } from './law.ts';

const MAX = 2 ** 31 - 1;
const arbitraryCounts = fc.array(arbitraryCount, { maxLength: 12 });

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

const laws: readonly Law[] = [
  {
    id: 'C01',
    level: 'MUST',
    sentence: 'The sum of counts does not depend on the order of the parts.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCounts, fc.nat(3), (counts, missing) =>
          expect(sumCounts(counts.toReversed(), missing)).toEqual(sumCounts(counts, missing)),
        ),
      ),
  },
  {
    id: 'C02',
    level: 'MUST',
    sentence: 'With one center and none missing, the sum is the count of that center.',
    check: () => fc.assert(fc.property(arbitraryCount, (count) => expect(sumCounts([count], 0)).toEqual(count))),
  },
  {
    id: 'C03',
    level: 'MUST',
    sentence: 'A center that holds nothing changes no sum.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCounts, fc.nat(3), (counts, missing) =>
          expect(sumCounts([...counts, makeExact(0)], missing)).toEqual(sumCounts(counts, missing)),
        ),
      ),
  },
  {
    id: 'C04',
    level: 'MUST',
    sentence: 'Sums can be added in any grouping of the centers, whichever group has a missing center.',
    check: () =>
      fc.assert(
        fc.property(fc.array(fc.tuple(arbitraryCounts, fc.nat(2)), { maxLength: 4 }), (bundles) => {
          const inStages = sumCounts(
            bundles.map(([counts, missing]) => sumCounts(counts, missing)),
            0,
          );
          expect(inStages).toEqual(
            sumCounts(
              bundles.flatMap(([counts]) => counts),
              sumOf(bundles.map(([, missing]) => missing)),
            ),
          );
        }),
      ),
  },
  {
    id: 'C05',
    level: 'MUST',
    sentence: 'The bounds of a sum contain the true number, whatever suppressed cells and missing centers hold.',
    check: () =>
      fc.assert(
        fc.property(
          fc.array(arbitraryBoundedTruth, { maxLength: 8 }),
          fc.array(fc.nat(1000), { maxLength: 3 }),
          (parts, missing) => {
            const truth = sumOf([...parts.map((each) => each.truth), ...missing]);
            expectHolds(
              sumCounts(
                parts.map((each) => each.count),
                missing.length,
              ),
              truth,
            );
          },
        ),
      ),
  },
  {
    id: 'C06',
    level: 'MUST',
    sentence:
      'There is no total without all parts: if a center is missing, or a part is INCOMPLETE, the sum is INCOMPLETE too, without a value and without an upper bound.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCounts, fc.nat(3), (counts, missing) => {
          fc.pre(missing > 0 || counts.some((count) => count.status === 'INCOMPLETE'));
          expect(sumCounts(counts, missing)).toMatchObject({ status: 'INCOMPLETE', value: null, upper: null });
        }),
      ),
  },
  {
    id: 'C07',
    level: 'MUST',
    sentence:
      'A sum that may not fit into 32 bits is INCOMPLETE, and its lower bound is what is certain, up to the largest such number; it is never wrapped, rounded or an error.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCounts, (counts) => {
          const upper = sumOf(counts.map((count) => count.upper ?? Infinity));
          const sum = sumCounts(counts, 0);
          expect(sum.lower).toBe(Math.min(MAX, sumOf(counts.map((count) => count.lower))));
          expect(sum.status === 'INCOMPLETE').toBe(upper > MAX);
        }),
      ),
  },
  {
    id: 'C08',
    level: 'MUST',
    sentence:
      'Only EXACT and POOLED have a value, and then both bounds are that value; BOUNDED has two bounds, in order.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCounts, fc.nat(1), (counts, missing) => {
          const { status, value, lower, upper } = sumCounts(counts, missing);
          if (status === 'EXACT' || status === 'POOLED') expect([lower, upper]).toEqual([value, value]);
          else expect(value).toBeNull();
          if (upper !== null) expect(lower).toBeLessThanOrEqual(upper);
        }),
      ),
  },
  {
    id: 'C09',
    level: 'MUST',
    sentence:
      'More knowledge never widens the bounds: if a missing center answers, or a suppressed cell is shown, the new interval lies in the old one.',
    check: () =>
      fc.assert(
        fc.property(
          fc.array(arbitraryBoundedTruth, { minLength: 1, maxLength: 8 }),
          fc.nat(2),
          ([opened, ...others], missing) => {
            const rest = others.map((each) => each.count);
            const before = [sumCounts(rest, missing + 1), sumCounts([...rest, opened!.count], missing)]; // there is at least one
            const after = sumCounts([...rest, makeExact(opened!.truth)], missing);
            for (const wide of before) {
              expect(after.lower).toBeGreaterThanOrEqual(wide.lower);
              expect(after.upper ?? Infinity).toBeLessThanOrEqual(wide.upper ?? Infinity);
            }
          },
        ),
      ),
  },
  {
    id: 'C10',
    level: 'SHOULD',
    sentence: 'Bounds are as narrow as the parts allow: each end can be the true number.',
    check: () =>
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 12 }), (intervals) => {
          const sum = sumCounts(
            intervals.map(([lower, width]) => (width === 0 ? makeExact(lower) : makeBounded(lower, lower + width))),
            0,
          );
          expect([sum.lower, sum.upper]).toEqual([
            sumOf(intervals.map(([lower]) => lower)),
            sumOf(intervals.map(([lower, width]) => lower + width)),
          ]);
        }),
      ),
  },
];

testLaws({ letter: 'C', title: 'Counts and groups', laws: [...laws, ...groupLaws] });
