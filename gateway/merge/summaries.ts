/**
 * SUMMARIES: merges summaries of a measure. Counts and bins are added, means and variances are pooled, and minima and
 * maxima are compared. The standard deviation and the quartiles are computed from the merged values; no center is asked
 * for them.
 */
import { canBeOpen, listBins } from '../../subgraphs/contract/boundedSummary.ts';
import type { Measure } from '../../subgraphs/contract/model.ts';
import {
  type Bin,
  type Measurement,
  type Moments,
  NO_MEASUREMENT,
  type Quartiles,
  type Summary,
  toBoundedMoments,
  toExactMeasurement,
  toExactMoments,
  toMoments,
} from '../../subgraphs/contract/summary.ts';
import { findQuartiles } from '../../subgraphs/contract/quantiles.ts';
import { sumCounts, type Count } from './counts.ts';

/** One center's summary of a measure. */
export type SummaryPart = Omit<Summary, 'standardDeviation' | keyof Quartiles>;

/**
 * @param parts for each center, one summary per measure, in the order of `measures`
 * @param missing number of centers that should have answered and did not
 */
export function mergeSummaries(
  parts: readonly (readonly SummaryPart[])[],
  measures: readonly Measure[],
  missing: number,
): Summary[] {
  return measures.map((measure, index) =>
    mergeSummary(
      parts.flatMap((part) => part[index] ?? []),
      measure,
      missing,
    ),
  );
}

function mergeSummary(parts: readonly SummaryPart[], measure: Measure, missing: number): Summary {
  const add = (name: 'count' | 'missing' | 'censored', absent = missing): Count =>
    sumCounts(
      parts.map((part) => part[name]),
      absent,
    );
  const [count, censored] = [add('count'), add('censored', countOpenAbsent(measure, missing))];
  const bins = mergeBins(
    parts.map((part) => part.bins),
    measure,
    missing,
  );
  const scope = { missing, range: measure.range };
  return {
    measure: measure.name,
    unit: measure.unit,
    count,
    missing: add('missing'),
    censored,
    ...mergeMoments(parts, scope),
    min: mergeMin(
      parts.map((part) => ({ count: part.count, end: part.min })),
      scope,
    ),
    max: mergeMax(
      parts.map((part) => ({ count: part.count, end: part.max })),
      scope,
    ),
    ...findQuartiles({ bins, count, censored }),
    bins,
  };
}

/** @param parts for each center, the bins that the contract defines */
function mergeBins(parts: readonly (readonly Bin[])[], measure: Measure, missing: number): Bin[] {
  return listBins(measure).map(({ from, to }, index) => {
    const add = (name: 'count' | 'stillOpen', absent: number): Count =>
      sumCounts(
        parts.flatMap((bins) => bins[index]?.[name] ?? []),
        absent,
      );
    return { from, to, count: add('count', missing), stillOpen: add('stillOpen', countOpenAbsent(measure, missing)) };
  });
}

/** The number of missing centers that may have open rows. It is 0 for a measure that is not a duration. */
function countOpenAbsent(measure: Measure, missing: number): number {
  return canBeOpen(measure) ? missing : 0;
}

/** The input for the bounds of values at missing centers. */
export interface NumbersScope {
  /** Centers that should have answered and did not. */
  readonly missing: number;
  /** The range that the contract allows. */
  readonly range: Measure['range'];
}

/** The number of rows with a value in a part, and their minimum or maximum. */
export interface EndPart {
  readonly count: Count;
  readonly end: Measurement;
}

/** The minimum is exact if no center is missing and the minimum of every part is exact. Otherwise it has bounds. */
export function mergeMin(parts: readonly EndPart[], { missing, range }: NumbersScope): Measurement {
  const some = parts.filter(({ count }) => count.upper !== 0);
  const ends = some.map(({ end }) => end);
  if (missing === 0 && ends.every(({ status }) => status === 'EXACT'))
    return ends.length === 0
      ? NO_MEASUREMENT
      : toExactMeasurement(findLeast(ends.map(({ value }) => value ?? Infinity)));
  const status = missing > 0 || ends.some((end) => end.status === 'INCOMPLETE') ? 'INCOMPLETE' : 'BOUNDED';
  const lower = missing > 0 ? range.min : findLeast(ends.map((end) => end.lower ?? -Infinity));
  // A part that certainly has rows bounds the minimum from above. If no part does, only the largest upper bound holds.
  const sure = some.filter(({ count }) => count.lower > 0).map(({ end }) => end.upper ?? Infinity);
  const possible = [...ends.map((end) => end.upper ?? Infinity), ...(missing > 0 ? [range.max ?? Infinity] : [])];
  const upper = sure.length > 0 ? findLeast(sure) : -findLeast(possible.map((each) => -each));
  return { status, value: null, lower: toFinite(lower), upper: toFinite(upper) };
}

/** The maximum is the minimum of the negated numbers. */
export function mergeMax(parts: readonly EndPart[], { missing, range }: NumbersScope): Measurement {
  const negated = parts.map(({ count, end }) => ({ count, end: negateMeasurement(end) }));
  const min = range.max === null ? -Infinity : -range.max;
  return negateMeasurement(mergeMin(negated, { missing, range: { min, max: -range.min } }));
}

