/** Checks the merge rules of a schema at composition, so that no field of the graph has an undefined or unsound merge. */
import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { findRule, MERGE_RULES, STRUCTURAL_RULES, type Expected, type RuleDeclaration } from '../merge/rules.ts';
import { getGathered, getMergeRule, readMergeRule, type Field } from './logicalSubgraph.ts';

/**
 * @param schema of a logical subgraph that the centers serve
 * @param other the other such subgraph: a field of both must have the same rule
 * @returns a sentence for every fault: field and rule, what was expected and what was found
 */
export function checkMergeRules(schema: GraphQLSchema, other: DocumentNode): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  const places = types.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      type,
      field,
      where: `${type.name}.${field.name}`,
      rule: getMergeRule(field),
    })),
  );
  const scope: CheckScope = {
    schema,
    mergedBy: listMergingRules(places),
    isPartWise: new Set(
      places.filter(({ rule }) => rule !== undefined && rule in MERGE_RULES).map(({ type }) => type.name),
    ),
  };
  return [...places.flatMap((place) => checkPlace(scope, place)), ...compareRules(places, other)];
}

interface Place {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  /** `Type.field` */
  readonly where: string;
  readonly rule: string | undefined;
}

interface CheckScope {
  readonly schema: GraphQLSchema;
  /** The rules by which objects of a type are merged, by the type's name; a type that no field has is absent. */
  readonly mergedBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** Types with a folded field: all fields of such a type must have a rule. */
  readonly isPartWise: ReadonlySet<string>;
}

const NO_RULE = 'no rule';

function listMergingRules(places: readonly Place[]): Map<string, Set<string>> {
  const rules = new Map<string, Set<string>>();
  for (const { field, rule } of places) {
    const { name } = getNamedType(field.type);
    rules.set(name, (rules.get(name) ?? new Set()).add(rule ?? NO_RULE));
  }
  return rules;
}

function checkPlace(scope: CheckScope, place: Place): string[] {
  const { where, rule } = place;
  if (rule === undefined) return checkUnruled(scope, place);
  const declared = findRule(rule);
  if (!declared)
    return [
      `${where} names the merge rule ${rule}, which is unknown; expected one of ${[...Object.keys(MERGE_RULES), ...Object.keys(STRUCTURAL_RULES)].join(', ')}`,
    ];
  return [...checkType(scope, place, declared), ...checkSurroundings(scope, place, declared)];
}

function checkUnruled({ schema, mergedBy, isPartWise }: CheckScope, { type, field, where }: Place): string[] {
  const isRoot = type === schema.getQueryType() && !field.name.startsWith('_');
  if (isRoot && isListType(getNullableType(field.type)))
    return [
      `${where} has no merge rule: expected FIELDS on a connection, got the bare list ${String(field.type)} (lists of several centers have no common order, page or report)`,
    ];
  if (isRoot) return [`${where} has no merge rule: expected FIELDS or OWNER, since several centers answer it`];
  if (getGathered(field)) return [`${where} has no merge rule: expected FIELDS, since it gathers from all centers`];
  if (!mergedBy.get(type.name)?.has('FIELDS') && !isPartWise.has(type.name)) return [];
  return [`${where} has no merge rule: expected one, since ${type.name} is merged field by field`];
}

function checkType(
  { schema }: CheckScope,
  { type, field, where, rule }: Place,
  { expects, because }: RuleDeclaration,
): string[] {
  const fault = findTypeFault(expects, field, type === schema.getQueryType());
  return fault === undefined
    ? []
    : [`${where}: ${rule ?? ''} expects ${fault}, got ${String(field.type)} (${because})`];
}

/** What was expected; undefined if the type fits. */
function findTypeFault(expects: Expected, field: Field, isRoot: boolean): string | undefined {
  const named = getNamedType(field.type);
  switch (expects.kind) {
    case 'type':
      return String(field.type) === expects.type ? undefined : expects.type;
    case 'value':
      return isValue(named) ? undefined : 'a leaf or a value without identity';
    case 'values':
      return isValue(named) && String(field.type) === `[${named.name}!]!`
        ? undefined
        : 'a list of leaves or of values without identity';
    case 'rows':
      return isRows(field) ? undefined : 'a list of rows [Row!]!, or of edges {cursor: String!, node: Row!}';
    case 'fields':
      return isObjectType(field.type) ? undefined : 'a nullable object';
    case 'row':
      if (!isRoot || !isObjectType(field.type) || !hasKey(field.type)) return 'a nullable row, at the root';
      return field.args.some(({ name }) => name === 'id') ? undefined : 'an argument `id`';
  }
}

