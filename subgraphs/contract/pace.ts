/** How long work of one operation shares its process with all others: in slices, each in a turn of the event loop of its own. */

/** Gives out turns of the event loop, one after the other: however many operations wait, what comes in meanwhile is heard. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  next(): Promise<void> {
    this.#last = this.#last.then(() => new Promise((done) => setImmediate(done)));
    return this.#last;
  }
}

export interface PaceOptions {
  /** Aborted when nobody waits for the result any more. */
  readonly signal?: AbortSignal;
  readonly turns?: Turns;
  /** Rows of one slice; fewer where an operation asks much of each. */
  readonly rows?: number;
}

const ROWS = 500;

/** The pace of one operation, or of one piece of work of the process itself. */
export class Pace {
  readonly signal: AbortSignal | undefined;
  readonly #turns: Turns;
  readonly #rows: number;
  #room: number;
  #turn: Promise<void> | undefined;

  constructor({ signal, turns = new Turns(), rows = ROWS }: PaceOptions = {}) {
    this.signal = signal;
    this.#turns = turns;
    this.#rows = Math.max(1, Math.floor(rows));
    this.#room = this.#rows;
  }

  /**
   * To be called, and waited for where it gives a promise, before work on so many rows.
   * @throws the signal's reason once it is aborted
   */
  rest(rows: number): Promise<void> | undefined {
    this.signal?.throwIfAborted();
    this.#room -= rows;
    if (this.#room < 0) {
      this.#room = this.#rows - rows;
      this.#turn = this.#turns.next();
    }
    return this.#turn?.then(() => this.signal?.throwIfAborted());
  }

  /** Rows, in the places where a list has them: those beyond a slice are given when their turn has come. */
  slice<Row>(rows: readonly Row[]): (Row | Promise<Row>)[] {
    if (rows.length <= this.#rows) return [...rows];
    return rows.map((row) => {
      const turn = this.rest(1);
      return turn ? turn.then(() => row) : row;
    });
  }
}
