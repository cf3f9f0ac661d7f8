/** Does a row match a filter? Two-valued: a missing value matches nothing but `isNull: true`. */
import type { Contract, Field } from '../../../subgraphs/contract/model.ts';
import { valuesOf } from './rows.ts';
import { toTextKey } from './text.ts';

export type FilterInput = Readonly<Record<string, unknown>>;

/** @param fields of the collection, or of the embedded type, that `row` is a value of */
export function matchesRow(
  contract: Contract,
  fields: readonly Field[],
  filter: FilterInput,
  row: Readonly<Record<string, unknown>>,
): boolean {
  const matches = (each: unknown): boolean => matchesRow(contract, fields, each as FilterInput, row); // graphql-js checked the shape
  return Object.entries(filter).every(([name, wanted]) => {
    if (wanted === null || wanted === undefined) return true;
    if (name === 'and') return (wanted as unknown[]).every(matches);
    if (name === 'or') return (wanted as unknown[]).some(matches);
    if (name === 'not') return !matches(wanted);
    const field = fields.find((each) => each.name === name);
    if (!field) throw new Error(`the oracle knows no field ${name} to filter by`);
    return matchesField(contract, field, wanted as FilterInput, valuesOf(field, row));
  });
}

function matchesField(contract: Contract, field: Field, operators: FilterInput, values: readonly unknown[]): boolean {
  return Object.entries(operators).every(([operator, operand]) => {
    if (operand === null || operand === undefined)
      throw new Error(`the graph refuses ${operator} without a value: the arbitraries write none`);
    if (operator === 'isNull') return (values.length === 0) === operand;
    return values.some((value) => matchesValue(contract, field, operator, operand, value));
  });
}

function matchesValue(contract: Contract, field: Field, operator: string, operand: unknown, value: unknown): boolean {
  switch (operator) {
    case 'eq':
    case 'has':
      return isSame(field, value, operand);
    case 'in':
    case 'hasAny':
      return (operand as unknown[]).some((each) => isSame(field, value, each));
    case 'from':
      return (value as number | string) >= (operand as number | string); // numbers, or dates as text of one shape
    case 'to':
      return (value as number | string) <= (operand as number | string); // as above
    case 'startsWith':
      return toTextKey(String(value)).startsWith(toTextKey(String(operand)));
    case 'contains':
      return toTextKey(String(value)).includes(toTextKey(String(operand)));
    case 'some': {
      const inner = contract.embedded.get(field.typeName)?.fields ?? [];
      return matchesRow(contract, inner, operand as FilterInput, value as Readonly<Record<string, unknown>>);
    }
    default:
      throw new Error(`the oracle knows no operator ${operator} on ${field.name}`);
  }
}

function isSame(field: Field, value: unknown, wanted: unknown): boolean {
  return field.kind === 'text' ? toTextKey(String(value)) === toTextKey(String(wanted)) : value === wanted;
}
