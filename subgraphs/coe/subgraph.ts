/** A center as a server: an ordinary Apollo subgraph over the center's own store. */
import type { ApolloServer } from '@apollo/server';
import type { Contract } from '../contract/model.ts';
import type { Log } from '../contract/watch/log.ts';
import { createSubgraphServer, type SubgraphOptions } from '../serve/subgraphServer.ts';
import type { Policy } from './policy/policy.ts';
import type { CenterContext, CenterFacts } from './resolvers/context.ts';
import { createResolvers } from './resolvers/resolvers.ts';

export { createContext, type CenterContext } from './resolvers/context.ts';

export interface CenterOptions {
  readonly settings: { readonly id: string; readonly name: string };
  readonly contract: Contract;
  /** The text of `contract/schema.graphql`. */
  readonly sdl: string;
  readonly policy: Policy;
  /** Tells which copied fields no longer equal the registry; without it none is reported. */
  readonly findDrift?: CenterFacts['findDrift'];
  readonly log: Log;
  readonly plugins?: SubgraphOptions['plugins'];
}

/** The server; each operation needs a context of its own (`createContext`). */
export function createCenterServer({ settings, contract, sdl, policy, findDrift = async () => [], log, plugins }: CenterOptions): ApolloServer<CenterContext> {
  const resolvers = createResolvers({ id: settings.id, name: settings.name, contract, policy, findDrift, log });
  return createSubgraphServer<CenterContext>({ sdl, resolvers, log, plugins });
}
