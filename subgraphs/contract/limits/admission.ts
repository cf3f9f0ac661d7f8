/**
 * How many operations run at once and how many wait, at the graph and at every subgraph. Light and heavy operations
 * have places of their own, so that no heavy one holds up a light one; callers take turns.
 */

export interface Lane {
  /** Operations that cost at most this take this lane; the last lane takes the rest. */
  readonly upTo: number;
  /** Places for operations that run. */
  readonly running: number;
  /** Places of one caller, where other callers may come; `running` when not given. */
  readonly runningOfOne?: number;
  /** Operations that may wait. */
  readonly queued: number;
}

export interface Entry {
  /** Who asks; operations of one caller wait for each other, not those of another. */
  readonly caller: string;
  readonly cost: number;
  /** The caller has left: its operation waits no longer. */
  readonly signal: AbortSignal;
}

/** Gives the place back; called once, however the operation ended. */
export type Leave = () => void;

export class Admission {
  readonly #lanes: readonly LaneQueue[];

  /** @param lanes by `upTo`, the smallest first */
  constructor(lanes: readonly Lane[]) {
    this.#lanes = lanes.map((lane) => new LaneQueue(lane));
  }

  /**
   * Waits for a place. Undefined where none can be promised: too many operations wait already.
   * @throws the signal's reason when it is aborted meanwhile
   */
  async enter(entry: Entry): Promise<Leave | undefined> {
    const lane = this.#lanes.find(({ upTo }) => entry.cost <= upTo) ?? this.#lanes.at(-1);
    if (!lane) throw new Error('admission has at least one lane');
    return lane.enter(entry);
  }

  /** Operations that run and that wait now, in all lanes. */
  count(): { readonly running: number; readonly queued: number } {
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
    return {
      running: sum(this.#lanes.map((lane) => lane.running)),
      queued: sum(this.#lanes.map((lane) => lane.queued)),
    };
  }
}

/** One that waits. */
interface Waiter {
  readonly caller: string;
  readonly admit: (leave: Leave | undefined) => void;
}

class LaneQueue {
  readonly upTo: number;
  running = 0;
  queued = 0;
  readonly #lane: Lane;
  /** Who has operations that run, and how many. */
  readonly #runningOf = new Map<string, number>();
  /** Who has operations that wait, in the order of their turns. */
  readonly #queues = new Map<string, Waiter[]>();

  constructor(lane: Lane) {
    this.#lane = lane;
    this.upTo = lane.upTo;
  }

  enter({ caller, signal }: Entry): Promise<Leave | undefined> {
    signal.throwIfAborted();
    if (this.#hasPlace(caller)) return Promise.resolve(this.#take(caller));
    if (this.queued >= this.#lane.queued && !this.#makeRoom(caller)) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const abandon = (): void => {
        this.#remove(waiter);
        reject(signal.reason as Error); // what `throwIfAborted` throws
      };
      const waiter: Waiter = {
        caller,
        admit: (leave) => {
          signal.removeEventListener('abort', abandon);
          resolve(leave);
        },
      };
      signal.addEventListener('abort', abandon, { once: true });
      this.#queues.set(caller, [...(this.#queues.get(caller) ?? []), waiter]);
      this.queued += 1;
    });
  }

  #hasPlace(caller: string): boolean {
    const { running, runningOfOne = running } = this.#lane;
    return this.running < running && (this.#runningOf.get(caller) ?? 0) < runningOfOne;
  }

  #take(caller: string): Leave {
    this.running += 1;
    this.#runningOf.set(caller, (this.#runningOf.get(caller) ?? 0) + 1);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.running -= 1;
      const rest = (this.#runningOf.get(caller) ?? 1) - 1;
      if (rest === 0) this.#runningOf.delete(caller);
      else this.#runningOf.set(caller, rest);
      this.#admitNext();
    };
  }

  /** The first caller whose turn it is and who may have a place; its next turn comes after all others'. */
  #admitNext(): void {
    for (const [caller, [waiter]] of this.#queues) {
      if (!waiter || !this.#hasPlace(caller)) continue;
      this.#remove(waiter);
      const rest = this.#queues.get(caller);
      if (rest) {
        this.#queues.delete(caller);
        this.#queues.set(caller, rest);
      }
      waiter.admit(this.#take(caller));
      return;
    }
  }

  /** Refuses the last operation of the caller who has most of them waiting, where that is not the one who comes. */
  #makeRoom(caller: string): boolean {
    const [most] = [...this.#queues].toSorted(([, a], [, b]) => b.length - a.length);
    if (!most || most[1].length <= (this.#queues.get(caller)?.length ?? 0) + 1) return false;
    const last = most[1].at(-1);
    if (!last) return false;
    this.#remove(last);
    last.admit(undefined);
    return true;
  }

  #remove(waiter: Waiter): void {
    const queue = this.#queues.get(waiter.caller) ?? [];
    const rest = queue.filter((each) => each !== waiter);
    this.queued -= queue.length - rest.length;
    if (rest.length === 0) this.#queues.delete(waiter.caller);
    else this.#queues.set(waiter.caller, rest);
  }
}
