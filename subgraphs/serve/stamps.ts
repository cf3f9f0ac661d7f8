/**
 * The stamp of a process's answers stands for everything that they depend on: equal stamps mean equal answers. `GET /stamp`
 * reports it to listeners, and an answer says for whom it may be cached while its stamp holds.
 */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const LENGTH = 22; // 128 bits of base64url: never the same twice by chance

/**
 * @param facts all that answers depend on: the process's life (a random id), the data's epoch, the policy's version, the SDL.
 *   None of them can be read from the stamp.
 */
export function toStamp(facts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, LENGTH);
}

/** Who may be given a cached answer: everybody, only who asked for it, or nobody. */
export const KEPT_FOR = ['ANYONE', 'CALLER', 'NOBODY'] as const;
export type KeptFor = (typeof KEPT_FOR)[number];

export interface Keeping<Context> {
  /** The stamp of what this operation sees. May reject where it is unknown. */
  readStamp(context: Context): Promise<string>;
  decide(context: Context): KeptFor;
}

/** What an answer says in `extensions.keep`. */
export interface KeepStatement {
  readonly for: KeptFor;
  readonly stamp: string;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/**
 * To be called before an operation runs; what it gives is called with the answer. An answer with errors, or whose stamp
 * changed while it was made, may be cached for nobody.
 */
export async function beginKeeping<Context>(
  keeping: Keeping<Context>,
  context: Context,
): Promise<(body: Body) => Promise<KeepStatement>> {
  const read = (): Promise<string | undefined> => keeping.readStamp(context).catch(() => undefined); // a store that is away: the answer reports it
  const before = await read();
  return async ({ data, errors = [] }) => {
    const stamp = await read();
    const isSound = stamp !== undefined && stamp === before && data != null && errors.length === 0;
    return { for: isSound ? keeping.decide(context) : 'NOBODY', stamp: stamp ?? '' };
  };
}

/** How often the stamp is sent, changed or not: so that silence means that it is unknown. */
export const BEAT_MS = 200;

/** Each listener costs a message with every beat; the gateways of a consortium are few. */
export const MOST_LISTENERS = 16;

export interface StampStreamOptions {
  /** The present stamp. May reject: then it is unknown, which is sent too. */
  readonly read: () => Promise<string>;
  readonly beatMs?: number;
}

/**
 * Server-Sent Events (WHATWG HTML, section 9.2). Each event is `data: {"stamp":"..."}`: at once, with every beat, and when
 * `send` is called; `null` where the stamp cannot be read. The stamp is read anew with each beat, as another process may
 * have changed the data, but once for all listeners, and not at all while there are none.
 */
export class StampStream {
  readonly #read: StampStreamOptions['read'];
  readonly #beatMs: number;
  readonly #listeners = new Set<ServerResponse>();
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #isClosed = false;

  constructor({ read, beatMs = BEAT_MS }: StampStreamOptions) {
    this.#read = read;
    this.#beatMs = beatMs;
  }

  /** Answers one listener, until it leaves or the stream is closed. One too many is refused. */
  serve(response: ServerResponse): void {
    if (this.#isClosed || this.#listeners.size >= MOST_LISTENERS) {
      response.writeHead(503, { 'retry-after': '1', connection: 'close' }).end();
      return;
    }
    // The last header is nginx's: a proxy that collects beats makes the stream fall silent.
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
    response.on('error', () => this.#listeners.delete(response)); // it left while it was written to
    void this.send();
  }

  /** Sends the stamp now: something that it stands for has changed. */
  async send(): Promise<void> {
    await this.#reading; // what it reads may be older than the change
    if (this.#isClosed || this.#listeners.size === 0) return;
    this.#reading ??= this.#readAndSend().finally(() => (this.#reading = undefined));
    await this.#reading;
  }

  /** Ends all streams. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  async #readAndSend(): Promise<void> {
    clearTimeout(this.#timer);
    const stamp = await this.#read().catch(() => null);
    const event = `data: ${JSON.stringify({ stamp })}\n\n`;
    for (const listener of this.#listeners) {
      // Who does not read what is sent gets no more of it: memory is bounded, and the silence is noticed.
      if (listener.writableNeedDrain) listener.destroy();
      else listener.write(event);
    }
    if (!this.#isClosed && this.#listeners.size > 0)
      this.#timer = setTimeout(() => void this.send(), this.#beatMs).unref();
  }
}
