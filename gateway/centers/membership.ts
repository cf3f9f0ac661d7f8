/** Reads the list of centers from `CENTERS`, `CENTERS_FILE` or the folders of the sites, and watches it for changes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../../subgraphs/contract/observe/log.ts';
import { hasChanges, printChange, type Center, type Members } from './directory.ts';

/** The part of a site's `settings.json` that the gateway reads. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly port: number;
}

export interface MembershipSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Supply the names of centers. They are also the list of centers if the environment has none. */
  readonly sites: readonly Site[];
  /** Reads the file that `CENTERS_FILE` names. */
  readonly readFile: (path: string) => string;
}

export interface Membership {
  /** Meaningful only if `faults` is empty. */
  readonly centers: readonly Center[];
  readonly faults: readonly string[];
}

/** Reads `<folder>/<center>/settings.json` of every center. @throws Error that lists the faults of all files */
export function readSites(folder: string): Site[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names.map((name) => join(folder, name, 'settings.json')).filter((file) => existsSync(file));
  if (files.length === 0) throw new Error(`Expected folders with a settings.json in ${folder}; found none.`);
  const faults: string[] = [];
  const sites = files.flatMap((file) => readSite(file, faults));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return sites;
}

function readSite(file: string, faults: string[]): Site[] {
  const folderName = basename(dirname(file));
  const schema = z.object(
    {
      id: z.literal(folderName, { error: `is the folder's name, ${folderName}` }),
      name: z.string({ error: 'is a non-empty string' }).min(1, { error: 'is a non-empty string' }),
      port: z
        .int({ error: 'is a whole number from 1 to 65535' })
        .min(1, { error: 'is a whole number from 1 to 65535' })
        .max(65_535, { error: 'is a whole number from 1 to 65535' }),
    },
    { error: 'is an object with id, name and port' },
  );
  try {
    const { data, error } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (data) return [data];
    faults.push(...error.issues.map(({ path, message }) => `${[file, ...path].join(': ')} ${message}.`));
  } catch (error) {
    faults.push(`${file}: expected JSON; ${String(error)}.`);
  }
  return [];
}

export function parseMembership(sources: MembershipSources): Membership {
  const faults: string[] = [];
  return { centers: readCenters(sources, faults), faults };
}

/** Like `parseMembership`, but throws. @throws Error that lists every fault */
export function requireCenters(sources: MembershipSources): readonly Center[] {
  const { centers, faults } = parseMembership(sources);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return centers;
}

function readCenters(sources: MembershipSources, faults: string[]): Center[] {
  const { CENTERS: text = '', CENTERS_FILE: file = '' } = sources.environment;
  if (text !== '' && file !== '') faults.push('expected CENTERS or CENTERS_FILE, got both');
  if (file !== '') return parseFile(file, sources, faults);
  if (text !== '') return parseList('CENTERS', text, sources, faults);
  return listLocalCenters(sources, faults);
}

function parseFile(file: string, sources: MembershipSources, faults: string[]): Center[] {
  let text: string;
  try {
    text = sources.readFile(file);
  } catch (error) {
    faults.push(`CENTERS_FILE names a file that cannot be read: ${String(error)}`);
    return [];
  }
  return parseList(`the file of CENTERS_FILE (${file})`, text, sources, faults);
}

/**
 * Entries such as `leap=http://127.0.0.1:4110/`, separated by line breaks or commas; a word that begins with `#` starts
 * a comment.
 */
function parseList(source: string, text: string, { sites }: MembershipSources, faults: string[]): Center[] {
  const names = new Map(sites.map((site) => [site.id, site.name]));
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, ''));
  const entries = lines
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const centers = entries.map((entry) => {
    const [id = '', ...rest] = entry.split('=');
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) faults.push(`${source} is a list of id=url, got ${JSON.stringify(entry)}`);
    return { id, name: names.get(id) ?? id, url: readUrl(`${source}, ${id}`, rest.join('='), faults) };
  });
  if (centers.length === 0) faults.push(`${source} names no center`);
  return requireUnique(source, centers, faults);
}

