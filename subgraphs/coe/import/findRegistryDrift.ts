/** Finds the copied values of rows that no longer equal the registry's. */
import type { Collection, Field } from '../../contract/model.ts';
import type { Row, Value } from '../store/store.ts';
import type { RegistryFacts } from './registryFacts.ts';

export interface RegistryDrift {
  /** The row. */
  readonly id: string;
  /** The copied field; or the reference itself, when the registry does not know what it names. */
  readonly field: string;
  readonly stored: Value;
  readonly registry: Value;
}

export type CopiedField = Field & { readonly copied: NonNullable<Field['copied']> };

export function findRegistryDrift(
  collection: Collection,
  rows: readonly Row[],
  registry: RegistryFacts,
): RegistryDrift[] {
  const copied = listCopiedFields(collection);
  return rows.flatMap((row) => copied.flatMap((field) => compareCopy(collection, field, row, registry)));
}

export function listCopiedFields(collection: Collection): CopiedField[] {
  return collection.fields.filter((field): field is CopiedField => field.copied !== undefined);
}

/** What the registry says, undefined when it does not know the entity. */
export function readCopy(
  collection: Collection,
  { copied, isList }: CopiedField,
  entityId: unknown,
  registry: RegistryFacts,
): Value | undefined {
  const typeName = collection.fields.find((each) => each.name === copied.of)?.typeName ?? '';
  const entity = registry.get(typeName)?.get(String(entityId));
  return entity && ((entity[copied.field] ?? (isList ? [] : null)) as Value); // the registry's own schema checks its data
}

function compareCopy(collection: Collection, field: CopiedField, row: Row, registry: RegistryFacts): RegistryDrift[] {
  const entityId = row[field.copied.of] ?? null;
  if (entityId === null) return [];
  const stored = row[field.name] ?? (field.isList ? [] : null);
  const current = readCopy(collection, field, entityId, registry);
  if (current === undefined) return [{ id: row.id, field: field.copied.of, stored: entityId, registry: null }];
  return isSameCopy(current, stored) ? [] : [{ id: row.id, field: field.name, stored, registry: current }];
}

/** Of a list the values count, not their order. */
export function isSameCopy(a: Value, b: Value): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return JSON.stringify([...(a as unknown[])].sort()) === JSON.stringify([...(b as unknown[])].sort());
}
