/** The centers as the sites' folders name them: who takes part is whoever has a folder with settings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly port: number;
}

/** Reads `<folder>/<center>/settings.json` of every center. @throws Error that names every faulty file */
export function readSites(folder: string): Site[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names.map((name) => join(folder, name, 'settings.json')).filter((file) => existsSync(file));
  if (files.length === 0)
    throw new Error(`Expected a folder for each center in ${folder}, each with a settings.json; found none.`);
  const faults: string[] = [];
  const sites = files.flatMap((file) => readSite(file, faults));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return sites;
}

function readSite(file: string, faults: string[]): Site[] {
  const folderName = basename(dirname(file));
  try {
    const { id, name, port } = { ...(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null) };
    if (id === folderName && typeof name === 'string' && typeof port === 'number')
      return [{ id: folderName, name, port }];
    faults.push(
      `${file}: expected an object with id (the folder's name, ${folderName}), name (a text) and port (a number).`,
    );
  } catch (error) {
    faults.push(`${file}: expected JSON; ${String(error)}.`);
  }
  return [];
}
