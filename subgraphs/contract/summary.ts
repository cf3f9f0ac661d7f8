/** The values of `Summary` in the schema, as centers send them and as the gateway merges them. */

/**
 * The relative error that two floating-point sums of the same rows can have, because they were added in another order or
 * in parts. Merging stays within it, and validation and tests allow it.
 */
export const FLOAT_BOUND = 1e-9;

export interface Count {
  readonly status: 'EXACT' | 'BOUNDED' | 'INCOMPLETE' | 'POOLED';
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number | null;
}

export interface Measurement {
  readonly status: 'EXACT' | 'BOUNDED' | 'INCOMPLETE';
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface QuantileBounds {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Bin {
  readonly from: number;
  readonly to: number | null;
  readonly count: Count;
  readonly stillOpen: Count;
}

/** What follows from the number of rows, their mean and their squared deviations. */
export interface Moments {
  readonly mean: Measurement;
  readonly variance: Measurement;
  readonly standardDeviation: Measurement;
}

export interface Quartiles {
  readonly p25: QuantileBounds;
  readonly median: QuantileBounds;
  readonly p75: QuantileBounds;
}

export interface Summary extends Moments, Quartiles {
  readonly measure: string;
  readonly unit: string;
  readonly count: Count;
  readonly missing: Count;
  readonly censored: Count;
  readonly min: Measurement;
  readonly max: Measurement;
  readonly bins: readonly Bin[];
}

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
