/** Starts the gateway's process: reads the environment and the SDL files, listens, and stops on a signal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../subgraphs/contract/observe/log.ts';
import { readSites, requireCenters, watchMembers } from './centers/membership.ts';
import { loadCursorSecret, parseConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { serveHttp } from './http/server.ts';
import { createHttpStamps } from './cache/httpStamps.ts';
import { createHttpTransport } from './transport/httpTransport.ts';
import { openObserver } from './observe/observe.ts';

const CONNECTIONS = 32;
/** The interval at which the list of centers is read. */
const MEMBERS_MS = 1000;

const log = createLog({ name: 'gateway', level: process.env['LOG_LEVEL'] });

async function start(): Promise<void> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1'; // @apollo/gateway sends reports to Apollo by default
  const { env } = process;
  const readSources = () => ({
    environment: env,
    sites: readSites(env['SITES_DIR'] ?? 'subgraphs/sites'),
    readFile: (path: string) => readFileSync(path, 'utf8'),
  });
  const config = parseConfig({
    ...readSources(),
    loadCursorSecret: () => loadCursorSecret(join(env['DATA_DIR'] ?? 'var', 'gateway')),
  });
  const read = (path: string): string => readFileSync(join('subgraphs', path), 'utf8');
  const observing = await openObserver(config.observe, log);
  const gateway = await createGateway(config, {
    transport: createHttpTransport({ connections: CONNECTIONS }),
    sources: {
      registry: read('registry/schema.graphql'),
      coe: read('contract/schema.graphql'),
      consortium: read('contract/consortium.graphql'),
      supergraph: readFileSync('gateway/supergraph/supergraph.graphql', 'utf8'),
    },
    stamps: createHttpStamps(),
    now: () => performance.now(),
    random: Math.random,
    log,
    observer: observing.observer,
  });
  const unwatch = watchMembers(
    { read: () => requireCenters(readSources()), members: gateway.members, log },
    MEMBERS_MS,
  );
  void gateway.health(); // starts the first round of probes
  const service = await serveHttp(gateway, { ...config, log });
  process.stdout.write(`ready gateway ${service.url}\n`);
  const stop = async (): Promise<void> => {
    unwatch();
    await service.close();
    await gateway.stop();
    await observing.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.once('disconnect', () => void stop()); // the supervisor has ended
}

start().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error), { level: 'error' });
  process.exit(1);
});
