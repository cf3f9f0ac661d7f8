/** The registry as an Apollo subgraph, not yet listening. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Registry } from './records.ts';
import { createResolvers } from './resolvers.ts';

/** A server over one registry. It sends nothing to anyone but its callers. */
export function createRegistryServer(registry: Registry, sdl: string): ApolloServer {
  return new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: createResolvers(registry) }),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // index.ts stops it, with a deadline
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
}
