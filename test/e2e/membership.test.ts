/** Real processes: a center's folder is added, its port changed, its folder removed, while the graph is asked without pause and never restarted. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogLines } from '../support/readLogLines.ts';
import { eventually, SITES, startSystem, type GraphAnswer, type System } from './system.ts';

const QUERY =
  '{ scholars(first: 200) { nodes { id } totalCount { status value lower } completeness { isComplete considered answered centers { center { id } status } } } }';
const SHIFT = 50;

const sites = mkdtempSync(join(tmpdir(), 'sites-'));
/** Folders come and go whole, so that the gateway's log is the same each time. */
const aside = mkdtempSync(join(tmpdir(), 'aside-'));
let system: System;

beforeAll(async () => {
  for (const center of ['leap', 'pact']) cpSync(join(SITES, center), join(sites, center), { recursive: true });
  system = await startSystem(sites);
}, 60_000);
afterAll(async () => {
  await system.stop();
  for (const folder of [sites, aside]) rmSync(folder, { recursive: true });
});

const idsOf = ({ data }: GraphAnswer, center: string): string[] =>
  data.scholars.nodes.map(({ id }: { id: string }) => id).filter((id: string) => id.startsWith(`${center}:`));
const consideredOf = ({ data }: GraphAnswer): string =>
  data.scholars.completeness.centers
    .map(({ center, status }: { center: { id: string }; status: string }) => `${center.id} ${status}`)
    .join(', ');

/** Asks on and on until `stop`, which gives all answers. */
function askWithoutPause(): { stop: () => Promise<GraphAnswer[]> } {
  const answers: GraphAnswer[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) answers.push(await system.ask(QUERY));
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      return answers;
    },
  };
}

function settle(center: string, change: (settings: { port: number }) => object): void {
  const file = join(sites, center, 'settings.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { port: number };
  writeFileSync(`${file}.new`, JSON.stringify(change(settings)));
  renameSync(`${file}.new`, file);
}

test('a center is added, moved and removed: every answer meanwhile is whole or marked, and those who stay are in all of them', async () => {
  const before = system.consortium.processId('gateway');
  const whole = await system.ask(QUERY);
  expect(consideredOf(whole)).toBe('leap ANSWERED, pact ANSWERED');
  const asking = askWithoutPause();

  cpSync(join(SITES, 'liti'), join(aside, 'liti'), { recursive: true });
  renameSync(join(aside, 'liti'), join(sites, 'liti'));
  await eventually(
    () => system.ask(QUERY),
    (answer) => consideredOf(answer) === 'leap ANSWERED, liti FAILED, pact ANSWERED',
  );
  await system.consortium.restart('liti');
  const added = await eventually(
    () => system.ask(QUERY),
    (answer) => consideredOf(answer) === 'leap ANSWERED, liti ANSWERED, pact ANSWERED',
  );
  expect(idsOf(added, 'liti').length).toBeGreaterThan(0);

  settle('liti', (settings) => ({ ...settings, port: settings.port + SHIFT }));
  await eventually(
    () => system.ask(QUERY),
    (answer) => consideredOf(answer) === 'leap ANSWERED, liti FAILED, pact ANSWERED',
  );
  await system.consortium.restart('liti');
  await eventually(
    () => system.ask(QUERY),
    (answer) => consideredOf(answer) === 'leap ANSWERED, liti ANSWERED, pact ANSWERED',
  );

  settle('liti', () => ({})); // no settings: nothing changes, and the log says it
  await eventually(
    async () => readFileSync(join(system.consortium.logFolder, 'gateway.log'), 'utf8'),
    (log) => log.includes('the list has faults'),
  );
  expect(consideredOf(await system.ask(QUERY))).toBe('leap ANSWERED, liti ANSWERED, pact ANSWERED');

  renameSync(join(sites, 'liti'), join(aside, 'liti'));
  await eventually(
    () => system.ask(QUERY),
    (answer) => consideredOf(answer) === 'leap ANSWERED, pact ANSWERED',
  );
  await system.consortium.kill('liti');

  for (const answer of await asking.stop()) {
    expect(answer.errors).toBeUndefined();
    const { isComplete, considered, answered, centers } = answer.data.scholars.completeness;
    expect(considered).toBe(centers.length);
    expect(isComplete).toBe(answered === considered);
    expect(answer.data.scholars.totalCount.status).toBe(isComplete ? 'EXACT' : 'INCOMPLETE');
    for (const center of ['leap', 'pact']) expect(idsOf(answer, center)).toEqual(idsOf(whole, center));
    expect(idsOf(answer, 'liti')).toEqual(consideredOf(answer).includes('liti ANSWERED') ? idsOf(added, 'liti') : []);
  }
  expect((await system.health()).centers.map(({ id }) => id)).toEqual(['leap', 'pact']);
  expect(system.consortium.processId('gateway')).toBe(before);
  const log = readLogLines(readFileSync(join(system.consortium.logFolder, 'gateway.log'), 'utf8'))
    .map(({ msg }) => msg)
    .filter((message) => message.startsWith('centers: '));
  expect(log).toEqual([
    expect.stringMatching(/^centers: added liti at http:\/\/127\.0\.0\.1:\d+\/$/),
    expect.stringMatching(/^centers: moved liti from http:\/\/127\.0\.0\.1:\d+\/ to http:\/\/127\.0\.0\.1:\d+\/$/),
    expect.stringMatching(/^centers: the list has faults, the centers stay as they were: .*liti.settings\.json: /),
    'centers: removed liti',
  ]);
}, 120_000);
