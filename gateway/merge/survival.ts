/**
 * SURVIVAL: risk tables add step by step, and the curve is estimated from the sums (Kaplan and Meier 1958, with the
 * standard error of Greenwood 1926). An average of curves would be the curve of no group of people.
 */
import { estimateSurvival, type Survival } from '../../subgraphs/contract/estimateSurvival.ts';
import { GRID_MONTHS, GRID_STEPS } from '../../subgraphs/contract/events.ts';
import { sumCounts, type Count } from './counts.ts';

/** One center's part, as `Curve` in the schema without what follows from the table. */
export interface RiskTable {
  readonly subjects: Count;
  readonly events: Count;
  /** One a step of the contract's grid. */
  readonly points: readonly RiskStep[];
}

export interface RiskStep {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly atRisk: Count;
  readonly events: Count;
  readonly censored: Count;
}

/** As `Curve` in the schema. */
export interface Curve extends RiskTable {
  readonly points: readonly (RiskStep & Survival['steps'][number])[];
  readonly median: Survival['median'];
}

/** @param missing how many centers of the risk set did not answer: with any, the curve is withheld */
export function mergeRiskTables(parts: readonly RiskTable[], missing: number): Curve {
  const sum = (pick: (part: RiskTable) => Count | undefined): Count =>
    sumCounts(
      parts.flatMap((part) => pick(part) ?? []),
      missing,
    );
  const table = Array.from({ length: GRID_STEPS }, (_, index) => ({
    fromMonth: index * GRID_MONTHS,
    toMonth: (index + 1) * GRID_MONTHS,
    atRisk: sum((part) => part.points[index]?.atRisk),
    events: sum((part) => part.points[index]?.events),
    censored: sum((part) => part.points[index]?.censored),
  }));
  const { steps, median } = estimateSurvival(table);
  return {
    subjects: sum((part) => part.subjects),
    events: sum((part) => part.events),
    points: table.map((step, index) => ({ ...step, ...steps[index]! })), // one a step of the table
    median,
  };
}
