/** Receives the stamps of subgraphs as server-sent events over HTTP. */
import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import { Agent, request } from 'undici';
import { STAMP_PATH } from '../../subgraphs/contract/hosts.ts';
import { isObject } from '../transport/scatter.ts';
import type { StampSource } from './answers.ts';

export interface HttpStampsOptions {
  /** A stream without an event for this long is considered broken. Default: three times the interval of events. */
  readonly silenceMs?: number;
  /** The delay before the first reconnection. It doubles with each, up to `longestPauseMs`. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
}

const CONNECT_MS = 2000;
/** In bytes. A real event has about forty. */
const MAX_EVENT_BYTES = 4096;

/** Creates a source that reconnects when a stream breaks or is silent. */
export function createHttpStamps({
  silenceMs = 600,
  pauseMs = 100,
  longestPauseMs = 2000,
}: HttpStampsOptions = {}): StampSource {
  const agent = new Agent({ connect: { timeout: CONNECT_MS }, headersTimeout: CONNECT_MS, bodyTimeout: 0 });
  return {
    silenceMs,
    follow(url, listener) {
      const stopController = new AbortController();
      const { signal } = stopController;
      const report = (stamp: string | undefined): void => {
        if (!signal.aborted) listener(stamp);
      };
      const followUntilStopped = async (): Promise<void> => {
        for (let waitMs = pauseMs; !signal.aborted; waitMs = Math.min(2 * waitMs, longestPauseMs)) {
          const hasReported = await followOnce({ agent, url, silenceMs, signal, report });
          if (hasReported) waitMs = pauseMs;
          // Rejects only when the signal aborts, which the loop checks.
          await pause(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
        }
      };
      void followUntilStopped(); // never rejects
      return () => stopController.abort();
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

/** Reads one stream to its end, then reports undefined. Resolves to whether an event was received. Never rejects. */
async function followOnce({ agent, url, silenceMs, signal, report }: Connection): Promise<boolean> {
  const connection = new AbortController();
  const disconnect = (): void => connection.abort();
  signal.addEventListener('abort', disconnect, { once: true });
  const silence = createSilenceTimer(silenceMs, disconnect);
  let hasReported = false;
  // The parser delivers the remaining events of a chunk even after an abort: ignore them.
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
    const parser = createParser({ onEvent, onError: disconnect, maxBufferSize: MAX_EVENT_BYTES });
    silence.restart();
    await readToEnd(body, (text) => {
      if (!connection.signal.aborted) parser.feed(text); // it would throw after a parser error
    });
  } catch {
    // Unreachable, broken or aborted: the stamp is unknown, which `finally` reports.
  } finally {
    silence.stop();
    signal.removeEventListener('abort', disconnect);
    disconnect(); // ignore events from now on
    report(undefined);
  }
  return hasReported;
}

function toStampUrl(url: string): URL {
  const { origin, pathname } = new URL(url);
  return new URL(`${pathname.replace(/\/$/, '')}/${STAMP_PATH}`, origin);
}

/**
 * Passes each chunk to `onText`. Rejects when the stream breaks. Uses listeners, since an async iterator costs twice as
 * much and each center sends five chunks a second. Decodes each chunk alone, since stamps are ASCII.
 */
function readToEnd(body: NodeJS.ReadableStream, onText: (text: string) => void): Promise<void> {
  return new Promise((done, fail) => {
    body
      .on('data', (chunk: Buffer) => onText(chunk.toString('utf8')))
      .on('end', done)
      .on('close', done)
      .on('error', fail);
  });
}

/**
 * Calls `onSilence` if it is not restarted in time. First lets the event loop read pending input, since this process
 * may have been too busy to read it.
 */
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
