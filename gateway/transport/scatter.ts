/**
 * Calls several centers in parallel and returns one result for each. A failure is a result, not an exception. All calls
 * share one deadline, failed connections are retried, and a circuit breaker skips a center after several failures in a
 * row.
 */
import {
  type ObservedCall,
  type TransportFault,
  type Origin,
  type SubgraphAnswer,
  type SubgraphRequest,
  type Transport,
} from './transport.ts';

export interface ScatterSettings {
  /** The maximum number of retries of a call. */
  readonly maxRetries: number;
  /** The delay before the first retry. It doubles with each retry; the actual delay is a random 50 to 100 % of it. */
  readonly firstDelayMs: number;
  /** The breaker opens after this many failed calls in a row. A call fails after its last retry. */
  readonly failuresToOpen: number;
  /** How long the breaker stays open before one trial call is permitted. */
  readonly openMs: number;
}

/** The values are explained in docs/decisions/0017. */
export const SCATTER_SETTINGS: ScatterSettings = { maxRetries: 2, firstDelayMs: 50, failuresToOpen: 5, openMs: 2000 };

export type FaultCode = 'CENTER_UNAVAILABLE' | 'CENTER_TIMEOUT' | 'CENTER_RESTING' | 'CENTER_FAULT' | 'INVALID_ANSWER';

export interface GraphQLFault {
  readonly path: readonly (string | number)[];
  readonly code: string | undefined;
  /** A message of the registry may be returned to clients; one of a center never. */
  readonly message: string | undefined;
}

/** The result of the call to one center. */
export type CenterAnswer = {
  readonly center: string;
  readonly request: SubgraphRequest;
  /** How often the request was sent: 0 if the breaker was open or no time was left. */
  readonly attempts: number;
  readonly milliseconds: number;
  readonly bytes: number;
} & (
  | {
      readonly kind: 'answer';
      readonly data: Readonly<Record<string, unknown>>;
      readonly errors: readonly GraphQLFault[];
      /** The answer's `extensions`, not validated; `cache` contains the stamp that the answer depends on. */
      readonly extensions: unknown;
    }
  | CallFault
);

export interface CallFault {
  readonly kind: 'fault';
  readonly code: FaultCode;
  /** For the log, never for a client. */
  readonly detail: string;
  /** Only for a GraphQL answer without data: did the center find the operation invalid for its schema? */
  readonly isRefusal?: boolean;
  /** Only for a GraphQL answer without data. */
  readonly errors?: readonly GraphQLFault[];
}

export interface CenterCall {
  readonly center: string;
  readonly url: string;
  readonly request: SubgraphRequest;
  /** As in `Call`, like the limits below. */
  readonly body?: Buffer;
  readonly maxBytes: number;
  readonly maxValues?: number;
}

export interface ScatterEdges {
  readonly transport: Transport;
  readonly breakers: Breakers;
  readonly settings: ScatterSettings;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

export interface ScatterLimits {
  /** The deadline of all calls and their retries, in milliseconds from now. */
  readonly waitMs: number;
  /** Is `waitMs` much shorter than the usual deadline? Then a timeout does not count as a failure of the center. */
  readonly isShort: boolean;
  /** Cancels the calls when it aborts; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  readonly origin?: Origin | undefined;
}

/** Resolves to the results, in the order of the calls. Rejects only when the signal aborts, with its reason. */
export function scatter(
  edges: ScatterEdges,
  calls: readonly CenterCall[],
  limits: ScatterLimits,
): Promise<CenterAnswer[]> {
  return new Promise((resolve, reject) => new Scatter(edges, calls, limits, resolve, reject).start());
}

class Scatter {
  readonly #edges: ScatterEdges;
  readonly #calls: readonly CenterCall[];
  readonly #limits: ScatterLimits;
  readonly #resolve: (answers: CenterAnswer[]) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #answers: CenterAnswer[] = [];
  readonly #running: CallWithRetries[] = [];
  #pending: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    edges: ScatterEdges,
    calls: readonly CenterCall[],
    limits: ScatterLimits,
    resolve: (answers: CenterAnswer[]) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#edges = edges;
    this.#calls = calls;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#pending = calls.length;
  }

