/** A center's process, and its only file that reads the environment: `CENTER=leap node dist/subgraphs/coe/index.js`. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../contract/observe/log.ts';
import { listen } from '../serve/listen.ts';
import { exitWithFault, openTracing, stopOnSignal } from '../serve/process.ts';
import { StampStream } from '../serve/stamps.ts';
import { createCenter } from './center.ts';
import { openCenterSchema, readCenterSdl } from './centerSchema.ts';
import { describeImport, ensureImported, startImport, type EnsureResult } from './import/startImport.ts';
import { createFindDrift, readRegistryFacts } from './import/parts/registry.ts';
import { openStore } from './openStore.ts';
import { createLocalPolicy } from './policy/policy.ts';
import { parseEnvironment, parseSettings, type Environment, type Settings } from './settings.ts';

/** How long the message `ready` waits for the import. Until then the center serves its previous data, or NO_DATA. */
const READY_WITHIN_MS = 20_000;

const log = createLog({ name: process.env['CENTER'] || 'center', level: process.env['LOG_LEVEL'] });

/** Serves one center until a signal stops it. */
async function run(): Promise<void> {
  const environment = parseEnvironment(process.env, (file) => readFileSync(file, 'utf8'));
  const { center, host, sitesDirectory } = environment;
  const settings = readSettings(environment);
  const schema = openCenterSchema(readCenterSdl());
  const { contract } = schema;
  const store = await openStore(environment, contract);
  const tracing = await openTracing(`lhs-center-${center}`, process.env['OTEL_EXPORTER_OTLP_ENDPOINT'], log);

  const registry = readRegistryFacts(environment.registryData);
  const dataFolder = join(sitesDirectory, center, settings.dataFolder);
  const ensure = (): Promise<EnsureResult> => ensureImported(store, dataFolder, { center, contract, registry });
  const subgraph = createCenter({
    settings,
    schema,
    policy: createLocalPolicy(settings.cacheAnswers),
    store,
    findDrift: createFindDrift(registry),
    log,
    observe: tracing.observe,
    processId: randomUUID(),
  });
  const stamps = new StampStream({ read: () => subgraph.readStamp() });
  const onResult = (result: EnsureResult): void => {
    describeImport(result).forEach((line) => log(line));
    void stamps.send(); // never rejects
  };
  const port = environment.port ?? settings.port;
  const { url, stop } = await listen(subgraph, { kind: 'local' }, { host, port, stamps });
  const stopping = new AbortController();
  const { first, ended } = startImport({ ensure, onResult, signal: stopping.signal }, READY_WITHIN_MS);
  ended.catch(exitWithFault(log));
  stopOnSignal(async () => {
    stopping.abort();
    await stop();
    await ended; // the store stays open during an import; a longer import ends with the process
    await store.close();
    await tracing.close();
  }, log);
  const hasEnded = (await first) === 'ended';
  if (!stopping.signal.aborted) process.stdout.write(`ready ${center} ${url}${hasEnded ? '' : ' (still importing)'}\n`);
}

function readSettings({ center, sitesDirectory }: Environment): Settings {
  const file = join(sitesDirectory, center, 'settings.json');
  if (!existsSync(file)) throw new Error(`there is no center ${center}: expected its settings at ${file}`);
  return parseSettings(readFileSync(file, 'utf8'), center);
}

run().catch(exitWithFault(log));
