/** Starts the registry and the centers that all arms ask, and, in front of them, what answers in their stead from what they answered before. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolFault } from '../client.ts';
import { startConsortium, type Consortium } from '../consortium.ts';
import { ArmProcess } from './armProcess.ts';
import type { RecordedLine } from './arms/standIn.ts';

/** `live`: the centers themselves. `recorded`: their answers, from a process that keeps them. */
export const UPSTREAMS = ['recorded', 'live'] as const;
export type UpstreamKind = (typeof UPSTREAMS)[number];

export interface Upstream {
  readonly kind: UpstreamKind;
  /** Of the registry and the centers, by name. */
  readonly urls: ReadonlyMap<string, string>;
  /** With which a gateway of ours asks them. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Centers {
  readonly consortium: Consortium;
  open(kind: UpstreamKind): Promise<Upstream>;
  stop(): Promise<void>;
}

/** The ports of what is recorded lie so far above those of the centers. */
const RECORDED_OFFSET = 400;

/** The consortium's own gateway is ended: ours is an arm like the others. */
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
  const lines: RecordedLine[] = [...live.values()].map((url) => ({ port: Number(new URL(moveUrl(url)).port), url }));
  const file = join(folder, 'lines.json');
  writeFileSync(file, JSON.stringify(lines));
  return ArmProcess.start({
    name: 'recorded',
    program: 'dist/scripts/bench/arms/recorded.js',
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
