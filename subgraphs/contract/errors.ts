/** The catalog of codes that gateway and centers share: what went wrong, who can act on it, and how. */

/** Who can act on it: the caller, the center, or the operator of the graph. */
export type ErrorAudience = 'caller' | 'center' | 'graph';

export interface ErrorEntry {
  readonly audience: ErrorAudience;
  /** What happened and what to do about it. */
  readonly help: string;
}

export const CONTRACT_ERRORS = {
  BAD_ID: {
    audience: 'caller',
    help: 'An id has the form `center:collection:local`, for example `leap:scholar:0001`.',
  },
  BAD_FILTER: {
    audience: 'caller',
    help: 'Correct the filter. The message names the field, what was expected and what was sent.',
  },
  BAD_ORDER: { audience: 'caller', help: 'Sort by one of the fields that the schema lists for the collection.' },
  BAD_GROUPING: {
    audience: 'caller',
    help: 'Group by at most three different dimensions, and summarize at most three different measures. With a SENSITIVE one, groups and filter must not name single rows or people. Measures cannot be combined with a SENSITIVE dimension.',
  },
  BAD_PAGE_SIZE: {
    audience: 'caller',
    help: 'Use `first` or `last`, not both, with a whole number from 0 to 500. Read further pages with `after` or, backward, with `before`.',
  },
  BAD_CURSOR: {
    audience: 'caller',
    help: 'Pass the `endCursor` of a page as `after`, its `startCursor` as `before`, or the cursor of a gap as either. It must be unchanged, and from the same list, filter and order.',
  },
  UNKNOWN_CENTER: { audience: 'caller', help: 'Name one of the configured centers. The message lists them.' },
  BAD_POLICY: {
    audience: 'caller',
    help: 'The header `x-completeness-policy` must be WARN, ABORT or QUORUM(n), with n from 1 to the number of centers.',
  },
  INCOMPLETE_ANSWER: {
    audience: 'caller',
    help: 'The completeness policy of the request withholds an incomplete answer; `extensions.completeness` says what is missing. Ask again later, or with `x-completeness-policy: WARN`.',
  },
  CENTER_UNAVAILABLE: {
    audience: 'center',
    help: 'The center could not be reached. Ask again later; `/health` shows its state.',
  },
  CENTER_TIMEOUT: {
    audience: 'center',
    help: 'The center did not answer before its deadline. Ask again, or ask for less.',
  },
  CENTER_RESTING: {
    audience: 'center',
    help: 'The center failed several times in a row, and its circuit breaker is open. Ask again in a few seconds; `/health` shows its state.',
  },
  CENTER_BUSY: {
    audience: 'center',
    help: 'The center is at its limit of concurrent and queued operations. Ask again after the number of seconds in the header `retry-after`.',
  },
  CENTER_FAULT: { audience: 'center', help: 'The center answered with an error of its own. Its log has the details.' },
  INVALID_ANSWER: {
    audience: 'center',
    help: 'The center sent an invalid answer (wrong types, an unsorted page, rows of other centers, numbers that contradict each other). None of it was used.',
  },
  UNSUPPORTED: {
    audience: 'center',
    help: 'The center serves another version of the contract: it lacks a part of the request, or has values that a statistic cannot show. `fields` names them. The rest of its answer is included, unless it makes no sense without them.',
  },
  CONTRACT_MISMATCH: {
    audience: 'center',
    help: 'The center serves a schema that contradicts the contract. It is not asked until the schema is corrected.',
  },
  UNKNOWN_VALUE: {
    audience: 'center',
    help: 'The center uses an enum value that the contract does not have yet. Rows have the declared fallback, or null, instead. A statistic by the value is refused.',
  },
  FILTER_EXCLUDES: {
    audience: 'graph',
    help: 'The filter names other centers or rows of other centers, so this center holds no part of the answer.',
  },
  OTHER_OWNER: { audience: 'graph', help: 'The request is for a row of another center, which its id names.' },
  OUTSIDE_GAP: { audience: 'graph', help: 'The page reads a gap of another center, so this center was not asked.' },
  EARLIER_GAP: {
    audience: 'graph',
    help: 'The center answered this page, but its rows are missing from an earlier page of the list. `gaps` has the cursor to fetch them.',
  },
  REGISTRY_UNAVAILABLE: {
    audience: 'graph',
    help: 'The registry could not be reached or sent an invalid answer. The names and facts that it holds are missing; the rows of the centers are not.',
  },
  GRAPH_BUSY: {
    audience: 'graph',
    help: 'The graph is at its limit of concurrent and queued operations. Ask again after the number of seconds in the header `retry-after`.',
  },
  NO_DATA: {
    audience: 'center',
    help: 'The center has not imported any data yet. Run `npm run import -- --center ID path/`.',
  },
  READ_DENIED: {
    audience: 'center',
    help: 'The center does not permit this caller to read what was asked. Its data steward can say why.',
  },
  REGISTRY_DRIFT: {
    audience: 'center',
    help: 'A value that was copied from the registry differs from the registry now. The center should import its data again.',
  },
  IMPORT_RUNNING: { audience: 'center', help: 'Another import of this center is running. Wait for it, or stop it.' },
  BAD_IMPORT: { audience: 'center', help: 'The files have errors; the report lists them. Nothing was changed.' },
  STORE_FAULT: {
    audience: 'center',
    help: 'The store could not be read or written, for example because the disk is full or a permission is missing. The message says which.',
  },
  STORE_UNAVAILABLE: {
    audience: 'center',
    help: 'The center cannot reach its store at the moment. It retries by itself, so ask again later. Its log has the details.',
  },
  INTERNAL_FAULT: {
    audience: 'graph',
    help: 'An unexpected error. The log of the process that answered has the details.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** The codes that Apollo Server itself uses for a request that it refuses. The caller must change the request. */
export const REQUEST_ERRORS = {
  BAD_REQUEST: {
    audience: 'caller',
    help: 'Send a POST with `content-type: application/json` and a JSON body that has `query`.',
  },
  GRAPHQL_PARSE_FAILED: {
    audience: 'caller',
    help: 'The document is not valid GraphQL, or has too many tokens. The message and `locations` say where.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    audience: 'caller',
    help: 'The document does not fit the schema, or exceeds a limit of the graph. The message says which field, value or limit.',
  },
  BAD_USER_INPUT: {
    audience: 'caller',
    help: 'A variable or an argument does not have its type. The message names it.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    audience: 'caller',
    help: 'The document has several operations, or not the one that was named. Send `operationName`.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    audience: 'caller',
    help: 'The server does not have this query. Send its text together with the hash.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: { audience: 'caller', help: 'The server does not store queries. Send the text.' },
} as const satisfies Record<string, ErrorEntry>;

export type ContractErrorCode = keyof typeof CONTRACT_ERRORS;

/** The codes of a store that cannot answer: reading failed, or the store cannot be reached. */
export type StoreErrorCode = 'STORE_FAULT' | 'STORE_UNAVAILABLE';

/** An error with a code of the catalog. `message` says what was expected, what was sent and what to do. */
export class CodedError extends Error {
  readonly code: string;
  constructor(code: ContractErrorCode, message: string) {
    super(message);
    this.name = 'CodedError';
    this.code = code;
  }
}

/** The code of an error of the store; undefined for any other error. */
export function readStoreCode(fault: unknown): StoreErrorCode | undefined {
  if (!(fault instanceof CodedError)) return undefined;
  return fault.code === 'STORE_FAULT' || fault.code === 'STORE_UNAVAILABLE' ? fault.code : undefined;
}
