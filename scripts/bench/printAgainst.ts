/** Prints what was measured: rates of import, and for each shape both arms and their ratio, with spread. */
import { printTable } from '../print/table.ts';
import type { Timing } from './alternate.ts';
import type { ImportTiming } from './importCenters.ts';

/** Rows a second, starting and ending the importer's process included. */
export function printImports(timings: readonly ImportTiming[]): string {
  const rows = timings.reduce((sum, each) => sum + each.rows, 0);
  const seconds = timings.reduce((sum, each) => sum + each.seconds, 0);
  const rates = timings.map((each) => each.rows / each.seconds);
  return `import: ${rows} rows of ${timings.length} centers in ${seconds.toFixed(1)} s; rows a second by center: ${printSpread(rates, 0)}\n`;
}

/** Median and, in brackets, the fifth and the ninety-fifth percentile. Ratios are taken within a round. */
export function printArms(timings: readonly Timing[], names: readonly string[], rounds: number): string {
  const head = ['milliseconds', ...names, 'ratio'];
  const body = timings.map(({ shape, rounds: measured }) => {
    const arms = names.map((_, index) => printSpread(measured.map((times) => times[index] ?? 0), 1));
    return [shape, ...arms, printSpread(measured.map(([small = 1, large = 0]) => large / small), 2)];
  });
  return `${printTable(head, body)}Median (5th to 95th percentile) of ${rounds} rounds, the arms alternated, one client.`;
}

function printSpread(values: readonly number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(digits);
  return `${at(0.5)} (${at(0.05)} to ${at(0.95)})`;
}
