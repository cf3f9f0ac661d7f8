/** Medians and spreads of measured values. */

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** How many values there were. */
  readonly count: number;
}

/** Of the sorted values, the one at this share of the way from the first to the last (nearest rank). @throws Error without values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.round(share * (sorted.length - 1))];
  if (value === undefined) throw new Error('Expected at least one value to take a quantile of, got none.');
  return value;
}

/** The mean of the two in the middle where there is no middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined)
    throw new Error('Expected at least one value to take the median of, got none.');
  return (low + high) / 2;
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), count: values.length };
}

/** Quotients within a round, so that what else the machine did meets both. */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  return of.flatMap((value, index) => {
    const base = to[index];
    return base === undefined || base <= 0 ? [] : [value / base];
  });
}
