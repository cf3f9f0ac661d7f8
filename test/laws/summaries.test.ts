/** Laws of numeric summaries: moments, ends, histograms and the quantiles in them. */
import fc from 'fast-check';
import { sampleVariance } from 'simple-statistics';
import { findSummariesFault } from '../../gateway/validate/summaries.ts';
import {
  mergeMax,
  mergeMin,
  mergeMoments,
  mergeSummaries,
  type EndPart,
  type MomentsPart,
} from '../../gateway/merge/summaries.ts';
import { createBoundedSummary } from '../../subgraphs/contract/boundedSummary.ts';
import type { Measure } from '../../subgraphs/contract/model.ts';
import {
  isWithinBound,
  type Measurement,
  type QuantileBounds,
  type Summary,
  toExactCount,
  toExactMeasurement,
  toExactMoments,
} from '../../subgraphs/contract/summary.ts';
import { findQuartiles } from '../../subgraphs/contract/quantiles.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { summarizeTally } from '../../subgraphs/coe/resolvers/summaries.ts';
import { testLaws } from './law.ts';

const SDL =
  'type Wait @collection(plural: "waits", file: "waits.csv") { id: ID! from: Date to: Date days: Int @elapsed(from: "from", to: "to") @measured(unit: "days", bins: [0, 10, 20, 40, 80]) share: Int @column(min: 0, max: 100) @measured(unit: "percent", bins: [0, 25, 50, 75]) }';
const [DAYS, SHARE] = readContract(SDL).collections[0]?.measures ?? [];
if (!DAYS || !SHARE) throw new Error('the laws measure days and shares');

/** The rows of one center. A row that is open has lasted `soFar`, and will have lasted `inTheEnd`. */
interface Share {
  readonly values: readonly number[];
  readonly open: readonly { readonly soFar: number; readonly inTheEnd: number }[];
  readonly missing: number;
}

const arbitraryShare: fc.Arbitrary<Share> = fc.record({
  values: fc.array(fc.nat(100), { maxLength: 12 }),
  open: fc.array(
    fc.tuple(fc.nat(90), fc.nat(90)).map(([soFar, more]) => ({ soFar, inTheEnd: soFar + more })),
    { maxLength: 4 },
  ),
  missing: fc.nat(3),
});
const arbitraryShares = fc.array(arbitraryShare, { minLength: 1, maxLength: 6 });

/** What a center sends: of some rows, nothing but how many they are. */
const arbitraryParts = fc.array(
  fc
    .tuple(arbitraryShare, fc.boolean())
    .map(([share, isSummarized]) => ({ share: { ...share, open: [] }, isSummarized })),
  { minLength: 1, maxLength: 6 },
);

function summarize(measure: Measure, { values, open, missing }: Share): Summary {
  const toOccurrence = (number: number): { number: number; rows: number } => ({ number, rows: 1 });
  return summarizeTally(measure, {
    values: values.map(toOccurrence),
    open: open.map(({ soFar }) => toOccurrence(soFar)),
    missing,
  });
}

function merge(measure: Measure, parts: readonly Summary[], missing = 0): Summary {
  const [merged] = mergeSummaries(
    parts.map((part) => [part]),
    [measure],
    missing,
  );
  if (!merged) throw new Error('one measure gives one summary');
  return merged;
}

function pool(shares: readonly Share[]): Share {
  return {
    values: shares.flatMap((each) => each.values),
    open: shares.flatMap((each) => each.open),
    missing: shares.reduce((sum, each) => sum + each.missing, 0),
  };
}

const FLOATS = ['mean', 'variance', 'standardDeviation'] as const;

/** Alike but for the last digits of floating sums. */
function expectSame(one: Summary, other: Summary): void {
  const { mean, variance, standardDeviation, ...rest } = one;
  expect({ mean, variance, standardDeviation, ...rest }).toEqual({
    ...other,
    mean,
    variance,
    standardDeviation,
  });
  for (const name of FLOATS) {
    expect(one[name].status).toBe(other[name].status);
    for (const end of ['value', 'lower', 'upper'] as const)
      expect([name, end, one[name][end], other[name][end], isAlmost(one[name][end], other[name][end])]).toEqual([
        name,
        end,
        one[name][end],
        other[name][end],
        true,
      ]);
  }
}

