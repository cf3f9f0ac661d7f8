/** Histograms over the bins of the contract add bin by bin. */
import type { Bin } from '../../subgraphs/contract/summary.ts';
import { sumCounts } from './sumCounts.ts';

/** @param ends of the contract, which each part has been checked to have; @param missing as in `sumCounts` */
export function mergeBins(
  parts: readonly (readonly Bin[])[],
  ends: readonly Pick<Bin, 'from' | 'to'>[],
  missing: number,
): Bin[] {
  return ends.map(({ from, to }, index) => {
    const bins = parts.flatMap((part) => part[index] ?? []);
    return {
      from,
      to,
      count: sumCounts(
        bins.map((bin) => bin.count),
        missing,
      ),
      stillOpen: sumCounts(
        bins.map((bin) => bin.stillOpen),
        missing,
      ),
    };
  });
}
