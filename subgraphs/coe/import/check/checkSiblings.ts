/** Checks the values of one line against each other: days in their order, codes of the vocabulary that the line names. */
import { toColumnName, type Field } from '../../../contract/model.ts';
import type { RegistryFacts } from '../registryFacts.ts';
import { printNearest } from '../hints/findNearest.ts';
import type { Value } from '../../store/store.ts';
import type { Complaint } from '../report/importReport.ts';

export type LineValues = Readonly<Record<string, Value>>;

/** Notes what is wrong with the value of a field. */
export type Note = (field: Field, complaint: Complaint) => void;

export function checkSiblings(fields: readonly Field[], values: LineValues, registry: RegistryFacts, note: Note): void {
  for (const field of fields) {
    const { notBefore, termOf } = field.column ?? {};
    if (notBefore !== undefined) checkOrder(field, notBefore, values, note);
    if (termOf !== undefined) checkTerm(field, requireField(fields, termOf), { values, registry, note });
  }
}

function requireField(fields: readonly Field[], name: string): Field {
  const field = fields.find((each) => each.name === name);
  if (!field) throw new Error(`a column of the contract names the field ${name}, which its type does not have`);
  return field;
}

function checkOrder(field: Field, earlier: string, values: LineValues, note: Note): void {
  const [from, to] = [values[earlier], values[field.name]];
  if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return;
  note(field, { expected: `a day that is not before ${toColumnName(earlier)} (${from})`, found: to, hint: 'the two may be exchanged' });
}

interface Surroundings {
  readonly values: LineValues;
  readonly registry: RegistryFacts;
  readonly note: Note;
}

/** The value has to be a code of the vocabulary that the other field names. */
function checkTerm(field: Field, naming: Field, { values, registry, note }: Surroundings): void {
  const [code, id] = [values[field.name], values[naming.name]];
  if (typeof id !== 'string') return; // a missing value is the other column's fault, where it is one
  const vocabularies = registry.get('Vocabulary');
  const vocabulary = vocabularies?.get(id);
  if (!vocabulary) {
    note(naming, { expected: 'the id of a vocabulary of the registry', found: JSON.stringify(id), hint: () => printNearest(id, vocabularies?.keys() ?? []) ?? 'the registry has to list it first' });
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
  return Array.isArray(terms) ? (terms as Term[]) : []; // the registry's own schema checks its data
}

function explainTerm(code: string, terms: readonly Term[]): string | undefined {
  const labelled = terms.find((term) => term.label.toLowerCase() === code.toLowerCase());
  return labelled ? `write its code: ${labelled.code}` : printNearest(code, terms.map((term) => term.code));
}
