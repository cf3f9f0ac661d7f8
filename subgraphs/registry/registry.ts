/** The registry as an Apollo subgraph, not yet listening. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { parse } from 'graphql';
import type { Registry } from './records.ts';
import { createResolvers } from './resolvers.ts';

/** A server over one registry. It sends nothing to anyone but its callers. */
export function createRegistryServer(registry: Registry, sdl: string): ApolloServer {
  const resolvers = createResolvers(registry) as GraphQLResolverMap<unknown>; // Apollo's type knows no __resolveReference
  return new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // index.ts stops it, with a deadline
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
}
