/** What is wrong with the summaries of one center: other measures than were asked for, other bins than the contract's, or numbers that contradict each other. */
import { canBeOpen, listBins } from '../../subgraphs/contract/boundedSummary.ts';
import type { Measure } from '../../subgraphs/contract/model.ts';
import { isWithinBound, type Bin, type Count, type Measurement } from '../../subgraphs/contract/summary.ts';
import { addBounds } from '../merge/counts.ts';
import type { SummaryPart } from '../merge/summaries.ts';
import { findFault, type Fault } from './value.ts';

/**
 * @param summaries of their type, each count well formed
 * @param rows how many rows are summarised
 */
export function findSummariesFault(
  measures: readonly Measure[],
  summaries: readonly SummaryPart[],
  rows: Count,
  path: string,
): Fault {
  if (summaries.map((each) => each.measure).join() !== measures.map((each) => each.name).join())
    return `${path} are not of the measures that were asked for`;
  return findFault(measures, (measure, index) => {
    const summary = summaries[index];
    const fault = summary && findSummaryFault(measure, summary, rows);
    return fault === undefined ? undefined : `${path}[${index}] ${fault}`;
  });
}

/** Each a sentence that begins with what is wrong. */
function findSummaryFault(measure: Measure, summary: SummaryPart, rows: Count): Fault {
  return (
    findShapeFault(measure, summary) ??
    findCountsFault(measure, summary, rows) ??
    findNumbersFault(measure, summary) ??
    findEndsFault(summary) ??
    findMomentsFault(summary)
  );
}

function findShapeFault(measure: Measure, { unit, bins }: SummaryPart): Fault {
  if (unit !== measure.unit) return 'is in another unit';
  const expected = listBins(measure);
  const isSame =
    bins.length === expected.length &&
    bins.every((bin, index) => bin.from === expected[index]?.from && bin.to === expected[index].to);
  return isSame ? undefined : 'has other bins than the contract';
}

/** Rows with a value, without one, and open ones are all rows; of what is counted for each of something, there are no more than rows. */
function findCountsFault(measure: Measure, { count, missing, censored, bins }: SummaryPart, rows: Count): Fault {
  if (!canBeOpen(measure) && censored.upper !== 0) return 'has open rows of what does not elapse';
  if (
    !canMeet(
      [count],
      bins.map((bin) => bin.count),
    ) ||
    !canMeet(
      [censored],
      bins.map((bin) => bin.stillOpen),
    )
  )
    return 'has bins that do not add up';
  if (measure.numbers.kind === 'field')
    return canMeet([rows], [count, missing, censored]) ? undefined : 'does not fit the rows';
  return addBounds([count, missing]).lower > toUpper(rows) ? 'counts more than there are rows' : undefined;
}

/** Can two sums be the same number? */
function canMeet(one: readonly Count[], other: readonly Count[]): boolean {
  const [left, right] = [addBounds(one), addBounds(other)];
  return left.lower <= right.upper && right.lower <= left.upper;
}

/** Values are Ints, whatever the contract says of them beyond that. */
const MAX_INT = 2 ** 31 - 1;

function findNumbersFault({ range }: Measure, summary: SummaryPart): Fault {
  const { count, mean, variance, min, max } = summary;
  const formed = findFault(Object.entries({ mean, variance, min, max }), ([name, measurement]) =>
    findNumberFault(measurement, name),
  );
  if (formed !== undefined) return formed;
  const isNone = count.upper === 0;
  if ([mean, min, max].some((each) => each.status === 'EXACT' && (each.value === null) !== isNone))
    return 'has a number of no rows, or none of some';
  if (mean.status === 'EXACT' && count.status !== 'EXACT')
    return 'has an exact mean of rows that it does not count exactly';
  const [from, to] = [Math.max(range.min, -MAX_INT - 1), Math.min(range.max ?? MAX_INT, MAX_INT)];
  const isOutside = ({ lower, upper }: Measurement): boolean =>
    [lower, upper].some((end) => end !== null && (end < from || end > to));
  if ([mean, min, max].some(isOutside)) return 'has values that the contract does not allow';
  return toLower(min) > toUpper(mean) || toLower(mean) > toUpper(max) || toLower(min) > toUpper(max)
    ? 'has a mean that is not between its ends'
    : undefined;
}

