/** What can go wrong between two machines: each fault is played on a real socket, and read by the real transport. */
import type { RequestListener, ServerResponse } from 'node:http';
import { createHttpTransport } from '../../../gateway/transport/httpTransport.ts';
import { sendAsync } from '../../support/asyncTransport.ts';
import type { Fault } from '../../support/consortium.ts';
import { openFaultyServer, openTalkingServer, type FaultyServer } from '../../support/faultyServer.ts';
import { makeCertificate } from '../../support/makeCertificate.ts';

/** Every text that a faulty center sends holds it: no answer of the graph may. */
export const SECRET = 'SECRET-WORD';
const INTERNALS = `${SECRET} at Object.query (/srv/leap/db.js:7:1), mongodb://10.0.0.7:27017`;

const MAX_ANSWER_BYTES = 1_000_000;
export const transport = createHttpTransport({ connections: 8 });

/** @param play what the server does; it gets the honest answer as text */
function overWire(play: (honest: string) => RequestListener): Fault {
  return async (answer, request, signal) => {
    const honest = JSON.stringify((await answer()).body);
    return sendTo(await openFaultyServer(play(honest)), request, signal);
  };
}

const overSocket =
  (open: () => Promise<FaultyServer>): Fault =>
  async (_, request, signal) =>
    sendTo(await open(), request, signal);

async function sendTo(server: FaultyServer, request: Parameters<Fault>[1], signal: AbortSignal): ReturnType<Fault> {
  try {
    return await sendAsync(transport, { url: server.url, request, maxBytes: MAX_ANSWER_BYTES }, signal);
  } finally {
    await server.close();
  }
}

const say = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Fault =>
  overWire(() => (_, response) => void response.writeHead(status, headers).end(text));