  start(): void {
    const { signal, waitMs } = this.#limits;
    if (signal?.aborted) return this.#reject(signal.reason);
    if (this.#pending === 0) return this.#resolve([]);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    const startedAt = this.#edges.now();
    if (waitMs > 0) this.#timer = setTimeout(this.#onTimeout, waitMs);
    for (const [index, call] of this.#calls.entries())
      this.#running.push(
        new CallWithRetries(this.#edges, call, this.#limits, startedAt, (answer) => this.#settle(index, answer)),
      );
    for (const call of this.#running) call.start();
    if (waitMs <= 0) this.#onTimeout();
  }

  #settle(index: number, answer: CenterAnswer): void {
    this.#answers[index] = answer;
    this.#pending -= 1;
    if (this.#pending > 0) return;
    this.#stop();
    this.#resolve(this.#answers);
  }

  readonly #onTimeout = (): void => {
    for (const call of this.#running) call.timeOut();
  };

  readonly #onAbort = (): void => {
    this.#stop();
    for (const call of this.#running) call.cancel();
    this.#reject(this.#limits.signal?.reason);
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#limits.signal?.removeEventListener('abort', this.#onAbort);
  }
}

/** One call to one center, with its retries; settles once. */
class CallWithRetries {
  readonly #edges: ScatterEdges;
  readonly #call: CenterCall;
  readonly #limits: ScatterLimits;
  readonly #startedAt: number;
  readonly #settle: (answer: CenterAnswer) => void;
  readonly #observed: ObservedCall | undefined;
  readonly #origin: Origin | undefined;
  #attempts = 0;
  #isSettled = false;
  #cancelAttempt: (() => void) | undefined;
  #retryTimer: NodeJS.Timeout | undefined;

  constructor(
    edges: ScatterEdges,
    call: CenterCall,
    limits: ScatterLimits,
    startedAt: number,
    settle: (answer: CenterAnswer) => void,
  ) {
    this.#edges = edges;
    this.#call = call;
    this.#limits = limits;
    this.#startedAt = startedAt;
    this.#settle = settle;
    const { origin } = limits;
    this.#observed = origin?.observer?.startCall(call.center);
    const traceparent = this.#observed?.traceparent;
    this.#origin = origin && traceparent !== undefined ? { ...origin, traceparent } : origin;
  }

  start(): void {
    if (this.#limits.waitMs <= 0) return; // `Scatter.start` calls `timeOut` next
    if (this.#edges.breakers.tryCall(this.#call.center, this.#call.url, this, this.#limits.isShort))
      return this.#attempt();
    this.#end(
      { kind: 'fault', code: 'CENTER_RESTING', detail: 'the circuit breaker is open after several failures in a row' },
      0,
    );
  }

  #attempt(): void {
    this.#attempts += 1;
    const { url, request, body, maxBytes, maxValues } = this.#call;
    this.#cancelAttempt = this.#edges.transport.send(
      { url, request, body, origin: this.#origin, maxBytes, maxValues },
      this,
    );
  }

  onAnswer({ body, bytes }: SubgraphAnswer): void {
    if (this.#isSettled) return;
    this.#edges.breakers.succeed(this.#call.center, this.#call.url);
    this.#end(readBody(body), bytes);
  }

  onFault(fault: TransportFault): void {
    if (this.#isSettled) return;
    if (isTransient(fault) && this.#attempts <= this.#edges.settings.maxRetries) return this.#retryLater();
    const { center, url } = this.#call;
    // Any answer, even an invalid one, shows that the connection works.
    if (countsAsFailure(fault)) this.#edges.breakers.fail(center, url, this);
    else this.#edges.breakers.succeed(center, url);
    this.#end({ kind: 'fault', code: fault.code, detail: fault.message }, 0);
  }

  #retryLater(): void {
    const { firstDelayMs } = this.#edges.settings;
    const delay = firstDelayMs * 2 ** (this.#attempts - 1) * (0.5 + this.#edges.random() / 2);
    this.#retryTimer = setTimeout(() => this.#attempt(), delay);
  }

  timeOut(): void {
    if (this.#isSettled) return;
    const { center, url } = this.#call;
    const { isShort, waitMs } = this.#limits;
    this.cancel();
    if (this.#attempts > 0 && !isShort) this.#edges.breakers.fail(center, url, this);
    this.#end(
      { kind: 'fault', code: 'CENTER_TIMEOUT', detail: `no answer within ${Math.max(0, Math.round(waitMs))} ms` },
      0,
    );
  }

  /** Cancels the call without a result. */
  cancel(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    clearTimeout(this.#retryTimer);
    this.#cancelAttempt?.();
    this.#edges.breakers.endTrial(this.#call.center, this.#call.url, this);
  }

  #end(read: ReadBody, bytes: number): void {
    this.#isSettled = true;
    const { center, request } = this.#call;
    const milliseconds = this.#edges.now() - this.#startedAt;
    const code = read.kind === 'answer' || read.isRefusal !== undefined ? 'OK' : read.code;
    this.#observed?.end({ code, milliseconds, bytes, retries: Math.max(0, this.#attempts - 1) });
    this.#settle({ center, request, attempts: this.#attempts, milliseconds, bytes, ...read });
  }
}

/** A proxy returns these while the center behind it restarts. */
const TRANSIENT_STATUSES: readonly (number | undefined)[] = [502, 503, 504];

function isTransient({ code, httpStatus }: TransportFault): boolean {
  return code === 'CENTER_UNAVAILABLE' || TRANSIENT_STATUSES.includes(httpStatus);
}

function countsAsFailure({ code, httpStatus = 0 }: TransportFault): boolean {
  return code === 'CENTER_UNAVAILABLE' || httpStatus >= 500;
}

type ReadBody =
  | {
      readonly kind: 'answer';
      readonly data: Readonly<Record<string, unknown>>;
      readonly errors: readonly GraphQLFault[];
      readonly extensions: unknown;
    }
  | CallFault;

const REFUSAL_CODES: readonly (string | undefined)[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];
const NO_ERRORS: readonly GraphQLFault[] = [];
/** Bounds the work: every task looks at each error. A page may have a few for each row. */
const MAX_ERRORS = 10_000;

function readBody(body: unknown): ReadBody {
  if (!isObject(body)) return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer is not a JSON object' };
  const { data, errors: given, extensions } = body;
  if (Array.isArray(given) && given.length > MAX_ERRORS)
    return {
      kind: 'fault',
      code: 'INVALID_ANSWER',
      detail: `the answer has ${given.length} errors; the limit is ${MAX_ERRORS}`,
    };
  const errors = Array.isArray(given) ? given.map(readError) : NO_ERRORS;
  if (isObject(data)) return { kind: 'answer', data, errors, extensions };
  if (errors.length === 0)
    return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer has neither data nor errors' };
  const isRefusal = errors.some(({ code }) => REFUSAL_CODES.includes(code));
  return { kind: 'fault', code: 'CENTER_FAULT', detail: 'the center refused the operation', isRefusal, errors };
}

function readError(error: unknown): GraphQLFault {
  const { path, message, extensions } = isObject(error) ? error : {};
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return {
    path: Array.isArray(path) ? (path as (string | number)[]) : [], // other values match no step, so they do no harm
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : undefined,
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `open`: calls are not sent. `half-open`: one trial call is running. */
export type BreakerState = 'closed' | 'open' | 'half-open';

interface Breaker {
  url: string;
  failures: number;
  /** When the next trial call is permitted; undefined while the breaker is closed. */
  retryAt: number | undefined;
  /** The running trial call. */
  trial: object | undefined;
}

/** The circuit breakers of all centers. A new address gets a new breaker. */
export class Breakers {
  readonly #settings: Pick<ScatterSettings, 'failuresToOpen' | 'openMs'>;
  readonly #now: () => number;
  /** By center. Bounded: `retainOnly` removes centers that are no longer configured. */
  readonly #breakers = new Map<string, Breaker>();

  constructor(settings: Pick<ScatterSettings, 'failuresToOpen' | 'openMs'>, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /**
   * May the call be sent? Not while the breaker is open, except for one trial call at a time after `openMs`. A call
   * with a short deadline is never the trial.
   */
  tryCall(center: string, url: string, call: object, isShort: boolean): boolean {
    const breaker = this.#get(center, url);
    if (breaker.retryAt === undefined) return true;
    if (breaker.trial || isShort || this.#now() < breaker.retryAt) return false;
    breaker.trial = call;
    return true;
  }

  succeed(center: string, url: string): void {
    const breaker = this.#get(center, url);
    breaker.failures = 0;
    breaker.retryAt = undefined;
    breaker.trial = undefined;
  }

  fail(center: string, url: string, call: object): void {
    const breaker = this.#get(center, url);
    breaker.failures += 1;
    if (breaker.trial === call) breaker.trial = undefined;
    if (breaker.retryAt !== undefined || breaker.failures >= this.#settings.failuresToOpen)
      breaker.retryAt = this.#now() + this.#settings.openMs;
  }

  /** Ends the call without counting it as success or failure. */
  endTrial(center: string, url: string, call: object): void {
    const breaker = this.#get(center, url);
    if (breaker.trial === call) breaker.trial = undefined;
  }

  getState(center: string, url: string): BreakerState {
    const { retryAt, trial } = this.#get(center, url);
    if (retryAt === undefined) return 'closed';
    return trial ? 'half-open' : 'open';
  }

  retainOnly(centers: ReadonlySet<string>): void {
    for (const center of this.#breakers.keys()) if (!centers.has(center)) this.#breakers.delete(center);
  }

  #get(center: string, url: string): Breaker {
    const known = this.#breakers.get(center);
    if (known?.url === url) return known;
    const breaker = { url, failures: 0, retryAt: undefined, trial: undefined };
    this.#breakers.set(center, breaker);
    return breaker;
  }
}
