/** Validates one center's summaries: the requested measures, the bins of the contract, and consistent numbers. */
import { canBeOpen, listBins } from '../../subgraphs/contract/boundedSummary.ts';
import type { Measure } from '../../subgraphs/contract/model.ts';
import { isWithinBound, type Bin, type Count, type Measurement } from '../../subgraphs/contract/summary.ts';
import { addBounds } from '../merge/counts.ts';
import type { SummaryPart } from '../merge/summaries.ts';
import { findFault, type Fault } from './value.ts';

/**
 * @param summaries their types and counts have been checked
 * @param rows number of summarised rows
 */
export function findSummariesFault(
  measures: readonly Measure[],
  summaries: readonly SummaryPart[],
  rows: Count,
  path: string,
): Fault {
  if (summaries.map((each) => each.measure).join() !== measures.map((each) => each.name).join())
    return `${path} are not those of the requested measures`;
  return findFault(measures, (measure, index) => {
    const summary = summaries[index];
    const fault = summary && findSummaryFault(measure, summary, rows);
    return fault === undefined ? undefined : `${path}[${index}] ${fault}`;
  });
}

/** Returns a phrase to follow the path of the summary. */
function findSummaryFault(measure: Measure, summary: SummaryPart, rows: Count): Fault {
  return (
    findShapeFault(measure, summary) ??
    findCountsFault(measure, summary, rows) ??
    findNumbersFault(measure, summary) ??
    findMinMaxFault(summary) ??
    findMomentsFault(summary)
  );
}

function findShapeFault(measure: Measure, { unit, bins }: SummaryPart): Fault {
  if (unit !== measure.unit) return 'has another unit than the contract';
  const expected = listBins(measure);
  const isSame =
    bins.length === expected.length &&
    bins.every((bin, index) => bin.from === expected[index]?.from && bin.to === expected[index].to);
  return isSame ? undefined : 'has other bins than the contract';
}

/**
 * For a measure of a field, rows with a value, without a value and still open make up all rows. For other measures, the
 * rows with and without a value number at most all rows.
 */
function findCountsFault(measure: Measure, { count, missing, censored, bins }: SummaryPart, rows: Count): Fault {
  if (!canBeOpen(measure) && censored.upper !== 0) return 'has open rows, but the measure is not a duration';
  if (
    !canBeEqual(
      [count],
      bins.map((bin) => bin.count),
    ) ||
    !canBeEqual(
      [censored],
      bins.map((bin) => bin.stillOpen),
    )
  )
    return 'has bins that do not add up';
  if (measure.numbers.kind === 'field')
    return canBeEqual([rows], [count, missing, censored]) ? undefined : 'is inconsistent with the number of rows';
  return addBounds([count, missing]).lower > toUpper(rows) ? 'counts more than there are rows' : undefined;
}

/** Whether two sums can be equal. */
function canBeEqual(one: readonly Count[], other: readonly Count[]): boolean {
  const [left, right] = [addBounds(one), addBounds(other)];
  return left.lower <= right.upper && right.lower <= left.upper;
}

/** Values are Ints, in addition to any range that the contract defines. */
const MAX_INT = 2 ** 31 - 1;

function findNumbersFault({ range }: Measure, summary: SummaryPart): Fault {
  const { count, mean, variance, min, max } = summary;
  const numberFault = findFault(Object.entries({ mean, variance, min, max }), ([name, measurement]) =>
    findNumberFault(measurement, name),
  );
  if (numberFault !== undefined) return numberFault;
  const hasNoRows = count.upper === 0;
  if ([mean, min, max].some((each) => each.status === 'EXACT' && (each.value === null) !== hasNoRows))
    return 'has a number without rows, or rows without a number';
  if (mean.status === 'EXACT' && count.status !== 'EXACT') return 'has an exact mean, but no exact count';
  const [from, to] = [Math.max(range.min, -MAX_INT - 1), Math.min(range.max ?? MAX_INT, MAX_INT)];
  const isOutside = ({ lower, upper }: Measurement): boolean =>
    [lower, upper].some((end) => end !== null && (end < from || end > to));
  if ([mean, min, max].some(isOutside)) return 'has values that the contract does not allow';
  return toLower(min) > toUpper(mean) || toLower(mean) > toUpper(max) || toLower(min) > toUpper(max)
    ? 'has a mean that is not between minimum and maximum'
    : undefined;
}

