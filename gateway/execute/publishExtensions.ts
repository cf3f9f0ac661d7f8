/** Publishes what the fetches collected: `extensions.completeness`, and `extensions.explain` for a request that asks. */
import type { ApolloServerPlugin } from '@apollo/server';
import { summarizeReports } from '../completeness/report.ts';
import type { GatewayContext } from './context.ts';

export function publishExtensions(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, request, response }) {
        const { trace } = contextValue;
        if (!trace || response.body.kind !== 'single') return;
        const completeness = summarizeReports(trace.reports);
        const wantsExplain = request.extensions?.['explain'] === true;
        const { extensions } = response.body.singleResult;
        response.body.singleResult.extensions = {
          ...extensions,
          ...(completeness && { completeness }),
          // In the order of the text: fetches of one plan step end in any order.
          ...(wantsExplain && { explain: { fetches: trace.explanations.toSorted((a, b) => (JSON.stringify(a.fields) < JSON.stringify(b.fields) ? -1 : 1)) } }),
        };
      },
    }),
  };
}
