/** SUMMARIES: summaries merge measure by measure, each number by its own rule; quartiles are found anew in the merged bins. */
import { listBins } from '../../subgraphs/contract/boundedSummary.ts';
import type { Measure } from '../../subgraphs/contract/model.ts';
import { findQuartiles } from '../../subgraphs/contract/quantiles.ts';
import type { Summary } from '../../subgraphs/contract/summary.ts';
import { mergeBins } from './mergeBins.ts';
import { mergeMax, mergeMin } from './mergeExtremes.ts';
import { mergeMoments } from './mergeMoments.ts';
import { sumCounts } from './sumCounts.ts';

/**
 * @param parts each with one summary for each of `measures`, in their order
 * @param missing how many centers should have told and did not
 */
export function mergeSummaries(
  parts: readonly (readonly Summary[])[],
  measures: readonly Measure[],
  missing: number,
): Summary[] {
  return measures.map((measure, index) =>
    mergeSummary(
      parts.flatMap((part) => part[index] ?? []),
      measure,
      missing,
    ),
  );
}

function mergeSummary(parts: readonly Summary[], measure: Measure, missing: number): Summary {
  const [first] = parts;
  if (first && parts.length === 1 && missing === 0) return first;
  const add = (name: 'count' | 'missing' | 'censored'): Summary['count'] =>
    sumCounts(
      parts.map((part) => part[name]),
      missing,
    );
  const [count, censored] = [add('count'), add('censored')];
  const bins = mergeBins(
    parts.map((part) => part.bins),
    listBins(measure),
    missing,
  );
  const scope = { missing, range: measure.range };
  return {
    measure: measure.name,
    unit: measure.unit,
    count,
    missing: add('missing'),
    censored,
    ...mergeMoments(parts, scope),
    min: mergeMin(
      parts.map((part) => ({ count: part.count, end: part.min })),
      scope,
    ),
    max: mergeMax(
      parts.map((part) => ({ count: part.count, end: part.max })),
      scope,
    ),
    ...findQuartiles({ bins, count, censored }),
    bins,
  };
}
