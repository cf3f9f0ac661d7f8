/** The registry as an Apollo subgraph, not yet listening. */
import type { ApolloServer } from '@apollo/server';
import type { Log } from '../contract/watch/log.ts';
import { createSubgraphServer, type SubgraphOptions } from '../serve/subgraphServer.ts';
import type { Registry } from './records.ts';
import { createResolvers } from './resolvers.ts';

/** A server over one registry. It sends nothing to anyone but its callers. */
export function createRegistryServer(registry: Registry, sdl: string, log: Log, plugins?: SubgraphOptions['plugins']): ApolloServer {
  return createSubgraphServer({ sdl, resolvers: createResolvers(registry), log, plugins });
}
