/** Measures an operation before it runs: its depth, its width, the rows that it may read, and the values that it may return. */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInterfaceType,
  isListType,
  isObjectType,
  isNullableType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../pageSize.ts';
import { findFault, type LimitFault, type Limits } from './limits.ts';

/** A statistic counts as this many rows at each center: it scans an index or a table, but sends groups only. */
export const STATISTIC_ROWS = 200;
/**
 * A list without `first` counts as this many items: values inside a row, or all health systems. The registry has some 40
 * health systems, but they share the rows that are collected for them: a scholar has one host, not 40.
 */
export const UNSIZED_LIST = 10;

/** The first limit that a measure exceeds. */
export function findMeasureFault(
  { heaviest, valuesOfRow: _, ...counts }: Measure,
  limits: Limits,
): LimitFault | undefined {
  const fault = findFault(counts, limits);
  return fault?.name === 'cost' ? { ...fault, heaviest } : fault;
}

export function listFragments({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
}

export interface MeasureInput {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The number of centers that answer a list of the root. */
  readonly centers: number;
}

export interface Measure {
  readonly depth: number;
  readonly rootFields: number;
  readonly expandedFields: number;
  readonly cost: number;
  readonly values: number;
  /** The largest number of values in one row of a list, which are computed without a pause. */
  readonly valuesOfRow: number;
  /** The response path of the costliest field. Empty if nothing costs. */
  readonly heaviest: string;
}

/** The measure of a selection set for one parent. */
interface Load {
  readonly depth: number;
  readonly fields: number;
  readonly cost: number;
  readonly own: number;
  readonly path: readonly string[];
  /** For each row, if the set is that of a list. */
  readonly values: number;
  /** For the list as a whole, such as its count. */
  readonly whole: number;
  /** For each row, without the rows of lists inside it, which have pauses of their own. */
  readonly flat: number;
  /** The largest of one row in any nested list. */
  readonly widest: number;
}

const NOTHING: Load = { depth: 0, fields: 0, cost: 0, own: 0, path: [], values: 0, whole: 0, flat: 0, widest: 0 };

/**
 * The cost is a number of rows. A list costs `first` (or `last`, or the default) times the cost of one row, times the
 * number of centers if all of them answer it (one center answers the lists of a row or of a center). A single entity
 * costs one row, and a statistic STATISTIC_ROWS for each center. This is an upper bound: the rows may not exist. An
 * excluded field costs nothing, and each alias costs again.
 *
 * Values are those that may be computed and sent: each leaf of each row, each literal of an argument for each row for
 * which the argument is read, and the content of the schema for introspection.
 */
export function measureOperation(input: MeasureInput): Measure {
  const root = input.schema.getRootType(input.operation.operation);
  if (!root) return { depth: 0, rootFields: 0, expandedFields: 0, cost: 0, values: 0, valuesOfRow: 0, heaviest: '' };
  const load = measureSet({ ...input, known: new Map(), knownSchema: new Map() }, root, input.operation.selectionSet);
  return {
    depth: load.depth,
    rootFields: load.own,
    expandedFields: load.fields,
    cost: load.cost,
    values: load.values + load.whole,
    valuesOfRow: load.widest,
    heaviest: load.path.join('.'),
  };
}

interface Scope extends MeasureInput {
  /** A fragment has the same measure wherever it is spread. It is measured once: fragments that spread each other twice would take exponential time. */
  readonly known: Map<string, Load>;
  /** The same for the values of introspection. */
  readonly knownSchema: Map<string, number>;
}

function measureSet(scope: Scope, type: GraphQLNamedType, set: SelectionSetNode): Load {
  let sum = NOTHING;
  let most = 0;
  for (const selection of set.selections) {
    if (isExcluded(scope, selection)) continue;
    const load =
      selection.kind === Kind.FIELD ? measureField(scope, type, selection) : measureFragment(scope, type, selection);
    sum = {
      depth: Math.max(sum.depth, load.depth),
      fields: sum.fields + load.fields,
      cost: sum.cost + load.cost,
      own: sum.own + (selection.kind === Kind.FIELD ? 1 : load.own),
      path: load.cost > most ? load.path : sum.path,
      values: sum.values + load.values,
      whole: sum.whole + load.whole,
      flat: sum.flat + load.flat,
      widest: Math.max(sum.widest, load.widest),
    };
    most = Math.max(most, load.cost);
  }
  return sum;
}

function measureFragment(
  scope: Scope,
  type: GraphQLNamedType,
  selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
): Load {
  const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
  const known = name === undefined ? undefined : scope.known.get(name);
  if (known) return known;
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.fragments.get(selection.name.value);
  if (!fragment) return NOTHING;
  const condition = fragment.typeCondition?.name.value;
  const inner = condition === undefined ? type : scope.schema.getType(condition);
  const load = inner ? measureSet(scope, inner, fragment.selectionSet) : NOTHING;
  if (name !== undefined) scope.known.set(name, load);
  return load;
}

function measureField(scope: Scope, parent: GraphQLNamedType, node: FieldNode): Load {
  const key = (node.alias ?? node.name).value;
  const literals = countLiterals(node);
  const leaf = { depth: 1, fields: 1, cost: 0, own: 0, path: [key], whole: 0, flat: 1 + literals, widest: 0 };
  const meta = META_FIELDS[node.name.value];
  if (meta) return { ...leaf, values: literals + measureSchema(scope, getNamedType(meta.type), node) }; // reads no rows
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return { ...leaf, values: literals + (field?.name === 'sdl' ? SDL_VALUES : 1) };
  const type = getNamedType(field.type);
  const all = measureSet(scope, type, node.selectionSet);
  // A report describes how its list was answered. It reads no rows, and the gateway requests one with every list.
  const inner = isReport(parent, field) ? { ...all, cost: 0, path: [] } : all;
  const base = { depth: inner.depth + 1, fields: inner.fields + 1, own: 0 };
  const weight = weigh(scope, parent, field, node);
  const cost = weight.rows * weight.each + weight.rows * inner.cost;
  const rows = isReport(parent, field) ? 1 : (USUAL_LENGTHS.get(field.name) ?? weight.rows);
  const values = 1 + literals + rows * inner.values + inner.whole;
  const isConnection = hasField(type, 'pageInfo');
  const flat = 1 + literals + inner.whole + (isConnection ? 0 : rows * inner.flat);
  // The fields of a list itself, other than its rows, occur once.
  const isOfRow = !hasField(parent, 'pageInfo') || field.name === 'nodes' || field.name === 'edges';
  // The path continues if the fields below cost more than the rows themselves.
  return {
    ...base,
    cost,
    path: inner.cost > weight.each ? [key, ...inner.path] : [key],
    values: isOfRow ? values : 0,
    whole: isOfRow ? 0 : values,
    flat: isOfRow ? flat : 0,
    widest: Math.max(inner.widest, isConnection ? inner.flat : 0),
  };
}

/** The number of values in the lists of a statistic, if it is known or usual. */
const USUAL_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['groups', 50],
  ['keys', 2],
  ['summaries', 3],
  ['distinct', 2],
]);

