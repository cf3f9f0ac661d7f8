/** A risk table on the fixed grid: the scholars at risk, the events and the ends of observation in each step. */
import { GRID_MONTHS, GRID_STEPS } from './events.ts';

export interface Observation {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** The day of the event, or the day on which the observation ended. */
  readonly to: string;
  readonly isEvent: boolean;
}

export interface RiskStep {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** Every step of the grid, including steps without anyone at risk. An observation that lasts beyond the grid is in no step's `censored`. */
export function tabulate(observations: Iterable<Observation>): RiskStep[] {
  const events = new Array<number>(GRID_STEPS).fill(0);
  const censored = new Array<number>(GRID_STEPS).fill(0);
  let atRisk = 0;
  for (const { from, to, isEvent } of observations) {
    atRisk += 1;
    const step = Math.floor(countMonths(from, to) / GRID_MONTHS);
    const counts = isEvent ? events : censored;
    if (step < GRID_STEPS) counts[step] = (counts[step] ?? 0) + 1;
  }
  return events.map((happened, index) => {
    const ended = censored[index] ?? 0;
    const step = {
      fromMonth: index * GRID_MONTHS,
      toMonth: (index + 1) * GRID_MONTHS,
      atRisk,
      events: happened,
      censored: ended,
    };
    atRisk -= happened + ended;
    return step;
  });
}

/** Completed months from one date to a later one. From 31 January to the end of February is 0. */
export function countMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
