/** What statistics can be grouped by: up to three different dimensions of the collection. */
import { CodedError } from './errors.ts';
import type { Collection, Dimension } from './model.ts';

const MAX_DIMENSIONS = 3;

/** The dimensions named by `groupBy`, in its order; throws BAD_GROUPING. */
export function parseGrouping(collection: Collection, names: readonly string[] | null | undefined): Dimension[] {
  const given = names ?? [];
  if (given.length > MAX_DIMENSIONS) {
    throw new CodedError('BAD_GROUPING', `groupBy takes at most ${MAX_DIMENSIONS} dimensions, got ${given.length}`);
  }
  if (new Set(given).size < given.length) throw new CodedError('BAD_GROUPING', `groupBy names a dimension twice: ${given.join(', ')}`);
  return given.map((name) => {
    const dimension = collection.dimensions.find((each) => each.name === name);
    if (dimension) return dimension;
    throw new CodedError('BAD_GROUPING', `${collection.statistics} groups by ${collection.dimensions.map((each) => each.name).join(', ')}; got ${name}`);
  });
}
