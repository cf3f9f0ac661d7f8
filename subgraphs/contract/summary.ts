/** The values of `Summary` in the schema, as centers send them and as the gateway merges them, and the moments among them. */
import type { Bin, Count, Measurement, QuantileBounds, Summary } from './generated/answers.ts';

/**
 * The relative error that two floating-point sums of the same rows can have, because they were added in another order or
 * in parts. Merging stays within it, and validation and tests allow it.
 */
export const FLOAT_BOUND = 1e-9;

export type { Bin, Count, Measurement, QuantileBounds, Summary };

/** What follows from the number of rows, their mean and the sum of their squared deviations. */
export type Moments = Pick<Summary, 'mean' | 'variance' | 'standardDeviation'>;

export type Quartiles = Pick<Summary, 'p25' | 'median' | 'p75'>;

/** A number computed from no rows. */
export const NO_MEASUREMENT: Measurement = { status: 'EXACT', value: null, lower: null, upper: null };

export function toExactCount(value: number): Count {
  return { status: 'EXACT', value, lower: value, upper: value };
}

export function toExactMeasurement(value: number): Measurement {
  return { status: 'EXACT', value, lower: value, upper: value };
}

/** Are the numbers equal within FLOAT_BOUND? @param scale the size of the summands, if the sum itself is smaller */
export function isWithinBound(one: number, other: number, scale = 0): boolean {
  return Math.abs(one - other) <= FLOAT_BOUND * Math.max(Math.abs(one), Math.abs(other), scale);
}

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
