/** The registry as an Apollo subgraph, not yet listening. */
import type { ApolloServer, BaseContext } from '@apollo/server';
import type { Keeping } from '../serve/stateKeeping.ts';
import { createSubgraphServer } from '../serve/subgraphServer.ts';
import type { Registry } from './records.ts';
import { createResolvers } from './resolvers.ts';

/**
 * A server over one registry. It sends nothing to anyone but its callers.
 * @param stamp of its answers, which stay the same for as long as the process lives; without it none says that it may be kept
 */
export function createRegistryServer(registry: Registry, sdl: string, log: (message: string) => void, stamp?: string): ApolloServer {
  const keeping: Keeping<BaseContext> | undefined = stamp === undefined ? undefined : { readStamp: async () => stamp, decide: () => 'ANYONE' };
  return createSubgraphServer({ sdl, resolvers: createResolvers(registry), log, ...(keeping && { keeping }) });
}
