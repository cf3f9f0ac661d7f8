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
  /** Finds copied fields that no longer equal the registry; without it none is reported. */
  readonly findDrift?: CenterFacts['findDrift'];
  readonly log: Log;
  readonly observe?: SubgraphOptions<Caller, CenterContext>['observe'];
  /** A random id of the process, for the stamp of its answers; without it no answer says whether it may be cached. */
  readonly life?: string;
}

export interface Center extends Subgraph<Caller> {
  /** The stamp of the answers that it gives now. Rejects where the store cannot be read. */
  readStamp(): Promise<string>;
}

export function createCenter(options: CenterOptions): Center {
  const { settings, schema, policy, store, findDrift = async () => [], log, observe, life } = options;
  const facts: CenterFacts = { id: settings.id, name: settings.name, policy, findDrift, log };
  // What never changes while the process lives is digested once: a schema is long.
  const ofProcess = toStamp([life ?? '', schema.sdl]);
  const toCenterStamp = (epoch: string | undefined): string =>
    toStamp([ofProcess, policy.caching?.version() ?? '', epoch ?? '']);
  // All that an operation reads is of the one snapshot that its loaders opened, so its answer depends on that epoch.
  const caching: Caching<CenterContext> = {
    readStamp: async ({ loaders }) => toCenterStamp((await loaders.openSnapshot())?.generation.epoch),
    decide: ({ caller }) => CACHE_SCOPES[policy.caching?.decide(caller) ?? 'none'],
  };
  const subgraph = createSubgraph<Caller, CenterContext>({
    schema: schema.executable,
    createContext: (caller, pace) => createContext(facts, store, caller, pace),
    log,
    observe,
    ...(life !== undefined && { caching }),
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