function findNumberFault({ status, value, lower, upper }: Measurement, name: string): Fault {
  if (status === 'EXACT')
    return value === lower && value === upper ? undefined : `has an EXACT ${name} with different value and bounds`;
  if (value !== null) return `has a value of its ${name} that its status does not allow`;
  return lower !== null && upper !== null && lower > upper
    ? `has a ${name} with a lower bound above its upper bound`
    : undefined;
}

/** The minimum must be an integer in the first bin with values, and the maximum one in the last. */
function findMinMaxFault({ min, max, bins }: SummaryPart): Fault {
  if ([min, max].some(({ value }) => value !== null && !Number.isInteger(value)))
    return 'has a minimum or maximum that is not an integer';
  const [sure, possible] = [bins.filter((bin) => bin.count.lower > 0), bins.filter((bin) => bin.count.upper !== 0)];
  const isTooLow = (end: Measurement, bin: Bin | undefined): boolean => bin !== undefined && toUpper(end) < bin.from;
  const isTooHigh = (end: Measurement, bin: Bin | undefined): boolean =>
    bin !== undefined && toLower(end) >= (bin.to ?? Infinity);
  const isElsewhere =
    isTooLow(min, possible[0]) ||
    isTooHigh(min, sure[0]) ||
    isTooLow(max, sure.at(-1)) ||
    isTooHigh(max, possible.at(-1));
  return isElsewhere ? 'has a minimum or maximum that is inconsistent with its bins' : undefined;
}

/** The mean must be possible for values in these bins, and the variance for values between minimum and maximum. */
function findMomentsFault(summary: SummaryPart): Fault {
  const { count, mean, variance, min, max } = summary;
  if (variance.lower !== null && variance.lower < 0) return 'has a negative variance';
  const width = Math.min(toUpper(max), MAX_INT) - Math.max(toLower(min), -MAX_INT - 1);
  // Popoviciu's inequality (1935): the squared deviations sum to at most n * width^2 / 4. A sample variance divides by
  // n - 1.
  const most = (toUpper(count) * width ** 2) / 4;
  const deviates = (variance.lower ?? 0) * Math.max(count.lower - 1, 0);
  if (deviates > most && !isWithinBound(deviates, most)) return 'has a variance that its values cannot have';
  if (mean.status !== 'EXACT')
    return variance.status === 'EXACT' ? 'has an exact variance, but no exact mean' : undefined;
  if (count.value === null) return undefined;
  if (variance.status !== 'EXACT' || (variance.value === null) !== count.value < 2)
    return 'has a variance for fewer than two rows, or none for more';
  return mean.value === null ? undefined : findMeanFault(summary, count.value, mean.value);
}

/**
 * The mean is at least that of values at the start of their bins, and at most that of values at the end, within minimum
 * and maximum.
 */
function findMeanFault({ bins, min, max }: SummaryPart, count: number, mean: number): Fault {
  const toMean = (toEnd: (bin: Bin) => number): number =>
    bins.reduce((all, bin) => (bin.count.lower > 0 ? all + bin.count.lower * toEnd(bin) : all), 0) / count;
  const [low, high] = [
    toMean((bin) => Math.max(bin.from, toLower(min))),
    toMean((bin) => Math.min(bin.to === null ? MAX_INT : bin.to - 1, toUpper(max))),
  ];
  const isBetween = (mean >= low || isWithinBound(mean, low)) && (mean <= high || isWithinBound(mean, high));
  return isBetween ? undefined : 'has a mean that is inconsistent with its bins';
}

function toLower({ lower }: { readonly lower: number | null }): number {
  return lower ?? -Infinity;
}

function toUpper({ upper }: { readonly upper: number | null }): number {
  return upper ?? Infinity;
}
