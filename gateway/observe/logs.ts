/** What the gateway logs: one line for each request, and faults of centers without a client's own words. */
import { parse, visit } from 'graphql';
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import type { RequestEnd } from '../graph.ts';

/** A request to the graph whose connection is done with it. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly milliseconds: number;
  /** Of HTTP. Null where nothing was sent, or not all of it: the client left, or the gateway stopped. */
  readonly status: number | null;
  readonly end: RequestEnd | { readonly outcome: 'left' | 'stopped' };
  /** Of a stored answer: whole seconds since it was made. */
  readonly age: number | undefined;
}

/**
 * In numbers and codes, at `info`. A stored answer's line is at `debug`, as it costs less than a line does
 * (docs/decisions/0024), and so is the operation's name, which is a text of the client's.
 */
export function logRequest(log: Log, { requestId, milliseconds, status, end, age }: LoggedRequest): void {
  const isCached = age !== undefined;
  if (isCached && !log.isOn?.('debug')) return;
  const facts = { requestId, status, milliseconds: Math.round(milliseconds * 10) / 10, outcome: end.outcome };
  if (isCached) return log('request', { ...facts, level: 'debug', isCached, age });
  if (!('centers' in end)) return log('request', facts);
  const { centers, code, operationName } = end;
  if (end.outcome === 'refused') return log('request', { ...facts, code });
  let [answered, missing] = [0, 0];
  for (const { status: of } of centers)
    if (of === 'ANSWERED') answered += 1;
    else if (of !== 'SKIPPED') missing += 1;
  log('request', { ...facts, considered: centers.length, answered, missing, code });
  if (operationName !== undefined) log('operation', { level: 'debug', requestId, operation: operationName });
}

/** A place stands first, and has steps: `r0.edges[2].node.name is missing`. A sentence about a connection has none. */
const PLACE = /^\w+(?:\[\d+\])*(?:\.\w+(?:\[\d+\])*)+/;

/**
 * The description of a faulty answer names the place by the client's own aliases: each becomes `*`, and the schema's
 * names stay.
 * @param sdl the texts whose field names may be logged
 */
export function createNameMask(sdl: readonly string[]): (detail: string) => string {
  const known = new Set<string>();
  for (const text of sdl)
    visit(parse(text, { noLocation: true }), { FieldDefinition: ({ name }) => void known.add(name.value) });
  // What the plan adds stands under a prefix that no alias of the operation begins with.
  const isKnown = (name: string): boolean =>
    known.has(name.replace(/^part_+/, '')) || /^part_+(positions|sort)$/.test(name);
  return (detail) =>
    detail.replace(PLACE, (place) => place.replace(/(?<=\.)\w+/g, (name) => (isKnown(name) ? name : '*')));
}
