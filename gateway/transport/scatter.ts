/**
 * Sends each center its request, all at once. What comes back is a value for every center, whatever went wrong at it:
 * one deadline bounds the whole, a read whose connection failed is sent again, and a center that failed several times
 * in a row is not asked for a moment (a circuit breaker).
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
  /** How often a call is sent again, beside the first time. */
  readonly maxRetries: number;
  /** The wait before the first retry; it doubles with each, and half of it is left to chance. */
  readonly firstDelayMs: number;
  /** So many calls failed in a row, each after its retries: the breaker opens. */
  readonly failures: number;
  /** How long it stays open before one call may try the center. */
  readonly restMs: number;
}

/** Why these numbers: docs/decisions/0017. */
export const SCATTER_SETTINGS: ScatterSettings = { maxRetries: 2, firstDelayMs: 50, failures: 5, restMs: 2000 };

export type FaultCode = 'CENTER_UNAVAILABLE' | 'CENTER_TIMEOUT' | 'CENTER_RESTING' | 'CENTER_FAULT' | 'INVALID_ANSWER';

export interface GraphQLFault {
  readonly path: readonly (string | number)[];
  readonly code: string | undefined;
  /** The registry's may be for a client; a center's never is. */
  readonly message: string | undefined;
}

/** What one center sent back. */
export type CenterAnswer = {
  readonly center: string;
  readonly request: SubgraphRequest;
  /** How often it was sent: more than once after retries, never to a center whose breaker is open. */
  readonly attempts: number;
  readonly milliseconds: number;
  readonly bytes: number;
} & (
  | {
      readonly kind: 'answer';
      readonly data: Readonly<Record<string, unknown>>;
      readonly errors: readonly GraphQLFault[];
      /** The stamp that the answer depends on, as the center states it; undefined where it states none. */
      readonly extensions: unknown;
    }
  | CallFault
);

export interface CallFault {
  readonly kind: 'fault';
  readonly code: FaultCode;
  /** For the log, never for a client. */
  readonly detail: string;
  /** Where an answer came that has no data: the operation does not fit the schema that the center serves. */
  readonly isRefusal?: boolean;
  /** Where an answer came that has no data. */
  readonly errors?: readonly GraphQLFault[];
}

export interface CenterCall {
  readonly center: string;
  readonly url: string;
  readonly request: SubgraphRequest;
  /** See `Call`. */
  readonly body?: Buffer;
  readonly maxBytes: number;
  readonly maxValues?: number;
}

export interface ScatterEdges {
  readonly transport: Transport;
  readonly breakers: Breakers;
  readonly settings: ScatterSettings;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export interface ScatterLimits {
  /** How long all calls together may take, with their retries. */
  readonly waitMs: number;
  /** `waitMs` is much less than a center is usually given: that it did not answer in time says nothing of it. */
  readonly isShort: boolean;
  /** Ends the calls when the client leaves; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  readonly origin?: Origin | undefined;
}

/** The answers, in the order of the calls. Rejects only with the reason of the signal. */
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
  readonly #running: RunningCall[] = [];
  #left: number;
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
    this.#left = calls.length;
  }

