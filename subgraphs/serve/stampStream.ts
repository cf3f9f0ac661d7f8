/** Tells whoever listens which stamp the process's answers have at present: `GET /stamp`, Server-Sent Events (WHATWG HTML, section 9.2). */
import type { ServerResponse } from 'node:http';

/** How often the stamp is said, changed or not: so that silence means that it is not known. */
export const BEAT_MS = 200;

export interface StampStreamOptions {
  /** The present stamp. May reject: then nothing is known, which is told too. */
  readonly read: () => Promise<string>;
  readonly beatMs?: number;
}

/**
 * Each event is `data: {"stamp":"..."}`: at once, with every beat, and when `tell` is called; `null` where it cannot be
 * read. The stamp is read anew with each beat, as another process may have changed the data, but once for all listeners,
 * and not at all while nobody listens.
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

  /** Answers one listener, until it leaves or the stream is closed. */
  serve(response: ServerResponse): void {
    if (this.#isClosed) {
      response.writeHead(503).end();
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
    response.on('error', () => this.#listeners.delete(response)); // it left while it was told
    void this.tell();
  }

  /** Says the stamp now: something that it stands for has changed. */
  async tell(): Promise<void> {
    await this.#reading; // what it reads may be older than the change
    if (this.#isClosed || this.#listeners.size === 0) return;
    this.#reading ??= this.#readAndSay().finally(() => (this.#reading = undefined));
    await this.#reading;
  }

  /** Ends all streams: nobody need wait for them. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  async #readAndSay(): Promise<void> {
    clearTimeout(this.#timer);
    const stamp = await this.#read().catch(() => null);
    const event = `data: ${JSON.stringify({ stamp })}\n\n`;
    for (const listener of this.#listeners) {
      // Who does not read what it is told gets no more of it: memory is bounded, and its silence is noticed.
      if (listener.writableNeedDrain) listener.destroy();
      else listener.write(event);
    }
    if (!this.#isClosed && this.#listeners.size > 0)
      this.#timer = setTimeout(() => void this.tell(), this.#beatMs).unref();
  }
}
