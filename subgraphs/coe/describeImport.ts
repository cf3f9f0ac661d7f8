/** What the import at a center's start has to tell its keeper, in lines. */
import type { EnsureResult } from './import/ensureImported.ts';
import type { ImportDrift, ImportFault } from './import/report/importReport.ts';
import { maskFault } from './import/report/maskReport.ts';
import { printPlace } from './import/report/printReport.ts';

const MOST_FAULTS = 20;

/** Nothing where nothing was done. */
export function describeImport(result: EnsureResult): string[] {
  switch (result.status) {
    case 'unchanged':
      return [];
    case 'kept':
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
