/** Whatever is sent to a center or the registry: no status and no code says that the fault is theirs, and a refusal is small. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { createCenter } from '../../subgraphs/coe/center.ts';
import { openCenterSchema } from '../../subgraphs/coe/centerSchema.ts';
import { localPolicy } from '../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Store } from '../../subgraphs/coe/store/store.ts';
import type { Log } from '../../subgraphs/contract/observe/log.ts';
import { loadRegistry } from '../../subgraphs/registry/data.ts';
import { createRegistry } from '../../subgraphs/registry/registry.ts';
import { listen, type Listening } from '../../subgraphs/serve/listen.ts';
import { writeHostileRequest, type HostileRequest } from '../support/arbitraries/hostileRequests.ts';
import { ARBITRARY_TAPE_NUMBERS } from '../support/arbitraries/tape.ts';
import { contract, SOURCES } from '../support/consortium.ts';
import { makeRows } from '../support/membership.ts';
import { openDoor } from '../support/oracle/door.ts';

const RUNS = process.env['LONG_TESTS'] === '1' ? 6000 : 300;
const ROWS = makeRows(['leap']);
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fuzz-'));
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const setting = { ...openDoor(SOURCES.coe), world: { centers: ['leap'], rows: ROWS } };
let store: Store;
let center: Listening;
let registry: Listening;
let logged: string[] = [];
const log: Log = (message, facts) => {
  if (facts?.level === 'error' || facts?.level === 'warn') logged.push(message);
};

beforeAll(async () => {
  store = await openEmbeddedStore(folder, contract);
  const writer = await store.beginGeneration();
  for (const [code, rows] of Object.entries(ROWS)) await writer.write(code, rows as readonly Row[]); // test rows are rows
  await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
  const schema = openCenterSchema(SOURCES.coe);
  const settings = { id: 'leap', name: 'LEAP' };
  const place = { host: '127.0.0.1', port: 0 };
  const leap = createCenter({ settings, schema, policy: localPolicy, store, log, processId: 'test' });
  center = await listen(leap, { kind: 'local' }, place);
  const facts = loadRegistry('subgraphs/registry/data', SOURCES.registry);
  registry = await listen(
    createRegistry({ registry: facts, sdl: SOURCES.registry, log, stamp: 'test' }),
    undefined,
    place,
  );
});
afterAll(async () => {
  agent.destroy();
  await Promise.all([center.stop(), registry.stop()]);
  await store.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => void (logged = []));

interface Got {
  readonly status: number;
  readonly text: string;
}

async function send(url: string, { method, search, headers, body }: HostileRequest): Promise<Got> {
  const asked = request(`${url}${search}`, { method, headers: { ...headers }, agent });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  return { status: answer.statusCode ?? 0, text };
}

const post = (url: string, body: unknown): Promise<Got> =>
  send(url, {
    method: 'POST',
    search: '',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  });

function listCodes(text: string): unknown[] {
  if (!text.startsWith('{')) return [];
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }; // as GraphQL answers
  return errors.map(({ extensions }) => extensions?.code);
}

/** @throws Error that says what was asked and what came, where that speaks of a fault of the process */
function judge({ status, text }: Got, about: unknown): string {
  const codes = listCodes(text);
  const isInternal = (code: unknown): boolean => typeof code !== 'string' || /INTERNAL|FAULT/.test(code);
  const isLarge = !text.includes('"data":{') && Buffer.byteLength(text) > 8192;
  if (status >= 500 || codes.some(isInternal) || isLarge || logged.length > 0)
    throw new Error(
      `${status} ${String(codes)} ${text.length} characters: ${JSON.stringify(about).slice(0, 3000)} ${logged.join()}`,
    );
  return `${status} ${String(codes[0])}`;
}

const SUBGRAPHS: readonly [name: string, url: () => string, sound: number, kinds: number][] = [
  ['center', () => center.url, 30, 6],
  ['registry', () => registry.url, 0, 4],
];

