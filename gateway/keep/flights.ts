/** Asks once for all that ask the same at a time: each waits as long as it wants, and the call ends when nobody does. */
import type { SubgraphAnswer } from '../execute/transport.ts';

interface Flight {
  readonly answer: Promise<SubgraphAnswer>;
  readonly controller: AbortController;
  waiting: number;
}

export interface Joined {
  readonly answer: SubgraphAnswer;
  /** Was it somebody else's call? */
  readonly hasJoined: boolean;
}

export type Send = (signal: AbortSignal) => Promise<SubgraphAnswer>;

export class Flights {
  /** Those under way; each leaves when it ends, or when nobody waits for it any more. */
  readonly #flights = new Map<string, Flight>();

  /** Rejects as `send` does for all that wait, or with the reason of the waiter's own signal. Each gets a value of its own. */
  async join(key: string, signal: AbortSignal, send: Send): Promise<Joined> {
    signal.throwIfAborted();
    const joined = this.#flights.get(key);
    const flight = joined ?? this.#start(key, send);
    flight.waiting += 1;
    try {
      const answer = await waitFor(flight.answer, signal);
      return joined ? { answer: copy(answer), hasJoined: true } : { answer, hasJoined: false };
    } finally {
      flight.waiting -= 1;
      // A call that one has waited for in vain may hang: those who wait still do, but nobody joins it any more.
      if (signal.aborted) this.#remove(key, flight);
      if (flight.waiting === 0) this.#leave(key, flight);
    }
  }

  #start(key: string, send: Send): Flight {
    const controller = new AbortController();
    const flight: Flight = { answer: send(controller.signal), controller, waiting: 0 };
    flight.answer.catch(() => undefined); // told to whoever waits
    this.#flights.set(key, flight);
    const land = (): void => this.#remove(key, flight);
    flight.answer.then(land, land);
    return flight;
  }

  /** Does nothing to a call that has ended. */
  #leave(key: string, flight: Flight): void {
    this.#remove(key, flight);
    flight.controller.abort(new Error('nobody waits for it any more'));
  }

  #remove(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}

/** The engine may write into what it is given. Its bytes came once. */
function copy(answer: SubgraphAnswer): SubgraphAnswer {
  return {
    ...answer,
    bytes: 0,
    body: answer.text === undefined ? structuredClone(answer.body) : (JSON.parse(answer.text) as unknown),
  };
}

async function waitFor<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let giveUp = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason as Error); // an Error by those who abort: DeadlineExceeded
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
