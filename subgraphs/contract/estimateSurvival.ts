/** The Kaplan-Meier estimate over a risk table, with Greenwood's standard error. Counts with bounds give a band. */
import type { Count, CurvePoint, Measurement, MonthInterval } from './generated/answers.ts';

export type Bounds = Pick<Count, 'lower' | 'upper'>;

export interface TableStep {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly atRisk: Bounds;
  readonly events: Bounds;
}

export interface Survival {
  /** One for each step of the table. */
  readonly steps: readonly Pick<CurvePoint, 'survival' | 'standardError'>[];
  readonly median: MonthInterval | null;
}

/** The step of a curve that is not known. */
export const WITHHELD: Pick<CurvePoint, 'survival' | 'standardError'> = {
  survival: { status: 'INCOMPLETE', value: null, lower: null, upper: null },
  standardError: null,
};

/**
 * S(t) is the product of 1 - d / n. Its standard error is S(t) times the root of the sum of d / (n (n - d)). From a step
 * on in which it is possible that no one is at risk, the curve lies between 0 and its last value. If any count is
 * INCOMPLETE, the whole curve is withheld, because the missing center belongs to every step.
 */
export function estimateSurvival(table: readonly TableStep[]): Survival {
  const isWithheld = table.some(({ atRisk, events }) => atRisk.upper === null || events.upper === null);
  if (isWithheld) return { steps: table.map(() => WITHHELD), median: null };
  let [lower, upper, variance] = [1, 1, 0];
  const steps = table.map(({ atRisk, events }) => {
    const [n, d] = [toRange(atRisk), toRange(events)];
    lower *= n.lower === 0 ? 0 : Math.max(0, 1 - d.upper / n.lower);
    upper *= n.upper === 0 ? 1 : Math.max(0, 1 - d.lower / n.upper);
    variance += n.lower > d.lower ? d.lower / (n.lower * (n.lower - d.lower)) : 0;
    return {
      survival: toMeasurement(lower, upper),
      standardError: lower === upper && upper > 0 ? upper * Math.sqrt(variance) : null,
    };
  });
  return { steps, median: findMedian(table, steps) };
}

function toRange({ lower, upper }: Bounds): { lower: number; upper: number } {
  return { lower, upper: upper ?? lower };
}

function toMeasurement(lower: number, upper: number): Measurement {
  return lower === upper
    ? { status: 'EXACT', value: lower, lower, upper }
    : { status: 'BOUNDED', value: null, lower, upper };
}

/** The first step by whose end the curve is at or below one half, if the curve is known up to there. */
function findMedian(table: readonly TableStep[], steps: Survival['steps']): Survival['median'] {
  const index = steps.findIndex(({ survival }) => survival.value === null || survival.value <= 0.5);
  const [step, row] = [steps[index], table[index]];
  if (!step || !row || step.survival.value === null) return null;
  return { fromMonth: row.fromMonth, toMonth: row.toMonth };
}
