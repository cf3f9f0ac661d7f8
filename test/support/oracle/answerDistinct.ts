/** Different values of a field among rows that are all in one place: a set. */
import type { Collection } from '../../../subgraphs/contract/model.ts';
import { centerOf, valuesOf, type OracleRow } from './rows.ts';
import { compareCodePoints } from './text.ts';

export function answerDistinct(
  collection: Collection,
  rows: readonly OracleRow[],
  names: readonly string[],
): unknown[] {
  return names.map((name) => {
    const field = collection.fields.find((each) => each.name.replaceAll(/[A-Z]/g, '_$&').toUpperCase() === name);
    if (!field) throw new Error(`the oracle knows no field ${name} of ${collection.plural}`);
    const read = (row: OracleRow): string[] =>
      valuesOf(field, row).map((value) => (field.name === 'doi' ? String(value).toLowerCase() : String(value)));
    const values = [...new Set(rows.flatMap(read))].toSorted(compareCodePoints);
    return {
      key: name,
      count: exactly(values.length),
      values: values.map((value) => {
        const having = rows.filter((row) => read(row).includes(value));
        const centerIds = [...new Set(having.map((row) => centerOf(row.id)))].toSorted();
        return { value, rows: exactly(having.length), centers: exactly(centerIds.length), centerIds };
      }),
      notListed: exactly(0),
      missing: exactly(rows.filter((row) => read(row).length === 0).length),
    };
  });
}

function exactly(value: number): unknown {
  return { status: 'EXACT', value, lower: value, upper: value };
}
