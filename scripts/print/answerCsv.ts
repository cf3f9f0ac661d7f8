/** The one list or grouped statistic of an answer as CSV. */
import { ToolFault, type JsonObject } from '../client.ts';
import { printCsv } from './csv.ts';
import { flattenRows } from './flatten.ts';
import { printRest, readSections } from './sections.ts';

export interface CsvAnswer {
  readonly csv: string;
  /** Says that there are more rows; empty when the answer knows of none. */
  readonly rest: string;
}

/** @throws ToolFault when the answer has no list, or several */
export function printAnswerAsCsv(data: JsonObject): CsvAnswer {
  const lists = readSections(data).filter((section) => section.rows !== undefined);
  const [list] = lists;
  if (list?.rows === undefined || lists.length > 1) {
    const found = lists.length === 0 ? 'none' : `${lists.length} (${lists.map(({ path }) => path).join(', ')})`;
    throw new ToolFault(
      `--csv prints one list or one grouped statistic; expected exactly one in the answer, got ${found}. Ask them one at a time, or use --json.`,
    );
  }
  const { columns, rows } = flattenRows(list.rows, 'columns');
  return { csv: columns.length === 0 ? '' : printCsv(columns, rows), rest: printRest(list) };
}
