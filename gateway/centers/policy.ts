/**
 * The completeness policy decides whether an incomplete answer is returned or withheld. It is set by a header or a
 * setting.
 */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import { isFieldMissing, type CenterReport, type FieldFault, type Summary } from './outcome.ts';

const EARLIER_GAP = 'EARLIER_GAP' satisfies ContractErrorCode;

export type Policy =
  /** Returns every answer, with a report of what is missing. */
  | { readonly kind: 'WARN' }
  /** Returns only complete answers; the registry must have answered, too. */
  | { readonly kind: 'ABORT' }
  /** Returns an answer only if at least `quorum` centers answered or were skipped. */
  | { readonly kind: 'QUORUM'; readonly quorum: number };

export const WARN: Policy = { kind: 'WARN' };

/** @returns undefined if the text is not a policy, or if its quorum is larger than the number of centers */
export function parsePolicy(text: string, centers: number): Policy | undefined {
  const trimmed = text.trim();
  if (trimmed === 'WARN' || trimmed === 'ABORT') return { kind: trimmed };
  const quorum = Number(/^QUORUM\((\d{1,6})\)$/.exec(trimmed)?.[1] ?? 0);
  return quorum >= 1 && quorum <= centers ? { kind: 'QUORUM', quorum } : undefined;
}

export function printPolicy(policy: Policy): string {
  return policy.kind === 'QUORUM' ? `QUORUM(${policy.quorum})` : policy.kind;
}

/** Returns an error message for a text that `parsePolicy` rejects. */
export function describeInvalidPolicy(text: string, centers: number): string {
  return `expected WARN, ABORT or QUORUM(n) with n from 1 to ${centers}, got ${JSON.stringify(text.slice(0, 40))}`;
}

/** What is missing from the answer because of one center. */
export interface MissingPart {
  readonly center: string;
  /** Null if the center is no longer configured, but has rows missing from a paginated list. */
  readonly status: CenterReport['status'] | null;
  /** EARLIER_GAP if the center answered now, but not on an earlier page of the list. */
  readonly code: string | null;
  /** The fields that are missing from its rows. */
  readonly fields: readonly FieldFault[];
}

/**
 * Returns the missing parts if the policy withholds the answer, or undefined if it returns the answer. A skipped center
 * counts towards a quorum, since it has no row of the answer. So does a center that answered now but has an earlier
 * gap. A quorum larger than the number of centers, which may have shrunk since it was set, means all centers.
 * @param summary the summary of the whole operation; undefined if it involves no center
 */
export function decidePolicy(policy: Policy, summary: Summary | undefined): readonly MissingPart[] | undefined {
  if (!summary) return undefined;
  switch (policy.kind) {
    case 'WARN':
      return undefined;
    case 'ABORT':
      return summary.isComplete ? undefined : listMissingParts(summary);
    case 'QUORUM':
      return summary.centers.filter((each) => !isMissing(each)).length >=
        Math.min(policy.quorum, summary.centers.length)
        ? undefined
        : listMissingParts(summary);
  }
}

function isMissing({ status }: Pick<MissingPart, 'status'>): boolean {
  return status === 'DENIED' || status === 'FAILED';
}

function listMissingParts({ centers, gaps }: Summary): MissingPart[] {
  const centersWithGaps = new Set(gaps.map(({ center }) => center));
  const parts = centers
    .map(({ center, status, code, fields }): MissingPart => ({
      center,
      status,
      code: centersWithGaps.has(center) && !isMissing({ status }) ? EARLIER_GAP : code,
      fields: fields.filter(isFieldMissing),
    }))
    .filter((each) => isMissing(each) || each.fields.length > 0 || centersWithGaps.has(each.center));
  const known = new Set(centers.map(({ center }) => center));
  const removedCenters = gaps.filter(({ center }) => !known.has(center));
  return [
    ...parts,
    ...removedCenters.map(({ center }): MissingPart => ({ center, status: null, code: EARLIER_GAP, fields: [] })),
  ];
}

/**
 * Prints the missing parts, such as `leap FAILED (CENTER_TIMEOUT); pact without Scholar.appointments (READ_DENIED)`.
 */
export function describeMissingParts(parts: readonly MissingPart[]): string {
  return parts.map(describeMissingPart).join('; ');
}

function describeMissingPart(part: MissingPart): string {
  const { center, status, code, fields } = part;
  const left =
    fields.length === 0 ? '' : ` without ${fields.map((fault) => `${fault.field} (${fault.code})`).join(', ')}`;
  if (isMissing(part) || code === EARLIER_GAP)
    return `${center} ${status ?? 'no longer configured'} (${code ?? 'without a code'})${isMissing(part) ? '' : left}`;
  return `${center}${left}`;
}
