/** Answers GraphQL operations over one executable schema, as every subgraph does: read within bounds, admitted, executed, worded. */
import { execute, GraphQLError, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import {
  CodedError,
  CONTRACT_ERRORS,
  readStoreCode,
  REQUEST_ERRORS,
  type ContractErrorCode,
} from '../contract/errors.ts';
import { Admission, type Lane } from '../contract/limits/admission.ts';
import {
  boundErrors,
  checkVariables,
  cut,
  readDocument,
  readOperation,
  readVariables,
  refuse,
  refuseWith,
  type Checked,
  type GraphQLParams,
  type Refusal,
} from '../contract/limits/guard.ts';
import { SUBGRAPH_LIMITS, toLimitError, type Limits } from '../contract/limits/limits.ts';
import {
  findMeasureFault,
  listFragments,
  measureOperation,
  type Measure,
} from '../contract/limits/measureOperation.ts';
import { limitNestedLists } from '../contract/nesting.ts';
import { Pace, Turns } from '../contract/pace.ts';
import { printVariables } from '../contract/printVariables.ts';
import type { Log } from '../contract/watch/log.ts';
import { beginKeeping, type Keeping } from './stamps.ts';

/** One request, as far as it is not GraphQL. */
export interface Call<Caller> {
  readonly caller: Caller;
  /** Aborted when nobody waits for the answer any more; with a `DeadlineExceeded` when it took too long. */
  readonly signal?: AbortSignal;
  /** The id of the client's request, for the log. */
  readonly requestId?: string | undefined;
  /** W3C Trace Context, of the span that this request belongs to. */
  readonly traceparent?: string | undefined;
}

/** The operation took longer than a subgraph works on one. */
export class DeadlineExceeded extends Error {}

export interface Answer {
  /** Of the HTTP response. 503: asked again after a second, it may be answered. */
  readonly status: 200 | Refusal['status'] | 503;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly GraphQLFormattedError[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
}

export interface Subgraph<Caller> {
  /** Never rejects. */
  answer(params: GraphQLParams, call: Call<Caller>): Promise<Answer>;
}

/** Called as a request begins; gives what is called with its errors when it has ended. */
export type Observe = (
  call: Pick<Call<unknown>, 'requestId' | 'traceparent'>,
) => (errors: readonly GraphQLFormattedError[]) => void;

export interface SubgraphOptions<Caller, Context> {
  readonly schema: GraphQLSchema;
  /** Made for each operation, with the pace at which it works. */
  readonly createContext: (caller: Caller, pace: Pace) => Context;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back, for the log. */
  readonly now?: () => number;
  /** Without it no answer says whether it may be cached. */
  readonly keeping?: Keeping<Context>;
  /** Spans, where there are any. */
  readonly observe?: Observe | undefined;
  readonly limits?: Limits;
  readonly lanes?: readonly Lane[];
}

/** Characters of the documents that are held prepared: some hundred of the gateway's. */
const PREPARED_CHARACTERS = 500_000;

/** An operation that costs more than a few pages is heavy: two of those run at a time. */
export const LANES: readonly Lane[] = [
  { upTo: 2_000, running: 16, queued: 256 },
  { upTo: Infinity, running: 2, queued: 32 },
];

/** Rows and values of one slice of work, which takes some 10 ms. */
const [SLICE_ROWS, SLICE_VALUES] = [1_500, 25_000];

interface Prepared {
  readonly document: DocumentNode;
  /** What passed the limits last: asked again, it passes again. */
  passed?: Passed;
}

/** An operation with its variables, within the limits. */
interface Passed {
  readonly document: DocumentNode;
  /** As the request gives it, and as the document has it. */
  readonly operationName: string | undefined;
  readonly name: string | undefined;
  readonly variables: string;
  readonly measure: Measure;
}

export function createSubgraph<Caller, Context>(options: SubgraphOptions<Caller, Context>): Subgraph<Caller> {
  const { schema, createContext, log, now = () => performance.now(), keeping, observe } = options;
  const { limits = SUBGRAPH_LIMITS, lanes = LANES } = options;
  const admission = new Admission(lanes);
  const turns = new Turns();
  // Key: the text. Bound: characters of all texts. Never stale: the schema is one for the life of the process.
  const known = new LRUCache<string, Prepared>({
    maxSize: PREPARED_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  const prepare = (text: string): Checked<Prepared> => {
    const found = known.get(text);
    if (found) return ok(found);
    const read = readDocument(schema, text, limits, [limitNestedLists]);
    if (read.kind === 'refused') return read;
    const prepared: Prepared = { document: read.value };
    known.set(text, prepared);
    return ok(prepared);
  };

  /** Reads the request, and measures what it asks. */
  const check = ({ query, operationName, variables, extensions }: GraphQLParams): Checked<Passed> => {
    if (query === undefined) {
      return extensions['persistedQuery'] === undefined
        ? refuse('BAD_REQUEST', 'expected `query`, the text of an operation')
        : refuse('PERSISTED_QUERY_NOT_SUPPORTED', 'queries are not stored here: send the text');
    }
    const bounded = checkVariables(variables, limits);
    if (bounded.kind === 'refused') return bounded;
    const read = prepare(query);
    if (read.kind === 'refused') return read;
    const prepared = read.value;
    const { document, passed } = prepared;
    const text = printVariables(variables);
    if (passed && passed.operationName === operationName && passed.variables === text) return ok(passed);
    const operation = readOperation(schema, document, operationName);
    if (operation.kind === 'refused') return operation;
    const coerced = readVariables(schema, operation.value, variables);
    if (coerced.kind === 'refused') return coerced;
    const measure = measureOperation({
      schema,
      operation: operation.value,
      fragments: listFragments(document),
      variables: coerced.value,
      centers: 1,
    });
    const fault = findMeasureFault(measure, limits);
    if (fault) return refuseWith([toLimitError(fault)]);
    prepared.passed = { document, operationName, name: operation.value.name?.value, variables: text, measure };
    return ok(prepared.passed);
  };

  const run = async ({ document, measure }: Passed, params: GraphQLParams, call: Call<Caller>): Promise<Answer> => {
    const signal = call.signal ?? new AbortController().signal;
    const leave = await admission.enter({ caller: '', cost: measure.cost, signal });
    if (!leave) return refuseForNow('CENTER_BUSY');
    try {
      const pace = new Pace({
        signal,
        turns,
        rows: Math.min(SLICE_ROWS, SLICE_VALUES / Math.max(1, measure.valuesOfRow)),
      });
      const context = createContext(call.caller, pace);
      const isToKeep = params.extensions['keep'] === true;
      const stateKeeping = keeping && isToKeep ? await beginKeeping(keeping, context) : undefined;
      const { operationName, variables } = params;
      const { data, errors = [] } = await execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
      });
      signal.throwIfAborted(); // what failed then failed for that
      const worded = errors.map((error) => wordError(error, log));
      const body = {
        ...(data !== undefined && { data }),
        ...(worded.length > 0 && { errors: isNothing(data) ? boundErrors(worded) : worded }),
      };
      if (!stateKeeping) return { status: 200, body };
      return { status: 200, body: { ...body, extensions: { keep: await stateKeeping(body) } } };
    } finally {
      leave();
    }
  };

  const answerChecked = async (
    checked: Checked<Passed>,
    params: GraphQLParams,
    call: Call<Caller>,
  ): Promise<Answer> => {
    if (checked.kind === 'refused') return { status: checked.status, body: { errors: checked.errors } };
    try {
      const answer = await beforeAbort(run(checked.value, params, call), call.signal);
      return call.signal?.aborted === true ? refuseForNow('CENTER_TIMEOUT') : answer;
    } catch (fault) {
      if (call.signal?.aborted === true) return refuseForNow('CENTER_TIMEOUT');
      return { status: 200, body: { errors: [wordError(fault, log)] } };
    }
  };

  return {
    async answer(params, call) {
      const started = now();
      const end = observe?.(call);
      const checked = check(params);
      const answer = await answerChecked(checked, params, call);
      end?.(answer.body.errors ?? []);
      const name = checked.kind === 'ok' ? checked.value.name : undefined;
      logRequest(log, { call, name, answer, milliseconds: now() - started });
      return answer;
    },
  };
}

/** Rejects at the abort, though what waits for something else may go on until it notices. */
function beforeAbort<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error); // only its being there matters
    signal.addEventListener('abort', leave, { once: true });
    work.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
  });
}

