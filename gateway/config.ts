/** The gateway's configuration: parsed from the environment at once, with every fault named. */
import { createDirectory, type Directory } from './centers/directory.ts';
import { parseMembership, parseUrl, type MembershipSources } from './centers/parseMembership.ts';
import { describeBadPolicy, parsePolicy, WARN, type Policy } from './completeness/policy.ts';
import type { ScatterSettings } from './transport/scatter.ts';
import type { WatchSettings } from './watch/openWatch.ts';

export interface GatewayConfig {
  readonly host: string;
  /** Where clients reach it, when that is not `host`: in a container it listens everywhere. */
  readonly publishedHost?: string;
  readonly port: number;
  readonly registryUrl: string;
  /** The centers of the beginning; they may change while the graph runs. */
  readonly directory: Directory;
  /** Longest wait for one center; the others are answered without it. */
  readonly centerDeadlineMs: number;
  readonly registryDeadlineMs: number;
  /** Longest wait of a client: what is not there by then is reported as missing. */
  readonly operationDeadlineMs: number;
  /** Retries and breakers, where not the usual ones. */
  readonly scatter?: ScatterSettings;
  /** For requests that name none. */
  readonly completenessPolicy: Policy;
  readonly cursorSecret: Uint8Array;
  /** Answers no introspection, and suggests no names in errors: in production, unless INTROSPECTION is `on`. */
  readonly hidesSchema?: boolean;
  /** Metrics and traces: both off where not given. */
  readonly watching?: WatchSettings;
  /** Memory for kept answers; 0, or nothing said, keeps none. */
  readonly keptBytes?: number;
}

export interface ConfigSources extends MembershipSources {
  /** The kept secret, for when the environment names none. */
  readonly loadCursorSecret: () => Uint8Array;
}

/** @throws Error that lists every fault */
export function parseConfig({ environment, sites, readFile, loadCursorSecret }: ConfigSources): GatewayConfig {
  const faults: string[] = [];
  const port = parseNumber('PORT', environment['PORT'], { fallback: 4000, max: 65_535 }, faults);
  const centers = parseMembership({ environment, sites, readFile }, faults);
  const registryUrl = parseUrl('REGISTRY_URL', environment['REGISTRY_URL'] ?? 'http://127.0.0.1:4100/', faults);
  const centerDeadlineMs = parseNumber(
    'CENTER_DEADLINE_MS',
    environment['CENTER_DEADLINE_MS'],
    { fallback: 5000, max: 600_000 },
    faults,
  );
  // Who lets a center take longer means an answer to come of it.
  const operationDeadlineMs = parseNumber(
    'OPERATION_DEADLINE_MS',
    environment['OPERATION_DEADLINE_MS'],
    { fallback: Math.max(15_000, centerDeadlineMs), max: 3_600_000 },
    faults,
  );
  const completenessPolicy = parseDefaultPolicy(environment['COMPLETENESS_POLICY'], centers.length, faults);
  const keptBytes = parseNumber(
    'KEPT_BYTES',
    environment['KEPT_BYTES'],
    { fallback: 64 * 1024 * 1024, min: 0, max: 64 * 1024 ** 3 },
    faults,
  );
  const secret = readSecret('CURSOR_SECRET', { environment, readFile }, faults);
  const introspection = parseIntrospection(environment, faults);
  const watching = parseWatching(environment, faults);
  if (secret !== undefined && secret.length < MIN_SECRET)
    faults.push(`CURSOR_SECRET needs at least ${MIN_SECRET} characters, got ${secret.length}`);
  if (faults.length > 0)
    throw new Error(`The gateway's settings have faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  const publishedHost = environment['PUBLISHED_HOST'];
  return {
    host: environment['HOST'] || '127.0.0.1',
    ...(publishedHost && { publishedHost }),
    port,
    registryUrl,
    directory: createDirectory(centers),
    centerDeadlineMs,
    registryDeadlineMs: centerDeadlineMs,
    operationDeadlineMs,
    completenessPolicy,
    cursorSecret: secret === undefined ? loadCursorSecret() : Buffer.from(secret),
    hidesSchema: introspection === 'off',
    watching,
    keptBytes,
  };
}

const MIN_SECRET = 16;

/** Metrics have a port of their own, on the loopback unless METRICS_HOST says otherwise, so that the door of the clients never shows them. */
function parseWatching(environment: ConfigSources['environment'], faults: string[]): WatchSettings {
  const { METRICS_PORT, METRICS_HOST, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = environment;
  if (endpoint && !URL.canParse(endpoint))
    faults.push(
      `OTEL_EXPORTER_OTLP_ENDPOINT is an address such as http://127.0.0.1:4318, got ${JSON.stringify(endpoint)}`,
    );
  const port = METRICS_PORT
    ? parseNumber('METRICS_PORT', METRICS_PORT, { fallback: 1, max: 65_535 }, faults)
    : undefined;
  return {
    ...(port !== undefined && { metrics: { host: METRICS_HOST || '127.0.0.1', port } }),
    isTracing: Boolean(endpoint),
  };
}

function parseIntrospection(environment: ConfigSources['environment'], faults: string[]): 'on' | 'off' {
  const text = environment['INTROSPECTION'];
  if (text === undefined || text === '') return environment['NODE_ENV'] === 'production' ? 'off' : 'on';
  if (text === 'on' || text === 'off') return text;
  faults.push(`INTROSPECTION is on or off, got ${JSON.stringify(text)}`);
  return 'off';
}

/** A secret stands in the setting itself or, so that no list of processes shows it, in the file that `<name>_FILE` names. */
function readSecret(
  name: string,
  { environment, readFile }: Pick<ConfigSources, 'environment' | 'readFile'>,
  faults: string[],
): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return environment[name];
  if (environment[name] !== undefined) faults.push(`expected ${name} or ${name}_FILE, got both`);
  try {
    return readFile(file).trim();
  } catch (error) {
    faults.push(`${name}_FILE names a file that cannot be read: ${String(error)}`);
    return undefined;
  }
}

function parseNumber(
  name: string,
  text: string | undefined,
  { fallback, min = 1, max }: { fallback: number; min?: number; max: number },
  faults: string[],
): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  faults.push(`${name} is a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`);
  return fallback;
}
function parseDefaultPolicy(text: string | undefined, configured: number, faults: string[]): Policy {
  if (text === undefined || text === '') return WARN;
  const policy = parsePolicy(text, configured);
  if (!policy) faults.push(`COMPLETENESS_POLICY: ${describeBadPolicy(text, configured)}`);
  return policy ?? WARN;
}
