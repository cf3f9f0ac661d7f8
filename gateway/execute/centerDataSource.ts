/** Where Apollo and the engine touch: a data source that answers a logical subgraph from all the centers behind it. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { Members } from '../centers/members.ts';
import type { GatewayContext } from './context.ts';
import { parseOnce, readOperation, type ReadOperation } from '../plan/readOperation.ts';
import { readPath } from './readPath.ts';
import { executeFetch, type FetchError, type FetchResult, type FetchScope } from './executeFetch.ts';
import type { ScatterEdges } from './scatter.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

/** A fetch's scope but for the members, which each operation has of its own. */
export interface CenterScope extends Omit<FetchScope, 'directory' | 'edges'> {
  readonly edges: Omit<ScatterEdges, 'directory'>;
  readonly members: Members;
}

/** What the centers answer to a fetch, or to a whole operation. */
export type CenterAnswers = Pick<FetchResult, 'data' | 'errors'>;

export class CenterDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #scope: CenterScope;

  constructor(scope: CenterScope) {
    this.#scope = scope;
  }

  process: Process = async (options) => {
    const { request, context } = options;
    const operation = readOperation(this.#scope.subgraph.schema, parseOnce(request.query ?? ''), request.variables ?? {});
    // Without a client (the gateway asking on its own behalf) the context is empty.
    const { data, errors } = await this.#answer(operation, context as GatewayContext, readPath(options)); // Apollo types it loosely for these
    return { data: { ...data }, errors: errors.map(toGraphQLError) };
  };

  /** What a whole operation of a client comes to, which asks of this subgraph alone; undefined where its variables do not fit. */
  async answerDocument(document: DocumentNode, variables: Readonly<Record<string, unknown>>, context: GatewayContext): Promise<CenterAnswers | undefined> {
    const operation = readFitting(() => readOperation(this.#scope.subgraph.schema, document, variables));
    if (!operation) return undefined;
    if (context.trace) context.trace.isDirect = true;
    return this.#answer(operation, context, []);
  }

  async #answer(operation: ReadOperation, { trace, startedAt, directory = this.#scope.members.current() }: GatewayContext, path: readonly string[]): Promise<CenterAnswers> {
    const scope = { ...this.#scope, subgraph: this.#scope.subgraph, directory, edges: { ...this.#scope.edges, directory } };
    const { reports, explain, ...answers } = await executeFetch(scope, operation, { holder: trace ?? {}, startedAt });
    trace?.reports.push(...reports);
    trace?.explanations.push(() => ({ ...explain(), path }));
    return answers;
  }
}

function readFitting(read: () => ReadOperation): ReadOperation | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return undefined; // the one thing that can be wrong with a validated document
    throw error;
  }
}

function toGraphQLError({ message, path, code, about }: FetchError): GraphQLFormattedError {
  return { message, path, extensions: { code, ...about } };
}
