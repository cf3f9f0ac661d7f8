/** Writes input values into an operation: as literals or as variables, with and without defaults, given or left out. */
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import type { Tape } from './tape.ts';

export interface InputWriter {
  /** The text of a value: a literal, in which anything may be a variable. */
  write(type: GraphQLInputType, value: unknown): string;
  /** As `write`; may use a variable again that stood at an argument of the same name and type. */
  writeArgument(name: string, type: GraphQLInputType, value: unknown): string;
  /** `($v1: Int = 3, $v2: ID!)`, or nothing. */
  printDeclarations(): string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function createInputWriter(tape: Tape): InputWriter {
  const declarations: string[] = [];
  const variables: Record<string, unknown> = {};
  const reusable = new Map<string, string>();

  function write(type: GraphQLInputType, value: unknown): string {
    return tape.chance(15) ? writeVariable(type, value) : writeLiteral(type, value);
  }

  function writeLiteral(type: GraphQLInputType, value: unknown): string {
    if (value === null) return 'null';
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const items = value as readonly unknown[]; // made for this type
      if (items.length === 1 && tape.chance(25)) return writeConstant(nullable.ofType, items[0]); // a single value stands for a list of one
      return `[${items.map((item) => write(nullable.ofType, item)).join(', ')}]`;
    }
    if (!isInputObjectType(nullable)) return writeConstant(nullable, value);
    const fields = nullable.getFields();
    const entries = Object.entries(value as object).map(
      ([name, each]) => `${name}: ${write(requireType(fields[name]?.type, name), each)}`,
    ); // made for this input object
    return `{${entries.join(', ')}}`;
  }

  /** Declares a variable that comes to `value`: given, or by its default, or (for null) not at all. */
  function writeVariable(type: GraphQLInputType, value: unknown): string {
    const name = `v${declarations.length + 1}`;
    const nullable = getNullableType(type);
    if (value === null) {
      declarations.push(`$${name}: ${String(nullable)}${tape.chance(30) ? ' = null' : ''}`);
      if (tape.chance(50)) variables[name] = null;
      return `$${name}`;
    }
    const constant = writeConstant(type, value);
    const isGiven = !tape.chance(35);
    if (isGiven) variables[name] = value;
    const isNullable = !isNonNullType(type);
    const given = [
      isNullable ? `${String(type)} = null` : String(type),
      `${String(nullable)}!`,
      isNullable ? String(type) : `${String(type)} = ${constant}`,
    ];
    const declared = isGiven
      ? tape.choose(given)
      : `${tape.choose([String(type), String(nullable), `${String(nullable)}!`])} = ${constant}`;
    declarations.push(`$${name}: ${declared}`);
    return `$${name}`;
  }

  return {
    write,
    writeArgument(name, type, value) {
      const key = `${name}: ${String(type)}`;
      const known = reusable.get(key);
      if (known !== undefined && tape.chance(40)) return known;
      const text = write(type, value);
      if (text.startsWith('$')) reusable.set(key, text);
      return text;
    },
    printDeclarations: () => (declarations.length === 0 ? '' : `(${declarations.join(', ')})`),
    variables,
  };
}

/** A literal without variables. */
export function writeConstant(type: GraphQLInputType, value: unknown): string {
  if (value === null) return 'null';
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = Array.isArray(value) ? value : [value];
    return `[${items.map((item) => writeConstant(nullable.ofType, item)).join(', ')}]`;
  }
  if (isEnumType(nullable)) return value as string; // an enum value is its name
  if (!isInputObjectType(nullable)) return JSON.stringify(value);
  const fields = nullable.getFields();
  const entries = Object.entries(value as object).map(
    ([name, each]) => `${name}: ${writeConstant(requireType(fields[name]?.type, name), each)}`,
  ); // made for this input object
  return `{${entries.join(', ')}}`;
}

function requireType(type: GraphQLInputType | undefined, name: string): GraphQLInputType {
  if (!type) throw new Error(`the input type has no field ${name}`);
  return type;
}
