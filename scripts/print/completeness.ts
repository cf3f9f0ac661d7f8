/** One line that says which centers an answer holds, from the report that travels with it. */
import { isObject, type Answer, type JsonObject } from '../client.ts';
import { printGaps, type GapLine } from './gaps.ts';

export interface CenterLine {
  readonly center: string;
  readonly status: string;
  readonly code?: string;
  readonly message?: string;
  /** Whole seconds since the center gave it; absent where it was asked just now. */
  readonly age?: number;
}

export interface CompletenessSummary {
  readonly isComplete: boolean;
  readonly considered: number;
  readonly answered: number;
  readonly centers: readonly CenterLine[];
  /** Ids of the centers that gave no answer to some stretch of a walk that a list is a page of. */
  readonly gaps: readonly string[];
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
    answered:
      typeof report.answered === 'number'
        ? report.answered
        : centers.filter(({ status }) => status === 'ANSWERED').length,
    centers,
    gaps: Array.isArray(report.gaps)
      ? report.gaps.filter(isObject).flatMap(({ center }) => (typeof center === 'string' ? [center] : []))
      : [],
  };
}

function toLine({ center, status, code, message, age }: JsonObject): CenterLine {
  const id = isObject(center) ? center.id : center;
  return {
    center: String(id),
    status: String(status),
    ...(typeof code === 'string' && { code }),
    ...(typeof message === 'string' && { message }),
    ...(typeof age === 'number' && { age }),
  };
}

function isMissing({ status }: CenterLine): boolean {
  return status === 'DENIED' || status === 'FAILED';
}

/**
 * `Complete: 9 of 11 centers answered, 2 skipped (they hold nothing of it).` or what is missing and why: of this page, and
 * of the pages before it.
 * @param gaps as far as the answer itself has them
 */
export function printCompleteness(summary: CompletenessSummary | undefined, gaps: readonly GapLine[] = []): string {
  if (!summary) return 'No center was asked.\n';
  const skipped = summary.centers.filter(({ status }) => status === 'SKIPPED').length;
  const counts = `${summary.answered} of ${summary.considered} centers answered${skipped > 0 ? `, ${skipped} skipped (they hold nothing of it)` : ''}`;
  if (summary.isComplete) return `Complete: ${counts}${printAge(summary)}.\n`;
  const missing = summary.centers.filter(isMissing);
  const earlier = summary.gaps.filter((id) => !missing.some(({ center }) => center === id));
  const lack = `earlier pages of this walk lack rows of ${earlier.join(', ')}`;
  const isWholePage = missing.length === 0 && earlier.length > 0;
  if (isWholePage) return `INCOMPLETE: this page is whole (${counts}), but ${lack}${printGaps(gaps)}`;
  const more =
    earlier.length > 0
      ? `  and ${lack}${printGaps(gaps)}`
      : gaps.length > 0
        ? `  with gaps in this walk${printGaps(gaps)}`
        : '';
  return `INCOMPLETE: ${counts}${printAge(summary)}; missing:\n${missing.map(printMissing).join('')}${more}`;
}

/** Of an answer that was kept, whole or in part. */
function printAge({ centers }: CompletenessSummary): string {
  const ages = centers.flatMap(({ age }) => age ?? []);
  return ages.length > 0 ? `, the oldest part of it ${Math.max(...ages)} s ago` : '';
}

function printMissing({ center, status, code, message }: CenterLine): string {
  const detail = [code, message].filter((text) => text !== undefined).join(': ');
  return `  ${center} ${status.toLowerCase()}${detail === '' ? '' : ` (${detail})`}\n`;
}
