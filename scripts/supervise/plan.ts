/** The processes of a consortium with their ports and environments; and checks that the ports are free. */
import { createServer } from 'node:net';
import type { Site } from '../../gateway/centers/membership.ts';

/**
 * Node's flags for the gateway: enough space for young objects to hold the answers of many centers at the same time, which
 * makes garbage collection cheaper (docs/performance.md).
 */
export const GATEWAY_FLAGS: readonly string[] = ['--max-semi-space-size=64'];

/** Node's flags for centers and registry: without a bound, the space for young objects grows by 20 MiB under load and stays. */
export const SUBGRAPH_FLAGS: readonly string[] = ['--max-semi-space-size=4'];

export interface ProcessPlan {
  /** `registry`, `gateway` or the id of a center. */
  readonly name: string;
  /** Node's flags. */
  readonly flags: readonly string[];
  /** The program, relative to the folder of the build. */
  readonly program: string;
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** Added to the environment of the supervisor. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Layout {
  readonly sites: readonly Site[];
  /** The gateway's port. The registry's is 100 higher; the ports of the centers shift by the same amount. */
  readonly portBase: number;
  /** The gateway's address; registry and centers listen on the loopback. */
  readonly host: string;
  readonly dataDirectory: string;
  readonly sitesDirectory: string;
  /** For every process, such as CENTER_DEADLINE_MS. */
  readonly environment: Readonly<Record<string, string>>;
}

export const DEFAULT_PORT_BASE = 4000;
const REGISTRY_OFFSET = 100;
const LOOPBACK = '127.0.0.1';

/** In the order registry, centers by port, gateway. */
export function planProcesses(layout: Layout): ProcessPlan[] {
  const { portBase, environment, dataDirectory, sitesDirectory } = layout;
  const shared = { ...environment, APOLLO_TELEMETRY_DISABLED: '1', DATA_DIR: dataDirectory, SITES_DIR: sitesDirectory };
  const registry = planOne('registry', 'subgraphs/registry/index.js', LOOPBACK, portBase + REGISTRY_OFFSET, shared);
  const centers = [...layout.sites]
    .sort((a, b) => a.port - b.port)
    .map(({ id, port }) =>
      planOne(id, 'subgraphs/coe/index.js', LOOPBACK, port - DEFAULT_PORT_BASE + portBase, { ...shared, CENTER: id }),
    );
  const gateway = planOne('gateway', 'gateway/index.js', layout.host, portBase, {
    ...shared,
    REGISTRY_URL: registry.url,
    // The gateway polls the folders of the sites, so that it finds new centers.
    CENTER_PORT_SHIFT: String(portBase - DEFAULT_PORT_BASE),
    // Settings in the environment of the terminal may belong to another consortium.
    CENTERS: '',
    CENTERS_FILE: '',
  });
  return [registry, ...centers, gateway];
}

function planOne(
  name: string,
  program: string,
  host: string,
  port: number,
  environment: Readonly<Record<string, string>>,
): ProcessPlan {
  // A process that listens on every address is reachable through the loopback.
  const reached = host === '0.0.0.0' || host === '::' ? LOOPBACK : host;
  const url = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}/`;
  return {
    name,
    flags: name === 'gateway' ? GATEWAY_FLAGS : SUBGRAPH_FLAGS,
    program,
    host,
    port,
    url,
    environment: { ...environment, HOST: host, PORT: String(port) },
  };
}

/** Faults of the ports as sentences: out of range, or two processes on one port. */
export function findPortFaults(plans: readonly ProcessPlan[]): string[] {
  const faults = plans
    .filter(({ port }) => !Number.isInteger(port) || port < 1 || port > 65_535)
    .map(({ name, port }) => `${name} would need port ${port}; expected 1 to 65535.`);
  const twice = plans.filter((plan, at) => plans.findIndex(({ port }) => port === plan.port) !== at);
  return [
    ...faults,
    ...twice.map(
      ({ name, port }) =>
        `${name} needs port ${port}, which another process of the consortium uses; change it in its settings.json.`,
    ),
  ];
}

export interface PortFault {
  readonly plan: ProcessPlan;
  /** Such as EADDRINUSE, EACCES or EADDRNOTAVAIL. */
  readonly code: string;
}

export async function findUnusablePorts(plans: readonly ProcessPlan[]): Promise<PortFault[]> {
  const codes = await Promise.all(plans.map(({ host, port }) => tryListen(host, port)));
  return plans.flatMap((plan, at) => {
    const code = codes[at];
    return code === undefined ? [] : [{ plan, code }];
  });
}

/** One sentence with the ports, the processes that need them, and what to do. */
export function printPortFaults(faults: readonly PortFault[]): string {
  const ports = faults
    .map(({ plan, code }) => `${plan.port} (needed by ${plan.name}) ${explain(code, plan.host)}`)
    .join(', ');
  return `Port ${ports}: stop what listens there, or move all ports with \`npm start -- --port-base 5000\`.`;
}

function explain(code: string, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return 'is taken';
    case 'EACCES':
      return 'is not allowed for this user';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `cannot be used: ${host} is not an address of this machine`;
    default:
      return `cannot be used (${code})`;
  }
}

/** The error code, or undefined for a free port. */
function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)));
  });
}
