/** The smallest and the largest value of the parts; where a part may hold rows, or a center is missing, the end is known from one side only. */
import { NO_MEASUREMENT, toExactMeasurement, type Count, type Measurement } from '../../subgraphs/contract/summary.ts';

/** An end of one part, and how many rows it has. */
export interface ExtremePart {
  readonly count: Count;
  readonly end: Measurement;
}

export interface ExtremeScope {
  /** Centers that should have told and did not. */
  readonly missing: number;
  readonly range: { readonly min: number; readonly max: number | null };
}

export function mergeMin(parts: readonly ExtremePart[], { missing, range }: ExtremeScope): Measurement {
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
export function mergeMax(parts: readonly ExtremePart[], { missing, range }: ExtremeScope): Measurement {
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
