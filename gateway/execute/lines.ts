/** The line to each center: retries a read whose connection failed, and lets a center rest that failed several times in a row. */
import {
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  halfJitterGenerator,
  handleWhen,
  handleWhenResult,
  isBrokenCircuitError,
  retry,
  type CircuitBreakerPolicy,
  type RetryPolicy,
} from 'cockatiel';
import type { BreakerState } from '../centers/health.ts';
import type { Center } from '../centers/directory.ts';
import { DeadlineExceeded, runWithDeadline } from './deadline.ts';
import { CenterResting, TransportFault, type Origin, type SubgraphAnswer } from './transport.ts';

export interface LineSettings {
  /** How often a call is sent again, beside the first time. */
  readonly maxRetries: number;
  /** The wait before the first retry; it doubles with each, and half of it is left to chance. */
  readonly firstDelayMs: number;
  /** So many calls failed in a row, each after its retries: the center rests. */
  readonly failures: number;
  /** How long it rests before one call may try it again. */
  readonly restMs: number;
}

/** Why these numbers: docs/decisions/0017. */
export const LINE_SETTINGS: LineSettings = { maxRetries: 2, firstDelayMs: 50, failures: 5, restMs: 2000 };

export interface Call {
  /** Sends the request once; called again for a retry. Who watches the call may say in `origin` what it belongs to. */
  readonly send: (signal: AbortSignal, origin?: Origin) => Promise<SubgraphAnswer>;
  /** The client's operation that the call is for. */
  readonly origin?: Origin | undefined;
  /** With all retries. */
  readonly waitMs: number;
  /** Less than a center is usually given: that it did not answer in time says nothing of it. */
  readonly isShort: boolean;
}

export interface Lines {
  /** Rejects as `Transport.send` does, with DeadlineExceeded when time is up, and with CenterResting without sending. */
  call(center: Center, call: Call): Promise<SubgraphAnswer>;
  getState(center: Center): BreakerState;
  /** The center was seen to answer: it need not rest any longer. */
  wake(center: Center): void;
}

interface Line {
  readonly url: string;
  readonly breaker: CircuitBreakerPolicy;
}

export function createLines(settings: LineSettings = LINE_SETTINGS): Lines {
  /** By id, one a configured center; a center that moved gets a new one, as the old address says nothing of the new. */
  const lines = new Map<string, Line>();
  const retries = createRetries(settings);
  const getLine = ({ id, url }: Center): Line => {
    const known = lines.get(id);
    if (known?.url === url) return known;
    const line = { url, breaker: createBreaker(settings) };
    lines.set(id, line);
    return line;
  };
  return {
    call: (center, call) => callOnLine(getLine(center).breaker, retries, call),
    getState: (center) => STATES[getLine(center).breaker.state],
    wake({ id, url }) {
      const known = lines.get(id);
      if (known?.url === url && known.breaker.state !== CircuitState.Closed) lines.delete(id);
    },
  };
}

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open', // by hand, which nobody does
};

/** What a call came to, as a value: the breaker looks at it, and a fault that is no fault of the line closes it. */
type Settled = { readonly answer: SubgraphAnswer } | { readonly fault: unknown };

async function callOnLine(
  breaker: CircuitBreakerPolicy,
  retries: RetryPolicy,
  { send, waitMs, isShort }: Call,
): Promise<SubgraphAnswer> {
  // One call at a time tries a center that rests, and none that has too little time to find out. The others do not wait for
  // it: of a center that hangs they would all hang.
  if (breaker.state === CircuitState.HalfOpen || (isShort && breaker.state === CircuitState.Open))
    throw new CenterResting();
  const attempt = (): Promise<SubgraphAnswer> =>
    runWithDeadline(waitMs, (signal) =>
      retries.execute(() => {
        signal.throwIfAborted(); // cockatiel waits out a delay that the deadline has ended
        return send(signal);
      }, signal),
    );
  const settled = await breaker
    .execute(() => settle(attempt, isShort))
    .catch((error: unknown) => {
      throw isResting(error) ? new CenterResting() : error;
    });
  if ('fault' in settled) throw settled.fault;
  return settled.answer;
}

function isResting(error: unknown): boolean {
  return error instanceof Error && isBrokenCircuitError(error);
}

async function settle(attempt: () => Promise<SubgraphAnswer>, isShort: boolean): Promise<Settled> {
  try {
    return { answer: await attempt() };
  } catch (fault) {
    if (isShort && fault instanceof DeadlineExceeded) throw fault; // neither for nor against the center
    return { fault };
  }
}

function createBreaker({ failures, restMs }: LineSettings): CircuitBreakerPolicy {
  const isFailure = (result: unknown): boolean =>
    'fault' in (result as Settled) && isOfLine((result as { fault: unknown }).fault); // `settle` made it
  return circuitBreaker(handleWhenResult(isFailure), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(failures),
  });
}

/** Not reached, not in time, or the server's own trouble: an answer that is wrong comes over a line that works. */
function isOfLine(fault: unknown): boolean {
  if (!(fault instanceof TransportFault)) return true; // time was up, or what nobody foresaw
  return fault.code === 'CENTER_UNAVAILABLE' || (fault.httpStatus ?? 0) >= 500;
}

function createRetries({ maxRetries, firstDelayMs }: LineSettings): RetryPolicy {
  return retry(handleWhen(canRetry), {
    maxAttempts: maxRetries,
    backoff: new ExponentialBackoff({ initialDelay: firstDelayMs, generator: halfJitterGenerator }),
  }).dangerouslyUnref(); // a call that still matters is kept alive by its deadline
}

/** What a proxy says while the center behind it starts again. */
const PASSING_STATUSES: readonly (number | undefined)[] = [502, 503, 504];

function canRetry(error: Error): boolean {
  return (
    error instanceof TransportFault &&
    (error.code === 'CENTER_UNAVAILABLE' || PASSING_STATUSES.includes(error.httpStatus))
  );
}
