/** What a subgraph shows on the network, with a small subgraph in the place of a real one. */
import { once } from 'node:events';
import { connect } from 'node:net';
import {
  Agent,
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  type Server,
} from 'node:http';
import { sendEndless } from '../../support/endless.ts';
import { MOST_BODY_BYTES } from '../../../subgraphs/contract/limits/body.ts';
import { DeadlineExceeded } from '../../../subgraphs/serve/subgraph.ts';
import { createGreeter, serve, stopAll } from './smallSubgraph.ts';

afterEach(stopAll);

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const JSON_BODY = { 'content-type': 'application/json' };
const HELLO = JSON.stringify({ query: '{ hello }' });

/** By Node's own client: fetch would not let a test name the host. */
async function send(
  url: string,
  body: string | Buffer | undefined,
  { headers = JSON_BODY, ...options }: RequestOptions = {},
): Promise<Got> {
  const asked = request(url, { method: body === undefined ? 'GET' : 'POST', headers, ...options });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what node says of `response`
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += chunk;
  return { status: answer.statusCode, headers: answer.headers, body: text };
}

async function readError(got: Promise<Got>): Promise<object> {
  const { status, body } = await got;
  const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
  return { status, code: errors[0]?.extensions.code, message: errors[0]?.message };
}

test('an operation is answered for its caller, and no page of another origin may read the answer', async () => {
  const { url } = await serve(createGreeter());
  const { status, headers, body } = await send(url, HELLO, {
    headers: { ...JSON_BODY, origin: 'http://elsewhere.example' },
  });
  expect([status, JSON.parse(body)]).toEqual([200, { data: { hello: 'hello you' } }]);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
});

test('who accepts the media type of GraphQL gets it', async () => {
  const { url } = await serve(createGreeter());
  const headers = { ...JSON_BODY, accept: 'application/graphql-response+json, application/json;q=0.5' };
  expect((await send(url, HELLO, { headers })).headers['content-type']).toMatch(/^application\/graphql-response\+json/);
});

test.each<[string, string | Buffer, number, string]>([
  ['no JSON', '{ "query":', 400, 'expected a body that is JSON'],
  ['empty', '', 400, 'expected a body that is JSON'],
  ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'expected a request body in UTF-8, got other bytes'],
  ['a batch', '[{"query":"{ hello }"}]', 400, 'expected one operation, got a batch of them'],
  ['a text', '"{ hello }"', 400, 'expected a JSON object with `query`'],
  ['without a query', '{}', 400, 'expected `query`, the text of an operation'],
  ['a query that is a number', '{"query":1}', 400, '`query` is a text'],
  ['variables that are a list', '{"query":"{ hello }","variables":[]}', 400, '`variables` is an object or null'],
  ['too large', ' '.repeat(MOST_BODY_BYTES + 1), 413, 'expected a request body of at most 1 MB, got a larger one'],
])('a body that is %s is refused with a code and without a stack', async (_, body, status, message) => {
  const { url } = await serve(createGreeter());
  expect(await readError(send(url, body))).toEqual({ status, code: 'BAD_REQUEST', message });
});

test('a body whose length is not announced is read no further than the limit', async () => {
  const { url } = await serve(createGreeter());
  const headers = { ...JSON_BODY, 'transfer-encoding': 'chunked' };
  expect(await readError(send(url, ' '.repeat(MOST_BODY_BYTES + 1), { headers }))).toMatchObject({
    status: 413,
    code: 'BAD_REQUEST',
  });
});

test.each<[string, RequestOptions, string | undefined, number]>([
  ['a GET', {}, undefined, 405],
  ['a PUT', { method: 'PUT' }, HELLO, 405],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, HELLO, 415],
  ['JSON that calls itself text', { headers: { 'content-type': 'text/plain' } }, HELLO, 415],
  ['JSON in another charset', { headers: { 'content-type': 'application/json; charset=latin1' } }, HELLO, 415],
  ['a compressed body', { headers: { ...JSON_BODY, 'content-encoding': 'gzip' } }, HELLO, 415],
])('%s is refused', async (_, options, body, status) => {
  const { url } = await serve(createGreeter());
  expect(await readError(send(url, body, options))).toMatchObject({ status, code: 'BAD_REQUEST' });
});

test.each(['application/json; charset=utf-8;', 'application/json;\tcharset="UTF8"', 'APPLICATION/JSON ; v=1'])(
  'the content type %j is JSON in UTF-8',
  async (type) => {
    const { url } = await serve(createGreeter());
    expect((await send(url, HELLO, { headers: { 'content-type': type } })).status).toBe(200);
  },
);

test.each([
  ['application/json', 'chunked'],
  ['application/json', 'length'],
  ['text/plain', 'chunked'],
] as const)('a body of %s without an end is cut (%s)', async (type, framing) => {
  const { url } = await serve(createGreeter());
  expect(await sendEndless(url, '/', type, framing)).toBeLessThan(32e6);
});

