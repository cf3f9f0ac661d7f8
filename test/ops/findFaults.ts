/** What a deployment must be, as sentences over a parsed compose file: each check names what breaks its sentence. */
import type { Site } from '../../gateway/centers/membership.ts';

export interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly network_mode?: string;
  readonly volumes?: readonly { readonly type: string; readonly source: string; readonly target: string }[];
  readonly [key: string]: unknown;
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file?: string }>>;
}

const ours = ({ services }: Compose) => Object.entries(services).filter(([name]) => !name.startsWith('mongo-'));
const databases = ({ services }: Compose) =>
  Object.entries(services).filter(([name, { image }]) => name.startsWith('mongo-') || image?.startsWith('mongo:'));

function differ(what: string, found: readonly string[], expected: readonly string[]): string[] {
  return [
    ...expected.filter((each) => !found.includes(each)).map((each) => `${what}: ${each} is missing`),
    ...found.filter((each) => !expected.includes(each)).map((each) => `${what}: ${each} is nobody's`),
  ];
}

/** The names of the services that one service shares a network with. */
function listNeighbours({ services }: Compose, name: string): string[] {
  const own = services[name]?.networks ?? [];
  return Object.entries(services).flatMap(([other, { networks = [] }]) =>
    other !== name && networks.some((each) => own.includes(each)) ? [other] : [],
  );
}

