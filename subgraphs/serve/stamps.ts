/**
 * The stamp of a process stands for everything that its answers depend on: equal stamps mean equal answers. `GET /stamp`
 * streams it to listeners. An answer states who may get it from a cache as long as its stamp is current.
 */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const LENGTH = 22; // 128 bits in base64url: no two stamps are equal by chance

/**
 * @param facts everything that answers depend on: a random id of the process, the data's epoch, the policy's version,
 *   the SDL. The stamp reveals none of them.
 */
export function toStamp(facts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, LENGTH);
}

/** Who may get an answer from a cache: any caller, only the caller who asked first, or none (the answer is not cached). */
export type CacheScope = 'ANYONE' | 'CALLER' | 'NONE';

export interface Caching<Context> {
  /** The stamp of the data that this operation reads. Rejects when it is unknown. */
  readStamp(context: Context): Promise<string>;
  decide(context: Context): CacheScope;
}

/** `extensions.cache` of an answer. */
export interface CacheStatement {
  readonly scope: CacheScope;
  readonly stamp: string;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/**
 * Call it before the operation runs, and the returned function with the answer. An answer with errors is not cached, and
 * neither is one whose stamp changed while the operation ran.
 */
export async function watchStamp<Context>(
  caching: Caching<Context>,
  context: Context,
): Promise<(body: Body) => Promise<CacheStatement>> {
  const read = (): Promise<string | undefined> => caching.readStamp(context).catch(() => undefined); // the answer reports a failing store
  const before = await read();
  return async ({ data, errors = [] }) => {
    const stamp = await read();
    const isSound = stamp !== undefined && stamp === before && data != null && errors.length === 0;
    return { scope: isSound ? caching.decide(context) : 'NONE', stamp: stamp ?? '' };
  };
}

/** The stamp is sent this often even when it has not changed. A silent stream therefore means an unknown stamp. */
export const BEAT_MS = 200;

/** Each listener costs a message per beat, and a consortium has few gateways. */
export const MOST_LISTENERS = 16;

export interface StampStreamOptions {
  /** The current stamp. When it rejects, the stream sends null. */
  readonly read: () => Promise<string>;
  readonly beatMs?: number;
}

/**
 * Server-Sent Events (WHATWG HTML, section 9.2). Each event is `data: {"stamp":"..."}`, or null for an unreadable stamp.
 * A listener gets one at once, one per beat, and one whenever `send` is called. Another process may change the data, so
 * each beat reads the stamp again: once for all listeners, and not at all without listeners.
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

  /** Streams to one listener until it leaves or the stream closes. Beyond MOST_LISTENERS the answer is 503. */
  serve(response: ServerResponse): void {
    if (this.#isClosed || this.#listeners.size >= MOST_LISTENERS) {
      response.writeHead(503, { 'retry-after': '1', connection: 'close' }).end();
      return;
    }
    // `x-accel-buffering` is nginx's: a proxy that buffers the beats would silence the stream.
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
    response.on('error', () => this.#listeners.delete(response)); // it left during a write
    void this.send();
  }

  /** Call it when something that the stamp stands for has changed: sends the stamp at once. */
  async send(): Promise<void> {
    await this.#reading; // a read in progress may have started before the change
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
      // A listener that does not read is cut off: that bounds the memory, and the listener notices.
      if (listener.writableNeedDrain) listener.destroy();
      else listener.write(event);
    }
    if (!this.#isClosed && this.#listeners.size > 0)
      this.#timer = setTimeout(() => void this.send(), this.#beatMs).unref();
  }
}
