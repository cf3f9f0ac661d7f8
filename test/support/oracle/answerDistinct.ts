/** Different values of a field among rows that are all in one place: a set. */
import type { Collection } from '../../../subgraphs/contract/model.ts';
import { atLeast, exactly } from './counts.ts';
import { centerOf, valuesOf, type OracleRow } from './rows.ts';
import { compareCodePoints } from './text.ts';

export function answerDistinct(
  collection: Collection,
  rows: readonly OracleRow[],
  { names, isIncomplete }: { readonly names: readonly string[]; readonly isIncomplete: boolean },
): unknown[] {
  const count = isIncomplete ? atLeast : exactly;
  return names.map((name) => {
    const field = collection.fields.find((each) => each.name.replaceAll(/[A-Z]/g, '_$&').toUpperCase() === name);
    if (!field) throw new Error(`the oracle knows no field ${name} of ${collection.plural}`);
    const read = (row: OracleRow): string[] =>
      valuesOf(field, row).map((value) => (field.name === 'doi' ? String(value).toLowerCase() : String(value)));
    const values = [...new Set(rows.flatMap(read))].toSorted(compareCodePoints);
    return {
      key: name,
      count: count(values.length),
      values: values.map((value) => {
        const having = rows.filter((row) => read(row).includes(value));
        const centerIds = [...new Set(having.map((row) => centerOf(row.id)))].toSorted();
        return { value, rows: count(having.length), centers: count(centerIds.length), centerIds };
      }),
      notListed: count(0),
      missing: count(rows.filter((row) => read(row).length === 0).length),
    };
  });
}
