/** What a soak came to: its figures as a table, and what in them is a failure. */
import type { FaultKind } from './chaos.ts';
import type { Memory } from './memory.ts';

export interface Tally {
  requests: number;
  complete: number;
  partial: number;
  unexplained: number;
  /** What was wrong, with the operation; the first ones. */
  readonly wrong: string[];
  wrongCount: number;
  readonly httpFaults: string[];
  readonly milliseconds: number[];
  readonly faults: Map<FaultKind, number>;
  readonly memory: Memory[];
}

export function createTally(): Tally {
  return {
    requests: 0,
    complete: 0,
    partial: 0,
    unexplained: 0,
    wrong: [],
    wrongCount: 0,
    httpFaults: [],
    milliseconds: [],
    faults: new Map(),
    memory: [],
  };
}

const FEWEST_SAMPLES = 12;
/** Between the second third of a run and the last; the first is warming up. */
const GROWTH = { share: 0.15, bytes: 10 * 1024 * 1024 };

export type LeakVerdict = 'steady' | 'growing' | 'too short to tell';

/** Does the heap that is left after each collection go on growing? */
export function judgeHeap(heapBytes: readonly number[]): LeakVerdict {
  if (heapBytes.length < FEWEST_SAMPLES) return 'too short to tell';
  const third = Math.floor(heapBytes.length / 3);
  const [middle, last] = [takeMedian(heapBytes.slice(third, 2 * third)), takeMedian(heapBytes.slice(2 * third))];
  return last - middle > Math.max(GROWTH.bytes, middle * GROWTH.share) ? 'growing' : 'steady';
}

/** Sentences; none when the run passed. */
export function listFailures(tally: Tally): string[] {
  const heap = judgeHeap(tally.memory.map(({ heapBytes }) => heapBytes));
  return [
    ...(tally.requests === 0 ? ['nothing was asked'] : []),
    ...(tally.wrongCount > 0
      ? [`${tally.wrongCount} answers were wrong or not marked; the first:\n${tally.wrong.join('\n')}`]
      : []),
    ...(tally.httpFaults.length > 0
      ? [`${tally.httpFaults.length} requests failed; the first: ${tally.httpFaults.slice(0, 3).join('; ')}`]
      : []),
    ...(heap === 'growing'
      ? [`the heap of the gateway grows: ${tally.memory.map(({ heapBytes }) => toMegabytes(heapBytes)).join(', ')} MB`]
      : []),
  ];
}

export function printLine(tally: Tally, minutes: number): string {
  const { requests, complete, partial, wrongCount, faults, memory } = tally;
  const injected = [...faults.values()].reduce((sum, each) => sum + each, 0);
  const last = memory.at(-1);
  return `${minutes.toFixed(1)} min: ${requests} requests, ${complete} complete, ${partial} partial, ${wrongCount} wrong, ${injected} faults, heap ${toMegabytes(last?.heapBytes ?? 0)} MB, resident ${toMegabytes(last?.rssBytes ?? 0)} MB`;
}

/** Markdown, of two columns. */
export function printTable(tally: Tally, minutes: number): string {
  const { memory, milliseconds } = tally;
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)} ms`;
  const through = (read: (sample: Memory) => number): string =>
    [memory[0], memory[Math.floor(memory.length / 2)], memory.at(-1)]
      .map((sample) => (sample ? toMegabytes(read(sample)) : '-'))
      .join(' / ');
  const rows: readonly (readonly [string, string | number])[] = [
    ['minutes, connections', `${minutes}, 16`],
    ['requests', tally.requests],
    ['complete', tally.complete],
    ['partial, all marked', tally.partial],
    ['of these, without a fault that explains it', tally.unexplained],
    ['wrong, or partial and not marked', tally.wrongCount],
    ['failed over HTTP', tally.httpFaults.length],
    ...[...tally.faults]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, count]) => [`faults: ${kind}`, count] as const),
    ['gateway resident, begin / middle / end', `${through(({ rssBytes }) => rssBytes)} MB`],
    ['gateway heap after a collection, begin / middle / end', `${through(({ heapBytes }) => heapBytes)} MB`],
    ['heap', judgeHeap(memory.map(({ heapBytes }) => heapBytes))],
    ['p50, p99', `${at(0.5)}, ${at(0.99)}`],
  ];
  return ['| soak | |', '|---|---:|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

function takeMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function toMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