function findNumberFault({ status, value, lower, upper }: Measurement, name: string): Fault {
  if (status === 'EXACT')
    return value === lower && value === upper ? undefined : `has a ${name} that claims to be exact and is not`;
  if (value !== null) return `has a ${name} that its status denies`;
  return lower !== null && upper !== null && lower > upper ? `has no bounds of its ${name}` : undefined;
}

/** The smallest value is in the first bin that has any, the largest in the last; and both are whole numbers. */
function findEndsFault({ min, max, bins }: SummaryPart): Fault {
  if ([min, max].some(({ value }) => value !== null && !Number.isInteger(value)))
    return 'has an end that is no whole number';
  const [sure, possible] = [bins.filter((bin) => bin.count.lower > 0), bins.filter((bin) => bin.count.upper !== 0)];
  const isTooLow = (end: Measurement, bin: Bin | undefined): boolean => bin !== undefined && toUpper(end) < bin.from;
  const isTooHigh = (end: Measurement, bin: Bin | undefined): boolean =>
    bin !== undefined && toLower(end) >= (bin.to ?? Infinity);
  const isElsewhere =
    isTooLow(min, possible[0]) ||
    isTooHigh(min, sure[0]) ||
    isTooLow(max, sure.at(-1)) ||
    isTooHigh(max, possible.at(-1));
  return isElsewhere ? 'has ends that its bins cannot have' : undefined;
}

/** The mean can be one of values in these bins, and the variance one of values between these ends. */
function findMomentsFault(summary: SummaryPart): Fault {
  const { count, mean, variance, min, max } = summary;
  if (variance.lower !== null && variance.lower < 0) return 'deviates by less than nothing';
  const width = Math.min(toUpper(max), MAX_INT) - Math.max(toLower(min), -MAX_INT - 1);
  // Popoviciu's inequality (1935) bounds the squared deviations by a quarter of this; a sample's variance divides them by one less.
  const most = (toUpper(count) * width ** 2) / 4;
  const deviates = (variance.lower ?? 0) * Math.max(count.lower - 1, 0);
  if (deviates > most && !isWithinBound(deviates, most)) return 'deviates by more than its values can';
  if (mean.status !== 'EXACT')
    return variance.status === 'EXACT' ? 'deviates exactly from a mean with bounds' : undefined;
  if (count.value === null) return undefined;
  if (variance.status !== 'EXACT' || (variance.value === null) !== count.value < 2)
    return 'has a variance of one row, or none of more';
  return mean.value === null ? undefined : findMeanFault(summary, count.value, mean.value);
}

/** With every value at the beginning of its bin, the mean would be no greater; at the end, no less. No value is beyond the ends. */
function findMeanFault({ bins, min, max }: SummaryPart, count: number, mean: number): Fault {
  const toMean = (toEnd: (bin: Bin) => number): number =>
    bins.reduce((all, bin) => (bin.count.lower > 0 ? all + bin.count.lower * toEnd(bin) : all), 0) / count;
  const [low, high] = [
    toMean((bin) => Math.max(bin.from, toLower(min))),
    toMean((bin) => Math.min(bin.to === null ? MAX_INT : bin.to - 1, toUpper(max))),
  ];
  const isBetween = (mean >= low || isWithinBound(mean, low)) && (mean <= high || isWithinBound(mean, high));
  return isBetween ? undefined : 'has a mean that its bins cannot have';
}

function toLower({ lower }: { readonly lower: number | null }): number {
  return lower ?? -Infinity;
}

function toUpper({ upper }: { readonly upper: number | null }): number {
  return upper ?? Infinity;
}
