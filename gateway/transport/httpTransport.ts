/**
 * A transport over HTTP. One pool of keep-alive connections for each subgraph, no redirects, and a limit on the size of
 * answers.
 */
import { Pool, type Dispatcher } from 'undici';
import { REQUEST_ID_HEADER } from '../../subgraphs/contract/observe/requestId.ts';
import { TransportFault, type Call, type CallListener, type Transport } from './transport.ts';

export interface HttpTransportOptions {
  /** The maximum number of connections to one subgraph. */
  readonly connections: number;
}

/**
 * Shorter than the 75 seconds after which a subgraph closes an idle connection, so that no request meets a closing one.
 */
const IDLE_MS = 30_000;

export function createHttpTransport({ connections }: HttpTransportOptions): Transport {
  const pools = new Pools(connections);
  return {
    send(call, listener) {
      const target = pools.take(call.url);
      const exchange = new Exchange(call, listener, () => pools.release(target));
      target.pool.dispatch(
        {
          path: target.path,
          method: 'POST',
          headers: toHeaders(call),
          body: call.body ?? JSON.stringify(call.request),
        },
        exchange,
      );
      return () => exchange.cancel();
    },
    retainOnly: (urls) => pools.retainOnly(new Set(urls)),
    close: () => pools.close(),
  };
}

interface Target {
  readonly url: string;
  readonly path: string;
  readonly pool: Pool;
  activeRequests: number;
}

/**
 * The connection pools by address. A pool whose address is no longer configured is closed after its last request, so
 * that centers that leave or move leave no open sockets.
 */
class Pools {
  readonly #connections: number;
  readonly #targets = new Map<string, Target>();
  /** The configured addresses; undefined before the first call of `retainOnly`. */
  #retained: ReadonlySet<string> | undefined;

  constructor(connections: number) {
    this.#connections = connections;
  }

  /** Returns the target for one request. The caller must `release` it after the request. */
  take(url: string): Target {
    const target = this.#targets.get(url) ?? this.#open(url);
    target.activeRequests += 1;
    return target;
  }

  release(target: Target): void {
    target.activeRequests -= 1;
    this.#closeUnused(target);
  }

  retainOnly(urls: ReadonlySet<string>): void {
    this.#retained = urls;
    for (const target of [...this.#targets.values()]) this.#closeUnused(target);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#targets.values()].map(({ pool }) => pool.destroy()));
  }

  #open(url: string): Target {
    const { origin, pathname, search } = new URL(url);
    const pool = new Pool(origin, { connections: this.#connections, keepAliveMaxTimeout: IDLE_MS });
    const target = { url, path: `${pathname}${search}`, pool, activeRequests: 0 };
    this.#targets.set(url, target);
    return target;
  }

  #closeUnused(target: Target): void {
    if (target.activeRequests > 0 || this.#retained?.has(target.url) !== false) return;
    this.#targets.delete(target.url);
    void target.pool.destroy(); // it has no running request
  }
}

/**
 * One request and its answer. Uses undici's dispatch handlers, since a stream for each answer costs more than its
 * parsing.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number;
  readonly #maxValues: number;
  readonly #listener: CallListener;
  readonly #release: () => void;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #status = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #isSettled = false;

  constructor({ maxBytes, maxValues = Infinity }: Call, listener: CallListener, release: () => void) {
    this.#maxBytes = maxBytes;
    this.#maxValues = maxValues;
    this.#listener = listener;
    this.#release = release;
  }

  cancel(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    // Without a controller the request is still queued in the pool: `onRequestStart` aborts it.
    this.#controller?.abort(CANCELLED);
    this.#release();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isSettled) controller.abort(CANCELLED);
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    this.#status = status;
    if (!canHaveGraphQLBody(status)) this.#fail(toStatusFault(status));
    else if (Number(headers['content-length']) > this.#maxBytes) this.#fail(toLengthFault(this.#maxBytes));
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isSettled) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) this.#fail(toLengthFault(this.#maxBytes));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#release();
    const [first] = this.#chunks;
    const body = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    const hasTooManyValues = body.length >= MIN_COUNTED_BYTES && countValues(body) > this.#maxValues;
    const answer = hasTooManyValues ? toValuesFault(this.#maxValues) : readAnswer(this.#status, body.toString('utf8'));
    if (answer instanceof TransportFault) this.#listener.onFault(answer);
    else this.#listener.onAnswer({ body: answer.body, bytes: this.#bytes });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const message =
      this.#status > 0 ? `the connection failed while the answer was read: ${error.message}` : error.message;
    this.#settle(new TransportFault('CENTER_UNAVAILABLE', message));
  }

  #fail(fault: TransportFault): void {
    this.#settle(fault);
    this.#controller?.abort(fault);
  }

  #settle(fault: TransportFault): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#release();
    this.#listener.onFault(fault);
  }
}

const CANCELLED = new Error('the call was cancelled');

function toHeaders({ origin }: Call): string[] {
  const headers = ['content-type', 'application/json', 'accept', 'application/json'];
  if (origin) headers.push(REQUEST_ID_HEADER, origin.requestId);
  if (origin?.traceparent !== undefined) headers.push('traceparent', origin.traceparent);
  return headers;
}

/** GraphQL over HTTP: a 4xx may have a GraphQL body that explains why the operation was refused. */
function canHaveGraphQLBody(status: number): boolean {
  return status === 200 || isClientErrorStatus(status);
}

function isClientErrorStatus(status: number): boolean {
  return status >= 400 && status < 500;
}

/**
 * Counts the commas and opening brackets outside of strings: about one for each JSON value. A limit on bytes alone does
 * not bound the time to parse: a million values of twelve bytes with distinct keys take a second.
 */
export function countValues(body: Uint8Array): number {
  let values = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (byte === QUOTE) at = findEndOfString(body, at);
    else if (byte === COMMA || byte === BRACKET || byte === BRACE) values += 1;
  }
  return values;
}

function findEndOfString(body: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < body.length && body[at] !== QUOTE) at += body[at] === BACKSLASH ? 2 : 1;
  return at;
}

const [QUOTE, COMMA, BRACKET, BRACE, BACKSLASH] = Buffer.from('",[{\\') as Iterable<number> as number[];

/** The values of a shorter body are not counted: it parses in about 10 ms, whatever it contains. */
const MIN_COUNTED_BYTES = 128 * 1024;

function readAnswer(status: number, text: string): { readonly body: unknown } | TransportFault {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return isClientErrorStatus(status)
      ? toStatusFault(status)
      : new TransportFault('INVALID_ANSWER', 'the body is not JSON');
  }
  const isGraphQL = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
  return isClientErrorStatus(status) && !isGraphQL ? toStatusFault(status) : { body };
}

function toStatusFault(status: number): TransportFault {
  return new TransportFault('CENTER_FAULT', `HTTP status ${status}`, status);
}

function toLengthFault(maxBytes: number): TransportFault {
  return new TransportFault('INVALID_ANSWER', `the body is longer than ${maxBytes} bytes`);
}

function toValuesFault(maxValues: number): TransportFault {
  return new TransportFault('INVALID_ANSWER', `the body has more than ${maxValues} values`);
}
