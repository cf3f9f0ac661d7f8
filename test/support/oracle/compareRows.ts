/** The total order of rows: by value, missing values last in both directions, ties by center and local id. */
import type { Field } from '../../../subgraphs/contract/model.ts';
import { centerOf, localOf, valuesOf, type OracleRow } from './rows.ts';
import { compareCodePoints, toTextKey } from './text.ts';

export interface OracleOrder {
  readonly field: Field;
  readonly isDescending: boolean;
}

/** Below zero when `a` comes first. Descending ids turn wholly round; any other order keeps its ties ascending. */
export function compareRows(order: OracleOrder, a: OracleRow, b: OracleRow): number {
  const sign = order.isDescending ? -1 : 1;
  if (order.field.kind === 'id') return sign * compareIds(a.id, b.id);
  const [left] = valuesOf(order.field, a);
  const [right] = valuesOf(order.field, b);
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined) || compareIds(a.id, b.id);
  return sign * compareValues(order.field, left, right) || compareIds(a.id, b.id);
}

function compareValues(field: Field, left: unknown, right: unknown): number {
  if (field.kind === 'text') return compareCodePoints(toTextKey(String(left)), toTextKey(String(right)));
  if (typeof left === 'string') return compareCodePoints(left, String(right));
  return Number(left) - Number(right); // false is 0, true is 1
}

function compareIds(a: string, b: string): number {
  return compareCodePoints(centerOf(a), centerOf(b)) || compareCodePoints(localOf(a), localOf(b));
}
