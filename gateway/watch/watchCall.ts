/** Tells a watch of one call, whatever it comes to. */
import { DeadlineExceeded } from '../execute/deadline.ts';
import { CenterResting, TransportFault, type Origin, type SubgraphAnswer } from '../execute/transport.ts';
import type { Watch } from './watch.ts';

export interface WatchScope {
  readonly watch: Watch;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Sends once, on behalf of the given origin. */
type Send = (signal: AbortSignal, origin?: Origin) => Promise<SubgraphAnswer>;

/** @param carryOut sends the request as often as it wants to, each time by the function that it is given */
export async function watchCall(
  { watch, now }: WatchScope,
  { origin, center, send }: { readonly origin: Origin | undefined; readonly center: string; readonly send: Send },
  carryOut: (send: Send) => Promise<SubgraphAnswer>,
): Promise<SubgraphAnswer> {
  const started = now();
  let attempts = 0;
  const call = watch.beginCall(origin, center);
  const { traceparent } = call;
  const from = origin && traceparent !== undefined ? { ...origin, traceparent } : origin;
  const end = (code: string, bytes: number): void =>
    call.end({ code, bytes, milliseconds: now() - started, retries: Math.max(0, attempts - 1) });
  try {
    const answer = await carryOut((signal) => {
      attempts += 1;
      return send(signal, from);
    });
    end('OK', answer.bytes);
    return answer;
  } catch (error) {
    end(toCode(error), 0);
    throw error;
  }
}

function toCode(error: unknown): string {
  if (error instanceof DeadlineExceeded) return 'CENTER_TIMEOUT';
  if (error instanceof CenterResting) return 'CENTER_RESTING';
  return error instanceof TransportFault ? error.code : 'CENTER_UNAVAILABLE';
}
