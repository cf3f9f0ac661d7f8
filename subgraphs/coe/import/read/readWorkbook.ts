/** Reads a workbook (whole: a zip archive cannot be streamed) and gives its sheets as the tables they hold. */
import { printNearest } from '../hints/findNearest.ts';
import type { FaultList, Place } from '../report/importReport.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import type { RawLine } from './readCsv.ts';

export interface SheetTable {
  /** The file that the sheet stands for, such as `scholars.csv`. */
  readonly table: string;
  readonly place: Place;
  readonly lines: readonly RawLine[];
}

export interface WorkbookRequest {
  readonly name: string;
  readonly bytes: Buffer;
  /** The files that sheets can stand for. */
  readonly tables: readonly string[];
  readonly faults: FaultList;
  readonly notes: string[];
}

/** The sheets that are named as tables; of `scholars.xlsx` the first sheet is that table, whatever its name. */
export async function readWorkbook({
  name,
  bytes,
  tables,
  faults,
  notes,
}: WorkbookRequest): Promise<readonly SheetTable[]> {
  const checked = checkWorkbook(bytes);
  if ('complaint' in checked) {
    faults.add({ file: name }, checked.complaint);
    return [];
  }
  const sheets = await unpack(name, checked.archive, faults);
  const own = tables.find((table) => toSheetName(table) === name.replace(/\.xlsx$/i, ''));
  const isNamed = sheets.some(({ sheet }) => own !== undefined && sheet === toSheetName(own));
  return sheets.flatMap(({ sheet, data }, index) => {
    const table = tables.find((each) => toSheetName(each) === sheet) ?? (index === 0 && !isNamed ? own : undefined);
    if (table) return [{ table, place: { file: name, sheet }, lines: toLines(data) }];
    const near = printNearest(sheet, tables.map(toSheetName));
    // Passed over in silence, a misspelt name would lose all of its values.
    if (near)
      faults.add(
        { file: name, sheet },
        {
          expected: `a sheet named ${tables.map(toSheetName).join(', ')}`,
          found: 'a sheet of another name',
          hint: near,
        },
      );
    else notes.push(`${name}: the sheet ${sheet} is no table and was passed over`);
    return [];
  });
}

/** `award-periods.csv` → `award-periods`. */
function toSheetName(table: string): string {
  return table.replace(/\.csv$/, '');
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function unpack(name: string, bytes: Buffer, faults: FaultList): Promise<readonly Sheet[]> {
  try {
    const { default: readSheets } = await import('read-excel-file/node'); // heavy, and few imports have workbooks
    return await readSheets(bytes);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    faults.add(
      { file: name },
      {
        expected: 'a workbook (.xlsx)',
        found: `one that cannot be read (${found})`,
        hint: 'open it in the spreadsheet and save it again as "Excel Workbook (.xlsx)"',
      },
    );
    return [];
  }
}

/** Blank rows are passed over, and so are the columns behind the last name of the header. */
function toLines(data: Sheet['data']): RawLine[] {
  const lines = data
    .map((row, index) => ({ row: index + 1, cells: row.map(printCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = (lines[0]?.cells.findLastIndex((cell) => cell !== '') ?? -1) + 1;
  return lines.map(({ row, cells }) => ({
    row,
    cells: cells.slice(0, Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1)),
  }));
}

/** What a cell would be in a CSV file. */
function printCell(cell: unknown): string {
  if (cell instanceof Date) return printDay(cell);
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''; // 12.0 is 12, TRUE is true
}

function printDay(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#VALUE!';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
