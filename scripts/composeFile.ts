/**
 * The compose file of the whole consortium, or of one center on its own machines: services, networks, volumes and secrets,
 * derived from the folders of the sites, and printed as YAML.
 */
import { Document, isScalar, visit } from 'yaml';
import type { Site } from '../gateway/centers/membership.ts';
import { GATEWAY_FLAGS, SUBGRAPH_FLAGS } from './supervise/plan.ts';

export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal: boolean }>>;
  readonly volumes: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** All services on one machine. Only the gateway is published, on the loopback. */
export function planConsortium(sites: readonly Site[]): ComposeFile {
  const centers = sites.flatMap((site) => Object.entries(composeSite(site, 'together')));
  const services = { registry: composeRegistry(), gateway: composeGateway(sites), ...Object.fromEntries(centers) };
  const internal = ['registry', ...sites.flatMap(({ id }) => Object.values(toNetworks(id)))];
  return assemble('lhs-consortium', services, { internal, published: ['front'] });
}

/** One center: its database, and its subgraph, which is published on the address that the operator sets. */
export function planCenter(site: Site): ComposeFile {
  const { data, graph } = toNetworks(site.id);
  return assemble(`lhs-${site.id}`, composeSite(site, 'alone'), { internal: [data], published: [graph] });
}

function composeSite(site: Site, where: 'together' | 'alone'): Record<string, Service> {
  return { [`mongo-${site.id}`]: composeDatabase(site), [`center-${site.id}`]: composeCenterService(site, where) };
}

function assemble(
  name: string,
  services: Readonly<Record<string, Service>>,
  networks: { readonly internal: readonly string[]; readonly published: readonly string[] },
): ComposeFile {
  const secrets = new Set(
    Object.values(services).flatMap((service) => (service.secrets ?? []).map(({ source }) => source)),
  );
  const volumes = Object.keys(services).filter((each) => each.startsWith('mongo-'));
  return {
    name,
    services,
    networks: { ...describeNetworks(networks.published, false), ...describeNetworks(networks.internal, true) },
    volumes: Object.fromEntries(volumes.map((each): [string, Record<string, never>] => [each, {}])),
    secrets: toSecrets([...secrets]),
  };
}

function describeNetworks(names: readonly string[], internal: boolean): ComposeFile['networks'] {
  return Object.fromEntries(names.map((name) => [name, { internal }]));
}

// Services.

/** The fields that the code reads; a test validates the whole file against the schema of Compose. */
export interface Service {
  readonly image: string;
  readonly networks: readonly string[];
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly [key: string]: unknown;
}

const REGISTRY_PORT = 4100;
const GATEWAY_PORT = 4000;

/** Settings of every container, including the databases. */
const SHARED = {
  restart: 'unless-stopped',
  read_only: true,
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
  logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
};

