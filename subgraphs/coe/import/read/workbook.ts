/** Reads a workbook within bounds, and returns its sheets as tables. A zip archive cannot be streamed, so it is read into memory. */
import { printNearest } from '../parts/hints.ts';
import { packEntries, readArchive } from './archive.ts';
import type { RawLine } from './csv.ts';
import type { Complaint, FaultList, Place } from '../report/report.ts';

interface SheetTable {
  /** The file that the sheet replaces, such as `scholars.csv`. */
  readonly table: string;
  readonly place: Place;
  readonly lines: readonly RawLine[];
}

interface WorkbookRequest {
  readonly name: string;
  readonly bytes: Buffer;
  /** The files that sheets can replace. */
  readonly tables: readonly string[];
  readonly faults: FaultList;
  readonly notes: string[];
}

/** The sheets that are named like tables. In `scholars.xlsx`, the first sheet is that table, with any name. */
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
    // If it were ignored, a misspelled name would lose all of its values.
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
    const { default: readSheets } = await import('read-excel-file/node'); // large, and few imports have workbooks
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

/** Skips blank rows, and columns after the last name of the header. */
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

/** The text of a cell in a CSV file. */
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

export const MAX_WORKBOOK_MB = 50;
const MEGABYTE = 1024 * 1024;
const MAX_UNPACKED = 250 * MEGABYTE;
const MAX_CELLS = 20_000_000;
export const USE_CSV = 'save its sheets as CSV UTF-8; CSV files may be of any size';

/** Checks the archive. Returns a fault, or an archive of only the checked entries. */
type CheckedWorkbook = { readonly complaint: Complaint } | { readonly archive: Buffer };

const BOUNDS = { entries: 10_000, bytes: MAX_UNPACKED, ratio: 1_000 };

export function checkWorkbook(bytes: Buffer): CheckedWorkbook {
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0')
    return refuse(
      'a workbook (.xlsx)',
      'one that is encrypted, or of the old format .xls',
      'remove the password, or save it as "Excel Workbook (.xlsx)"',
    );
  const read = readArchive(bytes, BOUNDS);
  if (read.kind === 'refused') {
    return read.why === 'none'
      ? refuse(
          'a workbook (.xlsx)',
          'a file that is none, is cut off, or is encrypted',
          'open it in the spreadsheet and save it again as "Excel Workbook (.xlsx)", without a password',
        )
      : refuse(`a workbook that unpacks to at most ${MAX_UNPACKED / MEGABYTE} MB`, 'one that unpacks to more', USE_CSV);
  }
  for (const [name, content] of read.entries) {
    // The workbook lists which of its entries are sheets.
    if (/\.xml(\.rels)?$/.test(name) && measureCells(content.toString('latin1')) > MAX_CELLS) {
      return refuse(
        `sheets of at most ${MAX_CELLS} cells`,
        'one that reaches further',
        `delete the rows and columns behind the data, or ${USE_CSV}`,
      );
    }
  }
  // The workbook library may read other parts of an archive than its directory, so it gets a new archive.
  return { archive: packEntries(read.entries) };
}

function refuse(expected: string, found: string, hint: string): CheckedWorkbook {
  return { complaint: { expected, found, hint } };
}

/** Attributes `r`, in any notation. */
const PLACES = /[\s"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A single cell in the last corner of a sheet makes the library fill all cells before it. */
function measureCells(sheet: string): number {
  let [rows, columns] = [0, 0];
  for (const [, double, single] of sheet.matchAll(PLACES)) {
    const [row, column] = readPlace(double ?? single ?? '');
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return rows * Math.max(1, columns);
}

/** `B7`, a row `7`, or another number (`0.7` of a margin, `50%` of a color). Any other notation is suspicious. */
function readPlace(place: string): readonly [row: number, column: number] {
  const [, letters, row] = /^([A-Z]{0,3})(\d+)$/.exec(place) ?? [];
  if (letters !== undefined && row !== undefined)
    return [Number(row), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)];
  return /^-?\d*\.?\d*%?$/.test(place) ? [0, 0] : [Infinity, 0];
}
