/** What the import at a center's start has to tell its keeper, in lines. */
import type { EnsureResult } from './import/ensureImported.ts';
import type { ImportFault } from './import/importReport.ts';

const MOST_FAULTS = 20;

/** Nothing where nothing was done. */
export function describeImport(result: EnsureResult): string[] {
  switch (result.status) {
    case 'unchanged':
      return [];
    case 'kept':
      return [`goes on with the data that were imported from ${result.origin}`];
    case 'imported': {
      const { generation, drift, notes } = result.report;
      const counts = Object.entries(generation.counts).map(([code, count]) => `${count} ${code}`);
      const differs = drift.map(({ file, row, field, stored, registry }) => {
        return `${file} line ${row}: ${field} is ${JSON.stringify(stored)}, the registry says ${JSON.stringify(registry)}`;
      });
      return [`imported ${counts.join(', ')} (data as of ${generation.asOf})`, ...differs, ...notes];
    }
    case 'refused': {
      const { faults, faultCount } = result.report;
      const shown = faults.slice(0, MOST_FAULTS).map(describeFault);
      const rest = faultCount > shown.length ? [`and ${faultCount - shown.length} more`] : [];
      return [`did not import its files, which have ${faultCount} faults; what was imported before is served`, ...shown, ...rest];
    }
    case 'failed':
      return [`did not import its files: ${result.error.code}: ${result.error.message}`];
  }
}

function describeFault({ file, row, column, expected, found, hint }: ImportFault): string {
  const place = [file, row === undefined ? '' : `line ${row}`, column ?? ''].filter(Boolean).join(' ');
  return `${place}: expected ${expected}, found ${found}${hint === undefined ? '' : ` (${hint})`}`;
}
