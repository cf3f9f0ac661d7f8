/** The settings of a center's process: its environment, and `settings.json` in its folder of the sites. */
import { readId } from '../contract/ids.ts';
import type { CacheAnswers } from './policy/policy.ts';

/** The settings of the process that do not depend on the center. */
export interface Environment {
  readonly center: string;
  /** Overrides the port in `settings.json`. */
  readonly port?: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** The address of MongoDB. Without it the center stores its data in `dataDirectory`. */
  readonly mongodbUri?: string;
  readonly sitesDirectory: string;
  readonly registryData: string;
}

/** The settings of one center. */
export interface Settings {
  readonly id: string;
  readonly name: string;
  readonly port: number;
  /** The folder of its data files, relative to `settings.json`. */
  readonly dataFolder: string;
  /** Who may get an answer from the gateway's cache. The default is `anyone`. */
  readonly cacheAnswers: CacheAnswers;
}

type Given = Readonly<Record<string, string | undefined>>;

/** Reads the environment of a center's process. Throws one Error with all faults. `readSecret` reads the text of a file. */
export function parseEnvironment(given: Given, readSecret: (file: string) => string): Environment {
  const { CENTER: center = '', PORT, HOST, DATA_DIR, SITES_DIR, REGISTRY_DATA } = given;
  const port = PORT === undefined || PORT === '' ? undefined : Number(PORT);
  const faults: string[] = [];
  if (!isCenterId(center)) faults.push(`CENTER is the id of a center, such as leap; got ${JSON.stringify(center)}`);
  if (port !== undefined && !isPort(port)) faults.push(`PORT is a number from 0 to 65535, got ${JSON.stringify(PORT)}`);
  const mongodbUri = readMongodbUri(given, readSecret, faults);
  refuse('the environment', faults);
  return {
    center,
    ...(port !== undefined && { port }),
    host: HOST || '127.0.0.1',
    dataDirectory: DATA_DIR || 'var',
    ...(mongodbUri !== undefined && { mongodbUri }),
    sitesDirectory: SITES_DIR || 'subgraphs/sites',
    registryData: REGISTRY_DATA || 'subgraphs/registry/data',
  };
}

/** Reads MONGODB_URI, or the file that MONGODB_URI_FILE names. No fault repeats the address, which can have a password. */
export function readMongodbUri(
  { MONGODB_URI, MONGODB_URI_FILE }: Given,
  readSecret: (file: string) => string,
  faults: string[],
): string | undefined {
  if (!MONGODB_URI && !MONGODB_URI_FILE) return undefined;
  if (MONGODB_URI && MONGODB_URI_FILE) faults.push('MONGODB_URI and MONGODB_URI_FILE are both set: remove one');
  const uri = MONGODB_URI || readOrComplain(MONGODB_URI_FILE ?? '', readSecret, faults);
  if (uri !== undefined && !/^mongodb(\+srv)?:\/\/./.test(uri)) {
    faults.push(
      'MONGODB_URI (or the file that MONGODB_URI_FILE names) is an address such as mongodb://host:27017/?replicaSet=rs0; got a text that does not start like one',
    );
  }
  return uri;
}

function readOrComplain(file: string, readSecret: (file: string) => string, faults: string[]): string | undefined {
  try {
    return readSecret(file).trim();
  } catch (fault) {
    faults.push(
      `MONGODB_URI_FILE is a file that can be read; got ${JSON.stringify(file)} (${fault instanceof Error ? fault.message : String(fault)})`,
    );
    return undefined;
  }
}

/** Parses the text of `settings.json` of the center `id`. Throws one Error with all faults. */
export function parseSettings(text: string, id: string): Settings {
  const where = `the settings of ${id}`;
  const given = readObject(text, where);
  const { name, port, dataFolder = 'data', cacheAnswers = 'anyone' } = given;
  const faults: string[] = [];
  if (given['id'] !== id)
    faults.push(`id is the name of the folder, ${JSON.stringify(id)}; got ${JSON.stringify(given['id'])}`);
  if (!isText(name)) faults.push(`name is a text; got ${JSON.stringify(name)}`);
  if (!isPort(port)) faults.push(`port is a number from 0 to 65535; got ${JSON.stringify(port)}`);
  if (!isText(dataFolder)) faults.push(`dataFolder is the name of a folder; got ${JSON.stringify(dataFolder)}`);
  if (!isCacheAnswers(cacheAnswers))
    faults.push(`cacheAnswers is ${CACHE_ANSWERS.join(', ')}; got ${JSON.stringify(cacheAnswers)}`);
  for (const key of Object.keys(given)) {
    if (!KNOWN.includes(key)) faults.push(`${key} is not a setting; the settings are ${KNOWN.join(', ')}`);
  }
  refuse(where, faults);
  // `refuse` throws unless all of these are valid. The conversions are for the compiler.
  return {
    id,
    name: String(name),
    port: Number(port),
    dataFolder: String(dataFolder),
    cacheAnswers: isCacheAnswers(cacheAnswers) ? cacheAnswers : 'none',
  };
}

const KNOWN = ['id', 'name', 'port', 'dataFolder', 'cacheAnswers'];
const CACHE_ANSWERS: readonly CacheAnswers[] = ['anyone', 'caller', 'none'];

function readObject(text: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    throw new Error(`${where} are not JSON: ${String(fault)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} are not a JSON object`);
  return { ...value };
}

function refuse(where: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${where}: ${faults.join('; ')}`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isCacheAnswers(value: unknown): value is CacheAnswers {
  return CACHE_ANSWERS.some((each) => each === value);
}

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65535;
}

/** The id of a center can be the first part of the id of a row. */
function isCenterId(value: string): boolean {
  return readId(`${value}:row:1`)?.center === value;
}
