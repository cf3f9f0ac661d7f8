/** What is said, in GraphQL, of a request's body that cannot be read. */
import { REQUEST_ERRORS } from '../../subgraphs/contract/errors.ts';

export const BODY_LIMIT_BYTES = 1024 * 1024;
const BODY_LIMIT = '1mb';

export type BodyFaultStatus = 400 | 413 | 415;

export function toBodyFault(status: BodyFaultStatus): { readonly errors: readonly object[] } {
  const message =
    status === 413
      ? `expected a request of at most ${BODY_LIMIT}, got a larger one`
      : 'expected a request body that is JSON, as UTF-8';
  return { errors: [{ message, extensions: { code: 'BAD_REQUEST', help: REQUEST_ERRORS.BAD_REQUEST.help } }] };
}
