/** Every coordinate of the contract that a printed request uses: fields, arguments, and what the values of its variables name. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isObjectType,
  Kind,
  parse,
  parseType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SentArgument } from './plan.ts';

export interface PrintedSelection {
  /** The type that the selection is of. */
  readonly typeName: string;
  /** `{ ... }` */
  readonly text: string;
  readonly variables: readonly SentArgument[];
}

/** @param schema the contract's */
export function listCoordinates(
  schema: GraphQLSchema,
  { typeName, text, variables }: PrintedSelection,
): ReadonlySet<string> {
  const into = new Set<string>();
  const [operation] = parse(text, { noLocation: true }).definitions;
  const type = schema.getType(typeName);
  if (operation?.kind === Kind.OPERATION_DEFINITION && isObjectType(type))
    listSelected(schema, type, operation.selectionSet, into);
  for (const variable of variables) {
    const input = typeFromAST(schema, parseType(variable.type, { noLocation: true }));
    if (isInputType(input)) listGiven(input, variable.value, into);
  }
  return into;
}

function listSelected(
  schema: GraphQLSchema,
  type: GraphQLObjectType | undefined,
  set: SelectionSetNode,
  into: Set<string>,
): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue; // nothing that we print has one
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const name = node.typeCondition?.name.value ?? '';
      into.add(name);
      const condition = schema.getType(name);
      listSelected(schema, isObjectType(condition) ? condition : undefined, node.selectionSet, into);
      continue;
    }
    const field = type?.getFields()[node.name.value];
    const coordinate = `${type?.name ?? ''}.${node.name.value}`;
    if (field) into.add(coordinate);
    if (field) for (const argument of node.arguments ?? []) into.add(`${coordinate}(${argument.name.value}:)`);
    const inner = field && getNamedType(field.type);
    if (node.selectionSet) listSelected(schema, isObjectType(inner) ? inner : undefined, node.selectionSet, into);
  }
}

function listGiven(type: GraphQLInputType, value: unknown, into: Set<string>): void {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return;
  if (isListType(nullable)) {
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) listGiven(nullable.ofType, each, into);
    return;
  }
  if (isEnumType(nullable) && typeof value === 'string') into.add(`${nullable.name}.${value}`);
  if (!isInputObjectType(nullable) || typeof value !== 'object') return;
  for (const [name, given] of Object.entries(value)) {
    const field = nullable.getFields()[name];
    if (!field) continue;
    into.add(`${nullable.name}.${name}`);
    listGiven(field.type, given, into);
  }
}
