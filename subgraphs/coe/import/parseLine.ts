/** Parses one line of a table into the values of its fields, and notes every fault of it. */
import type { Field } from '../../contract/model.ts';
import type { Value } from '../store/store.ts';
import type { Complaint, FaultList } from './importReport.ts';
import { complain, LIST_SEPARATOR, parseValue, type ParsedValue, type ValueContext } from './parseValue.ts';
import type { Line, Table } from './readTable.ts';

export type LineValues = Readonly<Record<string, Value>>;

/** The values of the fields that have a column; null, or an empty list, where the file says nothing or is wrong. */
export function parseLine(table: Table, line: Line, fields: readonly Field[], context: ValueContext, faults: FaultList): LineValues {
  const values: Record<string, Value> = {};
  for (const field of fields) {
    if (!field.column || field.kind === 'id') continue;
    const note = (complaint: Complaint): void => noteFault(table, line, field, complaint, faults);
    values[field.name] = parseCell(field, readCell(table, line, field.column.name), context, note);
  }
  checkPeriod(table, line, fields, values, faults);
  return values;
}

/** The text of a cell; empty when the file lacks the column. */
export function readCell(table: Table, line: Line, column: string): string {
  const place = table.columns.get(column);
  return place === undefined ? '' : (line.cells[place] ?? '');
}

function noteFault(table: Table, line: Line, field: Field, complaint: Complaint, faults: FaultList): void {
  const column = field.column?.name;
  faults.add({ file: table.file, row: line.row, ...(column && { column }), ...complaint });
}

function parseCell(field: Field, text: string, context: ValueContext, note: (complaint: Complaint) => void): Value {
  if (field.isList) return parseList(field, text, context, note);
  if (text === '') {
    if (field.isRequired) note({ expected: 'a value', found: 'nothing' });
    return null;
  }
  return take(parseValue(field, text, context), note) ?? null;
}

function parseList(field: Field, text: string, context: ValueContext, note: (complaint: Complaint) => void): Value {
  if (text === '') return [];
  const parts = text.split(LIST_SEPARATOR).map((part) => part.trim());
  if (parts.includes('')) note({ ...complain(`values separated by "${LIST_SEPARATOR}"`, text).complaint, hint: 'there is nothing between two separators, or at an end' });
  const given = parts.filter((part) => part !== '');
  const twice = given.find((part, index) => given.indexOf(part) !== index);
  if (twice !== undefined) note(complain('every value once', text, `${twice} is there twice`).complaint);
  const isCommaList = field.kind !== 'text' && given.some((part) => part.includes(','));
  if (isCommaList) {
    note(complain(`values separated by "${LIST_SEPARATOR}"`, text, 'replace the commas').complaint);
    return [];
  }
  return given.map((part) => take(parseValue(field, part, context), note)).filter((value) => value !== undefined && value !== null);
}

function take(parsed: ParsedValue, note: (complaint: Complaint) => void): Extract<ParsedValue, { value: unknown }>['value'] | undefined {
  if ('value' in parsed) return parsed.value;
  note(parsed.complaint);
  return undefined;
}

/** What has a start and an end must not end before it starts. */
function checkPeriod(table: Table, line: Line, fields: readonly Field[], values: LineValues, faults: FaultList): void {
  const { startDate, endDate } = values;
  const field = fields.find((each) => each.name === 'endDate');
  if (!field || typeof startDate !== 'string' || typeof endDate !== 'string' || endDate >= startDate) return;
  noteFault(table, line, field, { expected: `a day that is not before the start (${startDate})`, found: endDate, hint: 'start and end may be exchanged' }, faults);
}
