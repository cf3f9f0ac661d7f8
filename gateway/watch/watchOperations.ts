/** Tells a watch of each client operation that Apollo Server carries out. */
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GatewayContext } from '../execute/context.ts';
import type { CenterOutcome, OperationOutcome } from './watch.ts';
import type { WatchScope } from './watchCall.ts';

/** To stand after the plugins that write the answer's extensions and obey its policy: it reads what they leave. */
export function watchOperations({ watch, now }: WatchScope): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      const started = now();
      const end = watch.beginOperation(contextValue.origin);
      return {
        async willSendResponse({ response }) {
          const { outcome, centers } = readAnswer(response);
          end({ outcome, centers, milliseconds: now() - started });
        },
      };
    },
  };
}

function readAnswer({ body }: GraphQLRequestContextWillSendResponse<GatewayContext>['response']): { readonly outcome: OperationOutcome; readonly centers: readonly CenterOutcome[] } {
  if (body.kind !== 'single') throw new Error('the graph knows no answers in several parts');
  const { data, errors = [], extensions } = body.singleResult;
  // As publishExtensions leaves it there; absent where no center was considered.
  const completeness = extensions?.['completeness'] as { readonly isComplete: boolean; readonly centers: readonly CenterOutcome[] } | undefined;
  const centers = completeness?.centers ?? [];
  if (data === null || data === undefined) return { outcome: 'error', centers };
  return { outcome: errors.length > 0 || completeness?.isComplete === false ? 'partial' : 'complete', centers };
}
