/** Rows as text: a table for a terminal, or CSV for a spreadsheet. */
import Table from 'cli-table3';

export type Cell = string | number | boolean | null | undefined;

export interface TableOptions {
  /** Columns of the terminal; the last column is wrapped to fit where that leaves it at least 20. */
  readonly width?: number;
  /** Columns that hold numbers, flush right. */
  readonly right?: ReadonlySet<string>;
}

const GAP = '  ';
const NARROWEST = 20;

/** Only a rule below the header: `middle` is between columns, `mid` below the header. */
const CHARACTERS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', right: '', 'right-mid': '' },
  ...{ middle: GAP, mid: '-', 'mid-mid': GAP },
};

/** A header, a rule and a line for each row. */
export function printTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { width = Infinity, right }: TableOptions = {},
): string {
  const table = new Table({
    head: [...columns],
    chars: CHARACTERS,
    colAligns: columns.map((column) => (right?.has(column) ? 'right' : 'left')),
    colWidths: [...columns.slice(1).map(() => null), fitLastColumn(columns, rows, width)],
    wordWrap: true,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => columns.map((_column, at) => row[at] ?? '')));
  return table
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** The width of the last column, or null for as much as it needs. A word that does not fit would lose its end, so it stays whole. */
function fitLastColumn(columns: readonly string[], rows: readonly (readonly string[])[], width: number): number | null {
  const measure = (at: number): number => Math.max(...[columns, ...rows].map((row) => (row[at] ?? '').length));
  const last = columns.length - 1;
  const before = columns.slice(0, last).reduce((sum, _column, at) => sum + measure(at) + GAP.length, 0);
  const room = width - before;
  if (room < NARROWEST || room >= measure(last)) return null;
  const words = [columns, ...rows].flatMap((row) => (row[last] ?? '').split(' '));
  return Math.max(room, ...words.map((word) => word.length));
}

/**
 * Header and rows as CSV (RFC 4180), CRLF at the end of each line. A text that a spreadsheet would run as a formula is
 * disarmed.
 */
export function printCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((cells) => cells.map(printCell).join(',') + '\r\n').join('');
}

/** A spreadsheet runs a text that begins so (OWASP, "CSV Injection"); the apostrophe makes it text. Numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

function printCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
