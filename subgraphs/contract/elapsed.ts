/** How the time between two dates is counted: what `@elapsed` says. */
import type { ElapsedUnit } from './model.ts';

const DAY = 86_400_000;

/** Whole days, or whole months with the last day included; below zero where `to` comes first. Dates are `YYYY-MM-DD`. */
export function countElapsed(unit: ElapsedUnit, from: string, to: string): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  switch (unit) {
    case 'DAYS':
      return (end - start) / DAY;
    case 'MONTHS':
      return countMonths(new Date(start), new Date(end + DAY));
  }
}

/** `after` is the day after the last one. A month that lacks the day of `start` is over at its end: in its place the first of the next comes. */
function countMonths(start: Date, after: Date): number {
  const months = (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth();
  return after.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}
