/**
 * The current stamp of every subgraph, from its event stream. A stamp is a digest of everything that the answers of a
 * subgraph depend on: an answer is valid while its stamp is the current one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import { Agent, request } from 'undici';
import { STAMP_PATH } from '../../subgraphs/contract/stampPath.ts';
import type { Subgraph } from '../transport/transport.ts';
import { isObject } from '../transport/scatter.ts';

/** A source of stamps; over HTTP: `createHttpStamps`. */
export interface StampSource {
  /** A stamp expires this long after it was last received. Default: it never expires. */
  readonly silenceMs?: number;
  /**
   * Calls the listener with each stamp that is received from the subgraph at `url`, and with undefined when the connection
   * is lost. @returns a function that ends this; the listener is not called after it
   */
  follow(url: string, listener: (stamp: string | undefined) => void): () => void;
  close(): Promise<void>;
}

/** The current stamp of one subgraph at one address: undefined while it is unknown, and for good after the subgraph has left. */
export interface PresentStamp {
  readonly stamp: string | undefined;
}

export class Stamps {
  readonly #source: StampSource;
  readonly #now: () => number;
  /** By id and address: a subgraph that moved is another. */
  readonly #followed = new Map<string, { readonly present: ReceivedStamp; readonly end: () => void }>();

  /** @param now milliseconds of a clock that never goes back */
  constructor(source: StampSource, now: () => number) {
    this.#source = source;
    this.#now = now;
  }

