/** The summary of rows of which nothing is told but how many they are: what the contract itself says of the measure. */
import type { Measure } from './model.ts';
import { toBoundedMoments } from './moments.ts';
import { findQuartiles } from './quantiles.ts';
import { toExactCount, type Bin, type Count, type Measurement, type Summary } from './summary.ts';

/** @param rows how many at most; null where that is not known either (nothing could be read) */
export function createBoundedSummary(measure: Measure, rows: number | null): Summary {
  const { least, greatest } = measure.range;
  const status = rows === null ? 'INCOMPLETE' : 'BOUNDED';
  const count: Count = rows === 0 ? toExactCount(0) : { status, value: null, lower: 0, upper: rows };
  const open = canBeOpen(measure) ? count : toExactCount(0);
  const bins = listBins(measure).map((bin): Bin => ({ ...bin, count, open }));
  const end: Measurement = { status, value: null, lower: least, upper: greatest };
  return {
    measure: measure.name,
    unit: measure.unit,
    count,
    missing: count,
    open,
    ...toBoundedMoments(status, least, greatest),
    least: end,
    greatest: end,
    ...findQuartiles({ bins, count, open }),
    bins,
  };
}

/** Can a row have begun and not ended? Of what elapses. */
export function canBeOpen({ numbers }: Measure): boolean {
  return numbers.kind === 'field' && numbers.field.elapsed !== undefined;
}

/** The ends of the bins; the last has none. */
export function listBins({ bins }: Measure): { readonly from: number; readonly to: number | null }[] {
  return bins.map((from, index) => ({ from, to: bins[index + 1] ?? null }));
}
