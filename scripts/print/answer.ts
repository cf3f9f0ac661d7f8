/** An answer of the graph for people: a table for every list and statistic, a line for every single value. */
import type { JsonObject } from '../client.ts';
import { isCount, printCount, printNumber } from './count.ts';
import { flattenRows, toCell } from './flatten.ts';
import { printRest, readSections, type Section } from './sections.ts';
import { printTable } from './table.ts';

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
  const cells = flat.rows.map((row) =>
    row.map((cell) => (cell === null || cell === undefined ? '' : toText(cell).replace(/\s+/g, ' '))),
  );
  const isNumber = (at: number): boolean =>
    cells.every((row) => /^(>= )?-?\d*(\.\d+)?( \(\w+\))?$/.test(row[at] ?? ''));
  const right = new Set(flat.columns.filter((_column, at) => isNumber(at)));
  return printTable(flat.columns, cells, { right, ...(width !== undefined && { width }) });
}

function toText(cell: string | number | boolean): string {
  return typeof cell === 'number' ? printNumber(cell) : String(cell).replace(/\s+/g, ' ');
}

function printFact(value: unknown): string {
  if (isCount(value)) return printCount(value);
  return value === null ? '(none)' : String(toCell(value));
}
