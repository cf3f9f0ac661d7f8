/** Random rows of a center that an import could have stored: within their bounds, and referring to rows that are there. */
import * as fc from 'fast-check';
import type { Field } from '../../../../subgraphs/contract/model.ts';
import type { EntityFacts, RegistryFacts } from '../../../../subgraphs/coe/import/registryFacts.ts';
import type { Row, Value } from '../../../../subgraphs/coe/store/store.ts';
import { appointments, contract, rowsOf, scholars } from '../store/arbitraries.ts';

export type World = Readonly<Record<'scholar' | 'appointment' | 'program', readonly Row[]>>;

const entities: readonly EntityFacts[] = ['hs-a', 'hs-b', 'hs-ab'].map((id) => ({
  id,
  kind: 'OTHER',
  isSafetyNet: true,
  safetyNetBasis: null,
}));

/** Every entity that random rows refer to, whatever its type. */
export const registry: RegistryFacts = new Map(
  ['HealthSystem', 'Institution', 'Facility', 'Vocabulary'].map((typeName) => [
    typeName,
    new Map(entities.map((each) => [each.id, each])),
  ]),
);

const programs = contract.byType.get('Program')!;
export const worlds: fc.Arbitrary<World> = fc
  .record({ scholar: rowsOf(scholars), program: rowsOf(programs, 3), appointment: rowsOf(appointments) })
  .map(makeSound);

function makeSound({ scholar, program, appointment }: World): World {
  const ids = new Set([...scholar, ...program].map(({ id }) => id));
  const mend = (typeName: string, rows: readonly Row[]): Row[] => {
    const fields = contract.byType.get(typeName)!.fields.filter(({ kind }) => kind !== 'relation');
    const isRequiredPresent = (row: Row): boolean =>
      fields.every(({ name, isRequired }) => !isRequired || row[name] !== null);
    return rows
      .map((row): Row => ({
        ...row,
        ...Object.fromEntries(fields.map((field) => [field.name, mendValue(field, row[field.name]!, ids)])),
      }))
      .filter(isRequiredPresent);
  };
  return {
    scholar: mend('Scholar', scholar),
    program: mend('Program', program),
    appointment: mend('Appointment', appointment),
  };
}

function mendValue(field: Field, value: Value, ids: ReadonlySet<string>): Value {
  const { min = -Infinity, max = Infinity } = field.column ?? {};
  if (field.kind === 'embedded')
    return (value as Record<string, never>[]).map((each) =>
      Object.fromEntries(
        contract.embedded
          .get(field.typeName)!
          .fields.map((inner) => [inner.name, mendValue(inner, each[inner.name]!, ids)]),
      ),
    ) as Value;
  if (field.isList) return [...new Set(value as string[])];
  if (typeof value === 'number') return Math.min(max, Math.max(min, value));
  return field.kind === 'reference' && typeof value === 'string' && !ids.has(value) ? null : value;
}

/** Values for the required fields of a collection; what it refers to has the local id 1. */
export function fillRequired(code: string): Readonly<Record<string, Value>> {
  const fields = contract.byCode
    .get(code)!
    .fields.filter(
      (field) => field.isRequired && field.kind !== 'relation' && field.kind !== 'id' && field.kind !== 'embedded',
    );
  return Object.fromEntries(
    fields.map((field) => [field.name, field.isList ? [String(fillValue(field))] : fillValue(field)]),
  );
}

function fillValue({ name, kind, typeName, column }: Field): string | number | boolean {
  switch (kind) {
    case 'enum':
      return contract.enums.get(typeName)![0]!;
    case 'date':
      return '2020-01-01';
    case 'int':
      return column?.min ?? 0;
    case 'boolean':
      return true;
    case 'reference':
      return `leap:${contract.byType.get(typeName)!.code}:1`;
    case 'entity':
      return name === 'center' ? 'leap' : 'hs-a';
    default:
      return 'a text';
  }
}
