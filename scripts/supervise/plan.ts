/** Which processes make up a consortium, on which ports and with which environment. */
import type { Site } from '../../gateway/centers/membership.ts';
import { GATEWAY_FLAGS } from './gatewayFlags.ts';

export interface ProcessPlan {
  /** `registry`, `gateway` or the id of a center. */
  readonly name: string;
  /** Of Node. */
  readonly flags: readonly string[];
  /** The program, relative to the folder of the build. */
  readonly program: string;
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** On top of the environment of the supervisor. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Layout {
  readonly sites: readonly Site[];
  /** The gateway's port; the registry has 100 more, and centers move by as much as the gateway. */
  readonly portBase: number;
  /** Where the gateway listens; registry and centers stay on this machine. */
  readonly host: string;
  readonly dataDirectory: string;
  readonly sitesDirectory: string;
  /** Passed on to every process, such as CENTER_DEADLINE_MS. */
  readonly environment: Readonly<Record<string, string>>;
}

export const DEFAULT_PORT_BASE = 4000;
const REGISTRY_OFFSET = 100;
const LOOPBACK = '127.0.0.1';

/** Registry first, then the centers by port, then the gateway. */
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
    // It reads the sites itself, again and again, and so knows of a new one without being told.
    CENTER_PORT_SHIFT: String(portBase - DEFAULT_PORT_BASE),
    // Whatever the terminal knows of another consortium is not this one's.
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
  // Whoever listens everywhere is reached here through the loopback.
  const reached = host === '0.0.0.0' || host === '::' ? LOOPBACK : host;
  const url = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}/`;
  return {
    name,
    flags: name === 'gateway' ? GATEWAY_FLAGS : [],
    program,
    host,
    port,
    url,
    environment: { ...environment, HOST: host, PORT: String(port) },
  };
}

/** Every fault of the ports, as sentences: out of range, or two processes on one port. */
export function findPortFaults(plans: readonly ProcessPlan[]): string[] {
  const faults = plans
    .filter(({ port }) => !Number.isInteger(port) || port < 1 || port > 65_535)
    .map(({ name, port }) => `${name} would need port ${port}; expected 1 to 65535.`);
  const twice = plans.filter((plan, at) => plans.findIndex(({ port }) => port === plan.port) !== at);
  return [
    ...faults,
    ...twice.map(
      ({ name, port }) =>
        `${name} needs port ${port}, which another process of the consortium has; give it another in its settings.json.`,
    ),
  ];
}
