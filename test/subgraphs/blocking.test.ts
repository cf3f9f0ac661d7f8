/**
 * With LONG_TESTS=1, on a machine that does nothing else: no request of the permitted size keeps a center from hearing
 * others for more than a quarter of a second. What bounds the work is tested in serve/bounds.test.ts.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { createCenter, type Center } from '../../subgraphs/coe/center.ts';
import { openCenterSchema } from '../../subgraphs/coe/centerSchema.ts';
import { localPolicy } from '../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Store } from '../../subgraphs/coe/store/store.ts';
import { MOST_BODY_BYTES } from '../../subgraphs/contract/limits/body.ts';
import { readParams } from '../../subgraphs/contract/limits/guard.ts';
import { contract, SOURCES } from '../support/consortium.ts';
import { makeAppointment, makeProgram, makeScholar } from '../support/rows.ts';

const MOST_BLOCKED_MS = 250;
const isLong = process.env['LONG_TESTS'] === '1';
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'blocking-'));
let store: Store;
let center: Center;

beforeAll(async () => {
  if (!isLong) return;
  store = await openEmbeddedStore(folder, contract);
  const writer = await store.beginGeneration();
  const ids = Array.from({ length: 5_000 }, (_, index) => String(index).padStart(4, '0'));
  await writer.write('program', [makeProgram('leap:program:0001')] as unknown as readonly Row[]); // test rows are rows
  await writer.write('scholar', ids.map((id) => makeScholar(`leap:scholar:${id}`)) as unknown as readonly Row[]);
  const appointments = ids.map((id) => makeAppointment(`leap:appointment:${id}`, { scholar: `leap:scholar:${id}` }));
  await writer.write('appointment', appointments as unknown as readonly Row[]);
  await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
  center = createCenter({
    settings: { id: 'leap', name: 'LEAP' },
    schema: openCenterSchema(SOURCES.coe),
    policy: localPolicy,
    store,
    log: () => undefined,
  });
});
afterAll(async () => {
  if (isLong) await store.close();
  rmSync(folder, { recursive: true });
});

const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');
const toBody = (query: string, variables: unknown = {}): string => JSON.stringify({ query, variables });
const fill = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const BY_FILTER = 'query ($f: ScholarFilter) { scholars(filter: $f) { nodes { id } } }';
const BY_DIMENSION = 'query ($v: [ScholarDimension!]) { scholarStatistics(groupBy: $v) { total { value } } }';

/** As much of each as the limits, or the size of a body, let in. */
const REQUESTS: readonly [string, string][] = [
  ['wrong enum values', toBody(BY_DIMENSION, { v: fill(90_000, 'STATUZ') })],
  ['empty filters', toBody(BY_FILTER, { f: { and: fill(9_000, {}) } })],
  ['names to look for', toBody(BY_FILTER, { f: { name: { in: fill(90_000, 'anna') } } })],
  [
    'parts of names',
    toBody(BY_FILTER, { f: { or: Array.from({ length: 190 }, (_, n) => ({ name: { contains: `z${n}` } })) } }),
  ],
  [
    'unknown fields of variables',
    toBody(BY_FILTER, { f: { and: fill(25, Object.fromEntries(fill(490, 0).map((_, n) => [`k${n}`, 1]))) } }),
  ],
  ['JSON of empty lists', `{"query":"{a}","extensions":{"f":[${fill(340_000, '[]').join(',')}]}}`],
  [
    'JSON nested deep',
    `{"query":${JSON.stringify(BY_FILTER)},"variables":{"f":${'['.repeat(450_000)}${']'.repeat(450_000)}}}`,
  ],
  ['lines', toBody(`${'\n'.repeat(500_000)}{ ${repeat(1_000, (n) => `zz${n}`)} }`)],
  ['comments', toBody(`${'#\n'.repeat(250_000)}{ scholars { nodes { id } } }`)],
  [
    'fragments',
    toBody(
      `{ ${repeat(48, (n) => `...f${n}`)} } ${repeat(48, (n) => `fragment f${n} on Query { ${repeat(90, (k) => `a${k}: __typename`)} }`)}`,
    ),
  ],
  ['repeated parents', toBody(`{ ${repeat(20, () => `scholars { ${repeat(200, (k) => `c${k}: __typename`)} }`)} }`)],
  [
    'repeated arguments',
    toBody(`{ ${repeat(20, () => `scholars(filter: {and: [${repeat(350, () => '{}')}]}) { nodes { id } }`)} }`),
  ],
  ['unknown fields', toBody(`{ ${repeat(9_000, (n) => `scholarz${n}`)} }`)],
  ['wrong literals', toBody(`{ scholarStatistics(groupBy: [${repeat(29_000, () => 'STATUZ')}]) { total { value } } }`)],
  ['unused variables', toBody(`query (${repeat(7_000, (n) => `$a${n}: Int`)}) { __typename }`)],
  [
    'variables of all fields',
    toBody(
      `query (${repeat(450, (n) => `$a${n}: Int`)}) { ${repeat(450, (n) => `s${n}: scholars(first: $a${n}) { pageInfo { hasNextPage } }`)} }`,
    ),
  ],
  ['conditions', toBody(`{ ${repeat(480, (n) => `a${n}: __typename @include(if: true)`)} }`)],
  ['introspection', toBody(getIntrospectionQuery())],
  ['texts of the schema', toBody(`{ ${repeat(100, (n) => `a${n}: _service { sdl }`)} }`)],
  ['values of each row', toBody(`{ scholars(first: 500) { nodes { ${repeat(4_800, (n) => `a${n}: id`)} } } }`)],
  [
    'rows of rows',
    toBody(
      `{ ${repeat(40, (n) => `a${n}: scholars(first: 500) { nodes { appointments(first: 5) { nodes { scholar { id } } } } }`)} }`,
    ),
  ],
  [
    'literals of each row',
    toBody(
      `{ scholars(first: 500) { nodes { appointments(filter: { id: { in: [${repeat(900, (n) => `"leap:appointment:${n}"`)}] } }) { nodes { id } } } } }`,
    ),
  ],
  [
    'entities',
    toBody('query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Scholar { id name } } }', {
      r: fill(8_000, { __typename: 'Scholar', id: 'leap:scholar:0001' }),
    }),
  ],
  [
    'statistics',
    toBody(
      `{ ${repeat(400, (n) => `a${n}: scholarStatistics(groupBy: [STATUS, TRACK, COHORT]) { groups { count { value } } }`)} }`,
    ),
  ],
];

/** The longest time in which nothing else could be done, in milliseconds: of the clock or of work, as others may use the machine as well. */
async function measure(body: string): Promise<number> {
  let [longest, last, isOver] = [0, readTimes(), false];
  const look = (): void => {
    const now = readTimes();
    longest = Math.max(longest, Math.min(now.clock - last.clock, now.work - last.work));
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  const params = readParams(body);
  if (params.kind === 'ok') {
    const call = { caller: { kind: 'local' as const }, signal: AbortSignal.timeout(8_000) };
    JSON.stringify((await center.answer(params.value, call)).body);
  }
  isOver = true;
  await new Promise(setImmediate);
  look();
  return longest;
}

function readTimes(): { readonly clock: number; readonly work: number } {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), work: (user + system) / 1000 };
}

const testLong = isLong ? test : test.skip;

testLong.each(REQUESTS)('a request full of %s blocks nobody', async (_, body) => {
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MOST_BODY_BYTES);
  const times = [await measure(body), await measure(body), await measure(body)];
  expect(Math.min(...times)).toBeLessThan(MOST_BLOCKED_MS);
});
