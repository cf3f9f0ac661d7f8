/** Imports the folder of every center by the importer's own command, each in a process of its own, and takes its time. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readSites } from '../../gateway/centers/membership.ts';
import { ToolFault } from '../client.ts';
import { runPool } from '../supervise/pool.ts';

export interface ImportTiming {
  readonly center: string;
  /** Rows of all collections. */
  readonly rows: number;
  readonly seconds: number;
}

/** Into the store that the environment chooses, as many at a time as there are cores. The origin stays the center's own folder, so that its start finds the data there. */
export async function importCenters(sitesDir: string, dataDir: string): Promise<ImportTiming[]> {
  const timings: ImportTiming[] = [];
  const tasks = readSites(sitesDir).map(
    ({ id }) =>
      async () =>
        void timings.push(await importOne(id, sitesDir, dataDir)),
  );
  await runPool(tasks, availableParallelism());
  return timings;
}

async function importOne(center: string, sitesDir: string, dataDir: string): Promise<ImportTiming> {
  const begun = performance.now();
  const command = ['dist/subgraphs/coe/import/cli.js', '--center', center, join(sitesDir, center, 'data'), '--json'];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, DATA_DIR: dataDir, SITES_DIR: sitesDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  if (status !== 0) throw new ToolFault(`The import of ${center} ended with ${status}: ${texts.err || texts.out}`);
  const report = JSON.parse(texts.out) as {
    readonly generation: { readonly counts: Readonly<Record<string, number>> };
  }; // what --json prints of an import
  const rows = Object.values(report.generation.counts).reduce((sum, count) => sum + count, 0);
  return { center, rows, seconds: (performance.now() - begun) / 1000 };
}
