/** Reads the CSV files of generated sites as lines, for the tests that hold them against each other. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { CENTER_IDS } from '../../subgraphs/contract/ids.ts';

export const SITES = 'subgraphs/sites';
export const GENERATOR = 'dist/subgraphs/sites/generate/index.js';

/** Runs the generator into a new folder, which the caller removes. */
export function generate(...options: readonly string[]): string {
  const out = mkdtempSync(join(tmpdir(), 'sites-'));
  execFileSync(process.execPath, [GENERATOR, '--out', out, ...options], { stdio: 'pipe' });
  return out;
}

/** One line of a file; `center` is the folder that it lies in. */
export type Line = Record<string, string> & { readonly center: string };

/** The lines of one file of all centers. */
export function readAll(file: string, sites = SITES, centers: readonly string[] = CENTER_IDS): Line[] {
  return centers.flatMap((center) => {
    const lines = parse<Record<string, string>>(readFileSync(join(sites, center, 'data', file), 'utf8'), {
      columns: true,
    });
    return lines.map((line) => ({ ...line, center }));
  });
}

export function readAsOf(center: string, sites = SITES): string {
  return JSON.parse(readFileSync(join(sites, center, 'data/dataset.json'), 'utf8')).asOf;
}

/** The records of all centers of a folder, with what the tests ask of most of them at hand by id. */
export interface World {
  readonly sites: string;
  readonly lines: (file: string) => Line[];
  readonly byId: (file: string) => ReadonlyMap<string, Line>;
  readonly asOf: (center: string) => string;
}

export function openWorld(sites: string): World {
  const centers = sites === SITES ? CENTER_IDS : readdirSync(sites).sort();
  const read = new Map<string, Line[]>();
  const lines = (file: string): Line[] => {
    const found = read.get(file) ?? readAll(file, sites, centers);
    read.set(file, found);
    return found;
  };
  return { sites, lines, byId: (file) => indexById(lines(file)), asOf: (center) => readAsOf(center, sites) };
}

/** How many lines have each value. */
export function countBy(lines: readonly Line[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines) counts[line[column] ?? ''] = (counts[line[column] ?? ''] ?? 0) + 1;
  return counts;
}

/** Lines by their id. */
export function indexById(lines: readonly Line[]): ReadonlyMap<string, Line> {
  return new Map(lines.map((line) => [line['id'] ?? '', line]));
}

/** The line that another one refers to; that there is one, `data.test.ts` holds for every reference. */
export function follow(lines: ReadonlyMap<string, Line>, id: string | undefined): Line {
  const found = lines.get(id ?? '');
  if (!found) throw new Error(`no line has the id ${JSON.stringify(id)}`);
  return found;
}

export function countDays(from = '', to = ''): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
