/** The end of the server: running requests finish within their deadline, and nothing that does not answer holds it up. Over a graph that answers when a test says so. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { GraphAnswer, GraphRequest } from '../../../gateway/graph.ts';
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { createLog } from '../../../subgraphs/contract/watch/log.ts';
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
  readonly begun: { readonly request: GraphRequest; finish(): void }[];
  outcomes(): unknown[];
}

async function open(operationDeadlineMs: number): Promise<Opened> {
  const begun: Opened['begun'] = [];
  let written = '';
  const graph = {
    answer: (request: GraphRequest) =>
      new Promise<GraphAnswer>((done) => void begun.push({ request, finish: () => done(ANSWER) })),
    health: async () => ({ isReady: true }),
  };
  const log = createLog({ name: 'gateway', level: 'info', write: (line) => void (written += line) });
  const service = await serveHttp(graph, { host: '127.0.0.1', port: 0, operationDeadlineMs, log });
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

test('a client that leaves ends its signal, and the log says so', async () => {
  const { service, begun, outcomes } = await open(LONG_MS);
  const leaving = new AbortController();
  const asked = fetch(new URL('graphql?query={a}', service.url), { signal: leaving.signal }).catch(() => 'left');
  await until(() => begun.length === 1);
  leaving.abort();
  expect(await asked).toBe('left');
  await until(() => begun[0]?.request.signal.aborted === true);
  begun[0]?.finish(); // nobody is there
  expect(outcomes()).toEqual([[null, 'left']]);
  await service.close();
});
