/** What can go wrong on a real wire, played by a server that does it. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpTransport } from '../../../gateway/transport/httpTransport.ts';
import { sendOnce, type Transport } from '../../../gateway/transport/transport.ts';

const MAX_BYTES = 1000;
const request = { query: '{ a }', variables: {} };
const transport = createHttpTransport({ connections: 2 });
const servers: Server[] = [];
afterAll(async () => {
  await transport.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const sendOver = (own: Transport, url: string, withinMs: number): Promise<unknown> =>
  sendOnce(own, { url, request, maxBytes: MAX_BYTES }, withinMs);
const send = (url: string): Promise<unknown> => sendOver(transport, url, 300);

test('an answer comes back parsed, with its size', async () => {
  const url = await serve((_, response) => void response.end('{"data":{"a":1}}'));
  expect(await send(url)).toEqual({ body: { data: { a: 1 } }, bytes: 16 });
});

test('a refused operation (HTTP 400 with errors) is an answer', async () => {
  const url = await serve((_, response) => void response.writeHead(400).end('{"errors":[]}'));
  expect(await send(url)).toMatchObject({ body: { errors: [] } });
});

test.each<[string, string, RequestListener]>([
  ['HTTP 500', 'CENTER_FAULT', (_, response) => void response.writeHead(500).end('boom')],
  [
    'a redirect, which is not followed',
    'CENTER_FAULT',
    (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  ],
  ['HTTP 500 with JSON data', 'CENTER_FAULT', (_, response) => void response.writeHead(500).end('{"data":{"a":1}}')],
  [
    'HTTP 302 with JSON data',
    'CENTER_FAULT',
    (_, response) => void response.writeHead(302, { location: '/' }).end('{"data":{"a":1}}'),
  ],
  ['HTTP 204 without anything', 'CENTER_FAULT', (_, response) => void response.writeHead(204).end()],
  ['an error page as HTTP 200', 'INVALID_ANSWER', (_, response) => void response.end('<html>')],
  ['half of a JSON text', 'INVALID_ANSWER', (_, response) => void response.end('{"data":{')],
  [
    'a body that breaks off',
    'CENTER_UNAVAILABLE',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"data":');
      setImmediate(() => response.destroy());
    },
  ],
  ['a connection that is closed at once', 'CENTER_UNAVAILABLE', (incoming) => void incoming.socket.destroy()],
  [
    'a body longer than allowed',
    'INVALID_ANSWER',
    (_, response) => void response.end(`{"data":"${'x'.repeat(MAX_BYTES)}"}`),
  ],
  [
    'an endless body',
    'INVALID_ANSWER',
    (_, response) => {
      const pour = (): void =>
        void (response.write('x'.repeat(500)) ? setImmediate(pour) : response.once('drain', pour));
      pour();
    },
  ],
])('%s is %s', async (_, code, listener) => {
  await expect(send(await serve(listener))).rejects.toMatchObject({ code });
});

const manyKeys = JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`k${index}`, 0])));

test.each([
  ['[{},{},...]', `{"data":{},"errors":[${'{},'.repeat(99_999)}{}]}`],
  ['[1,1,...]', `{"data":{},"errors":[${'1,'.repeat(99_999)}1]}`],
  ['{"k0":0,"k1":0,...}', `{"data":${manyKeys}}`],
])('of %s, more values than the plan needs are refused before they are parsed', async (_, body) => {
  const url = await serve((_, response) => void response.end(body));
  let isParsed = false;
  const { parse } = JSON;
  const spy = jest.spyOn(JSON, 'parse').mockImplementation((text: string) => {
    isParsed ||= text === body;
    return parse(text) as unknown;
  });
  try {
    await expect(
      sendOnce(transport, { url, request, maxBytes: 2 * body.length, maxValues: 20_000 }, 3000),
    ).rejects.toMatchObject({
      code: 'INVALID_ANSWER',
    });
  } finally {
    spy.mockRestore();
  }
  expect(isParsed).toBe(false);
});

test('as many as it needs are parsed', async () => {
  const body = JSON.stringify({
    data: { a: Array.from({ length: 20_000 }, () => ({ a: 'leap:scholar:0001', b: null })) },
  });
  const url = await serve((_, response) => void response.end(body));
  await expect(
    sendOnce(transport, { url, request, maxBytes: body.length, maxValues: 60_010 }, 3000),
  ).resolves.toMatchObject({
    bytes: body.length,
  });
});

test.each([502, 503, 504])(
  'HTTP %i keeps its status, by which it is sent again, also when its body is an answer',
  async (httpStatus) => {
    const url = await serve(
      (_, response) => void response.writeHead(httpStatus).end('{"errors":[{"message":"busy"}]}'),
    );
    await expect(send(url)).rejects.toMatchObject({ code: 'CENTER_FAULT', httpStatus });
  },
);

test('nobody listens', async () => {
  await expect(send('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'CENTER_UNAVAILABLE' });
});

test.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  [
    'drips one byte now and then',
    (_, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    },
  ],
])('a server that %s is left behind at the deadline', async (_, listener) => {
  await expect(send(await serve(listener))).rejects.toMatchObject({ message: 'no answer within 300 ms' });
});

interface Event {
  readonly happened: Promise<void>;
  readonly happen: () => void;
}

function createEvent(): Event {
  let happen: () => void = () => undefined;
  const happened = new Promise<void>((done) => (happen = done));
  return { happened, happen: () => happen() };
}

describe('the connections to a subgraph that has left', () => {
  /** A server whose answers wait for `answer()`; `gone` resolves when nobody is connected to it any more. */
  async function serveSlowly(): Promise<{
    url: string;
    asked: Promise<void>;
    answer: () => void;
    gone: Promise<void>;
  }> {
    const [asked, answered, gone] = [createEvent(), createEvent(), createEvent()];
    const url = await serve((_, response) => {
      asked.happen();
      void answered.happened.then(() => response.end('{"data":{}}'));
    });
    const server = servers.at(-1);
    let open = 0;
    server?.on('connection', (socket) => {
      open += 1;
      socket.on('close', () => (open -= 1) === 0 && gone.happen());
    });
    return { url, asked: asked.happened, answer: answered.happen, gone: gone.happened };
  }

  test('are closed at once when idle, and the others kept', async () => {
    const own = createHttpTransport({ connections: 2 });
    const [leaving, staying] = [await serveSlowly(), await serveSlowly()];
    let hasStayingGone = false;
    void staying.gone.then(() => (hasStayingGone = true));
    for (const { url, answer } of [leaving, staying]) {
      answer();
      await sendOver(own, url, 5000);
    }
    own.retainOnly?.([staying.url]);
    await leaving.gone;
    expect(hasStayingGone).toBe(false);
    await own.close();
    await staying.gone;
  });

  test('are closed after the requests under way, which end as if nothing had happened; also those that begin later', async () => {
    const own = createHttpTransport({ connections: 2 });
    const leaving = await serveSlowly();
    const sent = sendOver(own, leaving.url, 5000);
    await leaving.asked;
    own.retainOnly?.([]);
    const later = sendOver(own, leaving.url, 5000);
    leaving.answer();
    expect(await Promise.all([sent, later])).toMatchObject([{ body: { data: {} } }, { body: { data: {} } }]);
    await leaving.gone;
    await own.close();
  });
});
