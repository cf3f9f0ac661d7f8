/** Parses `measures`: up to three different measures of the collection, without a SENSITIVE dimension. */
import { CodedError } from './errors.ts';
import type { Filter } from './filter.ts';
import { requireNoSingling } from './grouping.ts';
import { isAggregated, type Collection, type Dimension, type Measure } from './model.ts';

const MAX_MEASURES = 3;

/**
 * The measures named by `measures`, in its order.
 * @throws CodedError BAD_GROUPING
 */
export function parseMeasures(
  collection: Collection,
  names: readonly string[] | null | undefined,
  { dimensions, filter }: { readonly dimensions: readonly Dimension[]; readonly filter: Filter },
): Measure[] {
  const given = names ?? [];
  if (given.length > MAX_MEASURES)
    throw new CodedError('BAD_GROUPING', `measures takes at most ${MAX_MEASURES}, got ${given.length}`);
  if (new Set(given).size < given.length)
    throw new CodedError('BAD_GROUPING', `measures names one twice: ${given.join(', ')}`);
  const measures = given.map((name) => {
    const measure = collection.measures.find((each) => each.name === name);
    if (measure) return measure;
    throw new CodedError(
      'BAD_GROUPING',
      `${collection.statistics} summarizes ${collection.measures.map((each) => each.name).join(', ')}; got ${name}`,
    );
  });
  requireNoSensitiveDimension(measures, dimensions);
  for (const measure of measures.filter(isSensitive)) requireNoSingling(measure.name, dimensions, filter);
  return measures;
}

/** For few people, a center shows only the range of a SENSITIVE measure; see `isAggregated`. */
export function isSensitive({ numbers }: Measure): boolean {
  return numbers.kind === 'field' && isAggregated(numbers.field);
}

/** For example, effort by sex would show the sex of a person whose effort is known. */
function requireNoSensitiveDimension([measure]: readonly Measure[], dimensions: readonly Dimension[]): void {
  const sensitive = dimensions.find(({ field }) => isAggregated(field));
  if (!measure || !sensitive) return;
  throw new CodedError(
    'BAD_GROUPING',
    `${sensitive.name} is SENSITIVE, so it cannot be combined with measures: the summaries of a group could show who is in it. Ask for its counts alone, without ${measure.name}`,
  );
}
