/** The summary of a measure from how often each number occurs, and how long open rows have lasted. */
import { canBeOpen, listBins } from '../../contract/boundedSummary.ts';
import type { Measure } from '../../contract/model.ts';
import { toExactMoments } from '../../contract/moments.ts';
import { findQuartiles } from '../../contract/quantiles.ts';
import { NO_MEASUREMENT, toExactCount, toExactMeasurement, type Bin, type Summary } from '../../contract/summary.ts';

/** A number, and how many rows have it. */
export interface Occurrence {
  readonly number: number;
  readonly rows: number;
}

export interface Tally {
  readonly values: readonly Occurrence[];
  /** Of rows that have begun and not ended: how long so far. */
  readonly open: readonly Occurrence[];
  readonly missing: number;
}

export const NO_ROWS: Tally = { values: [], open: [], missing: 0 };

/** Every number exact. */
export function summarizeTally(measure: Measure, { values, open, missing }: Tally): Summary {
  const count = toExactCount(countRows(values));
  const stillOpen = canBeOpen(measure) ? open : [];
  const bins = listBins(measure).map((bin): Bin => ({
    ...bin,
    count: countIn(bin, values),
    stillOpen: countIn(bin, stillOpen),
  }));
  const censored = toExactCount(countRows(stillOpen));
  const mean = findMean(values);
  const numbers = values.map((each) => each.number);
  return {
    measure: measure.name,
    unit: measure.unit,
    count,
    missing: toExactCount(missing),
    censored,
    ...toExactMoments(
      count.lower,
      mean,
      values.reduce((sum, { number, rows }) => sum + rows * (number - mean) ** 2, 0),
    ),
    min:
      numbers.length === 0
        ? NO_MEASUREMENT
        : toExactMeasurement(numbers.reduce((least, each) => Math.min(least, each))),
    max:
      numbers.length === 0
        ? NO_MEASUREMENT
        : toExactMeasurement(numbers.reduce((greatest, each) => Math.max(greatest, each))),
    ...findQuartiles({ bins, count, censored }),
    bins,
  };
}

/** From the first number on, so that a sum of large numbers that lie close together loses nothing. */
function findMean(values: readonly Occurrence[]): number {
  const start = values[0]?.number ?? 0;
  const rows = countRows(values);
  return rows === 0 ? 0 : start + values.reduce((sum, each) => sum + each.rows * (each.number - start), 0) / rows;
}

function countRows(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((sum, { rows }) => sum + rows, 0);
}

function countIn({ from, to }: Pick<Bin, 'from' | 'to'>, occurrences: readonly Occurrence[]): Bin['count'] {
  return toExactCount(countRows(occurrences.filter(({ number }) => number >= from && (to === null || number < to))));
}
