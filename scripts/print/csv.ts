/** CSV after RFC 4180, for spreadsheets: a text that a spreadsheet would run as a formula is disarmed. */

export type Cell = string | number | boolean | null | undefined;

/** Header and rows, CRLF at the end of each line. */
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
