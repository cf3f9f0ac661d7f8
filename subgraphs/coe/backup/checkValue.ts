/** Could an import have stored a value? Its kind, its bounds, and what the registry and the center's ids say of it. */
import { readId } from '../../contract/ids.ts';
import type { Contract, Field } from '../../contract/model.ts';
import { isDate } from '../../contract/scalars.ts';
import type { RegistryFacts } from '../import/registryFacts.ts';
import type { Value } from '../store/store.ts';

/** What a backup is checked against. */
export interface RestoreContext {
  readonly contract: Contract;
  readonly center: string;
  readonly registry: RegistryFacts;
}

type Complain = (expected: string) => never;

/** @param complain throws, told what was expected */
export function checkValue(
  field: Field,
  value: unknown,
  context: RestoreContext,
  complain: Complain,
): asserts value is Value {
  if (!field.isList)
    return value === null && !field.isRequired ? undefined : checkScalar(field, value, context, complain);
  const values = requireList(field, value, complain);
  if (field.kind === 'embedded') return; // each is a row of its own kind
  for (const each of values) checkScalar(field, each, context, complain);
  if (new Set(values).size < values.length) complain('every value once');
}

function requireList(field: Field, value: unknown, complain: Complain): readonly unknown[] {
  if (!Array.isArray(value)) return complain('a list');
  if (value.length === 0 && field.isRequired) complain('at least one value');
  return value;
}

function checkScalar(field: Field, value: unknown, context: RestoreContext, complain: Complain): void {
  const expected = explainScalar(field, value, context);
  if (expected !== undefined) complain(expected);
}

/** What was expected in the place of the value; undefined when it is one. */
function explainScalar(
  field: Field,
  value: unknown,
  { contract, center, registry }: RestoreContext,
): string | undefined {
  const { kind, typeName } = field;
  switch (kind) {
    case 'int':
      return explainInteger(field, value);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'date':
      return isDate(value) ? undefined : 'a day as YYYY-MM-DD';
    case 'enum': {
      const values = contract.enums.get(typeName) ?? [];
      return values.some((each) => each === value)
        ? undefined
        : `one of ${values.join(', ')}, which this release knows`;
    }
    case 'entity':
      if (field.name === 'center') return value === center ? undefined : center;
      return typeof value === 'string' && registry.get(typeName)?.has(value)
        ? undefined
        : `the id of a ${typeName} of the registry (REGISTRY_DATA names another one)`;
    case 'reference': {
      const code = contract.byType.get(typeName)?.code;
      const parts = typeof value === 'string' ? readId(value) : undefined;
      return parts?.center === center && parts.collection === code
        ? undefined
        : `the id of a ${code ?? typeName} of ${center}`;
    }
    case 'id':
    case 'text':
      return typeof value === 'string' && value !== '' ? undefined : 'a text';
    case 'embedded':
    case 'relation':
      return 'no such value';
  }
}

const MAX_INT = 2 ** 31 - 1;

function explainInteger({ column }: Field, value: unknown): string | undefined {
  const { min = -MAX_INT, max = MAX_INT } = column ?? {};
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max
    ? undefined
    : `a whole number from ${min} to ${max}`;
}
