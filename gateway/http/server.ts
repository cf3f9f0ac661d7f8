/** Serves the gateway over HTTP: /graphql for programs, /explorer for people, /health for operators. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { isLoopback, readHost } from '../../subgraphs/contract/hosts.ts';
import { boundBody } from '../../subgraphs/contract/limits/body.ts';
import type { Log } from '../../subgraphs/contract/observe/log.ts';
import type { AnswerCache } from '../cache/answers.ts';
import type { Graph } from '../graph.ts';
import type { Observer } from '../observe/observe.ts';
import { createGraphqlHandler, SAFE_HEADERS } from './graphql.ts';
import { createPages, type PageOptions } from './pages.ts';

export interface ServedGateway extends Graph {
  /** Undefined if caching is off. */
  readonly cache?: AnswerCache | undefined;
  readonly observer?: Observer | undefined;
  health(): Promise<{ readonly isReady: boolean }>;
}

export interface HttpOptions extends PageOptions {
  readonly host: string;
  /**
   * The host name that clients use; default `host`. If it is a loopback host, requests for other hosts are rejected.
   */
  readonly publishedHost?: string;
  /** 0 selects any free port. */
  readonly port: number;
  /** How long `close` waits for running requests; default 15 s. */
  readonly operationDeadlineMs?: number;
  /** The time limit for receiving a request with its body; default 15 s. Node then answers 408. */
  readonly requestTimeoutMs?: number;
  /** Default: errors only, as plain text on standard error. */
  readonly log?: Log;
  /** Default `randomUUID`. */
  readonly makeRequestId?: () => string;
  /** Returns the time of a monotonic clock in milliseconds; default `performance.now`. */
  readonly now?: () => number;
}

export interface HttpService {
  readonly url: string;
  /**
   * Stops accepting connections, waits up to `operationDeadlineMs` for running requests, and closes all connections.
   */
  close(): Promise<void>;
}

/** Longer than the idle timeout of clients, so that no connection is closed while a client sends a request on it. */
const IDLE_MS = 75_000;
const CLOSING_MS = 15_000;
/** The time limit for receiving a request with its body: a client that sends slowly must not hold a place for minutes. */
const REQUEST_MS = 15_000;

