/** Prints which centers an answer contains and which it lacks, and the gaps of its lists. */
import { isObject, type Answer, type JsonObject } from '../client.ts';

export interface CenterLine {
  readonly center: string;
  readonly status: string;
  readonly code?: string;
  readonly message?: string;
  /** Whole seconds since the center answered; absent unless the answer was stored. */
  readonly age?: number;
}

export interface CompletenessSummary {
  readonly isComplete: boolean;
  readonly considered: number;
  readonly answered: number;
  readonly centers: readonly CenterLine[];
  /** Ids of centers that are missing from an earlier page of a list. */
  readonly gaps: readonly string[];
}

/** The report of the whole operation; undefined if only the registry answered. */
export function readCompleteness(answer: Answer): CompletenessSummary | undefined {
  const report = answer.extensions?.completeness;
  return isObject(report) ? toSummary(report) : undefined;
}

/** The registry is no center, so no report names it; its errors do. */
export function lacksRegistry({ errors = [] }: Answer): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'REGISTRY_UNAVAILABLE');
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
 * `Complete: 9 of 11 centers answered, 2 skipped (no matching rows).` or what is missing from this page and earlier pages,
 * and why.
 * @param gaps the gaps that the operation selects
 * @param lacksRegistry errors say that the registry did not answer
 */
export function printCompleteness(
  summary: CompletenessSummary | undefined,
  gaps: readonly GapLine[] = [],
  lacksRegistry = false,
): string {
  const registry = lacksRegistry ? 'INCOMPLETE: the registry did not answer, so its facts are missing.\n' : '';
  if (!summary) return registry || 'No center was involved.\n';
  const skipped = summary.centers.filter(({ status }) => status === 'SKIPPED').length;
  const counts = `${summary.answered} of ${summary.considered} centers answered${skipped > 0 ? `, ${skipped} skipped (no matching rows)` : ''}`;
  if (summary.isComplete) return `${registry || 'Complete: '}${counts}${printAge(summary)}.\n`;
  const missing = summary.centers.filter(isMissing);
  const earlier = summary.gaps.filter((id) => !missing.some(({ center }) => center === id));
  const lack = `earlier pages of this walk lack rows of ${earlier.join(', ')}`;
  const isWholePage = missing.length === 0 && earlier.length > 0;
  if (isWholePage) return `${registry}INCOMPLETE: this page is complete (${counts}), but ${lack}${printGaps(gaps)}`;
  const more =
    earlier.length > 0
      ? `  and ${lack}${printGaps(gaps)}`
      : gaps.length > 0
        ? `  with gaps in this walk${printGaps(gaps)}`
        : '';
  return `${registry}INCOMPLETE: ${counts}${printAge(summary)}; missing:\n${missing.map(printMissing).join('')}${more}`;
}

/** Only of a stored answer. */
function printAge({ centers }: CompletenessSummary): string {
  const ages = centers.flatMap(({ age }) => age ?? []);
  const oldest = Math.max(0, ...ages);
  return oldest > 0 ? `; the answer is up to ${oldest} s old` : '';
}

function printMissing({ center, status, code, message }: CenterLine): string {
  const detail = [code, message].filter((text) => text !== undefined).join(': ');
  return `  ${center} ${status.toLowerCase()}${detail === '' ? '' : ` (${detail})`}\n`;
}

export interface GapLine {
  /** Response keys from the root to the list. */
  readonly list: string;
  readonly center: string;
  readonly cursor: string;
}

/** All gaps with a cursor in the answer. */
export function readGaps(data: JsonObject): GapLine[] {
  return collectGaps(data, []);
}

/** @param path the response keys to `value`; the last one before `gaps` is the report's */
function collectGaps(value: unknown, path: readonly string[]): GapLine[] {
  if (Array.isArray(value)) return value.flatMap((each) => collectGaps(each, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'gaps' && Array.isArray(child)
      ? child.flatMap((gap) => toGapLine(gap, path.slice(0, -1)))
      : collectGaps(child, [...path, key]),
  );
}

function toGapLine(gap: unknown, list: readonly string[]): GapLine[] {
  if (!isObject(gap) || typeof gap.cursor !== 'string') return [];
  const id = isObject(gap.center) ? gap.center.id : undefined;
  return [{ list: list.join('.'), center: typeof id === 'string' ? id : '(center not selected)', cursor: gap.cursor }];
}

/** The end of a sentence about gaps: their cursors, or how to query them. */
export function printGaps(gaps: readonly GapLine[]): string {
  if (gaps.length === 0)
    return '; select completeness { gaps { center { id } cursor } } of the list, and pass each cursor as its `after`.\n';
  return `; pass each cursor as the \`after\` of its list:\n${gaps.map(({ list, center, cursor }) => `  ${list} ${center}: ${JSON.stringify(cursor)}\n`).join('')}`;
}
