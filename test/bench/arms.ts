/**
 * The arms of the comparison: programs that answer the same five questions over the same registry and centers, each in a
 * process of its own. Starts the upstream and the arms, records what the floor has to send, and checks that all answer
 * the same.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../../scripts/client.ts';
import { startConsortium, waitUntilUp, type Consortium } from '../../scripts/consortium.ts';
import { ToolFault } from '../../subgraphs/commandLine.ts';
import { ArmProcess, startProgram } from './armProcess.ts';
import { toName } from './arms/prefixContract.ts';
import type { RecordedPort } from './arms/recorded.ts';
import { askOnce, type Arm } from './measure.ts';
import type { Shape } from './shapes.ts';

export const ARM_NAMES = ['floor', 'ours', 'repeated', 'aliased'] as const;
export type ArmName = (typeof ARM_NAMES)[number];

export interface ArmsOptions {
  readonly names: readonly ArmName[];
  readonly shapes: readonly Shape[];
  readonly upstream: Upstream;
  readonly portBase: number;
  /** For logs and recorded calls. */
  readonly folder: string;
}

export interface Arms {
  readonly arms: readonly Arm[];
  stop(): Promise<void>;
}

const UP_MS = 60_000;

/** Ours always starts: the floor sends what our plan sends. @throws ToolFault; nothing is left running then */
export async function startArms(options: ArmsOptions): Promise<Arms> {
  const processes: ArmProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((each) => each.stop()));
  };
  try {
    const ours = await startOurs(options);
    processes.push(ours.process);
    const arms: Arm[] = [];
    for (const name of options.names) {
      const arm = await startArm(name, ours, options);
      if (arm.process !== ours.process) processes.push(arm.process);
      arms.push(arm);
    }
    for (const shape of options.shapes) await verifyArms(arms, shape);
    return { arms, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asked for a fresh answer every time. */
async function startOurs(options: ArmsOptions): Promise<Arm> {
  const port = options.portBase + 1;
  const process = await startProgram('ours', 'dist/gateway/index.js', {
    ...options,
    port,
    environment: options.upstream.environment,
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  const down = await waitUntilUp(url, UP_MS);
  if (down.length === 0)
    return {
      name: 'ours',
      form: 'whole',
      process,
      url,
      headers: { 'cache-control': 'no-store' },
      toQuery: ({ query }) => query,
    };
  await process.stop();
  throw new ToolFault(`Not reached by the gateway: ${down.join(', ')}.`);
}

async function startArm(name: ArmName, ours: Arm, options: ArmsOptions): Promise<Arm> {
  const { portBase } = options;
  switch (name) {
    case 'ours':
      return ours;
    case 'repeated':
      return { ...ours, name, headers: {} };
    case 'floor': {
      const port = portBase + 2;
      const calls = await recordShapes(ours.url, options);
      const process = await startProgram(name, 'dist/test/bench/arms/floor.js', { ...options, port, input: calls });
      return {
        name,
        form: 'beside',
        process,
        url: `http://127.0.0.1:${port}/`,
        headers: {},
        toQuery: ({ query }) => query,
      };
    }
    case 'aliased': {
      const port = portBase + 3;
      const centers = [...options.upstream.urls].filter(([id]) => id !== 'registry').map(([id, url]) => ({ id, url }));
      const input = { registry: options.upstream.urls.get('registry'), centers };
      const process = await startProgram(name, 'dist/test/bench/arms/aliased.js', {
        ...options,
        port,
        input,
        environment: { NODE_ENV: 'production' },
      });
      return {
        name,
        form: 'aliased',
        process,
        url: `http://127.0.0.1:${port}/graphql`,
        headers: {},
        toQuery: (shape) => shape.toAliased(centers.map(({ id }) => toName(id))),
      };
    }
  }
}

async function recordShapes(url: string, { shapes, upstream }: ArmsOptions): Promise<Record<string, FloorShape>> {
  const recorded: Record<string, FloorShape> = {};
  for (const { name, query, first } of shapes)
    recorded[name] = { steps: await recordCalls(url, query, upstream.urls), first };
  return recorded;
}

// Upstream.

/** `live`: the centers themselves. `recorded`: a process that answers what they answered before. */
export const UPSTREAMS = ['recorded', 'live'] as const;
export type UpstreamKind = (typeof UPSTREAMS)[number];

export interface Upstream {
  readonly kind: UpstreamKind;
  /** Of the registry and the centers, by name. */
  readonly urls: ReadonlyMap<string, string>;
  /** Of a gateway of ours that asks them. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Centers {
  readonly consortium: Consortium;
  open(kind: UpstreamKind): Promise<Upstream>;
  stop(): Promise<void>;
}

/** Between the port of a center and that of its recorded answers. */
const RECORDED_OFFSET = 400;

/** Stops the consortium's own gateway: ours is an arm like the others. */
export async function startCenters({
  sitesDir,
  portBase,
  folder,
}: {
  readonly sitesDir: string;
  readonly portBase: number;
  readonly folder: string;
}): Promise<Centers> {
  mkdirSync(folder, { recursive: true });
  const consortium = await startConsortium({ sitesDir, dataDir: join(folder, 'data'), portBase });
  const plan = consortium.plans.find(({ name }) => name === 'gateway');
  if (!plan) throw new ToolFault('Expected the consortium to have a gateway; it has none.');
  await consortium.kill('gateway');
  const live = new Map(consortium.plans.filter((each) => each !== plan).map(({ name, url }) => [name, url]));
  let recorded: ArmProcess | undefined;
  return {
    consortium,
    async open(kind) {
      if (kind === 'live') return toUpstream(kind, live, plan.environment);
      recorded ??= await startRecorded(live, folder);
      return toUpstream(kind, new Map([...live].map(([name, url]) => [name, moveUrl(url)])), plan.environment);
    },
    async stop() {
      await recorded?.stop();
      await consortium.stop();
    },
  };
}

export function toUpstream(
  kind: UpstreamKind,
  urls: ReadonlyMap<string, string>,
  environment: Readonly<Record<string, string>>,
): Upstream {
  const centers = [...urls].filter(([name]) => name !== 'registry').map(([name, url]) => `${name}=${url}`);
  return {
    kind,
    urls,
    environment: { ...environment, REGISTRY_URL: urls.get('registry') ?? '', CENTERS: centers.join() },
  };
}

async function startRecorded(live: ReadonlyMap<string, string>, folder: string): Promise<ArmProcess> {
  const ports: RecordedPort[] = [...live.values()].map((url) => ({ port: Number(new URL(moveUrl(url)).port), url }));
  const file = join(folder, 'ports.json');
  writeFileSync(file, JSON.stringify(ports));
  return ArmProcess.start({
    name: 'recorded',
    program: 'dist/test/bench/arms/recorded.js',
    args: [file],
    environment: {},
    logFile: join(folder, 'recorded.log'),
  });
}

function moveUrl(url: string): string {
  const moved = new URL(url);
  moved.port = String(Number(moved.port) + RECORDED_OFFSET);
  return moved.href;
}

// What the floor sends.

export interface Call {
  readonly origin: string;
  readonly path: string;
  readonly body: string;
}

/** The floor's input for a shape. */
export interface FloorShape {
  readonly steps: Steps;
  /** Rows of a page. */
  readonly first: number;
}

/** One after the other; the calls of a step go out together. */
export type Steps = readonly (readonly Call[])[];

/** @param urls of the registry and the centers, by name @throws ToolFault when the answer has errors or is not explained */
export async function recordCalls(graphUrl: string, query: string, urls: ReadonlyMap<string, string>): Promise<Steps> {
  const answer = await askOnce(graphUrl, { query, extensions: { explain: true } }, { 'cache-control': 'no-cache' });
  const journey = answer.extensions?.['explain'];
  if (!isObject(journey))
    throw new ToolFault('Expected the gateway to explain its answer, so that the floor can send the same; it did not.');
  return toSteps(listOf(journey['fetches']), urls);
}

/** Fetches at the root go together; one for a place within the answer waits for those above it. */
export function toSteps(fetches: readonly JsonObject[], urls: ReadonlyMap<string, string>): Steps {
  const byDepth = new Map<number, Call[]>();
  for (const fetch of fetches) {
    const depth = Array.isArray(fetch['path']) ? fetch['path'].length : 0;
    const calls = listOf(fetch['requests']).map((request) => toCall(request, urls));
    byDepth.set(depth, [...(byDepth.get(depth) ?? []), ...calls]);
  }
  return [...byDepth].sort(([a], [b]) => a - b).map(([, calls]) => calls);
}

function toCall({ center, query, variables }: JsonObject, urls: ReadonlyMap<string, string>): Call {
  const url = urls.get(String(center));
  if (url === undefined)
    throw new ToolFault(
      `Expected a subgraph among ${[...urls.keys()].join(', ')}, got a request to ${String(center)}.`,
    );
  const { origin, pathname } = new URL(url);
  return { origin, path: pathname, body: JSON.stringify({ query, variables }) };
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

// The check.

/** Every arm must answer with as many rows as the others; those that merge, with the same rows in the same order. @throws ToolFault */
export async function verifyArms(arms: readonly Arm[], shape: Shape): Promise<void> {
  const counts = new Map<string, number>();
  const orders = new Map<string, string>();
  for (const arm of arms) {
    const { data } = await askOnce(arm.url, { operationName: shape.name, query: arm.toQuery(shape) }, arm.headers);
    if (!isObject(data)) throw new ToolFault(`The arm ${arm.name} answered the ${shape.title} without data.`);
    // The floor puts parts side by side and sends our calls, so it has no count of its own.
    if (arm.form === 'beside') continue;
    counts.set(arm.name, arm.form === 'aliased' ? shape.countAliasedRows(data) : shape.countRows(data));
    if (arm.form === 'whole') orders.set(arm.name, listIds(data).join(' '));
  }
  const values = [...counts.values()];
  if (values.some((value) => value < 1 || value !== values[0])) {
    throw new ToolFault(
      `Expected every arm to answer the ${shape.title} with the same rows, got ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}.`,
    );
  }
  if (new Set(orders.values()).size > 1)
    throw new ToolFault(
      `Expected ${[...orders.keys()].join(', ')} to answer the ${shape.title} with the same rows in the same order; they differ.`,
    );
}

/** Of the rows of all pages, in their order. */
export function listIds(data: JsonObject): unknown[] {
  return Object.values(data).flatMap((part) =>
    isObject(part) && Array.isArray(part['nodes'])
      ? part['nodes'].map((row: unknown) => (isObject(row) ? row['id'] : undefined))
      : [],
  );
}
