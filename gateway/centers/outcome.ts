/**
 * The outcome of each center, and the completeness report of all outcomes. An outcome is a value, not an exception, so
 * a failing center does not affect the others. In a report `considered = answered + denied + failed + skipped`.
 */
import { CONTRACT_ERRORS, type ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import type { Directory } from './directory.ts';

export type OutcomeCode = ContractErrorCode;

/** Returns the code if the catalogue contains it, else undefined. Text from a center must never reach a client. */
export function toContractCode(code: unknown): OutcomeCode | undefined {
  return typeof code === 'string' && Object.hasOwn(CONTRACT_ERRORS, code) ? (code as OutcomeCode) : undefined; // hasOwn checked the key
}

export interface FieldFault {
  /** `Type.field`, or, with UNSUPPORTED, any schema coordinate of the contract. */
  readonly field: string;
  readonly code: OutcomeCode;
}

/**
 * Is the field missing from the answer? Other faults concern a value that is present: one that differs from the
 * registry's, or a fallback.
 */
export function isFieldMissing({ code }: FieldFault): boolean {
  return code !== 'REGISTRY_DRIFT' && code !== 'UNKNOWN_VALUE';
}

/** What a center reports about its answer. */
export interface AnswerMetadata {
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly fields: readonly FieldFault[];
}

export type Outcome<Value = unknown> =
  | {
      readonly status: 'answered';
      readonly center: string;
      readonly about: AnswerMetadata;
      readonly value: Value;
      readonly code?: OutcomeCode;
    }
  | { readonly status: 'denied'; readonly center: string; readonly about: AnswerMetadata; readonly code: OutcomeCode }
  /** `fields`: the parts of the contract that the center lacks. `reason`: how its schema contradicts the contract. */
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

/** Returns the values of the centers that answered, sorted by center id. */
export function toParts<Value>(outcomes: readonly Outcome<Value>[]): Part<Value>[] {
  return outcomes
    .flatMap((outcome) => (outcome.status === 'answered' ? [{ center: outcome.center, value: outcome.value }] : []))
    .sort((a, b) => (a.center < b.center ? -1 : 1));
}

/** Returns the ids of the centers whose data is missing, sorted. */
export function listMissing(outcomes: readonly Outcome[]): string[] {
  if (!outcomes.some(isMissing)) return [];
  return outcomes
    .filter(isMissing)
    .map(({ center }) => center)
    .sort();
}

/** Is the center's data missing? A skipped center has no data for the answer, so it is not missing. */
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

/** A part of a paginated list in which a center did not answer. */
export interface GapReport {
  /** The name is null if the center is no longer configured. */
  readonly center: { readonly id: string; readonly name: string | null };
  readonly cursor: string;
}

/** The completeness report of one field: `Completeness` in the schema. */
export interface Report {
  readonly isComplete: boolean;
  readonly considered: number;
  readonly answered: number;
  readonly centers: readonly CenterReport[];
  /** Only for a page of a list, else empty. */
  readonly gaps: readonly GapReport[];
}

const STATUS = { answered: 'ANSWERED', denied: 'DENIED', failed: 'FAILED', skipped: 'SKIPPED' } as const;

/** Creates the report of one field. `outcomes` must contain one outcome for each configured center. */
export function reportOutcomes(
  directory: Directory,
  outcomes: readonly Outcome[],
  gaps: readonly GapReport[] = [],
): Report {
  const byCenter = new Map(outcomes.map((outcome) => [outcome.center, outcome]));
  const centers = directory.centers.map((center) => {
    const outcome = byCenter.get(center.id);
    if (!outcome) throw new Error(`the center ${center.id} has no outcome`);
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

/**
 * Returns a function like `reportOutcomes` that reuses its last report while the outcomes are the same, as they usually
 * are.
 */
export function createReporter(): typeof reportOutcomes {
  let last:
    { readonly directory: Directory; readonly outcomes: readonly Outcome[]; readonly report: Report } | undefined;
  return (directory, outcomes, gaps = []) => {
    if (gaps.length > 0) return reportOutcomes(directory, outcomes, gaps);
    if (last?.directory !== directory || !haveEqualReports(last.outcomes, outcomes))
      last = { directory, outcomes: outcomes.map(withoutValue), report: reportOutcomes(directory, outcomes) };
    return last.report;
  };
}

/** Drops the value, so that its rows can be garbage-collected. */
function withoutValue(outcome: Outcome): Outcome {
  return outcome.status === 'answered' ? { ...outcome, value: undefined } : outcome;
}

/** Do both lists give equal reports? May return false for lists that do: rare outcomes are not compared. */
function haveEqualReports(some: readonly Outcome[], others: readonly Outcome[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) {
    const [one, other] = [some[index]!, others[index]!]; // index < length
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
    // From the catalogue: text from a center must never reach a client.
    message: code === null ? null : `${CONTRACT_ERRORS[code].help}${reason}`,
    ...about,
  };
}

const SEVERITY: readonly CenterStatus[] = ['SKIPPED', 'ANSWERED', 'DENIED', 'FAILED'];

/** The number of gaps of one center in all lists of an operation. The center may no longer be configured. */
export interface GapCount {
  readonly center: string;
  readonly count: number;
}

/** `extensions.completeness`: the reports of all fields, combined. */
export interface Summary extends Omit<Report, 'centers' | 'gaps'> {
  readonly centers: readonly (Omit<CenterReport, 'center'> & {
    readonly center: string;
    /** Whole seconds since the center answered, or null if it did not. Absent if the answer cache is off. */
    readonly age?: number | null;
  })[];
  /** By center id. */
  readonly gaps: readonly GapCount[];
}

/**
 * Combines the reports of an operation: each center gets its worst outcome. Unlike a single report, the summary is also
 * incomplete if a center left out a field or a nested list, or if a list has a gap.
 */
export function summarizeReports(reports: readonly Report[]): Summary | undefined {
  const worst = new Map<string, CenterReport>();
  for (const report of reports.flatMap((each) => each.centers)) {
    const known = worst.get(report.center.id);
    worst.set(report.center.id, known ? mergeCenterReports(known, report) : report);
  }
  const gaps = countGaps(reports);
  if (worst.size === 0 && gaps.length === 0) return undefined;
  const centers = [...worst.values()].sort((a, b) => (a.center.id < b.center.id ? -1 : 1));
  return {
    isComplete:
      gaps.length === 0 &&
      centers.every(
        (each) => each.status !== 'DENIED' && each.status !== 'FAILED' && !each.fields.some(isFieldMissing),
      ),
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

function mergeCenterReports(a: CenterReport, b: CenterReport): CenterReport {
  if (addsNothing(a, b)) return a; // fast path: nested lists give hundreds of reports, nearly all equal
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

/** Is `mergeCenterReports(a, b)` equal to `a`? May return false even if it is. */
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
