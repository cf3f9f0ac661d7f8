/** How deep lists may be nested in one operation: each level multiplies rows, and a few levels would exhaust a center. */
import { getNamedType, GraphQLError, Kind, type FragmentDefinitionNode, type GraphQLNamedType, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

export const MAX_NESTED_LISTS = 3;

/** Refuses an operation with more than MAX_NESTED_LISTS lists (connections) inside each other. The server gives it the code GRAPHQL_VALIDATION_FAILED. */
export const limitNestedLists: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const root = context.getSchema().getRootType(node.operation);
    const depth = root ? measure(context, root, node.selectionSet, []) : 0;
    if (depth <= MAX_NESTED_LISTS) return;
    context.reportError(
      new GraphQLError(`expected at most ${MAX_NESTED_LISTS} lists inside each other, got ${depth}: ask for the inner ones in a query of their own`, {
        nodes: node,
      }),
    );
  },
});

/** The most lists on any way down; `trail` holds the fragments on the way, which may refer to each other in a circle. */
function measure(context: ValidationContext, type: GraphQLNamedType, set: SelectionSetNode, trail: readonly FragmentDefinitionNode[]): number {
  const depths = set.selections.map((selection) => {
    if (trail.length > MAX_TRAIL) return 0;
    if (selection.kind === Kind.FIELD) {
      const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined;
      const inner = field && getNamedType(field.type);
      if (!inner || !selection.selectionSet) return 0;
      return (inner.name.endsWith('Connection') ? 1 : 0) + measure(context, inner, selection.selectionSet, trail);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(selection.name.value) : undefined;
    if (fragment && trail.includes(fragment)) return 0; // a circle, which another rule refuses
    const condition = (fragment ?? (selection.kind === Kind.INLINE_FRAGMENT ? selection : undefined))?.typeCondition?.name.value;
    const inner = condition === undefined ? type : context.getSchema().getType(condition);
    const innerSet = fragment?.selectionSet ?? (selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : undefined);
    return inner && innerSet ? measure(context, inner, innerSet, fragment ? [...trail, fragment] : trail) : 0;
  });
  return Math.max(0, ...depths);
}

const MAX_TRAIL = 50;