function ok<Value>(value: Value): Checked<Value> {
  return { kind: 'ok', value };
}

/** What a caller may ask again as it is. */
function refuseForNow(code: 'CENTER_BUSY' | 'CENTER_TIMEOUT'): Answer {
  return { status: 503, body: { errors: [{ message: CONTRACT_ERRORS[code].help, extensions: { code } }] } };
}

/** Has no field an answer? Then the errors are all that there is, and bounded as those of a refusal. */
function isNothing(data: unknown): boolean {
  return typeof data !== 'object' || data === null || Object.values(data).every((value) => value === null);
}

/**
 * What crosses the border of the process when something goes wrong: a code and a message, never anything internal.
 * A fault of the catalogue keeps both, and so does what graphql-js says of an argument; anything else is logged whole.
 */
function wordError(error: unknown, log: Log): GraphQLFormattedError {
  const fault = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = error instanceof GraphQLError && error.path !== undefined ? { path: error.path } : {};
  if (fault instanceof CodedError && !readStoreCode(fault))
    return { message: cut(fault.message), ...place, extensions: { code: fault.code } };
  const code = fault instanceof GraphQLError ? readCallersCode(error, fault) : undefined;
  if (fault instanceof GraphQLError && code !== undefined)
    return { message: cut(fault.message), ...place, extensions: { code } };
  log(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault), { level: 'error' });
  const [neutral, message] = toNeutral(fault);
  return { message, ...place, extensions: { code: neutral } };
}

