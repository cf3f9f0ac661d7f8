/** Where Apollo and the engine touch: a data source that answers a logical subgraph from all the centers behind it. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './context.ts';
import { readPath } from './readPath.ts';
import { executeFetch, type FetchError, type FetchScope } from './executeFetch.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

export class CenterDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #scope: FetchScope;

  constructor(scope: FetchScope) {
    this.#scope = scope;
  }

  process: Process = async (options) => {
    const { request, context } = options;
    const result = await executeFetch(this.#scope, { query: request.query ?? '', variables: request.variables ?? {} });
    // Without a client (the gateway asking on its own behalf) the context is empty.
    const { trace } = context as GatewayContext; // Apollo types it loosely for these
    trace?.reports.push(...result.reports);
    trace?.explanations.push({ ...result.explanation, path: readPath(options) });
    return { data: { ...result.data }, errors: result.errors.map(toGraphQLError) };
  };
}

function toGraphQLError({ message, path, code, about }: FetchError): GraphQLFormattedError {
  return { message, path, extensions: { code, ...about } };
}
