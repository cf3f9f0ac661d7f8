/** What a field of a row answers: its value, the row it refers to, or an entity by its id. */
import type { Field } from '../../../subgraphs/contract/model.ts';
import { valuesOf, type OracleRow } from './rows.ts';

export type FindRow = (typeName: string, id: unknown) => OracleRow | null;

export function resolveRowField(field: Field, row: OracleRow, findRow: FindRow): unknown {
  const values = valuesOf(field, row).map((value) => resolveValue(field, value, findRow));
  return field.isList ? values : (values[0] ?? null);
}

function resolveValue(field: Field, value: unknown, findRow: FindRow): unknown {
  switch (field.kind) {
    case 'reference':
      return findRow(field.typeName, value);
    case 'entity':
      return { id: value };
    default:
      return value;
  }
}