/** Serves the gateway until `close` is called. @throws when the port is taken */
export async function serveHttp(gateway: ServedGateway, options: HttpOptions): Promise<HttpService> {
  const life: Life = { phase: 'open', running: 0 };
  const server = createServer(
    {
      keepAliveTimeout: IDLE_MS,
      requestTimeout: options.requestTimeoutMs ?? REQUEST_MS,
      connectionsCheckingInterval: Math.min(1000, options.requestTimeoutMs ?? REQUEST_MS),
    },
    createListener(gateway, options, life),
  );
  await listen(server, options);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/`,
    close: () => close(server, life, options.operationDeadlineMs ?? CLOSING_MS),
  };
}

interface Life {
  phase: 'open' | 'closing' | 'cut';
  /** Requests without a complete response. */
  running: number;
  /** Called when the last running request ends. */
  onIdle?: () => void;
}

function createListener(gateway: ServedGateway, options: HttpOptions, life: Life): RequestListener {
  const log = options.log ?? logFaultsOnStandardError;
  const handleGraphql = createGraphqlHandler({
    graph: gateway,
    cache: gateway.cache,
    observer: gateway.observer,
    log,
    makeRequestId: options.makeRequestId ?? randomUUID,
    now: options.now ?? (() => performance.now()),
    life,
  });
  const servePage = createPages(options);
  const isLoopbackOnly = isLoopback(options.publishedHost ?? options.host);
  const onClose = (): void => {
    life.running -= 1;
    if (life.running === 0) life.onIdle?.();
  };
  return (request, response) => {
    life.running += 1;
    boundBody(request);
    response.once('close', onClose);
    const refusal = refuseHost(request, isLoopbackOnly);
    if (refusal) return sendText(response, ...refusal);
    const [path, search] = splitTarget(request.url ?? '');
    if (path === '/graphql' && !isBrowser(request, search)) return handleGraphql(request, response, search);
    for (let at = 0; at < SAFE_HEADERS.length; at += 2)
      response.setHeader(SAFE_HEADERS[at] ?? '', SAFE_HEADERS[at + 1] ?? '');
    if (life.phase !== 'open') response.setHeader('connection', 'close');
    const serve = async (): Promise<void> => {
      if (path === '/graphql') sendText(response, 302, 'The explorer is at /explorer.\n', ['location', '/explorer']);
      else if (path === '/health' && isRead(request)) await sendHealth(gateway, response);
      else if (!isRead(request) || !servePage(request, response, path)) sendText(response, 404, NOT_SERVED);
    };
    serve().catch((fault: unknown) => sendFault(log, request, response, fault));
  };
}

const NOT_SERVED = 'Not found. The paths are /graphql, /explorer and /health.\n';

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Whether a browser opens /graphql as a page, without a query. */
function isBrowser({ method, headers: { accept = '' } }: IncomingMessage, search: string): boolean {
  return method === 'GET' && accept.includes('text/html') && !accept.includes('json') && !/[?&]query=/.test(search);
}

/** Splits a request target into path and query string. The target may be absolute (RFC 9112, section 3.2.2). */
function splitTarget(target: string): readonly [path: string, search: string] {
  if (target === '/graphql') return [target, ''];
  const origin = /^https?:\/\/[^/?]*/i.exec(target)?.[0] ?? '';
  const local = target.slice(origin.length);
  const end = local.indexOf('?');
  return end === -1 ? [local, ''] : [local.slice(0, end), local.slice(end)];
}

function refuseHost(
  { rawHeaders, headers: { host } }: IncomingMessage,
  isLoopbackOnly: boolean,
): readonly [status: number, text: string] | undefined {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  if (hosts > 1) return [400, 'expected one Host header, got several\n']; // RFC 9112, section 3.2
  // DNS rebinding: a web page can resolve its own host name to 127.0.0.1. Its requests then have that name as their
  // host.
  if (!isLoopbackOnly || isLoopback(readHost(host))) return undefined;
  const named = host === undefined ? 'none' : host.slice(0, 100);
  return [403, `This gateway only accepts local requests: expected the host 127.0.0.1 or localhost, got ${named}.\n`];
}

/**
 * Sends the health report. The status is always 200, since an orchestrator must not restart the gateway if a center is
 * down.
 */
async function sendHealth(gateway: ServedGateway, response: ServerResponse): Promise<void> {
  const body = JSON.stringify(await gateway.health());
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(body);
}

/** @param more headers, as alternating names and values */
function sendText(response: ServerResponse, status: number, text: string, more: readonly string[] = []): void {
  response.writeHead(status, [...SAFE_HEADERS, 'content-type', 'text/plain; charset=utf-8', ...more]).end(text);
}

/** Sends a general message to the client and logs the details. */
function sendFault(log: Log, request: IncomingMessage, response: ServerResponse, fault: unknown): void {
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  log(`${request.method} ${request.url?.split('?')[0]}: ${detail}`, { level: 'error', code: 'INTERNAL_FAULT' });
  if (response.headersSent) response.destroy();
  else sendText(response, 500, 'An unexpected error. The log of the gateway has the details.\n');
}

function logFaultsOnStandardError(message: string): void {
  process.stderr.write(`${message}\n`);
}

function listen(server: Server, { host, port }: HttpOptions): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}

async function close(server: Server, life: Life, withinMs: number): Promise<void> {
  life.phase = 'closing';
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  if (life.running > 0) {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((done) => {
      life.onIdle = done;
      timer = setTimeout(done, withinMs);
    });
    clearTimeout(timer);
  }
  life.phase = 'cut';
  server.closeAllConnections(); // including those with an incomplete request
  await closed;
}
