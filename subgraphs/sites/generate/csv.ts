/** Prints rows as a center's CSV file: the columns are those that the contract gives its fields. */
import type { Collection, EmbeddedType, Field } from '../../contract/model.ts';
import type { Cell, DataRow } from './rows.ts';

/** The first line of the file of a collection or an embedded type. Copied fields are left out, because the importer takes them from the registry. */
export function printHeader(table: Collection | EmbeddedType): string {
  return `${listColumns(table)
    .map((column) => column.name)
    .join(',')}\n`;
}

/**
 * One line a row.
 * @throws Error for a row with a property that the contract does not know
 */
export function printLines(table: Collection | EmbeddedType, rows: readonly DataRow[]): string {
  const columns = listColumns(table);
  return rows.map((row) => `${printLine(table, columns, row)}\n`).join('');
}

function printLine(table: Collection | EmbeddedType, columns: readonly Column[], row: DataRow): string {
  const stray = Object.keys(row).find((property) => !columns.some((column) => column.property === property));
  if (stray)
    throw new Error(
      `${table.file} has no column for ${stray}; it has ${columns.map((column) => column.property).join(', ')}`,
    );
  return columns.map((column) => printCell(row[column.property] ?? null)).join(',');
}

interface Column {
  readonly property: string;
  readonly name: string;
}

function listColumns(table: Collection | EmbeddedType): Column[] {
  const own = table.fields.flatMap(toColumn);
  return 'of' in table ? [{ property: table.of, name: table.of }, ...own] : own;
}

function toColumn(field: Field): Column[] {
  return field.column && !field.copied ? [{ property: field.name, name: field.column.name }] : [];
}

function printCell(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? cell.join(';') : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
