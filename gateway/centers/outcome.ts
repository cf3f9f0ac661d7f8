/**
 * The outcome of each center: a value, never an exception, so that the failure of one center does not affect the others.
 * And the completeness report of all outcomes: `considered = answered + denied + failed + skipped`.
 */
import { CONTRACT_ERRORS, type ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import type { Directory } from './directory.ts';

export type OutcomeCode = ContractErrorCode;

/** The code, if the catalogue has it: text of a center never reaches a client. */
export function toContractCode(code: unknown): OutcomeCode | undefined {
  return typeof code === 'string' && Object.hasOwn(CONTRACT_ERRORS, code) ? (code as OutcomeCode) : undefined; // own key
}

export interface FieldFault {
  /** `Type.field`; of what a center lacks, any coordinate of the contract. */
  readonly field: string;
  readonly code: OutcomeCode;
}

/** Is the field missing from the answer? A value that differs from the registry's, or that a fallback replaces, is not missing. */
export function isLeftOut({ code }: FieldFault): boolean {
  return code !== 'REGISTRY_DRIFT' && code !== 'UNKNOWN_VALUE';
}

/** The metadata of a center's answer. */
export interface About {
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly FieldFault[];
}

export type Outcome<Value = unknown> =
  | {
      readonly status: 'answered';
      readonly center: string;
      readonly about: About;
      readonly value: Value;
      readonly code?: OutcomeCode;
    }
  | { readonly status: 'denied'; readonly center: string; readonly about: About; readonly code: OutcomeCode }
  /** `fields`: what the center lacks of the contract; `reason`: why it is left out, in names of the contract. */
  | {
      readonly status: 'failed';
      readonly center: string;
      readonly code: OutcomeCode;
      readonly fields?: readonly FieldFault[];
      readonly reason?: string;
    }
  | { readonly status: 'skipped'; readonly center: string; readonly code: OutcomeCode };

/** The value of a field at one center that answered. */
export interface Part<Value = unknown> {
  readonly center: string;
  readonly value: Value;
}

/** The parts among the outcomes, in canonical order. */
export function toParts<Value>(outcomes: readonly Outcome<Value>[]): Part<Value>[] {
  return outcomes
    .flatMap((outcome) => (outcome.status === 'answered' ? [{ center: outcome.center, value: outcome.value }] : []))
    .sort((a, b) => (a.center < b.center ? -1 : 1));
}

/** The centers that should have answered and did not, by id. */
export function listMissing(outcomes: readonly Outcome[]): string[] {
  if (!outcomes.some(isMissing)) return [];
  return outcomes
    .filter(isMissing)
    .map(({ center }) => center)
    .sort();
}

/** Should it have answered, and did not? */
export function isMissing({ status }: Outcome): boolean {
  return status === 'denied' || status === 'failed';
}

export type CenterStatus = 'ANSWERED' | 'DENIED' | 'FAILED' | 'SKIPPED';

export interface CenterReport {
  readonly center: { readonly id: string; readonly name: string };
  readonly status: CenterStatus;
  readonly code: string | null;
  readonly message: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly FieldFault[];
}

/** A part of a walk in which a center gave no answer. */
export interface GapReport {
  /** The name is null where the center is no longer configured. */
  readonly center: { readonly id: string; readonly name: string | null };
  readonly cursor: string;
}

/** As `Completeness` in the schema. */
export interface Report {
  readonly isComplete: boolean;
  readonly considered: number;
  readonly answered: number;
  readonly centers: readonly CenterReport[];
  /** Of a page of a list; else none. */
  readonly gaps: readonly GapReport[];
}

const STATUS = { answered: 'ANSWERED', denied: 'DENIED', failed: 'FAILED', skipped: 'SKIPPED' } as const;

/** The report of one field: every configured center has exactly one outcome. */
export function reportOutcomes(
  directory: Directory,
  outcomes: readonly Outcome[],
  gaps: readonly GapReport[] = [],
): Report {
  const byCenter = new Map(outcomes.map((outcome) => [outcome.center, outcome]));
  const centers = directory.centers.map((center) => {
    const outcome = byCenter.get(center.id);
    if (!outcome) throw new Error(`no outcome of ${center.id}: every center must have one`);
    return toCenterReport(center, outcome);
  });
  return {
    isComplete: listMissing(outcomes).length === 0,
    considered: centers.length,
    answered: centers.filter((each) => each.status === 'ANSWERED').length,
    centers,
    gaps,
  };
}

/** Like `reportOutcomes`, and reuses the last report while the outcomes are the same, as they mostly are from request to request. */
export function createReporter(): typeof reportOutcomes {
  let last:
    { readonly directory: Directory; readonly outcomes: readonly Outcome[]; readonly report: Report } | undefined;
  return (directory, outcomes, gaps = []) => {
    if (gaps.length > 0) return reportOutcomes(directory, outcomes, gaps);
    if (last?.directory !== directory || !areAlike(last.outcomes, outcomes))
      last = { directory, outcomes: outcomes.map(withoutValue), report: reportOutcomes(directory, outcomes) };
    return last.report;
  };
}

/** So that the rows can be freed. */
function withoutValue(outcome: Outcome): Outcome {
  return outcome.status === 'answered' ? { ...outcome, value: undefined } : outcome;
}

/** Do both give equal reports? May return false where they do: rare outcomes are not compared. */
function areAlike(some: readonly Outcome[], others: readonly Outcome[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) {
    const [one, other] = [some[index]!, others[index]!]; // inside the bounds
    if (one.center !== other.center || one.status !== other.status || one.code !== other.code) return false;
    if (one.status === 'skipped') continue;
    if (one.status !== 'answered' || other.status !== 'answered') return false;
    const { about } = one;
    if (about.asOf !== other.about.asOf || about.epoch !== other.about.epoch) return false;
    if (about.fields.length + other.about.fields.length > 0) return false;
  }
  return true;
}

function toCenterReport(center: { id: string; name: string }, outcome: Outcome): CenterReport {
  const about =
    'about' in outcome
      ? outcome.about
      : { asOf: null, epoch: null, fields: ('fields' in outcome && outcome.fields) || [] };
  const reason = 'reason' in outcome && outcome.reason ? ` The difference: ${outcome.reason}.` : '';
  const code = outcome.code ?? null;
  return {
    center: { id: center.id, name: center.name },
    status: STATUS[outcome.status],
    code,
    // From the catalogue: text of a center never reaches a client.
    message: code === null ? null : `${CONTRACT_ERRORS[code].help}${reason}`,
    ...about,
  };
}

const SEVERITY: readonly CenterStatus[] = ['SKIPPED', 'ANSWERED', 'DENIED', 'FAILED'];

/** How many gaps a center has in all lists; it may no longer be configured. */
export interface GapCount {
  readonly center: string;
  readonly count: number;
}

/** `extensions.completeness`: each center by its id. `age`, of stored answers: whole seconds since the center answered; null where it did not. */
export interface Summary extends Omit<Report, 'centers' | 'gaps'> {
  readonly centers: readonly (Omit<CenterReport, 'center'> & {
    readonly center: string;
    readonly age?: number | null;
  })[];
  /** By center id. */
  readonly gaps: readonly GapCount[];
}

/**
 * The worst outcome of each center in the whole operation. Unlike the report of a list, which is about its page, the summary
 * is also incomplete where a center left out a field or a nested list, or where the walk of a page has a gap.
 */
export function summarizeReports(reports: readonly Report[]): Summary | undefined {
  const worst = new Map<string, CenterReport>();
  for (const report of reports.flatMap((each) => each.centers)) {
    const known = worst.get(report.center.id);
    worst.set(report.center.id, known ? toWorse(known, report) : report);
  }
  const gaps = countGaps(reports);
  if (worst.size === 0 && gaps.length === 0) return undefined;
  const centers = [...worst.values()].sort((a, b) => (a.center.id < b.center.id ? -1 : 1));
  return {
    isComplete:
      gaps.length === 0 &&
      centers.every((each) => each.status !== 'DENIED' && each.status !== 'FAILED' && !each.fields.some(isLeftOut)),
    considered: centers.length,
    answered: centers.filter((each) => each.status === 'ANSWERED').length,
    centers: centers.map(({ center, ...rest }) => ({ center: center.id, ...rest })),
    gaps,
  };
}

function countGaps(reports: readonly Report[]): GapCount[] {
  const counts = new Map<string, number>();
  for (const { center } of reports.flatMap((each) => each.gaps))
    counts.set(center.id, (counts.get(center.id) ?? 0) + 1);
  return [...counts].map(([center, count]) => ({ center, count })).sort((a, b) => (a.center < b.center ? -1 : 1));
}

function toWorse(a: CenterReport, b: CenterReport): CenterReport {
  if (addsNothing(a, b)) return a; // a list in each row gives hundreds of reports, nearly all equal
  const [worse, better] = SEVERITY.indexOf(b.status) > SEVERITY.indexOf(a.status) ? [b, a] : [a, b];
  const fields = new Map([...a.fields, ...b.fields].map((fault) => [`${fault.field} ${fault.code}`, fault]));
  return {
    ...worse,
    code: worse.code ?? (better.status === worse.status ? better.code : null),
    message: worse.message ?? (better.status === worse.status ? better.message : null),
    asOf: worse.asOf ?? better.asOf,
    epoch: worse.epoch ?? better.epoch,
    fields: [...fields.values()].sort((x, y) => (`${x.field} ${x.code}` < `${y.field} ${y.code}` ? -1 : 1)),
  };
}

/** Is `toWorse(a, b)` equal to `a`? May return false where it is. */
function addsNothing(a: CenterReport, b: CenterReport): boolean {
  const isNoWorse =
    a.status === b.status
      ? (a.code !== null || b.code === null) && (a.message !== null || b.message === null)
      : SEVERITY.indexOf(b.status) < SEVERITY.indexOf(a.status);
  const isSorted = a.fields.length < 2; // the fields of one report are not sorted
  return (
    isNoWorse &&
    isSorted &&
    b.fields.length === 0 &&
    (a.asOf !== null || b.asOf === null) &&
    (a.epoch !== null || b.epoch === null)
  );
}
