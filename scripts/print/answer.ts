/**
 * Prints any answer of the graph for people and spreadsheets. Lists and grouped statistics become tables, single values
 * `name: value`. A count that is not exact never looks like an exact one.
 */
import { ToolFault } from '../../subgraphs/commandLine.ts';
import { isObject, type JsonObject } from '../client.ts';
import { printCsv, printTable, type Cell } from './table.ts';

export function printAnswer(data: JsonObject, width?: number): string {
  return readSections(data)
    .map((section) => printSection(section, width))
    .join('\n');
}

function printSection(section: Section, width: number | undefined): string {
  const { path, facts, rows } = section;
  const heading = path === '' ? '' : `${path}\n`;
  const lines = facts.map(([name, value]) => `${path === '' ? '' : '  '}${name}: ${printFact(value)}\n`).join('');
  if (!rows) return heading + lines;
  const rest = printRest(section);
  return heading + printRows(rows, width) + lines + (rest === '' ? '' : `  ${rest}`);
}

function printRows(rows: readonly JsonObject[], width: number | undefined): string {
  if (rows.length === 0) return '  (no rows)\n';
  const flat = flattenRows(rows, 'text');
  const cells = flat.rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : printCell(cell))));
  const isNumber = (at: number): boolean =>
    cells.every((row) => /^(>= )?-?\d*(\.\d+)?( \(\w+\))?$/.test(row[at] ?? ''));
  const right = new Set(flat.columns.filter((_column, at) => isNumber(at)));
  return printTable(flat.columns, cells, { right, ...(width !== undefined && { width }) });
}

function printCell(cell: string | number | boolean): string {
  return typeof cell === 'number' ? printNumber(cell) : toPlainText(String(cell));
}

function printFact(value: unknown): string {
  if (isCount(value)) return printCount(value);
  return value === null ? '(none)' : toPlainText(String(toCell(value)));
}

/**
 * In one line, without control characters and marks that reorder text: a center could otherwise clear the terminal or
 * forge a line.
 */
function toPlainText(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/\p{Cf}/gu, '');
}

interface CsvAnswer {
  readonly csv: string;
  /** A sentence if the list has more rows than the answer, otherwise empty. */
  readonly rest: string;
}

/** @throws ToolFault if the answer has no list, or several */
export function printAnswerAsCsv(data: JsonObject): CsvAnswer {
  const lists = readSections(data).filter((section) => section.rows !== undefined);
  const [list] = lists;
  if (list?.rows === undefined || lists.length > 1) {
    const found = lists.length === 0 ? 'none' : `${lists.length} (${lists.map(({ path }) => path).join(', ')})`;
    throw new ToolFault(
      `--csv prints one list or one grouped statistic; expected exactly one in the answer, got ${found}. Query them one at a time, or use --json.`,
    );
  }
  const { columns, rows } = flattenRows(list.rows, 'columns');
  return { csv: columns.length === 0 ? '' : printCsv(columns, rows), rest: printRest(list) };
}

// Sections: the tables and single values of an answer.

interface Section {
  /** Response keys from the root, such as `scholars` or `center.scholars`. */
  readonly path: string;
  /** Single values by name. */
  readonly facts: readonly (readonly [name: string, value: unknown])[];
  readonly rows?: readonly JsonObject[];
  /** The cursor of the next page, if there is one. */
  readonly nextCursor?: string;
  /** The cursor of the previous page, if there is one. */
  readonly previousCursor?: string;
}