function negateMeasurement({ status, value, lower, upper }: Measurement): Measurement {
  return { status, value: negate(value), lower: negate(upper), upper: negate(lower) };
}

function negate(number: number | null): number | null {
  return number === null ? null : 0 - number; // 0, not -0
}

function findLeast(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each), Infinity);
}

function toFinite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** The number of rows with a value in a part, and the mean and variance of the values. */
export type MomentsPart = Pick<Moments, 'mean' | 'variance'> & { readonly count: Count };

/**
 * The result is exact if every part is exact. If a part has only bounds, so does the merged mean. A missing center may
 * have any number of rows with any value, so then the mean is bounded only by the range of the contract. Results for
 * different orders of the parts differ by at most FLOAT_BOUND.
 */
export function mergeMoments(parts: readonly MomentsPart[], { missing, range }: NumbersScope): Moments {
  const some = parts.filter(({ count }) => count.upper !== 0); // parts without rows add nothing
  const [first] = some;
  if (missing > 0 || some.some(({ count, mean }) => count.status === 'INCOMPLETE' || mean.status === 'INCOMPLETE'))
    return toBoundedMoments('INCOMPLETE', range.min, range.max);
  if (!first) return toExactMoments(0, 0, 0);
  if (some.length === 1) return toMoments(first.mean, first.variance);
  const exact = some.flatMap(readExact);
  if (exact.length < some.length)
    return toBoundedMoments(
      'BOUNDED',
      boundMean(some, (mean) => mean.lower, -1),
      boundMean(some, (mean) => mean.upper, 1),
    );
  const { n, mean, sumOfSquares } = exact.reduce(addChan);
  return toExactMoments(n, mean, sumOfSquares);
}

interface Exact {
  readonly n: number;
  readonly mean: number;
  /** Sum of the squared deviations from the mean. */
  readonly sumOfSquares: number;
}

/**
 * The variance is the sample variance: the sum of squared deviations, divided by n - 1. A single row has no variance,
 * and a sum of 0.
 */
function readExact({ count, mean, variance }: MomentsPart): Exact[] {
  if (count.value === null || mean.value === null) return [];
  if (count.value === 1) return [{ n: 1, mean: mean.value, sumOfSquares: 0 }];
  return variance.value === null
    ? []
    : [{ n: count.value, mean: mean.value, sumOfSquares: variance.value * (count.value - 1) }];
}

/**
 * Pools two samples (Chan, Golub and LeVeque 1979). Subtracting sums of squares would lose all digits if the values are
 * large and close together. A mean of 1e9 is precise only to 1e-7 as a double, and so is the difference of two such
 * means. Since measures are integers, their sums are too, so the difference of the means is computed exactly from the
 * sums.
 */
function addChan(a: Exact, b: Exact): Exact {
  const n = a.n + b.n;
  const [sumA, sumB] = [findWholeSum(a), findWholeSum(b)];
  const isWhole = sumA !== undefined && sumB !== undefined;
  const delta = isWhole
    ? Number(BigInt(sumB) * BigInt(a.n) - BigInt(sumA) * BigInt(b.n)) / (a.n * b.n)
    : b.mean - a.mean;
  const mean = isWhole ? (sumA + sumB) / n : a.mean + (delta * b.n) / n;
  return { n, mean, sumOfSquares: a.sumOfSquares + b.sumOfSquares + ((delta * delta * a.n) / n) * b.n };
}

/** Above this limit, rounding the product of mean and count may not give the sum. */
const LARGEST_SUM = 2 ** 50;

function findWholeSum({ n, mean }: Exact): number | undefined {
  const sum = n * mean;
  return Math.abs(sum) < LARGEST_SUM ? Math.round(sum) : undefined;
}

/**
 * Returns the lower (`sign` -1) or upper (`sign` 1) bound of the pooled mean. Each part has its own mean at that bound,
 * and any number of rows between its lower and upper count. The pooled mean is monotonic in each number of rows, so
 * only the two extremes matter. At the bound, exactly the parts with a more extreme mean have their upper count. The
 * loop therefore sets the parts to their upper count one by one, most extreme mean first, and takes the most extreme
 * pooled mean.
 */
function boundMean(
  parts: readonly MomentsPart[],
  toEnd: (mean: Measurement) => number | null,
  sign: 1 | -1,
): number | null {
  const ends = parts.map(({ count, mean }) => ({
    lower: count.lower,
    upper: count.upper ?? Infinity,
    end: toEnd(mean) ?? sign * Infinity,
  }));
  ends.sort((a, b) => sign * (b.end - a.end));
  if (ends.some(({ end, upper }) => !Number.isFinite(end) || !Number.isFinite(upper))) return null;
  let [n, sum] = ends.reduce(([rows, all], { lower, end }) => [rows + lower, all + lower * end], [0, 0]);
  let farthest = n > 0 ? sum / n : undefined;
  for (const { lower, upper, end } of ends) {
    n += upper - lower;
    sum += (upper - lower) * end;
    if (n > 0 && (farthest === undefined || sign * (sum / n - farthest) > 0)) farthest = sum / n;
  }
  return farthest ?? null;
}
