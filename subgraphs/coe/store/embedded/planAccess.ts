/** Chooses how to reach the rows that a filter may match: by their ids, through an index of a reference, or all of them. */
import type { Filter } from '../../../contract/filter.ts';
import type { Field } from '../../../contract/model.ts';

/** Every matching row is among those of the access; the filter still has to be applied to them. */
export type Access =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'equality'; readonly field: Field; readonly values: readonly string[] }
  | { readonly kind: 'all' };

type Pin = Extract<Filter, { kind: 'in' }>;

/** The narrowest access: ids, then the indexed reference with the fewest values, then all rows. */
export function planAccess(filter: Filter, isIndexed: (field: Field) => boolean): Access {
  const pins = listConjuncts(filter).filter((part): part is Pin => part.kind === 'in');
  const byId = findShortest(pins.filter((pin) => pin.field.kind === 'id'));
  if (byId) return { kind: 'ids', ids: toDistinctTexts(byId) };
  const byReference = findShortest(pins.filter((pin) => isIndexed(pin.field)));
  if (byReference) return { kind: 'equality', field: byReference.field, values: toDistinctTexts(byReference) };
  return { kind: 'all' };
}

/** The parts that every matching row satisfies. */
function listConjuncts(filter: Filter): readonly Filter[] {
  if (filter.kind === 'and') return filter.of.flatMap(listConjuncts);
  if (filter.kind === 'or' && filter.of.length === 1) return filter.of.flatMap(listConjuncts);
  return [filter];
}

function findShortest(pins: readonly Pin[]): Pin | undefined {
  return pins.toSorted((a, b) => a.values.length - b.values.length)[0];
}

function toDistinctTexts(pin: Pin): readonly string[] {
  return [...new Set(pin.values.map(String))];
}