/** A container of our own image. It runs as the owner of the secrets, since only the owner can read them. */
function composeOwn(port: number, path: string, environment: Readonly<Record<string, string>>) {
  return {
    image: '${LHS_IMAGE:-lhs-consortium-graph:local}',
    user: '${LHS_USER:-1000:1000}',
    ...SHARED,
    init: true,
    tmpfs: ['/tmp'],
    mem_limit: '768m',
    pids_limit: 128,
    environment: {
      HOST: '0.0.0.0',
      PORT: String(port),
      DATA_DIR: '/tmp/var',
      APOLLO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
    healthcheck: {
      test: ['CMD', 'node', 'deploy/health.mjs', `http://127.0.0.1:${port}${path}`],
      interval: '10s',
      timeout: '5s',
      retries: 3,
      start_period: '30s',
    },
  };
}

export function composeRegistry(): Service {
  return {
    ...composeOwn(REGISTRY_PORT, '/', {}),
    command: ['node', ...SUBGRAPH_FLAGS, 'dist/subgraphs/registry/index.js'],
    networks: ['registry'],
  };
}

/** Does not depend on the centers: the gateway works while some are down. */
export function composeGateway(sites: readonly Site[]): Service {
  return {
    ...composeOwn(GATEWAY_PORT, '/graphql', {
      // The port is published on the loopback, so the gateway must check the Host header.
      PUBLISHED_HOST: '127.0.0.1',
      REGISTRY_URL: `http://registry:${REGISTRY_PORT}/`,
      CENTERS: sites.map(({ id, port }) => `${id}=http://center-${id}:${port}/`).join(','),
      CURSOR_SECRET_FILE: `/run/secrets/${CURSOR_SECRET}`,
    }),
    build: { context: '.' },
    command: ['node', ...GATEWAY_FLAGS, 'dist/gateway/index.js'],
    // Running operations finish within their deadline of 15 s; the default of Compose is 10 s.
    stop_grace_period: '20s',
    // The only published port. A container needs a network that is not internal for that: `front`.
    ports: [`127.0.0.1:\${LHS_PORT:-${GATEWAY_PORT}}:${GATEWAY_PORT}`],
    networks: ['front', 'registry', ...sites.map(({ id }) => toNetworks(id).graph)],
    secrets: [{ source: CURSOR_SECRET, target: CURSOR_SECRET }],
  };
}

/** @param where `alone`: on the center's own machines, with its own folder, and reachable from outside */
export function composeCenterService({ id, port }: Site, where: 'together' | 'alone'): Service {
  const { data, graph } = toNetworks(id);
  const folder = `subgraphs/sites/${id}`;
  return {
    ...composeOwn(port, '/', { CENTER: id, MONGODB_URI_FILE: '/run/secrets/mongodb-uri' }),
    command: ['node', ...SUBGRAPH_FLAGS, 'dist/subgraphs/coe/index.js'],
    depends_on: { [`mongo-${id}`]: { condition: 'service_healthy' } },
    networks: [data, graph],
    secrets: pickSecrets(id, ['mongodb-uri']),
    ...(where === 'alone' && {
      ports: [`\${CENTER_ADDRESS:?the address of this machine that the proxy or the gateway reaches}:${port}:${port}`],
      volumes: [{ type: 'bind', source: `\${CENTER_FOLDER:-./${folder}}`, target: `/app/${folder}`, read_only: true }],
    }),
  };
}

/**
 * A replica set with one member. It starts as root, copies the secrets for the user of the database and then runs as that
 * user, which needs the five capabilities. Its health check creates the replica set and the center's user.
 */
export function composeDatabase({ id }: Site): Service {
  return {
    image: 'mongo:8.0',
    hostname: `mongo-${id}`,
    ...SHARED,
    cap_add: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'],
    entrypoint: ['/deploy/start.sh'],
    tmpfs: ['/tmp', '/data/configdb'],
    mem_limit: '1g',
    pids_limit: 256,
    healthcheck: {
      test: [
        'CMD',
        'env',
        'HOME=/tmp',
        'mongosh',
        '--quiet',
        '--norc',
        'mongodb://127.0.0.1:27017/admin?directConnection=true',
        '--file',
        '/deploy/health.cjs',
      ],
      interval: '10s',
      timeout: '10s',
      retries: 6,
      start_period: '60s',
    },
    volumes: [
      { type: 'volume', source: `mongo-${id}`, target: '/data/db' },
      { type: 'bind', source: './deploy/mongo', target: '/deploy', read_only: true },
      { type: 'bind', source: './deploy/mongo/mongosh.conf', target: '/etc/mongosh.conf', read_only: true },
    ],
    networks: [toNetworks(id).data],
    secrets: pickSecrets(id, CENTER_SECRETS),
  };
}

function pickSecrets(center: string, kinds: readonly CenterSecret[]): { source: string; target: string }[] {
  return kinds.map((kind) => ({ source: toSecretName(center, kind), target: kind }));
}

// Names of networks and secrets.

/** A center's two networks: `data` connects subgraph and database, `graph` connects gateway and subgraph. */
export function toNetworks(center: string): { readonly data: string; readonly graph: string } {
  return { data: `${center}-data`, graph: `${center}-graph` };
}

export const CURSOR_SECRET = 'cursor-secret';

/** The secrets of each center, by their file names in its containers. */
export const CENTER_SECRETS = ['mongo-key', 'mongo-root-password', 'mongodb-uri'] as const;
export type CenterSecret = (typeof CENTER_SECRETS)[number];

export function toSecretName(center: string, kind: CenterSecret): string {
  return `${center}-${kind}`;
}

export const SECRETS_FOLDER = 'secrets';

export function toSecrets(names: readonly string[]): Readonly<Record<string, { readonly file: string }>> {
  return Object.fromEntries([...names].sort().map((name) => [name, { file: `./${SECRETS_FOLDER}/${name}` }]));
}

// YAML.

const HEAD = ` Written by \`npm run compose\` from subgraphs/sites: change scripts/composeFile.ts and run it again.
 How to use it: docs/operations.md.
`;

export function printCompose(file: ComposeFile): string {
  const head = HEAD.split('\n')
    .map((line) => (line ? `#${line}` : ''))
    .join('\n');
  const document = new Document(file, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, list) => void (list.flow = list.items.every(isScalar)), // lists of scalars on one line
  });
  return head + document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
