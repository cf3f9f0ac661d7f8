/** A center brings new files while it is asked: it serves the old epoch, then the new one, and never anything between. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SITES, startSystem, type System } from './system.ts';

const IMPORTER = 'dist/subgraphs/coe/import/cli.js';
const CENTER = 'leap';

const folder = mkdtempSync(join(tmpdir(), 'imports-'));
const sites = join(folder, 'sites');
let system: System;

beforeAll(async () => {
  for (const center of [CENTER, 'pact']) cpSync(join(SITES, center), join(sites, center), { recursive: true });
  system = await startSystem(sites);
}, 60_000);
afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

/** A copy of the center's files, with its scholars changed. */
function copyData(name: string, changeScholars: (text: string) => string): string {
  const data = join(folder, name);
  cpSync(join(SITES, CENTER, 'data'), data, { recursive: true });
  const file = join(data, 'scholars.csv');
  writeFileSync(file, changeScholars(readFileSync(file, 'utf8')));
  return data;
}

/** Adds scholars, all in one cohort of their own. */
function addScholars(count: number): (text: string) => string {
  const line = (at: number): string =>
    `${CENTER}:scholar:n${at},Nova Newcomer ${at},,ACTIVE,2033,2033-07-01,,PHD,hs-ucsf-health,,SYNTHETIC,,COMPUTER_GENERATED,2022-09-30,,,,\n`;
  return (text) => text + Array.from({ length: count }, (_, at) => line(at)).join('');
}

interface Import {
  readonly child: ChildProcess;
  readonly stdout: string[];
  /** The lines of its progress, and its complaints. */
  readonly progress: string[];
  /** Resolves when a line of its progress begins so. */
  waitFor(beginning: string): Promise<void>;
  readonly ended: Promise<void>;
}

/** @param limit what a shell is told before it becomes the importer */
function startImport(data: string, limit = 'true'): Import {
  const env = { ...process.env, DATA_DIR: system.dataDir, SITES_DIR: sites };
  const child = spawn('sh', ['-c', `${limit}; exec "$@"`, 'sh', process.execPath, IMPORTER, '--center', CENTER, data], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, progress]: [string[], string[]] = [[], []];
  createInterface(child.stdout).on('line', (line) => stdout.push(line));
  const lines = createInterface(child.stderr).on('line', (line) => progress.push(line));
  const ended = once(child, 'close').then(() => undefined);
  const waitFor = (beginning: string): Promise<void> =>
    new Promise((done, fail) => {
      lines.on('line', (line) => line.startsWith(beginning) && done());
      void ended.then(() =>
        fail(new Error(`the import ended without "${beginning}": ${[...progress, ...stdout].join('\n')}`)),
      );
    });
  return { child, stdout, progress, waitFor, ended };
}

interface Served {
  readonly epoch: string;
  /** Scholars of the center, of its new cohort, and of its neighbour. */
  readonly counts: readonly number[];
  readonly names: readonly string[];
}

const QUESTION = `{
  own: scholars(filter: { center: { eq: "${CENTER}" } }, orderBy: { field: ID }, first: 20) { nodes { name } totalCount { value } completeness { centers { center { id } epoch } } }
  new: scholarStatistics(filter: { cohort: { eq: 2033 } }) { total { value } }
  neighbour: scholars(filter: { center: { eq: "pact" } }) { totalCount { value } }
}`;

async function readServed(): Promise<Served> {
  const { data, errors, extensions } = await system.ask(QUESTION);
  expect(errors).toBeUndefined();
  expect(extensions.completeness).toMatchObject({ isComplete: true, considered: 2 });
  const own = data.own.completeness.centers.find(({ center }: { center: { id: string } }) => center.id === CENTER);
  return {
    epoch: own.epoch,
    counts: [data.own.totalCount.value, data.new.total.value, data.neighbour.totalCount.value],
    names: data.own.nodes.map(({ name }: { name: string }) => name),
  };
}

