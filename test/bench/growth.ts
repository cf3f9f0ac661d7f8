/** Asks the same questions with more and more centers, and with more and more rows for each center; and measures what each process needs to start and to run. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { readSites } from '../../gateway/centers/membership.ts';
import { isObject, type JsonObject } from '../../scripts/client.ts';
import { waitUntilUp } from '../../scripts/consortium.ts';
import { ToolFault } from '../../subgraphs/commandLine.ts';
import { ArmProcess } from './armProcess.ts';
import { startCenters, toUpstream, type Centers } from './arms.ts';
import { askOnce, median, putLoad } from './measure.ts';
import { toDataShapes, type DataShape } from './shapes.ts';

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
  /** Called as each step begins: which of how many, and the seconds so far. */
  readonly onStep: (text: string) => void;
  /** Called after each point with what is measured so far, so that a run that is stopped leaves it. */
  readonly onPoint: (growth: Growth) => void;
}

export interface Growth {
  readonly byCenters: readonly GrowthPoint[];
  readonly byRows: readonly GrowthPoint[];
  readonly processes: readonly ProcessCost[];
  /** What was asked for and not measured, and why. */
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
    report: () => options.onPoint(toGrowth({ ...options, centers: possible }, points, left)),
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
  /** Reports what is measured so far. */
  readonly report: () => void;
}

/** Names what is still to come as not measured. */
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

/** All centers run from the beginning; more and more of them take part. */
async function growCenters({ centers: counts, points, step, report, ...options }: Run, most: number): Promise<void> {
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
      report();
    }
  } finally {
    await centers.stop();
  }
}

async function growRows({ scholars: counts, points, step, report, ...options }: Run): Promise<void> {
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
      report();
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

// One point.

export interface GrowthPoint {
  readonly centers: number;
  /** Of each center. */
  readonly scholars: number;
  /** Rows of all collections of all centers, where they were imported on purpose. */
  readonly importedRows?: number;
  readonly importSeconds?: number;
  readonly gatewayStartMs: number;
  /** After the questions, bytes. */
  readonly gatewayRss: number;
  readonly questions: readonly QuestionCost[];
}

export interface QuestionCost {
  readonly question: string;
  /** Median of one client. */
  readonly ms: number;
  /** Of the gateway, a request. */
  readonly cpuMs: number;
  readonly requests: number;
  /** What the gateway was sent for one answer, as `explain` says. */
  readonly movedRows: number;
  readonly movedBytes: number;
}

/** Says what is done within a step. */
export type Step = (what: string) => void;

const UP_MS = 120_000;
const FRESH = { 'cache-control': 'no-cache' };

interface PointOptions {
  /** For each question. */
  readonly milliseconds: number;
  readonly portBase: number;
  readonly folder: string;
  readonly count: number;
  readonly scholars: number;
  readonly shapes: readonly DataShape[];
  readonly say: Step;
}

/** A gateway of its own over the first `count` centers. */
export async function measurePoint(
  centers: Centers,
  { count, scholars, shapes, milliseconds, portBase, folder, say }: PointOptions,
): Promise<GrowthPoint> {
  const { urls, environment } = await centers.open('live');
  const some = new Map(
    [...urls].filter(
      ([name]) => name === 'registry' || [...urls.keys()].filter((each) => each !== 'registry').indexOf(name) < count,
    ),
  );
  say('the gateway starts');
  const gateway = await ArmProcess.start({
    name: 'gateway',
    program: 'dist/gateway/index.js',
    environment: {
      ...toUpstream('live', some, environment).environment,
      PORT: String(portBase + 1),
      CENTER_DEADLINE_MS: '60000',
    },
    logFile: join(folder, 'gateway.log'),
  });
  try {
    const url = `http://127.0.0.1:${portBase + 1}/graphql`;
    const down = await waitUntilUp(url, UP_MS);
    if (down.length > 0) throw new ToolFault(`Not reached by the gateway: ${down.join(', ')}.`);
    const questions: QuestionCost[] = [];
    for (const [index, shape] of shapes.entries()) {
      say(`question ${index + 1} of ${shapes.length}, ${shape.name}`);
      questions.push(await measureQuestion(gateway, url, shape, milliseconds));
    }
    return {
      centers: count,
      scholars,
      gatewayStartMs: gateway.startMs,
      gatewayRss: (await gateway.usage()).rss,
      questions,
    };
  } finally {
    await gateway.stop();
  }
}

async function measureQuestion(
  gateway: ArmProcess,
  url: string,
  shape: DataShape,
  milliseconds: number,
): Promise<QuestionCost> {
  const prepared = shape.prepare === undefined ? {} : ((await askOnce(url, { query: shape.prepare })).data ?? {});
  const query = shape.toQuery(prepared);
  const load = { connections: 1, milliseconds, headers: FRESH };
  await putLoad(url, JSON.stringify({ query }), load);
  const before = await gateway.usage();
  const { latencies } = await putLoad(url, JSON.stringify({ query }), load);
  const after = await gateway.usage();
  const { extensions } = await askOnce(url, { query, extensions: { explain: true } }, FRESH);
  const requests = listOf(isObject(extensions?.['explain']) ? extensions['explain']['fetches'] : []).flatMap((fetch) =>
    listOf(fetch['requests']),
  );
  return {
    question: shape.name,
    ms: median(latencies),
    cpuMs: (after.cpuMs - before.cpuMs) / latencies.length,
    requests: latencies.length,
    movedRows: sum(requests.map(({ rows }) => Number(rows))),
    movedBytes: sum(requests.map(({ bytes }) => Number(bytes))),
  };
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

// Imports.

export interface ImportTiming {
  readonly center: string;
  /** Rows of all collections. */
  readonly rows: number;
  readonly seconds: number;
}

/** Into the store that the environment chooses, as many at a time as there are cores. The origin stays the center's own folder, so that its start finds the data there. */
export async function importCenters(sitesDir: string, dataDir: string): Promise<ImportTiming[]> {
  const limit = pLimit(availableParallelism());
  return Promise.all(readSites(sitesDir).map(({ id }) => limit(importOne, id, sitesDir, dataDir)));
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
