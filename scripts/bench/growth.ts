/** Asks the same questions of more and more centers, and of more and more rows a center; and takes what each process needs to start and to run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { isObject, ToolFault, type JsonObject } from '../client.ts';
import { waitUntilUp } from '../supervise/health.ts';
import { ArmProcess } from './armProcess.ts';
import { askOnce } from './askOnce.ts';
import { toDataShapes, type DataShape } from './dataShapes.ts';
import { importCenters, type ImportTiming } from './importCenters.ts';
import { putLoad } from './load.ts';
import { median } from './statistics.ts';
import { startCenters, toUpstream, type Centers } from './startUpstream.ts';

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
  readonly say: (text: string) => void;
}

export interface Growth {
  readonly byCenters: readonly GrowthPoint[];
  readonly byRows: readonly GrowthPoint[];
  readonly processes: readonly ProcessCost[];
  /** What was wished and not done, and why. */
  readonly left: readonly string[];
}

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

export interface ProcessCost {
  readonly process: string;
  /** From the spawn until it serves, with its data in place. */
  readonly startMs: number;
  readonly rss: number;
}

const SEED = 7;
const SCHOLARS = 10;
const UP_MS = 120_000;
/** A center's process at rest, generously. */
const CENTER_BYTES = 130 * 2 ** 20;
const SPARE_BYTES = 1.5 * 2 ** 30;
const FRESH = { 'cache-control': 'no-cache' };

export async function measureGrowth(options: GrowthOptions): Promise<Growth> {
  const affordable = Math.floor((freemem() - SPARE_BYTES) / CENTER_BYTES);
  const possible = options.centers.filter((count) => count <= affordable);
  const left = options.centers.length > possible.length ? [`${options.centers.slice(possible.length).join(', ')} centers: the free memory was enough for ${affordable}`] : [];
  if (!process.env['MONGODB_URI']) left.push('a million scholars: only with MongoDB, and MONGODB_URI was not set');
  const most = possible.at(-1);
  const grown = most === undefined ? { byCenters: [], processes: [] } : await growCenters({ ...options, centers: possible }, most);
  return { ...grown, byRows: await growRows(options), left };
}

/** All centers run from the beginning; ever more of them take part. */
async function growCenters(options: GrowthOptions, most: number): Promise<Pick<Growth, 'byCenters' | 'processes'>> {
  const { centers: counts, folder, portBase, milliseconds, say } = options;
  const shapes = toDataShapes(Math.min(110, Math.min(...counts) * SCHOLARS));
  const { centers } = await openSite({ folder, portBase, centerCount: most, scholars: SCHOLARS });
  try {
    const processes = await measureProcesses(centers);
    const byCenters: GrowthPoint[] = [];
    for (const count of counts) {
      say(`${count} centers of ${SCHOLARS} scholars ...`);
      byCenters.push(await measurePoint(centers, { folder, portBase, milliseconds, count, scholars: SCHOLARS, shapes }));
    }
    return { byCenters, processes };
  } finally {
    await centers.stop();
  }
}

async function growRows({ scholars: counts, rowCenters, folder, portBase, milliseconds, say }: GrowthOptions): Promise<GrowthPoint[]> {
  const shapes = toDataShapes(Math.min(110, rowCenters * Math.min(...counts)));
  const points: GrowthPoint[] = [];
  for (const scholars of counts) {
    say(`${rowCenters} centers of ${scholars} scholars ...`);
    const { centers, imports } = await openSite({ folder, portBase, centerCount: rowCenters, scholars });
    try {
      const point = await measurePoint(centers, { folder, portBase, milliseconds, count: rowCenters, scholars, shapes });
      points.push({ ...point, importedRows: sum(imports.map(({ rows }) => rows)), importSeconds: sum(imports.map(({ seconds }) => seconds)) });
    } finally {
      await centers.stop();
    }
  }
  return points;
}

