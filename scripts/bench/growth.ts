/** Asks the same questions of more and more centers, and of more and more rows a center; and takes what each process needs to start and to run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { ToolFault } from '../client.ts';
import { toDataShapes } from './dataShapes.ts';
import { importCenters, type ImportTiming } from './importCenters.ts';
import { measurePoint, type GrowthPoint, type Step } from './growthPoint.ts';
import { startCenters, type Centers } from './startUpstream.ts';

export interface GrowthOptions {
  /** Ascending. */
  readonly centers: readonly number[];
  /** Of a center, ascending. */
  readonly scholars: readonly number[];
  /** How many centers have ever more scholars. */
  readonly rowCenters: number;
  /** For each question. */
  readonly milliseconds: number;
  readonly portBase: number;
  readonly folder: string;
  /** Told of each step as it begins: which of how many, and how long all of it takes already. */
  readonly onStep: (text: string) => void;
  /** Told after each point of what is measured by then, so that a run that is stopped leaves it. */
  readonly onPoint: (growth: Growth) => void;
}

export interface Growth {
  readonly byCenters: readonly GrowthPoint[];
  readonly byRows: readonly GrowthPoint[];
  readonly processes: readonly ProcessCost[];
  /** What was wished and not done, and why. */
  readonly left: readonly string[];
}

export interface ProcessCost {
  readonly process: string;
  /** From the spawn until it serves, with its data in place. */
  readonly startMs: number;
  readonly rss: number;
}

const SEED = 7;
const SCHOLARS = 10;
/** A center's process at rest, generously. */
const CENTER_BYTES = 130 * 2 ** 20;
const SPARE_BYTES = 1.5 * 2 ** 30;

export async function measureGrowth(options: GrowthOptions): Promise<Growth> {
  const affordable = Math.floor((freemem() - SPARE_BYTES) / CENTER_BYTES);
  const possible = options.centers.filter((count) => count <= affordable);
  const left =
    options.centers.length > possible.length
      ? [`${options.centers.slice(possible.length).join(', ')} centers: the free memory was enough for ${affordable}`]
      : [];
  if (!process.env['MONGODB_URI']) left.push('a million scholars: only with MongoDB, and MONGODB_URI was not set');
  const points: Points = { byCenters: [], byRows: [], processes: [] };
  const run: Run = {
    ...options,
    centers: possible,
    points,
    step: countSteps(possible.length + options.scholars.length, options.onStep),
    tell: () => options.onPoint(toGrowth({ ...options, centers: possible }, points, left)),
  };
  const most = possible.at(-1);
  if (most !== undefined) await growCenters(run, most);
  await growRows(run);
  return { ...points, left };
}

interface Points {
  readonly byCenters: GrowthPoint[];
  readonly byRows: GrowthPoint[];
  readonly processes: ProcessCost[];
}

interface Run extends GrowthOptions {
  readonly points: Points;
  readonly step: (title: string) => Step;
  /** Hands on what is measured by now. */
  readonly tell: () => void;
}

/** With what is still to come named as not measured. */
export function toGrowth(
  { centers, scholars, rowCenters }: Pick<GrowthOptions, 'centers' | 'scholars' | 'rowCenters'>,
  points: Omit<Growth, 'left'>,
  left: readonly string[],
): Growth {
  const missing = [
    ...centers.slice(points.byCenters.length).map((count) => `${count} centers: the run was stopped before`),
    ...scholars
      .slice(points.byRows.length)
      .map((count) => `${count} scholars at each of ${rowCenters} centers: the run was stopped before`),
  ];
  return {
    byCenters: [...points.byCenters],
    byRows: [...points.byRows],
    processes: [...points.processes],
    left: [...missing, ...left],
  };
}

function countSteps(all: number, onStep: (text: string) => void): (title: string) => Step {
  const begun = performance.now();
  let done = 0;
  return (title) => {
    done += 1;
    const place = `[${done}/${all}] ${title}`;
    return (what) => onStep(`${Math.round((performance.now() - begun) / 1000)} s ${place}: ${what}`);
  };
}

/** All centers run from the beginning; ever more of them take part. */
async function growCenters({ centers: counts, points, step, tell, ...options }: Run, most: number): Promise<void> {
  const shapes = toDataShapes(Math.min(110, Math.min(...counts) * SCHOLARS));
  const steps = counts.map((count) => ({ count, title: `${count} centers of ${SCHOLARS} scholars` }));
  let say = step(steps[0]?.title ?? '');
  const { centers } = await openSite({ ...options, centerCount: most, scholars: SCHOLARS, say });
  try {
    say('the registry and one center alone');
    points.processes.push(...(await measureProcesses(centers)));
    for (const { count, title } of steps) {
      if (count !== steps[0]?.count) say = step(title);
      points.byCenters.push(await measurePoint(centers, { ...options, count, scholars: SCHOLARS, shapes, say }));
      tell();
    }
  } finally {
    await centers.stop();
  }
}

async function growRows({ scholars: counts, points, step, tell, ...options }: Run): Promise<void> {
  const { rowCenters } = options;
  const shapes = toDataShapes(Math.min(110, rowCenters * Math.min(...counts)));
  for (const scholars of counts) {
    const say = step(`${rowCenters} centers of ${scholars} scholars`);
    const { centers, imports } = await openSite({ ...options, centerCount: rowCenters, scholars, say });
    try {
      const point = await measurePoint(centers, { ...options, count: rowCenters, scholars, shapes, say });
      points.byRows.push({
        ...point,
        importedRows: sum(imports.map(({ rows }) => rows)),
        importSeconds: sum(imports.map(({ seconds }) => seconds)),
      });
      tell();
    } finally {
      await centers.stop();
    }
  }
}

interface SiteOptions extends Pick<GrowthOptions, 'folder' | 'portBase'> {
  readonly centerCount: number;
  readonly scholars: number;
  readonly say: Step;
}

async function openSite({
  centerCount,
  scholars,
  folder,
  portBase,
  say,
}: SiteOptions): Promise<{ centers: Centers; imports: ImportTiming[] }> {
  const own = join(folder, `${centerCount}x${scholars}`);
  mkdirSync(own, { recursive: true });
  const sitesDir = join(own, 'sites');
  say('the data are written');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'dist/subgraphs/sites/generate/index.js',
      '--seed',
      String(SEED),
      '--out',
      sitesDir,
      '--centers',
      String(centerCount),
      '--scholars',
      String(scholars),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new ToolFault(`The data could not be generated: ${stderr}`);
  // Small data are imported by each center as it starts, large ones before, so that no start is waited for in vain.
  if (scholars > SCHOLARS) say('the data are imported');
  const imports = scholars > SCHOLARS ? await importCenters(sitesDir, join(own, 'data')) : [];
  say(`registry and ${centerCount} centers start`);
  return { centers: await startCenters({ sitesDir, portBase, folder: own }), imports };
}

/** The registry and one center are started again, alone, with their data in place. */
async function measureProcesses({ consortium }: Centers): Promise<ProcessCost[]> {
  const center = consortium.plans.find(({ name }) => name !== 'registry' && name !== 'gateway')?.name ?? '';
  const costs: ProcessCost[] = [];
  for (const name of ['registry', center]) {
    await consortium.kill(name);
    const begun = performance.now();
    await consortium.restart(name);
    const startMs = performance.now() - begun;
    costs.push({
      process: name === 'registry' ? name : 'one center',
      startMs,
      rss: readRss(consortium.processId(name)),
    });
  }
  return costs;
}

function readRss(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) * 1024;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
