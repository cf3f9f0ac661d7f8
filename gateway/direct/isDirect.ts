/** Is an operation answered by one fetch of the centers alone, so that nothing of the answer is left for Apollo to join or to add? */
import type { GatewayConfig } from '@apollo/gateway';
import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type ResolvedPlan = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0];

/** The subgraph that all centers serve. */
const CENTERS = 'coe';

export function isDirect({
  queryPlan,
  requestContext: { document },
}: Pick<ResolvedPlan, 'queryPlan'> & { readonly requestContext: { readonly document: DocumentNode } }): boolean {
  const { node } = queryPlan;
  if (node?.kind !== 'Fetch' || node.serviceName !== CENTERS) return false;
  const isRewritten = [node.requires, node.inputRewrites, node.outputRewrites, node.contextRewrites].some(
    (each) => each && each.length > 0,
  );
  return !isRewritten && isOneQuery(document) && !asksForSchema(document);
}

function isOneQuery(document: DocumentNode): boolean {
  return getOperationAST(document)?.operation === OperationTypeNode.QUERY;
}

/** The plan is silent about introspection, which Apollo answers by itself. */
function asksForSchema(document: DocumentNode): boolean {
  const fragments = new Map(
    document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const operation = getOperationAST(document);
  const has = (set: SelectionSetNode): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === '__schema' || selection.name.value === '__type';
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return inner !== undefined && has(inner.selectionSet);
    });
  return operation ? has(operation.selectionSet) : false;
}
