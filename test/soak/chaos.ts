/** Does to a running consortium what happens to one: processes are killed, stopped and hung, and come back; data change. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Consortium } from '../../scripts/consortium.ts';
import type { Timeline } from './timeline.ts';
import type { Variants } from './variants.ts';

export type FaultKind =
  'kill' | 'stop' | 'hang' | 'changed and restarted' | 'changed while running' | 'registry killed' | 'registry stopped';

export interface ChaosScope {
  readonly consortium: Consortium;
  readonly variants: Variants;
  readonly timeline: Timeline;
  readonly random: () => number;
  readonly centers: readonly string[];
  /** Of these the data change. */
  readonly changing: readonly string[];
  readonly dataDir: string;
  readonly onFault: (kind: FaultKind) => void;
}

const LEAST_PAUSE_MS = 2000;
const PAUSES_MS = 4000;
const MOST_AT_ONCE = 2;

/** Goes on until the signal, and lets what was begun come to its end. @throws what went wrong with the means of the soak */
export async function runChaos(scope: ChaosScope, signal: AbortSignal): Promise<void> {
  const busy = new Map<string, Promise<void>>();
  const faults: unknown[] = [];
  while (!signal.aborted) {
    await pause(LEAST_PAUSE_MS + scope.random() * PAUSES_MS, undefined, { signal }).catch(() => undefined); // the end of the soak
    if (signal.aborted || faults.length > 0) break;
    const [kind, name] = choose(scope, busy);
    if (name === undefined) continue;
    scope.onFault(kind);
    const work = carryOut(scope, kind, name).catch((error: unknown) => void faults.push(error));
    busy.set(
      name,
      work.finally(() => busy.delete(name)),
    );
  }
  await Promise.all(busy.values());
  if (faults.length > 0) throw faults[0];
}

function choose(
  { random, centers, changing }: ChaosScope,
  busy: ReadonlyMap<string, unknown>,
): readonly [kind: FaultKind, name: string | undefined] {
  if (busy.size >= MOST_AT_ONCE) return ['kill', undefined];
  const pick = (names: readonly string[]): string | undefined => {
    const free = names.filter((name) => !busy.has(name));
    return free[Math.floor(random() * free.length)];
  };
  const at = random();
  if (at < 0.25) return ['kill', pick(centers)];
  if (at < 0.45) return ['stop', pick(centers)];
  if (at < 0.55) return ['hang', pick(centers)];
  if (at < 0.7) return ['changed and restarted', pick(changing)];
  if (at < 0.9) return ['changed while running', pick(changing)];
  return [at < 0.95 ? 'registry killed' : 'registry stopped', pick(['registry'])];
}

async function carryOut(scope: ChaosScope, kind: FaultKind, name: string): Promise<void> {
  const { consortium, random } = scope;
  switch (kind) {
    case 'kill':
    case 'registry killed':
      return suffer(scope, name, async () => {
        await consortium.kill(name);
        await pause(random() * 2000);
        await consortium.restart(name);
      });
    case 'stop':
    case 'registry stopped':
      return suffer(scope, name, () => consortium.restart(name));
    case 'hang':
      return suffer(scope, name, async () => {
        consortium.pause(name);
        await pause(500 + random() * 1500);
        consortium.resume(name);
      });
    case 'changed and restarted':
      return change(scope, name, () => suffer(scope, name, () => consortium.restart(name)));
    case 'changed while running':
      return change(scope, name, () => importFiles(scope, name));
  }
}

async function suffer({ timeline }: ChaosScope, name: string, work: () => Promise<void>): Promise<void> {
  const end = timeline.beginFault(name);
  await work();
  end();
}

async function change(
  { variants, timeline, random }: ChaosScope,
  center: string,
  work: () => Promise<void>,
): Promise<void> {
  const other = (timeline.currentVariant(center) + 1 + Math.floor(random() * (variants.count - 1))) % variants.count;
  variants.place(center, other);
  const end = timeline.beginChange(center, other);
  await work();
  end();
}

/** As `npm run import` does, from the folder that the center itself reads at its start. */
async function importFiles({ variants, dataDir }: ChaosScope, center: string): Promise<void> {
  const env = { ...process.env, DATA_DIR: dataDir, SITES_DIR: variants.sites };
  const child = spawn(
    process.execPath,
    ['dist/subgraphs/coe/import/cli.js', '--center', center, join(variants.sites, center, 'data')],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`the import for ${center} ended with ${String(code)}:\n${stdout}${stderr}`);
}
