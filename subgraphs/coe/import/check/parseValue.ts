/** Parses one value of a file into what the contract says its field holds, or says what is wrong with it. */
import type { Scalar } from '../../../contract/filter.ts';
import { foldText } from '../../../contract/fold.ts';
import { checkIdentifier } from '../../../contract/identifiers.ts';
import type { Column, Field } from '../../../contract/model.ts';
import { isDate } from '../../../contract/scalars.ts';
import type { RegistryFacts } from '../registryFacts.ts';
import type { Complaint } from '../report/importReport.ts';
import { quote } from '../report/quote.ts';
import { checkReference, type IdContext } from './checkId.ts';
import { printNearest } from '../hints/findNearest.ts';
import { explainAny, explainBoolean, explainDate, explainNumber } from '../hints/spreadsheetHints.ts';

/** What values are checked against. */
export interface ValueContext extends IdContext {
  readonly registry: RegistryFacts;
}

export type ParsedValue = { readonly value: Scalar | null } | { readonly complaint: Complaint };

export const LIST_SEPARATOR = ';';
const MAX_SHORT = 200;
const MAX_LONG = 2000;
const MAX_SORT_BYTES = 1500; // the store's keys have room for no more
const MAX_INT = 2 ** 31 - 1;
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/;

/** One value; for a field that holds a list, one of its values. The text is trimmed and not empty. */
export function parseValue(field: Field, text: string, context: ValueContext): ParsedValue {
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

/** A complaint about a text, with a hint if there is one. */
export function complain(expected: string, text: string, hint?: Complaint['hint']): { readonly complaint: Complaint } {
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
