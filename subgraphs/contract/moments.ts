/** Mean, variance and standard deviation, from the number of rows, their mean and the sum of their squared deviations from it. */
import { NO_MEASUREMENT, toExactMeasurement, type Measurement, type Moments } from './summary.ts';

/** Exact. The variance is that of a sample: fewer than two rows have none. */
export function toExactMoments(count: number, mean: number, sumOfSquares: number): Moments {
  const variance = sumOfSquares / (count - 1);
  return {
    mean: count === 0 ? NO_MEASUREMENT : toExactMeasurement(mean),
    variance: count < 2 ? NO_MEASUREMENT : toExactMeasurement(variance),
    standardDeviation: count < 2 ? NO_MEASUREMENT : toExactMeasurement(Math.sqrt(variance)),
  };
}

/** The bounds of the mean are known. Variance and standard deviation have one known bound: they are not below zero. */
export function toBoundedMoments(
  status: 'BOUNDED' | 'INCOMPLETE',
  lower: number | null,
  upper: number | null,
): Moments {
  const deviation: Measurement = { status, value: null, lower: 0, upper: null };
  return { mean: { status, value: null, lower, upper }, variance: deviation, standardDeviation: deviation };
}
