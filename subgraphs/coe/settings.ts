/** The settings of a center's process: its environment, and `settings.json` in its folder of the sites. */
import { z } from 'zod';
import { readId } from '../contract/ids.ts';
import { dropEmpty, expected, hostName, listFaults, wholeNumber } from '../contract/settings.ts';
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

const A_CENTER = expected('is the id of a center, such as leap');

const ENVIRONMENT = z.object({
  CENTER: z.string(A_CENTER).refine(isCenterId, A_CENTER),
  PORT: wholeNumber(0, 65_535).optional(),
  HOST: hostName.default('127.0.0.1'),
  DATA_DIR: z.string().default('var'),
  SITES_DIR: z.string().default('subgraphs/sites'),
  REGISTRY_DATA: z.string().default('subgraphs/registry/data'),
});

/** Reads the environment of a center's process. `readSecret` reads the text of a file. @throws Error that lists every fault */
export function parseEnvironment(given: Given, readSecret: (file: string) => string): Environment {
  const { data, error } = ENVIRONMENT.safeParse(dropEmpty(given));
  const faults = listFaults(error);
  const mongodbUri = readMongodbUri(given, readSecret, faults);
  if (!data || faults.length > 0) throw toError('the environment', faults);
  return {
    center: data.CENTER,
    ...(data.PORT !== undefined && { port: data.PORT }),
    host: data.HOST,
    dataDirectory: data.DATA_DIR,
    ...(mongodbUri !== undefined && { mongodbUri }),
    sitesDirectory: data.SITES_DIR,
    registryData: data.REGISTRY_DATA,
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

const TEXT = expected('is a text that is not blank');
const A_PORT = expected('is a whole number from 0 to 65535');
const A_FOLDER = expected('is the name of a folder');
const CACHE_ANSWERS = ['anyone', 'caller', 'none'] as const satisfies readonly CacheAnswers[];

function createSchema(id: string) {
  const shape = {
    id: z.literal(id, expected(`is the name of the folder, ${id}`)),
    name: z.string(TEXT).refine((text) => text.trim() !== '', TEXT),
    port: z.int(A_PORT).min(0, A_PORT).max(65_535, A_PORT),
    dataFolder: z.string(A_FOLDER).min(1, A_FOLDER).default('data'),
    cacheAnswers: z.enum(CACHE_ANSWERS, expected(`is one of ${CACHE_ANSWERS.join(', ')}`)).default('anyone'),
  };
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown setting ${issue.keys.slice(0, 20).join(', ')}; the settings are ${Object.keys(shape).join(', ')}`
        : 'expected a JSON object',
  });
}

/** Parses the text of `settings.json` of the center `id`. @throws Error that lists every fault */
export function parseSettings(text: string, id: string): Settings {
  const { data, error } = createSchema(id).safeParse(readJson(text, id));
  if (!data) throw toError(`the settings of ${id}`, listFaults(error));
  return data;
}

function readJson(text: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new Error(`the settings of ${id} are not JSON: ${String(fault)}`);
  }
}

function toError(where: string, faults: readonly string[]): Error {
  return new Error(`${where}: ${faults.join('; ')}`);
}

/** The id of a center can be the first part of the id of a row. */
function isCenterId(value: string): boolean {
  return readId(`${value}:row:1`)?.center === value;
}
