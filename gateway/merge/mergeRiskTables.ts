/** SURVIVAL: risk tables add step by step, and the curve is estimated from the sums; a mean of curves would be no curve of anybody. */
import { estimateSurvival, type Measurement } from '../../subgraphs/contract/estimateSurvival.ts';
import { GRID_MONTHS, GRID_STEPS } from '../../subgraphs/contract/events.ts';
import { sumCounts, type Count } from './sumCounts.ts';

/** As `Curve` in the schema. */
export interface Curve {
  readonly subjects: Count;
  readonly events: Count;
  readonly points: readonly CurvePoint[];
  readonly median: { readonly fromMonth: number; readonly toMonth: number } | null;
}

export interface CurvePoint {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly atRisk: Count;
  readonly events: Count;
  readonly censored: Count;
  readonly survival: Measurement;
  readonly standardError: number | null;
}

/** @param missing how many centers of the risk set did not answer: with any, the curve is withheld */
export function mergeRiskTables(parts: readonly Curve[], missing: number): Curve {
  const sum = (pick: (curve: Curve) => Count | undefined): Count =>
    sumCounts(
      parts.flatMap((part) => pick(part) ?? []),
      missing,
    );
  const table = Array.from({ length: GRID_STEPS }, (_, index) => ({
    fromMonth: index * GRID_MONTHS,
    toMonth: (index + 1) * GRID_MONTHS,
    atRisk: sum((curve) => curve.points[index]?.atRisk),
    events: sum((curve) => curve.points[index]?.events),
    censored: sum((curve) => curve.points[index]?.censored),
  }));
  const { steps, median } = estimateSurvival(table);
  return {
    subjects: sum((curve) => curve.subjects),
    events: sum((curve) => curve.events),
    points: table.map((step, index) => ({ ...step, ...steps[index]! })), // one a step of the table
    median,
  };
}
