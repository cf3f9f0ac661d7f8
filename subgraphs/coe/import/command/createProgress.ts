/** Shows how far an import has come: a bar on a terminal, plain lines elsewhere. */
import type { ImportProgress } from '../report/importReport.ts';

export interface Terminal {
  readonly write: (text: string) => void;
  /** Can a line be written anew? */
  readonly isTerminal: boolean;
  /** Letters in a line; a longer bar would leave its beginning behind. */
  readonly columns: number;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

export interface ProgressDisplay {
  readonly show: (progress: ImportProgress) => void;
  /** Leaves the line of the bar. */
  readonly end: () => void;
}

const BAR_EVERY = 100;
const LINE_EVERY = 10_000;
const BAR_WIDTH = 20;
const WHOLE_LINE = '\r\u001B[K';

export function createProgress({ write, isTerminal, columns, now }: Terminal): ProgressDisplay {
  let shownAt = now();
  let isOnBar = false;
  let phase = { name: '', begun: shownAt };
  return {
    show(progress) {
      const name = nameOf(progress);
      if (phase.name !== name) phase = { name, begun: now() };
      const isMilestone =
        progress.kind === 'read' ||
        progress.kind === 'checked' ||
        (progress.kind === 'written' && isTwentieth(progress));
      const isDue = now() - shownAt >= (isTerminal ? BAR_EVERY : LINE_EVERY);
      if (!isDue && (isTerminal ? progress.kind !== 'checked' : !isMilestone)) return;
      if (isDue) shownAt = now();
      if (!isTerminal) write(`${printProgress(progress)}\n`);
      else if (progress.kind === 'checked') write(`${isOnBar ? WHOLE_LINE : ''}${printProgress(progress)}\n`);
      else write(`${WHOLE_LINE}${printBar(progress, (now() - phase.begun) / 1000).slice(0, columns - 1)}`);
      isOnBar = isTerminal && progress.kind !== 'checked';
    },
    end() {
      if (isOnBar) write(WHOLE_LINE);
      isOnBar = false;
    },
  };
}

const SMALLEST_STEP = 4000;

/** About twenty lines for a collection, fewer for a small one. */
function isTwentieth({ rows, of }: { readonly rows: number; readonly of: number }): boolean {
  const step = Math.max(SMALLEST_STEP, Math.ceil(of / 20 / SMALLEST_STEP) * SMALLEST_STEP);
  return rows % step === 0 || rows === of;
}

/** What is counted from zero by itself. */
function nameOf(progress: ImportProgress): string {
  if (progress.kind === 'written' || progress.kind === 'kept') return `${progress.kind} ${progress.collection}`;
  return progress.kind === 'reading' ? progress.file : progress.kind;
}

function printBar(progress: ImportProgress, seconds: number): string {
  const [done, of] = measure(progress);
  const share = of === 0 ? 1 : Math.min(1, done / of);
  const filled = Math.round(share * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %  ${printProgress(progress)}${printRate(progress, seconds)}`;
}

const SHORTEST_MEASURE = 1; // second: before that, a rate says nothing

function printRate(progress: ImportProgress, seconds: number): string {
  return 'rows' in progress && seconds >= SHORTEST_MEASURE ? `, ${Math.round(progress.rows / seconds)} rows/s` : '';
}

function measure(progress: ImportProgress): [done: number, of: number] {
  switch (progress.kind) {
    case 'reading':
      return [progress.bytes, progress.ofBytes];
    case 'checking':
    case 'written':
      return [progress.rows, progress.of];
    case 'read':
    case 'kept':
    case 'checked':
      return [1, 1];
  }
}

function printProgress(progress: ImportProgress): string {
  switch (progress.kind) {
    case 'reading':
      return `reading ${progress.file}: ${printRows(progress.rows)}, ${toMegabytes(progress.bytes)} of ${toMegabytes(progress.ofBytes)} MB`;
    case 'read':
      return `read ${progress.file}: ${printRows(progress.rows)}`;
    case 'kept':
      return `took over ${progress.collection}: ${printRows(progress.rows)}`;
    case 'checking':
      return `checking: ${progress.rows} of ${printRows(progress.of)}`;
    case 'checked':
      return progress.faultCount === 0
        ? 'checked: no faults'
        : `checked: ${progress.faultCount === 1 ? '1 fault' : `${progress.faultCount} faults`}`;
    case 'written':
      return `wrote ${progress.collection}: ${progress.rows} of ${progress.of}`;
  }
}

function printRows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
