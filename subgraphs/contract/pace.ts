/** Splits the work of an operation into slices, each in its own turn of the event loop, so that other operations are not held up. */

/** Gives turns of the event loop to waiting operations, one after the other. Between two of them the process handles new events. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  next(): Promise<void> {
    this.#last = this.#last.then(() => new Promise((done) => setImmediate(done)));
    return this.#last;
  }
}

export interface PaceOptions {
  /** Aborted when the result is no longer needed. */
  readonly signal?: AbortSignal;
  readonly turns?: Turns;
  /** Rows of one slice: fewer for an operation that selects much of each row. */
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
   * Call it before working on this many rows, and await the promise if it returns one.
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

  /** The rows for a list field. Rows beyond a slice are promises that resolve in their turn. */
  slice<Row>(rows: readonly Row[]): (Row | Promise<Row>)[] {
    if (rows.length <= this.#rows) return [...rows];
    return rows.map((row) => {
      const turn = this.rest(1);
      return turn ? turn.then(() => row) : row;
    });
  }
}
