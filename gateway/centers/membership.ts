/** Reads who takes part, from the setting `CENTERS`, the file that `CENTERS_FILE` names, or else the folders of the sites; and again and again while the graph runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import { hasChanges, printChange, type Center, type Members } from './directory.ts';

/** What a site's `settings.json` says of its center. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly port: number;
}

export interface MembershipSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The centers and their names, unless the environment names others. */
  readonly sites: readonly Site[];
  /** The text of a file that a setting with `_FILE` at its end names. */
  readonly readFile: (path: string) => string;
}

export interface Membership {
  /** Not to be used where there are faults. */
  readonly centers: readonly Center[];
  readonly faults: readonly string[];
}

/** Reads `<folder>/<center>/settings.json` of every center. @throws Error that names every faulty file */
export function readSites(folder: string): Site[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names.map((name) => join(folder, name, 'settings.json')).filter((file) => existsSync(file));
  if (files.length === 0)
    throw new Error(`Expected a folder for each center in ${folder}, each with a settings.json; found none.`);
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
      name: z.string({ error: 'is a text' }).min(1, { error: 'is a text' }),
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

/** As `parseMembership`. @throws Error that lists every fault */
export function requireMembership(sources: MembershipSources): readonly Center[] {
  const { centers, faults } = parseMembership(sources);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return centers;
}

function readCenters(sources: MembershipSources, faults: string[]): Center[] {
  const { CENTERS: text = '', CENTERS_FILE: file = '' } = sources.environment;
  if (text !== '' && file !== '') faults.push('expected CENTERS or CENTERS_FILE, got both');
  if (file !== '') return parseFile(file, sources, faults);
  if (text !== '') return parseList('CENTERS', text, sources, faults);
  return placeSites(sources, faults);
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

/** `leap=http://127.0.0.1:4110/`, one a line or several with commas between them; what follows a `#` that begins a word is a comment. */
function parseList(from: string, text: string, { sites }: MembershipSources, faults: string[]): Center[] {
  const names = new Map(sites.map((site) => [site.id, site.name]));
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, ''));
  const entries = lines
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const centers = entries.map((entry) => {
    const [id = '', ...rest] = entry.split('=');
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) faults.push(`${from} is a list of id=url, got ${JSON.stringify(entry)}`);
    return { id, name: names.get(id) ?? id, url: readUrl(`${from}, ${id}`, rest.join('='), faults) };
  });
  if (centers.length === 0) faults.push(`${from} names no center`);
  return requireOnce(from, centers, faults);
}

/** Each on the port of its settings, on this machine; `CENTER_PORT_SHIFT` is how far a consortium has moved all ports. */
function placeSites({ environment, sites }: MembershipSources, faults: string[]): Center[] {
  const given = environment['CENTER_PORT_SHIFT'] ?? '';
  const shift = Number(given);
  if (!Number.isInteger(shift)) faults.push(`CENTER_PORT_SHIFT is a whole number, got ${JSON.stringify(given)}`);
  const centers = sites.map(({ id, name, port }) => ({
    id,
    name,
    url: readUrl(`the address of ${id}`, `http://127.0.0.1:${port + shift}/`, faults),
  }));
  if (centers.length === 0) faults.push('no site has a center');
  return requireOnce('the list of sites', centers, faults);
}

function requireOnce(from: string, centers: Center[], faults: string[]): Center[] {
  const twice = centers.filter((center, index) => centers.findIndex((each) => each.id === center.id) !== index);
  for (const center of twice) faults.push(`${from} names ${center.id} twice`);
  return centers;
}

function readUrl(name: string, text: string, faults: string[]): string {
  const url = parseUrl(text);
  if (url === undefined) faults.push(`${name} is an http or https address, got ${JSON.stringify(text)}`);
  return url ?? text;
}

/**
 * The address in the one spelling that URLs have (https://url.spec.whatwg.org): a host in small letters, no port that goes
 * without saying. So one address in two spellings is no move.
 * @returns undefined for what is no http or https address: `127.0.0.999` is no host, and `127.0.0.1:80:80` has two ports
 */
export function parseUrl(text: string): string | undefined {
  return URL.canParse(text) && /^https?:/i.test(text) ? new URL(text).href : undefined;
}

export interface MembersWatch {
  /** The list as it stands now. Throws an Error that says what is wrong with it. */
  readonly read: () => readonly Center[];
  readonly members: Members;
  readonly log: Log;
}

/**
 * Looks every now and then who takes part. It reads the files themselves, as notices of changes are not reliable in
 * containers and on file systems of a network. @returns what ends it; it keeps no process alive
 */
export function watchMembers(watch: MembersWatch, everyMs: number): () => void {
  const timer = setInterval(createMembersCheck(watch), everyMs).unref();
  return () => clearInterval(timer);
}

/**
 * Looks once; to be called again and again. A sound new list replaces the old one, a faulty one changes nothing. What is
 * seen counts when it is seen twice in a row: a file that is being written, or a folder half removed, can look like a sound
 * and shorter list. A fault is logged once, and that it has ended.
 */
export function createMembersCheck({ read, members, log }: MembersWatch): () => void {
  let last: string | undefined;
  let known: string | undefined;
  return () => {
    const seen = look(read);
    const isSettled = JSON.stringify(seen) === last;
    last = JSON.stringify(seen);
    if (!isSettled) return;
    if (seen.kind === 'faulty') {
      if (seen.fault !== known)
        log(`centers: the list has faults, the centers stay as they were: ${seen.fault}`, { level: 'warn' });
      known = seen.fault;
      return;
    }
    const change = members.replace(seen.centers);
    if (hasChanges(change)) log(printChange(change));
    else if (known !== undefined) log('centers: the list is sound again, and as it was');
    known = undefined;
  };
}

type Seen =
  { readonly kind: 'sound'; readonly centers: readonly Center[] } | { readonly kind: 'faulty'; readonly fault: string };

function look(read: MembersWatch['read']): Seen {
  try {
    return { kind: 'sound', centers: read() };
  } catch (error) {
    return { kind: 'faulty', fault: error instanceof Error ? error.message : String(error) };
  }
}
