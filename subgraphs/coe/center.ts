/** A center as a subgraph: the contract's schema over the center's own store, under its own policy. */
import type { Log } from '../contract/observe/log.ts';
import { toStamp, type CacheScope, type Caching } from '../serve/stamps.ts';
import { createSubgraph, type Subgraph, type SubgraphOptions } from '../serve/subgraph.ts';
import type { CenterSchema } from './centerSchema.ts';
import type { Caller, CacheAnswers, Policy } from './policy/policy.ts';
import { createContext, type CenterContext, type CenterFacts } from './resolvers/context.ts';
import type { Store } from './store/store.ts';

export interface CenterOptions {
  readonly settings: { readonly id: string; readonly name: string };
  readonly schema: CenterSchema;
  readonly policy: Policy;
  readonly store: Store;
  /** Finds copied fields that differ from the registry. Without it none are reported. */
  readonly findDrift?: CenterFacts['findDrift'];
  readonly log: Log;
  readonly observe?: SubgraphOptions<Caller, CenterContext>['observe'];
  /** A random id of the process, for the stamp of its answers. Without it, no answer states whether it may be cached. */
  readonly processId?: string;
}

export interface Center extends Subgraph<Caller> {
  /** The stamp of current answers. Rejects if the store cannot be read. */
  readStamp(): Promise<string>;
}

export function createCenter(options: CenterOptions): Center {
  const { settings, schema, policy, store, findDrift = async () => [], log, observe, processId } = options;
  const facts: CenterFacts = { id: settings.id, name: settings.name, policy, findDrift, log };
  // The schema is long and does not change, so it is digested once.
  const ofProcess = toStamp([processId ?? '', schema.sdl]);
  const toCenterStamp = (epoch: string | undefined): string =>
    toStamp([ofProcess, policy.caching?.version() ?? '', epoch ?? '']);
  // An operation reads only the snapshot that its loaders opened, so its answer depends on that epoch.
  const caching: Caching<CenterContext> = {
    readStamp: async ({ loaders }) => toCenterStamp((await loaders.openSnapshot())?.generation.epoch),
    decide: ({ caller }) => CACHE_SCOPES[policy.caching?.decide(caller) ?? 'none'],
  };
  const subgraph = createSubgraph<Caller, CenterContext>({
    schema: schema.executable,
    createContext: (caller, pace) => createContext(facts, store, caller, pace),
    log,
    observe,
    ...(processId !== undefined && { caching }),
  });
  return {
    ...subgraph,
    readStamp: async () => toCenterStamp((await store.openSnapshot())?.generation.epoch),
  };
}

const CACHE_SCOPES: Readonly<Record<CacheAnswers, CacheScope>> = {
  anyone: 'ANYONE',
  caller: 'CALLER',
  none: 'NONE',
};
