/** Requests over HTTP: one pool of kept-alive connections a subgraph, no redirects, and no more bytes than allowed. */
import { Pool, type Dispatcher } from 'undici';
import { REQUEST_ID_HEADER } from '../../subgraphs/contract/observe/requestId.ts';
import { TransportFault, type Call, type CallListener, type Transport } from './transport.ts';

export interface HttpTransportOptions {
  /** Connections to one subgraph, at most. */
  readonly connections: number;
}

/** Long before a subgraph closes an idle connection (it does after 75 seconds), so that none closes under a request. */
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
    keepOnly: (urls) => pools.keepOnly(new Set(urls)),
    close: () => pools.close(),
  };
}

interface Target {
  readonly url: string;
  readonly path: string;
  readonly pool: Pool;
  running: number;
}

/**
 * The pools by address. An address that is not kept has a pool only while requests to it run (of operations that began
 * when its center took part), so that centers may come, go and move without end and no socket stays behind.
 */
class Pools {
  readonly #connections: number;
  readonly #targets = new Map<string, Target>();
  /** All, until `keepOnly` says which. */
  #kept: ReadonlySet<string> | undefined;

  constructor(connections: number) {
    this.#connections = connections;
  }

  /** For one request, after which `release` is called. */
  take(url: string): Target {
    const target = this.#targets.get(url) ?? this.#open(url);
    target.running += 1;
    return target;
  }

  release(target: Target): void {
    target.running -= 1;
    this.#closeUnused(target);
  }

  keepOnly(urls: ReadonlySet<string>): void {
    this.#kept = urls;
    for (const target of [...this.#targets.values()]) this.#closeUnused(target);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#targets.values()].map(({ pool }) => pool.destroy()));
  }

  #open(url: string): Target {
    const { origin, pathname, search } = new URL(url);
    const pool = new Pool(origin, { connections: this.#connections, keepAliveMaxTimeout: IDLE_MS });
    const target = { url, path: `${pathname}${search}`, pool, running: 0 };
    this.#targets.set(url, target);
    return target;
  }

  #closeUnused(target: Target): void {
    if (target.running > 0 || this.#kept?.has(target.url) !== false) return;
    this.#targets.delete(target.url);
    void target.pool.destroy(); // nothing of it runs
  }
}

/** One request and its answer, by undici's handlers: a stream for each answer would cost more than its parsing. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number;
  readonly #maxValues: number;
  readonly #listener: CallListener;
  readonly #release: () => void;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #status = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #isOver = false;

  constructor({ maxBytes, maxValues = Infinity }: Call, listener: CallListener, release: () => void) {
    this.#maxBytes = maxBytes;
    this.#maxValues = maxValues;
    this.#listener = listener;
    this.#release = release;
  }

  cancel(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    // Without a controller it is still queued in the pool; it is aborted as soon as it starts.
    this.#controller?.abort(CANCELLED);
    this.#release();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(CANCELLED);
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    this.#status = status;
    if (!isReadable(status)) this.#fail(toStatusFault(status));
    else if (Number(headers['content-length']) > this.#maxBytes) this.#fail(toLengthFault(this.#maxBytes)); // announced, so not read
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isOver) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) this.#fail(toLengthFault(this.#maxBytes));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#release();
    const [first] = this.#chunks;
    const body = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    const hasMore = body.length >= COUNTED_FROM_BYTES && countValues(body) > this.#maxValues;
    const answer = hasMore ? toValuesFault(this.#maxValues) : readAnswer(this.#status, body.toString('utf8'));
    if (answer instanceof TransportFault) this.#listener.onFault(answer);
    else this.#listener.onAnswer({ body: answer.body, bytes: this.#bytes });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const message = this.#status > 0 ? `the answer broke off: ${error.message}` : error.message;
    this.#settle(new TransportFault('CENTER_UNAVAILABLE', message));
  }

  #fail(fault: TransportFault): void {
    this.#settle(fault);
    this.#controller?.abort(fault);
  }

  #settle(fault: TransportFault): void {
    if (this.#isOver) return;
    this.#isOver = true;
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

/** GraphQL over HTTP: a refused operation is a 4xx whose JSON says why. Any other status is no answer. */
function isReadable(status: number): boolean {
  return status === 200 || isRefusal(status);
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

/**
 * Commas and opening brackets outside of texts: each value has one. Bytes alone bound no time: a million values of
 * twelve bytes, each with a key of its own, take a second to parse.
 */
export function countValues(body: Uint8Array): number {
  let values = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (byte === QUOTE) at = findEndOfText(body, at);
    else if (byte === COMMA || byte === BRACKET || byte === BRACE) values += 1;
  }
  return values;
}

function findEndOfText(body: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < body.length && body[at] !== QUOTE) at += body[at] === BACKSLASH ? 2 : 1;
  return at;
}

const [QUOTE, COMMA, BRACKET, BRACE, BACKSLASH] = Buffer.from('",[{\\') as Iterable<number> as number[];

/** A shorter answer is parsed in some 5 ms, whatever it holds. */
const COUNTED_FROM_BYTES = 128 * 1024;

function readAnswer(status: number, text: string): { readonly body: unknown } | TransportFault {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return isRefusal(status) ? toStatusFault(status) : new TransportFault('INVALID_ANSWER', 'the body is no JSON');
  }
  const isGraphQL = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
  return isRefusal(status) && !isGraphQL ? toStatusFault(status) : { body };
}

function toStatusFault(status: number): TransportFault {
  return new TransportFault('CENTER_FAULT', `HTTP status ${status}`, status);
}

function toLengthFault(maxBytes: number): TransportFault {
  return new TransportFault('INVALID_ANSWER', `the body is longer than ${maxBytes} bytes`);
}

function toValuesFault(maxValues: number): TransportFault {
  return new TransportFault('INVALID_ANSWER', `the body holds more than ${maxValues} values`);
}
