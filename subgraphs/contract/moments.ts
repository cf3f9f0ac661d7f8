/** Mean, variance and standard deviation, from the number of rows, their mean and the sum of their squared deviations from it. */
import { NO_MEASUREMENT, toExactMeasurement, type Measurement, type Moments } from './summary.ts';

/** Exact. The variance is that of a sample: fewer than two rows have none. */
export function toExactMoments(count: number, mean: number, sumOfSquares: number): Moments {
  return toMoments(
    count === 0 ? NO_MEASUREMENT : toExactMeasurement(mean),
    count < 2 ? NO_MEASUREMENT : toExactMeasurement(sumOfSquares / (count - 1)),
  );
}

/** The bounds of the mean are known. Variance and standard deviation have one known bound: they are not below zero. */
export function toBoundedMoments(
  status: 'BOUNDED' | 'INCOMPLETE',
  lower: number | null,
  upper: number | null,
): Moments {
  return toMoments({ status, value: null, lower, upper }, { status, value: null, lower: 0, upper: null });
}

/** The standard deviation follows from the variance: it is its root. */
export function toMoments(mean: Measurement, variance: Measurement): Moments {
  const { status, value, lower, upper } = variance;
  return {
    mean,
    variance,
    standardDeviation: { status, value: toRoot(value), lower: toRoot(lower), upper: toRoot(upper) },
  };
}

function toRoot(number: number | null): number | null {
  return number === null ? null : Math.sqrt(number);
}
