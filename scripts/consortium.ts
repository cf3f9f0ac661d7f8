/** Runs a whole consortium as child processes: registry, centers and gateway. `npm start`, the end-to-end tests, the bench and the soak use it. */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readHolder, tryLock } from '#lock';
import pLimit from 'p-limit';
import { readSites, type Site } from '../gateway/centers/membership.ts';
import { ToolFault } from '../subgraphs/commandLine.ts';
import { isObject } from './client.ts';
import {
  DEFAULT_PORT_BASE,
  findPortFaults,
  findUnusablePorts,
  planProcesses,
  printPortFaults,
  type ProcessPlan,
} from './supervise/plan.ts';
import { SupervisedProcess } from './supervise/supervisedProcess.ts';

export interface ConsortiumOptions {
  /** The gateway's port, default 4000; the ports of registry and centers (4100, 4101 ...) shift by the same amount. */
  readonly portBase?: number;
  /** The gateway's address, default 127.0.0.1. */
  readonly host?: string;
  /** Default `var`; logs are in its folder `logs`. */
  readonly dataDir?: string;
  /** Default `subgraphs/sites`. */
  readonly sitesDir?: string;
  /** The folder of the build, default `dist`. */
  readonly buildDir?: string;
  /** Settings of every process, such as { CENTER_DEADLINE_MS: '500' }. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called when a process is ready. */
  readonly onReady?: (plan: ProcessPlan, done: number, all: number) => void;
  /** Called with a sentence when a process dies or is back. */
  readonly onNotice?: (sentence: string) => void;
  /** Cancels the start, and stops what already runs. */
  readonly signal?: AbortSignal;
}

export interface Consortium {
  /** The gateway's server; the graph is at `graphql` relative to it. */
  readonly gatewayUrl: string;
  /** All processes, including centers that were added after the start. */
  readonly plans: readonly ProcessPlan[];
  readonly logFolder: string;
  /** Waits until the gateway reaches all processes. @returns the names of those that it does not reach in time */
  waitUntilUp(withinMs: number): Promise<string[]>;
  processId(name: string): number | undefined;
  /** Ends a process with SIGKILL; it stays down until `restart`. */
  kill(name: string): Promise<void>;
  /** Stops a running process and starts it, a center with the current settings of its folder. Resolves when it is ready. */
  restart(name: string): Promise<void>;
  /** Lets the process hang: its port is open, but it does not answer. */
  pause(name: string): void;
  resume(name: string): void;
  stop(): Promise<void>;
}

/** Resolves when every process is ready. @throws ToolFault for invalid settings or a process that does not start; no process is left running */
export async function startConsortium(options: ConsortiumOptions = {}): Promise<Consortium> {
  const dataDirectory = resolve(options.dataDir ?? 'var');
  const plans = planAll(options, dataDirectory);
  await requirePorts(plans);
  const logFolder = join(dataDirectory, 'logs');
  createFolder(logFolder);
  const free = await claimFolder(dataDirectory);
  const build = resolve(options.buildDir ?? 'dist');
  const supervision = { build, logFolder, onNotice: options.onNotice ?? (() => undefined) };
  const supervise = (plan: ProcessPlan): SupervisedProcess => new SupervisedProcess(plan, supervision);
  const processes = new Map(plans.map((plan) => [plan.name, supervise(plan)]));
  const stop = async (): Promise<void> => {
    await Promise.all([...processes.values()].map((each) => each.stop()));
    free();
  };
  try {
    await startAll([...processes.values()], options);
  } catch (error) {
    await stop();
    throw error;
  }
  return createHandle({ processes, supervise, planAgain: () => planAll(options, dataDirectory), logFolder, stop });
}

function planAll(options: ConsortiumOptions, dataDirectory: string): ProcessPlan[] {
  const sitesDirectory = resolve(options.sitesDir ?? 'subgraphs/sites');
  const plans = planProcesses({
    sites: requireSites(sitesDirectory),
    portBase: options.portBase ?? DEFAULT_PORT_BASE,
    host: options.host ?? '127.0.0.1',
    dataDirectory,
    sitesDirectory,
    environment: options.environment ?? {},
  });
  const faults = findPortFaults(plans);
  if (faults.length > 0) throw new ToolFault(faults.join('\n'));
  return plans;
}

function requireSites(folder: string): Site[] {
  try {
    return readSites(folder);
  } catch (error) {
    throw new ToolFault(error instanceof Error ? error.message : String(error));
  }
}

async function requirePorts(plans: readonly ProcessPlan[]): Promise<void> {
  const faults = await findUnusablePorts(plans);
  if (faults.length > 0) throw new ToolFault(printPortFaults(faults));
}

/**
 * Starting a process takes about a second of one core, mostly for loading code: more at the same time would only queue.
 * After the first failure no further process is started.
 */
