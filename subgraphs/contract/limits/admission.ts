/**
 * Admission, at the gateway and at every subgraph: how much runs at once, how much waits, and what is next. The cost of
 * all running operations is bounded. Callers share it fairly: however much one of them sends, there is room for another.
 */

export interface AdmissionSettings {
  /** The cost of all running operations together, at most. Twice that of the largest one leaves room beside it. */
  readonly capacity: number;
  /** Operations that wait, at most. Further ones are refused. */
  readonly maxWaiting: number;
}

/** Ends an admitted operation; calling it again does nothing. */
export type Release = () => void;

interface Caller {
  /** Undefined for a caller of one operation. */
  readonly name: string | undefined;
  /** The cost of its running operations. */
  running: number;
  /** In order of arrival. */
  readonly waiting: Waiter[];
}

interface Waiter {
  readonly caller: Caller;
  readonly cost: number;
  /** Counts arrivals. */
  readonly arrival: number;
  /** How many smaller operations were admitted while it was next and did not fit. */
  passedBy: number;
  readonly admit: (release: Release) => void;
}

/** After this many, nothing is admitted before the next in turn. Otherwise small operations could pass it for ever. */
const MAX_PASSED_BY = 64;

/**
 * Next is the operation of the caller with the least cost running; among equals, the one that came first. It is admitted
 * when it fits both the capacity and its caller's share. One caller may run as much as it leaves free for others: a
 * single caller uses up to half of the capacity, two callers a third each, and there is always room for one more. A
 * caller that runs nothing may use all that is free. The same rule shares the places to wait.
 *
 * An operation without a caller counts as the only one of its caller, so that such operations run in order of arrival.
 */
export class Admission {
  readonly #settings: AdmissionSettings;
  /** Callers with operations that run or wait. */
  readonly #callers = new Set<Caller>();
  readonly #byName = new Map<string, Caller>();
  #running = 0;
  #waiting = 0;
  #arrivals = 0;

  constructor(settings: AdmissionSettings) {
    this.#settings = settings;
  }

  /** The cost of all running operations. */
  get running(): number {
    return this.#running;
  }

  /** How many operations wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Admits the operation at once, or not at all. @param cost from 1 to the capacity; others count as the nearest of these */
  tryEnter(name: string | undefined, cost: number): Release | undefined {
    const caller = this.#getCaller(name);
    const counted = this.#count(cost);
    if (this.#waiting === 0 && this.#fits(counted) && this.#isShare(caller, counted))
      return this.#start(caller, counted);
    this.#forget(caller);
    return undefined;
  }

  /**
   * Resolves when the operation may run; with undefined if there is no place to wait. Rejects with the signal's reason
   * when it is aborted first.
   */
  async enter(name: string | undefined, cost: number, signal: AbortSignal): Promise<Release | undefined> {
    signal.throwIfAborted();
    const admitted = this.tryEnter(name, cost);
    if (admitted) return admitted;
    const caller = this.#getCaller(name);
    const own = caller.waiting.length;
    const free = this.#settings.maxWaiting - this.#waiting;
    if (free < 1 || (own > 0 && own + 1 > free)) {
      this.#forget(caller);
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        caller.waiting.splice(caller.waiting.indexOf(waiter), 1);
        this.#waiting -= 1;
        this.#forget(caller);
        reject(signal.reason as Error); // what `throwIfAborted` throws
        this.#admitWaiting(); // others may have waited for this one
      };
      const admit = (release: Release): void => {
        signal.removeEventListener('abort', leave);
        resolve(release);
      };
      const waiter: Waiter = { caller, cost: this.#count(cost), arrival: (this.#arrivals += 1), passedBy: 0, admit };
      signal.addEventListener('abort', leave, { once: true });
      caller.waiting.push(waiter);
      this.#waiting += 1;
      this.#admitWaiting();
    });
  }

  #admitWaiting(): void {
    for (let next = this.#chooseNext(); next; next = this.#chooseNext()) {
      next.caller.waiting.shift(); // a caller's operations run in their order
      this.#waiting -= 1;
      next.admit(this.#start(next.caller, next.cost));
    }
  }

  /** The first in turn that fits. Undefined if none does, or if the very first was passed by too often. */
  #chooseNext(): Waiter | undefined {
    if (this.#waiting === 0) return undefined;
    const inTurn = [...this.#callers]
      .flatMap((caller) => caller.waiting.slice(0, 1))
      .filter(({ caller, cost }) => this.#isShare(caller, cost))
      .sort((a, b) => a.caller.running - b.caller.running || a.arrival - b.arrival);
    const [first] = inTurn;
    if (!first || this.#fits(first.cost)) return first;
    if (first.passedBy >= MAX_PASSED_BY) return undefined;
    const fitting = inTurn.find(({ cost }) => this.#fits(cost));
    if (fitting) first.passedBy += 1;
    return fitting;
  }

  #fits(cost: number): boolean {
    return this.#running + cost <= this.#settings.capacity;
  }

  #isShare({ running }: Caller, cost: number): boolean {
    return running === 0 || running + cost <= this.#settings.capacity - this.#running;
  }

  #start(caller: Caller, cost: number): Release {
    caller.running += cost;
    this.#running += cost;
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      caller.running -= cost;
      this.#running -= cost;
      this.#forget(caller);
      this.#admitWaiting();
    };
  }

  #getCaller(name: string | undefined): Caller {
    const known = name === undefined ? undefined : this.#byName.get(name);
    if (known) return known;
    const caller: Caller = { name, running: 0, waiting: [] };
    this.#callers.add(caller);
    if (name !== undefined) this.#byName.set(name, caller);
    return caller;
  }

  #forget(caller: Caller): void {
    if (caller.running > 0 || caller.waiting.length > 0) return;
    this.#callers.delete(caller);
    if (caller.name !== undefined) this.#byName.delete(caller.name);
  }

  #count(cost: number): number {
    return Math.min(Math.max(1, cost), this.#settings.capacity);
  }
}
