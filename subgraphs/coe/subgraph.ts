/** A center as a server: an ordinary Apollo subgraph over the center's own store. */
import type { ApolloServer } from '@apollo/server';
import type { Contract } from '../contract/model.ts';
import type { Log } from '../contract/watch/log.ts';
import { toStamp, type KeptFor } from '../serve/stamp.ts';
import { createSubgraphServer, type SubgraphOptions } from '../serve/subgraphServer.ts';
import type { Keeping } from '../serve/stateKeeping.ts';
import type { KeepAnswers, Policy } from './policy/policy.ts';
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
  readonly plugins?: SubgraphOptions<CenterContext>['plugins'];
  /** A random id of the process, for the stamp of its answers; without it none says that it may be kept. */
  readonly life?: string;
}

/** What all answers of a center depend on, beside the epoch. */
export type StampFacts = Pick<CenterOptions, 'sdl' | 'policy' | 'life'>;

/** The server; each operation needs a context of its own (`createContext`). */
export function createCenterServer({
  settings,
  contract,
  sdl,
  policy,
  findDrift = async () => [],
  log,
  plugins,
  life,
}: CenterOptions): ApolloServer<CenterContext> {
  const resolvers = createResolvers({ id: settings.id, name: settings.name, contract, policy, findDrift, log });
  const keeping = life === undefined ? undefined : createKeeping({ sdl, policy, life });
  return createSubgraphServer<CenterContext>({ sdl, resolvers, log, plugins, ...(keeping && { keeping }) });
}

/** The stamp of answers over the generation of an epoch. What never changes while the process lives is digested once: a schema is long. */
export function createCenterStamp({ sdl, policy, life = '' }: StampFacts): (epoch: string | undefined) => string {
  const ofProcess = toStamp([life, sdl]);
  return (epoch) => toStamp([ofProcess, policy.keeping?.version() ?? '', epoch ?? '']);
}

/** All that an operation reads is of the one snapshot that its loaders opened, so it is that epoch its answer depends on. */
function createKeeping(facts: StampFacts): Keeping<CenterContext> {
  const toCenterStamp = createCenterStamp(facts);
  return {
    readStamp: async ({ loaders }) => toCenterStamp((await loaders.openSnapshot())?.generation.epoch),
    decide: ({ caller }) => KEPT_FOR[facts.policy.keeping?.decide(caller) ?? 'nobody'],
  };
}

const KEPT_FOR: Readonly<Record<KeepAnswers, KeptFor>> = { anyone: 'ANYONE', caller: 'CALLER', nobody: 'NOBODY' };