/** What is served while `work` is under way, asked again and again. */
async function watch(work: Promise<unknown>): Promise<Served[]> {
  let isOver = false;
  void work.finally(() => (isOver = true)).catch(() => undefined); // the caller awaits it
  const seen: Served[] = [];
  while (!isOver) seen.push(await readServed());
  return seen;
}

test('the running center serves changed files as a new epoch, and the old one until then', async () => {
  const before = await readServed();
  expect(before).toMatchObject({ epoch: expect.stringMatching(/^1-/), counts: [8, 0, 11] });
  const data = copyData('changed', (text) => addScholars(2)(text.replace('Zola Metz', 'Zola Metz-Changed')));
  const run = startImport(data);
  const seen = await watch(run.ended);
  const after = await readServed();

  expect([run.child.exitCode, run.stdout.join('\n')]).toEqual([
    0,
    expect.stringContaining(`The epoch is now ${after.epoch}; it was ${before.epoch}.`),
  ]);
  expect(after.epoch).toMatch(/^2-/);
  expect(after.counts).toEqual([10, 2, 11]);
  expect(after.names).toEqual([
    ...before.names.map((name) => (name === 'Zola Metz' ? 'Zola Metz-Changed' : name)),
    'Nova Newcomer 0',
    'Nova Newcomer 1',
  ]);
  for (const served of seen) expect([before, after]).toContainEqual(served);
  expect(seen[0]).toEqual(before);
}, 40_000);

test('files with a fault are refused with their place, and the old epoch stays', async () => {
  const before = await readServed();
  const run = startImport(
    copyData('broken', (text) =>
      addScholars(1)(text).replace(
        `${CENTER}:scholar:0003,Archie Prohaska,,COMPLETED`,
        `${CENTER}:scholar:0003,Archie Prohaska,,FINISHED`,
      ),
    ),
  );
  await run.ended;
  expect([run.child.exitCode, run.stdout.join('\n')]).toEqual([
    1,
    expect.stringMatching(
      /scholars\.csv line 4 status +expected one of ACTIVE, .*; found "FINISHED"[^]*1 fault\. Nothing was changed\./,
    ),
  ]);
  expect(await readServed()).toEqual(before);
}, 40_000);

test.each([
  ['before it writes', 'checked'],
  ['while it writes', 'wrote scholar: 4000'],
  ['when most is written', 'wrote scholar: 8000'],
])(
  'an importer that is killed %s leaves the old epoch, and the center answers all the while',
  async (_, moment) => {
    const before = await readServed();
    const run = startImport(copyData('large', addScholars(8000)));
    const reached = run.waitFor(moment).then(() => run.child.kill('SIGKILL'));
    const seen = await watch(run.ended);
    await reached;

    expect(run.child.signalCode).toBe('SIGKILL');
    expect(seen.length).toBeGreaterThan(0);
    for (const served of [...seen, await readServed()]) expect(served).toEqual(before);
    await system.consortium.restart(CENTER);
    expect(await readServed()).toEqual(before);
  },
  60_000,
);

test('a disk that has no more room is told in a sentence, and the old epoch stays', async () => {
  const before = await readServed();
  const run = startImport(copyData('too-large', addScholars(8000)), 'ulimit -f 2000'); // blocks of 512 or 1024 bytes, by the shell
  await run.ended;
  expect([run.child.exitCode, run.progress.join('\n')]).toEqual([
    2,
    expect.stringMatching(/STORE_FAULT: could not .* disk is full[^]*Nothing was changed\.$/),
  ]);
  expect(await readServed()).toEqual(before);
}, 40_000);

test('after importers were killed, the next import goes through', async () => {
  const before = await readServed();
  const run = startImport(copyData('again', addScholars(1)));
  await run.ended;
  expect(run.child.exitCode).toBe(0);
  const after = await readServed();
  expect(after.counts).toEqual([9, 1, 11]);
  expect(after.epoch).not.toBe(before.epoch);
}, 40_000);
