/** Keeps what files hold of persons out of reports that are stored or passed around: the logs of a center, the JSON of a command. */
import type { ImportFault, ImportReport } from './importReport.ts';

/** The fault without the value that was found; a hint mostly repeats or guesses it. */
export function maskFault({ hint, isPrivate, ...fault }: ImportFault): ImportFault {
  if (!isPrivate || fault.found === 'nothing') return { ...fault, ...(hint !== undefined && { hint }) };
  return { ...fault, found: 'a value that is not shown here', isPrivate };
}

export function maskReport(report: ImportReport): ImportReport {
  return report.status === 'refused' ? { ...report, faults: report.faults.map(maskFault) } : report;
}
