/** Repeats the import at a center's start for as long as it fails: the store may be away, or another import running. */
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

/** Pauses, then tries, each time after twice the pause, until the import did not fail. */
export async function repeatImport({ ensure, onResult, signal }: Repetition): Promise<void> {
  for (let milliseconds = FIRST_PAUSE_MS; await isPaused(milliseconds, signal); milliseconds = Math.min(2 * milliseconds, LONGEST_PAUSE_MS)) {
    const result = await ensure();
    if (signal.aborted) return;
    onResult(result);
    if (result.status !== 'failed') return;
  }
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
