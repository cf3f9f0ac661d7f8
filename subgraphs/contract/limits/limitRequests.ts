/** Holds every request against the limits, as a plugin of Apollo Server: documents before validation, operations before execution. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { getVariableValues, Kind, parse, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { countDocument } from './countDocument.ts';
import { findFault, toLimitError, type LimitFault } from './limitFault.ts';
import type { Limits } from './limits.ts';
import { measureOperation } from './measureOperation.ts';

/**
 * Apollo Server answers cleanly what `didResolveOperation` throws, but calls its own fault what a hook throws before.
 * A document that is too large to be validated is therefore put aside for a small one, and refused one step later; the
 * server's cache of documents keeps the small one, so that asking again is refused at once.
 * @param countCenters how many centers there are now that a list of the root is asked of
 */
export function limitRequests(limits: Limits, countCenters: () => number): ApolloServerPlugin<BaseContext> {
  const refused = new WeakMap<DocumentNode, LimitFault>();
  return {
    requestDidStart: async () => ({
      async validationDidStart(context) {
        const fault = findFault(countDocument(context.document), limits);
        if (!fault) return;
        const standIn = parse('{ __typename }');
        refused.set(standIn, fault);
        Object.assign(context, { document: standIn }); // read-only in its type, and where Apollo Server looks next
      },
      async didResolveOperation({ document, operation, schema, request: { variables = {} } }) {
        const fault = refused.get(document);
        if (fault) throw toLimitError(fault);
        const excess = operation && findOperationFault({ document, operation, schema, variables, centers: countCenters() }, limits);
        if (excess) throw toLimitError(excess);
      },
    }),
  };
}

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly centers: number;
}

function findOperationFault({ document, variables, ...asked }: Asked, limits: Limits): LimitFault | undefined {
  const values = getVariableValues(asked.schema, asked.operation.variableDefinitions ?? [], variables);
  if (!values.coerced) return undefined; // execution refuses them, and says which
  const measure = measureOperation({ ...asked, fragments: listFragments(document), variables: values.coerced });
  const { heaviest, ...counts } = measure;
  const fault = findFault(counts, limits);
  return fault?.name === 'cost' ? { ...fault, heaviest } : fault;
}

function listFragments({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
}
