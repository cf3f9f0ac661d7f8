/** Where Apollo and the engine touch: a data source that answers a logical subgraph from all the centers behind it. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { Members } from '../centers/directory.ts';
import type { GatewayContext } from './context.ts';
import type { FetchPlan } from '../plan/plan.ts';
import { parseOnce } from '../plan/readOperation.ts';
import { tellOnce, type OnRequestFault } from './onFault.ts';
import { readPath } from './readPath.ts';
import { executeFetch, type FetchError, type FetchResult, type FetchScope } from './executeFetch.ts';
import type { ScatterEdges } from './scatter.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

/** A fetch's scope but for the members, which each operation has of its own. */
export interface CenterScope extends Omit<FetchScope, 'directory' | 'edges' | 'onFault'> {
  readonly edges: Omit<ScatterEdges, 'directory' | 'origin'>;
  /** Told of each faulty answer, and of the client's request that it was for. */
  readonly onFault: OnRequestFault;
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
    const { request } = options;
    // Without a client (the gateway asking on its own behalf) the context is empty.
    const context = options.context as GatewayContext; // Apollo types it loosely for these
    const scope = this.#enter(context);
    const plan = scope.plans.plan(scope, parseOnce(request.query ?? ''), request.variables ?? {});
    const { data, errors } = await this.#answer(scope, plan, { context, path: readPath(options) });
    return { data: { ...data }, errors: errors.map(toGraphQLError) };
  };

  /** What a whole operation of a client comes to, which asks of this subgraph alone; undefined where its variables do not fit. */
  async answerDocument(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    context: GatewayContext,
  ): Promise<CenterAnswers | undefined> {
    const scope = this.#enter(context);
    const plan = planFitting(() => scope.plans.plan(scope, document, variables));
    if (!plan) return undefined;
    if (context.trace) context.trace.isDirect = true;
    return this.#answer(scope, plan, { context, path: [] });
  }

  #enter({ origin, dependencies, directory = this.#scope.members.current() }: GatewayContext): FetchScope {
    const { subgraph, edges, onFault } = this.#scope;
    return {
      ...this.#scope,
      subgraph,
      directory,
      onFault: tellOnce((center, fault) => onFault(center, fault, origin?.requestId)),
      edges: { ...edges, directory, origin, dependencies },
    };
  }

  async #answer(
    scope: FetchScope,
    plan: FetchPlan,
    { context: { trace, startedAt }, path }: { readonly context: GatewayContext; readonly path: readonly string[] },
  ): Promise<CenterAnswers> {
    const { reports, explain, ...answers } = await executeFetch(scope, plan, { holder: trace ?? {}, startedAt });
    trace?.reports.push(...reports);
    trace?.explanations.push(() => ({ ...explain(), path }));
    return answers;
  }
}

function planFitting(plan: () => FetchPlan): FetchPlan | undefined {
  try {
    return plan();
  } catch (error) {
    if (error instanceof GraphQLError) return undefined; // the one thing that can be wrong with a validated document
    throw error;
  }
}

function toGraphQLError({ message, path, code, about }: FetchError): GraphQLFormattedError {
  return { message, path, extensions: { code, ...about } };
}