function readSections(data: JsonObject): Section[] {
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
    else if (isObject(child) && isBareValue(child)) facts.push([`${name}.value`, child['value'] ?? NO_EXACT_VALUE]);
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

/** The rows of a connection (its nodes, or those of its edges), the groups of a statistic, the distinct values of a key, or the points of a curve. */
function readRows(value: JsonObject): { readonly from: string; readonly rows: readonly JsonObject[] } | undefined {
  for (const from of ['nodes', 'edges', 'groups', 'values', 'points']) {
    const rows = value[from];
    if (!Array.isArray(rows) || !rows.every(isObject)) continue;
    if (from === 'edges') return { from, rows: rows.map(flattenEdge) };
    const { edges } = value;
    if (from !== 'nodes' || !Array.isArray(edges) || !edges.every(isObject)) return { from, rows };
    return { from, rows: rows.map((row, at) => ({ ...flattenEdge(edges[at] ?? {}), ...row })) };
  }
  return undefined;
}

/** The fields of the node beside those of the edge. */
function flattenEdge({ node, ...edge }: JsonObject): JsonObject {
  return isObject(node) ? { ...edge, ...node } : { ...edge, ...(node !== undefined && { node }) };
}

/** Does each item have rows, such as the distinct values of several keys? */
function isListOfLists(value: unknown): value is JsonObject[] {
  return isListOfObjects(value) && value.every((each) => readRows(each));
}

function nameList(path: string, { key }: JsonObject): string {
  return typeof key === 'string' ? `${path}.${key}` : path;
}

function isListOfObjects(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Reports that a list has more rows than the answer, according to `pageInfo` or `totalCount`. */
function printRest({ facts, rows = [], nextCursor, previousCursor }: Section): string {
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

/** The lower bound of the number of rows, and the number as text. */
function readTotal({ status, value, lower, upper }: Count): { readonly least: number; readonly text: string } {
  const least = lower ?? value ?? 0;
  if (status === 'EXACT') return { least, text: String(least) };
  return { least, text: typeof upper === 'number' ? `${least} to ${upper}` : `at least ${least}` };
}

/** Reports of lists are not printed: completeness is printed once, for the whole answer. */
function isReport(name: string, value: unknown): boolean {
  return (
    (name === 'completeness' && !isCount(value)) || (isObject(value) && 'isComplete' in value && 'considered' in value)
  );
}

function isPageInfo(value: unknown): value is JsonObject {
  return isObject(value) && ('hasNextPage' in value || 'endCursor' in value);
}

// Flattening: the columns of a table.

interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** `counts`: `text` for people (`>= 99 (incomplete)`), `columns` for programs (`count.status`, `count.value`, ...). */
function flattenRows(rows: readonly JsonObject[], counts: 'text' | 'columns'): FlatTable {
  const flat = rows.map((row) => {
    const cells = new Map<string, Cell>();
    flattenInto(cells, '', row, counts);
    return cells;
  });
  const columns = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  const kept = columns.filter((column) => !isMissingObject(column, columns, flat));
  return { columns: kept, rows: flat.map((cells) => kept.map((column) => cells.get(column))) };
}

/** An object that is null in one row gets a column `name`, beside the columns `name.field` of other rows. */
function isMissingObject(
  column: string,
  columns: readonly string[],
  flat: readonly ReadonlyMap<string, Cell>[],
): boolean {
  return (
    columns.some((other) => other.startsWith(`${column}.`)) &&
    flat.every((cells) => (cells.get(column) ?? null) === null)
  );
}

function flattenInto(cells: Map<string, Cell>, path: string, value: JsonObject, counts: 'text' | 'columns'): void {
  for (const [name, child] of Object.entries(value)) {
    if (name === '__typename') continue;
    const column = path === '' ? name : `${path}.${name}`;
    if (name === 'keys' && isKeyList(child))
      for (const [at, key] of child.entries())
        cells.set(typeof key.dimension === 'string' ? key.dimension : `key ${at + 1}`, toKeyCell(key.value, counts));
    else if (name === 'summaries' && nameSummaries(child))
      for (const each of nameSummaries(child) ?? [])
        flattenInto(cells, path === '' ? each.name : `${path}.${each.name}`, withoutMeasure(each.summary), counts);
    else if (isBins(child)) cells.set(column, printBins(child));
    else if (isBetween(child) && counts === 'text') cells.set(column, printBetween(child));
    else if (isCount(child) && counts === 'text') cells.set(column, printCount(child));
    else if (isObject(child) && counts === 'text' && isBareValue(child))
      cells.set(`${column}.value`, child['value'] === null ? NO_EXACT_VALUE : toCell(child['value']));
    else if (isObject(child) && !readRows(child)) flattenInto(cells, column, child, counts);
    else cells.set(column, toCell(child));
  }
}

/** The measure is part of the column names. */
function withoutMeasure(summary: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(summary).filter(([name]) => name !== 'measure'));
}

/** For a count without value, if only its value is selected: an empty cell would look like a missing count. */
const NO_EXACT_VALUE = '(no exact value: ask for status)';

function isBareValue(value: JsonObject): boolean {
  const names = Object.keys(value).filter((name) => name !== '__typename');
  return names.length === 1 && names[0] === 'value' && (value['value'] === null || typeof value['value'] === 'number');
}

function isKeyList(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every((key) => isObject(key) && 'value' in key);
}

/** The group without a value has the rows whose value is unknown. */
function toKeyCell(value: unknown, counts: 'text' | 'columns'): Cell {
  return value === null && counts === 'text' ? '(not known)' : toCell(value);
}

/** One value as a cell; the values of a list are separated by semicolons, as in a center's own files. */
function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toText).join('; ');
  return toText(value);
}

function toText(value: unknown): string {
  if (isCount(value)) return printCount(value);
  if (!isObject(value)) return String(toCell(value) ?? '');
  const own = readRows(value);
  if (own) return [...own.rows.map(toText), ...printMore(value, own.rows.length)].join('; ');
  const parts = Object.entries(value).filter(([name]) => name !== '__typename');
  return parts
    .map(([, child]) => toText(child))
    .filter((text) => text !== '')
    .join(' ');
}

