/**
 * SUMMARIES: summaries of a measure merge number by number. Counts and bins add, means and variances are pooled, ends are
 * compared. What follows from those is made here and asked of no center: the standard deviation and the quartiles.
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

/** What a center sends of a measure. */
export type SummaryPart = Omit<Summary, 'standardDeviation' | keyof Quartiles>;

/**
 * @param parts each with one summary for each of `measures`, in their order
 * @param missing how many centers should have answered and did not
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

/** @param parts each with the bins of the contract */
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

/** How many missing centers may have open rows: of what does not elapse, none. */
function countOpenAbsent(measure: Measure, missing: number): number {
  return canBeOpen(measure) ? missing : 0;
}

/** What bounds the numbers of rows that are not known. */
export interface NumbersScope {
  /** Centers that should have answered and did not. */
  readonly missing: number;
  /** What the contract allows. */
  readonly range: Measure['range'];
}

/** How many rows a part has, and one end of their values. */
export interface EndPart {
  readonly count: Count;
  readonly end: Measurement;
}

/** Known from one side only where a part may hold no rows, or a center is missing. */
export function mergeMin(parts: readonly EndPart[], { missing, range }: NumbersScope): Measurement {
  const some = parts.filter(({ count }) => count.upper !== 0);
  const ends = some.map(({ end }) => end);
  if (missing === 0 && ends.every(({ status }) => status === 'EXACT'))
    return ends.length === 0
      ? NO_MEASUREMENT
      : toExactMeasurement(findLeast(ends.map(({ value }) => value ?? Infinity)));
  const status = missing > 0 || ends.some((end) => end.status === 'INCOMPLETE') ? 'INCOMPLETE' : 'BOUNDED';
  const lower = missing > 0 ? range.min : findLeast(ends.map((end) => end.lower ?? -Infinity));
  // Rows that are certainly there bound the minimum from above; rows that may be there do so only by their largest end.
  const sure = some.filter(({ count }) => count.lower > 0).map(({ end }) => end.upper ?? Infinity);
  const possible = [...ends.map((end) => end.upper ?? Infinity), ...(missing > 0 ? [range.max ?? Infinity] : [])];
  const upper = sure.length > 0 ? findLeast(sure) : -findLeast(possible.map((each) => -each));
  return { status, value: null, lower: toFinite(lower), upper: toFinite(upper) };
}

/** The maximum is the minimum of the negated numbers. */
export function mergeMax(parts: readonly EndPart[], { missing, range }: NumbersScope): Measurement {
  const turned = parts.map(({ count, end }) => ({ count, end: turn(end) }));
  const min = range.max === null ? -Infinity : -range.max;
  return turn(mergeMin(turned, { missing, range: { min, max: -range.min } }));
}

function turn({ status, value, lower, upper }: Measurement): Measurement {
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

/** How many rows a part has, and what is known of their numbers. */
export type MomentsPart = Pick<Moments, 'mean' | 'variance'> & { readonly count: Count };

/**
 * Exact where every part is. Where a part has only bounds, the mean has too. A missing center may hold any number of any
 * value: then only the range of the contract is left. Floating sums: in whatever order, within FLOAT_BOUND.
 */
export function mergeMoments(parts: readonly MomentsPart[], { missing, range }: NumbersScope): Moments {
  const some = parts.filter(({ count }) => count.upper !== 0); // of no rows there is nothing to add
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
  /** Of the deviations from the mean. */
  readonly sumOfSquares: number;
}

/** A variance is that of a sample: the squared deviations by one less than the rows. One row has no variance, and does not deviate. */
function readExact({ count, mean, variance }: MomentsPart): Exact[] {
  if (count.value === null || mean.value === null) return [];
  if (count.value === 1) return [{ n: 1, mean: mean.value, sumOfSquares: 0 }];
  return variance.value === null
    ? []
    : [{ n: count.value, mean: mean.value, sumOfSquares: variance.value * (count.value - 1) }];
}

/**
 * Chan, Golub and LeVeque 1979: never by sums of squares, which lose all digits where values are large and close together.
 * Even so a mean of 1e9 is a double only to 1e-7, and the difference of two such means with it. But measures are whole
 * numbers, and so are their sums: the means' difference is taken from those, without loss.
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

/** Beyond this the product of mean and number is not sure to round to the sum. */
const LARGEST_SUM = 2 ** 50;

function findWholeSum({ n, mean }: Exact): number | undefined {
  const sum = n * mean;
  return Math.abs(sum) < LARGEST_SUM ? Math.round(sum) : undefined;
}

/**
 * The farthest that the mean can lie below (`sign` -1) or above (1): each part stands at that end of its own mean, and has
 * any number of rows from its lower to its upper count. The mean moves one way with each number, so ends suffice; and at
 * the farthest, those parts are full whose mean lies beyond it, so that filling them one by one, farthest first, meets it.
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
