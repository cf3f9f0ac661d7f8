/** Real processes: a center's folder is removed and added, its port changed, while the graph is asked without pause and never restarted. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLogLines } from '../support/readLogLines.ts';
import { eventually, type GraphAnswer, type System } from './system.ts';

const QUERY =
  '{ scholars(first: 200) { nodes { id } totalCount { status value lower } completeness { isComplete considered answered centers { center { id } status } } } }';
const SHIFT = 50;

/** It goes, comes back, moves, and goes again. */
const MOVING = 'liti';

let system: System;

const idsOf = ({ data }: GraphAnswer, center: string): string[] =>
  data.scholars.nodes.map(({ id }: { id: string }) => id).filter((id: string) => id.startsWith(`${center}:`));
/** Of the moving center; undefined where it does not take part. All others have answered. */
function statusOf({ data }: GraphAnswer): string | undefined {
  const centers = data.scholars.completeness.centers as readonly { center: { id: string }; status: string }[];
  const others = centers.filter(({ center }) => center.id !== MOVING);
  expect(others.map(({ center, status }) => `${center.id} ${status}`)).toEqual(
    system.centers.filter((id) => id !== MOVING).map((id) => `${id} ANSWERED`),
  );
  return centers.find(({ center }) => center.id === MOVING)?.status;
}

const askUntil = (status: string | undefined): Promise<GraphAnswer> =>
  eventually(
    () => system.ask(QUERY),
    (answer) => statusOf(answer) === status,
  );

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
  const file = join(system.sitesDir, center, 'settings.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { port: number };
  writeFileSync(`${file}.new`, JSON.stringify(change(settings)));
  renameSync(`${file}.new`, file);
}

export function testMembership(getSystem: () => System): void {
  beforeAll(() => void (system = getSystem()));

  test('a center is removed, added, moved and removed: every answer meanwhile is whole or marked, and those who stay are in all of them', async () => {
    const before = system.consortium.processId('gateway');
    // Folders come and go whole, so that the gateway's log is the same each time.
    const [place, aside] = [join(system.sitesDir, MOVING), join(dirname(system.sitesDir), MOVING)];
    const logFile = join(system.consortium.logFolder, 'gateway.log');
    const begun = readFileSync(logFile, 'utf8').length;
    const whole = await askUntil('ANSWERED');
    expect(idsOf(whole, MOVING).length).toBeGreaterThan(0);
    const asking = askWithoutPause();

    renameSync(place, aside);
    await askUntil(undefined);
    await system.consortium.kill(MOVING);

    renameSync(aside, place);
    await askUntil('FAILED');
    await system.consortium.restart(MOVING);
    await askUntil('ANSWERED');

    settle(MOVING, (settings) => ({ ...settings, port: settings.port + SHIFT }));
    await askUntil('FAILED');
    await system.consortium.restart(MOVING);
    await askUntil('ANSWERED');

    settle(MOVING, () => ({})); // no settings: nothing changes, and the log says it
    await eventually(
      async () => readFileSync(logFile, 'utf8').slice(begun),
      (log) => log.includes('the list is invalid'),
    );
    expect(statusOf(await system.ask(QUERY))).toBe('ANSWERED');

    renameSync(place, aside);
    await askUntil(undefined);
    await system.consortium.kill(MOVING);

    for (const answer of await asking.stop()) {
      expect(answer.errors).toBeUndefined();
      const { isComplete, considered, answered, centers } = answer.data.scholars.completeness;
      expect(considered).toBe(centers.length);
      expect(isComplete).toBe(answered === considered);
      expect(answer.data.scholars.totalCount.status).toBe(isComplete ? 'EXACT' : 'INCOMPLETE');
      for (const center of system.centers.filter((id) => id !== MOVING))
        expect(idsOf(answer, center)).toEqual(idsOf(whole, center));
      expect(idsOf(answer, MOVING)).toEqual(statusOf(answer) === 'ANSWERED' ? idsOf(whole, MOVING) : []);
    }
    expect((await system.health()).centers.map(({ id }) => id)).toEqual(system.centers.filter((id) => id !== MOVING));
    expect(system.consortium.processId('gateway')).toBe(before);
    const log = readLogLines(readFileSync(logFile, 'utf8').slice(begun))
      .map(({ msg }) => msg)
      .filter((message) => message.startsWith('centers: '));
    expect(log).toEqual([
      'centers: removed liti',
      expect.stringMatching(/^centers: added liti at http:\/\/127\.0\.0\.1:\d+\/$/),
      expect.stringMatching(/^centers: moved liti from http:\/\/127\.0\.0\.1:\d+\/ to http:\/\/127\.0\.0\.1:\d+\/$/),
      expect.stringMatching(/^centers: the list is invalid; the centers do not change: .*liti.settings\.json: /),
      'centers: removed liti',
    ]);
  });
}