/** Returns the centers of the sites on 127.0.0.1. `CENTER_PORT_SHIFT` is added to each port. */
function listLocalCenters({ environment, sites }: MembershipSources, faults: string[]): Center[] {
  const given = environment['CENTER_PORT_SHIFT'] ?? '';
  const shift = Number(given);
  if (!Number.isInteger(shift)) faults.push(`CENTER_PORT_SHIFT is a whole number, got ${JSON.stringify(given)}`);
  const centers = sites.map(({ id, name, port }) => ({
    id,
    name,
    url: readUrl(`the address of ${id}`, `http://127.0.0.1:${port + shift}/`, faults),
  }));
  if (centers.length === 0) faults.push('there are no sites, and neither CENTERS nor CENTERS_FILE is set');
  return requireUnique('the list of sites', centers, faults);
}

function requireUnique(source: string, centers: Center[], faults: string[]): Center[] {
  const duplicates = centers.filter((center, index) => centers.findIndex((each) => each.id === center.id) !== index);
  for (const center of duplicates) faults.push(`${source} names ${center.id} twice`);
  return centers;
}

function readUrl(name: string, text: string, faults: string[]): string {
  const url = parseUrl(text);
  if (url === undefined) faults.push(`${name} is an http or https address, got ${JSON.stringify(text)}`);
  return url ?? text;
}

/**
 * Normalizes an address (https://url.spec.whatwg.org), for example to a lower-case host without the default port. A
 * different spelling of the same address is therefore not a change.
 * @returns undefined for anything but a valid http or https address, such as `http://127.0.0.999` or
 * `http://127.0.0.1:80:80`
 */
export function parseUrl(text: string): string | undefined {
  return URL.canParse(text) && /^https?:/i.test(text) ? new URL(text).href : undefined;
}

export interface MembersWatch {
  /** Reads the current list. @throws Error that lists its faults */
  readonly read: () => readonly Center[];
  readonly members: Members;
  readonly log: Log;
}

/**
 * Polls the list, since file system events are not reliable in containers and on network file systems. The timer does
 * not prevent the process from exiting.
 * @returns a function that stops polling
 */
export function watchMembers(watch: MembersWatch, everyMs: number): () => void {
  const timer = setInterval(createMembersPoll(watch), everyMs).unref();
  return () => clearInterval(timer);
}

/**
 * Creates the function that polls once. A valid new list replaces the members; a list with faults changes nothing. A
 * list is used only after two polls have read the same one: a file that is being written, or a folder that is being
 * removed, can look like a valid but shorter list. A fault is logged once, and once more when it is resolved.
 */
export function createMembersPoll({ read, members, log }: MembersWatch): () => void {
  let last: string | undefined;
  let loggedFault: string | undefined;
  return () => {
    const list = readList(read);
    const isStable = JSON.stringify(list) === last;
    last = JSON.stringify(list);
    if (!isStable) return;
    if (list.kind === 'fault') {
      if (list.fault !== loggedFault)
        log(`centers: the list is invalid; the centers do not change: ${list.fault}`, { level: 'warn' });
      loggedFault = list.fault;
      return;
    }
    const change = members.replace(list.centers);
    if (hasChanges(change)) log(printChange(change));
    else if (loggedFault !== undefined) log('centers: the list is valid again, without changes');
    loggedFault = undefined;
  };
}

type List =
  { readonly kind: 'list'; readonly centers: readonly Center[] } | { readonly kind: 'fault'; readonly fault: string };

function readList(read: MembersWatch['read']): List {
  try {
    return { kind: 'list', centers: read() };
  } catch (error) {
    return { kind: 'fault', fault: error instanceof Error ? error.message : String(error) };
  }
}
