/** Publishes what the fetches collected: `extensions.completeness`, and `extensions.explain` for a request that asks. */
import type { ApolloServerPlugin } from '@apollo/server';
import { summarizeReports, type Summary } from '../centers/outcome.ts';
import type { GatewayContext } from './context.ts';
import type { FetchExplanation } from './explainFetch.ts';

/** @param now milliseconds of a clock that never goes back */
export function publishExtensions(now: () => number): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => {
      const started = now();
      return {
        async willSendResponse({ contextValue, request, response }) {
          const { trace, dependencies } = contextValue;
          if (!trace || response.body.kind !== 'single') return;
          const summary = summarizeReports(trace.reports);
          const completeness = summary && dependencies ? addAges(summary) : summary;
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

/** Each center that answered did so now; an answer that is given again has its age in these places. */
function addAges(summary: Summary): Summary {
  return {
    ...summary,
    centers: summary.centers.map((each) => ({
      ...each,
      age: each.status === 'ANSWERED' ? 0 : null,
    })),
  };
}

/** From the root down, then in the order of the text: fetches of one plan step end in any order. */
function sortFetches(fetches: readonly FetchExplanation[]): FetchExplanation[] {
  const toKey = ({ path, subgraph, fields }: FetchExplanation): string => JSON.stringify([path, subgraph, fields]);
  return fetches.toSorted((a, b) => a.path.length - b.path.length || (toKey(a) < toKey(b) ? -1 : 1));
}
