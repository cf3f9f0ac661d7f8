/** Reads an answer, whatever was asked, as sections: a list or a grouped statistic gives rows, single values give facts. */
import { isObject, type JsonObject } from '../client.ts';
import { isCount, type Count } from './count.ts';

export interface Section {
  /** Response keys from the root, such as `scholars` or `center.scholars`. */
  readonly path: string;
  /** Single values by name. */
  readonly facts: readonly (readonly [name: string, value: unknown])[];
  readonly rows?: readonly JsonObject[];
  /** The cursor to read on with, when there are more rows. */
  readonly nextCursor?: string;
  /** The cursor to read backward with, when there are rows before these. */
  readonly previousCursor?: string;
}

export function readSections(data: JsonObject): Section[] {
  return collect(data, '');
}

function collect(value: JsonObject, path: string): Section[] {
  const facts: (readonly [string, unknown])[] = [];
  const below: Section[] = [];
  const own = readRows(value);
  for (const [name, child] of Object.entries(value)) {
    const childPath = path === '' ? name : `${path}.${name}`;
    if (name === '__typename' || name === own?.from || name === 'edges' || isReport(name, child) || isPageInfo(child))
      continue;
    if (isListOfLists(child)) for (const each of child) below.push(...collect(each, nameList(childPath, each)));
    else if (isListOfObjects(child)) below.push({ path: childPath, facts: [], rows: child });
    else if (isObject(child) && !isCount(child)) below.push(...collect(child, childPath));
    else facts.push([name, child]);
  }
  if (!own && facts.length === 0) return below;
  const page = Object.values(value).find(isPageInfo);
  const nextCursor = page?.hasNextPage === true ? page.endCursor : undefined;
  const previousCursor = page?.hasPreviousPage === true ? page.startCursor : undefined;
  const cursors = {
    ...(typeof nextCursor === 'string' && { nextCursor }),
    ...(typeof previousCursor === 'string' && { previousCursor }),
  };
  return [{ path, facts, ...(own && { rows: own.rows }), ...cursors }, ...below];
}

/** The rows of a connection (nodes, or the nodes of its edges), the groups of a statistic, the different values of a key, the points of a curve. */
export function readRows(
  value: JsonObject,
): { readonly from: string; readonly rows: readonly JsonObject[] } | undefined {
  for (const from of ['nodes', 'edges', 'groups', 'values', 'points']) {
    const rows = value[from];
    if (!Array.isArray(rows) || !rows.every(isObject)) continue;
    return { from, rows: rows.map((row) => (from === 'edges' && isObject(row.node) ? row.node : row)) };
  }
  return undefined;
}

/** Each item has rows of its own, such as the different values of several keys. */
function isListOfLists(value: unknown): value is JsonObject[] {
  return isListOfObjects(value) && value.every((each) => readRows(each));
}

function nameList(path: string, { key }: JsonObject): string {
  return typeof key === 'string' ? `${path}.${key}` : path;
}

function isListOfObjects(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Says that a list has more rows than it shows, as far as the answer tells (`pageInfo`, `totalCount`). */
export function printRest({ facts, rows = [], nextCursor, previousCursor }: Section): string {
  const count = facts.find(([name]) => name === 'totalCount')?.[1];
  const { least, text } = isCount(count) ? readTotal(count) : { least: 0, text: '' };
  if (nextCursor === undefined && previousCursor === undefined && least <= rows.length) return '';
  const shown = least > rows.length ? `${rows.length} of ${text} rows` : `${rows.length} rows, and there are more`;
  const ways = [
    ...(nextCursor === undefined ? [] : [`with after: ${JSON.stringify(nextCursor)}`]),
    ...(previousCursor === undefined ? [] : [`backward with before: ${JSON.stringify(previousCursor)}`]),
  ];
  const next =
    ways.length === 0 ? 'ask for pageInfo { hasNextPage endCursor } to read on' : `read on ${ways.join(', or ')}`;
  return `shown: ${shown}; ${next} (first: 500${previousCursor === undefined ? '' : ', or last: 500,'} is the largest page)\n`;
}

/** How many rows there are at least, and what is known of how many there are. */
export function readTotal({ status, value, lower, upper }: Count): { readonly least: number; readonly text: string } {
  const least = lower ?? value ?? 0;
  if (status === 'EXACT') return { least, text: String(least) };
  return { least, text: typeof upper === 'number' ? `${least} to ${upper}` : `at least ${least}` };
}

/** Completeness is told once, for the whole answer. */
function isReport(name: string, value: unknown): boolean {
  return name === 'completeness' || (isObject(value) && 'isComplete' in value && 'considered' in value);
}

function isPageInfo(value: unknown): value is JsonObject {
  return isObject(value) && ('hasNextPage' in value || 'endCursor' in value);
}
