/** Tells of each client operation that Apollo Server carries out: a watch, and the door that the operation came through. */
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GatewayContext } from '../execute/context.ts';
import type { CenterOutcome, Ending } from '../execute/ending.ts';
import type { Watch } from './watch.ts';

export interface OperationsScope {
  readonly watch?: Watch | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** To stand after the plugins that write the answer's extensions and obey its policy: it reads what they leave. */
export function watchOperations({ watch, now }: OperationsScope): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue: { origin, onEnding } }) {
      if (!watch && !onEnding) return undefined;
      const started = now();
      const end = watch?.beginOperation(origin);
      return {
        async willSendResponse(sent) {
          const ending = readEnding(sent);
          const { outcome, centers } = ending;
          end?.({ outcome, centers, milliseconds: now() - started });
          onEnding?.(ending);
        },
      };
    },
  };
}

function readEnding({
  request,
  response: { body },
  operation,
}: GraphQLRequestContextWillSendResponse<GatewayContext>): Ending {
  if (body.kind !== 'single') throw new Error('the graph knows no answers in several parts');
  const { data, errors = [], extensions } = body.singleResult;
  // As publishExtensions leaves it there; absent where no center was considered.
  const completeness = extensions?.['completeness'] as
    { readonly isComplete: boolean; readonly centers: readonly CenterOutcome[] } | undefined;
  const code = errors[0]?.extensions?.['code'];
  const isPartial = errors.length > 0 || completeness?.isComplete === false;
  const isReusable = data != null && !isPartial && request.extensions?.['explain'] !== true;
  return {
    outcome: hasNothing(data, errors.length) ? 'error' : isPartial ? 'partial' : 'complete',
    centers: completeness?.centers ?? [],
    code: typeof code === 'string' ? code : undefined,
    name: operation?.name?.value,
    reusable: isReusable ? (extensions ?? {}) : undefined,
  };
}

/** No data, or nothing but nulls in its place: of a caller's mistake each field is one. */
function hasNothing(data: Readonly<Record<string, unknown>> | null | undefined, errors: number): boolean {
  return !data || (errors > 0 && Object.values(data).every((value) => value === null));
}
