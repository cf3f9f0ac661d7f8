/** Reads the current stamp of each subgraph from its event stream over HTTP. */
import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import { Agent, request } from 'undici';
import { STAMP_PATH } from '../../subgraphs/contract/hosts.ts';
import { isObject } from '../transport/scatter.ts';
import type { StampSource } from './answers.ts';

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
