/** Looks at a workbook before it is unpacked: is it one, may it be read, and does it stay within bounds? */
import { inflateRawSync } from 'node:zlib';
import type { Complaint } from '../report/importReport.ts';

export const MAX_WORKBOOK_MB = 50;
const MEGABYTE = 1024 * 1024;
const MAX_UNPACKED = 250 * MEGABYTE;
const MAX_CELLS = 20_000_000;
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const USE_CSV = 'save its sheets as CSV UTF-8; CSV files may be of any size';

/** What is wrong, or undefined. */
export function checkWorkbook(bytes: Buffer): Complaint | undefined {
  if (bytes.length > MAX_WORKBOOK_MB * MEGABYTE) return { expected: `a workbook of at most ${MAX_WORKBOOK_MB} MB`, found: `${Math.ceil(bytes.length / MEGABYTE)} MB`, hint: USE_CSV };
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0') return { expected: 'a workbook (.xlsx)', found: 'one that is encrypted, or of the old format .xls', hint: 'remove the password, or save it as "Excel Workbook (.xlsx)"' };
  const entries = listEntries(bytes);
  if (!entries) return { expected: 'a workbook (.xlsx)', found: 'a file that is none, or is cut off', hint: 'open it in the spreadsheet and save it again as "Excel Workbook (.xlsx)"' };
  if (entries.some((each) => each.isEncrypted)) return { expected: 'a workbook that can be read', found: 'one that is encrypted', hint: 'remove the password' };
  return checkContent(bytes, entries);
}

interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isPacked: boolean;
  readonly packedSize: number;
  readonly headerAt: number;
}

/** The zip archive's directory, which is at its end; undefined when the file is no such archive. */
function listEntries(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_MARK) return undefined;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      isPacked: bytes.readUInt16LE(at + 10) !== 0,
      packedSize: bytes.readUInt32LE(at + 20),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks, because the sizes that an archive states may be lies; no more than the limit is ever held. */
function checkContent(bytes: Buffer, entries: readonly ZipEntry[]): Complaint | undefined {
  let room = MAX_UNPACKED;
  for (const entry of entries) {
    const content = unpack(bytes, entry, room);
    room -= content?.length ?? room;
    if (!content || room <= 0) return { expected: `a workbook that unpacks to at most ${MAX_UNPACKED / MEGABYTE} MB`, found: 'one that unpacks to more, or is damaged', hint: USE_CSV };
    if (entry.name.startsWith('xl/worksheets/') && measureCells(content.toString('latin1')) > MAX_CELLS) {
      return { expected: `sheets of at most ${MAX_CELLS} cells`, found: 'one that reaches further', hint: `delete the rows and columns behind the data, or ${USE_CSV}` };
    }
  }
  return undefined;
}

/** Undefined when there is more than the room that is left, or it is damaged. */
function unpack(bytes: Buffer, { headerAt, isPacked, packedSize }: ZipEntry, room: number): Buffer | undefined {
  if (headerAt + 30 > bytes.length) return undefined;
  const from = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  const packed = bytes.subarray(from, from + packedSize);
  try {
    return isPacked ? inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }) : packed;
  } catch {
    return undefined;
  }
}

/** A single cell in the last corner of a sheet makes a reader fill all that lies before it. */
function measureCells(sheet: string): number {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row] of sheet.matchAll(/ r="([A-Z]{0,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
  }
  return rows * Math.max(1, columns);
}
