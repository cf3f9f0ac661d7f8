/** The door that plain requests of programs come through: it answers as the one behind it does, and what is kept looks as what was asked for. */
import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { serveHttp, type HttpService } from '../../../gateway/http/serveHttp.ts';
import { openConsortium, type Consortium } from '../../support/consortium.ts';
import { makeRows } from '../../support/membership.ts';

const CENTERS = ['leap', 'pact'];
const LIST = JSON.stringify({ query: '{ scholars(first: 10) { nodes { id } } }' });
let consortium: Consortium;
let service: HttpService;

beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, keptBytes: 1_000_000, now: () => 0 });
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

async function post(path: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const asked = request(new URL(path, service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers },
  });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  const { date: _, etag: __, ...rest } = answer.headers; // an entity tag of a POST is of no use to anybody
  return { status: answer.statusCode, headers: rest, text };
}

/** The same address for Express, and no plain one. */
const BEHIND = '/graphql?';

test.each<[string, string | Buffer, Record<string, string>]>([
  ['an operation', LIST, {}],
  ['one with a byte order mark', `\uFEFF${LIST}`, {}],
  [
    'one with bytes that are no UTF-8',
    Buffer.concat([Buffer.from('{"query":"{ a: __typename } #'), Buffer.from([0xff]), Buffer.from('"}')]),
    {},
  ],
  ['one as GraphQL’s own media type', LIST, { accept: 'application/graphql-response+json' }],
  ['one that accepts nothing of ours', LIST, { accept: 'text/plain' }],
  ['a document with faults', '{"query":"{ nope }"}', { accept: 'application/graphql-response+json' }],
  ['no query', '{}', {}],
  ['a list of operations', `[${LIST}]`, {}],
  ['JSON that is no object', '"query"', {}],
  ['no JSON', '{"query":', {}],
  ['blanks', '  ', {}],
  ['a bad policy', LIST, { 'x-completeness-policy': 'MAYBE' }],
  ['a type with a charset', LIST, { 'content-type': 'application/json; charset=utf-8' }],
  ['a charset that nobody reads', LIST, { 'content-type': 'application/json; charset=klingon' }],
  ['a type that a page can send', LIST, { 'content-type': 'text/plain' }],
  ['no type', LIST, { 'content-type': '' }],
  ['a foreign host', LIST, { host: 'evil.example' }],
  ['a body that is too large', JSON.stringify({ query: '#'.repeat(1_100_000) }), {}],
])('%s is answered alike at both doors', async (_, body, headers) => {
  const [plain, behind] = [await post('/graphql', body, headers), await post(BEHIND, body, headers)];
  expect(plain).toEqual(behind);
  expect(plain.headers['x-content-type-options']).toBe('nosniff');
});

test('a kept answer looks as the one that was asked for, and has an age', async () => {
  await consortium.stamps.report();
  const [asked, kept] = [await post('/graphql', `${LIST} `), await post('/graphql', `${LIST} `)];
  consortium.takeRequests();
  const again = await post('/graphql', `${LIST} `);
  expect(consortium.takeRequests()).toEqual([]);
  expect(kept).toEqual({ ...asked, headers: { ...asked.headers, age: '0' } });
  expect(again).toEqual(kept);
});

test('the same body of another type or with another policy is another request', async () => {
  await consortium.stamps.report();
  await post('/graphql', LIST);
  const bad = { 'x-completeness-policy': '' };
  expect(await post('/graphql', LIST, bad)).toEqual(await post(BEHIND, LIST, bad));
  expect(
    (await post('/graphql', LIST, { accept: 'application/graphql-response+json' })).headers['content-type'],
  ).toContain('graphql-response');
  expect((await post('/graphql', LIST, { 'content-type': 'text/plain' })).status).not.toBe(200);
});

test('a body in pieces without a length is answered', async () => {
  const asked = request(new URL('/graphql', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  asked.write(LIST.slice(0, 10));
  asked.end(LIST.slice(10));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  answer.resume();
  expect(answer.statusCode).toBe(200);
});

test('who leaves in the middle of a body leaves nothing behind, in the log neither', async () => {
  const said = jest.spyOn(process.stderr, 'write');
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${LIST.length}\r\n\r\n${LIST.slice(0, 5)}`,
  );
  await post('/graphql', LIST); // by then the piece was read
  socket.destroy();
  expect((await post('/graphql', LIST)).status).toBe(200);
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});