  /** Follows exactly these subgraphs from now on. */
  follow(subgraphs: readonly Subgraph[]): void {
    const wanted = new Map(subgraphs.map((subgraph) => [toKey(subgraph), subgraph]));
    for (const [key, { present, end }] of this.#followed) {
      if (wanted.has(key)) continue;
      this.#followed.delete(key);
      end();
      present.receive(undefined);
    }
    for (const [key, { url }] of wanted) {
      if (this.#followed.has(key)) continue;
      const present = new ReceivedStamp(this.#now, this.#source.silenceMs ?? Infinity);
      this.#followed.set(key, { present, end: this.#source.follow(url, (stamp) => present.receive(stamp)) });
    }
  }

  /** Undefined for a subgraph that is not followed. */
  find(subgraph: Subgraph): PresentStamp | undefined {
    return this.#followed.get(toKey(subgraph))?.present;
  }

  async close(): Promise<void> {
    this.follow([]);
    await this.#source.close();
  }
}

/** Checks the time on each read: a gateway that was paused itself may not have noticed yet that a stream is silent. */
class ReceivedStamp implements PresentStamp {
  readonly #now: () => number;
  readonly #silenceMs: number;
  #stamp: string | undefined;
  #at = 0;

  constructor(now: () => number, silenceMs: number) {
    this.#now = now;
    this.#silenceMs = silenceMs;
  }

  get stamp(): string | undefined {
    return this.#stamp !== undefined && this.#now() - this.#at <= this.#silenceMs ? this.#stamp : undefined;
  }

  receive(stamp: string | undefined): void {
    this.#stamp = stamp;
    this.#at = this.#now();
  }
}

function toKey({ id, url }: Subgraph): string {
  return `${id} ${url}`;
}

export interface HttpStampsOptions {
  /** A stream without an event for this long is broken: three intervals between its events. */
  readonly silenceMs?: number;
  /** The pause before the first attempt to connect again; it doubles up to `longestPauseMs`. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
}

const CONNECT_MS = 2000;
/** Bytes; an event has some forty. */
const MAX_EVENT = 4096;

/** Reads the event stream of each subgraph, and reconnects when it breaks or is silent. */
export function createHttpStamps({
  silenceMs = 600,
  pauseMs = 100,
  longestPauseMs = 2000,
}: HttpStampsOptions = {}): StampSource {
  const agent = new Agent({ connect: { timeout: CONNECT_MS }, headersTimeout: CONNECT_MS, bodyTimeout: 0 });
  return {
    silenceMs,
    follow(url, listener) {
      const stopping = new AbortController();
      const { signal } = stopping;
      const report = (stamp: string | undefined): void => {
        if (!signal.aborted) listener(stamp);
      };
      const followAlways = async (): Promise<void> => {
        for (let waitMs = pauseMs; !signal.aborted; waitMs = Math.min(2 * waitMs, longestPauseMs)) {
          const hasReported = await followOnce({ agent, url, silenceMs, signal, report });
          if (hasReported) waitMs = pauseMs;
          await pause(waitMs, undefined, { signal, ref: false }).catch(() => undefined); // rejects when the signal aborts, which the loop checks
        }
      };
      void followAlways(); // never rejects
      return () => stopping.abort();
    },
    close: () => agent.destroy(),
  };
}

interface Connection {
  readonly agent: Agent;
  readonly url: string;
  readonly silenceMs: number;
  readonly signal: AbortSignal;
  readonly report: (stamp: string | undefined) => void;
}

/** Reads one connection to its end; then the stamp is unknown. Resolves to whether it reported anything. Never rejects. */
async function followOnce({ agent, url, silenceMs, signal, report }: Connection): Promise<boolean> {
  const connection = new AbortController();
  const leave = (): void => connection.abort();
  signal.addEventListener('abort', leave, { once: true });
  const silence = createSilenceTimer(silenceMs, leave);
  let hasReported = false;
  // After an abort the parser still delivers the rest of the chunk: ignore it.
  const onEvent = ({ data }: { readonly data: string }): void => {
    if (connection.signal.aborted) return;
    hasReported = true;
    silence.restart();
    report(readStamp(data));
  };
  try {
    const { statusCode, body } = await request(toStampUrl(url), {
      dispatcher: agent,
      headers: { accept: 'text/event-stream' },
      signal: connection.signal,
    });
    if (statusCode !== 200) {
      body.on('error', () => undefined).destroy();
      return false;
    }
    const parser = createParser({ onEvent, onError: leave, maxBufferSize: MAX_EVENT });
    silence.restart();
    await readToEnd(body, (text) => {
      if (!connection.signal.aborted) parser.feed(text); // throws after an error of the parser
    });
  } catch {
    // Not reachable, broken or aborted: in each case the stamp is unknown.
  } finally {
    silence.stop();
    signal.removeEventListener('abort', leave);
    leave(); // ignore events from now on
    report(undefined);
  }
  return hasReported;
}

function toStampUrl(url: string): URL {
  const { origin, pathname } = new URL(url);
  return new URL(`${pathname.replace(/\/$/, '')}/${STAMP_PATH}`, origin);
}

/** Uses events, since an async iterator costs twice as much and each center sends five chunks a second. Stamps are ASCII, so no character is split. Rejects when the stream breaks. */
function readToEnd(body: NodeJS.ReadableStream, onText: (text: string) => void): Promise<void> {
  return new Promise((done, fail) => {
    body
      .on('data', (chunk: Buffer) => onText(chunk.toString('utf8')))
      .on('end', done)
      .on('close', done)
      .on('error', fail);
  });
}

/** Calls `onSilence` when it is not restarted in time. Waits for input that has arrived but was not read, as this process may have been busy. */
function createSilenceTimer(silenceMs: number, onSilence: () => void): { restart(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let restarts = 0;
  const check = (): void => {
    const before = restarts;
    setImmediate(() => {
      if (restarts === before) onSilence();
    });
  };
  return {
    restart() {
      restarts += 1;
      if (timer) timer.refresh();
      else timer = setTimeout(check, silenceMs).unref();
    },
    stop() {
      restarts += 1;
      clearTimeout(timer);
    },
  };
}

function readStamp(data: string): string | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return isObject(value) && typeof value['stamp'] === 'string' ? value['stamp'] : undefined;
  } catch {
    return undefined; // not JSON: no stamp
  }
}
