/** The handler of /graphql over a real graph: what each kind of request is answered, and that a stored answer is the first one again. */
import { once } from 'node:events';
import {
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { sendEndless } from '../../support/endless.ts';
import { openConsortium, type Consortium } from '../../support/consortium.ts';
import { makeRows } from '../../support/membership.ts';

const CENTERS = ['leap', 'pact'];
const QUERY = '{ scholars(first: 10) { nodes { id } } }';
const LIST = JSON.stringify({ query: QUERY });
const GRAPHQL_TYPE = 'application/graphql-response+json';
let consortium: Consortium;
let service: HttpService;

beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, cacheBytes: 1_000_000, now: () => 0 });
  await consortium.load(makeRows(CENTERS));
  service = await serveHttp(consortium.gateway, { host: '127.0.0.1', port: 0, makeRequestId: () => 'made' });
});
afterAll(async () => {
  await service.close();
  await consortium.close();
});

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  /** Beside a JSON type, unless that is undefined here. */
  readonly headers?: Readonly<Record<string, OutgoingHttpHeader | undefined>>;
  /** Sent one after the other, without a length, where there are several. */
  readonly body?: readonly (string | Buffer)[];
}

async function send({ method = 'POST', path = '/graphql', headers = {}, body = [] }: Sent): Promise<Got> {
  const length = body.length === 1 ? { 'content-length': Buffer.byteLength(body[0] ?? '') } : {};
  const asked = request(new URL(path, service.url), {
    method,
    headers: omitUndefined({ 'content-type': 'application/json', ...length, ...headers }),
  });
  for (const chunk of body) asked.write(chunk);
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  const { date: _, ...rest } = answer.headers;
  return { status: answer.statusCode, headers: rest, text };
}

const omitUndefined = (headers: NonNullable<Sent['headers']>): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

const post = (body: string | Buffer, headers: Sent['headers'] = {}): Promise<Got> => send({ headers, body: [body] });
const get = (search: string, headers: Sent['headers'] = {}): Promise<Got> =>
  send({ method: 'GET', path: `/graphql?${search}`, headers });