export const CHECKS = {
  'no center is forgotten and none invented': (compose: Compose, sites: readonly Site[]) => [
    ...differ('services', Object.keys(compose.services), [
      'registry',
      'gateway',
      ...sites.flatMap(({ id }) => [`mongo-${id}`, `center-${id}`]),
    ]),
    ...differ(
      'CENTERS',
      (compose.services['gateway']?.environment?.['CENTERS'] ?? '').split(','),
      sites.map(({ id, port }) => `${id}=http://center-${id}:${port}/`),
    ),
    ...sites.flatMap(({ id, port }) => {
      const { CENTER, PORT } = compose.services[`center-${id}`]?.environment ?? {};
      return CENTER === id && PORT === String(port) ? [] : [`center-${id} serves ${CENTER} on ${PORT}`];
    }),
  ],
  'a database is reached by its own subgraph alone': (compose: Compose) =>
    databases(compose).flatMap(([name]) =>
      differ(`neighbours of ${name}`, listNeighbours(compose, name), [name.replace(/^mongo-/, 'center-')]),
    ),
  'a center shares a network with its database and the gateway alone': (compose: Compose, sites: readonly Site[]) =>
    sites.flatMap(({ id }) =>
      differ(`neighbours of center-${id}`, listNeighbours(compose, `center-${id}`), [`mongo-${id}`, 'gateway']),
    ),
  'the registry is reached by the gateway alone': (compose: Compose) =>
    differ('neighbours of registry', listNeighbours(compose, 'registry'), ['gateway']),
  'the gateway alone is published, on the loopback alone': (compose: Compose) =>
    Object.entries(compose.services).flatMap(([name, { ports = [], network_mode }]) => [
      ...ports
        .filter((port) => name !== 'gateway' || !port.startsWith('127.0.0.1:'))
        .map((port) => `${name} publishes ${port}`),
      ...(network_mode === undefined ? [] : [`${name} has the network of ${network_mode}`]),
      ...(name === 'gateway' && ports.length === 0 ? ['nobody can reach the gateway'] : []),
    ]),
  'every network is internal but the one through which the gateway is published': (compose: Compose) => {
    const open = Object.keys(compose.networks).filter((name) => compose.networks[name]?.internal !== true);
    const onIt = Object.entries(compose.services).filter(([, { networks = [] }]) =>
      networks.some((each) => open.includes(each)),
    );
    const undeclared = Object.values(compose.services).flatMap(({ networks = ['default'] }) =>
      networks.filter((each) => !(each in compose.networks)),
    );
    return [
      ...differ(
        'on an open network',
        onIt.map(([name]) => name),
        ['gateway'],
      ),
      ...undeclared.map((each) => `the network ${each} is not declared`),
    ];
  },
  'nothing of ours runs as root, or with rights it does not need': (compose: Compose) =>
    ours(compose).flatMap(([name, { user = '0', cap_add, privileged }]) => [
      ...(/^(\$\{LHS_USER:-)?[1-9]\d*:[1-9]\d*\}?$/.test(user) ? [] : [`${name} runs as ${user}`]),
      ...(cap_add === undefined && privileged === undefined ? [] : [`${name} has capabilities`]),
    ]),
  'nothing has a writable root, a capability by default or a way to new privileges': (compose: Compose) =>
    Object.entries(compose.services).flatMap(([name, { read_only, cap_drop = [], security_opt = [] }]) => [
      ...(read_only === true ? [] : [`${name} can write to its root`]),
      ...(cap_drop.includes('ALL') ? [] : [`${name} keeps capabilities`]),
      ...(security_opt.includes('no-new-privileges:true') ? [] : [`${name} may gain privileges`]),
    ]),
  'no secret stands in the file': (compose: Compose) => [
    ...Object.entries(compose.secrets)
      .filter(([name, { file }]) => file !== `./secrets/${name}`)
      .map(([name]) => `${name} is not the file ./secrets/${name}`),
    ...Object.entries(compose.services).flatMap(([name, service]) => {
      const { environment = {}, command } = service;
      const bare = Object.entries(environment).filter(
        ([key, value]) =>
          /SECRET|PASSWORD|KEY|URI|TOKEN/.test(key) && !(key.endsWith('_FILE') && value.startsWith('/run/secrets/')),
      );
      const inUrls = /:\/\/[^/\s"]*:[^/\s"]*@/.test(JSON.stringify([environment, command, service['entrypoint']]))
        ? [`${name} has a password in an address`]
        : [];
      return [...bare.map(([key]) => `${name} has ${key} in its environment`), ...inUrls];
    }),
  ],
  'a secret goes to whom it belongs': (compose: Compose, sites: readonly Site[]) => {
    const holders = (secret: string) =>
      Object.entries(compose.services)
        .filter(([, { secrets = [] }]) => secrets.some(({ source }) => source === secret))
        .map(([name]) => name);
    return [
      ...differ('holders of cursor-secret', holders('cursor-secret'), ['gateway']),
      ...sites.flatMap(({ id }) => [
        ...differ(`holders of ${id}-mongodb-uri`, holders(`${id}-mongodb-uri`), [`mongo-${id}`, `center-${id}`]),
        ...['mongo-key', 'mongo-root-password'].flatMap((kind) =>
          differ(`holders of ${id}-${kind}`, holders(`${id}-${kind}`), [`mongo-${id}`]),
        ),
      ]),
    ];
  },
  'every file that a setting names is a secret of its container': (compose: Compose) =>
    Object.entries(compose.services).flatMap(([name, { environment = {}, secrets = [] }]) => {
      const named = Object.entries(environment).filter(([key]) => key.endsWith('_FILE'));
      return named
        .filter(([, file]) => !secrets.some(({ target }) => file === `/run/secrets/${target}`))
        .map(([, file]) => `${name} names ${file}`);
    }),
  'telemetry is off everywhere': (compose: Compose) => [
    ...ours(compose)
      .filter(([, { environment }]) => environment?.['APOLLO_TELEMETRY_DISABLED'] !== '1')
      .map(([name]) => name),
    ...databases(compose)
      .filter(
        ([, { volumes = [] }]) =>
          !volumes.some(
            ({ source, target }) => source === './deploy/mongo/mongosh.conf' && target === '/etc/mongosh.conf',
          ),
      )
      .map(([name]) => name),
  ],
  'each service has a health check, a restart policy, limits and logs that end': (compose: Compose) =>
    Object.entries(compose.services).flatMap(([name, service]) =>
      ['healthcheck', 'restart', 'mem_limit', 'pids_limit', 'logging']
        .filter((key) => !service[key])
        .map((key) => `${name} has no ${key}`),
    ),
  'a center waits until its database is healthy, and the gateway for nobody': (
    compose: Compose,
    sites: readonly Site[],
  ) => [
    ...sites
      .filter(
        ({ id }) => compose.services[`center-${id}`]?.depends_on?.[`mongo-${id}`]?.condition !== 'service_healthy',
      )
      .map(({ id }) => `center-${id} does not wait`),
    ...(compose.services['gateway']?.depends_on ? ['the gateway waits'] : []),
  ],
  'every database keeps its data in a volume of its own': (compose: Compose) => {
    const kept = databases(compose).map(
      ([name, { volumes = [] }]) =>
        volumes.find(({ type, target }) => type === 'volume' && target === '/data/db')?.source ?? `none of ${name}`,
    );
    return differ('volumes', kept, Object.keys(compose.volumes)).concat(
      new Set(kept).size === kept.length ? [] : ['two databases share a volume'],
    );
  },
} as const;

export type Check = keyof typeof CHECKS;
