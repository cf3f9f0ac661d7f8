/** Where Apollo and the engine touch: a data source that answers a logical subgraph from all the centers behind it. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './context.ts';
import { executeFetch, type FetchError, type FetchScope } from './executeFetch.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

export class CenterDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #scope: FetchScope;

  constructor(scope: FetchScope) {
    this.#scope = scope;
  }

  process: Process = async ({ request, context }) => {
    // Without a client (the gateway asking on its own behalf) the context is empty.
    const { trace } = context as GatewayContext; // Apollo types it loosely for these
    const result = await executeFetch(this.#scope, { query: request.query ?? '', variables: request.variables ?? {} }, trace);
    trace?.reports.push(...result.reports);
    trace?.explanations.push(result.explanation);
    return { data: { ...result.data }, errors: result.errors.map(toGraphQLError) };
  };
}

function toGraphQLError({ message, path, code, about }: FetchError): GraphQLFormattedError {
  return { message, path, extensions: { code, ...about } };
}
