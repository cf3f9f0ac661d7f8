/** The summary of rows whose number alone is shown: counts with bounds, and the range that the contract declares. */
import type { Measure } from './model.ts';
import { type Bin, type Count, type Measurement, type Summary, toBoundedMoments, toExactCount } from './summary.ts';
import { findQuartiles } from './quantiles.ts';

/** @param rows the largest possible number of rows; null when nothing could be read */
export function createBoundedSummary(measure: Measure, rows: number | null): Summary {
  const { min, max } = measure.range;
  const status = rows === null ? 'INCOMPLETE' : 'BOUNDED';
  const count: Count = rows === 0 ? toExactCount(0) : { status, value: null, lower: 0, upper: rows };
  const censored = canBeOpen(measure) ? count : toExactCount(0);
  const bins = listBins(measure).map((bin): Bin => ({ ...bin, count, stillOpen: censored }));
  const end: Measurement = { status, value: null, lower: min, upper: max };
  return {
    measure: measure.name,
    unit: measure.unit,
    count,
    missing: count,
    censored,
    ...toBoundedMoments(status, min, max),
    min: end,
    max: end,
    ...findQuartiles({ bins, count, censored }),
    bins,
  };
}

/** Can rows be censored: started and not ended? Only where the measure is a time between two dates. */
export function canBeOpen({ numbers }: Measure): boolean {
  return numbers.kind === 'field' && numbers.field.elapsed !== undefined;
}

/** The ends of the bins; the last bin has no upper end. */
export function listBins({ bins }: Measure): { readonly from: number; readonly to: number | null }[] {
  return bins.map((from, index) => ({ from, to: bins[index + 1] ?? null }));
}
