/** The registry's process, and its only file that reads the environment: `node dist/subgraphs/registry/index.js`. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createLog } from '../contract/observe/log.ts';
import { listen } from '../serve/listen.ts';
import { exitWithFault, openTracing, stopOnSignal } from '../serve/process.ts';
import { StampStream, toStamp } from '../serve/stamps.ts';
import { loadRegistry } from './data.ts';
import { createRegistry } from './registry.ts';

const SCHEMA = 'subgraphs/registry/schema.graphql';
const DEFAULT_PORT = '4100';

const log = createLog({ name: 'registry', level: process.env['LOG_LEVEL'] });

/** Serves the registry until a signal stops it. */
async function run(): Promise<void> {
  const { HOST, PORT, REGISTRY_DATA } = process.env;
  const port = parsePort(PORT || DEFAULT_PORT);
  const sdl = readFileSync(SCHEMA, 'utf8');
  const registry = loadRegistry(REGISTRY_DATA || 'subgraphs/registry/data', sdl);
  const tracing = await openTracing('lhs-registry', process.env['OTEL_EXPORTER_OTLP_ENDPOINT'], log);
  const stamp = toStamp([randomUUID(), sdl]); // the records do not change while the process lives
  const subgraph = createRegistry({ registry, sdl, log, observe: tracing.observe, stamp });
  const stamps = new StampStream({ read: async () => stamp });
  const { url, stop } = await listen(subgraph, undefined, { host: HOST || '127.0.0.1', port, stamps });
  stopOnSignal(async () => {
    await stop();
    await tracing.close();
  }, log);
  process.stdout.write(`ready registry ${url}\n`);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is a number from 0 to 65535, got ${JSON.stringify(text)}`);
}

run().catch(exitWithFault(log));
