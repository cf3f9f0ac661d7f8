/**
 * Turns the answers of the centers into outcomes: one for each center, whatever it sent. If a center was asked for less
 * than the plan, its outcome is completed.
 */
import type { ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import type { FieldFault, Outcome } from '../centers/outcome.ts';
import { UNKNOWN_COUNT } from '../merge/counts.ts';
import type { ObjectField, ObjectPlan, RowsField, Task, WholePlan } from '../plan/plan.ts';
import { isObject, type CenterAnswer, type GraphQLFault } from '../transport/scatter.ts';
import { deduplicateFaults } from '../validate/fieldFaults.ts';
import type { Row, WholePart } from '../validate/part.ts';
import { Invalid } from '../validate/value.ts';
import type { Catalog } from '../versions/contracts.ts';
import { replaceUnknownValues, listConditionFaults, type ReplacedValues } from '../versions/values.ts';
import type { Division } from './batches.ts';
import type { PlannedFetch, SentPlan } from './plannedFetch.ts';

export interface ReadScope {
  readonly contract: Contract;
  readonly planned: PlannedFetch;
  /** The tasks that each center was asked for. */
  readonly sent: SentPlan;
  /** The contract that each center serves. */
  readonly catalog: Catalog;
  /** By center: the answers for the members of its batches. */
  readonly divided: ReadonlyMap<string, Division>;
  /** Called for each part that is refused, to log it. */
  readonly onFault: OnFault;
}

/** Returns one outcome for each center of the directory. Centers that were not chosen are skipped. */
export function readOutcomes(scope: ReadScope, task: Task, answers: ReadonlyMap<string, CenterAnswer>): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const center of task.choice.chosen) outcomes.push(readOutcome(scope, task, center, answers.get(center)));
  for (const { center, code } of task.choice.skipped) outcomes.push({ status: 'skipped', center, code });
  return outcomes;
}

/** A center is asked only for what it serves. Its answer is read accordingly, and then completed to the whole task. */
function readOutcome(scope: ReadScope, task: Task, center: string, answer: CenterAnswer | undefined): Outcome {
  const divided = scope.divided.get(center)?.get(task);
  if (divided) return divided;
  const asked = scope.sent.adapted.byCenter.get(center)?.get(task);
  if (asked?.kind === 'refused') {
    const { code, fields, reason } = asked;
    return { status: 'failed', center, code, fields, ...(reason !== undefined && { reason }) };
  }
  if (!asked || !answer) throw new Error(`expected ${center} to be asked, as it was chosen`);
  const { extraValues } = scope.catalog.getView(center);
  const { outcome, faults } = readTask(scope, asked.task, answer, extraValues);
  const isPlain = asked.task === task && asked.leftOut.length === 0 && extraValues.size === 0;
  if (isPlain && faults.length === 0) return outcome;
  const fields = deduplicateFaults([...asked.leftOut, ...faults, ...listConditionFaults(asked.task, extraValues)]);
  if (asked.task === task && fields.length === 0) return outcome;
  return completeOutcome(task, outcome, fields);
}

export interface ReadTask {
  readonly outcome: Outcome;
  /** Fields in which an unknown value was replaced. */
  readonly faults: readonly FieldFault[];
}

/** @param task the task as it was sent */
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

/** Catches every exception, so that no answer of one center can affect the others. */
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

/** Replaces values that a newer center sends and the contract does not know. Other values are returned unchanged. */
function translate(scope: TranslateScope, task: Task, value: unknown): ReplacedValues {
  const isKnown = scope.extraValues.size === 0 || !(isObject(value) || Array.isArray(value));
  return isKnown ? { value, faults: NO_FAULTS, refused: NO_FAULTS } : replaceUnknownValues(scope, task, value);
}

/** Returns the errors about the task or the whole request, with paths relative to the task. */
function pickErrors(errors: readonly GraphQLFault[], key: string): readonly GraphQLFault[] {
  if (errors.length === 0) return errors;
  return errors
    .filter(({ path }) => path.length === 0 || path[0] === key)
    .map((error) => ({ ...error, path: error.path.slice(1) }));
}

