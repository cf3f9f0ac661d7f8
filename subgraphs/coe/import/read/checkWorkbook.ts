/** Looks at a workbook before its sheets are read: is it one, and does it stay within bounds? */
import type { Complaint } from '../report/importReport.ts';
import { packEntries, readArchive } from './archive.ts';

export const MAX_WORKBOOK_MB = 50;
const MEGABYTE = 1024 * 1024;
const MAX_UNPACKED = 250 * MEGABYTE;
const MAX_CELLS = 20_000_000;
export const USE_CSV = 'save its sheets as CSV UTF-8; CSV files may be of any size';

/** What is wrong, or what may be read: the checked entries of the archive and nothing else that lies in the file. */
export type CheckedWorkbook = { readonly complaint: Complaint } | { readonly archive: Buffer };

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
    // A workbook says itself which of its entries are sheets.
    if (/\.xml(\.rels)?$/.test(name) && measureCells(content.toString('latin1')) > MAX_CELLS) {
      return refuse(
        `sheets of at most ${MAX_CELLS} cells`,
        'one that reaches further',
        `delete the rows and columns behind the data, or ${USE_CSV}`,
      );
    }
  }
  // The reader of workbooks may go by other parts of an archive than its directory: it gets one that has no others.
  return { archive: packEntries(read.entries) };
}

function refuse(expected: string, found: string, hint: string): CheckedWorkbook {
  return { complaint: { expected, found, hint } };
}

/** Attributes `r`, however they are written. */
const PLACES = /[\s"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A single cell in the last corner of a sheet makes a reader fill all that lies before it. */
function measureCells(sheet: string): number {
  let [rows, columns] = [0, 0];
  for (const [, double, single] of sheet.matchAll(PLACES)) {
    const [row, column] = readPlace(double ?? single ?? '');
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return rows * Math.max(1, columns);
}

/** `B7`, a row `7`, or a number of something else (`0.7` of a margin, `50%` of a colour). Who writes it in another way wants to be misread. */
function readPlace(place: string): readonly [row: number, column: number] {
  const [, letters, row] = /^([A-Z]{0,3})(\d+)$/.exec(place) ?? [];
  if (letters !== undefined && row !== undefined)
    return [Number(row), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)];
  return /^-?\d*\.?\d*%?$/.test(place) ? [0, 0] : [Infinity, 0];
}
