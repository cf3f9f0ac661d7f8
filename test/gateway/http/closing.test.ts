/** The bound and the end of the server: running requests finish within their deadline, and nothing that does not answer holds it up. Over a graph that answers when a test says so. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Overloaded } from '../../../gateway/errors.ts';
import type { GraphAnswer, GraphRequest } from '../../../gateway/graph.ts';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { createLog } from '../../../subgraphs/contract/observe/log.ts';
import { readLogLines } from '../../support/readLogLines.ts';

const LONG_MS = 3_600_000;
const ANSWER: GraphAnswer = {
  status: 200,
  headers: ['content-type', 'application/json'],
  body: '{"data":{}}\n',
  end: { outcome: 'complete', centers: [], code: undefined, operationName: undefined },
};

interface Opened {
  readonly service: HttpService;
  /** The requests that the graph has begun to answer; `finish` answers one. */
  readonly begun: { readonly request: GraphRequest; finish(): void; fail(error: Error): void }[];
  outcomes(): unknown[];
}

async function open(operationDeadlineMs: number, requestTimeoutMs?: number): Promise<Opened> {
  const begun: Opened['begun'] = [];
  let written = '';
  const graph = {
    answer: (request: GraphRequest) =>
      new Promise<GraphAnswer>((done, fail) => void begun.push({ request, finish: () => done(ANSWER), fail })),
    health: async () => ({ isReady: true }),
  };
  const log = createLog({ name: 'gateway', level: 'info', write: (line) => void (written += line) });
  const service = await serveHttp(graph, {
    host: '127.0.0.1',
    port: 0,
    operationDeadlineMs,
    log,
    ...(requestTimeoutMs !== undefined && { requestTimeoutMs }),
  });
  return { service, begun, outcomes: () => readLogLines(written).map(({ status, outcome }) => [status, outcome]) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setImmediate(done));
}

const post = (service: HttpService): Promise<Response> =>
  fetch(new URL('graphql', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ a }"}',
  });

async function connectTo(service: HttpService, text: string): Promise<Socket> {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket
    .on('error', () => undefined)
    .resume()
    .write(text);
  return socket;
}

test('running requests finish, and their connections end with them; nothing new is accepted', async () => {
  const { service, begun, outcomes } = await open(LONG_MS);
  const asked = [post(service), post(service)];
  await until(() => begun.length === 2);
  let isClosed = false;
  const closed = service.close().then(() => (isClosed = true));
  await expect(post(service)).rejects.toThrow();
  expect(begun.map(({ request: { signal } }) => signal.aborted)).toEqual([false, false]);
  for (const { finish } of begun) {
    expect(isClosed).toBe(false);
    finish();
  }
  const answers = await Promise.all(asked);
  expect(answers.map(({ status, headers }) => [status, headers.get('connection')])).toEqual([
    [200, 'close'],
    [200, 'close'],
  ]);
  await closed;
  expect(outcomes()).toEqual([
    [200, 'complete'],
    [200, 'complete'],
  ]);
});

test('a request that is not answered by the deadline is cut, and the log does not say that the client left', async () => {
  const { service, begun, outcomes } = await open(20);
  const asked = post(service).catch(() => 'cut');
  await until(() => begun.length === 1);
  await service.close();
  expect(await asked).toBe('cut');
  await until(() => outcomes().length === 1);
  expect(outcomes()).toEqual([[null, 'stopped']]);
  expect(begun[0]?.request.signal.aborted).toBe(true);
});

test('neither an idle connection nor half a request holds up the end', async () => {
  const { service } = await open(LONG_MS);
  const sockets = [await connectTo(service, ''), await connectTo(service, 'POST /graphql HTTP/1.1\r\nhost: local')];
  await fetch(new URL('health', service.url)); // kept alive
  await service.close();
  for (const socket of sockets) if (!socket.closed) await once(socket, 'close');
});

