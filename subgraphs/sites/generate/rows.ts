/** Rows of generated data, before they become lines of a file. */

export type Cell = string | number | boolean | null | readonly string[];

/** A row by field names of the contract; for an embedded value also by its `of`. A field left out is missing. */
export type DataRow = Readonly<Record<string, Cell>>;

/** Rows by the file that they go to. */
export type RowsByFile = Readonly<Record<string, readonly DataRow[]>>;

/** The id of a row: four digits, zeros included, and more where they do not suffice. */
export function printRowId(center: string, collection: string, number: number): string {
  return `${center}:${collection}:${String(number).padStart(4, '0')}`;
}
