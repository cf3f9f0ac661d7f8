/**
 * Admission: how much runs at once, how much waits, and who is next. The cost of all running operations is bounded, and
 * callers share it fairly: however much one of them sends, there is room for another's.
 */
import { CodedError } from '../subgraphs/contract/errors.ts';

export interface AdmissionSettings {
  /** The cost of all running operations together, at most. Twice that of the largest one leaves room beside it. */
  readonly capacity: number;
  /** Operations that wait, at most; beyond, they are refused. */
  readonly maxWaiting: number;
}

/** Ends an admitted operation; calling it again does nothing. */
export type Release = () => void;

/** Too much runs and waits already. */
export class Overloaded extends CodedError {
  readonly retryAfterSeconds = 1;
  constructor() {
    super('GRAPH_BUSY', 'the graph has as many operations to do as it takes on');
    this.name = 'Overloaded';
  }
}

interface Caller {
  readonly name: string;
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
  /** How many were admitted before it, though it was next, because they fitted and it did not. */
  passedBy: number;
  readonly admit: (release: Release) => void;
}

/** After so many, the next in turn is waited for: smaller ones would pass it by for ever. */
const MAX_PASSED_BY = 64;

/**
 * Who is next: the caller with the least cost running, then the operation that came first. An operation is admitted when
 * it fits the capacity, and its caller's share: all that one caller runs may be as much as is free for others, so a
 * single caller runs up to half of the capacity, two a third each, and there is always room for one more. A caller that
 * runs nothing may use whatever is free. The same rule shares the places to wait.
 */
export class Admission {
  readonly #settings: AdmissionSettings;
  /** Those with operations that run or wait. */
  readonly #callers = new Map<string, Caller>();
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

  /** Admits the operation at once, or not at all. @param cost 1 at least; one beyond the capacity counts as the capacity */
  tryEnter(name: string, cost: number): Release | undefined {
    const caller = this.#getCaller(name);
    const counted = this.#count(cost);
    if (this.#waiting === 0 && this.#fits(counted) && this.#isShare(caller, counted))
      return this.#start(caller, counted);
    this.#forget(caller);
    return undefined;
  }

  /**
   * Resolves when the operation may run. Rejects with Overloaded where it may not even wait, and with the signal's reason
   * when that is aborted first.
   */
  async enter(name: string, cost: number, signal: AbortSignal): Promise<Release> {
    signal.throwIfAborted();
    const admitted = this.tryEnter(name, cost);
    if (admitted) return admitted;
    const caller = this.#getCaller(name);
    const own = caller.waiting.length;
    const free = this.#settings.maxWaiting - this.#waiting;
    if (free < 1 || (own > 0 && own + 1 > free)) {
      this.#forget(caller);
      throw new Overloaded();
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        caller.waiting.splice(caller.waiting.indexOf(waiter), 1);
        this.#waiting -= 1;
        this.#forget(caller);
        reject(signal.reason as Error); // what `throwIfAborted` throws
        this.#admitWaiting(); // others may have waited behind it
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

  /** The first in turn that fits; undefined where none does, or the first of all has been passed by too often. */
  #chooseNext(): Waiter | undefined {
    if (this.#waiting === 0) return undefined;
    const inTurn = [...this.#callers.values()]
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

  #getCaller(name: string): Caller {
    const known = this.#callers.get(name);
    if (known) return known;
    const caller: Caller = { name, running: 0, waiting: [] };
    this.#callers.set(name, caller);
    return caller;
  }

  #forget({ name, running, waiting }: Caller): void {
    if (running === 0 && waiting.length === 0) this.#callers.delete(name);
  }

  #count(cost: number): number {
    return Math.min(Math.max(1, cost), this.#settings.capacity);
  }
}
