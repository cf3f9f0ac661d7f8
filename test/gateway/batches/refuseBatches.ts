/** Makes centers refuse what is asked of them as one, so that they are asked for each list alone. */
import type { SubgraphRequest } from '../../../gateway/transport/transport.ts';
import type { Fault } from '../../support/consortium.ts';

export function hasBatch({ query }: SubgraphRequest): boolean {
  return /^b\d+: /m.test(query);
}

export function refuseBatches(fault: Fault = (answer) => answer()): Fault {
  const refusal = {
    body: { errors: [{ message: 'not as one', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    bytes: 0,
  };
  return async (answer, request, signal) => (hasBatch(request) ? refusal : fault(answer, request, signal));
}
