/** One line of the log for each request to a subgraph, by the id that the gateway sent along: at debug, or as a warning where it failed. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Log } from '../contract/watch/log.ts';
import { readRequestId, REQUEST_ID_HEADER } from '../contract/watch/requestId.ts';

/** The subgraph's own trouble (what GraphQL itself calls an internal error is about an argument: see `faults.ts`); all other codes are about the request, or tell its caller what it may not read. */
const FAILURES: ReadonlySet<unknown> = new Set(['INTERNAL_FAULT', 'STORE_FAULT', 'STORE_UNAVAILABLE']);

/** @param now milliseconds of a clock that never goes back */
export function logRequests(log: Log, now: () => number): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart({ request }) {
      const started = now();
      return {
        async willSendResponse({ operation, response }) {
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          const failure = errors.find(({ extensions }) => FAILURES.has(extensions?.['code']));
          log('request', {
            level: failure ? 'warn' : 'debug',
            requestId: readRequestId(request.http?.headers.get(REQUEST_ID_HEADER)),
            // A text of the client's: at debug alone.
            operation: failure ? undefined : (operation?.name?.value ?? null),
            milliseconds: Math.round((now() - started) * 10) / 10,
            outcome: failure ? 'failed' : errors.length > 0 ? 'refused' : 'answered',
            code: failure ? String(failure.extensions?.['code']) : undefined,
          });
        },
      };
    },
  };
}
