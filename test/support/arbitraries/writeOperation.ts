/** Writes a random operation over the contract: aliases, fragments, directives, variables, nested lists. */
import { getNamedType, isObjectType, parse, validate, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { FilterSetting } from './filters.ts';
import { makeArgument } from './makeArgument.ts';
import { createInputWriter } from './writeInput.ts';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface NamedFragment {
  readonly name: string;
  readonly typeName: string;
  readonly budget: number;
  readonly text: string;
}

/** How often a field is taken, where not once: what leads to rows comes more often. */
const WEIGHTS: Readonly<Record<string, number>> = {
  nodes: 6,
  edges: 4,
  node: 6,
  groups: 4,
  keys: 2,
  count: 2,
  totalCount: 2,
  scholars: 2,
  scholarStatistics: 2,
};
/** Aliases that look like fields which mean something; `id` would name an entity's key. */
const TRAPS: readonly string[] = [
  'cursor',
  'nodes',
  'edges',
  'pageInfo',
  'totalCount',
  'completeness',
  'value',
  'status',
  'keys',
  'count',
  'endCursor',
  '_k',
  'x__1',
];
/** Lists inside one another, at most. */
const BUDGET = 3;

/** An operation that fits the schema. Where free aliases would collide, every field with arguments gets its own. */
export function writeOperation(open: () => FilterSetting): RandomOperation {
  const { schema } = open();
  for (const isFree of [true, false]) {
    const operation = createOperationWriter(open(), isFree);
    const faults = validate(schema, parse(operation.query));
    if (faults.length === 0) return operation;
    if (!isFree)
      throw new Error(
        `the arbitraries wrote what the schema refuses: ${faults.map(String).join('\n')}\n${operation.query}`,
      );
  }
  throw new Error('one of the two ways returns or throws');
}

function createOperationWriter(setting: FilterSetting, isFree: boolean): RandomOperation {
  const { tape, schema } = setting;
  const input = createInputWriter(tape);
  const fragments: NamedFragment[] = [];
  let aliases = 0;

  function writeSelections(type: GraphQLObjectType, budget: number): string {
    const length = tape.choose(type.name === 'Query' ? [1, 1, 2, 3] : [1, 2, 3, 4, 5]);
    return `{ ${Array.from({ length }, () => writeSelection(type, budget)).join(' ')} }`;
  }

  function writeSelection(type: GraphQLObjectType, budget: number): string {
    const kind = tape.pick(100);
    if (kind < 75) return writeField(type, budget);
    if (kind < 83) return `... on ${type.name}${writeDirectives()} ${writeSelections(type, budget)}`;
    if (kind < 87) return `...${writeDirectives()} ${writeSelections(type, budget)}`;
    if (kind < 91) return `${tape.chance(30) ? `${writeFreshAlias('kind')}: ` : ''}__typename${writeDirectives()}`;
    return `...${nameFragment(type, budget)}${writeDirectives()}`;
  }

  function nameFragment(type: GraphQLObjectType, budget: number): string {
    const known = fragments.filter((each) => each.typeName === type.name && each.budget <= budget);
    if (known.length > 0 && tape.chance(60)) return tape.choose(known).name;
    const text = writeSelections(type, budget);
    const name = `Part${fragments.length + 1}`;
    fragments.push({ name, typeName: type.name, budget, text: `fragment ${name} on ${type.name} ${text}` });
    return name;
  }

  function writeField(type: GraphQLObjectType, budget: number): string {
    const field = tape.choose(listFields(type, budget));
    const target = getNamedType(field.type);
    const isList = target.name.endsWith('Connection');
    const text = `${writeAlias(field)}${field.name}${writeArguments(field)}${writeDirectives()}`;
    return isObjectType(target) ? `${text} ${writeSelections(target, isList ? budget - 1 : budget)}` : text;
  }

  function writeAlias(field: GraphQLField<unknown, unknown>): string {
    const dice = tape.pick(100);
    const hasArguments = field.args.length > 0;
    if (dice >= 94) return `${isFree ? tape.choose(TRAPS) : writeFreshAlias(field.name)}: `;
    if (hasArguments ? dice >= 40 || !isFree : dice >= 80) return `${writeFreshAlias(field.name)}: `;
    return '';
  }

  function writeFreshAlias(name: string): string {
    aliases += 1;
    return `${name}_${aliases}`;
  }

  function writeArguments(field: GraphQLField<unknown, unknown>): string {
    const values = new Map(field.args.map((argument) => [argument.name, makeArgument(setting, field, argument)]));
    if (values.get('last') !== undefined) values.delete('first'); // both are refused; a variable that is used again may come to either
    const written = field.args.flatMap((argument) => {
      const value = values.get(argument.name);
      return value === undefined
        ? []
        : [`${argument.name}: ${input.writeArgument(toReuse(field, argument.name), argument.type, value)}`];
    });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  function writeDirectives(): string {
    if (!tape.chance(14)) return '';
    return tape
      .choose([['include'], ['skip'], ['skip', 'include']])
      .map(writeDirective)
      .join('');
  }

  function writeDirective(name: string): string {
    const [argument] = schema.getDirective(name)?.args ?? [];
    if (!argument) throw new Error(`GraphQL knows @${name}`);
    const isKept = !tape.chance(35);
    return ` @${name}(if: ${input.writeArgument('if', argument.type, (name === 'include') === isKept)})`;
  }

  const root = schema.getQueryType();
  if (!root) throw new Error('the schema has no Query');
  const selections = writeSelections(root, BUDGET);
  const query = [`query Random${input.printDeclarations()} ${selections}`, ...fragments.map((each) => each.text)].join(
    '\n',
  );
  return { query, variables: input.variables };
}

/** An id is of one collection: its variable can stand again at the same field alone. */
function toReuse(field: GraphQLField<unknown, unknown>, argument: string): string {
  return argument === 'id' ? `${field.name}.${argument}` : argument;
}

function listFields(type: GraphQLObjectType, budget: number): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields())
    .filter((field) => budget > 0 || !getNamedType(field.type).name.endsWith('Connection'))
    .flatMap((field) => Array.from({ length: WEIGHTS[field.name] ?? 1 }, () => field));
}
