/** Executes one fetch over the centers: scatter, validate, merge, report. */
import type { GraphQLSchema } from 'graphql';
import type { Catalog, Contracts } from '../versions/contracts.ts';
import type { Outcome } from '../centers/outcome.ts';
import type { CursorCodec } from '../plan/cursor.ts';
import type { Task } from '../plan/plan.ts';
import type { LogicalSubgraph } from '../supergraph/logicalSubgraph.ts';
import { scatter, type CenterAnswer, type CenterCall, type ScatterEdges } from '../transport/scatter.ts';
import { assemble, type Assembled } from './assemble.ts';
import { divideBatches, type Division } from './batches.ts';
import { explainFetch } from './explainFetch.ts';
import type { PlannedFetch, SentPlan } from './plannedFetch.ts';
import { addFields, readOutcomes, readTask, reportOnce, type OnRequestFault } from './outcomes.ts';
import type { Run } from './run.ts';
import { listConditionFaults } from '../versions/values.ts';

export interface ExecuteScope {
  readonly subgraph: LogicalSubgraph;
  readonly contractSchema: GraphQLSchema;
  readonly contracts: Contracts;
  readonly cursors: CursorCodec;
  readonly scatter: ScatterEdges;
  /** The time limit for one center, including retries. */
  readonly centerDeadlineMs: number;
  /** The time limit for all fetches of an operation. */
  readonly operationDeadlineMs: number;
  /** Called for each invalid answer, to log it. */
  readonly onFault: OnRequestFault;
}

export type FetchAnswer = Pick<Assembled, 'data' | 'errors'>;

/** @param path the path of the fetch in the client's response, with the client's keys */
export async function executeFetch(
  scope: ExecuteScope,
  run: Run,
  planned: PlannedFetch,
  path: readonly string[],
): Promise<FetchAnswer> {
  const asked = await askCenters(scope, run, planned);
  if (run.dependencies)
    for (const answer of asked.answers.values()) {
      const { center } = answer;
      const isWhole = answer.kind === 'answer' && answer.errors.length === 0;
      run.dependencies.add(run.directory.get(center), isWhole ? answer.extensions : undefined);
    }
  const { plan } = planned;
  const merged = assemble({ directory: run.directory, cursors: scope.cursors }, planned, asked.outcomes);
  run.reports.push(...merged.reports);
  const about = { subgraph: scope.subgraph.name, considered: run.directory.centers.length };
  run.explanations.push(() => ({ ...explainFetch(about, plan, asked), path }));
  return merged;
}

export interface Asked {
  readonly answers: ReadonlyMap<string, CenterAnswer>;
  readonly outcomes: ReadonlyMap<Task, readonly Outcome[]>;
  /** The first answers of centers that were then asked again, without batches. */
  readonly undivided: readonly Undivided[];
}

/** An answer to batches that could not be divided, and its outcomes. */
export interface Undivided {
  readonly answer: CenterAnswer;
  readonly outcomes: readonly Outcome[];
}

/** The requests of one round and their answers. */
interface Round {
  readonly sent: SentPlan;
  readonly catalog: Catalog;
  readonly answers: ReadonlyMap<string, CenterAnswer>;
  /** By center: the answers for the members of its batches. */
  readonly divided: ReadonlyMap<string, Division>;
  readonly undivided: readonly Undivided[];
}

/**
 * Asks the centers once. If a center refuses the operation or sends an invalid answer, it may serve another version
 * than the one that was read. Then its SDL is read again and, if it changed, the center is asked a second time within
 * the same deadlines.
 */
async function askCenters(scope: ExecuteScope, run: Run, planned: PlannedFetch): Promise<Asked> {
  const startedAt = scope.scatter.now();
  const { catalog } = run;
  const sent = planned.adapt(catalog);
  const answers = await askOnce(scope, run, sent.calls, startedAt);
  const round = await settleBatches(scope, run, planned, { sent, catalog, answers });
  const asked = readRound(scope, run, planned, round);
  const suspects = listSuspects(asked);
  if (suspects.length === 0) return asked;
  const timeLeft = limitWait(scope, run, startedAt);
  if (timeLeft <= 0) return asked;
  await Promise.all(suspects.map((center) => scope.contracts.recheck(center, timeLeft))); // never rejects
  const changed = scope.contracts.current();
  if (changed === catalog) return asked;
  run.catalog = changed;
  planned.avoidBatches(suspects);
  return askAgain(scope, run, planned, { round, suspects, startedAt });
}

/** The first round, and the centers that may have changed versions since. */
interface Recheck {
  readonly round: Round;
  readonly suspects: readonly string[];
  readonly startedAt: number;
}