/** The honest answer under a status that no answer has. */
const answerAs = (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  overWire((honest) => (_, response) => void response.writeHead(status, headers).end(honest));
const change = (edit: (honest: string) => string): Fault =>
  overWire((honest) => (_, response) => void response.end(edit(honest)));

/** As much as the reader takes, without end. */
function pour(response: ServerResponse): void {
  if (response.listenerCount('error') === 0) response.on('error', () => undefined);
  if (response.write(SECRET.repeat(6000))) setImmediate(pour, response);
  else response.once('drain', () => pour(response));
}

function drip(response: ServerResponse, text: string): void {
  const timer = setInterval(() => response.write(text), 1);
  response.on('close', () => clearInterval(timer));
}

async function refuse(): Promise<FaultyServer> {
  const server = await openTalkingServer('http', '');
  await server.close();
  return { ...server, close: async () => undefined };
}

/** Busy once, then as it should be: a new one for each test. */
function isBusyOnce(text = INTERNALS): Fault {
  let isFirst = true;
  return overWire((honest) => (_, response) => {
    response.writeHead(isFirst ? 503 : 200).end(isFirst ? text : honest);
    isFirst = false;
  });
}

function dropsOnce(): Fault {
  let isFirst = true;
  return overWire((honest) => (incoming, response) => {
    if (isFirst) incoming.socket.destroy();
    else response.end(honest);
    isFirst = false;
  });
}

const DEPTH = 50_000;
const nest = (depth: number): string => `${'['.repeat(depth)}"${SECRET}"${']'.repeat(depth)}`;

export type WireOutcome = 'CENTER_UNAVAILABLE' | 'CENTER_FAULT' | 'CENTER_TIMEOUT' | 'INVALID_ANSWER' | 'PLAIN';

/** On the wire a fault strikes whatever was asked, so its outcome is the same in every shape. */
export const WIRE_FAULTS: readonly (readonly [string, WireOutcome, () => Fault])[] = [
  ['refuses the connection', 'CENTER_UNAVAILABLE', () => overSocket(refuse)],
  ['closes the connection', 'CENTER_UNAVAILABLE', () => overWire(() => (incoming) => void incoming.socket.destroy())],
  ['closes the connection once, and answers then', 'PLAIN', dropsOnce],
  ['speaks no HTTP', 'CENTER_UNAVAILABLE', () => overSocket(() => openTalkingServer('http', `${INTERNALS}\r\n\r\n`))],
  [
    'speaks no TLS where TLS was wanted',
    'CENTER_UNAVAILABLE',
    () => overSocket(() => openTalkingServer('https', INTERNALS)),
  ],
  ['has no certificate', 'CENTER_UNAVAILABLE', () => overSocket(() => openFaultyServer(() => undefined, {}))],
  [
    'has a certificate that nobody vouches for',
    'CENTER_UNAVAILABLE',
    () => overSocket(() => openFaultyServer(() => undefined, makeCertificate('491231'))),
  ],
  [
    'has a certificate of yesteryear',
    'CENTER_UNAVAILABLE',
    () => overSocket(() => openFaultyServer(() => undefined, makeCertificate('200102'))),
  ],
  [
    'breaks off in the middle',
    'CENTER_UNAVAILABLE',
    () =>
      overWire((honest) => (_, response) => {
        response.writeHead(200, { 'content-length': honest.length });
        response.write(honest.slice(0, honest.length / 2), () => response.destroy());
      }),
  ],
  [
    'answers HTTP 500 with a page',
    'CENTER_FAULT',
    () => say(500, `<html>${INTERNALS}`, { 'content-type': 'text/html' }),
  ],
  ['answers HTTP 404 in words', 'CENTER_FAULT', () => say(404, INTERNALS)],
  ['answers HTTP 503', 'CENTER_FAULT', () => say(503, INTERNALS)],
  ['answers HTTP 503 once, and answers then', 'PLAIN', isBusyOnce],
  ['answers HTTP 500 with what looks like an answer', 'CENTER_FAULT', () => answerAs(500)],
  [
    'answers HTTP 503 with errors as JSON',
    'CENTER_FAULT',
    () => say(503, JSON.stringify({ errors: [{ message: INTERNALS }] })),
  ],
  [
    'answers HTTP 503 with errors as JSON once, and answers then',
    'PLAIN',
    () => isBusyOnce(JSON.stringify({ errors: [{ message: INTERNALS }] })),
  ],
  [
    'leads elsewhere with what looks like an answer',
    'CENTER_FAULT',
    () => answerAs(302, { location: `http://${SECRET}.example/` }),
  ],
  ['leads elsewhere', 'CENTER_FAULT', () => say(302, '', { location: `http://${SECRET}.example/` })],
  ['leads to itself', 'CENTER_FAULT', () => say(307, '', { location: '/' })],
  ['never answers', 'CENTER_TIMEOUT', () => overWire(() => () => undefined)],
  [
    'answers after the deadline',
    'CENTER_TIMEOUT',
    () => overWire((honest) => (incoming, response) => void incoming.socket.on('close', () => response.end(honest))),
  ],
  ['drips spaces for ever', 'CENTER_TIMEOUT', () => overWire(() => (_, response) => drip(response, ' '))],
  ['drips text for ever', 'CENTER_TIMEOUT', () => overWire(() => (_, response) => drip(response, SECRET))],
  ['sends half of the answer', 'INVALID_ANSWER', () => change((honest) => honest.slice(0, honest.length / 2))],
  ['sends what is no JSON', 'INVALID_ANSWER', () => change((honest) => `${SECRET}${honest}`)],
  ['sends a page as HTTP 200', 'INVALID_ANSWER', () => say(200, `<html>${INTERNALS}`)],
  ['sends nothing as HTTP 200', 'INVALID_ANSWER', () => say(200, '')],
  ['sends text without end', 'INVALID_ANSWER', () => overWire(() => (_, response) => pour(response))],
  ['sends an abyss of brackets', 'INVALID_ANSWER', () => say(200, `{"data":${nest(DEPTH)}}`)],
  [
    'sends an abyss beside the answer',
    'PLAIN',
    // As deep as an answer has room for beside its data.
    () => change((honest) => `{"extensions":${nest(5000)},${honest.slice(1)}`),
  ],
  [
    'sends nothing but errors with internals',
    'CENTER_FAULT',
    () =>
      say(
        200,
        JSON.stringify({
          errors: [{ message: INTERNALS, extensions: { code: SECRET, exception: { stacktrace: [INTERNALS] } } }],
        }),
      ),
  ],
  [
    'refuses the operation with internals',
    'CENTER_FAULT',
    () => say(400, JSON.stringify({ errors: [{ message: INTERNALS, locations: [], path: [SECRET] }] })),
  ],
  [
    'has a clock of another century',
    'PLAIN',
    () =>
      overWire(
        (honest) => (_, response) =>
          void response
            .writeHead(200, { date: 'Mon, 01 Jan 1900 00:00:00 GMT', age: '999999999', expires: '0' })
            .end(honest),
      ),
  ],
];
