/** Puts the same load on all arms in turn, round after round, and takes what each of them used; and the statistics of that. */
import { Pool, request } from 'undici';
import { isObject, printGraphErrors, type Answer, type Operation } from '../../scripts/client.ts';
import { ToolFault } from '../../subgraphs/commandLine.ts';
import type { ArmProcess } from './armProcess.ts';
import type { UpstreamKind } from './arms.ts';
import type { Shape } from './shapes.ts';

export interface Arm {
  readonly name: string;
  /** Two arms may be asked of one process. */
  readonly process: ArmProcess;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How it answers: with the whole, with a part under each center's alias, or with what the calls brought, side by side. */
  readonly form: 'whole' | 'aliased' | 'beside';
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
  readonly heapUsed: number;
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

/** As many requests V8 needs before it has compiled what is hot. */
const WARM_REQUESTS = 300;
/** The most time that is spent on it. */
const WARM_MS = 10_000;

/** The order of the arms is reversed with every round. Before the first round, each is asked until it is warm. */
export async function compare({
  upstream,
  arms,
  shapes,
  connections,
  rounds,
  milliseconds,
  onShape,
}: CompareOptions): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const shape of shapes) {
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
    heapUsed: after.heapUsed,
  };
}

export function toBody(arm: Arm, shape: Shape): string {
  return JSON.stringify({ operationName: shape.name, query: arm.toQuery(shape) });
}

// Load.

interface LoadOptions {
  readonly connections: number;
  readonly milliseconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Load {
  /** Milliseconds of each request, as they ended. */
  readonly latencies: readonly number[];
  readonly milliseconds: number;
  /** Of the last answer. */
  readonly bytes: number;
}

const ERRORS = Buffer.from('"errors":[');
const PARTIAL = Buffer.from('"isComplete":false');

/** Every connection sends its next request as soon as it has the answer. Waits for the requests under way at the end. @throws ToolFault on an answer that is not whole */
export async function putLoad(
  url: string,
  body: string,
  { connections, milliseconds, headers }: LoadOptions,
): Promise<Load> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveMaxTimeout: 30_000 });
  const request = {
    path: pathname,
    method: 'POST' as const,
    body,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  };
  const latencies: number[] = [];
  let bytes = 0;
  const begun = performance.now();
  const work = async (): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      const sent = performance.now();
      const { statusCode, body: stream } = await pool.request(request);
      const answer = Buffer.from(await stream.arrayBuffer());
      latencies.push(performance.now() - sent);
      if (statusCode !== 200 || answer.includes(ERRORS) || answer.includes(PARTIAL)) {
        throw new ToolFault(
          `Expected a whole answer from ${url}, got HTTP ${statusCode}: ${answer.toString().slice(0, 500)}`,
        );
      }
      bytes = answer.length;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
    return { latencies, milliseconds: performance.now() - begun, bytes };
  } finally {
    await pool.destroy();
  }
}

/** @throws ToolFault on an error, and on an answer that says it lacks a center */
export async function askOnce(
  url: string,
  operation: Operation & { readonly operationName?: string },
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  const text = await body.text();
  if (statusCode !== 200)
    throw new ToolFault(`Expected an answer from ${url}, got HTTP ${statusCode}: ${text.slice(0, 1000)}`);
  const answer = JSON.parse(text) as Answer; // whatever is measured speaks GraphQL over HTTP
  if (answer.errors)
    throw new ToolFault(`${url} answered with errors:\n${printGraphErrors(answer.errors.slice(0, 3))}`);
  const completeness = answer.extensions?.['completeness'];
  if (isObject(completeness) && completeness['isComplete'] !== true)
    throw new ToolFault(`A center did not answer ${url}, so nothing was measured: see the logs.`);
  return answer;
}

// Statistics.

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** How many values there were. */
  readonly count: number;
}

/** Of the sorted values, the one at this share of the way from the first to the last (nearest rank). @throws Error without values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.round(share * (sorted.length - 1))];
  if (value === undefined) throw new Error('Expected at least one value to take a quantile of, got none.');
  return value;
}

/** The mean of the two in the middle where there is no middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined)
    throw new Error('Expected at least one value to take the median of, got none.');
  return (low + high) / 2;
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), count: values.length };
}

/** Quotients within a round, so that what else the machine did meets both. */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  return of.flatMap((value, index) => {
    const base = to[index];
    return base === undefined || base <= 0 ? [] : [value / base];
  });
}
