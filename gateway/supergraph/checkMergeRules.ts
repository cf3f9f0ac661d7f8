/**
 * Checks the merge rules of a schema during composition: every field that needs a rule must have one that fits its
 * type.
 */
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
 * Checks one of the two logical subgraphs that the centers serve.
 * @param schema the schema to check
 * @param other the SDL of the other subgraph; a field in both must have the same rule
 * @returns one message per fault, with the field, the rule, and the expected and actual values
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
    rulesByType: listRulesByType(places),
    foldedTypes: new Set(
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
  /** For each type name, the rules of the fields with that type. A type without fields of that type is absent. */
  readonly rulesByType: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of types with a field that a fold merges. All fields of such a type must have a rule. */
  readonly foldedTypes: ReadonlySet<string>;
}

const NO_RULE = 'no rule';

function listRulesByType(places: readonly Place[]): Map<string, Set<string>> {
  const rules = new Map<string, Set<string>>();
  for (const { field, rule } of places) {
    const { name } = getNamedType(field.type);
    rules.set(name, (rules.get(name) ?? new Set()).add(rule ?? NO_RULE));
  }
  return rules;
}

function checkPlace(scope: CheckScope, place: Place): string[] {
  const { where, rule } = place;
  if (rule === undefined) return checkMissingRule(scope, place);
  const declared = findRule(rule);
  if (!declared)
    return [
      `${where} has the unknown merge rule ${rule}; expected one of ${[...Object.keys(MERGE_RULES), ...Object.keys(STRUCTURAL_RULES)].join(', ')}`,
    ];
  return [...checkType(scope, place, declared), ...checkContext(scope, place, declared)];
}

function checkMissingRule({ schema, rulesByType, foldedTypes }: CheckScope, { type, field, where }: Place): string[] {
  const isRoot = type === schema.getQueryType() && !field.name.startsWith('_');
  if (isRoot && isListType(getNullableType(field.type)))
    return [
      `${where} has no merge rule: expected FIELDS on a connection, got the bare list ${String(field.type)} (a list merged from several centers needs an order, pages and a report)`,
    ];
  if (isRoot) return [`${where} has no merge rule: expected FIELDS or OWNER, since several centers answer it`];
  if (getGathered(field)) return [`${where} has no merge rule: expected FIELDS, since it gathers from all centers`];
  if (!rulesByType.get(type.name)?.has('FIELDS') && !foldedTypes.has(type.name)) return [];
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

/** Returns the expected type as text; undefined if the field has it. */
function findTypeFault(expects: Expected, field: Field, isRoot: boolean): string | undefined {
  const named = getNamedType(field.type);
  switch (expects.kind) {
    case 'type':
      return String(field.type) === expects.type ? undefined : expects.type;
    case 'value':
      return isValue(named) ? undefined : 'a leaf, or an object without @key and merge rules';
    case 'values':
      return isValue(named) && String(field.type) === `[${named.name}!]!`
        ? undefined
        : 'a list of leaves, or of objects without @key and merge rules';
    case 'rows':
      return isRows(field) ? undefined : 'a list of rows [Row!]!, or of edges {cursor: String!, node: Row!}';
    case 'fields':
      return isObjectType(field.type) ? undefined : 'a nullable object';
    case 'row':
      if (!isRoot || !isObjectType(field.type) || !hasKey(field.type)) return 'a nullable row at the root';
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

/** Checks what a rule requires of the other fields in the object, and of the rule that merges the object. */
function checkContext(scope: CheckScope, place: Place, declared: RuleDeclaration): string[] {
  switch (declared.expects.kind) {
    case 'row':
      return [];
    case 'fields':
      return [...checkParent(scope, place), ...checkReport(place)];
    default:
      return [...checkContainer(scope, place, declared), ...checkSiblings(place, declared)];
  }
}

/**
 * An object merged by FIELDS is requested from all centers, or from the owner of its parent. Other parents have no
 * owner.
 */
function checkParent({ schema }: CheckScope, { type, where }: Place): string[] {
  if (type === schema.getQueryType() || hasKey(type)) return [];
  return [
    `${where} is merged by FIELDS: expected it at the root or in a type with @key, got it in ${type.name}, which has no owner (so no center can be chosen)`,
  ];
}

function checkReport({ field, where }: Place): string[] {
  const type = getNamedType(field.type);
  const report = isObjectType(type) ? type.getFields()['completeness'] : undefined;
  if (!isObjectType(type) || (report && getMergeRule(report) === 'REPORT')) return [];
  return [
    `${where} is merged by FIELDS: expected ${type.name} to have \`completeness\` merged by REPORT, got ${report ? 'another rule' : 'none'} (every merged object reports its missing centers)`,
  ];
}

/** Fields inside objects with these rules come from a single center. */
const SINGLE_CENTER_RULES = [NO_RULE, 'OWNER', 'AGREE', 'PAGE'];

function checkContainer(
  { rulesByType }: CheckScope,
  { type, where, rule }: Place,
  { inside }: RuleDeclaration,
): string[] {
  const rules = rulesByType.get(type.name);
  if (!rules) return []; // no field has this type
  if (
    inside === undefined
      ? ![...rules].some((each) => SINGLE_CENTER_RULES.includes(each))
      : [...rules].every((each) => inside.includes(each))
  )
    return [];
  return [
    `${where} is merged by ${rule ?? NO_RULE}: expected ${type.name} to be merged ${inside === undefined ? 'too' : `by ${inside.join(' or ')}`} at every field of that type, got ${[...rules].join(', ')} (a field can be merged only if its object is merged)`,
  ];
}

function checkSiblings({ type, where, rule }: Place, { beside = {} }: RuleDeclaration): string[] {
  const fields = type.getFields();
  return Object.entries(beside).flatMap(([name, expected]) => {
    const sibling = fields[name];
    const found = sibling && getMergeRule(sibling);
    if (found === expected) return [];
    return [
      `${where} is merged by ${rule ?? ''}: expected a field \`${name}\` merged by ${expected} in the same object, got ${sibling ? (found ?? 'no rule') : 'no such field'}`,
    ];
  });
}

/** The query planner may choose either subgraph for a field in both, so the rules must be equal. */
function compareRules(places: readonly Place[], other: DocumentNode): string[] {
  const otherRules = new Map<string, string | undefined>();
  for (const definition of other.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const field of definition.fields ?? [])
      otherRules.set(`${definition.name.value}.${field.name.value}`, readMergeRule(field));
  }
  return places.flatMap(({ where, rule }) => {
    if (!otherRules.has(where) || otherRules.get(where) === rule) return [];
    return [
      `${where} is merged by ${rule ?? 'no rule'} in one subgraph: expected the same rule in the other, got ${otherRules.get(where) ?? 'no rule'}`,
    ];
  });
}