test('one client has half of the requests at a time, and more are refused with the time to come back', async () => {
  const { service, begun } = await open(LONG_MS);
  const agent = new Agent({ maxSockets: Infinity });
  const statuses: (number | undefined)[] = [];
  const waits: (string | undefined)[] = [];
  const ask = (localAddress: string): void => {
    const asked = request(new URL('graphql', service.url), { method: 'GET', agent, localAddress }, (response) => {
      response.resume();
      statuses.push(response.statusCode);
      if (response.statusCode === 503) waits.push(response.headers['retry-after']);
    });
    asked.on('error', () => undefined).end();
  };
  for (let made = 0; made < 260; made += 1) ask('127.0.0.1');
  await until(() => begun.length === 250 && statuses.length === 10);
  ask('127.0.0.2'); // another one
  await until(() => begun.length === 251);
  for (const { finish } of begun) finish();
  await until(() => statuses.length === 261);
  expect([...statuses].sort()).toEqual([...Array<number>(251).fill(200), ...Array<number>(10).fill(503)]);
  expect(waits).toEqual(Array<string>(10).fill('1'));
  expect(new Set(begun.map(({ request: { caller } }) => caller))).toEqual(new Set(['127.0.0.1', '127.0.0.2']));
  ask('127.0.0.1'); // the places are free again
  await until(() => begun.length === 252 || statuses.length === 262);
  begun.at(-1)?.finish();
  await until(() => statuses.length === 262);
  expect(statuses.at(-1)).toBe(200);
  agent.destroy();
  await service.close();
});

test.each([
  ['is overloaded', new Overloaded(), 503, 'GRAPH_BUSY', '1', 1],
  ['has a fault', new Error('secret'), 500, 'INTERNAL_FAULT', null, 2],
])('a graph that %s', async (_, error, status, code, retryAfter, lines) => {
  const { service, begun, outcomes } = await open(LONG_MS);
  const asked = post(service);
  await until(() => begun.length === 1);
  begun[0]?.fail(error);
  const answer = await asked;
  const text = await answer.text();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter]);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code, help: expect.any(String) } }] });
  expect(text).not.toContain('secret');
  await until(() => outcomes().length === lines); // a fault has a line of its own
  await service.close();
});

test('a client that leaves ends its signal, and the log says so', async () => {
  const { service, begun, outcomes } = await open(LONG_MS);
  const leaving = new AbortController();
  const asked = fetch(new URL('graphql?query={a}', service.url), { signal: leaving.signal }).catch(() => 'left');
  await until(() => begun.length === 1);
  leaving.abort();
  expect(await asked).toBe('left');
  await until(() => begun[0]?.request.signal.aborted === true);
  begun[0]?.finish(); // too late
  expect(outcomes()).toEqual([[null, 'left']]);
  await service.close();
});

test('a fault that comes after the client has left is logged; that the client left is none', async () => {
  const { service, begun, outcomes } = await open(LONG_MS);
  const leave = async (fail: (signal: AbortSignal) => Error): Promise<unknown[]> => {
    const leaving = new AbortController();
    const asked = fetch(new URL('graphql?query={a}', service.url), { signal: leaving.signal }).catch(() => 'left');
    await until(() => begun.length === 1);
    leaving.abort();
    await asked;
    await until(() => begun[0]?.request.signal.aborted === true);
    const [one] = begun.splice(0);
    const lines = outcomes().length;
    if (one) one.fail(fail(one.request.signal));
    await new Promise((done) => setImmediate(done));
    return outcomes().slice(lines);
  };
  expect(await leave(() => new TypeError('x is not a function'))).toHaveLength(1);
  expect(await leave(({ reason }) => reason as Error)).toEqual([]); // a DOMException is one
  await service.close();
});

test('a body that is sent too slowly ends its connection', async () => {
  const { service, begun } = await open(LONG_MS, 50);
  const socket = await connectTo(
    service,
    'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
  );
  await once(socket, 'close');
  expect(begun).toEqual([]);
  await service.close();
});
