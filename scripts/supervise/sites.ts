/** The centers' folders: who takes part is whoever has a folder with settings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, ToolFault } from '../client.ts';
import type { Site } from './plan.ts';

/** @throws ToolFault that names every faulty settings file */
export function readSites(folder: string): Site[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names.map((name) => join(folder, name, 'settings.json')).filter((file) => existsSync(file));
  if (files.length === 0) throw new ToolFault(`Expected a folder for each center in ${folder}, each with a settings.json; found none.`);
  const faults: string[] = [];
  const sites = files.flatMap((file) => readSite(file, faults));
  if (faults.length > 0) throw new ToolFault(faults.join('\n'));
  return sites;
}

function readSite(file: string, faults: string[]): Site[] {
  try {
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isObject(settings)) {
      const { id, name, port } = settings;
      if (typeof id === 'string' && typeof name === 'string' && typeof port === 'number') return [{ id, name, port }];
    }
    faults.push(`${file}: expected an object with id and name (texts) and port (a number).`);
  } catch (error) {
    faults.push(`${file}: expected JSON; ${error instanceof Error ? error.message : String(error)}.`);
  }
  return [];
}
