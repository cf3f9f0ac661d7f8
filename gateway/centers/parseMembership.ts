/** Reads from texts who takes part: from the setting `CENTERS`, the file that `CENTERS_FILE` names, or else the folders of the sites. */
import type { Center } from './directory.ts';

export interface MembershipSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The sites' settings: the centers and their names, unless the environment names others. */
  readonly sites: readonly { readonly id: string; readonly name: string; readonly port: number }[];
  /** The text of a file that a setting with `_FILE` at its end names. */
  readonly readFile: (path: string) => string;
}

/** All faults are added to `faults`; what is given then is not to be used. */
export function parseMembership(sources: MembershipSources, faults: string[]): Center[] {
  const { CENTERS: text = '', CENTERS_FILE: file = '' } = sources.environment;
  if (text !== '' && file !== '') faults.push('expected CENTERS or CENTERS_FILE, got both');
  if (file !== '') return parseFile(file, sources, faults);
  if (text !== '') return parseList('CENTERS', text, sources, faults);
  return parseSites(sources, faults);
}

/** As `parseMembership`. @throws Error that lists every fault */
export function requireMembership(sources: MembershipSources): Center[] {
  const faults: string[] = [];
  const centers = parseMembership(sources, faults);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return centers;
}

function parseFile(file: string, sources: MembershipSources, faults: string[]): Center[] {
  try {
    return parseList(`the file of CENTERS_FILE (${file})`, sources.readFile(file), sources, faults);
  } catch (error) {
    faults.push(`CENTERS_FILE names a file that cannot be read: ${String(error)}`);
    return [];
  }
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
    return { id, name: names.get(id) ?? id, url: parseUrl(`${from}, ${id}`, rest.join('='), faults) };
  });
  if (centers.length === 0) faults.push(`${from} names no center`);
  return requireOnce(from, centers, faults);
}

/** Each on the port of its settings, on this machine; `CENTER_PORT_SHIFT` is how far a consortium has moved all ports. */
function parseSites({ environment, sites }: MembershipSources, faults: string[]): Center[] {
  const given = environment['CENTER_PORT_SHIFT'] ?? '';
  const shift = Number(given);
  if (!Number.isInteger(shift)) faults.push(`CENTER_PORT_SHIFT is a whole number, got ${JSON.stringify(given)}`);
  const centers = sites.map(({ id, name, port }) => ({
    id,
    name,
    url: parseUrl(`the address of ${id}`, `http://127.0.0.1:${port + shift}/`, faults),
  }));
  if (centers.length === 0) faults.push('no site has a center');
  return requireOnce('the list of sites', centers, faults);
}

function requireOnce(from: string, centers: Center[], faults: string[]): Center[] {
  const twice = centers.filter((center, index) => centers.findIndex((each) => each.id === center.id) !== index);
  for (const center of twice) faults.push(`${from} names ${center.id} twice`);
  return centers;
}

export function parseUrl(name: string, text: string, faults: string[]): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  faults.push(`${name} is an http or https address, got ${JSON.stringify(text)}`);
  return text;
}
