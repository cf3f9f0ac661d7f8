/** What the composed schema leaves unchecked in a client's operation, and has to be refused before anything is planned. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, isScalarType, Kind, type GraphQLSchema, type ValidationRule } from 'graphql';
import { DateScalar } from '../../subgraphs/contract/scalars.ts';

/**
 * Gives the client's schema the rules of the contract's scalars. Composition keeps no more than their names, and a plain
 * scalar takes anything: an impossible date would be found only by a fetch, as the default of a variable not even there.
 */
export function checkScalars(): ApolloServerPlugin<BaseContext> {
  return { serverWillStart: async () => ({ schemaDidLoadOrUpdate: ({ apiSchema }) => giveRules(apiSchema) }) };
}

function giveRules(schema: GraphQLSchema): void {
  const scalar = schema.getType(DateScalar.name);
  if (!isScalarType(scalar)) throw new Error(`the composed schema has no scalar ${DateScalar.name}`);
  scalar.parseValue = DateScalar.parseValue;
  scalar.parseLiteral = DateScalar.parseLiteral;
}

/** Refuses operations of a kind that the graph has none of; graphql-js 16 leaves that to execution, and the planner throws. */
export const requireKnownOperation: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`Expected a query, got a ${node.operation}: the graph is only read.`, { nodes: node }),
    );
  },
});

/** Refuses a request that does not say which operation of its document is meant; the planner would call that its own fault. */
export function requireOneOperation(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, document, request: { operationName } }) {
        if (operation) return;
        const names = document.definitions
          .flatMap((node) =>
            node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? 'one without a name'] : [],
          )
          .join(', ');
        const isNamed = operationName !== undefined && operationName !== null;
        const message = isNamed
          ? `the document has no operation ${JSON.stringify(operationName)}; it has ${names || 'none'}`
          : `the document has several operations (${names}): name one as operationName`;
        throw new GraphQLError(message, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      },
    }),
  };
}
