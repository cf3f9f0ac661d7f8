/**
 * Bounds the size of a center's answer, in bytes and in values, from the request: the requested rows times the size of
 * a row, groups, reports. A larger answer is rejected before it is parsed, so that one center cannot delay the others.
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
import { DEFAULT_PAGE_SIZE, MAX_LIST_LENGTH } from '../../subgraphs/contract/pageSize.ts';
import { MAX_DISTINCT_VALUES } from '../../subgraphs/contract/sharedKeys.ts';
import type { CenterRequest } from '../plan/printRequest.ts';

export interface BytesScope {
  readonly contract: Contract;
  /** The schema of the contract. */
  readonly schema: GraphQLSchema;
}

/** The size of JSON text. `values` is its number of commas and opening brackets, about one for each value. */
export interface Size {
  readonly bytes: number;
  readonly values: number;
}

/** The limit of every answer. JSON.parse takes a second for a million values with distinct keys. */
export const MAX_SIZE: Size = { bytes: 32 * 1024 * 1024, values: 1_000_000 };
/** The only limit on values in groups by a text or a reference, because their number is not known. */
export const OPEN_GROUP_VALUES = 400_000;

/** The parts of an answer other than its data: errors and cache metadata. */
const ENVELOPE: Size = { bytes: 64 * 1024, values: 5000 };
/** An error with its path, message and code. */
const ERROR: Size = { bytes: 512, values: 16 };
/** The report of one center. It may list every field of the contract. */
const REPORT: Size = { bytes: 64 * 1024, values: 2000 };

/** Sizes of leaves in bytes. A character takes at most six bytes: some writers of JSON escape it as `\u00e9`. */
const SHORT_TEXT = 6 * 200;
const LONG_TEXT = 6 * 2000;
const LEAVES: Readonly<Record<string, number>> = { Int: 12, Float: 26, Boolean: 5, Date: 12, ID: 160 };

/** The lengths of lists that follow from nothing in the request. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['Distinct.values', MAX_DISTINCT_VALUES],
  ['Curve.points', GRID_STEPS],
]);

/** @returns integers, at most those of `MAX_SIZE` */
export function boundAnswer(scope: BytesScope, { query, variables }: CenterRequest): Size {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const root = scope.schema.getQueryType();
  if (!operation || !root) throw new Error('expected a query printed by the gateway');
  const { bytes, values } = add(ENVELOPE, boundSet({ ...scope, variables, rows: 0, lengths: {} }, root, operation));
  const isOpen = !Number.isFinite(values);
  return {
    bytes: Math.min(MAX_SIZE.bytes, bytes),
    values: isOpen ? OPEN_GROUP_VALUES : Math.min(MAX_SIZE.values, values),
  };
}

function add(one: Size, other: Size): Size {
  return { bytes: one.bytes + other.bytes, values: one.values + other.values };
}

function multiply(count: number, { bytes, values }: Size): Size {
  return { bytes: count * bytes, values: count * values };
}

interface Scope extends BytesScope {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Maximum number of rows in the enclosing page. */
  readonly rows: number;
  /** Maximum lengths of the lists in the enclosing statistics, by field; Infinity if unbounded. */
  readonly lengths: Readonly<Record<string, number>>;
}

function boundSet(scope: Scope, type: GraphQLObjectType, { selectionSet }: Pick<FieldNode, 'selectionSet'>): Size {
  let size: Size = { bytes: 2, values: 1 };
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) size = add(size, boundField(scope, type, selection));
    else {
      const name = 'typeCondition' in selection ? selection.typeCondition?.name.value : undefined;
      const inner = name === undefined ? type : scope.schema.getType(name);
      if (!isObjectType(inner) || !('selectionSet' in selection))
        throw new Error('expected an inline fragment on an object type');
      size = add(size, boundSet(scope, inner, selection));
    }
  }
  return size;
}

function boundField(scope: Scope, parent: GraphQLObjectType, node: FieldNode): Size {
  const field = parent.getFields()[node.name.value];
  const key: Size = { bytes: (node.alias ?? node.name).value.length + 4, values: field && isList(field.type) ? 2 : 1 };
  if (!field) return add(key, { bytes: SHORT_TEXT, values: 0 }); // __typename
  if (field.name === 'completeness') return add(key, REPORT);
  if (field.name === '_entities') return add(key, multiply(countEntities(scope, node), boundSet(scope, parent, node)));
  const type = getNamedType(field.type);
  const length = countItems(scope, parent, field);
  if (!isObjectType(type)) return add(key, multiply(length, { bytes: boundLeaf(scope, parent, field) + 1, values: 1 }));
  const inner =
    'pageInfo' in type.getFields() || 'groups' in type.getFields() ? enterScope(scope, type, field, node) : scope;
  const item = boundSet(inner, type, node);
  // A field may be missing from each item, with an error that gives the reason.
  return add(key, multiply(length, isList(field.type) ? add(item, ERROR) : item));
}

/** Returns the scope inside a page or statistics: their arguments say how long the lists inside can be. */
function enterScope(
  scope: Scope,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Scope {
  const given = getArgumentValues(field, node, scope.variables);
  if ('pageInfo' in type.getFields())
    return { ...scope, rows: Number(given['first'] ?? given['last'] ?? DEFAULT_PAGE_SIZE) };
  const collection = scope.contract.collections.find(({ statistics }) => statistics === field.name);
  const names = (given['groupBy'] ?? []) as readonly string[]; // values of an enum, printed by the plan
  let groups = 1;
  for (const name of names) {
    const dimension = collection?.dimensions.find((each) => each.name === name);
    const keys = dimension ? listPossibleKeys(scope.contract, dimension) : 'all';
    groups *= keys === 'all' ? Infinity : keys.length;
  }
  const measures = (given['measures'] ?? []) as readonly string[]; // values of an enum, as above
  const bins = Math.max(0, ...(collection?.measures.map((measure) => measure.bins.length) ?? []));
  const distinct = (given['distinct'] ?? []) as readonly string[];
  return {
    ...scope,
    lengths: { groups, keys: names.length, summaries: measures.length, bins, distinct: distinct.length },
  };
}

/** Counts the entities. Each has one type, but the bound assumes that every entity has the fields of all types. */
function countEntities({ schema, variables }: Scope, node: FieldNode): number {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const { representations } = field ? getArgumentValues(field, node, variables) : {};
  return Array.isArray(representations) ? representations.length : 1;
}

function countItems(scope: Scope, parent: GraphQLObjectType, { name, type }: GraphQLField<unknown, unknown>): number {
  if (!isList(type)) return 1;
  if ('pageInfo' in parent.getFields()) return scope.rows;
  const length = scope.lengths[name];
  if (length !== undefined) return length;
  const inner = getNamedType(type);
  if (isEnumType(inner)) return inner.getValues().length;
  return LENGTHS.get(`${parent.name}.${name}`) ?? MAX_LIST_LENGTH;
}

function boundLeaf(
  { contract }: Scope,
  parent: GraphQLObjectType,
  { name, type }: GraphQLField<unknown, unknown>,
): number {
  const leaf = getNamedType(type);
  const known = LEAVES[leaf.name];
  if (known !== undefined) return known;
  if (isEnumType(leaf)) return SHORT_TEXT; // a newer center may have values that this contract does not define
  const field = contract.byType.get(parent.name)?.fields.find((each) => each.name === name);
  // The importer limits these texts. Anything that is not a row field (a cursor, a group key) derives from such a
  // field.
  if (!field || field.isFilterable || field.isOrderable || field.isGroupable) return 2 * SHORT_TEXT;
  return LONG_TEXT;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
