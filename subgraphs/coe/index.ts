/** A center's process: the only file of the center that reads the environment. `CENTER=leap node dist/subgraphs/coe/index.js` */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../contract/readContract.ts';
import { listen } from '../serve/listen.ts';
import { exitWithFault, stopOnSignal } from '../serve/stopOnSignal.ts';
import { describeImport } from './describeImport.ts';
import { ensureImported } from './import/ensureImported.ts';
import { readRegistryFacts } from './import/registryFacts.ts';
import { openStore } from './openStore.ts';
import { localPolicy } from './policy/policy.ts';
import { createFindDrift } from './registryDrift.ts';
import { parseEnvironment, parseSettings, type Environment, type Settings } from './settings.ts';
import { createCenterServer, createContext } from './subgraph.ts';

const SCHEMA = 'subgraphs/contract/schema.graphql';

/** Serves one center until it is told to stop. */
async function run(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const { center, host, sitesDirectory } = environment;
  const settings = readSettings(environment);
  const sdl = readFileSync(SCHEMA, 'utf8');
  const contract = readContract(sdl);
  const store = await openStore(environment, contract);
  const log = (message: string): void => void process.stderr.write(`${center}: ${message}\n`);

  const registry = readRegistryFacts(environment.registryData);
  const dataFolder = join(sitesDirectory, center, settings.dataFolder);
  for (const line of describeImport(await ensureImported(store, dataFolder, { center, contract, registry }))) log(line);

  const findDrift = createFindDrift(registry);
  const server = createCenterServer({ settings, contract, sdl, policy: localPolicy, findDrift, log });
  const { url, stop } = await listen(server, {
    host,
    port: environment.port ?? settings.port,
    createContext: () => createContext(store, { kind: 'local' }),
  });
  stopOnSignal(async () => {
    await stop();
    await store.close();
  });
  process.stdout.write(`ready ${center} ${url}\n`);
}

function readSettings({ center, sitesDirectory }: Environment): Settings {
  const file = join(sitesDirectory, center, 'settings.json');
  if (!existsSync(file)) throw new Error(`there is no center ${center}: expected its settings at ${file}`);
  return parseSettings(readFileSync(file, 'utf8'), center);
}

run().catch(exitWithFault);
