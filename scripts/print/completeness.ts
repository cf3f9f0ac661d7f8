/** One line that says which centers an answer holds, from the report that travels with it. */
import { isObject, type Answer, type JsonObject } from '../client.ts';

export interface CenterLine {
  readonly center: string;
  readonly status: string;
  readonly code?: string;
  readonly message?: string;
}

export interface CompletenessSummary {
  readonly isComplete: boolean;
  readonly considered: number;
  readonly answered: number;
  readonly centers: readonly CenterLine[];
}

/** The report on the whole operation; undefined when no center was concerned (an answer of the registry alone). */
export function readCompleteness(answer: Answer): CompletenessSummary | undefined {
  const report = answer.extensions?.completeness;
  return isObject(report) ? toSummary(report) : undefined;
}

export function toSummary(report: JsonObject): CompletenessSummary {
  const centers = Array.isArray(report.centers) ? report.centers.filter(isObject).map(toLine) : [];
  const missing = centers.filter(isMissing);
  return {
    isComplete: typeof report.isComplete === 'boolean' ? report.isComplete : missing.length === 0,
    considered: typeof report.considered === 'number' ? report.considered : centers.length,
    answered: typeof report.answered === 'number' ? report.answered : centers.filter(({ status }) => status === 'ANSWERED').length,
    centers,
  };
}

function toLine({ center, status, code, message }: JsonObject): CenterLine {
  const id = isObject(center) ? center.id : center;
  return {
    center: String(id),
    status: String(status),
    ...(typeof code === 'string' && { code }),
    ...(typeof message === 'string' && { message }),
  };
}

function isMissing({ status }: CenterLine): boolean {
  return status === 'DENIED' || status === 'FAILED';
}

/** `Complete: 9 of 11 centers answered, 2 skipped (they hold nothing of it).` or what is missing and why. */
export function printCompleteness(summary: CompletenessSummary | undefined): string {
  if (!summary) return 'No center was asked.\n';
  const skipped = summary.centers.filter(({ status }) => status === 'SKIPPED').length;
  const counts = `${summary.answered} of ${summary.considered} centers answered${skipped > 0 ? `, ${skipped} skipped (they hold nothing of it)` : ''}`;
  if (summary.isComplete) return `Complete: ${counts}.\n`;
  const reasons = summary.centers.filter(isMissing).map(({ center, status, code, message }) => {
    const detail = [code, message].filter((text) => text !== undefined).join(': ');
    return `  ${center} ${status.toLowerCase()}${detail === '' ? '' : ` (${detail})`}\n`;
  });
  return `INCOMPLETE: ${counts}; missing:\n${reasons.join('')}`;
}
