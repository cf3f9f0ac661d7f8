/** Parses one line of a table into the values of its fields, and reports every fault of single values and of combinations. */
import { checkReference, type IdContext } from './ids.ts';
import { explainAny, explainBoolean, explainDate, explainNumber, printNearest } from '../parts/hints.ts';
import type { RegistryFacts } from '../parts/registry.ts';
import { quote, type Complaint, type FaultList, type Place } from '../report/report.ts';
import type { Value } from '../../store/store.ts';
import type { Scalar } from '../../../contract/filter.ts';
import { foldText } from '../../../contract/fold.ts';
import { checkIdentifier } from '../../../contract/identifiers.ts';
import { toColumnName, type Column, type Field, type GovernanceClass } from '../../../contract/model.ts';
import { MAX_LIST_LENGTH } from '../../../contract/pageSize.ts';
import { isDate } from '../../../contract/scalars.ts';

/** A line, with what is known of its table. */
interface LineSource {
  /** File and line. */
  readonly place: Place;
  /** In the order of the fields that have a column. */
  readonly cells: readonly string[];
  /** The columns of the table. A missing column is reported once, not for each line. */
  readonly columns: ReadonlySet<string>;
  readonly faults: FaultList;
  /** Further hints for wrong values, by field. */
  readonly hints?: ReadonlyMap<string, string>;
}

/** The values of the fields that have a column. Null or an empty list if the cell is empty or wrong. */
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
  if (given.length > MAX_LIST_LENGTH) {
    note({ expected: `at most ${MAX_LIST_LENGTH} values`, found: `${given.length} values` });
    return [];
  }
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

/** The facts for the checks of values. */
interface ValueContext extends IdContext {
  readonly registry: RegistryFacts;
}

type ParsedValue = { readonly value: Scalar | null } | { readonly complaint: Complaint };

export const LIST_SEPARATOR = ';';
const MAX_SHORT = 200;
const MAX_LONG = 2000;
const MAX_SORT_BYTES = 1500; // the limit of the store's keys
const MAX_INT = 2 ** 31 - 1;
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/;

/** Parses one value, or one value of a list. The text is trimmed and not empty. */
function parseValue(field: Field, text: string, context: ValueContext): ParsedValue {
  const odd = checkCharacters(text);
  if (odd) return { complaint: odd };
  switch (field.kind) {
    case 'int':
      return parseInteger(text, field.column);
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { value: text === 'true' }
        : complain('true or false', text, explainBoolean(text));
    case 'date':
      return isDate(text) ? { value: text } : complain('a day as YYYY-MM-DD', text, explainDate(text));
    case 'enum':
      return parseEnum(context.contract.enums.get(field.typeName) ?? [], text);
    case 'entity':
      return parseEntity(field, text, context.registry);
    case 'reference':
      return toParsed(text, checkReference(field.typeName, text, context));
    default:
      return parseText(field, text, context);
  }
}

/** The fault of a text, with a hint if there is one. */
function complain(expected: string, text: string, hint?: Complaint['hint']): { readonly complaint: Complaint } {
  return { complaint: { expected, found: quote(text), hint } };
}

function toParsed(value: Scalar, complaint: Complaint | undefined): ParsedValue {
  return complaint ? { complaint } : { value };
}

function checkCharacters(text: string): Complaint | undefined {
  const [control] = CONTROL.exec(text) ?? [];
  if (control) {
    const name = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const hint =
      control === '\n' || control === '\r'
        ? 'write the value in one line'
        : 'remove it; it is invisible in most editors';
    return { expected: 'text without control characters', found: `${quote(text)} with ${name}`, hint };
  }
  if (!text.includes('\uFFFD')) return undefined;
  return {
    expected: 'readable text',
    found: quote(text),
    hint: 'a letter was lost in an earlier conversion; take the value from its source again',
  };
}

function parseInteger(text: string, { min = -MAX_INT, max = MAX_INT }: Pick<Column, 'min' | 'max'> = {}): ParsedValue {
  if (!/^-?\d+$/.test(text)) return complain('a whole number', text, explainNumber(text));
  const value = Number(text);
  return value >= min && value <= max ? { value } : complain(`a whole number from ${min} to ${max}`, text);
}

function parseEnum(values: readonly string[], text: string): ParsedValue {
  return values.includes(text)
    ? { value: text }
    : complain(`one of ${values.join(', ')}`, text, () => printNearest(text, values) ?? explainAny(text));
}

function parseEntity(field: Field, text: string, registry: RegistryFacts): ParsedValue {
  const entities = registry.get(field.typeName) ?? new Map<string, never>();
  if (entities.has(text)) return { value: text };
  return complain(`the id of a ${field.typeName} of the registry`, text, () => {
    const named = [...entities.values()].find((each) => each['name'] === text);
    return named
      ? `write its id: ${named.id}`
      : (printNearest(text, entities.keys()) ?? 'the registry has to list it first');
  });
}