/** Asks only the suspects again, without batches. The answers of all other centers are reused. */
async function askAgain(
  scope: ExecuteScope,
  run: Run,
  planned: PlannedFetch,
  { round, suspects, startedAt }: Recheck,
): Promise<Asked> {
  const { adapted, calls } = planned.adapt(run.catalog);
  const isSuspect = (center: string): boolean => suspects.includes(center);
  const changed = calls.filter(
    ({ center, request }) => isSuspect(center) && round.answers.get(center)?.request.query !== request.query,
  );
  const again = await askOnce(scope, run, changed, startedAt);
  const replaceSuspects = <Value>(
    before: ReadonlyMap<string, Value>,
    after: ReadonlyMap<string, Value>,
  ): Map<string, Value> =>
    new Map([
      ...[...before].filter(([center]) => !isSuspect(center)),
      ...[...after].filter(([center]) => isSuspect(center)),
    ]);
  const before = round.sent.adapted;
  return readRound(scope, run, planned, {
    sent: {
      calls,
      adapted: {
        byCenter: replaceSuspects(before.byCenter, adapted.byCenter),
        batches: replaceSuspects(before.batches, adapted.batches),
        requests: replaceSuspects(before.requests, adapted.requests),
      },
    },
    catalog: run.catalog,
    answers: replaceSuspects(round.answers, new Map([...round.answers, ...again])),
    divided: replaceSuspects(round.divided, new Map()),
    undivided: round.undivided,
  });
}

/**
 * Divides the answers to batches among their members. If that fails for a center, asks the center again without
 * batches. It then has its whole deadline again, up to that of the operation, because it might have answered in time
 * without batches.
 */
async function settleBatches(
  scope: ExecuteScope,
  run: Run,
  planned: PlannedFetch,
  { sent, catalog, answers }: Pick<Round, 'sent' | 'catalog' | 'answers'>,
): Promise<Round> {
  const divided = new Map<string, Division>();
  const undivided: Undivided[] = [];
  if (sent.adapted.batches.size === 0) return { sent, catalog, answers, divided, undivided };
  const onFault = reportOnce(scope.onFault, run.origin?.requestId);
  const read = { planned, contract: scope.subgraph.contract, onFault };
  for (const [center, batches] of sent.adapted.batches) {
    const answer = answers.get(center);
    if (!answer) throw new Error(`expected an answer from ${center}, which was asked`);
    const { extraValues } = catalog.getView(center);
    const outcomes: Outcome[] = [];
    const division = divideBatches(batches, answer, (task) => {
      const { outcome, faults } = readTask(read, task, answer, extraValues);
      outcomes.push(outcome);
      // An unknown value was replaced: each list must report that for its own rows only.
      if (faults.length > 0) return { status: 'failed', center, code: 'UNKNOWN_VALUE' };
      return addFields(outcome, listConditionFaults(task, extraValues));
    });
    if (division) divided.set(center, division);
    else undivided.push({ answer, outcomes });
  }
  if (undivided.length === 0) return { sent, catalog, answers, divided, undivided };
  const centers = undivided.map(({ answer }) => answer.center);
  planned.avoidBatches(centers);
  const unbatched = await askOnce(scope, run, planned.adaptUnbatched(sent.adapted, centers), scope.scatter.now());
  return { sent, catalog, answers: new Map([...answers, ...unbatched]), divided, undivided };
}

/** @param startedAt when the centers were first asked */
async function askOnce(
  scope: ExecuteScope,
  run: Run,
  calls: readonly CenterCall[],
  startedAt: number,
): Promise<Map<string, CenterAnswer>> {
  const waitMs = limitWait(scope, run, startedAt);
  const usualMs = Math.min(scope.centerDeadlineMs, scope.operationDeadlineMs);
  const limits = { waitMs, isShort: waitMs < usualMs / 2, signal: run.signal, origin: run.origin };
  const answers = await scatter(scope.scatter, calls, limits);
  return new Map(answers.map((answer) => [answer.center, answer]));
}

/** Returns the time left for the center and the operation, in milliseconds; 0 or less if there is none. */
function limitWait(scope: ExecuteScope, run: Run, startedAt: number): number {
  const now = scope.scatter.now();
  return Math.min(startedAt + scope.centerDeadlineMs - now, run.startedAt + scope.operationDeadlineMs - now);
}

function readRound(scope: ExecuteScope, run: Run, planned: PlannedFetch, round: Round): Asked {
  const { answers, undivided, divided, sent, catalog } = round;
  const onFault = reportOnce(scope.onFault, run.origin?.requestId);
  const read = { contract: scope.subgraph.contract, planned, sent, catalog, divided, onFault };
  const outcomes = new Map(planned.plan.tasks.map((task) => [task, readOutcomes(read, task, answers)]));
  return { answers, undivided, outcomes };
}

function listSuspects({ answers, outcomes }: Asked): string[] {
  const centers = new Set<string>();
  for (const each of outcomes.values())
    for (const outcome of each)
      if (outcome.status === 'failed' && outcome.code === 'INVALID_ANSWER') centers.add(outcome.center);
  for (const answer of answers.values()) if (answer.kind === 'fault' && answer.isRefusal) centers.add(answer.center);
  return [...centers].sort();
}
