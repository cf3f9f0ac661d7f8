/**
 * `npm run soak`: sixteen connections ask the real processes of a whole consortium
 * on and on, while centers die, hang and return and their data change; each answer is held against the oracle.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { readSites } from '../../gateway/centers/membership.ts';
import { startConsortium, type Consortium } from '../../scripts/consortium.ts';
import {
  defineCommand,
  flag,
  number,
  runCommandLine,
  ToolFault,
  wholeNumber,
  type Values,
} from '../../subgraphs/commandLine.ts';
import { fillSection } from '../bench/report.ts';
import { runChaos } from './chaos.ts';
import type { Verdict } from './judge.ts';
import { startJudge, type Judge } from './startJudge.ts';
import { openMemoryProbe, type MemoryProbe } from './memory.ts';
import { createRandom, makeOperations, type SoakOperation } from './operations.ts';
import { createTally, listFailures, printLine, printTable, type Tally } from './report.ts';
import { Timeline } from './timeline.ts';
import { createVariants } from './variants.ts';

const CONNECTIONS = 16;
const CHANGING = ['leap', 'pact', 'mn-lhs'];
const FRESH_SHARE = 0.2;
/** Below the ports of the end-to-end tests; two soaks at a time begin at different places. */
const PORT_BASE = 17_000 + 200 * (process.pid % 30);
const INSPECT_PORT = PORT_BASE + 199;
const SAMPLES = 36;
const MOST_WRONG = 5;
const PAGE = 'docs/performance.md';

const now = (): number => performance.now();
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const OPTIONS = {
  minutes: number('M', 'how long', { least: 0.1, most: 1440, usual: 10 }),
  seed: wholeNumber('N', 'which random questions and faults', { usual: 1 }),
  write: flag(`put the result into ${PAGE}`),
};

const COMMAND = defineCommand({
  call: 'npm run soak',
  does: 'Asks a whole consortium while centers die, hang and return and their data change.',
  options: OPTIONS,
  notes: 'Ends with 1 when an answer was wrong, unmarked or failed, or when the heap grew.',
  run: soak,
});

export function main(args: readonly string[]): Promise<number> {
  return runCommandLine(COMMAND, args);
}

