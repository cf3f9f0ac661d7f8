/** The registry's process, and its only file that reads the environment: `node dist/subgraphs/registry/index.js`. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createLog } from '../contract/observe/log.ts';
import { dropEmpty, hostName, listFaults, wholeNumber } from '../contract/settings.ts';
import { listen } from '../serve/listen.ts';
import { exitWithFault, openTracing, stopOnSignal } from '../serve/process.ts';
import { StampStream, toStamp } from '../serve/stamps.ts';
import { loadRegistry } from './data.ts';
import { createRegistry } from './registry.ts';

const SCHEMA = 'subgraphs/registry/schema.graphql';

const ENVIRONMENT = z.object({
  HOST: hostName.default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4100),
  REGISTRY_DATA: z.string().default('subgraphs/registry/data'),
});

const log = createLog({ name: 'registry', level: process.env['LOG_LEVEL'] });

/** Serves the registry until a signal stops it. */
async function run(): Promise<void> {
  const { data: settings, error } = ENVIRONMENT.safeParse(dropEmpty(process.env));
  if (!settings) throw new Error(listFaults(error).join('; '));
  const sdl = readFileSync(SCHEMA, 'utf8');
  const registry = loadRegistry(settings.REGISTRY_DATA, sdl);
  const tracing = await openTracing('lhs-registry', process.env['OTEL_EXPORTER_OTLP_ENDPOINT'], log);
  const stamp = toStamp([randomUUID(), sdl]); // the records do not change while the process lives
  const subgraph = createRegistry({ registry, sdl, log, observe: tracing.observe, stamp });
  const stamps = new StampStream({ read: async () => stamp });
  const { url, stop } = await listen(subgraph, undefined, { host: settings.HOST, port: settings.PORT, stamps });
  stopOnSignal(async () => {
    await stop();
    await tracing.close();
  }, log);
  process.stdout.write(`ready registry ${url}\n`);
}

run().catch(exitWithFault(log));
