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
  /** Pools by origin, for as long as the transport lives; their number is that of the subgraphs. */
  const pools = new Map<string, Pool>();
  const getPool = (origin: string): Pool => {
    const pool = pools.get(origin) ?? new Pool(origin, { connections: options.connections, keepAliveMaxTimeout: IDLE_MS });
    pools.set(origin, pool);
    return pool;
  };
  return {
    async send(url, request, signal) {
      const { origin, pathname, search } = new URL(url);
      const response = await post(getPool(origin), `${pathname}${search}`, request, signal);
      return readAnswer(response, options.maxAnswerBytes);
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
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
  const text = await readText(response, maxBytes);
  const body = parseJson(text);
  // GraphQL over HTTP: a refused operation is a 4xx whose JSON says why; any other status is the server's own trouble.
  const isGraphQL = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
  if (response.statusCode !== 200 && !isGraphQL) throw new TransportFault('CENTER_FAULT', `HTTP status ${response.statusCode}`, response.statusCode);
  if (body === undefined) throw new TransportFault('INVALID_ANSWER', 'the body is no JSON');
  return { body, bytes: Buffer.byteLength(text) };
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

/** Ends the connection: whoever sends so much may go on. */
function tooLong({ body }: Dispatcher.ResponseData, maxBytes: number): TransportFault {
  body.on('error', () => undefined).destroy();
  return new TransportFault('INVALID_ANSWER', `the body is longer than ${maxBytes} bytes`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by the caller
  }
}
