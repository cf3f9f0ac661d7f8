/** The codes that both buildings speak: what went wrong, in whose hands it is, and one line of help. */

/** Whose move it is: the caller's, the center's, or the graph's own. */
export type ErrorAudience = 'caller' | 'center' | 'graph';

export interface ErrorEntry {
  readonly audience: ErrorAudience;
  /** One line: what to do about it. */
  readonly help: string;
}

export const CONTRACT_ERRORS = {
  BAD_ID: { audience: 'caller', help: 'An id is `center:collection:local`, such as `leap:scholar:0001`.' },
  BAD_FILTER: {
    audience: 'caller',
    help: 'Correct the filter: the message names the field, what was expected and what came.',
  },
  BAD_ORDER: { audience: 'caller', help: 'Order by one of the fields that the schema lists for the collection.' },
  BAD_GROUPING: {
    audience: 'caller',
    help: 'Group by at most three different dimensions, and summarise at most three different measures; beside a SENSITIVE one, neither groups nor filter name single rows or people, and nothing is summarised beside a SENSITIVE dimension.',
  },
  BAD_PAGE_SIZE: {
    audience: 'caller',
    help: '`first` or `last`, not both, is a whole number from 0 to 500; read on with `after`, backward with `before`.',
  },
  BAD_CURSOR: {
    audience: 'caller',
    help: 'Give `after` the `endCursor` of a page (`before` the `startCursor`), or either the cursor of a gap, of the same list, filter and order, unaltered.',
  },
  UNKNOWN_CENTER: { audience: 'caller', help: 'Name one of the configured centers; the message lists them.' },
  BAD_POLICY: {
    audience: 'caller',
    help: 'The header `x-completeness-policy` is WARN, ABORT, or QUORUM(n) with n from 1 to the number of centers.',
  },
  INCOMPLETE_ANSWER: {
    audience: 'caller',
    help: 'The policy of the request withholds an answer that lacks what `extensions.completeness` says. Ask again later, or with `x-completeness-policy: WARN`.',
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
    help: 'The center failed several times in a row and is not asked for a moment. Ask again in a few seconds; `/health` shows its breaker.',
  },
  CENTER_BUSY: {
    audience: 'center',
    help: 'The center has as many operations to do as it takes on. Ask again after the seconds that the header `retry-after` names.',
  },
  CENTER_FAULT: { audience: 'center', help: 'The center answered with a fault of its own; its log holds the details.' },
  INVALID_ANSWER: {
    audience: 'center',
    help: 'The center sent what it must not (wrong types, an unsorted page, rows of others, numbers that contradict each other); none of it was used.',
  },
  UNSUPPORTED: {
    audience: 'center',
    help: 'The center serves another version of the contract: it lacks what was asked, or has values that a statistic cannot show. `fields` names it. The rest of its answer is there, unless the question makes no sense without it.',
  },
  CONTRACT_MISMATCH: {
    audience: 'center',
    help: 'The center serves a schema that contradicts the contract, so it is not asked until it is mended.',
  },
  UNKNOWN_VALUE: {
    audience: 'center',
    help: 'The center uses a value of an enum that the contract does not know yet. In rows the declared fallback, or null, stands in its place; a statistic by it is refused.',
  },
  FILTER_EXCLUDES: {
    audience: 'graph',
    help: 'The filter names other centers or rows of other centers, so this one holds nothing of the answer.',
  },
  OTHER_OWNER: { audience: 'graph', help: 'What was asked belongs to one other center, which its id names.' },
  OUTSIDE_GAP: { audience: 'graph', help: 'The page reads a gap of one other center, so this one was not asked.' },
  EARLIER_GAP: {
    audience: 'graph',
    help: 'The center answered this page, but rows of it are missing from an earlier page of this walk: `gaps` has the cursor to fetch them.',
  },
  REGISTRY_UNAVAILABLE: {
    audience: 'graph',
    help: 'The registry could not be reached, or sent what cannot be used; names and facts that it holds are missing. The rows of the centers are not.',
  },
  GRAPH_BUSY: {
    audience: 'graph',
    help: 'The graph has as many operations to do as it takes on. Ask again after the seconds that the header `retry-after` names.',
  },
  NO_DATA: {
    audience: 'center',
    help: 'The center has not imported any data yet: `npm run import -- --center ID path/`.',
  },
  READ_DENIED: {
    audience: 'center',
    help: 'The center does not let this caller read what was asked; its steward can say why.',
  },
  REGISTRY_DRIFT: {
    audience: 'center',
    help: 'A value copied from the registry no longer equals it: the center should import again.',
  },
  IMPORT_RUNNING: { audience: 'center', help: 'Another import of this center is running; wait for it, or end it.' },
  BAD_IMPORT: { audience: 'center', help: 'The files have faults; the report lists them. Nothing was changed.' },
  STORE_FAULT: {
    audience: 'center',
    help: 'The store could not be read or written (a full disk, missing rights); the message says which.',
  },
  STORE_UNAVAILABLE: {
    audience: 'center',
    help: 'The center cannot reach its store at present. It tries again by itself, so ask again later; its log says more.',
  },
  INTERNAL_FAULT: {
    audience: 'graph',
    help: 'An unexpected fault. The log of the process that answered holds the details.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** Codes that Apollo Server itself gives to a request that it refuses; all are the caller's to mend. */
export const REQUEST_ERRORS = {
  BAD_REQUEST: {
    audience: 'caller',
    help: 'Send a POST with `content-type: application/json` and a JSON body that has `query`.',
  },
  GRAPHQL_PARSE_FAILED: {
    audience: 'caller',
    help: 'The document is no GraphQL, or has too many tokens; the message and `locations` say where it breaks off.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    audience: 'caller',
    help: 'The document does not fit the schema, or a limit of the graph: the message says which field, value or limit.',
  },
  BAD_USER_INPUT: { audience: 'caller', help: 'A variable or an argument is not of its type; the message names it.' },
  OPERATION_RESOLUTION_FAILURE: {
    audience: 'caller',
    help: 'The document has several operations, or not the one that was named: give `operationName`.',
  },
  PERSISTED_QUERY_NOT_FOUND: { audience: 'caller', help: 'This query is not kept: send its text along with the hash.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { audience: 'caller', help: 'Queries are not kept here: send the text.' },
} as const satisfies Record<string, ErrorEntry>;

export type ContractErrorCode = keyof typeof CONTRACT_ERRORS;

/** What a store that cannot answer says: it was read and failed, or it is away. */
export type StoreErrorCode = 'STORE_FAULT' | 'STORE_UNAVAILABLE';

/** A fault with a code of the catalogue. `message` says what was expected, what came and what to do. */
export class CodedError extends Error {
  readonly code: string;
  constructor(code: ContractErrorCode, message: string) {
    super(message);
    this.name = 'CodedError';
    this.code = code;
  }
}

/** The code of a store's fault; undefined for any other. */
export function readStoreCode(fault: unknown): StoreErrorCode | undefined {
  if (!(fault instanceof CodedError)) return undefined;
  return fault.code === 'STORE_FAULT' || fault.code === 'STORE_UNAVAILABLE' ? fault.code : undefined;
}
