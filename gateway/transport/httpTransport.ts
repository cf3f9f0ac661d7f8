/** Requests over HTTP: one pool of kept-alive connections a subgraph, no redirects, and no more bytes than allowed. */
import { Pool, type Dispatcher } from 'undici';
import {
  TransportFault,
  type Origin,
  type SubgraphAnswer,
  type SubgraphRequest,
  type Transport,
} from '../execute/transport.ts';
import { REQUEST_ID_HEADER } from '../../subgraphs/contract/watch/requestId.ts';

export interface HttpTransportOptions {
  readonly connections: number;
  /** A longer answer is refused, however long it would go on. */
  readonly maxAnswerBytes: number;
}

/** Long before a subgraph closes an idle connection (it does after 75 seconds), so that none closes under a request. */
const IDLE_MS = 30_000;

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

export function createHttpTransport(options: HttpTransportOptions): Transport {
  const pools = new Pools(options.connections);
  return {
    async send(url, request, signal, from) {
      const { origin, pathname, search } = new URL(url);
      const pool = pools.take(origin);
      try {
        return readAnswer(
          await post(pool, `${pathname}${search}`, { request, from, signal, maxBytes: options.maxAnswerBytes }),
        );
      } finally {
        pools.give(origin);
      }
    },
    keepOnly: (urls) => pools.keepOnly(new Set(urls.map((url) => new URL(url).origin))),
    close: () => pools.close(),
  };
}

/**
 * The pools by origin. An origin that is not to be kept has one only while requests to it are under way (of operations
 * that began when its center was there), so that centers may come, go and move without end and no socket stays behind.
 */
class Pools {
  readonly #connections: number;
  readonly #pools = new Map<string, { readonly pool: Pool; underWay: number }>();
  /** All, before anybody says which. */
  #kept: ReadonlySet<string> | undefined;

  constructor(connections: number) {
    this.#connections = connections;
  }

  /** For one request, after which `give` is called. */
  take(origin: string): Pool {
    const entry = this.#pools.get(origin) ?? {
      pool: new Pool(origin, { connections: this.#connections, keepAliveMaxTimeout: IDLE_MS }),
      underWay: 0,
    };
    this.#pools.set(origin, entry);
    entry.underWay += 1;
    return entry.pool;
  }

  give(origin: string): void {
    const entry = this.#pools.get(origin);
    if (entry) entry.underWay -= 1;
    this.#closeUnused(origin);
  }

  keepOnly(origins: ReadonlySet<string>): void {
    this.#kept = origins;
    for (const origin of [...this.#pools.keys()]) this.#closeUnused(origin);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map(({ pool }) => pool.destroy()));
  }

  #closeUnused(origin: string): void {
    const entry = this.#pools.get(origin);
    if (!entry || entry.underWay > 0 || this.#kept?.has(origin) !== false) return;
    this.#pools.delete(origin);
    void entry.pool.destroy(); // nothing of it is under way
  }
}

/** Texts of requests by the request itself: one that is sent to eleven centers, or again, is printed once. Each asks the subgraph to state whether its answer may be given again, and its stamp. */
const printed = new WeakMap<SubgraphRequest, string>();

function print(request: SubgraphRequest): string {
  const text = printed.get(request) ?? JSON.stringify({ ...request, extensions: { keep: true } });
  printed.set(request, text);
  return text;
}

interface Posted {
  readonly request: SubgraphRequest;
  readonly from: Origin | undefined;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

interface Received {
  readonly statusCode: number;
  readonly text: string;
  readonly bytes: number;
}

/** By undici's handlers, without a stream for each answer: eleven of them are made for each page of a client's. */
function post(pool: Pool, path: string, { request, from, signal, maxBytes }: Posted): Promise<Received> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let [statusCode, bytes] = [0, 0];
    let sending: Dispatcher.DispatchController | undefined;
    const settle = (settled: () => void): void => {
      signal.removeEventListener('abort', leave);
      settled();
    };
    // Before it is sent there is nothing to end but the wait.
    const leave = (): void =>
      sending ? sending.abort(signal.reason as Error) : settle(() => fail(signal.reason as Error));
    signal.addEventListener('abort', leave, { once: true });
    pool.dispatch(
      { path, method: 'POST', headers: { ...JSON_HEADERS, ...printOrigin(from) }, body: print(request) },
      {
        onRequestStart(controller) {
          sending = controller;
          if (signal.aborted) leave();
        },
        onResponseStart(controller, status, headers) {
          statusCode = status;
          if (!isAnswer(status)) controller.abort(toStatusFault(status));
          if (Number(headers['content-length']) > maxBytes) controller.abort(toLengthFault(maxBytes)); // what is announced need not come
        },
        onResponseData(controller, chunk) {
          bytes += chunk.length;
          if (bytes > maxBytes) controller.abort(toLengthFault(maxBytes));
          else chunks.push(chunk);
        },
        onResponseEnd: () =>
          settle(() =>
            done({
              statusCode,
              bytes,
              text: (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8'),
            }),
          ),
        onResponseError: (_, error) =>
          settle(() => fail(signal.aborted ? (signal.reason as Error) : toFault(error, statusCode > 0))),
      },
    );
  });
}

function printOrigin(origin: Origin | undefined): Record<string, string> {
  if (!origin) return {};
  const { requestId, traceparent } = origin;
  return { [REQUEST_ID_HEADER]: requestId, ...(traceparent !== undefined && { traceparent }) };
}

function toFault(error: Error, hasBegun: boolean): TransportFault {
  if (error instanceof TransportFault) return error;
  return new TransportFault('CENTER_UNAVAILABLE', hasBegun ? `the answer broke off: ${error.message}` : error.message);
}

/** GraphQL over HTTP: a refused operation is a 4xx whose JSON says why. Any other status is no answer, whatever its body looks like. */
function isAnswer(status: number): boolean {
  return status === 200 || isRefusal(status);
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

function readAnswer({ statusCode, text, bytes }: Received): SubgraphAnswer {
  const body = parseJson(text);
  const isGraphQL = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
  if (isRefusal(statusCode) && !isGraphQL) throw toStatusFault(statusCode);
  if (body === undefined) throw new TransportFault('INVALID_ANSWER', 'the body is no JSON');
  return { body, bytes };
}

function toStatusFault(status: number): TransportFault {
  return new TransportFault('CENTER_FAULT', `HTTP status ${status}`, status);
}

function toLengthFault(maxBytes: number): TransportFault {
  return new TransportFault('INVALID_ANSWER', `the body is longer than ${maxBytes} bytes`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by the caller
  }
}