async function soak({ minutes, seed, write }: Values<typeof OPTIONS>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  try {
    const tally = await runSoak({ folder, minutes, seed });
    const table = printTable(tally, minutes);
    say(`\n${table}`);
    if (write) writeFileSync(PAGE, fillSection(readFileSync(PAGE, 'utf8'), 'soak', table));
    const failures = listFailures(tally);
    say(failures.length === 0 ? '\nPassed.' : `\nFailed (seed ${seed}):\n${failures.join('\n')}`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Settings {
  readonly folder: string;
  readonly minutes: number;
  readonly seed: number;
}

async function runSoak({ folder, minutes, seed }: Settings): Promise<Tally> {
  const tally = createTally();
  const random = createRandom(seed);
  const variants = createVariants(folder);
  const centers = readSites(variants.sites).map(({ id }) => id);
  const dataDir = join(folder, 'var');
  say(`starting ${centers.length} centers, registry and gateway ...`);
  const consortium = await startConsortium({
    portBase: PORT_BASE,
    dataDir,
    sitesDir: variants.sites,
    environment: { NODE_OPTIONS: `--inspect-port=${INSPECT_PORT}` },
  });
  const judge = startJudge({ sources: variants.sources, centerCount: centers.length });
  const end = new AbortController();
  const timeline = new Timeline(now);
  try {
    const down = await consortium.waitUntilUp(60_000);
    if (down.length > 0) throw new ToolFault(`Not reached by the gateway: ${down.join(', ')}.`);
    const memory = await openMemoryProbe(requireGateway(consortium), INSPECT_PORT);
    const timer = setTimeout(() => end.abort(), minutes * 60_000);
    const chaos = {
      consortium,
      variants,
      timeline,
      random: createRandom(seed + 1),
      centers,
      changing: CHANGING,
      dataDir,
      onFault: (kind: Parameters<Tally['faults']['get']>[0]) =>
        void tally.faults.set(kind, (tally.faults.get(kind) ?? 0) + 1),
    };
    const asking = {
      url: consortium.gatewayUrl,
      operations: makeOperations(random, centers),
      random,
      tally,
      judge,
      timeline,
    };
    try {
      await Promise.all([
        runChaos(chaos, end.signal).finally(() => end.abort()),
        askOnAndOn(asking, end.signal).finally(() => end.abort()),
        sampleMemory({ memory, tally, minutes }, end.signal).finally(() => end.abort()),
      ]);
    } finally {
      clearTimeout(timer);
      memory.close();
    }
  } finally {
    await judge.close();
    await consortium.stop();
  }
  return tally;
}

function requireGateway(consortium: Consortium): number {
  const id = consortium.processId('gateway');
  if (id === undefined) throw new ToolFault('The gateway does not run.');
  return id;
}

interface Asking {
  readonly url: string;
  readonly operations: readonly SoakOperation[];
  readonly random: () => number;
  readonly tally: Tally;
  readonly judge: Judge;
  readonly timeline: Timeline;
}

async function askOnAndOn(asking: Asking, signal: AbortSignal): Promise<void> {
  const pool = new Pool(new URL(asking.url).origin, { connections: CONNECTIONS, pipelining: 1 });
  const work = async (): Promise<void> => {
    while (!signal.aborted) await askOnce(asking, pool);
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
  } finally {
    await pool.close();
  }
}

async function askOnce({ operations, random, tally, judge, timeline }: Asking, pool: Pool): Promise<void> {
  const operation = operations[Math.floor(random() * operations.length)];
  if (!operation) return;
  const headers = {
    'content-type': 'application/json',
    ...(random() < FRESH_SHARE && { 'cache-control': 'no-cache' }),
  };
  const from = now();
  try {
    const { statusCode, body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers,
      body: JSON.stringify({ query: operation.query }),
    });
    const text = await body.text();
    const until = now();
    tally.requests += 1;
    tally.milliseconds.push(until - from);
    if (statusCode !== 200)
      return void tally.httpFaults.push(`${operation.name}: HTTP status ${statusCode}: ${text.slice(0, 300)}`);
    const verdict = await judge.judge({ operation, text, states: timeline.listStates(CHANGING, from, until) });
    count(tally, operation, { verdict, isExplained: (name) => timeline.hadFault(name, from, until) });
  } catch (error) {
    tally.httpFaults.push(
      `${operation.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}

function count(
  tally: Tally,
  operation: SoakOperation,
  { verdict, isExplained }: { readonly verdict: Verdict; readonly isExplained: (name: string) => boolean },
): void {
  switch (verdict.kind) {
    case 'complete':
      tally.complete += 1;
      return;
    case 'partial':
      tally.partial += 1;
      if (!verdict.missing.every(isExplained)) tally.unexplained += 1;
      return;
    case 'wrong':
      tally.wrongCount += 1;
      if (tally.wrong.length < MOST_WRONG)
        tally.wrong.push(`${operation.name}: ${operation.query}\n  ${verdict.reason}`);
  }
}

interface Sampling {
  readonly memory: MemoryProbe;
  readonly tally: Tally;
  readonly minutes: number;
}

/** Says a line every minute, of a short run every quarter. */
async function sampleMemory({ memory, tally, minutes }: Sampling, signal: AbortSignal): Promise<void> {
  const started = now();
  const lineMs = Math.min(60_000, (minutes * 60_000) / 4);
  let lines = 0;
  while (!signal.aborted) {
    tally.memory.push(await memory.read());
    const passed = now() - started;
    if (passed >= (lines + 1) * lineMs) {
      lines += 1;
      say(printLine(tally, passed / 60_000));
    }
    await waitFor(Math.min((minutes * 60_000) / SAMPLES, lineMs), signal);
  }
  tally.memory.push(await memory.read());
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      done();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish);
    if (signal.aborted) finish();
  });
}
