/** Answers GraphQL operations for any subgraph: checks the request against the limits, admits it, executes it, and formats its errors. */
import { execute, GraphQLError, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import {
  CodedError,
  CONTRACT_ERRORS,
  readStoreCode,
  REQUEST_ERRORS,
  type ContractErrorCode,
} from '../contract/errors.ts';
import { Admission } from '../contract/limits/admission.ts';
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
import { printVariables } from '../contract/prepared.ts';
import type { Log } from '../contract/observe/log.ts';
import { watchStamp, type Caching } from './stamps.ts';

/** A request, apart from its GraphQL parameters. */
export interface Call<Caller> {
  readonly caller: Caller;
  /** Aborted when the caller leaves, or with a `DeadlineExceeded` when the time is up. */
  readonly signal?: AbortSignal;
  /** The id of the client's request, for the log. */
  readonly requestId?: string | undefined;
  /** W3C Trace Context of the parent span. */
  readonly traceparent?: string | undefined;
}

/** The operation took longer than the subgraph's time limit. */
export class DeadlineExceeded extends Error {}

export interface Answer {
  /** HTTP status. After a 503 the caller may retry in a second. */
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

/** Called when a request starts. The returned function is called with the request's errors when it ends. */
export type Observe = (
  call: Pick<Call<unknown>, 'requestId' | 'traceparent'>,
) => (errors: readonly GraphQLFormattedError[]) => void;

export interface SubgraphOptions<Caller, Context> {
  readonly schema: GraphQLSchema;
  /** Called once per operation. The pace says when the operation must let others work. */
  readonly createContext: (caller: Caller, pace: Pace) => Context;
  readonly log: Log;
  /** A monotonic clock in milliseconds, for the log. */
  readonly now?: () => number;
  /** Without it, no answer says that it may be cached. */
  readonly caching?: Caching<Context>;
  /** Records spans. */
  readonly observe?: Observe | undefined;
  readonly limits?: Limits;
  /** By `upTo`, the smallest first; at least one. */
  readonly lanes?: readonly Lane[];
}

/** Size of the cache of prepared documents in characters: room for some hundred of the gateway's. */
const PREPARED_CHARACTERS = 500_000;

/** How many operations of a range of costs run and wait. */
export interface Lane {
  /** The largest cost of this lane. The last lane takes all that cost more. */
  readonly upTo: number;
  readonly running: number;
  readonly waiting: number;
}

/** Operations that cost more than a few pages are heavy. They have places of their own, so that no light one waits for them. */
const LANES: readonly Lane[] = [
  { upTo: 2_000, running: 16, waiting: 256 },
  { upTo: Infinity, running: 2, waiting: 32 },
];

/** Rows and values of one slice of work, which takes about 10 ms. */
const [SLICE_ROWS, SLICE_VALUES] = [1_500, 25_000];

interface Prepared {
  readonly document: DocumentNode;
  /** The last request that passed the limits. An equal one passes without being measured again. */
  passed?: Passed;
}

/** An operation with variables that is within the limits. */
interface Passed {
  readonly document: DocumentNode;
  /** From the request, and from the document. */
  readonly operationName: string | undefined;
  readonly name: string | undefined;
  readonly variables: string;
  readonly measure: Measure;
}

export function createSubgraph<Caller, Context>(options: SubgraphOptions<Caller, Context>): Subgraph<Caller> {
  const { schema, createContext, log, now = () => performance.now(), caching, observe } = options;
  const { limits = SUBGRAPH_LIMITS, lanes = LANES } = options;
  const admissions = lanes.map(({ upTo, running, waiting }) => ({
    upTo,
    admission: new Admission({ capacity: running, maxWaiting: waiting }),
  }));
  const turns = new Turns();
  // Key: the text. Bound: characters of all texts, with the variables of each that are remembered. Never stale: the schema does not change while the process lives.
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

  /** Reads the request and measures it against the limits. */
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
    known.set(query, prepared, { size: query.length + 1 + text.length });
    return ok(prepared.passed);
  };

  const run = async ({ document, measure }: Passed, params: GraphQLParams, call: Call<Caller>): Promise<Answer> => {
    const signal = call.signal ?? new AbortController().signal;
    const lane = admissions.find(({ upTo }) => measure.cost <= upTo) ?? admissions.at(-1);
    // The gateway is the only caller, and shares among its own: here each operation stands for itself.
    const release = await lane?.admission.enter(undefined, 1, signal);
    if (!release) return refuseForNow('CENTER_BUSY');
    try {
      const pace = new Pace({
        signal,
        turns,
        rows: Math.min(SLICE_ROWS, SLICE_VALUES / Math.max(1, measure.valuesOfRow)),
      });
      const context = createContext(call.caller, pace);
      const asksToCache = params.extensions['cache'] === true;
      const stateCaching = caching && asksToCache ? await watchStamp(caching, context) : undefined;
      const { operationName, variables } = params;
      const { data, errors = [] } = await execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
      });
      signal.throwIfAborted(); // an abort makes resolvers fail: the errors say nothing else then
      const formatted = errors.map((error) => formatError(error, log));
      const body = {
        ...(data !== undefined && { data }),
        ...(formatted.length > 0 && { errors: isNothing(data) ? boundErrors(formatted) : formatted }),
      };
      if (!stateCaching) return { status: 200, body };
      return { status: 200, body: { ...body, extensions: { cache: await stateCaching(body) } } };
    } finally {
      release();
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
      return { status: 200, body: { errors: [formatError(fault, log)] } };
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

/** Rejects at once on abort. The work itself may run on until it notices the signal. */
function beforeAbort<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error); // any value would do
    signal.addEventListener('abort', leave, { once: true });
    work.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
  });
}

