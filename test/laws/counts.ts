/** Laws of counts and their bounds. */
import fc from 'fast-check';
import { sumCounts, type Count } from '../../gateway/merge/sumCounts.ts';
import type { Topic } from './law.ts';

export const arbitraryCount: fc.Arbitrary<Count> = fc.oneof(
  fc.nat(1000).map((value): Count => ({ status: 'EXACT', value, lower: value, upper: value })),
  fc.tuple(fc.nat(1000), fc.nat(1000)).map(([lower, width]): Count => ({ status: 'BOUNDED', value: null, lower, upper: lower + width })),
  fc.nat(1000).map((lower): Count => ({ status: 'INCOMPLETE', value: null, lower, upper: null })),
);

export const countLaws: Topic = {
  letter: 'C',
  title: 'Counts',
  laws: [
    {
      id: 'C01',
      level: 'MUST',
      sentence: 'A sum of counts does not depend on the order of the parts.',
      check: () => fc.assert(fc.property(fc.array(arbitraryCount), fc.nat(3), (counts, missing) => expect(sumCounts(counts.toReversed(), missing)).toEqual(sumCounts(counts, missing)))),
    },
  ],
};
