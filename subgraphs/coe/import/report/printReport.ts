/** Prints the report of an import for people. */
import type { ImportFault, ImportReport, Place } from './importReport.ts';
import { printDiff } from './printDiff.ts';

export function printReport(report: ImportReport, center: string): string {
  const findings = [...report.notes.map((note) => `note: ${note}`), ...printDrift(report)];
  return [...findings, ...printOutcome(report, center)].join('\n');
}

function printOutcome(report: ImportReport, center: string): string[] {
  switch (report.status) {
    case 'refused':
      return [
        ...printFaults(report.faults),
        ...printRest(report),
        `${printFaultCount(report.faultCount)}. Nothing was changed.`,
      ];
    case 'valid':
      return [
        ...(report.diff ? printDiff(report.diff) : []),
        `The files of ${center} are in order (${printCounts(report.counts)}; as of ${report.asOf}). Nothing was changed: this was a check.`,
      ];
    case 'imported': {
      const { counts, asOf, epoch } = report.generation;
      const before = report.previousEpoch ? `it was ${report.previousEpoch}` : 'it is the first';
      return [`Imported ${center}: ${printCounts(counts)}; as of ${asOf}.`, `The epoch is now ${epoch}; ${before}.`];
    }
  }
}

/** A table of three columns: place, what was expected and found, and below it the hint. */
function printFaults(faults: readonly ImportFault[]): string[] {
  const places = faults.map(printPlace);
  const width = Math.max(0, ...places.map((place) => place.length));
  return faults.flatMap((fault, index) => [
    `${(places[index] ?? '').padEnd(width)}  expected ${fault.expected}; found ${fault.found}`,
    ...(fault.hint ? [`${' '.repeat(width)}  hint: ${fault.hint}`] : []),
  ]);
}

/** `scholars.csv line 3 status`, `all.xlsx sheet scholars row 3 status`. */
export function printPlace({ file, sheet, row, column }: Place): string {
  return [file, sheet && `sheet ${sheet}`, row && `${sheet ? 'row' : 'line'} ${row}`, column].filter(Boolean).join(' ');
}

function printRest({
  faults,
  faultCount,
}: {
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
}): string[] {
  return faultCount > faults.length ? [`... and ${faultCount - faults.length} more`] : [];
}

function printDrift({ drift, driftCount }: Pick<ImportReport, 'drift' | 'driftCount'>): string[] {
  const lines = drift.map(
    (each) =>
      `drift: ${printPlace(each)}: ${each.field} is ${JSON.stringify(each.stored)} in the file and ${JSON.stringify(each.registry)} in the registry, which counts`,
  );
  return driftCount > drift.length
    ? [...lines, `... and ${driftCount - drift.length} more values that drifted`]
    : lines;
}

function printCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([collection, count]) => `${count} ${collection}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function printFaultCount(count: number): string {
  return count === 1 ? '1 fault' : `${count} faults`;
}
