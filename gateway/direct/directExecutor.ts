/**
 * Answers an operation whose plan is one fetch of the centers without Apollo's execution: what the engine makes of the
 * client's own document is the client's answer. The first time an operation is seen it takes Apollo's way, which plans it.
 */
import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CenterAnswers, CenterDataSource } from '../execute/centerDataSource.ts';
import type { GatewayContext } from '../execute/context.ts';
import type { FetchError } from '../execute/executeFetch.ts';
import { isDirect, type ResolvedPlan } from './isDirect.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type RequestContext = Parameters<Executor>[0];

/** Operations of one schema that are known to be direct; a longer list would hold what nobody asks any more. */
const MAX_KNOWN = 1000;

export interface DirectExecution {
  /** For `experimental_didResolveQueryPlan`: remembers which operations need one fetch of the centers alone. */
  onPlan(plan: ResolvedPlan): void;
  /** The gateway as Apollo Server loads it. */
  wrap(gateway: ApolloGateway): GatewayInterface;
}

/** @param centers answers for the subgraph that all centers serve */
export function createDirectExecution(centers: CenterDataSource): DirectExecution {
  /** By the schema that a request was validated against: plans of another schema say nothing of it. Bounded, and gone with the schema. */
  const known = new WeakMap<GraphQLSchema, LRUCache<string, true>>();
  const createExecutor = (executor: Executor): Executor => {
    return async (requestContext) => {
      if (!known.get(requestContext.schema)?.get(toKey(requestContext))) return executor(requestContext);
      const answers = await centers.answerDocument(
        requestContext.document,
        requestContext.request.variables ?? {},
        requestContext.context as GatewayContext,
      ); // `createContext` made it
      // Its variables do not fit: Apollo's way says so.
      return answers ? toResponse(answers) : executor(requestContext);
    };
  };
  return {
    onPlan(plan) {
      if (!isDirect(plan)) return;
      const { schema } = plan.requestContext;
      const operations = known.get(schema) ?? new LRUCache<string, true>({ max: MAX_KNOWN });
      known.set(schema, operations.set(toKey(plan.requestContext), true));
    },
    wrap: (gateway) => ({
      load: async (options) => ({ executor: createExecutor((await gateway.load(options)).executor as Executor) }), // Apollo types the context of each loosely
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      stop: () => gateway.stop(),
    }),
  };
}

function toKey({ queryHash, operationName }: Pick<RequestContext, 'queryHash' | 'operationName'>): string {
  return `${queryHash} ${operationName ?? ''}`;
}

function toResponse({ data, errors }: CenterAnswers): Awaited<ReturnType<Executor>> {
  return errors.length === 0 ? { data: { ...data } } : { data: { ...data }, errors: errors.map(toGraphQLError) };
}

function toGraphQLError({ message, path, code, about }: FetchError): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code, ...about } });
}
