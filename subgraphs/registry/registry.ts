/** The registry as a subgraph, not yet listening. */
import type { Log } from '../contract/watch/log.ts';
import { createSchema, parseSdl } from '../serve/schema.ts';
import { createSubgraph, type Subgraph, type SubgraphOptions } from '../serve/subgraph.ts';
import type { Registry } from './records.ts';
import { createResolvers } from './resolvers.ts';

export interface RegistryOptions {
  readonly registry: Registry;
  readonly sdl: string;
  readonly log: Log;
  readonly observe?: SubgraphOptions<undefined, undefined>['observe'];
  /** Of its answers, which stay the same for as long as the process lives; without it no answer says whether it may be cached. */
  readonly stamp?: string;
}

/** It sends nothing to anyone but its callers, and all may read all of it. */
export function createRegistry({ registry, sdl, log, observe, stamp }: RegistryOptions): Subgraph<undefined> {
  return createSubgraph<undefined, undefined>({
    schema: createSchema(parseSdl(sdl), { types: createResolvers(registry) }),
    createContext: () => undefined,
    log,
    observe,
    ...(stamp !== undefined && { keeping: { readStamp: async () => stamp, decide: () => 'ANYONE' } }),
  });
}
