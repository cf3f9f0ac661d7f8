/** Tells an operation's keeper how it ended: the last look at the answer, after all that may change it. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../execute/context.ts';
import { isObject } from '../execute/scatter.ts';

export function noteAnswer(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue: { keeper }, request, response }) {
        if (!keeper || response.body.kind !== 'single') return;
        const { data, errors = [], extensions = {} } = response.body.singleResult;
        const { completeness } = extensions;
        const isComplete =
          completeness === undefined || (isObject(completeness) && completeness['isComplete'] === true);
        const registry = errors.some((error) => error.extensions?.['code'] === 'REGISTRY_UNAVAILABLE')
          ? ['registry']
          : [];
        const isWhole = data != null && errors.length === 0 && isComplete && request.extensions?.['explain'] !== true;
        keeper.end({ isWhole, extensions, failed: [...registry, ...listFailed(completeness)] });
        const age = keeper.findOldestAge();
        if (age !== undefined) response.http.headers.set('age', String(age));
      },
    }),
  };
}

function listFailed(completeness: unknown): string[] {
  const centers =
    isObject(completeness) && Array.isArray(completeness['centers']) ? (completeness['centers'] as unknown[]) : [];
  return centers.flatMap((each) =>
    isObject(each) && each['status'] === 'FAILED' && typeof each['center'] === 'string' ? [each['center']] : [],
  );
}
