/** Turns the bytes of a file into text, and recognises what spreadsheets do to it on the way. */
import type { FaultList } from './importReport.ts';

const SAVE_AS = 'in the spreadsheet choose "Save as", then "CSV UTF-8 (comma delimited)"';
const MAX_EXCERPT = 60;

export interface DecodedFile {
  readonly text: string;
  /** A byte order mark is harmless: spreadsheets write it in front of UTF-8. */
  readonly hasMark: boolean;
}

/** The text, as far as it can be read: in another encoding too, so that the faults behind it are found at once. */
export function decodeFile(file: string, bytes: Buffer, faults: FaultList): DecodedFile | undefined {
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    faults.add({ file, expected: 'a CSV file', found: 'a workbook (or another zip archive)', hint: `it was renamed rather than saved as CSV: ${SAVE_AS}` });
    return undefined;
  }
  const wide = recogniseUtf16(bytes);
  if (wide) {
    faults.add({ file, expected: 'UTF-8', found: 'UTF-16 ("Unicode text" of a spreadsheet)', hint: SAVE_AS });
    return { text: new TextDecoder(wide).decode(bytes), hasMark: false };
  }
  const lines = findBadLines(bytes);
  const [first] = lines;
  if (!first) {
    const text = bytes.toString('utf8');
    return text.startsWith('\uFEFF') ? { text: text.slice(1), hasMark: true } : { text, hasMark: false };
  }
  const narrow = new TextDecoder('windows-1252');
  faults.add({
    file,
    row: first.row,
    expected: 'UTF-8',
    found: `bytes that are not UTF-8, in ${lines.length === 1 ? 'this line' : `${lines.length} lines, of which this is the first`}: ${excerpt(narrow.decode(first.bytes), first.at)}`,
    hint: `the file seems to be saved as Windows-1252 by a spreadsheet; ${SAVE_AS}`,
  });
  return { text: narrow.decode(bytes), hasMark: false };
}

function recogniseUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const enough = head.length / 4;
  if ((zeros[1] ?? 0) > enough) return 'utf-16le';
  return (zeros[0] ?? 0) > enough ? 'utf-16be' : undefined;
}

interface BadLine {
  readonly row: number;
  readonly bytes: Buffer;
  /** Where its first bad byte is, more or less. */
  readonly at: number;
}

const LINE_FEED = 0x0a;

function findBadLines(bytes: Buffer): readonly BadLine[] {
  const bad: BadLine[] = [];
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for (let row = 1, start = 0; start < bytes.length; row += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    try {
      utf8.decode(line);
    } catch {
      bad.push({ row, bytes: line, at: line.findIndex((byte) => byte >= 0x80) }); // not UTF-8 is what we look for
    }
    start = end + 1;
  }
  return bad;
}

function excerpt(line: string, at: number): string {
  const start = Math.max(0, at - MAX_EXCERPT / 2);
  return JSON.stringify(line.slice(start, start + MAX_EXCERPT));
}
