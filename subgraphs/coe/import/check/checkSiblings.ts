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

/** Neither days out of their order, nor days that would be counted below zero; one fault for each day that is wrong. */
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

/** The nearest of the days before it that the line gives: an empty one does not break the chain. */
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
      ); // without it: no chain is endless
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
  return Array.isArray(terms) ? (terms as Term[]) : []; // the registry's own schema checks its data
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
