/** What can go wrong on a real wire, played by a server that does it. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runWithDeadline } from '../../../gateway/execute/deadline.ts';
import { createHttpTransport } from '../../../gateway/transport/httpTransport.ts';

const MAX_BYTES = 1000;
const request = { query: '{ a }', variables: {} };
const transport = createHttpTransport({ connections: 2, maxAnswerBytes: MAX_BYTES });
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

const send = (url: string): Promise<unknown> => runWithDeadline(300, (signal) => transport.send(url, request, signal));

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
  ['a redirect, which is not followed', 'CENTER_FAULT', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['an error page as HTTP 200', 'INVALID_ANSWER', (_, response) => void response.end('<html>')],
  ['half of a JSON text', 'INVALID_ANSWER', (_, response) => void response.end('{"data":{')],
  ['a body that breaks off', 'CENTER_UNAVAILABLE', (_, response) => { response.writeHead(200, { 'content-length': '100' }); response.write('{"data":'); setImmediate(() => response.destroy()); }],
  ['a connection that is closed at once', 'CENTER_UNAVAILABLE', (incoming) => void incoming.socket.destroy()],
  ['a body longer than allowed', 'INVALID_ANSWER', (_, response) => void response.end(`{"data":"${'x'.repeat(MAX_BYTES)}"}`)],
  ['an endless body', 'INVALID_ANSWER', (_, response) => { const pour = (): void => void (response.write('x'.repeat(500)) ? setImmediate(pour) : response.once('drain', pour)); pour(); }],
])('%s is %s', async (_, code, listener) => {
  await expect(send(await serve(listener))).rejects.toMatchObject({ code });
});

test('nobody listens', async () => {
  await expect(send('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'CENTER_UNAVAILABLE' });
});

test.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  ['drips one byte now and then', (_, response) => { const drip = setInterval(() => response.write(' '), 20); response.on('close', () => clearInterval(drip)); }],
])('a server that %s is left behind at the deadline', async (_, listener) => {
  await expect(send(await serve(listener))).rejects.toMatchObject({ name: 'DeadlineExceeded' });
});
