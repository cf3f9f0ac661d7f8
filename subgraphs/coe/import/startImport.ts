/** The import at a center's start, in the background: its files are imported when they are new, and again for as long as that fails, since the store may be away or another import running. */
import { setTimeout as pause } from 'node:timers/promises';
import { findCode } from './commit.ts';
import type { ImportSubject } from './importData.ts';
import { digestInput, toOrigin } from './read/files.ts';
import { printPlace } from './report/print.ts';
import { maskFault, type ImportDrift, type ImportFault, type ImportReport } from './report/report.ts';
import type { Store } from '../store/store.ts';
import { CodedError } from '../../contract/errors.ts';

export type EnsureResult =
  /** The files were new and are imported. */
  | { readonly status: 'imported'; readonly report: Extract<ImportReport, { status: 'imported' }> }
  /** The current generation came from these files as they are. */
  | { readonly status: 'unchanged' }
  /** The current generation came from another folder, or files have replaced a part of it: somebody did so on purpose. */
  | { readonly status: 'skipped'; readonly origin: string }
  /** The files have faults: the old generation, if there is one, goes on being served. */
  | { readonly status: 'refused'; readonly report: Extract<ImportReport, { status: 'refused' }> }
  /** The store failed, another import is running, or this program has a fault. */
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
    const { importData } = await import('./importData.ts'); // a start with the data of the last one needs no parsers
    const report = await importData({ ...subject, paths, mode: 'write', store });
    return report.status === 'imported'
      ? { status: 'imported', report }
      : { status: 'refused', report: requireRefused(report) };
  } catch (error) {
    return { status: 'failed', error: findCode(error) ?? wordUnforeseen(error) };
  }
}

/** Whatever the files hold, the center serves what it has. */
function wordUnforeseen(error: unknown): CodedError {
  const message = error instanceof Error ? error.message : String(error);
  return new CodedError(
    'INTERNAL_FAULT',
    `expected to import the files or to say what is wrong with them, and met a fault of this program: ${message}; what was imported before is served; try the files with --check`,
  );
}

function requireRefused(
  report: Exclude<ImportReport, { status: 'imported' }>,
): Extract<ImportReport, { status: 'refused' }> {
  if (report.status === 'refused') return report;
  throw new Error('an import that writes ended as a mere check');
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

interface Repetition {
  readonly ensure: () => Promise<EnsureResult>;
  /** Called after each attempt. */
  readonly onResult: (result: EnsureResult) => void;
  /** Ends the repetition. */
  readonly signal: AbortSignal;
}

interface StartedImport {
  /** `ended` when the first attempt has ended, with any result; `importing` when it takes longer than `withinMs`. */
  readonly first: Promise<'ended' | 'importing'>;
  /** When nothing is tried any more. Rejects with a fault of the program. */
  readonly ended: Promise<void>;
}

/** Tries at once; whoever serves meanwhile waits for `first` with the word that it is ready, but not for ever. */
export function startImport(repetition: Repetition, withinMs: number): StartedImport {
  const attempt = tryOnce(repetition);
  const ended = attempt.then((isOver) => (isOver ? undefined : repeatImport(repetition)));
  const timer = new AbortController();
  const late = pause(withinMs, 'importing' as const, { signal: timer.signal }).catch(() => 'importing' as const); // it is over: nobody listens
  const first = Promise.race([attempt.then(() => 'ended' as const), late]).finally(() => timer.abort());
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

const MOST_FAULTS = 20;

/** Nothing where nothing was done. */
export function describeImport(result: EnsureResult): string[] {
  switch (result.status) {
    case 'unchanged':
      return [];
    case 'skipped':
      return [`goes on with the data that were imported from ${result.origin}`];
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
        `did not import its files, which have ${faultCount} faults; what was imported before is served`,
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
  const { expected, found, hint } = maskFault(fault); // logs are kept, and read by many
  return `${printPlace(fault)}: expected ${expected}, found ${found}${hint === undefined ? '' : ` (${hint})`}`;
}
