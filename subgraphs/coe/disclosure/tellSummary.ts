/** What a summary of a SENSITIVE measure may tell: of few people no more than how many rows there are, of anybody no end that one person alone has. */
import { createBoundedSummary } from '../../contract/boundedSummary.ts';
import { isSensitive } from '../../contract/measures.ts';
import type { Measure } from '../../contract/model.ts';
import type { Measurement, Summary } from '../../contract/summary.ts';

/**
 * @param summary every number exact
 * @param rows of the group
 * @param isSmall do fewer people stand in it than may be told of (`findSmallGroups`)?
 */
export function tellSummary(
  measure: Measure,
  summary: Summary,
  { rows, isSmall }: { readonly rows: number; readonly isSmall: boolean },
): Summary {
  if (!isSensitive(measure)) return summary;
  if (isSmall) return createBoundedSummary(measure, rows);
  if (summary.count.upper === 0) return summary; // of no values there are no ends
  const { min: lower, max: upper } = measure.range;
  const end: Measurement = { status: 'BOUNDED', value: null, lower, upper };
  return { ...summary, min: end, max: end };
}
