/** Flattens the rows of an answer into columns: `center { id }` becomes `center.id`, a list inside a row becomes one text. */
import { isObject, type JsonObject } from '../client.ts';
import { isCount, printCount } from './count.ts';
import type { Cell } from './csv.ts';
import { readRows, readTotal } from './sections.ts';
import { isBetween, isBins, nameSummaries, printBetween, printBins } from './summary.ts';

export interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** `counts`: `text` for people (`>= 99 (incomplete)`), `columns` for programs (`count.status`, `count.value`, ...). */
export function flattenRows(rows: readonly JsonObject[], counts: 'text' | 'columns'): FlatTable {
  const flat = rows.map((row) => {
    const cells = new Map<string, Cell>();
    flattenInto(cells, '', row, counts);
    return cells;
  });
  const columns = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  const kept = columns.filter((column) => !isMissingObject(column, columns, flat));
  return { columns: kept, rows: flat.map((cells) => kept.map((column) => cells.get(column))) };
}

/** An object that is null in one row leaves a column of its own name beside `name.field` of the others. */
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

/** The measure is in the names of the columns. */
function withoutMeasure(summary: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(summary).filter(([name]) => name !== 'measure'));
}

/** A count of which nobody asked more than its value: without one, the cell says that it is not empty. */
const NO_EXACT_VALUE = '(not exact: ask for lower)';

function isBareValue(value: JsonObject): boolean {
  const names = Object.keys(value).filter((name) => name !== '__typename');
  return names.length === 1 && names[0] === 'value' && (value['value'] === null || typeof value['value'] === 'number');
}

function isKeyList(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every((key) => isObject(key) && 'value' in key);
}

/** A group without value holds the rows of which it is not known. */
function toKeyCell(value: unknown, counts: 'text' | 'columns'): Cell {
  return value === null && counts === 'text' ? '(not known)' : toCell(value);
}

/** One value as a cell; the values of a list are separated by semicolons, as in a center's own files. */
export function toCell(value: unknown): Cell {
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

/** A list inside a row that has more rows than it shows says so, as far as the answer tells. */
function printMore(list: JsonObject, shown: number): string[] {
  const [count, page, report] = [list['totalCount'], list['pageInfo'], list['completeness']];
  if (isCount(count)) {
    const { least, text } = readTotal(count);
    // No number is called a total that is none, nor an empty list empty that may hold what a missing center has.
    if (least > shown || count.status !== 'EXACT') return [`... (${shown} of ${text})`];
  }
  if (isObject(report) && report['isComplete'] === false) return ['... (incomplete)'];
  if (!isObject(page)) return [];
  if (page['hasNextPage'] === true)
    return [page['hasPreviousPage'] === true ? `... (${shown}, with more on both sides)` : `... (the first ${shown})`];
  return page['hasPreviousPage'] === true ? [`... (the last ${shown})`] : [];
}
