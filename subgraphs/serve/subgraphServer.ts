/** An Apollo subgraph as we run every one of them: no telemetry, no stack traces, no page from the internet. */
import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { limitRequests } from '../contract/limits/limitRequests.ts';
import { SUBGRAPH_LIMITS } from '../contract/limits/limits.ts';
import { limitNestedLists } from '../contract/nesting.ts';
import type { Log } from '../contract/watch/log.ts';
import { createErrorFormat } from './faults.ts';
import { logRequests } from './logRequests.ts';
import { stateKeeping, type Keeping } from './stateKeeping.ts';

type SchemaModule = Exclude<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

export interface SubgraphOptions<Context extends BaseContext> {
  readonly sdl: string;
  readonly resolvers: unknown;
  readonly log: Log;
  /** What the process adds, such as its traces. */
  readonly plugins?: readonly ApolloServerPlugin<BaseContext>[] | undefined;
  /** Whether answers may be kept; without it none says so. */
  readonly keeping?: Keeping<Context>;
}

/** The server, not yet listening; each operation needs a context of its own. */
export function createSubgraphServer<Context extends BaseContext>({
  sdl,
  resolvers,
  log,
  plugins = [],
  keeping,
}: SubgraphOptions<Context>): ApolloServer<Context> {
  const silent = (): void => undefined;
  const source = { typeDefs: parse(sdl), resolvers } as SchemaModule; // Apollo's own type of resolvers knows no __resolveReference
  return new ApolloServer<Context>({
    schema: buildSubgraphSchema(source),
    introspection: true,
    parseOptions: { maxTokens: SUBGRAPH_LIMITS.tokens },
    validationRules: [limitNestedLists],
    includeStacktraceInErrorResponses: false,
    formatError: createErrorFormat(log),
    logger: {
      debug: silent,
      info: silent,
      warn: (message: string) => log(message, { level: 'warn' }),
      error: (message: string) => log(message, { level: 'error' }),
    },
    stopOnTerminationSignals: false, // the process stops server and store, in this order
    plugins: [
      limitRequests(SUBGRAPH_LIMITS, () => 1),
      logRequests(log, () => performance.now()),
      ...plugins,
      ...(keeping ? [stateKeeping(keeping)] : []),
      // In a subgraph Apollo Server switches tracing on by itself, at a cost for every field.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(), // its page comes from the internet
    ],
  });
}
