/** Finds the quartiles in a histogram whose counts can have bounds, and whose censored rows can end in any later bin. */
import type { Bin, Count, QuantileBounds, Quartiles } from './summary.ts';

interface Known {
  readonly bins: readonly Bin[];
  readonly count: Count;
  readonly censored: Count;
}

export function findQuartiles(known: Known): Quartiles {
  return { p25: findQuantile(known, 0.25), median: findQuantile(known, 0.5), p75: findQuantile(known, 0.75) };
}

/**
 * With `F` the share of the rows up to the end of a bin: its largest and its smallest possible value are
 * `most below / (most below + fewest above)` and `fewest below / (fewest below + most above)`. The quantile lies between
 * the first bin whose largest share reaches `share`, and the first whose smallest share does.
 * A censored row is certainly above the start of its bin and possibly above all bins, so it is certainly below nothing.
 * Neither side can have more than the total leaves for it, which gives narrower bounds than the single bins do.
 */
export function findQuantile({ bins, count, censored }: Known, share: number): QuantileBounds {
  if (count.upper === 0 && censored.upper === 0) return { lower: null, upper: null };
  const [counts, opens] = [bins.map((bin) => bin.count), bins.map((bin) => bin.stillOpen)];
  const most = (total: Count, here: readonly Count[], others: readonly Count[]): number =>
    Math.min(sumUppers(here), toUpper(total) - sumLowers(others));
  const reaches = (below: number, above: number): boolean => below >= share * (below + above);
  const isPossible = (at: number): boolean => {
    const [below, above] = [counts.slice(0, at + 1), counts.slice(at + 1)];
    const [openBelow, openAbove] = [opens.slice(0, at + 1), opens.slice(at + 1)];
    return reaches(
      most(count, below, above) + most(censored, openBelow, openAbove),
      sumLowers(above) + sumLowers(openAbove),
    );
  };
  const isCertain = (at: number): boolean => {
    const [below, above] = [counts.slice(0, at + 1), counts.slice(at + 1)];
    return (
      sumLowers(below) > 0 &&
      reaches(sumLowers(below), most(count, above, below) + Math.min(sumUppers(opens), toUpper(censored)))
    );
  };
  return {
    lower: bins.find((_, at) => isPossible(at))?.from ?? bins.at(-1)?.from ?? null,
    upper: bins.find((_, at) => isCertain(at))?.to ?? null,
  };
}

function sumLowers(counts: readonly Count[]): number {
  return counts.reduce((sum, { lower }) => sum + lower, 0);
}

function sumUppers(counts: readonly Count[]): number {
  return counts.reduce((sum, count) => sum + toUpper(count), 0);
}

function toUpper({ upper }: Count): number {
  return upper ?? Infinity;
}