/**
 * The code of an error that graphql-js or a resolver words about the operation: an argument or a condition that its
 * variables do not fit names its place in the document. A value that the schema cannot print has none, and is ours.
 */
function readCallersCode(error: unknown, fault: GraphQLError): string | undefined {
  const { code } = fault.extensions;
  if (typeof code === 'string' && Object.hasOwn(REQUEST_ERRORS, code)) return code;
  const isThrown = fault !== error || fault.path === undefined;
  return isThrown && fault.nodes !== undefined ? 'BAD_USER_INPUT' : undefined;
}

/** The message of a store's fault names folders or servers, which are nobody's business elsewhere. */
function toNeutral(fault: unknown): [code: ContractErrorCode, message: string] {
  const code = readStoreCode(fault);
  return code
    ? [code, 'the center could not read its store; its log says why']
    : ['INTERNAL_FAULT', 'an unexpected fault at the center; its log holds the details'];
}

/** The subgraph's own trouble; all other codes are about the request, or say what its caller may not read. */
const FAILURES: ReadonlySet<unknown> = new Set([
  'INTERNAL_FAULT',
  'STORE_FAULT',
  'STORE_UNAVAILABLE',
  'CENTER_TIMEOUT',
]);

/** One entry for each request, by the id that the gateway sent along: at debug, or as a warning where it failed. */
function logRequest(
  log: Log,
  {
    call,
    name,
    answer,
    milliseconds,
  }: {
    readonly call: Call<unknown>;
    /** Of the operation. */
    readonly name: string | undefined;
    readonly answer: Answer;
    readonly milliseconds: number;
  },
): void {
  const { errors = [] } = answer.body;
  const hasLeft = call.signal?.aborted === true && !(call.signal.reason instanceof DeadlineExceeded);
  const failure = hasLeft ? undefined : errors.find(({ extensions }) => FAILURES.has(extensions?.['code']));
  const outcome = hasLeft ? 'left' : failure ? 'failed' : errors.length > 0 ? 'refused' : 'answered';
  log('request', {
    level: failure ? 'warn' : 'debug',
    requestId: call.requestId,
    // A text of the client's: at debug alone.
    operation: failure ? undefined : (name ?? null),
    milliseconds: Math.round(milliseconds * 10) / 10,
    outcome,
    code: failure ? String(failure.extensions?.['code']) : undefined,
  });
}
