/** The import at a center's start. It runs in the background, imports the files if they are new, and retries while the store fails or another import runs. */
import { setTimeout as pause } from 'node:timers/promises';
import { findCode } from './commit.ts';
import type { ImportSubject } from './importData.ts';
import { digestInput, toOrigin } from './read/files.ts';
import { printPlace } from './report/print.ts';
import { maskFault, type ImportDrift, type ImportFault, type ImportReport } from './report/report.ts';
import type { Store } from '../store/store.ts';
import { CodedError } from '../../contract/errors.ts';

export type EnsureResult =
  /** The files were new and have been imported. */
  | { readonly status: 'imported'; readonly report: Extract<ImportReport, { status: 'imported' }> }
  /** The current generation came from the same files. */
  | { readonly status: 'unchanged' }
  /** The current generation came from another folder, or files replaced a part of it. That was deliberate, so it stays. */
  | { readonly status: 'skipped'; readonly origin: string }
  /** The files have faults. The center continues to serve its current generation, if it has one. */
  | { readonly status: 'refused'; readonly report: Extract<ImportReport, { status: 'refused' }> }
  /** The store failed, another import is running, or this program has a bug. */
  | { readonly status: 'failed'; readonly error: CodedError };

/** @param dataFolder the folder of the site's files */
export async function ensureImported(
  store: Store,
  dataFolder: string,
  subject: Omit<ImportSubject, 'paths'>,
): Promise<EnsureResult> {
  try {
    const snapshot = await store.openSnapshot();
    const origin = snapshot?.generation.origin;
    if (origin !== undefined && origin !== toOrigin(dataFolder)) return { status: 'skipped', origin };
    const paths = { kind: 'folder', folder: dataFolder } as const;
    if (snapshot?.generation.digest === (await digestInput(paths, subject.contract))) return { status: 'unchanged' };
    const { importData } = await import('./importData.ts'); // a start without an import needs no parsers
    const report = await importData({ ...subject, paths, mode: 'write', store });
    return report.status === 'imported'
      ? { status: 'imported', report }
      : { status: 'refused', report: requireRefused(report) };
  } catch (error) {
    return { status: 'failed', error: findCode(error) ?? toInternalFault(error) };
  }
}

/** A bug must not stop the center: it continues to serve its current data. */
function toInternalFault(error: unknown): CodedError {
  const message = error instanceof Error ? error.message : String(error);
  return new CodedError(
    'INTERNAL_FAULT',
    `an unexpected error of this program during the import: ${message}; the previous data are served; check the files with --check`,
  );
}

function requireRefused(
  report: Exclude<ImportReport, { status: 'imported' }>,
): Extract<ImportReport, { status: 'refused' }> {
  if (report.status === 'refused') return report;
  throw new Error('an import that writes ended as a check');
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

interface Repetition {
  readonly ensure: () => Promise<EnsureResult>;
  /** Called after each attempt. */
  readonly onResult: (result: EnsureResult) => void;
  /** Ends the retries. */
  readonly signal: AbortSignal;
}

interface StartedImport {
  /** `ended` when the first attempt has ended, with any result; `importing` when it takes longer than `withinMs`. */
  readonly first: Promise<'ended' | 'importing'>;
  /** Resolves when there are no more attempts. Rejects with an unexpected error. */
  readonly ended: Promise<void>;
}

/** Makes the first attempt at once. The process waits for `first` before it reports that it is ready. */
export function startImport(repetition: Repetition, withinMs: number): StartedImport {
  const attempt = tryOnce(repetition);
  const ended = attempt.then((isOver) => (isOver ? undefined : repeatImport(repetition)));
  const timer = new AbortController();
  const late = pause(withinMs, 'importing' as const, { signal: timer.signal }).catch(() => 'importing' as const); // the attempt has ended
  const first = Promise.race([attempt.then(() => 'ended' as const), late]).finally(() => timer.abort());
  return { first, ended };
}

/** Retries until an attempt does not fail. The pause doubles each time. */
async function repeatImport(repetition: Repetition): Promise<void> {
  for (
    let milliseconds = FIRST_PAUSE_MS;
    await isPaused(milliseconds, repetition.signal);
    milliseconds = Math.min(2 * milliseconds, LONGEST_PAUSE_MS)
  ) {
    if (await tryOnce(repetition)) return;
  }
}

/** Returns true if no further attempt is needed. */
async function tryOnce({ ensure, onResult, signal }: Repetition): Promise<boolean> {
  const result = await ensure();
  if (signal.aborted) return true;
  onResult(result);
  return result.status !== 'failed';
}

/** False if the signal ended the pause. */
async function isPaused(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(milliseconds, undefined, { signal, ref: false });
    return true;
  } catch {
    return false; // only the signal ends it early
  }
}

const MOST_FAULTS = 20;

/** Log messages. None if nothing was done. */
export function describeImport(result: EnsureResult): string[] {
  switch (result.status) {
    case 'unchanged':
      return [];
    case 'skipped':
      return [`continues with the data that were imported from ${result.origin}`];
    case 'imported': {
      const { generation, drift, driftCount, notes } = result.report;
      const counts = Object.entries(generation.counts).map(([code, count]) => `${count} ${code}`);
      const differs = drift.slice(0, MOST_FAULTS).map(describeDrift);
      const rest =
        driftCount > differs.length
          ? [`and ${driftCount - differs.length} more values that differ from the registry`]
          : [];
      return [`imported ${counts.join(', ')} (data as of ${generation.asOf})`, ...differs, ...rest, ...notes];
    }
    case 'refused': {
      const { faults, faultCount } = result.report;
      const shown = faults.slice(0, MOST_FAULTS).map(describeFault);
      const rest = faultCount > shown.length ? [`and ${faultCount - shown.length} more`] : [];
      return [
        `did not import its files, which have ${faultCount} faults; the previous data are served`,
        ...shown,
        ...rest,
      ];
    }
    case 'failed':
      return [`did not import its files: ${result.error.code}: ${result.error.message}`];
  }
}

function describeDrift(drift: ImportDrift): string {
  return `${printPlace(drift)}: ${drift.field} is ${JSON.stringify(drift.stored)}, the registry says ${JSON.stringify(drift.registry)}`;
}

function describeFault(fault: ImportFault): string {
  const { expected, found, hint } = maskFault(fault); // many people can read logs
  return `${printPlace(fault)}: expected ${expected}, found ${found}${hint === undefined ? '' : ` (${hint})`}`;
}
