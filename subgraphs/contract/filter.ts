/** Filters as values: what a filter input of the schema says, parsed once at the door and understood by every store. */
import { CodedError } from './errors.ts';
import { foldText } from './fold.ts';
import { parseId } from './ids.ts';
import { type Collection, type Contract, type Field } from './model.ts';

export type Scalar = string | number | boolean;

/**
 * Two-valued: a row matches or does not; a missing value matches nothing but `isNull: true`, so `not` includes it.
 * A field that holds a list matches when one of its values does. `values`, `prefix` and `part` of text fields are
 * folded keys (`foldText`). A `range` includes both ends. `some`: one embedded value matches the filter as a whole.
 */
export type Filter =
  | { readonly kind: 'and'; readonly of: readonly Filter[] }
  | { readonly kind: 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | { readonly kind: 'in'; readonly field: Field; readonly values: readonly Scalar[] }
  | { readonly kind: 'range'; readonly field: Field; readonly from?: string | number; readonly to?: string | number }
  | { readonly kind: 'isNull'; readonly field: Field; readonly isNull: boolean }
  | { readonly kind: 'startsWith'; readonly field: Field; readonly prefix: string }
  | { readonly kind: 'contains'; readonly field: Field; readonly part: string }
  | { readonly kind: 'some'; readonly field: Field; readonly of: Filter };

export type FilterInput = Readonly<Record<string, unknown>>;

/** Matches every row. */
export const ALL: Filter = { kind: 'and', of: [] };

const MAX_NODES = 200;
/** What a store must be able to say: MongoDB takes 100 levels, and one of ours is up to four of its. */
export const MAX_DEPTH = 20;

/**
 * Parses a filter input of the schema (already of the right GraphQL types).
 * @throws CodedError BAD_FILTER that names all faults, or BAD_ID for an id that is none
 */
export function parseFilter(contract: Contract, collection: Collection, input: FilterInput | null | undefined): Filter {
  const parser = new FilterParser(contract, collection);
  const filter = parser.parse(collection.fields, input ?? {}, 'filter');
  if (parser.faults.length > 0) throw new CodedError('BAD_FILTER', parser.faults.join('; '));
  return filter;
}

class FilterParser {
  readonly faults: string[] = [];
  readonly #contract: Contract;
  readonly #collection: Collection;
  #nodes = 0;
  #depth = 0;

  constructor(contract: Contract, collection: Collection) {
    this.#contract = contract;
    this.#collection = collection;
  }

  parse(fields: readonly Field[], input: FilterInput, path: string): Filter {
    this.#nodes += 1;
    if (this.#nodes === MAX_NODES + 1) this.faults.push(`a filter has at most ${MAX_NODES} parts`);
    if (this.#depth === MAX_DEPTH) this.faults.push(`${path}: a filter nests at most ${MAX_DEPTH} deep`);
    if (this.#nodes > MAX_NODES || this.#depth === MAX_DEPTH) return ALL;
    this.#depth += 1;
    const parts = Object.entries(input).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      return this.#parseEntry(fields, name, value, `${path}.${name}`);
    });
    this.#depth -= 1;
    return parts.length === 1 ? parts[0]! : { kind: 'and', of: parts }; // length was just checked
  }

  #parseEntry(fields: readonly Field[], name: string, value: unknown, path: string): Filter[] {
    const parseOne = (each: unknown, index: number): Filter =>
      this.parse(fields, each as FilterInput, `${path}[${index}]`); // the schema holds the shape
    if (name === 'and') return [{ kind: 'and', of: (value as unknown[]).map(parseOne) }];
    if (name === 'or') return [{ kind: 'or', of: (value as unknown[]).map(parseOne) }];
    if (name === 'not') return [{ kind: 'not', of: this.parse(fields, value as FilterInput, path) }];
    const field = fields.find((each) => each.name === name && each.isFilterable);
    if (!field) {
      this.faults.push(`${path}: there is no such filter`);
      return [];
    }
    return this.#parseOperators(field, value as FilterInput, path);
  }

  #parseOperators(field: Field, operators: FilterInput, path: string): Filter[] {
    const given = Object.entries(operators).filter(([, value]) => value !== undefined);
    const valueless = given.find(([, value]) => value === null);
    // Almost surely a variable that lost its value: passed over, it would silently widen the question to every row.
    if (valueless || given.length === 0) {
      const expected = valueless ? `a value, got null for ${valueless[0]}` : 'an operator with a value, got none';
      this.faults.push(
        `${path}: expected ${expected}: leave ${field.name} out to ask for all; \`isNull: true\` finds the rows that have none`,
      );
      return [];
    }
    const parts: Filter[] = [];
    for (const [operator, value] of given) {
      if (operator === 'from' || operator === 'to') continue;
      parts.push(this.#parseOperator(field, operator, value, `${path}.${operator}`));
    }
    const { from, to } = operators as { from?: string | number | null; to?: string | number | null };
    if (isGiven(from) || isGiven(to)) parts.push(this.#parseRange(field, from, to, path));
    return parts;
  }

  #parseOperator(field: Field, operator: string, value: unknown, path: string): Filter {
    switch (operator) {
      case 'eq':
      case 'has':
        return this.#parseValues(field, [value as Scalar], path);
      case 'in':
      case 'hasAny':
        return this.#parseValues(field, value as Scalar[], path);
      case 'isNull':
        return { kind: 'isNull', field, isNull: value as boolean };
      case 'startsWith':
        return { kind: 'startsWith', field, prefix: this.#fold(value as string, path) };
      case 'contains':
        return { kind: 'contains', field, part: this.#fold(value as string, path) };
      case 'some': {
        const inner = this.#contract.embedded.get(field.typeName)?.fields ?? [];
        return { kind: 'some', field, of: this.parse(inner, value as FilterInput, path) };
      }
      default:
        this.faults.push(`${path}: there is no such operator`);
        return ALL;
    }
  }

  #parseValues(field: Field, values: readonly Scalar[], path: string): Filter {
    if (values.length > MAX_VALUES) this.faults.push(`${path}: at most ${MAX_VALUES} values, got ${values.length}`);
    const code = field.kind === 'id' ? this.#collection.code : this.#contract.byType.get(field.typeName)?.code;
    if (code !== undefined) for (const value of values) parseId(String(value), code);
    const stored = field.kind === 'text' ? values.map((value) => foldText(String(value))) : [...values];
    return { kind: 'in', field, values: stored };
  }

  #parseRange(
    field: Field,
    from: string | number | null | undefined,
    to: string | number | null | undefined,
    path: string,
  ): Filter {
    if (isGiven(from) && isGiven(to) && from > to) {
      this.faults.push(`${path}: the range is empty, from ${from} comes after to ${to}`);
    }
    return { kind: 'range', field, ...(isGiven(from) && { from }), ...(isGiven(to) && { to }) };
  }

  #fold(value: string, path: string): string {
    const folded = foldText(value);
    if (folded === '') this.faults.push(`${path}: expected some text, got ${JSON.stringify(value)}`);
    if (value.length > MAX_TEXT)
      this.faults.push(
        `${path}: at most ${MAX_TEXT} characters, got ${value.length}; no text that can be searched is longer`,
      );
    return folded;
  }
}

const MAX_VALUES = 1000;
/** The longest text that the importer lets into a field that can be searched. MongoDB takes no pattern of any length. */
const MAX_TEXT = 200;

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** The fields of the row that a filter looks at; of an embedded value, the field that holds it. */
export function listFilteredFields(filter: Filter): Field[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap(listFilteredFields);
    case 'not':
      return listFilteredFields(filter.of);
    case 'in':
    case 'range':
    case 'isNull':
    case 'startsWith':
    case 'contains':
    case 'some':
      return [filter.field];
  }
}
