/** Rows as the oracle holds them: plain objects, all centers together. */
import type { Field } from '../../../subgraphs/contract/model.ts';

export type OracleRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** Rows of all centers, by collection code. */
export type OracleRows = Readonly<Record<string, readonly OracleRow[]>>;

/** The center that a row's id names. */
export function centerOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** What follows center and collection in an id. */
export function localOf(id: string): string {
  return id.slice(id.indexOf(':', id.indexOf(':') + 1) + 1);
}

/** The values that a field of a row (or of an embedded value) holds: none where it is missing, several in a list. */
export function valuesOf(field: Field, row: Readonly<Record<string, unknown>>): readonly unknown[] {
  const value = field.typeName === 'Center' ? centerOf(String(row['id'])) : row[field.name];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
