/** The line that the gateway's log has for each request to the graph: what it came to, who answered, and none of its words. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { createLog } from '../../../subgraphs/contract/observe/log.ts';
import { openConsortium, type Consortium } from '../../support/consortium.ts';
import { makeRows } from '../../support/membership.ts';
import { readLogLines, type LogLine } from '../../support/readLogLines.ts';

const CENTERS = ['leap', 'mn-lhs', 'pact'];
const ID = 'made-by-the-gateway';
const MARKER = 'Zq9Marker';
const LIST = '{ scholars(first: 10) { nodes { id } } }';
let consortium: Consortium;
let now = 0;
let written = '';
const services: HttpService[] = [];

beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, cacheBytes: 1_000_000, now: () => now });
  await consortium.load(makeRows(CENTERS));
});
afterAll(async () => {
  for (const each of services) await each.close();
  await consortium.close();
});
beforeEach(() => {
  for (const center of CENTERS) consortium.break(center, undefined);
  written = '';
});

async function serve(level: string): Promise<HttpService> {
  const log = createLog({ name: 'gateway', level, write: (line) => void (written += line) });
  const service = await serveHttp(consortium.gateway, {
    host: '127.0.0.1',
    port: 0,
    makeRequestId: () => ID,
    log,
    now: () => now,
  });
  services.push(service);
  return service;
}

async function post(
  { url }: HttpService,
  body: string,
  headers: Record<string, string> = {},
  path = '/graphql',
): Promise<number> {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  await response.text();
  return response.status;
}

const ask = (service: HttpService, query: string, headers?: Record<string, string>, path?: string): Promise<number> =>
  post(service, JSON.stringify({ query }), headers, path);

/** The lines of the requests; a line is written when the answer has left, so that a client may be sooner. */
async function takeLines(count: number): Promise<LogLine[]> {
  while (readLogLines(written).filter(({ msg }) => msg === 'request').length < count)
    await new Promise((done) => setImmediate(done));
  return readLogLines(written);
}

const line = { level: 'info', name: 'gateway', msg: 'request', requestId: ID, milliseconds: 0 };
const whole = { ...line, status: 200, outcome: 'complete', considered: 3, answered: 3, missing: 0 };
const refusal = { considered: 0, answered: 0, missing: 0, outcome: 'error' };

test.each<[string, string, Record<string, string>, string, object]>([
  ['a whole answer', LIST, {}, '/graphql', whole],
  ['one with an empty search', LIST, {}, '/graphql?', whole],
  ['one of a center', '{ scholar(id: "leap:scholar:0001") { id } }', {}, '/graphql', { ...whole, answered: 1 }],
  ['one of no center', '{ __typename }', {}, '/graphql', { ...whole, considered: 0, answered: 0 }],
  [
    'a field that there is not',
    '{ nope }',
    {},
    '/graphql',
    { ...line, ...refusal, status: 200, code: 'GRAPHQL_VALIDATION_FAILED' },
  ],
  [
    'a mistake in an argument',
    '{ scholars(first: -1) { nodes { id } } }',
    {},
    '/graphql',
    { ...line, ...refusal, status: 200, code: 'BAD_PAGE_SIZE' },
  ],
  [
    'a bad policy',
    LIST,
    { 'x-completeness-policy': 'MAYBE' },
    '/graphql',
    { ...line, ...refusal, status: 400, code: 'BAD_POLICY' },
  ],
])('%s is one line', async (_, query, headers, path, expected) => {
  const status = await ask(await serve('info'), query, { 'cache-control': 'no-cache', ...headers }, path);
  expect(await takeLines(1)).toEqual([expected]);
  expect(expected).toMatchObject({ status });
});

test('an answer that lacks a center says how many, and how long it took', async () => {
  consortium.break('pact', async () => {
    now += 1234.5;
    return { body: {}, bytes: 2 };
  });
  await ask(await serve('info'), LIST, { 'cache-control': 'no-cache' });
  expect(await takeLines(1)).toEqual([{ ...whole, outcome: 'partial', answered: 2, missing: 1, milliseconds: 1234.5 }]);
});

test.each<[string, string, Record<string, string>, number]>([
  ['a body that is no JSON', '{', {}, 400],
  ['no query', '{}', {}, 400],
  ['a type that a page can send', JSON.stringify({ query: LIST }), { 'content-type': 'text/plain' }, 400],
  ['a body that is too large', JSON.stringify({ query: '#'.repeat(1_100_000) }), {}, 413],
])('%s is refused, in one line', async (_, body, headers, status) => {
  expect(await post(await serve('info'), body, headers)).toBe(status);
  expect(await takeLines(1)).toEqual([{ ...line, status, outcome: 'refused', code: 'BAD_REQUEST' }]);
});

test('a stored answer is a line at debug alone, with its age', async () => {
  await consortium.stamps.report();
  const [quiet, loud] = [await serve('info'), await serve('debug')];
  await ask(quiet, LIST);
  await ask(quiet, LIST);
  now += 3000;
  await ask(quiet, LIST);
  await ask(loud, LIST);
  const lines = await takeLines(2);
  expect(lines.slice(1)).toEqual([
    { ...line, level: 'debug', status: 200, outcome: 'complete', isCached: true, age: 3 },
  ]);
});

test('the name of an operation is logged at debug alone, and no other word of it at all', async () => {
  const asked = JSON.stringify({
    query: `query ${MARKER} { ${MARKER}1: scholars(filter: { name: { eq: "${MARKER}2" } }) { nodes { id } } }`,
  });
  await post(await serve('debug'), asked, { 'cache-control': 'no-store' });
  const lines = await takeLines(1);
  expect(lines).toEqual([
    whole,
    { level: 'debug', name: 'gateway', msg: 'operation', requestId: ID, operation: MARKER },
  ]);
  expect(written).not.toMatch(/Zq9Marker\d/);
});

test.each(['warn', 'error', 'silent'])('with LOG_LEVEL %s there is no line', async (level) => {
  const service = await serve(level);
  await ask(service, LIST);
  await ask(service, '{ nope }');
  await service.close();
  expect(written).toBe('');
});

test('a client that leaves before the answer is a line without a status', async () => {
  const service = await serve('info');
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"que',
  );
  await ask(service, LIST, { 'cache-control': 'no-cache' }); // by then the piece was read
  socket.destroy();
  expect((await takeLines(2))[1]).toEqual({ ...line, status: null, outcome: 'left' });
});
