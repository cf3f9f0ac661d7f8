/** Checks a center's risk table: the contract's own event and grid, and steps that follow from one another. */
import { isDeepStrictEqual } from 'node:util';
import { describeEvent, GRID_MONTHS, GRID_STEPS } from '../../subgraphs/contract/events.ts';
import type { RiskStep, RiskTable } from '../merge/survival.ts';
import type { Count } from '../merge/counts.ts';
import type { TimeToEventShape } from '../plan/plan.ts';
import type { CheckScope } from '../validate/report.ts';
import { toUpper } from './checkStatistics.ts';
import { findFault, type Fault } from '../validate/value.ts';

/** @param value of the canonical selections, each of its type */
export function checkTimeToEvent(
  { prefix }: CheckScope,
  { event }: TimeToEventShape,
  value: Readonly<Record<string, unknown>>,
): Fault {
  const definition = value[`${prefix}definition`];
  // A center that counts something else cannot be added up with the others; and what it writes would be free text.
  if (definition !== undefined && !isDeepStrictEqual(definition, describeEvent(event)))
    return `.definition is not the contract's ${event}`;
  const curve = value[`${prefix}curve`] as RiskTable | undefined; // the caller checked its type
  return curve && checkCurve(curve, '.curve');
}

function checkCurve({ subjects, events, points }: RiskTable, path: string): Fault {
  if (points.length !== GRID_STEPS) return `${path} has ${points.length} steps, the grid has ${GRID_STEPS}`;
  const [first] = points;
  if (!first || !isSame(subjects, first.atRisk)) return `${path} does not begin with all subjects`;
  const happened = points.map((point) => point.events);
  if (events.lower !== sum(happened, (each) => each.lower) || toUpper(events) !== sum(happened, toUpper))
    return `${path}.events is not the sum of its steps`;
  return findFault(points, (point, index) => checkPoint(point, points[index + 1], index, `${path}.points[${index}]`));
}

function checkPoint(
  { fromMonth, toMonth, atRisk, events, censored }: RiskStep,
  next: RiskStep | undefined,
  index: number,
  path: string,
): Fault {
  if (fromMonth !== index * GRID_MONTHS || toMonth !== fromMonth + GRID_MONTHS) return `${path} is no step of the grid`;
  const left = {
    lower: atRisk.lower - toUpper(events) - toUpper(censored),
    upper: toUpper(atRisk) - events.lower - censored.lower,
  };
  if (left.upper < 0) return `${path} loses more than are at risk`;
  // Of exact counts both ends are equal, so that the next step is what is left, exactly.
  return next && (toUpper(next.atRisk) < left.lower || next.atRisk.lower > left.upper)
    ? `${path} does not lead to the next step`
    : undefined;
}

function isSame(a: Count, b: Count): boolean {
  return a.lower === b.lower && a.upper === b.upper;
}

function sum(counts: readonly Count[], pick: (count: Count) => number): number {
  return counts.reduce((all, each) => all + pick(each), 0);
}
