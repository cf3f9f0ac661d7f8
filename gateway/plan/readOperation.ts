/** Reads an operation of the query planner into selections, as GraphQL's CollectFields does. */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { BYTES_PER_CHARACTER, PREPARED_BYTES } from '../../subgraphs/contract/prepared.ts';
import type { Field } from '../supergraph/logicalSubgraph.ts';
import type { Selected } from './plan.ts';

/** Meta fields of the root; graphql-js answers them. */
const META_FIELDS: Readonly<Record<string, Field | undefined>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ReadOperation {
  readonly roots: readonly Selected[];
  /** The `representations` of an entity fetch, else undefined. */
  readonly representations?: readonly Representation[];
  /** The selections of an entity fetch for one type. */
  readonly selectEntity: (typeName: string) => readonly Selected[];
}

export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/**
 * @param document a document with one operation
 * @param variables the variables of the fetch, before coercion and without defaults
 * @throws GraphQLError if a variable has the wrong type
 */
export function readOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): ReadOperation {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('the planner sent no query');
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) throw coerced.errors[0]!; // never an empty list
  const scope: Scope = {
    schema,
    variables: coerced.coerced,
    fragments: new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    ),
  };
  const entities = findEntitiesField(operation.selectionSet);
  if (!entities) return { roots: collectSelections(root, [operation.selectionSet], scope), selectEntity: () => [] };
  const values = getArgumentValues(root.getFields()['_entities']!, entities, scope.variables); // the subgraph schema has it
  return {
    roots: [],
    representations: values['representations'] as readonly Representation[], // the planner's own keys
    selectEntity: (typeName) => {
      const type = schema.getType(typeName);
      return isObjectType(type) && entities.selectionSet ? collectSelections(type, [entities.selectionSet], scope) : [];
    },
  };
}

function findEntitiesField(set: SelectionSetNode): FieldNode | undefined {
  return set.selections.find((node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === '_entities');
}

function collectSelections(type: GraphQLObjectType, sets: readonly SelectionSetNode[], scope: Scope): Selected[] {
  const nodesByKey = new Map<string, FieldNode[]>();
  for (const set of sets) collectNodes(type, set.selections, scope, nodesByKey);
  return [...nodesByKey].map(([key, nodes]) => toSelected(key, nodes, type, scope));
}

function collectNodes(
  type: GraphQLObjectType,
  nodes: readonly SelectionNode[],
  scope: Scope,
  into: Map<string, FieldNode[]>,
): void {
  for (const node of nodes) {
    if (!isIncluded(node, scope)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || condition === type.name))
      collectNodes(type, fragment.selectionSet.selections, scope, into);
  }
}

function toSelected(key: string, nodes: readonly FieldNode[], parent: GraphQLObjectType, scope: Scope): Selected {
  const [first] = nodes as [FieldNode]; // each key has at least one node
  const name = first.name.value;
  if (name === '__typename') return { key, name, arguments: {}, parent, isLeaf: true, selections: [] };
  const field = parent.getFields()[name] ?? META_FIELDS[name];
  if (!field) throw new Error(`${parent.name} has no field ${name}`);
  const type = getNamedType(field.type);
  const sets = nodes.flatMap((node) => node.selectionSet ?? []);
  return {
    key,
    name,
    arguments: getArgumentValues(field, first, scope.variables),
    parent,
    field,
    isLeaf: !isObjectType(type),
    selections: isObjectType(type) ? collectSelections(type, sets, scope) : [],
  };
}

function isIncluded(node: SelectionNode, scope: Scope): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, scope.variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, scope.variables)?.['if'] !== false;
}

/** A cache of parsed documents by text. Entries are never stale. */
const parsed = new LRUCache<string, DocumentNode>({
  maxSize: PREPARED_BYTES,
  sizeCalculation: (_, text) => 1024 + BYTES_PER_CHARACTER * text.length,
});

export function parseOnce(query: string): DocumentNode {
  const known = parsed.get(query);
  if (known) return known;
  const document = parse(query, { noLocation: true });
  parsed.set(query, document);
  return document;
}
