/** Filters as values: the filter inputs of the schema, parsed once and understood by every store. */
import { CodedError } from './errors.ts';
import { foldText } from './fold.ts';
import { parseId } from './ids.ts';
import { type Collection, type Contract, type Field } from './model.ts';

export type Scalar = string | number | boolean;

/**
 * Two-valued: a row matches or does not. A missing value matches only `isNull: true`, so `not` includes it. A field with a
 * list matches when one of its values does. `values`, `prefix` and `part` of text fields are folded keys (`foldText`). A
 * `range` includes both ends. `some`: one embedded value matches the whole filter.
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
/** What every store must be able to express. MongoDB permits 100 levels, and one of our levels is up to four of them. */
export const MAX_DEPTH = 20;

/**
 * Parses a filter input of the schema, whose GraphQL types are already validated.
 * @throws CodedError BAD_FILTER that names all errors, or BAD_ID for text that is not an id
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
    if (this.#nodes === MAX_NODES + 1) this.faults.push(`expected a filter with at most ${MAX_NODES} parts`);
    if (this.#depth === MAX_DEPTH) this.faults.push(`${path}: expected a filter with at most ${MAX_DEPTH} levels`);
    if (this.#nodes > MAX_NODES || this.#depth === MAX_DEPTH) return ALL;
    this.#depth += 1;
    const parts = Object.entries(input).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      return this.#parseEntry(fields, name, value, `${path}.${name}`);
    });
    this.#depth -= 1;
    return parts.length === 1 ? parts[0]! : { kind: 'and', of: parts }; // its length is 1
  }

  #parseEntry(fields: readonly Field[], name: string, value: unknown, path: string): Filter[] {
    const parseOne = (each: unknown, index: number): Filter =>
      this.parse(fields, each as FilterInput, `${path}[${index}]`); // the schema guarantees the shape
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
    // Very likely a variable without a value: ignoring it would silently select every row.
    if (valueless || given.length === 0) {
      const expected = valueless ? `a value, got null for ${valueless[0]}` : 'an operator with a value, got none';
      this.faults.push(
        `${path}: expected ${expected}: leave out ${field.name} to select all rows; \`isNull: true\` selects the rows without a value`,
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
    if (values.length > MAX_VALUES) {
      this.faults.push(`${path}: expected at most ${MAX_VALUES} values, got ${values.length}`);
      return ALL;
    }
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
      this.faults.push(`${path}: the range is empty: from (${from}) is after to (${to})`);
    }
    return { kind: 'range', field, ...(isGiven(from) && { from }), ...(isGiven(to) && { to }) };
  }

  #fold(value: string, path: string): string {
    const folded = foldText(value);
    if (folded === '') this.faults.push(`${path}: expected some text, got ${JSON.stringify(value)}`);
    if (value.length > MAX_TEXT)
      this.faults.push(
        `${path}: expected at most ${MAX_TEXT} characters, got ${value.length}; no searchable text is longer`,
      );
    return folded;
  }
}

const MAX_VALUES = 1000;
/** The longest text that the importer accepts in a searchable field. MongoDB limits the length of a pattern. */
const MAX_TEXT = 200;

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** The fields of the row that a filter uses. For an embedded value, this is the field that contains it. */
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