test.each(SUBGRAPHS)('no random request ends as a fault of the %s', async (_, url, leastSound, leastKinds) => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(ARBITRARY_TAPE_NUMBERS, async (numbers) => {
      logged = [];
      const hostile = writeHostileRequest(setting, numbers);
      const kind = judge(await send(url(), hostile), { ...hostile, body: hostile.body?.toString() });
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  expect(kinds.get('200 undefined') ?? 0).toBeGreaterThanOrEqual(leastSound); // some requests were sound
  expect(kinds.size).toBeGreaterThanOrEqual(leastKinds); // and the others wrong in many ways
});

const NULL_FOR_DEFAULT = { f: null };
const deep = (levels: number, open: string, close: string): string => `${open.repeat(levels)}${close.repeat(levels)}`;

describe.each(SUBGRAPHS)('at the %s a mistake of the caller has a code of the caller', (name, url) => {
  const list = name === 'center' ? 'scholars(first: 1) { nodes' : 'centers {';
  const close = name === 'center' ? '}' : '';
  test.each<[string, string, unknown, number, string | undefined]>([
    [
      'a variable with a default, given null, of a condition',
      `query ($f: Boolean = true) { ${list} { id @include(if: $f) } ${close} }`.replace('{ {', '{'),
      NULL_FOR_DEFAULT,
      200,
      'BAD_USER_INPUT',
    ],
    [
      'the same at the root',
      'query ($f: Boolean = true) { __typename @skip(if: $f) }',
      NULL_FOR_DEFAULT,
      200,
      'BAD_USER_INPUT',
    ],
    [
      'a variable that only another operation declares',
      'query A { ...F } query B($v: Boolean!) { ...F } fragment F on Query { __typename @include(if: $v) }',
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a field of every object', '{ constructor }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an alias of every object',
      '{ __proto__: __typename toString: __typename constructor: __typename }',
      {},
      200,
      undefined,
    ],
    [
      'the same as variables',
      '{ __typename }',
      JSON.parse('{"__proto__":1,"constructor":{"prototype":1}}'),
      200,
      undefined,
    ],
    [
      'a representation without a type',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: [{ id: 'leap:scholar:1' }] },
      200,
      'BAD_USER_INPUT',
    ],
    [
      'a representation of a type that every object has',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: [{ __typename: 'constructor' }, { __typename: '__proto__' }] },
      200,
      'BAD_USER_INPUT',
    ],
    [
      'variables nested very deep',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: JSON.parse(deep(1000, '[', ']')) },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['selections nested thousands deep', deep(5000, '{ a', '}'), {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'inline fragments nested thousands deep',
      `{ ${deep(1900, '... on Query { ', '}')} }`,
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'literals nested thousands deep',
      `{ __type(name: ${deep(5000, '[', ']')}) { name } }`,
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'types nested thousands deep',
      `query ($v: ${deep(5000, '[', ']')}) { __typename }`,
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a number that no double holds', '{ __type(name: 1e999999) { name } }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { a }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['no operation', 'fragment F on Query { __typename }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_what, query, variables, status, code) => {
    const got = await post(url(), { query, variables, operationName: query.startsWith('query A') ? 'A' : null });
    expect(judge(got, query)).toBe(`${status} ${String(code)}`);
  });

  test.each([
    [{ extensions: { persistedQuery: { version: 1, sha256Hash: 'wrong' } } }, '400 PERSISTED_QUERY_NOT_SUPPORTED'],
    [{ query: '{ __typename }', extensions: { persistedQuery: { sha256Hash: 'wrong' } } }, '200 undefined'],
    [{ query: '{ __typename }', operationName: '__proto__' }, '400 OPERATION_RESOLUTION_FAILURE'],
    [{ query: '{ __typename }', extensions: { cache: true } }, '200 undefined'],
  ])('%j', async (body, kind) => {
    expect(judge(await post(url(), body), body)).toBe(kind);
  });
});
