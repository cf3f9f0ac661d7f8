/** Where Apollo and the engine touch: a data source that answers a logical subgraph from all the centers behind it. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { Members } from '../centers/members.ts';
import type { GatewayContext } from './context.ts';
import { readPath } from './readPath.ts';
import { executeFetch, type FetchError, type FetchScope } from './executeFetch.ts';
import type { ScatterEdges } from './scatter.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

/** A fetch's scope but for the members, which each operation has of its own. */
export interface CenterScope extends Omit<FetchScope, 'directory' | 'edges'> {
  readonly edges: Omit<ScatterEdges, 'directory'>;
  readonly members: Members;
}

export class CenterDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #scope: CenterScope;

  constructor(scope: CenterScope) {
    this.#scope = scope;
  }

  process: Process = async (options) => {
    const { request, context } = options;
    // Without a client (the gateway asking on its own behalf) the context is empty.
    const { trace, startedAt, keeper, directory = this.#scope.members.current() } = context as GatewayContext; // Apollo types it loosely for these
    const scope = { ...this.#scope, directory, edges: { ...this.#scope.edges, directory, keeper } };
    const result = await executeFetch(scope, { query: request.query ?? '', variables: request.variables ?? {} }, { holder: trace ?? {}, startedAt });
    trace?.reports.push(...result.reports);
    trace?.explanations.push({ ...result.explanation, path: readPath(options) });
    return { data: { ...result.data }, errors: result.errors.map(toGraphQLError) };
  };
}

function toGraphQLError({ message, path, code, about }: FetchError): GraphQLFormattedError {
  return { message, path, extensions: { code, ...about } };
}
