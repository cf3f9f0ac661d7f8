/** A center as a server: an ordinary Apollo subgraph over the center's own store. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Contract } from '../contract/model.ts';
import { createErrorFormat, type Log } from './faults.ts';
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
}

/** The server; each operation needs a context of its own (`createContext`). */
export function createCenterServer({ settings, contract, sdl, policy, findDrift = async () => [], log }: CenterOptions): ApolloServer<CenterContext> {
  const resolvers = createResolvers({ id: settings.id, name: settings.name, contract, policy, findDrift });
  const silent = (): void => undefined;
  return new ApolloServer<CenterContext>({
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: createErrorFormat(log),
    logger: { debug: silent, info: silent, warn: log, error: log },
    stopOnTerminationSignals: false, // the process stops server and store, in this order
    plugins: [
      // In a subgraph Apollo Server switches tracing on by itself, at a cost for every field.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(), // its page comes from the internet
    ],
  });
}
