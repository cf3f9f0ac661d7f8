/** Obeys the completeness policy of a request: refuses one that is none before anything is fetched, and withholds the answer that it does not allow. */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';
import {
  decidePolicy,
  describeBadPolicy,
  describeLacks,
  parsePolicy,
  printPolicy,
  type Lack,
  type Policy,
} from '../centers/policy.ts';
import { summarizeReports } from '../centers/outcome.ts';
import type { GatewayContext } from './context.ts';

export const POLICY_HEADER = 'x-completeness-policy';

export interface PolicyScope {
  /** For requests that name none. */
  readonly fallback: Policy;
  /** How many centers there are at present. */
  readonly countCenters: () => number;
}

export function obeyPolicy({ fallback, countCenters }: PolicyScope): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ request }) {
      const text = request.http?.headers.get(POLICY_HEADER);
      const policy = text === undefined ? fallback : parsePolicy(text, countCenters());
      return {
        async didResolveOperation() {
          if (policy) return;
          const message = `${POLICY_HEADER}: ${describeBadPolicy(text ?? '', countCenters())}`;
          throw new GraphQLError(message, { extensions: { code: 'BAD_POLICY', http: { status: 400 } } });
        },
        async willSendResponse({ contextValue, response }) {
          if (
            !policy ||
            policy.kind === 'WARN' ||
            response.body.kind !== 'single' ||
            response.body.singleResult.data === undefined
          )
            return;
          const lacks = decidePolicy(policy, summarizeReports(contextValue.trace?.reports ?? []));
          // The registry is no center, so no report names it; its errors do.
          const lacksRegistry =
            policy.kind === 'ABORT' &&
            (response.body.singleResult.errors ?? []).some(
              ({ extensions }) => extensions?.['code'] === REGISTRY_LACK.code,
            );
          if (!lacks && !lacksRegistry) return;
          // The extensions stay: they say of every center what it did. So does HTTP 200: the request was carried out.
          response.body.singleResult.data = null;
          response.body.singleResult.errors = [toError(policy, lacks ?? [], lacksRegistry)];
        },
      };
    },
  };
}

const REGISTRY_LACK = { status: 'FAILED', code: 'REGISTRY_UNAVAILABLE' } as const;

function toError(
  policy: Policy,
  lacks: readonly Lack[],
  lacksRegistry: boolean,
): { message: string; extensions: Record<string, unknown> } {
  const name = printPolicy(policy);
  const code = 'INCOMPLETE_ANSWER';
  const described = [
    ...(lacks.length > 0 ? [describeLacks(lacks)] : []),
    ...(lacksRegistry ? [`registry ${REGISTRY_LACK.status} (${REGISTRY_LACK.code})`] : []),
  ].join('; ');
  return {
    message: `the policy ${name} withholds an answer that lacks: ${described}`,
    extensions: {
      code,
      help: CONTRACT_ERRORS[code].help,
      policy: name,
      centers: lacks,
      ...(lacksRegistry && { registry: REGISTRY_LACK }),
    },
  };
}
