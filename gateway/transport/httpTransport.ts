/** Requests over HTTP: one pool of kept-alive connections a subgraph, no redirects, and no more bytes than allowed. */
import { Pool, type Dispatcher } from 'undici';
import { TransportFault, type SubgraphAnswer, type SubgraphRequest, type Transport } from '../execute/transport.ts';

export interface HttpTransportOptions {
  readonly connections: number;
  /** A longer answer is refused, however long it would go on. */
  readonly maxAnswerBytes: number;
}

/** Long before a subgraph closes an idle connection (it does after 75 seconds), so that none closes under a request. */
const IDLE_MS = 30_000;

export function createHttpTransport(options: HttpTransportOptions): Transport {
  const pools = new Pools(options.connections);
  return {
    async send(url, request, signal) {
      const { origin, pathname, search } = new URL(url);
      const pool = pools.take(origin);
      try {
        const response = await post(pool, `${pathname}${search}`, request, signal);
        return await readAnswer(response, options.maxAnswerBytes);
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
    const entry = this.#pools.get(origin) ?? { pool: new Pool(origin, { connections: this.#connections, keepAliveMaxTimeout: IDLE_MS }), underWay: 0 };
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

async function post(pool: Pool, path: string, request: SubgraphRequest, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  try {
    return await pool.request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new TransportFault('CENTER_UNAVAILABLE', error instanceof Error ? error.message : String(error));
  }
}

async function readAnswer(response: Dispatcher.ResponseData, maxBytes: number): Promise<SubgraphAnswer> {
  // GraphQL over HTTP: a refused operation is a 4xx whose JSON says why. Any other status is no answer, whatever its body looks like.
  const { statusCode } = response;
  const isRefusal = statusCode >= 400 && statusCode < 500;
  if (statusCode !== 200 && !isRefusal) {
    leave(response);
    throw toStatusFault(statusCode);
  }
  const text = await readText(response, maxBytes);
  const body = parseJson(text);
  const isGraphQL = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
  if (isRefusal && !isGraphQL) throw toStatusFault(statusCode);
  if (body === undefined) throw new TransportFault('INVALID_ANSWER', 'the body is no JSON');
  return { body, bytes: Buffer.byteLength(text), text };
}

function toStatusFault(status: number): TransportFault {
  return new TransportFault('CENTER_FAULT', `HTTP status ${status}`, status);
}

async function readText(response: Dispatcher.ResponseData, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  if (Number(response.headers['content-length']) > maxBytes) throw tooLong(response, maxBytes); // what is announced need not come
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLong(response, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof TransportFault) throw error;
    throw new TransportFault('CENTER_UNAVAILABLE', `the answer broke off: ${error instanceof Error ? error.message : String(error)}`);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLong(response: Dispatcher.ResponseData, maxBytes: number): TransportFault {
  leave(response);
  return new TransportFault('INVALID_ANSWER', `the body is longer than ${maxBytes} bytes`);
}

/** Ends the connection: whoever sends what nobody reads may go on. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined).destroy();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by the caller
  }
}
