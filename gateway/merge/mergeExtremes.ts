/** The least and the greatest of parts; where a part may hold rows, or a center is missing, the end is known from one side only. */
import { NO_MEASUREMENT, toExactMeasurement, type Count, type Measurement } from '../../subgraphs/contract/summary.ts';

/** An end of one part, and how many rows it has. */
export interface ExtremePart {
  readonly count: Count;
  readonly end: Measurement;
}

export interface ExtremeScope {
  /** Centers that should have told and did not. */
  readonly missing: number;
  readonly range: { readonly least: number; readonly greatest: number | null };
}

export function mergeLeast(parts: readonly ExtremePart[], { missing, range }: ExtremeScope): Measurement {
  const some = parts.filter(({ count }) => count.upper !== 0);
  const ends = some.map(({ end }) => end);
  if (missing === 0 && ends.every(({ status }) => status === 'EXACT'))
    return ends.length === 0
      ? NO_MEASUREMENT
      : toExactMeasurement(findLeast(ends.map(({ value }) => value ?? Infinity)));
  const status = missing > 0 || ends.some((end) => end.status === 'INCOMPLETE') ? 'INCOMPLETE' : 'BOUNDED';
  const lower = missing > 0 ? range.least : findLeast(ends.map((end) => end.lower ?? -Infinity));
  // Rows that are surely there keep the least from being greater; of rows that may be there, only the greatest end does.
  const sure = some.filter(({ count }) => count.lower > 0).map(({ end }) => end.upper ?? Infinity);
  const possible = [...ends.map((end) => end.upper ?? Infinity), ...(missing > 0 ? [range.greatest ?? Infinity] : [])];
  const upper = sure.length > 0 ? findLeast(sure) : -findLeast(possible.map((each) => -each));
  return { status, value: null, lower: toFinite(lower), upper: toFinite(upper) };
}

/** The greatest is the least of the opposite numbers. */
export function mergeGreatest(parts: readonly ExtremePart[], { missing, range }: ExtremeScope): Measurement {
  const turned = parts.map(({ count, end }) => ({ count, end: turn(end) }));
  const least = range.greatest === null ? -Infinity : -range.greatest;
  return turn(mergeLeast(turned, { missing, range: { least, greatest: -range.least } }));
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
