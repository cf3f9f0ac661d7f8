/** The registry as a center reads it: entities by type and id, and the copied values of rows that differ from them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, type Snapshot, type Value, walkRows } from '../../store/store.ts';
import type { Collection, Field } from '../../../contract/model.ts';
import { Pace } from '../../../contract/pace.ts';

export type EntityFacts = Readonly<Record<string, unknown>> & { readonly id: string };

/** By type name, such as `HealthSystem`, then by id. */
export type RegistryFacts = ReadonlyMap<string, ReadonlyMap<string, EntityFacts>>;

const FILES: Readonly<Record<string, string>> = {
  Center: 'centers.json',
  HealthSystem: 'health-systems.json',
  Institution: 'institutions.json',
  Facility: 'facilities.json',
  Vocabulary: 'vocabularies.json',
};

/** Reads the registry's data files. Throws if one is missing or is not a list of objects with ids. */
export function readRegistryFacts(folder: string): RegistryFacts {
  return new Map(Object.entries(FILES).map(([typeName, file]) => [typeName, readEntities(join(folder, file))]));
}

function readEntities(path: string): ReadonlyMap<string, EntityFacts> {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(content) || !content.every(isEntity))
    throw new Error(`${path}: expected a list of objects that have an id`);
  return new Map(content.map((each) => [each.id, each]));
}

function isEntity(value: unknown): value is EntityFacts {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

export interface RegistryDrift {
  /** The id of the row. */
  readonly id: string;
  /** The copied field, or the reference itself if the registry does not have its entity. */
  readonly field: string;
  readonly stored: Value;
  readonly registry: Value;
}

type CopiedField = Field & { readonly copied: NonNullable<Field['copied']> };

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

/** The registry's value. Undefined if the registry does not have the entity. */
export function readCopy(
  collection: Collection,
  { copied, isList }: CopiedField,
  entityId: unknown,
  registry: RegistryFacts,
): Value | undefined {
  const typeName = collection.fields.find((each) => each.name === copied.of)?.typeName ?? '';
  const entity = registry.get(typeName)?.get(String(entityId));
  return entity && ((entity[copied.field] ?? (isList ? [] : null)) as Value); // the registry has checked its data
}

function compareCopy(collection: Collection, field: CopiedField, row: Row, registry: RegistryFacts): RegistryDrift[] {
  const entityId = row[field.copied.of] ?? null;
  if (entityId === null) return [];
  const stored = row[field.name] ?? (field.isList ? [] : null);
  const current = readCopy(collection, field, entityId, registry);
  if (current === undefined) return [{ id: row.id, field: field.copied.of, stored: entityId, registry: null }];
  return isSameCopy(current, stored) ? [] : [{ id: row.id, field: field.name, stored, registry: current }];
}

/** The order of a list does not count. */
export function isSameCopy(a: Value, b: Value): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return JSON.stringify([...(a as unknown[])].sort()) === JSON.stringify([...(b as unknown[])].sort());
}

/** Finds the fields of a collection, as `Type.field`, in which a row differs from the registry. */
type FindDrift = (snapshot: Snapshot, collection: Collection) => Promise<readonly string[]>;

/** Compares rows with the registry as it was when the process started. */
export function createFindDrift(registry: RegistryFacts): FindDrift {
  // Key: the collection, for the latest epoch only. A new epoch, which each import creates, empties it.
  const known = new Map<string, Promise<readonly string[]>>();
  let latest: string | undefined;
  return (snapshot, collection) => {
    const { epoch } = snapshot.generation;
    if (epoch !== latest) known.clear();
    latest = epoch;
    // Several operations can wait for one result, so it must not end when one caller leaves.
    const found = known.get(collection.code) ?? findDriftedFields(snapshot.paced(new Pace()), collection, registry);
    known.set(collection.code, found);
    found.catch(() => known.delete(collection.code)); // the next operation tries again
    return found;
  };
}

async function findDriftedFields(
  snapshot: Snapshot,
  collection: Collection,
  registry: RegistryFacts,
): Promise<readonly string[]> {
  if (listCopiedFields(collection).length === 0) return [];
  const fields = new Set<string>();
  for await (const rows of walkRows(snapshot, collection)) {
    for (const { field } of findRegistryDrift(collection, rows, registry))
      fields.add(`${collection.typeName}.${field}`);
  }
  return [...fields].sort();
}
