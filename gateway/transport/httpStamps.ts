/** The stamps of subgraphs over HTTP: follows the stream of each, and connects anew when it breaks or falls silent. */
import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import { Agent, request } from 'undici';
import { STAMP_PATH } from '../../subgraphs/contract/stampPath.ts';
import { isObject } from '../execute/scatter.ts';
import type { StampSource } from '../keep/stampSource.ts';

export interface HttpStampsOptions {
  /** A stream that says nothing for so long is broken: three beats. */
  readonly silenceMs?: number;
  /** Before the first attempt to connect anew; it doubles up to `longestPauseMs`. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
}

const CONNECT_MS = 2000;
/** An event is some forty characters. */
const MAX_EVENT = 4096;

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
      const tell = (stamp: string | undefined): void => {
        if (!signal.aborted) listener(stamp);
      };
      const followOn = async (): Promise<void> => {
        for (let waitMs = pauseMs; !signal.aborted; waitMs = Math.min(2 * waitMs, longestPauseMs)) {
          const hasSpoken = await followOnce({ agent, url, silenceMs, signal, tell });
          if (hasSpoken) waitMs = pauseMs;
          await pause(waitMs, undefined, { signal, ref: false }).catch(() => undefined); // ended by the signal, which is looked at next
        }
      };
      void followOn(); // never rejects
      return () => stopping.abort();
    },
    close: () => agent.destroy(),
  };
}

function toStampUrl(url: string): URL {
  const { origin, pathname } = new URL(url);
  return new URL(`${pathname.replace(/\/$/, '')}/${STAMP_PATH}`, origin);
}

interface Following {
  readonly agent: Agent;
  readonly url: string;
  readonly silenceMs: number;
  readonly signal: AbortSignal;
  readonly tell: (stamp: string | undefined) => void;
}

/** One connection, to its end, after which the stamp is unknown. Did it say anything? Never rejects. */
async function followOnce({ agent, url, silenceMs, signal, tell }: Following): Promise<boolean> {
  const connection = new AbortController();
  const leave = (): void => connection.abort();
  signal.addEventListener('abort', leave, { once: true });
  const watch = createWatch(silenceMs, leave);
  let hasSpoken = false;
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
    const onEvent = ({ data }: { readonly data: string }): void => {
      hasSpoken = true;
      watch.rearm();
      tell(readStamp(data));
    };
    const parser = createParser({ onEvent, onError: leave, maxBufferSize: MAX_EVENT });
    watch.rearm();
    await readToEnd(body, (text) => {
      if (!connection.signal.aborted) parser.feed(text); // a parser that gave up throws
    });
  } catch {
    // not reached, broken off, or left: in any case nothing is known
  } finally {
    watch.end();
    signal.removeEventListener('abort', leave);
    tell(undefined);
  }
  return hasSpoken;
}

/** By events: five chunks a second of each center come, and an iterator costs twice as much. Stamps are ASCII, so no character is cut. Rejects when the stream breaks. */
function readToEnd(body: NodeJS.ReadableStream, onText: (text: string) => void): Promise<void> {
  return new Promise((done, fail) => {
    body
      .on('data', (chunk: Buffer) => onText(chunk.toString('utf8')))
      .on('end', done)
      .on('close', done)
      .on('error', fail);
  });
}

/** Calls `onSilence` when it is not armed anew in time. What has come and was not yet read counts: this process may have been busy. */
function createWatch(silenceMs: number, onSilence: () => void): { rearm(): void; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  let beats = 0;
  const check = (): void => {
    const seen = beats;
    setImmediate(() => {
      if (beats === seen) onSilence();
    });
  };
  return {
    rearm() {
      beats += 1;
      if (timer) timer.refresh();
      else timer = setTimeout(check, silenceMs).unref();
    },
    end() {
      beats += 1;
      clearTimeout(timer);
    },
  };
}

function readStamp(data: string): string | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return isObject(value) && typeof value['stamp'] === 'string' ? value['stamp'] : undefined;
  } catch {
    return undefined; // whatever it is, it is no stamp
  }
}
