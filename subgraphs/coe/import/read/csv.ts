/** Reads a CSV file as a stream: bytes to text, text to numbered records. It recognizes the changes that spreadsheets make. */
import { CsvError, parse, type Parser } from 'csv-parse';
import type { Column } from './tables.ts';
import type { FaultList, Place } from '../report/report.ts';

export interface RawLine {
  /** The first line of the record in the file, or its row in a sheet. */
  readonly row: number;
  readonly cells: readonly string[];
}

interface RawRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const MAX_RECORD = 1024 * 1024; // characters; a quote that is never closed would include the rest of the file

/** Yields the records in batches, with the header first. Returns false if lines after a fault were not read. */
export async function* readCsv(
  place: Place,
  texts: AsyncIterable<string>,
  columns: readonly Column[],
  faults: FaultList,
): AsyncGenerator<readonly RawLine[], boolean> {
  const records = new RecordParser();
  try {
    for await (const text of texts) {
      if (!records.isOpen) records.open(chooseDelimiter(place, text, columns, faults));
      yield* takeAll(await records.write(text));
    }
    yield* takeAll(await records.end());
    return true;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* takeAll(records.take());
    const [found, hint] = describeCsvError(error);
    faults.add(
      { ...place, row: records.lastRow + 1 },
      {
        expected: 'values with a quote inside to be quoted, and that quote doubled ("")',
        found,
        hint: `${hint}; the lines after it were not checked`,
      },
    );
    return false;
  }
}

function* takeAll(lines: readonly RawLine[]): Generator<readonly RawLine[]> {
  if (lines.length > 0) yield lines;
}

/** Calls the library's parser directly, so that records before a fault are not lost. */
class RecordParser {
  lastRow = 0;
  #parser: Parser | undefined;
  #lines: RawLine[] = [];

  get isOpen(): boolean {
    return this.#parser !== undefined;
  }

  open(delimiter: string): void {
    const onRecord = (raw: unknown): null => this.#addRecord(raw as RawRecord); // `info` gives this shape
    this.#parser = parse({
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      on_record: onRecord,
    });
    this.#parser.on('error', () => undefined); // the callbacks below get it too
    this.#parser.resume();
  }

  async write(text: string): Promise<readonly RawLine[]> {
    await new Promise<void>((done, fail) => this.#parser?.write(text, (error) => (error ? fail(error) : done())));
    return this.take();
  }

  async end(): Promise<readonly RawLine[]> {
    const parser = this.#parser;
    if (!parser) return [];
    await new Promise<void>((done, fail) => {
      parser.once('error', fail).once('finish', done);
      parser.end();
    });
    return this.take();
  }

  take(): readonly RawLine[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  /** Skips blank lines, which spreadsheets leave below the data. */
  #addRecord({ record, info }: RawRecord): null {
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) this.#lines.push({ row: this.lastRow + 1, cells });
    this.lastRow = info.lines;
    return null;
  }
}

/** The separator that splits the first line into the most values. */
function chooseDelimiter(place: Place, text: string, columns: readonly Column[], faults: FaultList): string {
  const [head = ''] = text.split(/\r\n|\n|\r/, 1);
  const known = new Set(columns.map((each) => each.name));
  const countKnown = (delimiter: string): number =>
    head.split(delimiter).filter((cell) => known.has(cell.replaceAll('"', '').trim())).length;
  const delimiter = [',', ';', '\t'].reduce((best, each) => (countKnown(each) > countKnown(best) ? each : best));
  if (delimiter !== ',') {
    const name = delimiter === ';' ? 'semicolons' : 'tabs';
    faults.add(
      { ...place, row: 1 },
      {
        expected: 'columns separated by commas',
        found: `columns separated by ${name}`,
        order: 'first',
        hint: 'spreadsheets of some countries write such files; save it as "CSV UTF-8 (comma delimited)", or replace the separator',
      },
    );
  }
  return delimiter;
}

function describeCsvError(error: CsvError): [found: string, hint: string] {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return ['a quote that is never closed', 'close it in this line'];
    case 'CSV_INVALID_CLOSING_QUOTE':
      return ['text after a closing quote', 'an earlier quote of this record is perhaps not closed'];
    case 'INVALID_OPENING_QUOTE':
      return ['a quote inside a value that is not quoted', 'quote the value'];
    case 'CSV_MAX_RECORD_SIZE':
      return ['a record of more than a million characters', 'a quote in this line is perhaps not closed'];
    default:
      return [error.message, 'see RFC 4180'];
  }
}

