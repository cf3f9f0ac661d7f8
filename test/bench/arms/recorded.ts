/**
 * The upstream of all arms: stands in front of the registry and the centers, and answers what they answered before to the
 * same body. So a gateway can be asked far more often than eleven centers on one small machine could answer.
 * `recorded.js PORTS.json`.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'undici';

export interface RecordedPort {
  readonly port: number;
  /** Of the registry or the center that it stands for. */
  readonly url: string;
}

interface Recorded {
  readonly type: string;
  readonly body: Buffer;
}

const [file = ''] = process.argv.slice(2);
const ports = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedPort[]; // written by the bench
await Promise.all(ports.map(standIn));
process.stdout.write('ready recorded\n');
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => process.exit(0));

/** Resolves once it listens. */
function standIn({ port, url }: RecordedPort): Promise<void> {
  const pool = new Pool(new URL(url).origin, { connections: 64 });
  const known = new Map<string, Recorded>();
  const server = createServer((request, response) => {
    handle(request, response, pool, known).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 75_000;
  return new Promise((done) => server.listen(port, '127.0.0.1', done));
}

/** The data do not change while the arms are compared, and one caller asks: equal bodies have equal answers. */
async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  pool: Pool,
  known: Map<string, Recorded>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const key = body.toString('latin1');
  const found = request.method === 'POST' ? known.get(key) : undefined;
  if (found) return send(response, found);
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
  known.set(key, recorded);
  send(response, recorded);
}

function send(response: ServerResponse, { type, body }: Recorded): void {
  response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
}
