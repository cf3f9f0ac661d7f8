/** Waits until the gateway has found every center and the registry. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isObject } from '../client.ts';

const PAUSE_MS = 200;

/** The names of those that are not up when the time is over; empty when all are. */
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
    return ['gateway']; // not reachable yet: asked again until the time is over
  }
}

/** Who is not up, after the report of /health. */
export function readDown(report: unknown): string[] {
  if (!isObject(report) || !Array.isArray(report.centers)) return ['gateway'];
  // A center that is importing for the first time answers: the graph's own answers say that it has no data yet.
  const centers = report.centers.filter(isObject).filter(({ state, code }) => state !== 'up' && code !== 'NO_DATA');
  const isRegistryUp = isObject(report.registry) && report.registry.state === 'up';
  return [...(isRegistryUp ? [] : ['registry']), ...centers.map(({ id }) => String(id))];
}
