/** Walks an answer along its operation, so that each value is met with the field of the schema it answers, whatever its alias. */
import {
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** One field on the way from the root to a value. */
export interface Step {
  readonly parent: GraphQLObjectType;
  readonly fieldName: string;
  /** The name of the field's type, without list and non-null. */
  readonly typeName: string;
}

/** What stands in place of a value; undefined leaves it (and walks into it). */
export type Change = (value: unknown, trail: readonly Step[]) => unknown;

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly query: string;
  /** Not needed to walk; a failing test shows them. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A copy of `data` in which `change` had its way; keys that the operation does not ask for are kept as they are. */
export function walkAnswer({ schema, query }: Operation, data: unknown, change: Change): unknown {
  const { definitions } = parse(query);
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('expected a query and a schema with a Query type');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  return walkObject(root, [operation.selectionSet], data, []);

  function walkObject(
    parent: GraphQLObjectType,
    selections: readonly SelectionSetNode[],
    value: unknown,
    trail: readonly Step[],
  ): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const fields = new Map<string, FieldNode[]>();
    for (const selection of selections) collectFields(selection, fields);
    const walked = Object.entries(value).map(([key, each]): [string, unknown] => {
      const nodes = fields.get(key);
      const fieldName = nodes?.[0]?.name.value;
      const definition = fieldName === undefined ? undefined : parent.getFields()[fieldName];
      if (!nodes || !definition) return [key, each]; // __typename, or what nobody asked for: the comparison will show it
      const type = getNamedType(definition.type);
      const step: Step = { parent, fieldName: definition.name, typeName: type.name };
      const inner = nodes.flatMap((node) => node.selectionSet ?? []);
      const down = (item: unknown): unknown =>
        isObjectType(type) ? walkObject(type, inner, item, [...trail, step]) : item;
      return [key, walkValue(each, [...trail, step], down)];
    });
    return Object.fromEntries(walked);
  }

  function walkValue(value: unknown, trail: readonly Step[], down: (item: unknown) => unknown): unknown {
    const changed = change(value, trail);
    if (changed !== undefined) return changed;
    return Array.isArray(value) ? value.map((item) => down(item)) : down(value);
  }

  /** No abstract types stand in our schemas, so each fragment that is spread in an object applies to it. */
  function collectFields(selection: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
      } else {
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (inner) collectFields(inner.selectionSet, fields);
      }
    }
  }
}