function parseText(field: Field, text: string, { center }: ValueContext): ParsedValue {
  const { check, prefix } = field.column ?? {};
  const wrong = check && checkIdentifier(check, text);
  if (wrong) return complain('a valid identifier', text, wrong);
  if (check === 'mentorKey' && !text.startsWith(`${center}:`))
    return complain(`a key of this center, such as ${center}:mentor:07`, text, `it has to begin with ${center}:`);
  if (prefix !== undefined && !text.startsWith(prefix)) return complain(`a value that begins with ${prefix}`, text);
  const limit = field.isFilterable || field.isOrderable || field.isGroupable ? MAX_SHORT : MAX_LONG;
  if (text.length > limit) return complain(`at most ${limit} characters`, text, `it has ${text.length}; shorten it`);
  if (field.isOrderable && Buffer.byteLength(foldText(text)) > MAX_SORT_BYTES)
    return complain(`at most ${MAX_SORT_BYTES} bytes to sort by`, text, 'shorten it');
  if (/^#[A-Z/0!?]+$/.test(text) && explainAny(text)) return complain('text', text, explainAny(text));
  return { value: text };
}

export type LineValues = Readonly<Record<string, Value>>;

/** Reports a fault of a field's value. */
type Note = (field: Field, complaint: Complaint) => void;

function checkSiblings(fields: readonly Field[], values: LineValues, registry: RegistryFacts, note: Note): void {
  checkOrder(fields, values, note);
  for (const field of fields) {
    const { termOf } = field.column ?? {};
    if (termOf !== undefined) checkTerm(field, requireField(fields, termOf), { values, registry, note });
  }
}

function requireField(fields: readonly Field[], name: string): Field {
  const field = fields.find((each) => each.name === name);
  if (!field) throw new Error(`a column of the contract names the field ${name}, which its type does not have`);
  return field;
}

/** Checks the order of dates, so that no computed duration is negative. It reports one fault for each wrong date. */
function checkOrder(fields: readonly Field[], values: LineValues, note: Note): void {
  const noted = new Set<Field>();
  const compare = (field: Field, { name }: Field): void => {
    const [from, to] = [values[name], values[field.name]];
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from || noted.has(field)) return;
    noted.add(field);
    note(field, {
      expected: `a day that is not before ${toColumnName(name)} (${from})`,
      found: to,
      hint: 'the two may be exchanged',
    });
  };
  for (const field of fields) {
    const earlier = findEarlier(fields, field, values);
    if (earlier) compare(field, earlier);
  }
  for (const { elapsed } of fields)
    if (elapsed) compare(requireField(fields, elapsed.to), requireField(fields, elapsed.from));
}

/** The nearest preceding date that has a value. An empty date does not break the chain. */
function findEarlier(fields: readonly Field[], field: Field, values: LineValues): Field | undefined {
  const name = field.column?.notBefore;
  if (name === undefined) return undefined;
  const earlier = requireField(fields, name);
  return typeof values[name] === 'string'
    ? earlier
    : findEarlier(
        fields.filter((each) => each !== field),
        earlier,
        values,
      ); // without this one, so that the chain ends
}

interface Surroundings {
  readonly values: LineValues;
  readonly registry: RegistryFacts;
  readonly note: Note;
}

/** Checks that the value is a code of the vocabulary that the other field names. */
function checkTerm(field: Field, naming: Field, { values, registry, note }: Surroundings): void {
  const [code, id] = [values[field.name], values[naming.name]];
  if (typeof id !== 'string') return; // a missing value is a fault of the other column, if it is one
  const vocabularies = registry.get('Vocabulary');
  const vocabulary = vocabularies?.get(id);
  if (!vocabulary) {
    note(naming, {
      expected: 'the id of a vocabulary of the registry',
      found: JSON.stringify(id),
      hint: () => printNearest(id, vocabularies?.keys() ?? []) ?? 'the registry has to list it first',
    });
    return;
  }
  const terms = readTerms(vocabulary['terms']);
  if (typeof code !== 'string' || terms.some((term) => term.code === code)) return;
  note(field, {
    expected: `a code of the vocabulary ${id}: ${terms.map((term) => term.code).join(', ')}`,
    found: JSON.stringify(code),
    hint: () => explainTerm(code, terms),
  });
}

interface Term {
  readonly code: string;
  readonly label: string;
}

function readTerms(terms: unknown): readonly Term[] {
  return Array.isArray(terms) ? (terms as Term[]) : []; // the registry has checked its data
}

function explainTerm(code: string, terms: readonly Term[]): string | undefined {
  const labelled = terms.find((term) => term.label.toLowerCase() === code.toLowerCase());
  return labelled
    ? `write its code: ${labelled.code}`
    : printNearest(
        code,
        terms.map((term) => term.code),
      );
}

const SHOWN: readonly GovernanceClass[] = ['PUBLIC', 'CONSORTIUM'];

export function isShownClass(governance: GovernanceClass): boolean {
  return SHOWN.includes(governance);
}
