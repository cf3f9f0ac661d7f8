/** What becomes of an answer that lacks centers: given with a warning, or withheld. Parsed from a header or a setting, decided of the report. */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import { isLeftOut, type CenterReport, type FieldFault, type Summary } from './outcome.ts';

const EARLIER_GAP = 'EARLIER_GAP' satisfies ContractErrorCode;

export type Policy =
  /** Every answer is given, and says what it lacks. */
  | { readonly kind: 'WARN' }
  /** Only a complete answer is given, in which the registry did not fail either. */
  | { readonly kind: 'ABORT' }
  /** An answer is given where at least so many centers answered, or provably hold nothing of it. */
  | { readonly kind: 'QUORUM'; readonly least: number };

export const WARN: Policy = { kind: 'WARN' };

/** @returns undefined when the text is no policy, or wants more centers than there are */
export function parsePolicy(text: string, configured: number): Policy | undefined {
  const trimmed = text.trim();
  if (trimmed === 'WARN' || trimmed === 'ABORT') return { kind: trimmed };
  const least = Number(/^QUORUM\((\d{1,6})\)$/.exec(trimmed)?.[1] ?? 0);
  return least >= 1 && least <= configured ? { kind: 'QUORUM', least } : undefined;
}

export function printPolicy(policy: Policy): string {
  return policy.kind === 'QUORUM' ? `QUORUM(${policy.least})` : policy.kind;
}

/** What is wrong with a text that is no policy. */
export function describeBadPolicy(text: string, configured: number): string {
  return `expected WARN, ABORT or QUORUM(n) with n from 1 to ${configured}, got ${JSON.stringify(text.slice(0, 40))}`;
}

/** A center that made the answer incomplete, and how. */
export interface Lack {
  readonly center: string;
  /** Null where the center is configured no more, and a walk lacks its rows since. */
  readonly status: CenterReport['status'] | null;
  /** EARLIER_GAP where a walk lacks rows of the center, which is not missing now. */
  readonly code: string | null;
  /** What it left out of an answer that it gave otherwise. */
  readonly fields: readonly FieldFault[];
}

/**
 * What the answer lacks, where the policy withholds it for that; undefined where it is given. A skipped center provably holds
 * nothing of the answer, so for a quorum it counts like one that answered. So does one that is back: a quorum is of the
 * centers that answer now, and what it then withholds names the gaps too. A quorum of more centers than take part (some have
 * left since it was set) is one of them all.
 * @param summary of the whole operation; undefined when no center was concerned
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
    return `${center} ${status ?? 'configured no more'} (${code ?? 'without a code'})${isMissing(lack) ? '' : left}`;
  return `${center}${left}`;
}
