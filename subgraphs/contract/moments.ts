/** Mean, variance and standard deviation, from how many rows there are, their mean and their squared deviations. */
import { NO_MEASUREMENT, toExactMeasurement, type Measurement, type Moments } from './summary.ts';

/** Exact. The variance is that of a sample: of fewer than two rows there is none. */
export function toExactMoments(count: number, mean: number, sumOfSquares: number): Moments {
  if (count === 0)
    return {
      mean: NO_MEASUREMENT,
      sumOfSquares: NO_MEASUREMENT,
      variance: NO_MEASUREMENT,
      standardDeviation: NO_MEASUREMENT,
    };
  const variance = sumOfSquares / (count - 1);
  return {
    mean: toExactMeasurement(mean),
    sumOfSquares: toExactMeasurement(sumOfSquares),
    variance: count < 2 ? NO_MEASUREMENT : toExactMeasurement(variance),
    standardDeviation: count < 2 ? NO_MEASUREMENT : toExactMeasurement(Math.sqrt(variance)),
  };
}

/** Of the mean its bounds are known; of what deviates from it nothing but that it is not below zero. */
export function toBoundedMoments(
  status: 'BOUNDED' | 'INCOMPLETE',
  lower: number | null,
  upper: number | null,
): Moments {
  const untold: Measurement = { status, value: null, lower: 0, upper: null };
  return {
    mean: { status, value: null, lower, upper },
    sumOfSquares: untold,
    variance: untold,
    standardDeviation: untold,
  };
}
