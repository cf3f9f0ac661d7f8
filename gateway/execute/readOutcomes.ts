/** Reads what the centers sent for the tasks of a plan: for every center one outcome, whatever it sent or did not send. */
import type { Contract } from '../../subgraphs/contract/model.ts';
import type { Catalog } from '../versions/contracts.ts';
import type { FieldFault, Outcome } from '../centers/outcome.ts';
import type { Task } from '../plan/plan.ts';
import { isObject, type CenterAnswer, type GraphQLFault } from '../transport/scatter.ts';
import { joinFaults } from '../validate/fieldFaults.ts';
import { Invalid } from '../validate/value.ts';
import { completeOutcome } from './completeOutcome.ts';
import { replaceUnknownValues, warnOfConditions, type Replaced } from '../versions/values.ts';
import type { OnFault } from './onFault.ts';
import type { PlannedFetch, SentPlan } from './plannedFetch.ts';

export interface ReadScope {
  readonly contract: Contract;
  readonly planned: PlannedFetch;
  /** What each center was asked. */
  readonly sent: SentPlan;
  /** What each center serves. */
  readonly catalog: Catalog;
  /** By center: what the members of its batches got. */
  readonly divided: ReadonlyMap<string, ReadonlyMap<Task, Outcome>>;
  /** Hears of each part that is not used, for the log. */
  readonly onFault: OnFault;
}

/** One outcome for every center of the directory: chosen ones by what they sent, the others skipped. */
export function readOutcomes(scope: ReadScope, task: Task, answers: ReadonlyMap<string, CenterAnswer>): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const center of task.choice.chosen) outcomes.push(readOutcome(scope, task, center, answers.get(center)));
  for (const { center, code } of task.choice.skipped) outcomes.push({ status: 'skipped', center, code });
  return outcomes;
}

/** A center is asked as far as it serves the contract: its answer is read as to that, then completed to the whole task. */
function readOutcome(scope: ReadScope, task: Task, center: string, answer: CenterAnswer | undefined): Outcome {
  const divided = scope.divided.get(center)?.get(task);
  if (divided) return divided;
  const asked = scope.sent.adapted.byCenter.get(center)?.get(task);
  if (asked?.kind === 'refused') {
    const { code, fields, reason } = asked;
    return { status: 'failed', center, code, fields, ...(reason !== undefined && { reason }) };
  }
  if (!asked || !answer) throw new Error(`${center} was chosen and not asked`);
  const { extraValues } = scope.catalog.getView(center);
  const { outcome, faults } = readTask(scope, asked.task, answer, extraValues);
  const isPlain = asked.task === task && asked.leftOut.length === 0 && extraValues.size === 0;
  if (isPlain && faults.length === 0) return outcome;
  const fields = joinFaults([...asked.leftOut, ...faults, ...warnOfConditions(asked.task, extraValues)]);
  if (asked.task === task && fields.length === 0) return outcome;
  return completeOutcome(task, outcome, fields);
}

export interface ReadTask {
  readonly outcome: Outcome;
  /** Fields of which a value that the contract does not know was replaced. */
  readonly faults: readonly FieldFault[];
}

/** @param task as it was sent */
export function readTask(
  { planned, contract, onFault }: Pick<ReadScope, 'planned' | 'contract' | 'onFault'>,
  task: Task,
  answer: CenterAnswer,
  extraValues: ReadonlySet<string>,
): ReadTask {
  const { center } = answer;
  if (answer.kind === 'fault') {
    onFault(center, answer);
    return { outcome: { status: 'failed', center, code: answer.code }, faults: NO_FAULTS };
  }
  const { prefix } = planned.plan;
  const { value, faults, refused } = translate({ prefix, contract, extraValues }, task, answer.data[task.key]);
  if (refused.length > 0)
    return { outcome: { status: 'failed', center, code: 'UNSUPPORTED', fields: refused }, faults: NO_FAULTS };
  const read = readSafely(() => planned.getReader(task)(center, value, pickErrors(answer.errors, task.key)));
  if (!(read instanceof Invalid)) return { outcome: read, faults };
  onFault(center, { code: 'INVALID_ANSWER', detail: read.fault });
  return { outcome: { status: 'failed', center, code: 'INVALID_ANSWER' }, faults: NO_FAULTS };
}

const NO_FAULTS: readonly FieldFault[] = [];

/** Nothing that a center sends may end the reading, and with it the answers of its neighbours. */
function readSafely(read: () => Outcome | Invalid): Outcome | Invalid {
  try {
    return read();
  } catch (error) {
    return new Invalid(`its answer could not be read: ${String(error)}`);
  }
}

interface TranslateScope {
  readonly prefix: string;
  readonly contract: Contract;
  readonly extraValues: ReadonlySet<string>;
}

/** What a newer center sends, in words of the contract; the same value where it is in them already. */
function translate(scope: TranslateScope, task: Task, value: unknown): Replaced {
  const isAsSent = scope.extraValues.size === 0 || !(isObject(value) || Array.isArray(value));
  return isAsSent ? { value, faults: NO_FAULTS, refused: NO_FAULTS } : replaceUnknownValues(scope, task, value);
}

/** The errors that are about the task, or about all that was asked; their paths from the task on. */
function pickErrors(errors: readonly GraphQLFault[], key: string): readonly GraphQLFault[] {
  if (errors.length === 0) return errors;
  return errors
    .filter(({ path }) => path.length === 0 || path[0] === key)
    .map((error) => ({ ...error, path: error.path.slice(1) }));
}
