/** Which requests our plan of an operation sends to whom, and which of them wait for others: what the floor has to send as well. */
import { isObject, ToolFault, type JsonObject } from '../client.ts';
import { askOnce } from './askOnce.ts';

export interface Call {
  readonly origin: string;
  readonly path: string;
  readonly body: string;
}

/** What the floor is told of a shape. */
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

/** A fetch at the root waits for nobody; one for a place within the answer waits for those above it. */
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
