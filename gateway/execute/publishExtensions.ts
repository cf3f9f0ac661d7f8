/** Publishes what the fetches collected: `extensions.completeness`, and `extensions.explain` for a request that asks. */
import type { ApolloServerPlugin } from '@apollo/server';
import { summarizeReports, type Summary } from '../completeness/report.ts';
import type { GatewayContext } from './context.ts';
import type { FetchExplanation } from './explainFetch.ts';
import type { Keeper } from './keeper.ts';

/** @param now milliseconds of a clock that never goes back */
export function publishExtensions(now: () => number): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => {
      const started = now();
      return {
        async willSendResponse({ contextValue, request, response }) {
          const { trace, keeper } = contextValue;
          if (!trace || response.body.kind !== 'single') return;
          const summary = summarizeReports(trace.reports);
          const completeness = summary && keeper ? tellAges(summary, keeper) : summary;
          const wantsExplain = request.extensions?.['explain'] === true;
          const { extensions } = response.body.singleResult;
          response.body.singleResult.extensions = {
            ...extensions,
            ...(completeness && { completeness }),
            ...(wantsExplain && {
              explain: {
                milliseconds: Math.round((now() - started) * 10) / 10,
                isDirect: trace.isDirect === true,
                fetches: sortFetches(trace.explanations.map((explain) => explain())),
              },
            }),
          };
        },
      };
    },
  };
}

/** Of each center that answered: whole seconds since it gave the oldest of what was used. */
function tellAges(summary: Summary, keeper: Keeper): Summary {
  return {
    ...summary,
    centers: summary.centers.map((each) => ({
      ...each,
      age: each.status === 'ANSWERED' ? keeper.findAge(each.center) : null,
    })),
  };
}

/** From the root down, then in the order of the text: fetches of one plan step end in any order. */
function sortFetches(fetches: readonly FetchExplanation[]): FetchExplanation[] {
  const toKey = ({ path, subgraph, fields }: FetchExplanation): string => JSON.stringify([path, subgraph, fields]);
  return fetches.toSorted((a, b) => a.path.length - b.path.length || (toKey(a) < toKey(b) ? -1 : 1));
}