/** Values go up to 100: what is small beside that is rounding. */
function isAlmost(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : isWithinBound(one, other, 1);
}

function holds({ lower, upper }: Pick<Measurement, 'lower' | 'upper'>, truth: number, slack = 1e-9): boolean {
  return (lower ?? -Infinity) <= truth + slack && truth - slack <= (upper ?? Infinity);
}

/** The smallest number that at least the share does not exceed. */
function findTrueQuantile(numbers: readonly number[], share: number): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(share * numbers.length) - 1];
}

/** `upper` itself is beyond. */
function isIn(number: number | undefined, { lower, upper }: QuantileBounds): boolean {
  return number === undefined
    ? lower === null && upper === null
    : number >= (lower ?? Infinity) && number < (upper ?? Infinity);
}

const QUARTILES = [
  ['p25', 0.25],
  ['median', 0.5],
  ['p75', 0.75],
] as const;

/** What a center may claim of `n` values in the last bin, true or not. */
interface Claims {
  readonly n: number;
  readonly mean: number;
  readonly sumOfSquares: number;
  readonly min: number;
  readonly max: number;
}

const arbitraryNumber = fc.oneof(
  fc.constantFrom(0, 80, 1e3, 2 ** 31 - 1, 2 ** 31, 9e15, 1e200, Number.MAX_VALUE),
  fc.integer({ min: 80, max: 2 ** 31 - 1 }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
const arbitraryClaims: fc.Arbitrary<Claims> = fc.oneof(
  fc.record({
    n: fc.constantFrom(1, 2, 5, 2 ** 31 - 1),
    mean: arbitraryNumber,
    sumOfSquares: arbitraryNumber,
    min: arbitraryNumber,
    max: arbitraryNumber,
  }),
  fc
    .tuple(fc.constantFrom(1, 2, 5, 2 ** 31 - 1), arbitraryNumber)
    .map(([n, all]) => ({ n, mean: all, sumOfSquares: 0, min: all, max: all })),
);

function claim(measure: Measure, { n, mean, sumOfSquares, min, max }: Claims): Summary {
  const honest = summarize(measure, { values: [80], open: [], missing: 0 });
  const bins = honest.bins.map((bin) => ({ ...bin, count: bin.to === null ? toExactCount(n) : bin.count }));
  const sent = {
    ...honest,
    count: toExactCount(n),
    bins,
    ...toExactMoments(n, mean, sumOfSquares),
    min: toExactMeasurement(min),
    max: toExactMeasurement(max),
  };
  return { ...sent, ...findQuartiles(sent) };
}

/** Every way in which so many rows lie in the bins, or have no value: each way the values that are there. */
function placeHidden(rows: number, bins: readonly number[]): number[][] {
  if (rows === 0) return [[]];
  return [
    ...placeHidden(rows - 1, bins),
    ...bins.flatMap((bin, index) => placeHidden(rows - 1, bins.slice(index)).map((more) => [bin, ...more])),
  ];
}

const arbitraryEnds: fc.Arbitrary<EndPart[]> = fc.array(
  fc.tuple(fc.nat(2), fc.nat(2), fc.nat(100), fc.nat(100)).map(([rows, more, one, other]) => {
    const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
    const count: EndPart['count'] =
      more === 0 ? toExactCount(rows) : { status: 'BOUNDED', value: null, lower: rows, upper: rows + more };
    return { count, end: { status: 'BOUNDED', value: null, lower, upper } };
  }),
  { maxLength: 4 },
);

/** Every choice of parts that have rows: those that surely have are in each. */
function choosePresent([first, ...rest]: readonly EndPart[]): EndPart[][] {
  if (!first) return [[]];
  const others = choosePresent(rest);
  return [...others.map((each) => [first, ...each]), ...(first.count.lower === 0 ? others : [])];
}

testLaws({
  letter: 'N',
  title: 'Numeric summaries',
  laws: [
    {
      id: 'N01',
      level: 'MUST',
      sentence:
        'Merged summaries of parts are the summary of all rows: counts, minimum and maximum exactly, floating-point sums within FLOAT_BOUND.',
      check: () =>
        fc.assert(
          fc.property(arbitraryShares, (shares) =>
            expectSame(
              merge(
                DAYS,
                shares.map((share) => summarize(DAYS, share)),
              ),
              summarize(DAYS, pool(shares)),
            ),
          ),
        ),
    },
    {
      id: 'N02',
      level: 'MUST',
      sentence: 'A summary that is merged alone, or with one of no rows, does not change in any digit.',
      check: () =>
        fc.assert(
          fc.property(arbitraryShare, (share) => {
            const one = summarize(DAYS, share);
            expect(merge(DAYS, [one])).toEqual(one);
            expect(merge(DAYS, [one, summarize(DAYS, pool([]))])).toEqual(one);
            expect(merge(DAYS, [summarize(DAYS, pool([])), one])).toEqual(one);
          }),
        ),
    },
    {
      id: 'N03',
      level: 'MUST',
      sentence: 'The order of the parts changes only the last digits of floating-point sums.',
      check: () =>
        fc.assert(
          fc.property(arbitraryParts, fc.nat(1), (parts, missing) => {
            const sent = parts.map(({ share, isSummarized }) =>
              isSummarized ? summarize(SHARE, share) : createBoundedSummary(SHARE, share.values.length + share.missing),
            );
            expectSame(merge(SHARE, sent.toReversed(), missing), merge(SHARE, sent, missing));
          }),
        ),
    },
    {
      id: 'N04',
      level: 'MUST',
      sentence:
        'Exact summaries merge associatively, within FLOAT_BOUND: in groups of any size, one after the other or all at once.',
      check: () =>
        fc.assert(
          fc.property(arbitraryShares, arbitraryShares, arbitraryShares, (...groups) => {
            const parts = groups.map((shares) => shares.map((share) => summarize(DAYS, share)));
            const [a, b, c] = parts.map((each) => merge(DAYS, each));
            if (!a || !b || !c) throw new Error('three groups give three summaries');
            expectSame(merge(DAYS, [merge(DAYS, [a, b]), c]), merge(DAYS, parts.flat()));
            expectSame(merge(DAYS, [a, merge(DAYS, [b, c])]), merge(DAYS, parts.flat()));
          }),
        ),
    },
    {
      id: 'N05',
      level: 'MUST',
      sentence:
        'If parts state only how many rows they have, the bounds of the whole contain the truth; in stages they can be wider, and still contain it.',
      check: () =>
        fc.assert(
          fc.property(arbitraryParts, fc.nat(6), (parts, cut) => {
            const sent = parts.map(({ share, isSummarized }) =>
              isSummarized ? summarize(SHARE, share) : createBoundedSummary(SHARE, share.values.length + share.missing),
            );
            const truth = summarize(SHARE, pool(parts.map(({ share }) => share)));
            const inSteps = merge(
              SHARE,
              [sent.slice(0, cut), sent.slice(cut)].filter((each) => each.length > 0).map((each) => merge(SHARE, each)),
            );
            for (const merged of [merge(SHARE, sent), inSteps]) {
              for (const name of ['count', 'missing', ...FLOATS, 'min', 'max'] as const) {
                const { value } = truth[name];
                if (value !== null)
                  expect([name, merged[name], value, holds(merged[name], value)]).toEqual([
                    name,
                    merged[name],
                    value,
                    true,
                  ]);
              }
              for (const [index, bin] of merged.bins.entries())
                expect(holds(bin.count, truth.bins[index]?.count.lower ?? NaN)).toBe(true);
            }
          }),
        ),
    },
    {
      id: 'N06',
      level: 'MUST',
      sentence:
        'Without all parts there is no mean, variance, minimum or maximum, and no count with a value: only bounds.',
      check: () =>
        fc.assert(
          fc.property(arbitraryShares, fc.integer({ min: 1, max: 3 }), (shares, missing) => {
            const merged = merge(
              DAYS,
              shares.map((share) => summarize(DAYS, share)),
              missing,
            );
            const numbers = [
              merged.count,
              merged.missing,
              merged.censored,
              merged.mean,
              merged.variance,
              merged.standardDeviation,
              merged.min,
              merged.max,
              ...merged.bins.map((bin) => bin.count),
            ];
            for (const { status, value } of numbers) expect([status, value]).toEqual(['INCOMPLETE', null]);
            for (const [name] of QUARTILES) expect(merged[name].upper).toBeNull();
          }),
        ),
    },
    {
      id: 'N07',
      level: 'MUST',
      sentence:
        'The bounds of a quantile contain the quantile of the rows, however long the censored rows last in the end.',
      check: () =>
        fc.assert(
          fc.property(arbitraryShares, (shares) => {
            const merged = merge(
              DAYS,
              shares.map((share) => summarize(DAYS, share)),
            );
            const { values, open } = pool(shares);
            const numbers = [...values, ...open.map(({ inTheEnd }) => inTheEnd)];
            for (const [name, share] of QUARTILES)
              expect([name, merged[name], isIn(findTrueQuantile(numbers, share), merged[name])]).toEqual([
                name,
                merged[name],
                true,
              ]);
          }),
        ),
    },
    {
      id: 'N08',
      level: 'MUST',
      sentence: 'The bounds of a quantile contain it also if some parts state only how many rows they have.',
      check: () =>
        fc.assert(
          fc.property(arbitraryParts, (parts) => {
            const merged = merge(
              SHARE,
              parts.map(({ share, isSummarized }) =>
                isSummarized
                  ? summarize(SHARE, share)
                  : createBoundedSummary(SHARE, share.values.length + share.missing),
              ),
            );
            const { values } = pool(parts.map(({ share }) => share));
            for (const [name, share] of QUARTILES)
              if (values.length > 0)
                expect([name, merged[name], isIn(findTrueQuantile(values, share), merged[name])]).toEqual([
                  name,
                  merged[name],
                  true,
                ]);
          }),
        ),
    },
    {
      id: 'N09',
      level: 'MUST',
      sentence:
        'A censored row is never dropped: each row is in the count, among the missing or among the censored, and in one bin unless it is missing.',
      check: () =>
        fc.assert(
          fc.property(arbitraryShares, (shares) => {
            const merged = merge(
              DAYS,
              shares.map((share) => summarize(DAYS, share)),
            );
            const { values, open, missing } = pool(shares);
            expect([merged.count, merged.censored, merged.missing]).toEqual(
              [values.length, open.length, missing].map(toExactCount),
            );
            const add = (name: 'count' | 'stillOpen'): number =>
              merged.bins.reduce((sum, bin) => sum + bin[name].lower, 0);
            expect([add('count'), add('stillOpen')]).toEqual([values.length, open.length]);
          }),
        ),
    },
    {
      id: 'N10',
      level: 'MUST',
      sentence:
        'The variance of numbers that are large and close together is right: it comes from squared deviations, never from sums of squares (T46).',
      check: () =>
        fc.assert(
          fc.property(
            fc.array(fc.array(fc.integer({ min: 1_000_000_000, max: 1_000_000_100 }), { minLength: 1, maxLength: 8 }), {
              minLength: 2,
              maxLength: 6,
            }),
            (parts) => {
              const range = { min: 0, max: null };
              const sent = parts.map((values): MomentsPart => summarize(DAYS, { values, open: [], missing: 0 }));
              const { variance } = mergeMoments(sent, { missing: 0, range });
              const expected = sampleVariance(parts.flat());
              expect([variance.value, isWithinBound(variance.value ?? NaN, expected, 1)]).toEqual([
                variance.value,
                true,
              ]);
            },
          ),
        ),
    },
    {
      id: 'N11',
      level: 'MUST',
      sentence:
        'For rows that may or may not exist, the minimum and the maximum are bounded only on the side that certain rows bound.',
      check: () => {
        const sure = { count: toExactCount(1), end: { status: 'EXACT', value: 40, lower: 40, upper: 40 } } as const;
        const may = {
          count: { status: 'BOUNDED', value: null, lower: 0, upper: 2 },
          end: { status: 'BOUNDED', value: null, lower: 0, upper: 100 },
        } as const;
        const scope = { missing: 0, range: { min: 0, max: 100 } };
        expect(mergeMin([sure, may], scope)).toEqual({ status: 'BOUNDED', value: null, lower: 0, upper: 40 });
        expect(mergeMax([may, sure], scope)).toEqual({ status: 'BOUNDED', value: null, lower: 40, upper: 100 });
        expect(mergeMin([sure], { ...scope, missing: 1 })).toEqual({
          status: 'INCOMPLETE',
          value: null,
          lower: 0,
          upper: 40,
        });
        expect(mergeMax([sure], { missing: 1, range: { min: 0, max: null } })).toEqual({
          status: 'INCOMPLETE',
          value: null,
          lower: 40,
          upper: null,
        });
      },
    },
    {
      id: 'N12',
      level: 'MUST',
      sentence:
        'Whatever numbers a center sends, a part that passes validation never makes the whole EXACT and empty: for at least one row, an EXACT number is finite.',
      check() {
        let exact = 0;
        fc.assert(
          fc.property(arbitraryClaims, arbitraryShare, (claims, share) => {
            const claimed = claim(DAYS, claims);
            if (findSummariesFault([DAYS], [claimed], toExactCount(claims.n), 'claimed') !== undefined) return;
            const { mean, variance, standardDeviation, min, max } = merge(DAYS, [
              claimed,
              summarize(DAYS, { ...share, values: [...share.values, 1] }),
            ]);
            const numbers = [mean, variance, standardDeviation, min, max].filter(({ status }) => status === 'EXACT');
            exact += numbers.length;
            for (const { value } of numbers) expect([value, Number.isFinite(value)]).toEqual([value, true]);
          }),
        );
        expect(exact).toBeGreaterThan(0); // most claims are refused
      },
    },
    {
      id: 'N13',
      level: 'SHOULD',
      sentence:
        'The bounds of a quantile are as narrow as the parts allow: if some rows are suppressed, they begin with the first bin that it can be in, and end with the last.',
      check: () =>
        fc.assert(
          fc.property(
            fc.array(fc.nat(100), { maxLength: 8 }),
            fc.array(fc.nat(2), { maxLength: 2 }),
            (values, hidden) => {
              const merged = merge(SHARE, [
                summarize(SHARE, { values, open: [], missing: 0 }),
                ...hidden.map((rows) => createBoundedSummary(SHARE, rows)),
              ]);
              const worlds = placeHidden(
                hidden.reduce((sum, rows) => sum + rows, 0),
                SHARE.bins,
              )
                .map((more) => [...values, ...more])
                .filter((world) => world.length > 0);
              for (const [name, share] of QUARTILES) {
                const found = worlds.map((world) =>
                  SHARE.bins.findLastIndex((from) => from <= (findTrueQuantile(world, share) ?? NaN)),
                );
                const expected =
                  found.length === 0
                    ? { lower: null, upper: null }
                    : { lower: SHARE.bins[Math.min(...found)], upper: SHARE.bins[Math.max(...found) + 1] ?? null };
                expect([name, merged[name]]).toEqual([name, expected]);
              }
            },
          ),
        ),
    },
    {
      id: 'N14',
      level: 'SHOULD',
      sentence:
        'The bounds of the minimum and of the maximum are as narrow as the parts allow: each can be the true number, whichever of the uncertain rows exist.',
      check: () =>
        fc.assert(
          fc.property(arbitraryEnds, (parts) => {
            const scope = { missing: 0, range: { min: 0, max: 100 } };
            const worlds = choosePresent(parts.filter(({ count }) => count.upper !== 0)).filter(
              (world) => world.length > 0,
            );
            if (worlds.length === 0) return;
            const pick = (name: 'lower' | 'upper', choose: (...ends: number[]) => number): number[] =>
              worlds.map((world) => choose(...world.map(({ end }) => end[name] ?? NaN)));
            expect(mergeMin(parts, scope)).toMatchObject({
              lower: Math.min(...pick('lower', Math.min)),
              upper: Math.max(...pick('upper', Math.min)),
            });
            expect(mergeMax(parts, scope)).toMatchObject({
              lower: Math.min(...pick('lower', Math.max)),
              upper: Math.max(...pick('upper', Math.max)),
            });
          }),
        ),
    },
    {
      id: 'N15',
      level: 'MUST',
      sentence:
        'Standard deviation and quartiles are computed from the merged numbers, whatever a center states, also if one center answers alone.',
      check: () =>
        fc.assert(
          fc.property(arbitraryShares, (shares) => {
            const parts = shares.map((share) => summarize(DAYS, share));
            const wrong = { lower: 10, upper: 20 };
            const changed = parts.map((part) => ({
              ...part,
              standardDeviation: toExactMeasurement(7),
              p25: wrong,
              median: wrong,
              p75: wrong,
            }));
            expect(merge(DAYS, changed)).toEqual(merge(DAYS, parts));
            for (const [index, part] of changed.entries()) expect(merge(DAYS, [part])).toEqual(parts[index]);
          }),
        ),
    },
  ],
});
