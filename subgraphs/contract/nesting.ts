/** Limits how deep an operation nests lists: each level multiplies rows, and a few levels would exhaust a center. */
import {
  getNamedType,
  GraphQLError,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export const MAX_NESTED_LISTS = 3;

/** Refuses an operation with more than MAX_NESTED_LISTS nested lists (connections), with the code GRAPHQL_VALIDATION_FAILED. */
export const limitNestedLists: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const root = context.getSchema().getRootType(node.operation);
    const depth = root ? measure(context, root, node.selectionSet, new Map()) : 0;
    if (depth <= MAX_NESTED_LISTS) return;
    context.reportError(
      new GraphQLError(
        `expected at most ${MAX_NESTED_LISTS} nested lists, got ${depth}: ask for the inner lists in a query of their own`,
        {
          nodes: node,
        },
      ),
    );
  },
});

/** The largest number of lists on any path. Each fragment is measured once: `known` has its depth, and 0 while it is being measured (a cycle, which another rule refuses). */
function measure(
  context: ValidationContext,
  type: GraphQLNamedType,
  set: SelectionSetNode,
  known: Map<FragmentDefinitionNode, number>,
): number {
  const depths = set.selections.map((selection) => {
    if (selection.kind === Kind.FIELD) {
      const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined;
      const inner = field && getNamedType(field.type);
      if (!inner || !selection.selectionSet) return 0;
      return (inner.name.endsWith('Connection') ? 1 : 0) + measure(context, inner, selection.selectionSet, known);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(selection.name.value) : undefined;
    const depth: number | undefined = fragment ? known.get(fragment) : undefined;
    if (depth !== undefined) return depth;
    if (fragment) known.set(fragment, 0);
    const condition = (fragment ?? (selection.kind === Kind.INLINE_FRAGMENT ? selection : undefined))?.typeCondition
      ?.name.value;
    const inner = condition === undefined ? type : context.getSchema().getType(condition);
    const innerSet =
      fragment?.selectionSet ?? (selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : undefined);
    const measured: number = inner && innerSet ? measure(context, inner, innerSet, known) : 0;
    if (fragment) known.set(fragment, measured);
    return measured;
  });
  return Math.max(0, ...depths);
}
