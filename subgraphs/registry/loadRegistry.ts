/** Loads the registry from its folder of JSON files, checked against the enums of its schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../contract/readContract.ts';
import { parseRegistry, REGISTRY_FILES, type RegistryFiles } from './data.ts';
import type { Registry } from './records.ts';

/**
 * @param folder where the JSON files are
 * @param sdl the text of the registry's schema
 * @throws RegistryDataError for contents at fault, Error naming the file for one that is no JSON
 */
export function loadRegistry(folder: string, sdl: string): Registry {
  const files: RegistryFiles = {
    centers: readJson(folder, REGISTRY_FILES.centers),
    institutions: readJson(folder, REGISTRY_FILES.institutions),
    healthSystems: readJson(folder, REGISTRY_FILES.healthSystems),
    facilities: readJson(folder, REGISTRY_FILES.facilities),
    vocabularies: readJson(folder, REGISTRY_FILES.vocabularies),
    figures: readJson(folder, REGISTRY_FILES.figures),
  };
  return parseRegistry(files, readContract(sdl).enums);
}

function readJson(folder: string, file: string): unknown {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} must be JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