const SAVE_AS = 'in the spreadsheet choose "Save as", then "CSV UTF-8 (comma delimited)"';
const MAX_EXCERPT = 60;
const MAX_PIECE = 1024 * 1024;
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** The text, even of another encoding, so that all further faults are found at once. */
export async function* decodeText(
  place: Place,
  chunks: AsyncIterable<Buffer>,
  { faults, notes }: { readonly faults: FaultList; readonly notes: string[] },
): AsyncGenerator<string> {
  let decode: ((piece: Buffer) => string) | undefined;
  const lines = new LineDecoder();
  for await (const piece of cutAtLines(chunks)) {
    if (!decode) {
      if (isZip(piece)) {
        faults.add(place, {
          expected: 'a CSV file',
          found: 'a workbook (or another zip archive)',
          hint: `it was renamed rather than saved as CSV: name it .xlsx, or ${SAVE_AS}`,
        });
        return;
      }
      const wide = recogniseUtf16(piece);
      if (wide)
        faults.add(place, { expected: 'UTF-8', found: 'UTF-16 ("Unicode text" of a spreadsheet)', hint: SAVE_AS });
      const decoder = wide && new TextDecoder(wide);
      decode = decoder ? (bytes) => decoder.decode(bytes, { stream: true }) : (bytes) => lines.decode(bytes);
      const text = decode(piece);
      // A byte order mark is harmless: spreadsheets write one before UTF-8.
      if (text.startsWith('\uFEFF'))
        notes.push(`${place.file} begins with a byte order mark (BOM), which was passed over`);
      yield text.startsWith('\uFEFF') ? text.slice(1) : text;
    } else yield decode(piece);
  }
  lines.report(place, faults);
}

/** Pieces that end at the end of a line, unless a line is too long, so that no character is split. */
async function* cutAtLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = findEnd(bytes);
    if (end > 0) yield bytes.subarray(0, end);
    rest = Buffer.from(bytes.subarray(end));
  }
  if (rest.length > 0) yield rest;
}

function findEnd(bytes: Buffer): number {
  const end = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN)) + 1;
  if (end > 0 || bytes.length < MAX_PIECE) return end;
  const ascii = bytes.findLastIndex((byte) => byte < 0x80) + 1;
  return ascii > 0 ? ascii : bytes.length;
}

function isZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\u0003\u0004';
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

/** Decodes UTF-8, and Windows-1252 in lines that are not UTF-8. */
class LineDecoder {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #narrow = new TextDecoder('windows-1252');
  #linesBefore = 0;
  #badLines = 0;
  #first: { readonly row: number; readonly excerpt: string } | undefined;

  decode(piece: Buffer): string {
    const text = this.#tryUtf8(piece) ?? this.#decodeLines(piece);
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) this.#linesBefore += 1;
    return text;
  }

  report(place: Place, faults: FaultList): void {
    if (!this.#first) return;
    const where = this.#badLines === 1 ? 'this line' : `${this.#badLines} lines, of which this is the first`;
    faults.add(
      { ...place, row: this.#first.row },
      {
        expected: 'UTF-8',
        found: `bytes that are not UTF-8, in ${where}: ${this.#first.excerpt}`,
        isPrivate: true,
        order: 'first',
        hint: `the file seems to be saved as Windows-1252 by a spreadsheet; ${SAVE_AS}`,
      },
    );
  }

  #tryUtf8(bytes: Buffer): string | undefined {
    try {
      return this.#utf8.decode(bytes);
    } catch {
      return undefined; // not UTF-8: the expected case
    }
  }

  #decodeLines(piece: Buffer): string {
    const texts: string[] = [];
    for (let row = this.#linesBefore + 1, start = 0; start < piece.length; row += 1) {
      const feed = piece.indexOf(LINE_FEED, start);
      const end = feed < 0 ? piece.length : feed + 1;
      const line = piece.subarray(start, end);
      texts.push(this.#tryUtf8(line) ?? this.#decodeBad(line, row));
      start = end;
    }
    return texts.join('');
  }

  #decodeBad(line: Buffer, row: number): string {
    const text = this.#narrow.decode(line);
    this.#badLines += 1;
    this.#first ??= {
      row,
      excerpt: excerpt(
        text.trimEnd(),
        line.findIndex((byte) => byte >= 0x80),
      ),
    };
    return text;
  }
}

function excerpt(line: string, at: number): string {
  const start = Math.max(0, at - MAX_EXCERPT / 2);
  return JSON.stringify(line.slice(start, start + MAX_EXCERPT));
}
