/** The values of `Summary` in the schema, as centers send them and as the gateway merges them. */
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
