/** Prints rows as a table for a terminal, or as CSV for a spreadsheet. */
import Table from 'cli-table3';

export type Cell = string | number | boolean | null | undefined;

export interface TableOptions {
  /** Columns of the terminal; the last column is wrapped to fit, if at least 20 columns remain for it. */
  readonly width?: number;
  /** Columns with numbers, aligned right. */
  readonly right?: ReadonlySet<string>;
}

const GAP = '  ';
const NARROWEST = 20;

/** Only a rule below the header. In cli-table3 `middle` is between columns, `mid` below the header. */
const CHARACTERS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', right: '', 'right-mid': '' },
  ...{ middle: GAP, mid: '-', 'mid-mid': GAP },
};

/** Header, rule and rows, each with a line break at its end. */
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

/** The width of the last column; null: no limit. At least as wide as its longest word, since cli-table3 cuts words. */
function fitLastColumn(columns: readonly string[], rows: readonly (readonly string[])[], width: number): number | null {
  const measure = (at: number): number => Math.max(...[columns, ...rows].map((row) => (row[at] ?? '').length));
  const last = columns.length - 1;
  const before = columns.slice(0, last).reduce((sum, _column, at) => sum + measure(at) + GAP.length, 0);
  const room = width - before;
  if (room < NARROWEST || room >= measure(last)) return null;
  const words = [columns, ...rows].flatMap((row) => (row[last] ?? '').split(' '));
  return Math.max(room, ...words.map((word) => word.length));
}

/** Header and rows as CSV (RFC 4180) with CRLF line breaks. Texts that a spreadsheet would run as a formula are escaped. */
export function printCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((cells) => cells.map(printCell).join(',') + '\r\n').join('');
}

/** The start of a formula (OWASP, "CSV Injection"); a leading apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** Control characters except tabs and line breaks, and marks that reorder text: in a terminal they could hide or forge lines. */
const CONTROL = /[^\P{Cc}\t\r\n]|\p{Cf}/gu;

function printCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const plain = String(value).replace(CONTROL, ' ');
  const text = typeof value === 'string' && FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
