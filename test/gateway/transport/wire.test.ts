/** What the transport leaves behind: connections that are cut, and no more memory than an answer may take. */
import type { RequestListener, ServerResponse } from 'node:http';
import { createHttpTransport } from '../../../gateway/transport/httpTransport.ts';
import { sendOnce } from '../../../gateway/transport/transport.ts';
import { openFaultyServer, type FaultyServer } from '../../support/faultyServer.ts';

const MAX_BYTES = 200_000;
const CHUNK = 'x'.repeat(50_000);
const transport = createHttpTransport({ connections: 2 });
const servers: FaultyServer[] = [];
afterAll(async () => {
  await transport.close();
  for (const server of servers) await server.close();
});

interface Watched {
  readonly url: string;
  /** Resolves when the client has cut the connection. */
  readonly cut: Promise<void>;
}

async function watch(listener: RequestListener): Promise<Watched> {
  let onCut = (): void => undefined;
  const cut = new Promise<void>((done) => (onCut = done));
  const server = await openFaultyServer((incoming, response) => {
    incoming.socket.once('close', onCut);
    listener(incoming, response);
  });
  servers.push(server);
  return { url: server.url, cut };
}

const send = (url: string, waitMs: number): Promise<unknown> =>
  sendOnce(transport, { url, request: { query: '{ a }', variables: {} }, maxBytes: MAX_BYTES }, waitMs);
const LONG_MS = 50_000;
const SHORT_MS = 200;

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 10);
  response.once('close', () => clearInterval(timer));
}

/** Writes as long as it may, and counts. */
function pour(response: ServerResponse, count: (bytes: number) => void): void {
  if (response.listenerCount('error') === 0) response.on('error', () => undefined);
  count(CHUNK.length);
  if (response.write(CHUNK)) setImmediate(() => response.destroyed || pour(response, count));
  else response.once('drain', () => pour(response, count));
}

test.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  ['sends a head and no body', (_, response) => void response.writeHead(200).flushHeaders()],
  ['drips for ever', (_, response) => drip(response)],
])('of a server that %s, the connection is cut at the deadline', async (_, listener) => {
  const { url, cut } = await watch(listener);
  await expect(send(url, SHORT_MS)).rejects.toMatchObject({ message: `no answer within ${SHORT_MS} ms` });
  await cut;
});

test('of a body without end, little more is taken than an answer may hold', async () => {
  let poured = 0;
  const { url, cut } = await watch((_, response) => pour(response, (bytes) => void (poured += bytes)));
  await expect(send(url, LONG_MS)).rejects.toMatchObject({ code: 'INVALID_ANSWER' });
  await cut;
  // Beside the answer: what lies in the buffers of the two sockets.
  expect(poured).toBeLessThan(MAX_BYTES + 20_000_000);
});

test('a body that announces more than it may hold is not waited for', async () => {
  const { url, cut } = await watch(
    (_, response) => void response.writeHead(200, { 'content-length': MAX_BYTES + 1 }).flushHeaders(),
  );
  await expect(send(url, LONG_MS)).rejects.toMatchObject({ code: 'INVALID_ANSWER' });
  await cut;
});

test('the status of a fault is known, so that a busy front can be asked again', async () => {
  const { url } = await watch((_, response) => void response.writeHead(503).end('busy'));
  await expect(send(url, LONG_MS)).rejects.toMatchObject({ code: 'CENTER_FAULT', httpStatus: 503 });
});

test('after the faults of one server, another is answered over the same transport', async () => {
  const { url } = await watch((_, response) => void response.end('{"data":{"a":1}}'));
  expect(await send(url, LONG_MS)).toMatchObject({ body: { data: { a: 1 } } });
});
