/** Parses one line of a table into the values of its fields, and notes every fault of it. */
import type { Field } from '../../../contract/model.ts';
import type { Value } from '../../store/store.ts';
import type { Complaint, FaultList, Place } from '../report/importReport.ts';
import { checkSiblings, type LineValues, type Note } from './checkSiblings.ts';
import { isShownClass } from './isShownClass.ts';
import { complain, LIST_SEPARATOR, parseValue, type ParsedValue, type ValueContext } from './parseValue.ts';

/** A line, with what is known of its table. */
export interface LineSource {
  /** File and line. */
  readonly place: Place;
  /** In the order of the fields that have a column. */
  readonly cells: readonly string[];
  /** The columns that the table has: of one that is missing, no line says more. */
  readonly columns: ReadonlySet<string>;
  readonly faults: FaultList;
  /** What more to say when the value of a field is wrong. */
  readonly hints?: ReadonlyMap<string, string>;
}

/** The values of the fields that a file fills; null, or an empty list, where the line says nothing or is wrong. */
export function parseLine(
  { place, cells, columns, faults, hints }: LineSource,
  fields: readonly Field[],
  context: ValueContext,
): LineValues {
  const values: Record<string, Value> = {};
  const note: Note = (field, complaint) =>
    faults.add(
      { ...place, ...(field.column && { column: field.column.name }) },
      { ...complaint, isPrivate: !isShownClass(field.governance) },
    );
  let at = 0;
  for (const field of fields) {
    if (!field.column) continue;
    const text = cells[at] ?? '';
    at += 1;
    if (field.kind === 'id' || !columns.has(field.column.name)) {
      if (field.kind !== 'id') values[field.name] = field.isList ? [] : null;
      continue;
    }
    const more = text === '' ? undefined : hints?.get(field.name);
    values[field.name] = parseCell(field, text, context, (complaint) =>
      note(field, more === undefined ? complaint : addHint(complaint, more)),
    );
  }
  checkSiblings(fields, values, context.registry, note);
  return values;
}

function addHint({ hint, ...complaint }: Complaint, more: string): Complaint {
  return { ...complaint, hint: () => [typeof hint === 'function' ? hint() : hint, more].filter(Boolean).join('; ') };
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
  if (text === '') {
    if (field.isRequired) note({ expected: 'at least one value', found: 'nothing' });
    return [];
  }
  const parts = text.split(LIST_SEPARATOR).map((part) => part.trim());
  if (parts.includes(''))
    note({
      ...complain(`values separated by "${LIST_SEPARATOR}"`, text).complaint,
      hint: 'there is nothing between two separators, or at an end',
    });
  const given = parts.filter((part) => part !== '');
  const seen = new Set<string>();
  const twice = given.find((part) => seen.size === seen.add(part).size);
  if (twice !== undefined) note(complain('every value once', text, `${twice} is there twice`).complaint);
  const isCommaList = field.kind !== 'text' && given.some((part) => part.includes(','));
  if (isCommaList) {
    note(complain(`values separated by "${LIST_SEPARATOR}"`, text, 'replace the commas').complaint);
    return [];
  }
  return given
    .map((part) => take(parseValue(field, part, context), note))
    .filter((value) => value !== undefined && value !== null);
}

function take(
  parsed: ParsedValue,
  note: (complaint: Complaint) => void,
): Extract<ParsedValue, { value: unknown }>['value'] | undefined {
  if ('value' in parsed) return parsed.value;
  note(parsed.complaint);
  return undefined;
}
