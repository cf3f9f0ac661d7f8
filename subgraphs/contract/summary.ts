/** A measure summarised, as `Summary` in the schema: what a center says of its rows, and what the gateway makes of all. */

/**
 * How far two floating sums of the same rows may differ, as a share of the number: adding up in another order, or in
 * parts, moves the last digits. It bounds what merging does, what the checks of a part forgive, and what tests compare.
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

/** The mean, or another number, of no rows. */
export const NO_MEASUREMENT: Measurement = { status: 'EXACT', value: null, lower: null, upper: null };

export function toExactCount(value: number): Count {
  return { status: 'EXACT', value, lower: value, upper: value };
}

export function toExactMeasurement(value: number): Measurement {
  return { status: 'EXACT', value, lower: value, upper: value };
}

/** Are two floating numbers the same, but for the order in which they were added up? `scale`: the size of what was added, where the sum itself is smaller. */
export function isWithinBound(one: number, other: number, scale = 0): boolean {
  return Math.abs(one - other) <= FLOAT_BOUND * Math.max(Math.abs(one), Math.abs(other), scale);
}
