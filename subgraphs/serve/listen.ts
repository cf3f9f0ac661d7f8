/**
 * The HTTP server of a subgraph (a center or the registry): `POST` runs an operation, `GET /stamp` streams stamps,
 * `GET /health` reports health. It sends no CORS headers, so that no web page can read from it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isLoopback, readHost, STAMP_PATH } from '../contract/hosts.ts';
import { boundBody, readBody } from '../contract/limits/body.ts';
import { readParams, refuse } from '../contract/limits/guard.ts';
import { readRequestId, REQUEST_ID_HEADER } from '../contract/observe/requestId.ts';
import { DeadlineExceeded, type Answer, type Subgraph } from './subgraph.ts';
import type { StampStream } from './stamps.ts';

export interface Listening {
  readonly url: string;
  /** Refuses new requests, waits for those that run (each ends at its deadline), then closes. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** The stream of `GET /stamp`. Without it, clients cannot cache answers. */
  readonly stamps?: StampStream;
  /** Time limit of one operation. */
  readonly deadlineMs?: number;
}

/** Longer than callers hold an idle connection, so that the server never closes one while a request arrives. */
const IDLE_CONNECTION_MS = 75_000;
const LEFT = new Error('the caller has left');
/** Longer than any gateway waits. Process managers (`docker stop`, systemd) must allow more before they kill. */
export const DEADLINE_MS = 8_000;
/** Requests in progress at a time. The server refuses further ones without reading them. */
const MOST_REQUESTS = 512;

/** Rejects with one sentence when the port is taken or not allowed. */
export async function listen<Caller>(
  subgraph: Subgraph<Caller>,
  caller: Caller,
  { host, port, stamps, deadlineMs = DEADLINE_MS }: ListenOptions,
): Promise<Listening> {
  const isLocal = isLoopback(host);
  const running = new Set<AbortController>();
  let isStopping = false;
  let onEmpty = (): void => undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const leaving = new AbortController();
    running.add(leaving);
    response.on('close', () => {
      if (!response.writableEnded) leaving.abort(LEFT);
    });
    const late = setTimeout(() => leaving.abort(new DeadlineExceeded('it took too long')), deadlineMs);
    try {
      const body = await readBody(request, leaving.signal);
      if (body.kind === 'left') return void request.destroy(); // or the caller sends its body too slowly
      // Also protects against web pages: no form can send this type, and scripts need a CORS permission for it.
      if (body.kind === 'other')
        return send(request, response, toRefused(415, 'expected content-type: application/json'));
      if (body.kind === 'fault') return send(request, response, toRefused(body.status, body.message));
      const params = readParams(body.text);
      const { [REQUEST_ID_HEADER]: requestId, traceparent } = request.headers;
      const call = {
        caller,
        signal: leaving.signal,
        requestId: readRequestId(requestId),
        traceparent: typeof traceparent === 'string' ? traceparent : undefined,
      };
      send(request, response, params.kind === 'ok' ? await subgraph.answer(params.value, call) : toAnswer(params));
    } finally {
      clearTimeout(late);
      running.delete(leaving);
      if (running.size === 0) onEmpty();
    }
  };

  const server = createServer({ keepAliveTimeout: IDLE_CONNECTION_MS }, (request, response) => {
    boundBody(request);
    if (isStopping) response.setHeader('connection', 'close');
    const name = readHost(request.headers.host);
    // A web page can point its own host name at 127.0.0.1 (DNS rebinding). Its requests carry that name.
    if (isLocal && !isLoopback(name)) return send(request, response, refuseHost(name));
    const path = request.url?.split('?')[0];
    if (request.method === 'GET' && path === '/health') return sendHealth(response, isStopping);
    if (request.method === 'GET' && path === `/${STAMP_PATH}` && stamps) return stamps.serve(response);
    const refused = refuseMethod(request) ?? (isStopping || running.size >= MOST_REQUESTS ? BUSY : undefined);
    if (refused) return send(request, response, refused);
    answer(request, response).catch(() => response.destroy()); // the connection broke while it was read
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(new Error(describeFault(fault, host, port))));
    server.listen({ host, port }, resolve);
  });
  const address = server.address();
  const served = typeof address === 'object' && address ? address.port : port;
  const printedHost = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${printedHost}:${served}/`,
    async stop() {
      isStopping = true;
      const closed = new Promise<void>((done) => server.close(() => done()));
      stamps?.close(); // streams have no end of their own
      server.closeIdleConnections();
      // Each running request ends at its deadline, and no new one starts.
      if (running.size > 0) await new Promise<void>((done) => (onEmpty = done));
      server.closeIdleConnections();
      await closed;
    },
  };
}

interface Refused {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Answer['body'];
}

const BUSY: Refused = {
  status: 503,
  body: { errors: [{ message: 'too many requests at a time; ask again', extensions: { code: 'CENTER_BUSY' } }] },
};

function refuseMethod({ method }: IncomingMessage): Refused | undefined {
  if (method !== 'POST')
    // An unread body must not be parsed as the next request, so the connection closes.
    return {
      ...toRefused(405, 'an operation is sent with POST, as JSON'),
      headers: { allow: 'POST', connection: 'close' },
    };
  return undefined;
}

function refuseHost(name: string | undefined): Refused {
  return toRefused(
    403,
    `this process answers on this machine only: expected the host 127.0.0.1 or localhost, got ${name ?? 'none'}`,
  );
}

function toRefused(status: number, message: string): Refused {
  return { status, body: { errors: refuse('BAD_REQUEST', message).errors } };
}

function toAnswer({
  status,
  errors,
}: {
  readonly status: 400 | 413;
  readonly errors: Answer['body']['errors'];
}): Answer {
  return { status, body: { ...(errors && { errors }) } };
}

const GRAPHQL_MEDIA_TYPE = 'application/graphql-response+json';

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Refused): void {
  const type = request.headers.accept?.includes(GRAPHQL_MEDIA_TYPE) ? GRAPHQL_MEDIA_TYPE : 'application/json';
  const bytes = Buffer.from(JSON.stringify(body));
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': bytes.length,
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': '1' }),
      ...headers,
    })
    .end(bytes);
}

/** Reads no store and waits for no operation: it shows that the event loop runs. */
function sendHealth(response: ServerResponse, isStopping: boolean): void {
  response
    .writeHead(isStopping ? 503 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ status: isStopping ? 'stopping' : 'up' }));
}

function describeFault(fault: NodeJS.ErrnoException, host: string, port: number): string {
  switch (fault.code) {
    case 'EADDRINUSE':
      return `port ${port} of ${host} is taken by another program: end it, or choose another with PORT`;
    case 'EACCES':
      return `port ${port} of ${host} is not allowed to this user: choose another with PORT`;
    default:
      return `cannot listen on port ${port} of ${host}: ${fault.message}`;
  }
}
