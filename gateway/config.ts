/**
 * The gateway's configuration, parsed from the environment with all faults at once; and the stored secret of the
 * cursors.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dropEmpty, expected, hostName, listFaults, wholeNumber } from '../subgraphs/contract/settings.ts';
import { createDirectory, type Directory } from './centers/directory.ts';
import { parseMembership, parseUrl, type MembershipSources } from './centers/membership.ts';
import { describeInvalidPolicy, parsePolicy, WARN, type Policy } from './centers/policy.ts';
import type { ScatterSettings } from './transport/scatter.ts';
import type { ObserveSettings } from './observe/observe.ts';

export interface GatewayConfig {
  readonly host: string;
  /** The host name that clients use, if it is not `host`: in a container the gateway listens on every address. */
  readonly publishedHost?: string;
  readonly port: number;
  readonly registryUrl: string;
  /** The centers at the start; they may change while the gateway runs. */
  readonly directory: Directory;
  /** The longest wait for one center; then the answer goes without it. */
  readonly centerDeadlineMs: number;
  readonly registryDeadlineMs: number;
  /** The longest wait of a client: centers without an answer by then are reported as missing. */
  readonly operationDeadlineMs: number;
  /** Retries and circuit breakers; default SCATTER_SETTINGS. */
  readonly scatter?: ScatterSettings;
  /** For requests without a policy. */
  readonly completenessPolicy: Policy;
  readonly cursorSecret: Uint8Array;
  /** Disables introspection and suggestions in errors: in production, unless INTROSPECTION is `on`. */
  readonly hidesSchema?: boolean;
  /** Metrics and traces; default: both off. */
  readonly observe?: ObserveSettings;
  /** Memory for stored answers; 0, or nothing, stores none. */
  readonly cacheBytes?: number;
}

export interface ConfigSources extends MembershipSources {
  /** Reads the stored secret, if the environment has none. */
  readonly loadCursorSecret: () => Uint8Array;
}

const MIN_SECRET = 16;

const port = wholeNumber(1, 65_535);

const SETTINGS = z.object({
  HOST: hostName.default('127.0.0.1'),
  PUBLISHED_HOST: hostName.optional(),
  PORT: port.default(4000),
  REGISTRY_URL: address('is an http or https address').default('http://127.0.0.1:4100/'),
  CENTER_DEADLINE_MS: wholeNumber(1, 600_000).default(5000),
  OPERATION_DEADLINE_MS: wholeNumber(1, 3_600_000).optional(),
  CACHE_BYTES: wholeNumber(0, 64 * 1024 ** 3).default(64 * 1024 * 1024),
  CURSOR_SECRET: z
    .string()
    .superRefine((text, context) => {
      if (text.length < MIN_SECRET) context.addIssue(`needs at least ${MIN_SECRET} characters, got ${text.length}`);
    })
    .optional(),
  INTROSPECTION: z.enum(['on', 'off'], expected('is on or off')).optional(),
  NODE_ENV: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address('is an address such as http://127.0.0.1:4318').optional(),
  METRICS_PORT: port.optional(),
  // A separate port, on the loopback by default: clients of the graph cannot read metrics.
  METRICS_HOST: hostName.default('127.0.0.1'),
});