interface SiteOptions extends Pick<GrowthOptions, 'folder' | 'portBase'> {
  readonly centerCount: number;
  readonly scholars: number;
}

async function openSite({ centerCount, scholars, folder, portBase }: SiteOptions): Promise<{ centers: Centers; imports: ImportTiming[] }> {
  const own = join(folder, `${centerCount}x${scholars}`);
  mkdirSync(own, { recursive: true });
  const sitesDir = join(own, 'sites');
  const { status, stderr } = spawnSync(process.execPath, ['dist/subgraphs/sites/generate/index.js', '--seed', String(SEED), '--out', sitesDir, '--centers', String(centerCount), '--scholars', String(scholars)], { encoding: 'utf8' });
  if (status !== 0) throw new ToolFault(`The data could not be generated: ${stderr}`);
  // Small data are imported by each center as it starts, large ones before, so that no start is waited for in vain.
  const imports = scholars > SCHOLARS ? await importCenters(sitesDir, join(own, 'data')) : [];
  return { centers: await startCenters({ sitesDir, portBase, folder: own }), imports };
}

interface PointOptions extends Pick<GrowthOptions, 'milliseconds' | 'portBase' | 'folder'> {
  readonly count: number;
  readonly scholars: number;
  readonly shapes: readonly DataShape[];
}

/** A gateway of its own over the first `count` centers. */
async function measurePoint(centers: Centers, { count, scholars, shapes, milliseconds, portBase, folder }: PointOptions): Promise<GrowthPoint> {
  const { urls, environment } = await centers.open('live');
  const some = new Map([...urls].filter(([name]) => name === 'registry' || [...urls.keys()].filter((each) => each !== 'registry').indexOf(name) < count));
  const gateway = await ArmProcess.start({
    name: 'gateway',
    program: 'dist/gateway/index.js',
    environment: { ...toUpstream('live', some, environment).environment, PORT: String(portBase + 1), CENTER_DEADLINE_MS: '60000' },
    logFile: join(folder, 'gateway.log'),
  });
  try {
    const url = `http://127.0.0.1:${portBase + 1}/graphql`;
    const down = await waitUntilUp(url, UP_MS);
    if (down.length > 0) throw new ToolFault(`Not reached by the gateway: ${down.join(', ')}.`);
    const questions: QuestionCost[] = [];
    for (const shape of shapes) questions.push(await measureQuestion(gateway, url, shape, milliseconds));
    return { centers: count, scholars, gatewayStartMs: gateway.startMs, gatewayRss: (await gateway.usage()).rss, questions };
  } finally {
    await gateway.stop();
  }
}

async function measureQuestion(gateway: ArmProcess, url: string, shape: DataShape, milliseconds: number): Promise<QuestionCost> {
  const prepared = shape.prepare === undefined ? {} : ((await askOnce(url, { query: shape.prepare })).data ?? {});
  const query = shape.toQuery(prepared);
  const load = { connections: 1, milliseconds, headers: FRESH };
  await putLoad(url, JSON.stringify({ query }), load);
  const before = await gateway.usage();
  const { latencies } = await putLoad(url, JSON.stringify({ query }), load);
  const after = await gateway.usage();
  const { extensions } = await askOnce(url, { query, extensions: { explain: true } }, FRESH);
  const requests = listOf(isObject(extensions?.['explain']) ? extensions['explain']['fetches'] : []).flatMap((fetch) => listOf(fetch['requests']));
  return {
    question: shape.name,
    ms: median(latencies),
    cpuMs: (after.cpuMs - before.cpuMs) / latencies.length,
    requests: latencies.length,
    movedRows: sum(requests.map(({ rows }) => Number(rows))),
    movedBytes: sum(requests.map(({ bytes }) => Number(bytes))),
  };
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
    costs.push({ process: name === 'registry' ? name : 'one center', startMs, rss: readRss(consortium.processId(name)) });
  }
  return costs;
}

function readRss(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) * 1024;
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