/** The values that the literals in the arguments of a field count as. They are read again for each row, which costs more than a value of the row. */
function countLiterals({ arguments: given = [] }: FieldNode): number {
  const count = (value: ValueNode): number => {
    if (value.kind === Kind.LIST) return value.values.reduce((sum, each) => sum + count(each), 1);
    if (value.kind === Kind.OBJECT) return value.fields.reduce((sum, each) => sum + count(each.value), 1);
    return 1;
  };
  return LITERAL_VALUES * given.reduce((sum, { value }) => sum + count(value), 0);
}

const LITERAL_VALUES = 3;

/** A subgraph's SDL has some hundred kilobytes. */
const SDL_VALUES = 20_000;

const META_FIELDS: Readonly<Record<string, GraphQLField<unknown, unknown>>> = Object.assign(
  Object.create(null) as Record<string, GraphQLField<unknown, unknown>>,
  { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef },
);

/** The average number of items of an introspection field. For the list of all types, the exact number. */
const SCHEMA_LISTS: ReadonlyMap<string, number> = new Map([
  ['directives', 10],
  ['fields', 12],
  ['args', 1],
  ['inputFields', 12],
  ['enumValues', 6],
  ['possibleTypes', 3],
  ['interfaces', 1],
  // In the graph's schema, 0.49 lists or non-nulls are around a named type: nine `ofType` add less than one item.
  ['ofType', 0.5],
]);

