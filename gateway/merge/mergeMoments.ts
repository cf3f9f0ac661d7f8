/** Means and squared deviations of parts, by Chan's formula; where a part has only bounds, the mean has too. */
import { toBoundedMoments, toExactMoments } from '../../subgraphs/contract/moments.ts';
import type { Count, Measurement, Moments } from '../../subgraphs/contract/summary.ts';

/** What is known of one part: how many rows, and what follows from them. */
export type MomentsPart = Moments & { readonly count: Count };

export interface MomentsScope {
  /** Centers that should have told and did not. */
  readonly missing: number;
  readonly range: { readonly min: number; readonly max: number | null };
}

/**
 * Exact where every part is. A missing center may hold any number of any value: then only the range of the contract is
 * left. Floating sums: in whatever order, within FLOAT_BOUND.
 */
export function mergeMoments(parts: readonly MomentsPart[], { missing, range }: MomentsScope): Moments {
  const some = parts.filter(({ count }) => count.upper !== 0); // of no rows there is nothing to add
  const [first] = some;
  if (missing > 0 || some.some(({ count, mean }) => count.status === 'INCOMPLETE' || mean.status === 'INCOMPLETE'))
    return toBoundedMoments('INCOMPLETE', range.min, range.max);
  if (!first) return toExactMoments(0, 0, 0);
  if (some.length === 1)
    return { mean: first.mean, variance: first.variance, standardDeviation: first.standardDeviation };
  const exact = some.flatMap(readExact);
  if (exact.length < some.length)
    return toBoundedMoments(
      'BOUNDED',
      boundMean(some, (mean) => mean.lower, -1),
      boundMean(some, (mean) => mean.upper, 1),
    );
  const sum = exact.reduce(addChan);
  return toExactMoments(sum.n, sum.mean, sum.sumOfSquares);
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
