/**
 * How much a center's answer can need, in bytes and in values: rows asked for times what a row can be, groups,
 * reports. More is refused before it is parsed, so that no center holds up the others with an answer that nothing
 * asked for.
 */
import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { GRID_STEPS } from '../../subgraphs/contract/events.ts';
import { listPossibleKeys } from '../../subgraphs/contract/grouping.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { DEFAULT_PAGE_SIZE } from '../../subgraphs/contract/pageSize.ts';
import { MAX_DISTINCT_VALUES } from '../../subgraphs/contract/sharedKeys.ts';
import type { CenterRequest } from '../plan/printRequest.ts';

export interface BytesScope {
  readonly contract: Contract;
  /** The contract's. */
  readonly schema: GraphQLSchema;
}

/** A size: bytes, and the commas and opening brackets between them, of which each value has one. */
export interface Size {
  readonly bytes: number;
  readonly values: number;
}

/**
 * Groups by a text or by a reference can be any number; then only this holds. It is also what no plan exceeds in bytes.
 * JSON.parse takes a second for a million values of which no two have the same key.
 */
export const MOST: Size = { bytes: 32 * 1024 * 1024, values: 400_000 };

/** What any answer may hold beside its data: errors, and what the center states of caching. */
const ENVELOPE: Size = { bytes: 64 * 1024, values: 5000 };
/** An error with its path, message and code. */
const ERROR: Size = { bytes: 512, values: 16 };
/** A report of one center: it may name each field of the contract. */
const REPORT: Size = { bytes: 64 * 1024, values: 2000 };

/** Bytes of a leaf. A character of a text is four at most: UTF-8 needs no more, and an escape two. */
const SHORT_TEXT = 4 * 200;
const LONG_TEXT = 4 * 2000;
const LEAVES: Readonly<Record<string, number>> = { Int: 12, Float: 26, Boolean: 5, Date: 12, ID: 160 };

/** How long the lists are that are no pages. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['Distinct.values', MAX_DISTINCT_VALUES],
  ['Curve.points', GRID_STEPS],
]);
const USUAL_LENGTH = 100;

/** @returns whole numbers; the bytes are at most those of MOST */
export function boundAnswer(scope: BytesScope, { query, variables }: CenterRequest): Size {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const root = scope.schema.getQueryType();
  if (!operation || !root) throw new Error('expected a query, which the gateway itself has printed');
  const { bytes, values } = add(ENVELOPE, boundSet({ ...scope, variables, groups: 0, rows: 0 }, root, operation));
  return { bytes: Math.min(MOST.bytes, bytes), values: Number.isFinite(values) ? values : MOST.values };
}

function add(one: Size, other: Size): Size {
  return { bytes: one.bytes + other.bytes, values: one.values + other.values };
}

function multiply(count: number, { bytes, values }: Size): Size {
  return { bytes: count * bytes, values: count * values };
}

interface Scope extends BytesScope {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of the statistics that hold the field: how many groups there can be; Infinity where any number. */
  readonly groups: number;
  /** Of the page that holds the field: how many rows it may have. */
  readonly rows: number;
}

function boundSet(scope: Scope, type: GraphQLObjectType, { selectionSet }: Pick<FieldNode, 'selectionSet'>): Size {
  let size: Size = { bytes: 2, values: 1 };
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) size = add(size, boundField(scope, type, selection));
    else {
      const name = 'typeCondition' in selection ? selection.typeCondition?.name.value : undefined;
      const inner = name === undefined ? type : scope.schema.getType(name);
      if (!isObjectType(inner) || !('selectionSet' in selection))
        throw new Error('requests hold inline fragments of objects');
      size = add(size, boundSet(scope, inner, selection));
    }
  }
  return size;
}

function boundField(scope: Scope, parent: GraphQLObjectType, node: FieldNode): Size {
  const key: Size = { bytes: (node.alias ?? node.name).value.length + 4, values: 1 };
  const field = parent.getFields()[node.name.value];
  if (!field) return add(key, { bytes: SHORT_TEXT, values: 0 }); // __typename
  if (field.name === 'completeness') return add(key, REPORT);
  if (field.name === '_entities') return add(key, multiply(countEntities(scope, node), boundSet(scope, parent, node)));
  const type = getNamedType(field.type);
  const length = countItems(scope, parent, field);
  if (!isObjectType(type)) return add(key, multiply(length, { bytes: boundLeaf(scope, parent, field) + 1, values: 1 }));
  const inner =
    'pageInfo' in type.getFields() || 'groups' in type.getFields() ? enter(scope, type, field, node) : scope;
  const item = boundSet(inner, type, node);
  // Of each item a field may be missing, with an error that says why.
  return add(key, multiply(length, isList(field.type) ? add(item, ERROR) : item));
}

/** A page of rows, or statistics: what their arguments say of how much they hold. */
function enter(scope: Scope, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, node: FieldNode): Scope {
  const given = getArgumentValues(field, node, scope.variables);
  if ('pageInfo' in type.getFields())
    return { ...scope, rows: Number(given['first'] ?? given['last'] ?? DEFAULT_PAGE_SIZE) };
  const collection = scope.contract.collections.find(({ statistics }) => statistics === field.name);
  const names = (given['groupBy'] ?? []) as readonly string[]; // an enum's values, as the plan sends them
  let groups = 1;
  for (const name of names) {
    const dimension = collection?.dimensions.find((each) => each.name === name);
    const keys = dimension ? listPossibleKeys(scope.contract, dimension) : 'all';
    groups *= keys === 'all' ? Infinity : keys.length;
  }
  return { ...scope, groups };
}

/** Each is of one type; what is asked of any is counted of all. */
function countEntities({ schema, variables }: Scope, node: FieldNode): number {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const { representations } = field ? getArgumentValues(field, node, variables) : {};
  return Array.isArray(representations) ? representations.length : 1;
}

function countItems(scope: Scope, parent: GraphQLObjectType, { name, type }: GraphQLField<unknown, unknown>): number {
  if (!isList(type)) return 1;
  if ('pageInfo' in parent.getFields()) return scope.rows;
  if (name === 'groups') return scope.groups;
  const inner = getNamedType(type);
  if (isEnumType(inner)) return inner.getValues().length;
  return LENGTHS.get(`${parent.name}.${name}`) ?? USUAL_LENGTH;
}

function boundLeaf(
  { contract }: Scope,
  parent: GraphQLObjectType,
  { name, type }: GraphQLField<unknown, unknown>,
): number {
  const leaf = getNamedType(type);
  const known = LEAVES[leaf.name];
  if (known !== undefined) return known;
  if (isEnumType(leaf)) return SHORT_TEXT; // a newer center may name values that are not known here
  const field = contract.byType.get(parent.name)?.fields.find((each) => each.name === name);
  // As the importer has it; whatever is no field of a row (a cursor, a key of a group) comes from one that is searchable.
  if (!field || field.isFilterable || field.isOrderable || field.isGroupable) return 2 * SHORT_TEXT;
  return LONG_TEXT;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
