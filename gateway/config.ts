/** The gateway's configuration: parsed from the environment at once, with every fault named. */
import { createDirectory, type Center, type Directory } from './centers/directory.ts';

export interface GatewayConfig {
  readonly host: string;
  /** Where clients reach it, when that is not `host`: in a container it listens everywhere. */
  readonly publishedHost?: string;
  readonly port: number;
  readonly registryUrl: string;
  readonly directory: Directory;
  /** Longest wait for one center; the others are answered without it. */
  readonly centerDeadlineMs: number;
  readonly registryDeadlineMs: number;
  readonly cursorSecret: Uint8Array;
  /** Answers no introspection, and suggests no names in errors: in production, unless INTROSPECTION is `on`. */
  readonly hidesSchema?: boolean;
}

export interface ConfigSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The sites' settings: the centers, unless the environment names others. */
  readonly sites: readonly { readonly id: string; readonly name: string; readonly port: number }[];
  /** The text of a file that a setting with `_FILE` at its end names. */
  readonly readFile: (path: string) => string;
  /** The kept secret, for when the environment names none. */
  readonly loadCursorSecret: () => Uint8Array;
}

/** @throws Error that lists every fault */
export function parseConfig({ environment, sites, readFile, loadCursorSecret }: ConfigSources): GatewayConfig {
  const faults: string[] = [];
  const port = parseNumber('PORT', environment['PORT'], { fallback: 4000, max: 65_535 }, faults);
  const centers = parseCenters(environment['CENTERS'], sites, faults);
  const registryUrl = parseUrl('REGISTRY_URL', environment['REGISTRY_URL'] ?? 'http://127.0.0.1:4100/', faults);
  const centerDeadlineMs = parseNumber('CENTER_DEADLINE_MS', environment['CENTER_DEADLINE_MS'], { fallback: 5000, max: 600_000 }, faults);
  const secret = readSecret('CURSOR_SECRET', { environment, readFile }, faults);
  const introspection = parseIntrospection(environment, faults);
  if (secret !== undefined && secret.length < MIN_SECRET) faults.push(`CURSOR_SECRET needs at least ${MIN_SECRET} characters, got ${secret.length}`);
  if (faults.length > 0) throw new Error(`The gateway's settings have faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  const publishedHost = environment['PUBLISHED_HOST'];
  return {
    host: environment['HOST'] || '127.0.0.1',
    ...(publishedHost && { publishedHost }),
    port,
    registryUrl,
    directory: createDirectory(centers),
    centerDeadlineMs,
    registryDeadlineMs: centerDeadlineMs,
    cursorSecret: secret === undefined ? loadCursorSecret() : Buffer.from(secret),
    hidesSchema: introspection === 'off',
  };
}

const MIN_SECRET = 16;

function parseIntrospection(environment: ConfigSources['environment'], faults: string[]): 'on' | 'off' {
  const text = environment['INTROSPECTION'];
  if (text === undefined || text === '') return environment['NODE_ENV'] === 'production' ? 'off' : 'on';
  if (text === 'on' || text === 'off') return text;
  faults.push(`INTROSPECTION is on or off, got ${JSON.stringify(text)}`);
  return 'off';
}

/** A secret stands in the setting itself or, so that no list of processes shows it, in the file that `<name>_FILE` names. */
function readSecret(name: string, { environment, readFile }: Pick<ConfigSources, 'environment' | 'readFile'>, faults: string[]): string | undefined {
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

function parseNumber(name: string, text: string | undefined, { fallback, max }: { fallback: number; max: number }, faults: string[]): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  faults.push(`${name} is a whole number from 1 to ${max}, got ${JSON.stringify(text)}`);
  return fallback;
}

/** `CENTERS` as `leap=http://127.0.0.1:4110/,...`. */
function parseCenters(text: string | undefined, sites: ConfigSources['sites'], faults: string[]): Center[] {
  if (text === undefined || text === '') return sites.map(({ id, name, port }) => ({ id, name, url: `http://127.0.0.1:${port}/` }));
  const names = new Map(sites.map((site) => [site.id, site.name]));
  const centers = text.split(',').map((entry) => {
    const [id = '', ...rest] = entry.trim().split('=');
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) faults.push(`CENTERS is a list of id=url, got ${JSON.stringify(entry)}`);
    return { id, name: names.get(id) ?? id, url: parseUrl(`CENTERS, ${id}`, rest.join('='), faults) };
  });
  const twice = centers.filter((center, index) => centers.findIndex((each) => each.id === center.id) !== index);
  for (const center of twice) faults.push(`CENTERS names ${center.id} twice`);
  return centers;
}

function parseUrl(name: string, text: string, faults: string[]): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  faults.push(`${name} is an http or https address, got ${JSON.stringify(text)}`);
  return text;
}
