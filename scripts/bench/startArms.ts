/** Starts the registry and the centers once, and beside them the processes of the arms that are compared over them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, ToolFault } from '../client.ts';
import { startConsortium, type Consortium } from '../consortium.ts';
import { waitUntilUp } from '../supervise/health.ts';
import { ArmProcess } from './armProcess.ts';
import { toName } from './arms/prefixContract.ts';
import { askOnce } from './askOnce.ts';
import type { Arm } from './compare.ts';
import { recordCalls, type FloorShape } from './recordCalls.ts';
import type { Shape } from './shapes.ts';

export const ARM_NAMES = ['floor', 'ours', 'repeated', 'aliased'] as const;
export type ArmName = (typeof ARM_NAMES)[number];

export interface ArmsOptions {
  readonly names: readonly ArmName[];
  readonly shapes: readonly Shape[];
  readonly portBase: number;
  /** For data, logs and recorded calls. */
  readonly folder: string;
  readonly sitesDir?: string;
}

export interface Arms {
  readonly arms: readonly Arm[];
  readonly consortium: Consortium;
  stop(): Promise<void>;
}

const UP_MS = 60_000;
const NO_CACHE = { 'cache-control': 'no-cache' };

/** The consortium's own gateway is ended: ours is an arm like the others, on the next port. @throws ToolFault; nothing is left running then */
export async function startArms(options: ArmsOptions): Promise<Arms> {
  const { names, shapes, portBase, folder, sitesDir = 'subgraphs/sites' } = options;
  const consortium = await startConsortium({ sitesDir, dataDir: join(folder, 'data'), portBase });
  const processes: ArmProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((each) => each.stop()));
    await consortium.stop();
  };
  try {
    mkdirSync(folder, { recursive: true });
    const plan = consortium.plans.find(({ name }) => name === 'gateway');
    if (!plan) throw new ToolFault('Expected the consortium to have a gateway; it has none.');
    const urls = new Map(consortium.plans.filter((each) => each !== plan).map(({ name, url }) => [name, url]));
    await consortium.kill('gateway');
    const start = async (name: string, port: number, program: { program: string; args?: readonly string[]; environment?: Readonly<Record<string, string>> }): Promise<ArmProcess> => {
      const arm = await ArmProcess.start({ name, ...program, environment: { ...program.environment, PORT: String(port), APOLLO_TELEMETRY_DISABLED: '1' }, logFile: join(folder, `${name}.log`) });
      processes.push(arm);
      return arm;
    };
    const ours = await start('ours', portBase + 1, { program: 'dist/gateway/index.js', environment: plan.environment });
    const ourUrl = `http://127.0.0.1:${portBase + 1}/graphql`;
    const down = await waitUntilUp(ourUrl, UP_MS);
    if (down.length > 0) throw new ToolFault(`Not reached by the gateway: ${down.join(', ')}. Their logs are in ${consortium.logFolder}.`);
    const arms: Arm[] = [];
    for (const name of names) {
      switch (name) {
        case 'ours':
          arms.push({ name, process: ours, url: ourUrl, headers: NO_CACHE, toQuery: ({ query }) => query });
          break;
        case 'repeated':
          arms.push({ name, process: ours, url: ourUrl, headers: {}, toQuery: ({ query }) => query });
          break;
        case 'floor': {
          const file = join(folder, 'calls.json');
          writeFileSync(file, JSON.stringify(await recordShapes(ourUrl, shapes, urls)));
          arms.push({ name, process: await start(name, portBase + 2, { program: 'dist/scripts/bench/arms/floor.js', args: [file] }), url: `http://127.0.0.1:${portBase + 2}/`, headers: {}, toQuery: ({ query }) => query });
          break;
        }
        case 'aliased': {
          const file = join(folder, 'centers.json');
          const centers = [...urls].filter(([id]) => id !== 'registry').map(([id, url]) => ({ id, url }));
          writeFileSync(file, JSON.stringify({ registry: urls.get('registry'), centers }));
          const process = await start(name, portBase + 3, { program: 'dist/scripts/bench/arms/aliased.js', args: [file], environment: { NODE_ENV: 'production' } });
          arms.push({ name, process, url: `http://127.0.0.1:${portBase + 3}/graphql`, headers: {}, toQuery: (shape) => shape.toAliased(centers.map(({ id }) => toName(id))) });
          break;
        }
      }
    }
    for (const shape of shapes) await verify(arms, shape);
    return { arms, consortium, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function recordShapes(url: string, shapes: readonly Shape[], urls: ReadonlyMap<string, string>): Promise<Record<string, FloorShape>> {
  const recorded: Record<string, FloorShape> = {};
  for (const { name, query, first } of shapes) recorded[name] = { steps: await recordCalls(url, query, urls), first };
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
