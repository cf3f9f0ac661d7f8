/** The completeness policy: is an answer that lacks centers returned with a warning, or withheld? Set by a header or a setting. */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import { isLeftOut, type CenterReport, type FieldFault, type Summary } from './outcome.ts';

const EARLIER_GAP = 'EARLIER_GAP' satisfies ContractErrorCode;

export type Policy =
  /** Every answer is returned, and reports what it lacks. */
  | { readonly kind: 'WARN' }
  /** Only a complete answer is returned; the registry must have answered, too. */
  | { readonly kind: 'ABORT' }
  /** An answer is returned if at least so many centers answered or were skipped. */
  | { readonly kind: 'QUORUM'; readonly least: number };

export const WARN: Policy = { kind: 'WARN' };

/** @returns undefined when the text is no policy, or its quorum is larger than the number of centers */
export function parsePolicy(text: string, configured: number): Policy | undefined {
  const trimmed = text.trim();
  if (trimmed === 'WARN' || trimmed === 'ABORT') return { kind: trimmed };
  const least = Number(/^QUORUM\((\d{1,6})\)$/.exec(trimmed)?.[1] ?? 0);
  return least >= 1 && least <= configured ? { kind: 'QUORUM', least } : undefined;
}

export function printPolicy(policy: Policy): string {
  return policy.kind === 'QUORUM' ? `QUORUM(${policy.least})` : policy.kind;
}

/** The message for a text that is no policy. */
export function describeBadPolicy(text: string, configured: number): string {
  return `expected WARN, ABORT or QUORUM(n) with n from 1 to ${configured}, got ${JSON.stringify(text.slice(0, 40))}`;
}

/** What the answer lacks of one center. */
export interface Lack {
  readonly center: string;
  /** Null where the center is no longer configured, and a walk lacks its rows. */
  readonly status: CenterReport['status'] | null;
  /** EARLIER_GAP where a walk lacks rows of a center that answers now. */
  readonly code: string | null;
  /** The fields that its answer lacks. */
  readonly fields: readonly FieldFault[];
}

/**
 * What the answer lacks, if the policy withholds it; undefined if it is returned. For a quorum a skipped center counts as
 * answered, since it holds no row of the answer. So does a center with an earlier gap that answers now. A quorum larger than
 * the number of centers (some have left since it was set) means all centers.
 * @param summary of the whole operation; undefined when it involves no center
 */
export function decidePolicy(policy: Policy, summary: Summary | undefined): readonly Lack[] | undefined {
  if (!summary) return undefined;
  switch (policy.kind) {
    case 'WARN':
      return undefined;
    case 'ABORT':
      return summary.isComplete ? undefined : listLacks(summary);
    case 'QUORUM':
      return summary.centers.filter((each) => !isMissing(each)).length >= Math.min(policy.least, summary.centers.length)
        ? undefined
        : listLacks(summary);
  }
}

function isMissing({ status }: Pick<Lack, 'status'>): boolean {
  return status === 'DENIED' || status === 'FAILED';
}

function listLacks({ centers, gaps }: Summary): Lack[] {
  const withGap = new Set(gaps.map(({ center }) => center));
  const lacks = centers
    .map(({ center, status, code, fields }): Lack => ({
      center,
      status,
      code: withGap.has(center) && !isMissing({ status }) ? EARLIER_GAP : code,
      fields: fields.filter(isLeftOut),
    }))
    .filter((each) => isMissing(each) || each.fields.length > 0 || withGap.has(each.center));
  const known = new Set(centers.map(({ center }) => center));
  const gone = gaps.filter(({ center }) => !known.has(center));
  return [...lacks, ...gone.map(({ center }): Lack => ({ center, status: null, code: EARLIER_GAP, fields: [] }))];
}

/** `leap FAILED (CENTER_TIMEOUT); pact without Scholar.appointments (READ_DENIED)`: codes of the catalogue and fields of the contract alone. */
export function describeLacks(lacks: readonly Lack[]): string {
  return lacks.map(describeLack).join('; ');
}

function describeLack(lack: Lack): string {
  const { center, status, code, fields } = lack;
  const left =
    fields.length === 0 ? '' : ` without ${fields.map((fault) => `${fault.field} (${fault.code})`).join(', ')}`;
  if (isMissing(lack) || code === EARLIER_GAP)
    return `${center} ${status ?? 'no longer configured'} (${code ?? 'without a code'})${isMissing(lack) ? '' : left}`;
  return `${center}${left}`;
}
