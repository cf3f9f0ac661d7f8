/** A center imports new files while it is asked: it serves the old epoch, then the new one, and never anything between. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startChild, type Child, type ChildOptions } from '../support/childProcess.ts';
import { SITES, type System } from './system.ts';

const IMPORTER = 'dist/subgraphs/coe/import/cli.js';
const CENTER = 'leap';

let system: System;

/** A copy of the center's files, with its scholars changed. */
function copyData(name: string, changeScholars: (text: string) => string): string {
  const data = join(dirname(system.sitesDir), name);
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

const startImport = (data: string, options: ChildOptions = {}): Child =>
  startChild([IMPORTER, '--center', CENTER, data], {
    ...options,
    env: { DATA_DIR: system.dataDir, SITES_DIR: system.sitesDir },
  });

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
  expect(extensions.completeness).toMatchObject({ isComplete: true, considered: 11 });
  const own = data.own.completeness.centers.find(({ center }: { center: { id: string } }) => center.id === CENTER);
  return {
    epoch: own.epoch,
    counts: [data.own.totalCount.value, data.new.total.value, data.neighbour.totalCount.value],
    names: data.own.nodes.map(({ name }: { name: string }) => name),
  };
}

/** What is served, asked again and again until `work` is over. */
async function watch(work: Promise<unknown>): Promise<Served[]> {
  let isOver = false;
  void work.finally(() => (isOver = true)).catch(() => undefined); // the caller awaits it
  const seen: Served[] = [];
  while (!isOver) seen.push(await readServed());
  return seen;
}

/** Of a center of 8 scholars and 8000 more, from the first check to the last row. */
const MOMENTS = [
  ['before it writes', 'checked: no faults'],
  ['while it writes', 'wrote scholar: 4000'],
  ['when all is written and nothing visible yet', 'wrote scholar: 8008'],
] as const;

export function testImports(getSystem: () => System): void {
  beforeAll(() => void (system = getSystem()));

  test('the running center serves changed files as a new epoch, and the old one until then', async () => {
    const before = await readServed();
    expect(before).toMatchObject({ epoch: expect.stringMatching(/^1-/), counts: [8, 0, 11] });
    const data = copyData('changed', (text) => addScholars(2)(text.replace('Zola Metz', 'Zola Metz-Changed')));
    const run = startImport(data, { pauseAt: 'wrote scholar: 10' });
    await run.waitForLine('wrote scholar: 10');
    expect(await readServed()).toEqual(before);
    run.resume();
    const seen = await watch(run.ended);
    const after = await readServed();

    expect([await run.ended, run.stdout.join('\n')]).toEqual([
      { code: 0, signal: null },
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
  });

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
    expect([await run.ended, run.stdout.join('\n')]).toEqual([
      { code: 1, signal: null },
      expect.stringMatching(
        /scholars\.csv line 4 status +expected one of ACTIVE, .*; found "FINISHED"[^]*1 fault\. Nothing was changed\./,
      ),
    ]);
    expect(await readServed()).toEqual(before);
  });

  test.each(MOMENTS)(
    'an import that is killed %s leaves the old epoch, and the center answers meanwhile',
    async (_, moment) => {
      const before = await readServed();
      const run = startImport(copyData('large', addScholars(8000)), { pauseAt: moment });
      await run.waitForLine(moment);
      expect(await readServed()).toEqual(before);
      await run.kill();
      expect(await run.ended).toEqual({ code: null, signal: 'SIGKILL' });
      expect(await readServed()).toEqual(before);
      await system.consortium.restart(CENTER);
      expect(await readServed()).toEqual(before);
    },
  );

  test('a full disk is one sentence, and the old epoch stays', async () => {
    const before = await readServed();
    const run = startImport(copyData('too-large', addScholars(8000)), { shellCommand: 'ulimit -f 2000' }); // blocks of 512 or 1024 bytes, by the shell
    expect([await run.ended, run.stderr.join('\n')]).toEqual([
      { code: 2, signal: null },
      expect.stringMatching(/STORE_FAULT: could not .* disk is full[^]*Nothing was changed\.$/),
    ]);
    expect(await readServed()).toEqual(before);
  });

  test('after imports were killed, the next import goes through', async () => {
    const before = await readServed();
    const run = startImport(join(SITES, CENTER, 'data'));
    expect(await run.ended).toEqual({ code: 0, signal: null });
    const after = await readServed();
    expect(after.counts).toEqual([8, 0, 11]);
    expect(after.epoch).not.toBe(before.epoch);
  });
}
