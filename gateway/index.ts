/** Starts the gateway's process: reads the environment and the stored SDL, listens, and stops cleanly. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../subgraphs/contract/watch/log.ts';
import { readSites, requireMembership, watchMembers } from './centers/membership.ts';
import { loadCursorSecret, parseConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { serveHttp } from './http/serveHttp.ts';
import { createStatusPlugin } from './http/statusPlugin.ts';
import { createHttpStamps } from './cache/stamps.ts';
import { createHttpTransport } from './transport/httpTransport.ts';
import { openWatch } from './watch/openWatch.ts';

const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const CONNECTIONS = 32;
/** How often the gateway looks who takes part. */
const MEMBERS_MS = 1000;

const log = createLog({ name: 'gateway', level: process.env['LOG_LEVEL'] });

async function start(): Promise<void> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1'; // the gateway library reports home unless told not to
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
  const read = (path: string): string => readFileSync(path, 'utf8');
  const watching = await openWatch(config.watching, log);
  const gateway = await createGateway(config, {
    transport: createHttpTransport({ connections: CONNECTIONS, maxAnswerBytes: MAX_ANSWER_BYTES }),
    sources: {
      registry: read('subgraphs/registry/schema.graphql'),
      coe: read('subgraphs/contract/schema.graphql'),
      consortium: read('subgraphs/contract/consortium.graphql'),
      supergraph: read('gateway/supergraph/supergraph.graphql'),
    },
    stamps: createHttpStamps(),
    now: () => performance.now(),
    log,
    ...(watching.watch && { watch: watching.watch }),
    plugins: [createStatusPlugin()],
  });
  const unwatch = watchMembers(
    { read: () => requireMembership(readSources()), members: gateway.members, log },
    MEMBERS_MS,
  );
  const service = await serveHttp(gateway, { ...config, log, makeRequestId: randomUUID });
  process.stdout.write(`ready gateway ${service.url}\n`);
  const stop = async (): Promise<void> => {
    unwatch();
    await service.close();
    await gateway.stop();
    await watching.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.once('disconnect', () => void stop()); // the supervisor is gone
}

start().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error), { level: 'error' });
  process.exit(1);
});
