/** Starts the processes that are compared, all over the same upstream, and makes sure that each of them answers the same. */
import { ToolFault } from '../client.ts';
import { waitUntilUp } from '../supervise/health.ts';
import type { ArmProcess } from './armProcess.ts';
import { toName } from './arms/prefixContract.ts';
import type { Arm } from './compare.ts';
import type { PeerName } from './peers/peers.ts';
import { recordCalls, type FloorShape } from './recordCalls.ts';
import type { Shape } from './shapes.ts';
import { startPeer } from './startPeer.ts';
import { startProgram } from './startProgram.ts';
import type { Upstream } from './startUpstream.ts';
import { verifyArms } from './verifyArms.ts';

export const ARM_NAMES = ['floor', 'ours', 'repeated', 'aliased'] as const;
/** A peer has to be installed before. */
export type ArmName = (typeof ARM_NAMES)[number] | PeerName;

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
      const process = await startProgram(name, 'dist/scripts/bench/arms/floor.js', { ...options, port, input: calls });
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
      const process = await startProgram(name, 'dist/scripts/bench/arms/aliased.js', {
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
    case 'hive':
    case 'grafbase':
      return startPeer(name, options);
  }
}

async function recordShapes(url: string, { shapes, upstream }: ArmsOptions): Promise<Record<string, FloorShape>> {
  const recorded: Record<string, FloorShape> = {};
  for (const { name, query, first } of shapes)
    recorded[name] = { steps: await recordCalls(url, query, upstream.urls), first };
  return recorded;
}
