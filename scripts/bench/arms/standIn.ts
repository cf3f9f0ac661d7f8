/** Stands before a center and answers what it answered before; or asks it each time, by other names than the caller uses. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'undici';

export interface RecordedLine {
  readonly port: number;
  /** Of the center. */
  readonly url: string;
  /** Taken out of what is asked, so that a center answers to the names of the contract. */
  readonly prefix?: string;
  /** Is it asked each time? */
  readonly isLive?: boolean;
}

interface Recorded {
  readonly type: string;
  readonly body: Buffer;
}

interface StandIn {
  readonly line: RecordedLine;
  readonly pool: Pool;
  readonly known: Map<string, Recorded>;
}

/** Resolves once it listens. */
export function standIn(line: RecordedLine): Promise<void> {
  const pool = new Pool(new URL(line.url).origin, { connections: 64 });
  const known = new Map<string, Recorded>();
  const server = createServer((request, response) => {
    handle(request, response, { line, pool, known }).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 75_000;
  return new Promise((done) => server.listen(line.port, '127.0.0.1', done));
}

/** The data do not change while the arms are compared, and one caller asks: equal bodies have equal answers. */
async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { line, pool, known }: StandIn,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const asked = Buffer.concat(chunks);
  const key = asked.toString('latin1');
  const found = request.method === 'POST' ? known.get(key) : undefined;
  if (found) return send(response, found);
  const body = line.prefix === undefined ? asked : Buffer.from(asked.toString().replaceAll(line.prefix, ''));
  const {
    host: _,
    connection: __,
    'content-length': ___,
    'transfer-encoding': ____,
    'accept-encoding': _____,
    ...headers
  } = request.headers;
  const answer = await pool.request({
    path: request.url ?? '/',
    method: request.method === 'GET' ? 'GET' : 'POST',
    headers,
    ...(body.length > 0 && { body }),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const type = String(answer.headers['content-type'] ?? '');
  if (request.method !== 'POST' || answer.statusCode !== 200 || !type.includes('json')) {
    // A stream of a center goes on for as long as it lives.
    response.writeHead(answer.statusCode, {
      'content-type': type,
      'cache-control': String(answer.headers['cache-control'] ?? 'no-store'),
    });
    response.flushHeaders();
    response.on('close', () => answer.body.destroy());
    answer.body.on('error', () => response.destroy()).pipe(response);
    return;
  }
  const recorded = { type, body: Buffer.from(await answer.body.arrayBuffer()) };
  if (!line.isLive) known.set(key, recorded);
  send(response, recorded);
}

function send(response: ServerResponse, { type, body }: Recorded): void {
  response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
}
