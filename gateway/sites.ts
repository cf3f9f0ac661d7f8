/** The centers as the sites' folders name them: adding a center is adding a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly port: number;
}

/** Reads `<folder>/<center>/settings.json` of every center; throws with the file that is at fault. */
export function readSites(folder: string): Site[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasSettings(join(folder, entry.name)))
    .map((entry) => readSite(join(folder, entry.name, 'settings.json'), entry.name));
}

function hasSettings(folder: string): boolean {
  return readdirSync(folder).includes('settings.json');
}

function readSite(file: string, folderName: string): Site {
  const { id, name, port } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  if (id !== folderName) throw new Error(`${file}: id is ${JSON.stringify(id)}, expected the folder's name ${folderName}`);
  if (typeof name !== 'string' || typeof port !== 'number') throw new Error(`${file}: expected a text as name and a number as port`);
  return { id: folderName, name, port };
}
