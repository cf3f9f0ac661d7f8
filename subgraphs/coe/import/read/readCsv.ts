/** Splits the text of a CSV file into numbered records as it streams by, and says where its structure is broken. */
import { CsvError, parse, type Parser } from 'csv-parse';
import type { FaultList, Place } from '../report/importReport.ts';
import type { Column } from './columns.ts';

export interface RawLine {
  /** The line of the file in which it begins; the row of a sheet. */
  readonly row: number;
  readonly cells: readonly string[];
}

interface RawRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const MAX_RECORD = 1024 * 1024; // characters; a quote that is never closed would take in the whole file

/** The records, the header first, many at a time. Returns false when lines after a fault were not read. */
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
    const [found, hint] = wordCsvError(error);
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

/** The library's parser, fed by hand: what was read before a fault is not lost with it. */
class RecordParser {
  lastRow = 0;
  #parser: Parser | undefined;
  #lines: RawLine[] = [];

  get isOpen(): boolean {
    return this.#parser !== undefined;
  }

  open(delimiter: string): void {
    const onRecord = (raw: unknown): null => this.#keep(raw as RawRecord); // `info` gives this shape
    this.#parser = parse({
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      on_record: onRecord,
    });
    this.#parser.on('error', () => undefined); // the callbacks below have it too
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

  /** Blank lines, as spreadsheets leave them below the data, are passed over. */
  #keep({ record, info }: RawRecord): null {
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) this.#lines.push({ row: this.lastRow + 1, cells });
    this.lastRow = info.lines;
    return null;
  }
}

/** The separator that makes the most of the first line. */
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
        hint: 'spreadsheets of some countries write such files; save it as "CSV UTF-8 (comma delimited)", or replace the separator',
      },
    );
  }
  return delimiter;
}

function wordCsvError(error: CsvError): [found: string, hint: string] {
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