/** @throws Error that lists every fault */
export function parseConfig({ loadCursorSecret: loadStored, ...sources }: ConfigSources): GatewayConfig {
  const { environment } = sources;
  const secret = readSecret('CURSOR_SECRET', sources);
  // An empty setting counts as missing, but an empty secret is a fault.
  const { data, error } = SETTINGS.safeParse({ ...dropEmpty(environment), CURSOR_SECRET: secret.text });
  const { centers, faults } = parseMembership(sources);
  const policy = environment['COMPLETENESS_POLICY'] || 'WARN';
  const completenessPolicy = parsePolicy(policy, centers.length);
  const found = [
    ...listFaults(error),
    ...secret.faults,
    ...faults,
    ...(completenessPolicy ? [] : [`COMPLETENESS_POLICY: ${describeInvalidPolicy(policy, centers.length)}`]),
  ];
  if (!data || found.length > 0)
    throw new Error(`The gateway's settings have faults:\n${found.map((fault) => `  - ${fault}`).join('\n')}`);
  return {
    host: data.HOST,
    ...(data.PUBLISHED_HOST !== undefined && { publishedHost: data.PUBLISHED_HOST }),
    port: data.PORT,
    registryUrl: data.REGISTRY_URL,
    directory: createDirectory(centers),
    centerDeadlineMs: data.CENTER_DEADLINE_MS,
    registryDeadlineMs: data.CENTER_DEADLINE_MS,
    // Not shorter than the deadline of a center.
    operationDeadlineMs: data.OPERATION_DEADLINE_MS ?? Math.max(15_000, data.CENTER_DEADLINE_MS),
    completenessPolicy: completenessPolicy ?? WARN,
    cursorSecret: data.CURSOR_SECRET === undefined ? loadStored() : Buffer.from(data.CURSOR_SECRET),
    hidesSchema: (data.INTROSPECTION ?? (data.NODE_ENV === 'production' ? 'off' : 'on')) === 'off',
    observe: {
      ...(data.METRICS_PORT !== undefined && { metrics: { host: data.METRICS_HOST, port: data.METRICS_PORT } }),
      isTracing: data.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    },
    cacheBytes: data.CACHE_BYTES,
  };
}

function address(what: string) {
  return z
    .string()
    .refine((text) => parseUrl(text) !== undefined, expected(what))
    .transform((text) => parseUrl(text) ?? text);
}

interface Secret {
  readonly text: string | undefined;
  readonly faults: readonly string[];
}

/** A secret is the value of the setting or, hidden from the list of processes, in the file that `<name>_FILE` names. */
function readSecret(name: string, { environment, readFile }: MembershipSources): Secret {
  const file = environment[`${name}_FILE`] || undefined;
  if (file === undefined) return { text: environment[name], faults: [] };
  if (environment[name] !== undefined)
    return { text: undefined, faults: [`expected ${name} or ${name}_FILE, got both`] };
  try {
    return { text: readFile(file).trim(), faults: [] };
  } catch (error) {
    return { text: undefined, faults: [`${name}_FILE names a file that cannot be read: ${String(error)}`] };
  }
}

const SECRET_BYTES = 32;

/**
 * The secret that signs cursors, so that they stay valid after a restart. Creates it if there is none, readable by this user
 * only.
 * @param folder created if it is missing
 * @throws Error for a stored secret that is too short: cursors could be forged
 */
export function loadCursorSecret(folder: string): Uint8Array {
  const file = join(folder, 'cursor-secret');
  const stored = readStored(file);
  if (stored) return stored;
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(SECRET_BYTES);
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeWhole(temporary, secret);
    linkSync(temporary, file); // atomic, and fails if the file exists
  } catch (error) {
    const other = isFault(error, 'EEXIST') ? readStored(file) : undefined;
    if (other) return other; // another gateway was first
    throw error;
  } finally {
    unlinkIfThere(temporary);
  }
  return secret;
}

function readStored(file: string): Uint8Array | undefined {
  let stored: Uint8Array;
  try {
    stored = readFileSync(file);
  } catch (error) {
    if (isFault(error, 'ENOENT')) return undefined;
    throw error;
  }
  if (stored.length >= MIN_SECRET) return stored;
  throw new Error(
    `The stored cursor secret ${file} has ${stored.length} bytes, expected at least ${MIN_SECRET}. Restore it from a backup, or delete it: the gateway then creates a new one, and refuses the cursors that clients have.`,
  );
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function unlinkIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isFault(error, 'ENOENT')) throw error;
  }
}

function isFault(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