async function startAll(
  processes: readonly SupervisedProcess[],
  { onReady, signal }: ConsortiumOptions,
): Promise<void> {
  const limit = pLimit(availableParallelism() + 1);
  let done = 0;
  let failure: Error | undefined;
  const start = async (process: SupervisedProcess): Promise<void> => {
    if (signal?.aborted) failure ??= new ToolFault('Stopped before all processes had started.');
    if (failure !== undefined) return;
    try {
      await process.start();
      onReady?.(process.plan, (done += 1), processes.length);
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
    }
  };
  const stopAll = (): void => processes.forEach((each) => void each.stop());
  signal?.addEventListener('abort', stopAll);
  try {
    await Promise.all(processes.map((each) => limit(start, each)));
  } finally {
    signal?.removeEventListener('abort', stopAll);
  }
  if (failure !== undefined) throw failure;
}

interface Handled {
  readonly processes: Map<string, SupervisedProcess>;
  readonly supervise: (plan: ProcessPlan) => SupervisedProcess;
  /** The plans for the current sites. */
  readonly planAgain: () => ProcessPlan[];
  readonly logFolder: string;
  readonly stop: () => Promise<void>;
}

function createHandle(handled: Handled): Consortium {
  const { processes, logFolder, stop } = handled;
  const find = (name: string): SupervisedProcess => {
    const found = processes.get(name);
    if (!found)
      throw new ToolFault(
        `There is no process ${JSON.stringify(name)}; there are ${[...processes.keys()].join(', ')}.`,
      );
    return found;
  };
  const gatewayUrl = find('gateway').plan.url;
  return {
    gatewayUrl,
    get plans() {
      return [...processes.values()].map(({ plan }) => plan);
    },
    logFolder,
    waitUntilUp: (withinMs) => waitUntilUp(gatewayUrl, withinMs),
    processId: (name) => find(name).processId,
    kill: (name) => find(name).kill(),
    restart: (name) => restart(handled, name),
    pause: (name) => find(name).pause(),
    resume: (name) => find(name).resume(),
    stop,
  };
}

/** Also starts a center that was added after the start, and moves one whose port has changed. */
async function restart({ processes, supervise, planAgain }: Handled, name: string): Promise<void> {
  const plans = planAgain();
  const plan = plans.find((each) => each.name === name);
  const known = processes.get(name);
  if (!plan) {
    const advice = known
      ? 'its folder is gone from the sites, so it can only be stopped'
      : `there are ${plans.map((each) => each.name).join(', ')}`;
    throw new ToolFault(`There is no process ${JSON.stringify(name)} to start: ${advice}.`);
  }
  await known?.stop();
  if (!known || known.plan.port !== plan.port) {
    await requirePorts([plan]);
    processes.set(name, supervise(plan));
  }
  await processes.get(name)?.start();
}

/** Locks the folder: a second consortium would overwrite the logs of the first. @returns a function that releases it */
async function claimFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'consortium.pid');
  const free = await tryLock(file);
  if (free) return free;
  throw new ToolFault(
    `A consortium (process ${readHolder(file) ?? 'unknown'}) runs on the data of ${relative('', folder) || folder}: stop it, or name another folder with DATA_DIR.`,
  );
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason =
      code === 'ENOSPC' ? 'the disk is full' : code === 'EACCES' || code === 'EROFS' ? 'no permission to write' : code;
    throw new ToolFault(
      `${folder} cannot be created (${reason}): free some space or name another folder with DATA_DIR.`,
    );
  }
}

// Health.

const PAUSE_MS = 200;

/** Waits until the gateway reaches every center and the registry. @returns the names of those that it does not reach in time */
export async function waitUntilUp(gatewayUrl: string, withinMs: number): Promise<string[]> {
  const end = Date.now() + withinMs;
  for (;;) {
    const down = await findDown(gatewayUrl);
    if (down.length === 0 || Date.now() > end) return down;
    await sleep(PAUSE_MS);
  }
}

async function findDown(gatewayUrl: string): Promise<string[]> {
  try {
    const response = await fetch(new URL('/health', gatewayUrl));
    return readDown(await response.json());
  } catch {
    return ['gateway']; // not reachable yet
  }
}

/** The names of those that are not up, from the report of /health. */
export function readDown(report: unknown): string[] {
  if (!isObject(report) || !Array.isArray(report.centers)) return ['gateway'];
  // A center that imports for the first time is up; its answers say that it has no data yet.
  const centers = report.centers.filter(isObject).filter(({ state, code }) => state !== 'up' && code !== 'NO_DATA');
  const isRegistryUp = isObject(report.registry) && report.registry.state === 'up';
  return [...(isRegistryUp ? [] : ['registry']), ...centers.map(({ id }) => String(id))];
}
