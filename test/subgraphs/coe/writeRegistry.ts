/** Writes a small registry as the folder that REGISTRY_DATA names. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegistryFacts } from '../../../subgraphs/coe/import/parts/registry.ts';

const FILES = {
  Center: 'centers.json',
  HealthSystem: 'health-systems.json',
  Institution: 'institutions.json',
  Facility: 'facilities.json',
  Vocabulary: 'vocabularies.json',
};

/** Gives the folder back. */
export function writeRegistry(folder: string, registry: RegistryFacts): string {
  mkdirSync(folder, { recursive: true });
  for (const [typeName, file] of Object.entries(FILES))
    writeFileSync(join(folder, file), JSON.stringify([...(registry.get(typeName)?.values() ?? [])]));
  return folder;
}