/** A fault of a subgraph, for the log. */
export interface SubgraphFault {
  /** The code, for counting. */
  readonly code: ContractErrorCode;
  /** Never sent to a client. */
  readonly detail: string;
}

export type OnFault = (center: string, fault: SubgraphFault) => void;

/** @param requestId the id of the client's request */
export type OnRequestFault = (center: string, fault: SubgraphFault, requestId: string | undefined) => void;

/** Reports each fault of a center once, because a missing center fails each of the many lists of a fetch. */
export function reportOnce(onFault: OnRequestFault, requestId: string | undefined): OnFault {
  const reported = new Set<string>();
  return (center, fault) => {
    const key = JSON.stringify([center, fault.code, fault.detail]);
    if (reported.has(key)) return;
    reported.add(key);
    onFault(center, fault, requestId);
  };
}

/**
 * @param task the task as planned, to which the outcome is completed
 * @param fields the fields that were left out or replaced, and why
 */
function completeOutcome(task: Task, outcome: Outcome, fields: readonly FieldFault[]): Outcome {
  if (outcome.status !== 'answered') return outcome;
  const about = { ...outcome.about, fields: deduplicateFaults([...outcome.about.fields, ...fields]) };
  switch (task.kind) {
    case 'whole':
      return { ...outcome, about, value: completeWhole(task.whole, outcome.value as WholePart) }; // validated for the task's kind, as below
    case 'row':
      return { ...outcome, about, value: completeObject(task.object, outcome.value) };
    case 'entities': {
      const own = outcome.value as readonly Outcome[];
      return {
        ...outcome,
        value: own.map((each, index) => completeEntity(task.entities[index]?.object, each, fields)),
      };
    }
  }
}

/** Returns the outcome with the field faults added. */
export function addFields(outcome: Outcome, fields: readonly FieldFault[]): Outcome {
  if (outcome.status !== 'answered' || fields.length === 0) return outcome;
  return { ...outcome, about: { ...outcome.about, fields: deduplicateFaults([...outcome.about.fields, ...fields]) } };
}

function completeEntity(object: ObjectPlan | undefined, outcome: Outcome, fields: readonly FieldFault[]): Outcome {
  if (outcome.status !== 'answered' || !object) return outcome;
  const about = { ...outcome.about, fields: deduplicateFaults([...outcome.about.fields, ...fields]) };
  return { ...outcome, about, value: completeObject(object, outcome.value) };
}

function completeWhole(whole: WholePlan, part: WholePart): WholePart {
  const counts = whole.ruled.filter(({ name, rule }) => rule === 'SUM' && !(name in part.fields));
  const fields = { ...part.fields, ...Object.fromEntries(counts.map(({ name }) => [name, UNKNOWN_COUNT])) };
  const rows = whole.rows.map((each, index) => (part.rows[index] ?? []).map((row) => completeItem(each.item, row)));
  return { ...part, fields, rows: part.rows.length === 0 ? part.rows : rows };
}

function completeItem(item: RowsField['item'], row: Row): Row {
  if (!('kind' in item)) return completeObject(item, row) as Row; // a row stays a row
  const nodes = item.nodes.map(({ selected, object }) => [selected.key, completeObject(object, row[selected.key])]);
  return { ...row, ...(Object.fromEntries(nodes) as Row) };
}

function completeObject(object: ObjectPlan, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => completeObject(object, each));
  const given = value as Row;
  return Object.fromEntries(
    object.fields.map((field) => [field.selected.key, completeField(field, given[field.selected.key])]),
  );
}

function completeField(field: ObjectField, value: unknown): unknown {
  switch (field.kind) {
    case 'leaf':
      return value ?? null;
    case 'object':
      return completeObject(field.object, value);
    case 'whole': {
      const outcome = value as Outcome<WholePart> | null | undefined;
      if (!outcome) return null;
      return outcome.status === 'answered' ? { ...outcome, value: completeWhole(field.whole, outcome.value) } : outcome;
    }
  }
}
