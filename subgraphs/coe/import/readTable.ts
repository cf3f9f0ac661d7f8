/** Reads a CSV text into a header and numbered lines, and says where its structure is broken. */
import { CsvError, parse } from 'csv-parse/sync';
import { printNearest } from './findNearest.ts';
import type { FaultList } from './importReport.ts';

export interface Column {
  readonly name: string;
  /** May the file leave it out? */
  readonly isOptional: boolean;
}

export interface Line {
  /** The line of the file in which it begins. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  /** Where each known column is. */
  readonly columns: ReadonlyMap<string, number>;
  readonly lines: readonly Line[];
  /** False when lines may be missing behind a fault of structure. */
  readonly isWhole: boolean;
}

interface RawRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** The table, as far as it can be read; undefined when not even its header can. */
export function readTable(file: string, text: string, columns: readonly Column[], faults: FaultList): Table | undefined {
  const delimiter = recogniseDelimiter(text, columns);
  if (delimiter !== ',') {
    const name = delimiter === ';' ? 'semicolons' : 'tabs';
    faults.add({ file, row: 1, expected: 'columns separated by commas', found: `columns separated by ${name}`, hint: 'spreadsheets of some countries write such files; save it as "CSV UTF-8 (comma delimited)", or replace the separator' });
  }
  const { lines, isWhole } = readLines(file, text, delimiter, faults);
  const [header, ...rest] = lines;
  if (!header) {
    if (isWhole) faults.add({ file, row: 1, expected: `a header line: ${columns.map((each) => each.name).join(',')}`, found: 'an empty file' });
    return undefined;
  }
  const places = matchHeader(file, header, columns, faults);
  const sound = rest.filter((line) => hasAllCells(file, line, header, faults));
  return { file, columns: places, lines: sound, isWhole: isWhole && sound.length === rest.length };
}

/** The separator that makes the most of the first line. */
function recogniseDelimiter(text: string, columns: readonly Column[]): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const known = new Set(columns.map((each) => each.name));
  const countKnown = (delimiter: string): number => head.split(delimiter).filter((cell) => known.has(cell.replaceAll('"', '').trim())).length;
  return [',', ';', '\t'].reduce((best, each) => (countKnown(each) > countKnown(best) ? each : best));
}

/** Blank lines, as spreadsheets leave them below the data, are passed over. */
function readLines(file: string, text: string, delimiter: string, faults: FaultList): { lines: Line[]; isWhole: boolean } {
  const lines: Line[] = [];
  let lastRow = 0;
  const onRecord = ({ record, info }: RawRecord): null => {
    if (record.some((cell) => cell.trim() !== '')) lines.push({ row: lastRow + 1, cells: record.map((cell) => cell.trim()) });
    lastRow = info.lines;
    return null; // kept above: what was read before a fault would be lost otherwise
  };
  try {
    parse(text, { delimiter, info: true, relax_column_count: true, on_record: (each: unknown) => onRecord(each as RawRecord) }); // `info` gives this shape
    return { lines, isWhole: true };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const [found, hint] = wordCsvError(error);
    faults.add({ file, row: lastRow + 1, expected: 'values with a quote inside to be quoted, and that quote doubled ("")', found, hint: `${hint}; the lines after it were not checked` });
    return { lines, isWhole: false };
  }
}

function wordCsvError(error: CsvError): [found: string, hint: string] {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return ['a quote that is never closed', 'close it in this line'];
    case 'CSV_INVALID_CLOSING_QUOTE':
      return ['text after a closing quote', 'an earlier quote of this record is perhaps not closed'];
    case 'INVALID_OPENING_QUOTE':
      return ['a quote inside a value that is not quoted', 'quote the value'];
    default:
      return [error.message, 'see RFC 4180'];
  }
}

function matchHeader(file: string, header: Line, columns: readonly Column[], faults: FaultList): ReadonlyMap<string, number> {
  const known = new Set(columns.map((each) => each.name));
  const places = new Map<string, number>();
  const unknown = new Set<string>();
  for (const [place, name] of header.cells.entries()) {
    if (!known.has(name)) unknown.add(name);
    else if (places.has(name)) faults.add({ file, row: header.row, column: name, expected: 'every column once', found: `the column ${name} twice` });
    else places.set(name, place);
  }
  const missing = columns.filter((each) => !places.has(each.name));
  for (const name of unknown) {
    const hint = printNearest(name, missing.map((each) => each.name)) ?? printNearest(name, known);
    faults.add({ file, row: header.row, column: name, expected: `one of ${[...known].join(', ')}`, found: name === '' ? 'a column without a name' : `the unknown column ${name}`, ...(hint && { hint }) });
  }
  for (const { name, isOptional } of missing) {
    if (!isOptional) faults.add({ file, row: header.row, column: name, expected: `the column ${name}`, found: 'no such column' });
  }
  return places;
}

function hasAllCells(file: string, line: Line, header: Line, faults: FaultList): boolean {
  const [wanted, got] = [header.cells.length, line.cells.length];
  if (wanted === got) return true;
  const hint = got > wanted ? 'a comma inside a value needs quotes around the value' : 'a missing value still needs its comma';
  faults.add({ file, row: line.row, expected: `${wanted} values, as in the header`, found: String(got), hint });
  return false;
}