/** The values of an introspection. It runs without a pause, so each counts as several. */
function measureSchema(scope: Scope, type: GraphQLNamedType, node: FieldNode): number {
  if (!node.selectionSet) return SCHEMA_VALUES;
  const sum = (set: SelectionSetNode): number =>
    set.selections.reduce((total, selection) => {
      if (isExcluded(scope, selection)) return total;
      if (selection.kind === Kind.FIELD) return total + measureSchemaField(scope, type, selection);
      if (selection.kind === Kind.INLINE_FRAGMENT) return total + sum(selection.selectionSet);
      return total + sumFragment(selection.name.value);
    }, 0);
  const sumFragment = (name: string): number => {
    const known = scope.knownSchema.get(name);
    if (known !== undefined) return known;
    const fragment = scope.fragments.get(name);
    const values = fragment ? sum(fragment.selectionSet) : 0;
    scope.knownSchema.set(name, values);
    return values;
  };
  return sum(node.selectionSet);
}

const SCHEMA_VALUES = 3;

function measureSchemaField(scope: Scope, parent: GraphQLNamedType, node: FieldNode): number {
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return SCHEMA_VALUES; // __typename
  const length =
    field.name === 'types' ? Object.keys(scope.schema.getTypeMap()).length : (SCHEMA_LISTS.get(field.name) ?? 1);
  return length * measureSchema(scope, getNamedType(field.type), node);
}

/** The number of items of the field, and the cost of each without its selections. */
function weigh(
  scope: Scope,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): { rows: number; each: number } {
  const type = getNamedType(field.type);
  const isWhole = hasField(type, 'completeness');
  // The owner of a row answers its lists, and a center answers its own. All centers answer everything else.
  const centers = isWhole && !isRow(parent) && parent.name !== 'Center' ? scope.centers : 1;
  if (hasField(type, 'edges') && hasField(type, 'pageInfo'))
    return { rows: readPageSize(scope, field, node) * centers, each: 1 };
  if (isWhole) return { rows: centers, each: STATISTIC_ROWS };
  if (field.name === '_entities') return { rows: countRepresentations(scope, field, node), each: 1 };
  // A row has the id of its center, so this reads no other row.
  const isEntity = hasField(type, 'id') && !(isRow(parent) && type.name === 'Center');
  // The list already counts the rows of `nodes` and `edges`.
  if (hasField(parent, 'pageInfo') || !isList(field.type))
    return { rows: 1, each: isEntity && !hasField(parent, 'pageInfo') && field.name !== 'node' ? 1 : 0 };
  return { rows: UNSIZED_LIST, each: isEntity ? 1 : 0 };
}

/** The largest number of rows of a page. An invalid size, which is refused later, counts as the largest. */
function readPageSize(scope: Scope, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const { first, last } = readArguments(scope, field, node);
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  return typeof size === 'number' && size >= 0 ? Math.min(size, MAX_PAGE_SIZE) : MAX_PAGE_SIZE;
}

function countRepresentations(scope: Scope, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const { representations } = readArguments(scope, field, node);
  return Array.isArray(representations) ? representations.length : 1;
}

/** Invalid arguments are refused by execution, which reports more about them. */
function readArguments(
  { variables }: Scope,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

function isExcluded({ variables }: Scope, node: SelectionSetNode['selections'][number]): boolean {
  try {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false
    );
  } catch {
    return false; // a condition without a value is refused later, and counted until then
  }
}

function isReport(parent: GraphQLNamedType, { name }: GraphQLField<unknown, unknown>): boolean {
  return name === 'completeness' && hasField(parent, name);
}

/** A row has an owner. An entity of the registry has none. */
function isRow(type: GraphQLNamedType): boolean {
  return hasField(type, 'id') && hasField(type, 'center');
}

function hasField(type: GraphQLNamedType, name: string): boolean {
  return 'getFields' in type && name in type.getFields();
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(type) || (!isNullableType(type) && isListType((type as { readonly ofType?: unknown }).ofType)); // only a non-null type is not nullable, and it wraps one
}
