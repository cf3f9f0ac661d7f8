/** The built system as it is started for people: real processes on free ports, over a data directory that goes with the test. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConsortium, type Consortium } from '../../scripts/consortium.ts';
import { findUnusablePorts, planProcesses } from '../../scripts/supervise/plan.ts';
import { readSites } from '../../gateway/centers/membership.ts';
import type { HealthReport } from '../../gateway/health.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { openRunDatabases } from '../subgraphs/coe/store/runDatabases.ts';
import { createWholeOracle } from '../support/oracle/createWholeOracle.ts';
import type { Oracle, Variables } from '../support/oracle/createOracle.ts';
import { readDays, readList, readSiteRows } from '../support/readSiteRows.ts';

export const SITES = 'subgraphs/sites';

const read = (path: string): string => readFileSync(path, 'utf8');
const TEXTS = {
  coe: read('subgraphs/contract/schema.graphql'),
  consortium: read('subgraphs/contract/consortium.graphql'),
  registry: read('subgraphs/registry/schema.graphql'),
};
const FACILITIES = readList('subgraphs/registry/data/facilities.json');
/** The registry says of each facility whose it is; asked the other way round, a system has those that say so. */
const toSystem = (system: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...system,
  facilities: FACILITIES.filter((each) => each['healthSystem'] === system['id'])
    .map((each) => String(each['id']))
    .sort(),
});
const RECORDS = {
  Facility: FACILITIES,
  Center: readList('subgraphs/registry/data/centers.json'),
  HealthSystem: readList('subgraphs/registry/data/health-systems.json').map(toSystem),
  PublishedFigure: readList('subgraphs/registry/data/figures.json'),
};

export const contract = readContract(TEXTS.coe);

export interface GraphAnswer {
  // Tests look into answers of many shapes; a wrong path fails the test.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any query, which each test knows
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any query, which each test knows
  readonly extensions?: any;
}

export interface System {
  readonly consortium: Consortium;
  readonly centers: readonly string[];
  readonly dataDir: string;
  /** The folders of the centers: the system's own, to be changed at will. */
  readonly sitesDir: string;
  /** Where the centers keep their data when not in `dataDir`; empty when they do. */
  readonly mongodbUri: string;
  readonly graphUrl: string;
  /** Of the centers as they are now: nothing that was kept. */
  ask(query: string, variables?: Variables): Promise<GraphAnswer>;
  health(): Promise<HealthReport>;
  /** Ends every process and removes the data. */
  stop(): Promise<void>;
}

/** Where MONGODB_URI is set (`npm run test:mongo`), the centers keep their data in MongoDB, in databases that go with the system. */
export async function startSystem(
  centers = readSites(SITES).map(({ id }) => id),
  environment: Readonly<Record<string, string>> = {},
): Promise<System> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const [dataDir, sitesDir] = [join(folder, 'var'), join(folder, 'sites')];
  for (const center of centers) cpSync(join(SITES, center), join(sitesDir, center), { recursive: true });
  const databases = openRunDatabases(environment['MONGODB_URI'] ?? process.env['MONGODB_URI'] ?? '', centers);
  const consortium = await startConsortium({
    portBase: await findPortBase(sitesDir),
    dataDir,
    sitesDir,
    environment: { ...environment, MONGODB_URI: databases.uri },
  });
  const graphUrl = new URL('graphql', consortium.gatewayUrl).href;
  return {
    consortium,
    centers,
    dataDir,
    sitesDir,
    mongodbUri: databases.uri,
    graphUrl,
    async ask(query, variables = {}) {
      const response = await fetch(graphUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphAnswer;
    },
    health: async () => (await (await fetch(new URL('health', consortium.gatewayUrl))).json()) as HealthReport,
    async stop() {
      await consortium.stop();
      await databases.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the centers' files and the registry's say, without any process. */
export function openOracle(
  sitesDir = SITES,
  records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = RECORDS,
): Oracle {
  return createWholeOracle({ texts: TEXTS, rows: readSiteRows(contract, sitesDir), records, asOf: readDays(sitesDir) });
}

const FIRST_BASE = 24_000;
const BASES = 40;
const STEP = 200;

/** Below the ports that the system gives to clients; test files that run at a time begin to look at different places. */
export async function findPortBase(sitesDir: string): Promise<number> {
  for (let attempt = 0; attempt < BASES; attempt += 1) {
    const portBase = FIRST_BASE + STEP * ((process.pid * 7 + attempt) % BASES);
    const plans = planProcesses({
      sites: readSites(sitesDir),
      portBase,
      host: '127.0.0.1',
      dataDirectory: '',
      sitesDirectory: sitesDir,
      environment: {},
    });
    if ((await findUnusablePorts(plans)).length === 0) return portBase;
  }
  throw new Error(`expected a free range of ports from ${FIRST_BASE} on; end what listens there`);
}

const PAUSE_MS = 50;
const MOST_TRIES = 400;

/** Asks until the answer is as wanted; fails with the last one when it does not become so. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
): Promise<Value> {
  let value = await ask();
  for (let tries = 1; !isWanted(value); tries += 1) {
    if (tries === MOST_TRIES)
      throw new Error(`it did not come to what was waited for; last came ${JSON.stringify(value).slice(0, 2000)}`);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    value = await ask();
  }
  return value;
}