/** The cell of a list inside a row reports if the list has more rows than the answer. */
function printMore(list: JsonObject, shown: number): string[] {
  const [count, page, report] = [list['totalCount'], list['pageInfo'], list['completeness']];
  if (isCount(count)) {
    const { least, text } = readTotal(count);
    // Print totals that are not exact; also of an empty list, which may lack the rows of a missing center.
    if (least > shown || count.status !== 'EXACT') return [`... (${shown} of ${text})`];
  }
  if (isObject(report) && report['isComplete'] === false) return ['... (incomplete)'];
  if (!isObject(page)) return [];
  if (page['hasNextPage'] === true)
    return [page['hasPreviousPage'] === true ? `... (${shown}, with more on both sides)` : `... (the first ${shown})`];
  return page['hasPreviousPage'] === true ? [`... (the last ${shown})`] : [];
}

// Summaries of measures.

/** The name of each summary: its measure, or its position if the measure is not selected. */
function nameSummaries(value: unknown): { readonly name: string; readonly summary: JsonObject }[] | undefined {
  if (!Array.isArray(value) || !value.every(isObject)) return undefined;
  return value.map((summary, at) => ({
    name: typeof summary['measure'] === 'string' ? summary['measure'] : `summary ${at + 1}`,
    summary,
  }));
}

/** A quantile between bounds. Unlike a count it has no status. */
function isBetween(value: unknown): value is { readonly lower: number | null; readonly upper: number | null } {
  if (!isObject(value)) return false;
  const names = Object.keys(value).filter((name) => name !== '__typename');
  return (
    names.length === 2 && ['lower', 'upper'].every((name) => value[name] === null || typeof value[name] === 'number')
  );
}

/** `30 to under 60`, `>= 730`, `(none)`. */
function printBetween({ lower, upper }: { readonly lower: number | null; readonly upper: number | null }): string {
  if (lower === null) return '(none)';
  if (lower === upper) return String(lower); // of a count without its status, since no bin is empty
  return upper === null ? `>= ${lower}` : `${lower} to under ${upper}`;
}

/** A list of bins has the field `from`. */
function isBins(value: unknown): value is readonly JsonObject[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((bin) => isObject(bin) && typeof bin['from'] === 'number')
  );
}

/** `0: 3; 30: 1 + 1 open`: each bin by its start; empty bins are left out. */
function printBins(bins: readonly JsonObject[]): string {
  const texts = bins.map((bin) => ({
    from: String(bin['from']),
    count: printBinCount(bin['count']),
    open: printBinCount(bin['stillOpen']),
  }));
  const filled = texts.filter(({ count, open }) => count !== '0' || open !== '0');
  return filled
    .map(
      ({ from, count, open }) =>
        `${from}: ${[...(count === '' ? [] : [count]), ...(open === '0' || open === '' ? [] : [`${open} open`])].join(' + ')}`,
    )
    .join('; ');
}

function printBinCount(value: unknown): string {
  if (isCount(value)) return printCount(value);
  return isObject(value) && typeof value['value'] === 'number' ? String(value['value']) : '';
}

// Counts.

export interface Count {
  readonly status: 'EXACT' | 'BOUNDED' | 'INCOMPLETE' | 'POOLED';
  readonly value?: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
}

const STATUSES: ReadonlySet<unknown> = new Set(['EXACT', 'BOUNDED', 'INCOMPLETE', 'POOLED']);

/** A count with its status. Without it a count cannot be told from other objects of numbers. */
export function isCount(value: unknown): value is Count {
  return isObject(value) && STATUSES.has(value.status) && Object.keys(value).every((key) => COUNT_FIELDS.has(key));
}

const COUNT_FIELDS: ReadonlySet<string> = new Set(['__typename', 'status', 'value', 'lower', 'upper']);

/** A count, a mean, a minimum or a maximum: `110`, `110 (pooled)`, `>= 99 (incomplete)`, `1 to 9 (bounded)`. */
export function printCount({ status, value, lower, upper }: Count): string {
  switch (status) {
    case 'EXACT':
      return value === null ? '(none)' : printNumber(value ?? lower);
    case 'POOLED':
      return `${printNumber(value)} (pooled)`;
    case 'INCOMPLETE':
      // A count with a missing center has no upper bound; a mean, a minimum and a maximum have one.
      if (typeof upper === 'number') return `${printNumber(lower)} to ${printNumber(upper)} (incomplete)`;
      return typeof lower === 'number' ? `>= ${printNumber(lower)} (incomplete)` : 'incomplete';
    case 'BOUNDED':
      return `${printNumber(lower)} to ${printNumber(upper)} (bounded)`;
  }
}

/** Whole numbers unchanged, others with six digits. */
function printNumber(value: number | null | undefined): string {
  if (typeof value !== 'number') return '?';
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}