  start(): void {
    const { signal, waitMs } = this.#limits;
    if (signal?.aborted) return this.#reject(signal.reason);
    if (this.#left === 0) return this.#resolve([]);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    const startedAt = this.#edges.now();
    if (waitMs > 0) this.#timer = setTimeout(this.#onTimeout, waitMs);
    for (const [index, call] of this.#calls.entries())
      this.#running.push(
        new RunningCall(this.#edges, call, this.#limits, startedAt, (answer) => this.#settle(index, answer)),
      );
    for (const call of this.#running) call.start();
    if (waitMs <= 0) this.#onTimeout();
  }

  #settle(index: number, answer: CenterAnswer): void {
    this.#answers[index] = answer;
    this.#left -= 1;
    if (this.#left > 0) return;
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
class RunningCall {
  readonly #edges: ScatterEdges;
  readonly #call: CenterCall;
  readonly #limits: ScatterLimits;
  readonly #startedAt: number;
  readonly #settle: (answer: CenterAnswer) => void;
  readonly #observed: ObservedCall | undefined;
  readonly #origin: Origin | undefined;
  #attempts = 0;
  #isOver = false;
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
    this.#observed = origin?.observer?.beginCall(call.center);
    const traceparent = this.#observed?.traceparent;
    this.#origin = origin && traceparent !== undefined ? { ...origin, traceparent } : origin;
  }

  start(): void {
    if (this.#limits.waitMs <= 0) return; // the scatter times it out
    if (this.#edges.breakers.tryCall(this.#call.center, this.#call.url, this, this.#limits.isShort))
      return this.#attempt();
    this.#end(
      { kind: 'fault', code: 'CENTER_RESTING', detail: 'the center is not asked after several failures in a row' },
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
    if (this.#isOver) return;
    this.#edges.breakers.succeed(this.#call.center, this.#call.url);
    this.#end(readBody(body), bytes);
  }

  onFault(fault: TransportFault): void {
    if (this.#isOver) return;
    if (isPassing(fault) && this.#attempts <= this.#edges.settings.maxRetries) return this.#retryLater();
    const { center, url } = this.#call;
    // An answer that is wrong, or a refusal, came over a connection that works.
    if (isOfConnection(fault)) this.#edges.breakers.fail(center, url, this);
    else this.#edges.breakers.succeed(center, url);
    this.#end({ kind: 'fault', code: fault.code, detail: fault.message }, 0);
  }

  #retryLater(): void {
    const { firstDelayMs } = this.#edges.settings;
    const delay = firstDelayMs * 2 ** (this.#attempts - 1) * (0.5 + this.#edges.random() / 2);
    this.#retryTimer = setTimeout(() => this.#attempt(), delay);
  }

  timeOut(): void {
    if (this.#isOver) return;
    const { center, url } = this.#call;
    const { isShort, waitMs } = this.#limits;
    this.cancel();
    if (this.#attempts > 0 && !isShort) this.#edges.breakers.fail(center, url, this);
    else this.#edges.breakers.leave(center, url, this);
    this.#isOver = false;
    this.#end(
      { kind: 'fault', code: 'CENTER_TIMEOUT', detail: `no answer within ${Math.max(0, Math.round(waitMs))} ms` },
      0,
    );
  }

  /** Nothing more is heard of it. */
  cancel(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#retryTimer);
    this.#cancelAttempt?.();
    this.#edges.breakers.leave(this.#call.center, this.#call.url, this);
  }

  #end(read: ReadBody, bytes: number): void {
    this.#isOver = true;
    const { center, request } = this.#call;
    const milliseconds = this.#edges.now() - this.#startedAt;
    const code = read.kind === 'answer' || read.isRefusal !== undefined ? 'OK' : read.code;
    this.#observed?.end({ code, milliseconds, bytes, retries: Math.max(0, this.#attempts - 1) });
    this.#settle({ center, request, attempts: this.#attempts, milliseconds, bytes, ...read });
  }
}

/** What a proxy says while the center behind it starts again. */
const PASSING_STATUSES: readonly (number | undefined)[] = [502, 503, 504];

function isPassing({ code, httpStatus }: TransportFault): boolean {
  return code === 'CENTER_UNAVAILABLE' || PASSING_STATUSES.includes(httpStatus);
}

function isOfConnection({ code, httpStatus = 0 }: TransportFault): boolean {
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

const REFUSALS: readonly (string | undefined)[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];
const NO_ERRORS: readonly GraphQLFault[] = [];
/** Each row of a page may have some; each is looked at by every task. */
const MAX_ERRORS = 10_000;

function readBody(body: unknown): ReadBody {
  if (!isObject(body)) return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer is no JSON object' };
  const { data, errors: given, extensions } = body;
  if (Array.isArray(given) && given.length > MAX_ERRORS)
    return {
      kind: 'fault',
      code: 'INVALID_ANSWER',
      detail: `the answer has ${given.length} errors, at most ${MAX_ERRORS} are read`,
    };
  const errors = Array.isArray(given) ? given.map(readError) : NO_ERRORS;
  if (isObject(data)) return { kind: 'answer', data, errors, extensions };
  if (errors.length === 0)
    return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer has neither data nor errors' };
  const isRefusal = errors.some(({ code }) => REFUSALS.includes(code));
  return { kind: 'fault', code: 'CENTER_FAULT', detail: 'the center refused the operation', isRefusal, errors };
}

function readError(error: unknown): GraphQLFault {
  const { path, message, extensions } = isObject(error) ? error : {};
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return {
    path: Array.isArray(path) ? (path as (string | number)[]) : [], // compared with steps of both kinds, so any value will do
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : undefined,
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `open`: it failed several times in a row, and is not asked for a moment. `half-open`: one call tries it. */
export type BreakerState = 'closed' | 'open' | 'half-open';

interface Breaker {
  url: string;
  failures: number;
  /** While the breaker is not closed: when one call may try the center. */
  openUntil: number | undefined;
  /** The call that tries the center. */
  trial: object | undefined;
}

/** The circuit breaker of each center: a counter of failures in a row. A center that moved starts anew. */
export class Breakers {
  readonly #settings: Pick<ScatterSettings, 'failures' | 'restMs'>;
  readonly #now: () => number;
  /** By center, one a configured center. */
  readonly #breakers = new Map<string, Breaker>();

  constructor(settings: Pick<ScatterSettings, 'failures' | 'restMs'>, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** May the center be asked? One call at a time tries a center whose breaker was open, and none with too little time to find out. */
  tryCall(center: string, url: string, call: object, isShort: boolean): boolean {
    const breaker = this.#get(center, url);
    if (breaker.openUntil === undefined) return true;
    if (breaker.trial || isShort || this.#now() < breaker.openUntil) return false;
    breaker.trial = call;
    return true;
  }

  succeed(center: string, url: string): void {
    const breaker = this.#get(center, url);
    breaker.failures = 0;
    breaker.openUntil = undefined;
    breaker.trial = undefined;
  }

  fail(center: string, url: string, call: object): void {
    const breaker = this.#get(center, url);
    breaker.failures += 1;
    if (breaker.trial === call) breaker.trial = undefined;
    if (breaker.openUntil !== undefined || breaker.failures >= this.#settings.failures)
      breaker.openUntil = this.#now() + this.#settings.restMs;
  }

  /** The call ended without saying anything of the center. */
  leave(center: string, url: string, call: object): void {
    const breaker = this.#get(center, url);
    if (breaker.trial === call) breaker.trial = undefined;
  }

  getState(center: string, url: string): BreakerState {
    const { openUntil, trial } = this.#get(center, url);
    if (openUntil === undefined) return 'closed';
    return trial ? 'half-open' : 'open';
  }

  keepOnly(centers: ReadonlySet<string>): void {
    for (const center of this.#breakers.keys()) if (!centers.has(center)) this.#breakers.delete(center);
  }

  #get(center: string, url: string): Breaker {
    const known = this.#breakers.get(center);
    if (known?.url === url) return known;
    const breaker = { url, failures: 0, openUntil: undefined, trial: undefined };
    this.#breakers.set(center, breaker);
    return breaker;
  }
}
