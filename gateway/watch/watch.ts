/** What can be watched of the gateway: an interface, so that what asks and answers knows neither metrics nor traces. */
import type { BreakerState } from '../centers/health.ts';
import type { Origin } from '../execute/transport.ts';
import type { RequestEnd } from '../graph.ts';

export interface OperationEnd extends Pick<RequestEnd, 'outcome' | 'centers'> {
  readonly milliseconds: number;
}

/** What one call came to, with its retries; `registry` counts as a center. */
export interface CallEnd {
  /** `OK`: an answer came, which is not yet believed. Else a code of a fault on the way: CENTER_TIMEOUT, CENTER_RESTING, ... */
  readonly code: string;
  readonly milliseconds: number;
  readonly bytes: number;
  /** How often it was sent again. */
  readonly retries: number;
}

export interface WatchedCall {
  /** What the center is told that its own span belongs to. */
  readonly traceparent?: string;
  end(result: CallEnd): void;
}

export interface WatchedCenters {
  readonly list: () => readonly string[];
  readonly getBreaker: (center: string) => BreakerState;
}

export interface Watch {
  /** An operation begins; gives what is told of its end. `origin` is one and the same object in all calls of it. */
  beginOperation(origin: Origin | undefined): (end: OperationEnd) => void;
  /** A call of a client's operation to a center, or to `registry`. */
  beginCall(origin: Origin | undefined, center: string): WatchedCall;
  /** An answer was looked up in the cache. */
  lookUp(kind: 'answer', result: 'hit' | 'miss'): void;
  /** Told once who takes part, and how to learn of their breakers. */
  observeCenters?(centers: WatchedCenters): void;
  /** From now on only these take part: what is known of others is dropped. */
  keepOnly?(centers: readonly string[]): void;
}

/** Several as one; the first that names a span for a call is heard. */
export function joinWatches(watches: readonly Watch[]): Watch | undefined {
  const [first, ...others] = watches;
  if (!first || others.length === 0) return first;
  return {
    beginOperation(origin) {
      const ends = watches.map((each) => each.beginOperation(origin));
      return (end) => ends.forEach((tell) => tell(end));
    },
    beginCall(origin, center) {
      const calls = watches.map((each) => each.beginCall(origin, center));
      const traceparent = calls.find((each) => each.traceparent !== undefined)?.traceparent;
      return {
        ...(traceparent !== undefined && { traceparent }),
        end: (result) => calls.forEach((each) => each.end(result)),
      };
    },
    lookUp: (kind, result) => watches.forEach((each) => each.lookUp(kind, result)),
    observeCenters: (centers) => watches.forEach((each) => each.observeCenters?.(centers)),
    keepOnly: (centers) => watches.forEach((each) => each.keepOnly?.(centers)),
  };
}
