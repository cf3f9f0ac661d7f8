/** Starts the processes that are compared, all over the same upstream, and makes sure that each of them answers the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, ToolFault } from '../client.ts';
import { waitUntilUp } from '../supervise/health.ts';
import { ArmProcess } from './armProcess.ts';
import { toName } from './arms/prefixContract.ts';
import { askOnce } from './askOnce.ts';
import type { Arm } from './compare.ts';
import { recordCalls, type FloorShape } from './recordCalls.ts';
import type { Shape } from './shapes.ts';
import type { Upstream } from './startUpstream.ts';

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

/** Ours is started in any case: from it the floor learns what to ask. @throws ToolFault; nothing is left running then */
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
    for (const shape of options.shapes) await verify(arms, shape);
    return { arms, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asked for a fresh answer every time. */
async function startOurs(options: ArmsOptions): Promise<Arm> {
  const port = options.portBase + 1;
  const process = await startProgram('ours', port, 'dist/gateway/index.js', { ...options, environment: options.upstream.environment });
  const url = `http://127.0.0.1:${port}/graphql`;
  const down = await waitUntilUp(url, UP_MS);
  if (down.length === 0) return { name: 'ours', process, url, headers: { 'cache-control': 'no-store' }, toQuery: ({ query }) => query };
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
      const process = await startProgram(name, port, 'dist/scripts/bench/arms/floor.js', { ...options, input: calls });
      return { name, process, url: `http://127.0.0.1:${port}/`, headers: {}, toQuery: ({ query }) => query };
    }
    case 'aliased': {
      const port = portBase + 3;
      const centers = [...options.upstream.urls].filter(([id]) => id !== 'registry').map(([id, url]) => ({ id, url }));
      const input = { registry: options.upstream.urls.get('registry'), centers };
      const process = await startProgram(name, port, 'dist/scripts/bench/arms/aliased.js', { ...options, input, environment: { NODE_ENV: 'production' } });
      return { name, process, url: `http://127.0.0.1:${port}/graphql`, headers: {}, toQuery: (shape) => shape.toAliased(centers.map(({ id }) => toName(id))) };
    }
  }
}

interface ProgramOptions {
  readonly folder: string;
  /** What it reads as a file of JSON, its only argument. */
  readonly input?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
}

async function startProgram(name: string, port: number, program: string, { folder, input, environment = {} }: ProgramOptions): Promise<ArmProcess> {
  const file = join(folder, `${name}.json`);
  if (input !== undefined) writeFileSync(file, JSON.stringify(input));
  return ArmProcess.start({
    name,
    program,
    args: input === undefined ? [] : [file],
    environment: { ...environment, PORT: String(port), APOLLO_TELEMETRY_DISABLED: '1' },
    logFile: join(folder, `${name}.log`),
  });
}

async function recordShapes(url: string, { shapes, upstream }: ArmsOptions): Promise<Record<string, FloorShape>> {
  const recorded: Record<string, FloorShape> = {};
  for (const { name, query, first } of shapes) recorded[name] = { steps: await recordCalls(url, query, upstream.urls), first };
  return recorded;
}

/** Every arm must answer, and with as many rows as the others: what differs is no comparison. */
async function verify(arms: readonly Arm[], shape: Shape): Promise<void> {
  const counts = new Map<string, number>();
  for (const arm of arms) {
    const { data } = await askOnce(arm.url, { operationName: shape.name, query: arm.toQuery(shape) }, arm.headers);
    if (!isObject(data)) throw new ToolFault(`The arm ${arm.name} answered the ${shape.title} without data.`);
    // The floor lays what it does not merge side by side; how much that is follows from the calls, which are ours.
    if (arm.name === 'floor') continue;
    counts.set(arm.name, arm.name === 'aliased' ? shape.countAliasedRows(data) : shape.countRows(data));
  }
  const values = [...counts.values()];
  if (values.some((value) => value < 1 || value !== values[0])) {
    throw new ToolFault(`Expected every arm to answer the ${shape.title} with the same rows, got ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}.`);
  }
}