test('a body that is sent too slowly ends its connection at the deadline', async () => {
  const { url } = await serve(createGreeter(), { deadlineMs: 50 });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{');
  await once(socket.resume(), 'close');
});

test('a taken port is one sentence that says what to do', async () => {
  const taken: Server = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(serve(createGreeter(), { port })).rejects.toThrow(
    `port ${port} of 127.0.0.1 is taken by another program: end it, or choose another with PORT`,
  );
  taken.close();
});

/** A field that waits until it is released. */
function createWait(): {
  readonly begun: Promise<void>;
  readonly released: Promise<string>;
  begin(): void;
  release(): void;
} {
  let [begin, release] = [(): void => undefined, (): void => undefined];
  const begun = new Promise<void>((done) => (begin = done));
  const released = new Promise<string>((done) => (release = () => done('at last')));
  return { begun, released, begin: () => begin(), release: () => release() };
}

describe('stop', () => {
  test('waits for an operation that runs, takes no other, and reports it', async () => {
    const wait = createWait();
    const hello = (): Promise<string> => {
      wait.begin();
      return wait.released;
    };
    const { url, stop } = await serve(createGreeter({ hello }));
    const running = send(url, HELLO);
    await wait.begun;
    const stopped = stop();
    await expect(send(url, HELLO)).rejects.toThrow('ECONNREFUSED');
    wait.release();
    expect(JSON.parse((await running).body)).toEqual({ data: { hello: 'at last' } });
    await stopped;
  });

  test('closes a connection that its client holds open, once its operation is answered', async () => {
    const wait = createWait();
    const hello = (): Promise<string> => {
      wait.begin();
      return wait.released;
    };
    const { url, stop } = await serve(createGreeter({ hello }));
    const agent = new Agent({ keepAlive: true });
    const asked = send(url, HELLO, { agent });
    await wait.begun;
    const stopped = stop();
    wait.release();
    expect((await asked).status).toBe(200);
    await stopped;
    agent.destroy();
  }, 10_000);

  test('is not held up by an operation that does not end: it is answered at its deadline', async () => {
    const wait = createWait();
    const hello = (): Promise<string> => {
      wait.begin();
      return wait.released;
    };
    const { url, stop } = await serve(createGreeter({ hello }), { deadlineMs: 50 });
    const running = send(url, HELLO);
    await wait.begun;
    await stop();
    expect(await readError(running)).toMatchObject({ status: 503, code: 'CENTER_TIMEOUT' });
  });
});

test('who leaves takes the operation along: its signal is aborted, its place is free', async () => {
  const wait = createWait();
  let aborted: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const { url } = await serve(
    createGreeter({
      lanes: [{ upTo: Infinity, running: 1, waiting: 0 }],
      hello: (_parent, _arguments, { pace: { signal } }) => {
        aborted = new Promise((done) => signal?.addEventListener('abort', () => done(signal.reason), { once: true }));
        asked += 1;
        wait.begin();
        return aborted.then(() => 'left');
      },
    }),
  );
  const begin = (): ClientRequest => {
    const client = request(url, { method: 'POST', headers: JSON_BODY, agent: false }).on('error', () => undefined);
    return client.end(HELLO);
  };
  const client = begin();
  await wait.begun;
  expect(await readError(send(url, HELLO))).toMatchObject({ status: 503, code: 'CENTER_BUSY' });
  client.destroy();
  expect(await aborted).not.toBeInstanceOf(DeadlineExceeded); // else the operation went on until its deadline
  expect(asked).toBe(1);
  const next = begin();
  while (asked === 1) await new Promise(setImmediate); // it has the place: else it would be refused
  next.destroy();
});

test('beyond the places to run and to wait it says when to ask again', async () => {
  const wait = createWait();
  const hello = (): Promise<string> => {
    wait.begin();
    return wait.released;
  };
  const { url } = await serve(createGreeter({ hello, lanes: [{ upTo: Infinity, running: 1, waiting: 1 }] }));
  const both = [send(url, HELLO), send(url, HELLO)];
  await wait.begun;
  const third = await send(url, HELLO);
  expect([third.status, third.headers['retry-after']]).toEqual([503, '1']);
  wait.release();
  for (const each of both) expect((await each).status).toBe(200);
});

test('health is answered while no operation can be', async () => {
  const { url } = await serve(
    createGreeter({ hello: () => new Promise(() => undefined), lanes: [{ upTo: Infinity, running: 1, waiting: 0 }] }),
    { deadlineMs: 200 },
  );
  const stuck = send(url, HELLO);
  const { status, body } = await send(`${url}health`, undefined);
  expect([status, JSON.parse(body)]).toEqual([200, { status: 'up' }]);
  await stuck;
});

describe('on the loopback', () => {
  test.each([
    'evil.example:4101',
    '127.0.0.1.evil.example',
    '127.0.0.999',
    '127.0.0.1:80:80',
    'localhost:70000',
    '[::2]',
    '::1',
  ])('a page that points its own name, %s, at this machine gets nothing', async (host) => {
    const { url } = await serve(createGreeter());
    expect(await readError(send(url, HELLO, { headers: { ...JSON_BODY, host } }))).toEqual({
      status: 403,
      code: 'BAD_REQUEST',
      message: expect.stringContaining('this process answers on this machine only'),
    });
  });

  test.each(['127.0.0.1:4101', '127.9.9.9', 'localhost', 'LOCALHOST:80', 'LocalHost', '[::1]:4101'])(
    'the host %s is answered',
    async (host) => {
      const { url } = await serve(createGreeter());
      expect(await send(url, HELLO, { headers: { ...JSON_BODY, host } })).toMatchObject({ status: 200 });
    },
  );
});

test('who listens everywhere is reached by many names', async () => {
  const { url } = await serve(createGreeter(), { host: '0.0.0.0' });
  const { port } = new URL(url);
  const headers = { ...JSON_BODY, host: 'center-leap:4110' };
  expect(await send(`http://127.0.0.1:${port}/`, HELLO, { headers })).toMatchObject({ status: 200 });
});
