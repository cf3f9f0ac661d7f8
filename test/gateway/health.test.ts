/** `/health` reports what is known already: how many probes that costs, and what they and operations make known. */
import { readFileSync } from 'node:fs';
import { createDirectory, type Center } from '../../gateway/centers/directory.ts';
import { Health, type CenterHealth, type Finding } from '../../gateway/health.ts';
import type { Summary } from '../../gateway/centers/outcome.ts';

const EVERY_MS = 2000;
const UP: Finding = { code: null, asOf: '2022-09-30', epoch: '7' };
const AWAY: Finding = { code: 'CENTER_UNAVAILABLE', asOf: null, epoch: null };

/** Two centers; a probe is answered when `answer` is called, for all that were sent by then. */
function open() {
  let time = 0;
  let centers: readonly Center[] = ['leap', 'pact'].map((id) => ({ id, name: id, url: `local://${id}` }));
  const waiting: { readonly id: string; readonly resolve: (finding: Finding) => void }[] = [];
  const probes = { center: 0, registry: 0 };
  const health = new Health({
    members: { current: () => createDirectory(centers) },
    probeCenter({ id }) {
      probes.center += 1;
      return new Promise((resolve) => waiting.push({ id, resolve }));
    },
    async probeRegistry() {
      probes.registry += 1;
      return true;
    },
    breakers: { getState: () => 'closed' },
    contracts: { getHealth: () => ({ state: 'same', lacks: [], extras: [], reason: null }) },
    now: () => time,
  });
  return {
    health,
    probes,
    advance: (milliseconds: number) => void (time += milliseconds),
    replace: (next: readonly Center[]) => void (centers = next),
    async answer(findings: Readonly<Record<string, Finding>>) {
      const left = waiting.splice(0).filter(({ id, resolve }) => {
        const finding = findings[id];
        if (finding) resolve(finding);
        return !finding;
      });
      waiting.push(...left);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // what waits for it goes on
    },
    read: () => health.report().centers.map(print),
  };
}

function print({ id, state, code, epoch, age }: CenterHealth): string {
  return [id, state, code, epoch, age].join(' ');
}

function summarize(status: Summary['centers'][number]['status'], code: string | null, epoch: string | null): Summary {
  const leap = { center: 'leap', status, code, message: null, asOf: '2022-10-31', epoch, fields: [] };
  return { isComplete: true, considered: 1, answered: 1, gaps: [], centers: [leap] };
}

test('300 reports at once cost one round of probes, and none of them waits for it', async () => {
  const { health, probes, answer, read } = open();
  const reports = Array.from({ length: 300 }, () => health.report());
  expect(probes).toEqual({ center: 2, registry: 1 });
  expect(new Set(reports.flatMap(({ centers }) => centers.map(print)))).toEqual(
    new Set(['leap unknown   ', 'pact unknown   ']),
  );
  await answer({ leap: UP, pact: AWAY });
  expect(read()).toEqual(['leap up  7 0', 'pact down CENTER_UNAVAILABLE  0']);
});

test('a center that hangs keeps neither the report nor its neighbours waiting, and is asked no second time meanwhile', async () => {
  const { advance, probes, answer, read } = open();
  read();
  await answer({ pact: UP });
  expect(read()).toEqual(['leap unknown   ', 'pact up  7 0']);
  advance(10 * EVERY_MS);
  expect(read()).toEqual(['leap unknown   ', 'pact up  7 20']);
  expect(probes.center).toBe(2);
  await answer({ leap: AWAY });
  expect(read()).toEqual(['leap down CENTER_UNAVAILABLE  0', 'pact up  7 20']);
});

test('rounds begin only when somebody asks, and not more often than every two seconds', async () => {
  const { advance, probes, answer, read } = open();
  read();
  await answer({ leap: UP, pact: UP });
  advance(EVERY_MS - 1);
  for (let time = 0; time < 50; time += 1) read();
  expect(probes.center).toBe(2);
  advance(1);
  expect(probes.center).toBe(2);
  read();
  expect(probes.center).toBe(4);
});

test.each([
  ['ANSWERED', null, 'leap up  8 0'],
  ['DENIED', 'READ_DENIED', 'leap up  8 0'],
  ['FAILED', 'CENTER_UNAVAILABLE', 'leap down CENTER_UNAVAILABLE  0'],
  // It was not asked.
  ['FAILED', 'CENTER_RESTING', 'leap up  7 1'],
  // That one list failed, or took too long, does not mean that the center is down.
  ['FAILED', 'CENTER_TIMEOUT', 'leap up  7 1'],
  ['FAILED', 'UNSUPPORTED', 'leap up  7 1'],
  ['SKIPPED', 'FILTER_EXCLUDES', 'leap up  7 1'],
] as const)('an operation in which a center is %s (%s) makes it: %s', async (status, code, expected) => {
  const { health, advance, answer, read } = open();
  read();
  await answer({ leap: UP, pact: UP });
  advance(1000);
  health.record(summarize(status, code, status === 'FAILED' ? null : '8'));
  expect(read()[0]).toBe(expected);
});

test('a probe that got no answer does not outdo an operation that was answered meanwhile', async () => {
  const { health, advance, answer, read } = open();
  read();
  advance(1);
  health.record(summarize('ANSWERED', null, '8'));
  await answer({ leap: { ...AWAY, code: 'CENTER_TIMEOUT' }, pact: UP });
  expect(read()[0]).toBe('leap up  8 0');
});

test('an answer that states no epoch leaves the one that is known', async () => {
  const { health, answer, read } = open();
  read();
  await answer({ leap: UP, pact: UP });
  health.record(summarize('ANSWERED', null, null));
  expect(read()[0]).toBe('leap up  7 0');
});

test('of a center that moved nothing is known, and one that takes part no more is in no report', async () => {
  const { health, answer, replace, read } = open();
  read();
  await answer({ leap: UP, pact: UP });
  replace([{ id: 'leap', name: 'leap', url: 'local://elsewhere' }]);
  expect(read()).toEqual(['leap unknown   ']);
  health.record({ ...summarize('ANSWERED', null, '8'), centers: [] });
  expect(read()).toEqual(['leap unknown   ']);
});

test('docs/operations.md explains every field of the report', () => {
  const page = readFileSync('docs/operations.md', 'utf8');
  const [, table = ''] = page.split('**`GET /health`**');
  const explained = [...table.slice(0, table.indexOf('\n\n**')).matchAll(/^\| (`.*?) \|/gm)].flatMap(
    ([, cell = '']) => {
      const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const parent = names[0]?.replace(/\.[^.]+$/, '') ?? '';
      return names.map((name) => (name.startsWith('.') ? parent + name : name));
    },
  );
  expect(explained.sort()).toEqual([...new Set(listFields(open().health.report()))].sort());
});

/** `centers[].contract.state` */
function listFields(value: unknown, path = ''): string[] {
  if (Array.isArray(value) && value.length === 0) return [path];
  if (Array.isArray(value)) return value.flatMap((each) => listFields(each, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => listFields(inner, path === '' ? name : `${path}.${name}`));
}
