/** What the questions cost over so many centers with so much data: a gateway of its own, asked one question after the other. */
import { join } from 'node:path';
import { isObject, ToolFault, type JsonObject } from '../client.ts';
import { waitUntilUp } from '../supervise/health.ts';
import { ArmProcess } from './armProcess.ts';
import { askOnce } from './askOnce.ts';
import type { DataShape } from './dataShapes.ts';
import { putLoad } from './load.ts';
import { toUpstream, type Centers } from './startUpstream.ts';
import { median } from './statistics.ts';

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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
