/** How long the gateway still gives what it kept, after it stopped being true: real processes, asked all the time. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Store } from '../../subgraphs/coe/store/store.ts';
import { startConsortium, type Consortium } from '../consortium.ts';

export interface StalenessOptions {
  readonly rounds: number;
  readonly portBase: number;
  /** `subgraphs/sites` when not given. */
  readonly sitesDir?: string;
}

/** What happened, and for each round the milliseconds from then to the end of the last answer that did not know of it. */
export interface Staleness {
  readonly event: string;
  readonly milliseconds: readonly number[];
}

const CENTERS = ['leap', 'pact'] as const;
const CHANGED = 'leap';
const QUERY = JSON.stringify({
  query: '{ scholars(filter: { center: { eq: "leap" } }, first: 5) { nodes { name } } }',
});
const UP_MS = 60_000;
/** A hanging center is waited for so long, each time that it is asked. */
const CENTER_DEADLINE_MS = 300;

/** Starts a small consortium of its own, and stops it. */
export async function measureStaleness({
  rounds,
  portBase,
  sitesDir = 'subgraphs/sites',
}: StalenessOptions): Promise<Staleness[]> {
  const folder = mkdtempSync(join(tmpdir(), 'staleness-'));
  const sites = join(folder, 'sites');
  for (const center of CENTERS) cpSync(join(sitesDir, center), join(sites, center), { recursive: true });
  const dataDir = join(folder, 'data');
  const consortium = await startConsortium({
    portBase,
    dataDir,
    sitesDir: sites,
    environment: { CENTER_DEADLINE_MS: String(CENTER_DEADLINE_MS) },
  });
  try {
    await consortium.waitUntilUp(UP_MS);
    const store = await openEmbeddedStore(join(dataDir, 'centers', CHANGED));
    const imports = await measureRounds(consortium, rounds, {
      change: (round) => commit(store, `Round ${round}`),
      isAsWanted: ({ text }, round) => text.includes(`Round ${round}`),
    });
    await store.close();
    const isAskedFor = ({ isKept }: Answer): boolean => !isKept;
    const ends = await measureRounds(consortium, Math.min(rounds, 5), {
      change: async () => consortium.kill(CHANGED),
      isAsWanted: isAskedFor,
      restore: async () => consortium.restart(CHANGED),
    });
    const hangs = await measureRounds(consortium, Math.min(rounds, 10), {
      change: async () => consortium.pause(CHANGED),
      isAsWanted: isAskedFor,
      restore: () => consortium.resume(CHANGED),
    });
    return [
      { event: 'the commit of an import', milliseconds: imports },
      { event: 'the end of a center’s process, as after a change of its settings', milliseconds: ends },
      { event: 'a center that hangs', milliseconds: hangs },
    ];
  } finally {
    await consortium.stop();
    rmSync(folder, { recursive: true });
  }
}

interface Event {
  readonly change: (round: number) => Promise<void>;
  /** Does the answer know of it? */
  readonly isAsWanted: (answer: Answer, round: number) => boolean;
  readonly restore?: () => Promise<void> | void;
}

async function measureRounds(
  consortium: Consortium,
  rounds: number,
  { change, isAsWanted, restore }: Event,
): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await waitUntilKept(consortium);
    found.push(
      await measure(
        consortium,
        async () => change(round),
        (answer) => isAsWanted(answer, round),
      ),
    );
    await restore?.();
  }
  return found;
}

interface Answer {
  readonly text: string;
  readonly isKept: boolean;
}

async function ask({ gatewayUrl }: Consortium): Promise<Answer> {
  const response = await fetch(new URL('graphql', gatewayUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: QUERY,
  });
  return { text: await response.text(), isKept: response.headers.has('age') };
}

async function waitUntilKept(consortium: Consortium): Promise<void> {
  const until = performance.now() + UP_MS;
  while (performance.now() < until) {
    const { text, isKept } = await ask(consortium);
    if (isKept && text.includes('"isComplete":true')) return;
  }
  throw new Error('expected a repeated answer to be kept; it is asked for each time');
}

/** Milliseconds from when `change` is done to the end of the last answer that is not yet as wanted; 0 where there is none. */
async function measure(
  consortium: Consortium,
  change: () => Promise<void>,
  isAsWanted: (answer: Answer) => boolean,
): Promise<number> {
  await change();
  const changed = performance.now();
  for (let last = changed; ; last = performance.now()) {
    if (isAsWanted(await ask(consortium))) return last - changed;
  }
}

/** As an import of another process does it, without its reading and checking. */
async function commit(store: Store, name: string): Promise<void> {
  const writer = await store.beginGeneration();
  const row: Row = {
    id: `${CHANGED}:scholar:0001`,
    center: CHANGED,
    basis: 'SYNTHETIC',
    name,
    orcid: null,
    status: 'ACTIVE',
    cohort: 2020,
    startDate: null,
    endDate: null,
    degrees: [],
    disciplines: [],
    hostSystem: null,
  };
  await writer.write('scholar', [row]);
  await writer.commit({ asOf: '2022-09-30', digest: name, origin: 'measureStaleness' });
}

export function printStaleness(all: readonly Staleness[]): string {
  const rows = all.map(({ event, milliseconds }) => {
    const sorted = milliseconds.toSorted((a, b) => a - b);
    const [median = 0, max = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    return `| ${event} | ${sorted.length} | ${median.toFixed(0)} | ${max.toFixed(0)} |`;
  });
  return [
    '| an old answer is still given after | rounds | median ms | max ms |',
    '|---|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}
