/** Prints rows as a center's CSV file: the columns are those that the contract gives its fields. */
import type { Collection, EmbeddedType, Field } from '../../contract/model.ts';
import type { Cell, DataRow } from './rows.ts';

/**
 * The file of a collection or an embedded type: header and one line a row.
 * Copied fields are left out, because the importer takes them from the registry.
 * @throws Error for a row with a property that the contract does not know
 */
export function printCsv(table: Collection | EmbeddedType, rows: readonly DataRow[]): string {
  const columns = listColumns(table);
  const known = new Set(columns.map((column) => column.property));
  for (const row of rows) {
    const stray = Object.keys(row).find((property) => !known.has(property));
    if (stray) throw new Error(`${table.file} has no column for ${stray}; it has ${[...known].join(', ')}`);
  }
  const lines = rows.map((row) => columns.map((column) => printCell(row[column.property] ?? null)).join(','));
  return `${[columns.map((column) => column.name).join(','), ...lines].join('\n')}\n`;
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
