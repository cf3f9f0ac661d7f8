/** The registry as an Apollo subgraph, not yet listening. */
import type { ApolloServer, BaseContext } from '@apollo/server';
import type { Log } from '../contract/watch/log.ts';
import type { Keeping } from '../serve/stateKeeping.ts';
import { createSubgraphServer, type SubgraphOptions } from '../serve/subgraphServer.ts';
import type { Registry } from './records.ts';
import { createResolvers } from './resolvers.ts';

export interface RegistryOptions {
  readonly registry: Registry;
  readonly sdl: string;
  readonly log: Log;
  readonly plugins?: SubgraphOptions<BaseContext>['plugins'];
  /** Of its answers, which stay the same for as long as the process lives; without it none says that it may be kept. */
  readonly stamp?: string;
}

/** A server over one registry. It sends nothing to anyone but its callers. */
export function createRegistryServer({ registry, sdl, log, plugins, stamp }: RegistryOptions): ApolloServer {
  const keeping: Keeping<BaseContext> | undefined =
    stamp === undefined ? undefined : { readStamp: async () => stamp, decide: () => 'ANYONE' };
  return createSubgraphServer({ sdl, resolvers: createResolvers(registry), log, plugins, ...(keeping && { keeping }) });
}
