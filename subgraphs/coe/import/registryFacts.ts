/** What the importer knows of the registry: its entities by type and id. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Reads the registry's data files. Throws when one is missing or no list of things with ids. */
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
