/** Puts the same load on all arms in turn, round after round, and takes what each of them used. */
import type { ArmProcess } from './armProcess.ts';
import { putLoad } from './load.ts';
import type { Shape } from './shapes.ts';
import type { UpstreamKind } from './startUpstream.ts';
import { quantile } from './statistics.ts';

export interface Arm {
  readonly name: string;
  /** Two arms may be asked of one process. */
  readonly process: ArmProcess;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How it answers: with the whole, with a part under each center's alias, or with whatever the calls brought, side by side. */
  readonly form: 'whole' | 'aliased' | 'beside';
  /** Names of the shapes that it cannot be asked. */
  readonly leavesOut?: readonly string[];
  toQuery(shape: Shape): string;
}

export interface Sample {
  /** Processor milliseconds of the arm's process per request, user and system. */
  readonly cpuMs: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of one answer. */
  readonly bytes: number;
  readonly rss: number;
  /** Of V8, where that is what runs. */
  readonly heapUsed?: number;
}

export interface Measured {
  readonly upstream: UpstreamKind;
  readonly shape: string;
  readonly connections: number;
  readonly arm: string;
  /** One a round; those of all arms belong together by their place. */
  readonly samples: readonly Sample[];
}

export interface CompareOptions {
  readonly upstream: UpstreamKind;
  readonly arms: readonly Arm[];
  readonly shapes: readonly Shape[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly milliseconds: number;
  readonly onShape?: (shape: Shape, connections: number) => void;
}

/** As many requests are needed before V8 has compiled what is hot, */
const WARM_REQUESTS = 300;
/** but no more time than this is spent on it. */
const WARM_MS = 10_000;

/** The arms change places with every round. Before the first, each is asked until it is warm. */
export async function compare({
  upstream,
  arms: all,
  shapes,
  connections,
  rounds,
  milliseconds,
  onShape,
}: CompareOptions): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const shape of shapes) {
    const arms = all.filter((arm) => isAsked(arm, shape));
    for (const each of connections) {
      onShape?.(shape, each);
      const samples = new Map<Arm, Sample[]>(arms.map((arm) => [arm, []]));
      for (const arm of arms) await warmUp(arm, shape, { connections: each, milliseconds });
      for (let round = 0; round < rounds; round += 1) {
        for (const arm of round % 2 === 0 ? arms : [...arms].reverse())
          samples.get(arm)?.push(await measure(arm, shape, { connections: each, milliseconds }));
      }
      measured.push(
        ...arms.map((arm) => ({
          upstream,
          shape: shape.name,
          connections: each,
          arm: arm.name,
          samples: samples.get(arm) ?? [],
        })),
      );
    }
  }
  return measured;
}

export function isAsked({ leavesOut = [] }: Arm, { name }: Shape): boolean {
  return !leavesOut.includes(name);
}

export async function warmUp(
  arm: Arm,
  shape: Shape,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<void> {
  const begun = performance.now();
  for (let count = 0; count < WARM_REQUESTS && performance.now() - begun < Math.min(WARM_MS, 5 * milliseconds);) {
    const { latencies } = await putLoad(arm.url, toBody(arm, shape), {
      connections,
      milliseconds: milliseconds / 2,
      headers: arm.headers,
    });
    count += latencies.length;
  }
}

/** One round of one arm. */
export async function measure(
  arm: Arm,
  shape: Shape,
  options: { readonly connections: number; readonly milliseconds: number },
): Promise<Sample> {
  const before = await arm.process.usage();
  const load = await putLoad(arm.url, toBody(arm, shape), { ...options, headers: arm.headers });
  const after = await arm.process.usage();
  const count = load.latencies.length;
  return {
    cpuMs: (after.cpuMs - before.cpuMs) / count,
    requestsPerSecond: (count / load.milliseconds) * 1000,
    p50Ms: quantile(load.latencies, 0.5),
    p99Ms: quantile(load.latencies, 0.99),
    bytes: load.bytes,
    rss: after.rss,
    ...(after.heapUsed !== undefined && { heapUsed: after.heapUsed }),
  };
}

export function toBody(arm: Arm, shape: Shape): string {
  return JSON.stringify({ operationName: shape.name, query: arm.toQuery(shape) });
}
