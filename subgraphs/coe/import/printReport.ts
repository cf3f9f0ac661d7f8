/** Prints the report of an import for people. */
import type { ImportDrift, ImportFault, ImportProgress, ImportReport } from './importReport.ts';

export function printReport(report: ImportReport, center: string): string {
  const findings = [...report.notes.map((note) => `note: ${note}`), ...printDrift(report.drift)];
  return [...findings, ...printOutcome(report, center)].join('\n');
}

export function printProgress(progress: ImportProgress): string {
  switch (progress.kind) {
    case 'read':
      return `read ${progress.file}: ${printRows(progress.rows)}`;
    case 'checked':
      return progress.faultCount === 0 ? 'checked: no faults' : `checked: ${printFaultCount(progress.faultCount)}`;
    case 'written':
      return `wrote ${progress.collection}: ${progress.rows} of ${progress.of}`;
  }
}

function printOutcome(report: ImportReport, center: string): string[] {
  switch (report.status) {
    case 'refused':
      return [...printFaults(report.faults), ...printRest(report), `${printFaultCount(report.faultCount)}. Nothing was changed.`];
    case 'valid':
      return [`The files of ${center} are in order (${printCounts(report.counts)}; as of ${report.asOf}). Nothing was changed: this was a check.`];
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

function printPlace({ file, row, column }: ImportFault): string {
  return [file, row && `line ${row}`, column].filter(Boolean).join(' ');
}

function printRest({ faults, faultCount }: { readonly faults: readonly ImportFault[]; readonly faultCount: number }): string[] {
  return faultCount > faults.length ? [`... and ${faultCount - faults.length} more`] : [];
}

function printDrift(drift: readonly ImportDrift[]): string[] {
  return drift.map(({ file, row, field, stored, registry }) => `drift: ${file} line ${row}: ${field} is ${JSON.stringify(stored)} in the file and ${JSON.stringify(registry)} in the registry, which counts`);
}

function printCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([collection, count]) => `${count} ${collection}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function printRows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function printFaultCount(count: number): string {
  return count === 1 ? '1 fault' : `${count} faults`;
}