const codeOf = ({ text }: Got): unknown =>
  (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const variables = (value: string): string =>
  `{"query":"query ($v: String) { scholars(first: 1, filter: { name: { eq: $v } }) { nodes { id } } }","variables":{"v":${value}}}`;
const NOT_UTF8 = Buffer.concat([Buffer.from('{"query":"{ __typename } #'), Buffer.from([0xff]), Buffer.from('"}')]);

test.each<[string, number, string | undefined, Sent]>([
  ['an operation', 200, undefined, { body: [LIST] }],
  ['one with a byte order mark', 200, undefined, { body: [`\uFEFF${LIST}`] }],
  ['one in pieces, without a length', 200, undefined, { body: [LIST.slice(0, 10), LIST.slice(10)] }],
  [
    'a type with a charset',
    200,
    undefined,
    { body: [LIST], headers: { 'content-type': 'Application/JSON; charset="UTF-8"' } },
  ],
  [
    'a type with a semicolon at its end',
    200,
    undefined,
    { body: [LIST], headers: { 'content-type': 'application/json; charset=utf-8;' } },
  ],
  [
    'a tab and other parameters',
    200,
    undefined,
    { body: [LIST], headers: { 'content-type': 'application/json;\tcharset=UTF8; v=1' } },
  ],
  ['a coding that is none', 200, undefined, { body: [LIST], headers: { 'content-encoding': 'identity' } }],
  ['a document with faults', 200, 'GRAPHQL_VALIDATION_FAILED', { body: ['{"query":"{ nope }"}'] }],
  [
    'one of GraphQL’s own media type',
    400,
    'GRAPHQL_VALIDATION_FAILED',
    { body: ['{"query":"{ nope }"}'], headers: { accept: GRAPHQL_TYPE } },
  ],
  ['one that accepts nothing of ours', 406, 'BAD_REQUEST', { body: [LIST], headers: { accept: 'text/plain' } }],
  ['no query', 400, 'BAD_REQUEST', { body: ['{}'] }],
  ['a list of operations', 400, 'BAD_REQUEST', { body: [`[${LIST}]`] }],
  ['JSON that is no object', 400, 'BAD_REQUEST', { body: ['"query"'] }],
  ['no JSON', 400, 'BAD_REQUEST', { body: ['{"query":'] }],
  ['blanks', 400, 'BAD_REQUEST', { body: ['  '] }],
  ['no body', 400, 'BAD_REQUEST', {}],
  ['bytes that are no UTF-8', 400, 'BAD_REQUEST', { body: [NOT_UTF8] }],
  ['half of a character', 400, 'BAD_REQUEST', { body: [Buffer.from('{"query":"{ a }"}é').subarray(0, -1)] }],
  ['a body that is packed', 415, 'BAD_REQUEST', { body: [gzipSync(LIST)], headers: { 'content-encoding': 'gzip' } }],
  ['an unknown content-encoding', 415, 'BAD_REQUEST', { body: [LIST], headers: { 'content-encoding': 'klingon' } }],
  [
    'a charset that is not UTF-8',
    415,
    'BAD_REQUEST',
    { body: [LIST], headers: { 'content-type': 'application/json; charset=klingon' } },
  ],
  ['a type that a page can send', 400, 'BAD_REQUEST', { body: [LIST], headers: { 'content-type': 'text/plain' } }],
  [
    'a form',
    400,
    'BAD_REQUEST',
    { body: ['query={__typename}'], headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
  ['no type', 400, 'BAD_REQUEST', { body: [LIST], headers: { 'content-type': undefined } }],
  ['a body that is too large', 413, 'BAD_REQUEST', { body: [JSON.stringify({ query: '#'.repeat(1_100_000) })] }],
  ['one that does not say so', 413, 'BAD_REQUEST', { body: ['{"query":"#', '#'.repeat(1_100_000), '"}'] }],
  ['variables that nest as deep as they may', 200, 'BAD_USER_INPUT', { body: [variables(nested(49))] }],
  [
    'variables that nest deeper than a variable may',
    200,
    'GRAPHQL_VALIDATION_FAILED',
    { body: [variables(nested(198))] },
  ],
  ['variables that nest deeper', 400, 'BAD_REQUEST', { body: [variables(nested(199))] }],
  ['variables that nest thousands deep', 400, 'BAD_REQUEST', { body: [variables(nested(100_000))] }],
  ['brackets in a string', 200, undefined, { body: [variables(`"\\"${'['.repeat(1000)}\\\\"`)] }],
  ['a bad policy', 400, 'BAD_POLICY', { body: [LIST], headers: { 'x-completeness-policy': 'MAYBE' } }],
  ['a policy twice', 400, 'BAD_POLICY', { body: [LIST], headers: { 'x-completeness-policy': ['WARN', 'WARN'] } }],
  [
    'a hash without a query',
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
    { body: [`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`] },
  ],
  [
    'a wrong hash',
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
    { body: [`{"query":"${QUERY}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"wrong"}}}`] },
  ],
  ['an unknown method', 405, 'BAD_REQUEST', { method: 'PROPFIND' }],
  ['DELETE', 405, 'BAD_REQUEST', { method: 'DELETE' }],
  [
    'GET without a header that a page cannot send',
    400,
    'BAD_REQUEST',
    { method: 'GET', path: '/graphql?query={__typename}', headers: { 'content-type': undefined } },
  ],
  ['GET', 200, undefined, { method: 'GET', path: '/graphql?query={__typename}' }],
  [
    'GET of a search that is not well encoded',
    200,
    'GRAPHQL_PARSE_FAILED',
    { method: 'GET', path: '/graphql?query=%E0%A4%A' },
  ],
  [
    'GET of variables that are no JSON',
    400,
    'BAD_REQUEST',
    { method: 'GET', path: '/graphql?query={__typename}&variables=%7B' },
  ],
  [
    'GET of variables that nest too deep',
    400,
    'BAD_REQUEST',
    { method: 'GET', path: `/graphql?query={__typename}&variables=${encodeURIComponent(`{"v":${nested(1000)}}`)}` },
  ],
])('%s is answered with %i and %s', async (_, status, code, sent) => {
  const got = await send(sent);
  expect([got.status, codeOf(got)]).toEqual([status, code]);
  expect(got.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-request-id': 'made' });
  expect(got.text.length).toBeLessThan(8192);
});

test('HEAD has no body', async () => {
  expect(await send({ method: 'HEAD' })).toMatchObject({ status: 405, text: '' });
});

test('the answer to a refused request is at most 8 kB, whatever stands in it', async () => {
  const long = 'x'.repeat(500_000);
  const many = (make: (n: number) => string): string => Array.from({ length: 900 }, (_, n) => make(n)).join(' ');
  const bodies = [
    { query: `{ ${long} }` },
    { query: `{ scholar(id: ${long}) { id } }` },
    { query: `query ($a: ${long}) { __typename }` },
    { query: QUERY, operationName: long },
    { query: `{ ${many((n) => `f${n}${'é'.repeat(100)}`)} }` },
    { query: `{ ${many((n) => `f${n}_${'y'.repeat(200)}`)} }` },
    { query: `{ a: __typename ${many(() => 'a: scholars { nodes { id } }')} }` },
    {
      query: 'query ($v: [Int!]) { __typename }',
      variables: { v: Array.from({ length: 40_000 }, () => '\u0001'.repeat(3)) },
    },
    { query: `"${long}` },
  ];
  for (const body of bodies) {
    const got = await post(JSON.stringify(body), { accept: GRAPHQL_TYPE });
    expect(Buffer.byteLength(got.text)).toBeLessThan(8192);
    expect([got.status, typeof codeOf(got)]).toEqual([400, 'string']);
  }
  const named = await post(
    JSON.stringify({ query: 'query ($v: ID!) { scholar(id: $v) { id } }', variables: { v: long } }),
  );
  expect([named.text.length < 8192, codeOf(named)]).toEqual([true, 'GRAPHQL_VALIDATION_FAILED']);
});

test.each<[string, string]>([
  ['a list', `{ scholars(first: ${nested(4900)}) { nodes { id } } }`],
  ['an object', `{ scholars(filter: ${'{not:'.repeat(2400)}{}${'}'.repeat(2400)}) { nodes { id } } }`],
  ['selections', `${'{a'.repeat(3300)}${'}'.repeat(3300)}`],
  ['fragments with a type', `{ ${'... on Query {'.repeat(1900)} __typename ${'}'.repeat(1900)} }`],
  ['fragments without a type', `{ ${'... {'.repeat(2400)} __typename ${'}'.repeat(2400)} }`],
  ['a type', `query ($v: ${'['.repeat(4900)}Int${']'.repeat(4900)}) { __typename }`],
  [
    'fragments that name each other',
    `{ ...F0 } ${Array.from({ length: 990 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} }`).join(' ')}`,
  ],
])('a document in which %s nests thousands deep is the client’s mistake', async (_, query) => {
  const got = await post(JSON.stringify({ query }));
  expect([got.status, String(codeOf(got))]).toEqual([
    200,
    expect.stringMatching(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/),
  ]);
});

describe('a stored answer', () => {
  test('is the first one again, with its age', async () => {
    await consortium.stamps.report();
    const [asked, first] = [await post(`${LIST} `), await post(`${LIST} `)];
    consortium.takeRequests();
    expect(first).toEqual({ ...asked, headers: { ...asked.headers, age: '0' } });
    expect(await post(`${LIST} `)).toEqual(first);
    expect(consortium.takeRequests()).toEqual([]);
  });

  test('serves GET, too, but none that the guard against CSRF refuses', async () => {
    await consortium.stamps.report();
    const search = `query=${encodeURIComponent(QUERY)}`;
    const asked = await get(search);
    expect(await get(search)).toEqual({ ...asked, headers: { ...asked.headers, age: '0' } });
    expect((await get(search, { 'content-type': undefined })).status).toBe(400);
    const named = { 'content-type': undefined, 'apollo-require-preflight': 'yes' };
    expect((await get(search, named)).status).toBe(200);
    expect((await get(search, { ...named, 'apollo-require-preflight': '' })).status).toBe(400);
  });

  test('is for the same body, type, and policy', async () => {
    await consortium.stamps.report();
    await post(LIST);
    expect((await post(LIST)).headers['age']).toBe('0');
    const others = [
      { 'x-completeness-policy': 'WARN' },
      { accept: GRAPHQL_TYPE },
      { 'content-type': 'application/json;' },
    ];
    for (const headers of others) expect((await post(LIST, headers)).headers['age']).toBeUndefined();
    expect((await post(LIST, { accept: GRAPHQL_TYPE })).headers['content-type']).toContain('graphql-response');
    expect((await post(LIST, { 'content-type': 'text/plain' })).status).toBe(400);
  });
});

test('a client that leaves in the middle of a body leaves nothing behind, in the log neither', async () => {
  const said = jest.spyOn(process.stderr, 'write');
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${LIST.length}\r\n\r\n${LIST.slice(0, 5)}`,
  );
  await post(LIST); // by then the piece was read
  socket.destroy();
  expect((await post(LIST)).status).toBe(200);
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test.each([
  ['/graphql', 'application/json', 'chunked'],
  ['/graphql', 'application/json', 'length'],
  ['/graphql', 'text/plain', 'chunked'],
  ['/explorer', 'text/plain', 'length'],
] as const)('a body without an end is cut: %s, %s, %s', async (path, type, framing) => {
  expect(await sendEndless(service.url, path, type, framing)).toBeLessThan(32e6);
});

test('a request with several hosts is refused, and one with an absolute target answered', async () => {
  const raw = async (head: string): Promise<string> => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.write(
      `${head}content-type: application/json\r\ncontent-length: ${LIST.length}\r\nconnection: close\r\n\r\n${LIST}`,
    );
    let text = '';
    for await (const chunk of socket.setEncoding('utf8')) text += String(chunk);
    return text.slice(0, text.indexOf('\r\n'));
  };
  const line = 'POST /graphql HTTP/1.1\r\n';
  expect(await raw(`${line}host: localhost\r\n`)).toContain(' 200 ');
  expect(await raw(`${line}host: localhost\r\nHost: localhost\r\n`)).toContain(' 400 ');
  expect(await raw(`${line}host: localhost\r\nHOST: evil.example\r\n`)).toContain(' 400 ');
  expect(await raw(`${line}host: evil.example\r\n`)).toContain(' 403 ');
  expect(await raw('POST http://localhost/graphql HTTP/1.1\r\nhost: localhost\r\n')).toContain(' 200 ');
});
