/** Counts the time between two dates, as `@elapsed` defines it. */
import type { ElapsedUnit } from './model.ts';

const DAY = 86_400_000;

/** Whole days, or whole months including the last day. Negative if `to` is before `from`. Dates are `YYYY-MM-DD`. */
export function countElapsed(unit: ElapsedUnit, from: string, to: string): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  switch (unit) {
    case 'DAYS':
      return (end - start) / DAY;
    case 'MONTHS':
      return countMonths(new Date(start), new Date(end + DAY));
  }
}

/** @param after the day after the last one, so that a month too short to have the day of `start` is complete at its end */
function countMonths(start: Date, after: Date): number {
  const months = (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth();
  return after.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}