function ok<Value>(value: Value): Checked<Value> {
  return { kind: 'ok', value };
}

/** The caller may retry the same request. */
function refuseForNow(code: 'CENTER_BUSY' | 'CENTER_TIMEOUT'): Answer {
  return { status: 503, body: { errors: [{ message: CONTRACT_ERRORS[code].help, extensions: { code } }] } };
}

/** True when no field has data. Such an answer is all errors, and is bounded like a refusal. */
function isNothing(data: unknown): boolean {
  return typeof data !== 'object' || data === null || Object.values(data).every((value) => value === null);
}

/**
 * Formats an error for the caller: a code and a message, nothing internal. Errors of the catalogue and graphql-js's errors
 * about arguments pass with their own code and message. All others are logged in full and replaced by a neutral message.
 */
function formatError(error: unknown, log: Log): GraphQLFormattedError {
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
 * The code of an error that is the caller's mistake. graphql-js throws such errors with a place in the document, for
 * example for an argument whose variable has no valid value. An error without a place, such as a value that cannot be
 * serialized, is the subgraph's own fault.
 */
function readCallersCode(error: unknown, fault: GraphQLError): string | undefined {
  const { code } = fault.extensions;
  if (typeof code === 'string' && Object.hasOwn(REQUEST_ERRORS, code)) return code;
  const isThrown = fault !== error || fault.path === undefined;
  return isThrown && fault.nodes !== undefined ? 'BAD_USER_INPUT' : undefined;
}

/** Messages of a store name folders or servers, which callers must not see. */
function toNeutral(fault: unknown): [code: ContractErrorCode, message: string] {
  const code = readStoreCode(fault);
  return code
    ? [code, 'the center could not read its store; its log says why']
    : ['INTERNAL_FAULT', 'an unexpected error at the center; its log has the details'];
}

/** Faults of the subgraph. All other codes are about the request or about the caller's rights. */
const FAILURES: ReadonlySet<unknown> = new Set([
  'INTERNAL_FAULT',
  'STORE_FAULT',
  'STORE_UNAVAILABLE',
  'CENTER_TIMEOUT',
]);

/** Logs each request under the id that the gateway sent: at level debug, failures at level warn. */
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
    // The client chose this text: only at debug.
    operation: failure ? undefined : (name ?? null),
    milliseconds: Math.round(milliseconds * 10) / 10,
    outcome,
    code: failure ? String(failure.extensions?.['code']) : undefined,
  });
}
