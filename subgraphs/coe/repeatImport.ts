/** The import at a center's start, behind its back: repeated for as long as it fails, since the store may be away or another import running. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EnsureResult } from './import/ensureImported.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

export interface Repetition {
  readonly ensure: () => Promise<EnsureResult>;
  /** Told of every attempt. */
  readonly onResult: (result: EnsureResult) => void;
  /** Ends the repetition. */
  readonly signal: AbortSignal;
}

export interface StartedImport {
  /** `told` when the first attempt has ended, however it did; `importing` when it takes longer than `withinMs`. */
  readonly first: Promise<'told' | 'importing'>;
  /** When nothing is tried any more. Rejects with a fault of the program. */
  readonly ended: Promise<void>;
}

/** Tries at once; whoever serves meanwhile waits for `first` with the word that it is ready, but not for ever. */
export function startImport(repetition: Repetition, withinMs: number): StartedImport {
  const attempt = tryOnce(repetition);
  const ended = attempt.then((isOver) => (isOver ? undefined : repeatImport(repetition)));
  const timer = new AbortController();
  const late = pause(withinMs, 'importing' as const, { signal: timer.signal }).catch(() => 'importing' as const); // it is over: nobody listens
  const first = Promise.race([attempt.then(() => 'told' as const), late]).finally(() => timer.abort());
  return { first, ended };
}

/** Pauses, then tries, each time after twice the pause, until the import did not fail. */
async function repeatImport(repetition: Repetition): Promise<void> {
  for (
    let milliseconds = FIRST_PAUSE_MS;
    await isPaused(milliseconds, repetition.signal);
    milliseconds = Math.min(2 * milliseconds, LONGEST_PAUSE_MS)
  ) {
    if (await tryOnce(repetition)) return;
  }
}

/** Is there nothing more to try? */
async function tryOnce({ ensure, onResult, signal }: Repetition): Promise<boolean> {
  const result = await ensure();
  if (signal.aborted) return true;
  onResult(result);
  return result.status !== 'failed';
}

/** False when the signal ended the pause. */
async function isPaused(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(milliseconds, undefined, { signal, ref: false });
    return true;
  } catch {
    return false; // only the signal ends it early
  }
}
