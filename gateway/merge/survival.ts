/**
 * SURVIVAL: adds risk tables step by step and estimates the curve from the sums (Kaplan and Meier 1958, with the
 * standard error of Greenwood 1926). Curves are not averaged: an average does not describe the combined population.
 */
import { estimateSurvival, type Survival } from '../../subgraphs/contract/estimateSurvival.ts';
import { GRID_MONTHS, GRID_STEPS } from '../../subgraphs/contract/events.ts';
import { sumCounts, type Count } from './counts.ts';

/** One center's part: the type `Curve` of the schema without the fields that are computed from the table. */
export interface RiskTable {
  readonly subjects: Count;
  readonly events: Count;
  /** One per step of the contract's grid. */
  readonly points: readonly RiskStep[];
}

export interface RiskStep {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly atRisk: Count;
  readonly events: Count;
  readonly censored: Count;
}

/** The type `Curve` of the schema. */
export interface Curve extends RiskTable {
  readonly points: readonly (RiskStep & Survival['steps'][number])[];
  readonly median: Survival['median'];
}

/** @param missing number of centers of the risk set that did not answer; if not 0, the curve is withheld */
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
    points: table.map((step, index) => ({ ...step, ...steps[index]! })), // one per step of the table
    median,
  };
}
