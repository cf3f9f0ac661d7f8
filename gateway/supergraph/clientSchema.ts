/** What the composed schema leaves unchecked in a client's operation, and has to be refused before anything is planned. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, isScalarType, type GraphQLSchema, type ValidationRule } from 'graphql';
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
    context.reportError(new GraphQLError(`Expected a query, got a ${node.operation}: the graph is only read.`, { nodes: node }));
  },
});
