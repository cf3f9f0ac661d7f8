/** The floor: sends the calls that our plan sends, parses the answers and merges them, without GraphQL and without checks. `floor.js CALLS.json`, with PORT. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'undici';
import type { Call, FloorShape } from '../arms.ts';
import { mergePlainly } from './mergePlainly.ts';

const CONNECTIONS = 32;
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

const [file = ''] = process.argv.slice(2);
const shapes = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, FloorShape>)); // written by the bench
const pools = new Map<string, Pool>();

const server = createServer((request, response) => {
  void readBody(request)
    .then((text) => answer((JSON.parse(text) as { operationName: string }).operationName))
    .then(
      (body) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
          .end(body),
      (error: unknown) => response.writeHead(500).end(`{"errors":[{"message":${JSON.stringify(String(error))}}]}`),
    );
});

async function answer(name: string): Promise<string> {
  const shape = shapes.get(name);
  if (!shape) throw new Error(`there is no shape ${name}`);
  const data: Record<string, unknown>[] = [];
  for (const calls of shape.steps) data.push(...(await Promise.all(calls.map(send))));
  return JSON.stringify({ data: mergePlainly(data, shape.first) });
}

async function send({ origin, path, body }: Call): Promise<Record<string, unknown>> {
  const pool = pools.get(origin) ?? new Pool(origin, { connections: CONNECTIONS, keepAliveMaxTimeout: 30_000 });
  pools.set(origin, pool);
  const response = await pool.request({ path, method: 'POST', headers: HEADERS, body });
  const { data } = JSON.parse(await response.body.text()) as { data: Record<string, unknown> }; // what a subgraph answers, unchecked
  return data;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

server.keepAliveTimeout = 75_000;
server.listen(Number(process.env['PORT']), '127.0.0.1', () => void process.stdout.write('ready floor\n'));
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => process.exit(0));