function isValue(type: GraphQLNamedType): boolean {
  return isLeafType(type) || (isObjectType(type) && !hasKey(type) && !hasRules(type));
}

function isRows({ type, name }: Field): boolean {
  const item = getNamedType(type);
  if (!isObjectType(item) || String(type) !== `[${item.name}!]!`) return false;
  if (name !== 'edges') return hasKey(item);
  const { cursor, node } = item.getFields();
  const row = node && getNamedType(node.type);
  return String(cursor?.type) === 'String!' && isNonNullType(node?.type) && isObjectType(row) && hasKey(row);
}

function hasKey(type: GraphQLObjectType): boolean {
  return [type.astNode, ...type.extensionASTNodes].some((node) =>
    node?.directives?.some((each) => each.name.value === 'key'),
  );
}

function hasRules(type: GraphQLObjectType): boolean {
  return Object.values(type.getFields()).some((field) => getMergeRule(field) !== undefined);
}

/** A rule may need certain fields beside its field, and a certain rule around it. */
function checkSurroundings(scope: CheckScope, place: Place, declared: RuleDeclaration): string[] {
  switch (declared.expects.kind) {
    case 'row':
      return [];
    case 'fields':
      return [...checkHolder(scope, place), ...checkReport(place)];
    default:
      return [...checkContainer(scope, place, declared), ...checkNeighbours(place, declared)];
  }
}

/** A merged object is requested from all centers, or from the owner of its parent. Any other parent has no owner. */
function checkHolder({ schema }: CheckScope, { type, where }: Place): string[] {
  if (type === schema.getQueryType() || hasKey(type)) return [];
  return [
    `${where} is merged by FIELDS: expected it at the root or in a type with @key, got it in ${type.name}, which no center owns (so no center can be chosen)`,
  ];
}

function checkReport({ field, where }: Place): string[] {
  const type = getNamedType(field.type);
  const report = isObjectType(type) ? type.getFields()['completeness'] : undefined;
  if (!isObjectType(type) || (report && getMergeRule(report) === 'REPORT')) return [];
  return [
    `${where} is merged by FIELDS: expected ${type.name} to have \`completeness\` merged by REPORT, got ${report ? 'another rule' : 'none'} (the report of missing centers belongs to every merged object)`,
  ];
}

/** Fields below these come from one center. */
const CARRIES_NO_PARTS = [NO_RULE, 'OWNER', 'AGREE', 'PAGE'];

function checkContainer({ mergedBy }: CheckScope, { type, where, rule }: Place, { inside }: RuleDeclaration): string[] {
  const rules = mergedBy.get(type.name);
  if (!rules) return []; // no field has this type
  if (
    inside === undefined
      ? ![...rules].some((each) => CARRIES_NO_PARTS.includes(each))
      : [...rules].every((each) => inside.includes(each))
  )
    return [];
  return [
    `${where} is merged by ${rule ?? NO_RULE}: expected ${type.name} to be merged ${inside === undefined ? 'itself' : `by ${inside.join(' or ')}`} wherever it stands, got ${[...rules].join(', ')} (a part without a whole is never merged)`,
  ];
}

function checkNeighbours({ type, where, rule }: Place, { beside = {} }: RuleDeclaration): string[] {
  const fields = type.getFields();
  return Object.entries(beside).flatMap(([name, expected]) => {
    const neighbour = fields[name];
    const found = neighbour && getMergeRule(neighbour);
    if (found === expected) return [];
    return [
      `${where} is merged by ${rule ?? ''}: expected \`${name}\` merged by ${expected} beside it, got ${neighbour ? (found ?? 'no rule') : 'no such field'}`,
    ];
  });
}

/** The query planner is free to choose the subgraph of a field, so the answer must not depend on it. */
function compareRules(places: readonly Place[], other: DocumentNode): string[] {
  const elsewhere = new Map<string, string | undefined>();
  for (const definition of other.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const field of definition.fields ?? [])
      elsewhere.set(`${definition.name.value}.${field.name.value}`, readMergeRule(field));
  }
  return places.flatMap(({ where, rule }) => {
    if (!elsewhere.has(where) || elsewhere.get(where) === rule) return [];
    return [
      `${where} is merged by ${rule ?? 'no rule'} in one subgraph: expected the same in the other, got ${elsewhere.get(where) ?? 'no rule'}`,
    ];
  });
}
