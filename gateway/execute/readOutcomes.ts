/** Turns what the centers sent for one task into outcomes: believed, denied, failed, or not asked. */
import type { Contract } from '../../subgraphs/contract/model.ts';
import type { Catalog } from '../versions/catalog.ts';
import { toContractCode, type About, type FieldFault, type Outcome } from '../centers/outcome.ts';
import type { EntityPlan, ObjectPlan, Task } from '../plan/plan.ts';
import type { AdaptedPlan } from '../versions/adapt.ts';
import { dropUnknownCollections, replaceUnknownValues, warnOfConditions, type Replaced } from '../versions/values.ts';
import { checkObject, checkWhole } from './checkPart.ts';
import { within, type Fault } from './checkValue.ts';
import type { CheckScope } from './checkReport.ts';
import { completeOutcome } from './completeOutcome.ts';
import { joinFaults, listFieldFaults, readToldFaults } from './fieldFaults.ts';
import type { OnFault } from './onFault.ts';
import { isObject, type CenterAnswer, type GraphQLFault } from './scatter.ts';

type Value = Readonly<Record<string, unknown>>;

export interface ReadScope {
  readonly prefix: string;
  readonly contract: Contract;
  /** What each center was asked. */
  readonly adapted: AdaptedPlan;
  /** What each center serves. */
  readonly catalog: Catalog;
  /** By what a center sent: the members of a batch that have no row there share one value, and what is made of it. */
  readonly known: WeakMap<object, Outcome>;
  /** Told of each quarantined part; for the log. */
  readonly onFault: OnFault;
}

/** One outcome for every center of the directory: chosen ones by what they sent, the others skipped. */
export function readOutcomes(scope: ReadScope, task: Task, answers: ReadonlyMap<string, CenterAnswer>): Outcome[] {
  const chosen = task.choice.chosen.map((center) => {
    const answer = answers.get(center);
    const sent = answer?.kind === 'answer' ? answer.data[task.key] : undefined;
    try {
      const outcome = (isObject(sent) && scope.known.get(sent)) || readAsked(scope, task, center, answer);
      if (isObject(sent)) scope.known.set(sent, outcome);
      return outcome;
    } catch (error) {
      // Nothing that a center sends may end the check, and with it the answers of its neighbours.
      scope.onFault(center, { code: 'INVALID_ANSWER', detail: `the check of its answer failed: ${String(error)}` });
      return { status: 'failed' as const, center, code: 'INVALID_ANSWER' as const };
    }
  });
  return [...chosen, ...task.choice.skipped.map(({ center, code }) => ({ status: 'skipped' as const, center, code }))];
}

/** A center is asked as far as it serves the contract: its answer is held against that, then read as one of the whole task. */
function readAsked(scope: ReadScope, task: Task, center: string, answer: CenterAnswer | undefined): Outcome {
  const asked = scope.adapted.byCenter.get(center)?.get(task);
  if (asked?.kind === 'refused') {
    const { code, fields, reason } = asked;
    return { status: 'failed', center, code, fields, ...(reason !== undefined && { reason }) };
  }
  if (!asked || !answer) throw new Error(`${center} was chosen and not asked`);
  const { extraValues } = scope.catalog.getView(center);
  const sent = answer.kind === 'answer' ? answer.data[asked.task.key] : undefined;
  const { value, faults, refused } = replaceValues(scope, asked.task, { extraValues, value: sent });
  if (refused.length > 0) return { status: 'failed', center, code: 'UNSUPPORTED', fields: refused };
  const outcome = readOutcome(
    scope,
    asked.task,
    answer.kind === 'answer' && value !== sent ? { ...answer, data: { ...answer.data, [task.key]: value } } : answer,
  );
  const fields = joinFaults([...asked.leftOut, ...faults, ...warnOfConditions(asked.task, extraValues)]);
  return asked.task === task && fields.length === 0 ? outcome : completeOutcome(scope.prefix, task, outcome, fields);
}

/** What a newer center sends, in words of the contract; the same value where it is in them already. */
function replaceValues(
  scope: ReadScope,
  task: Task,
  { extraValues, value }: { readonly extraValues: ReadonlySet<string>; readonly value: unknown },
): Replaced {
  const unchanged: Replaced = { value, faults: [], refused: [] };
  if (task.kind === 'whole' && task.whole.shape.kind === 'datasets')
    return { ...unchanged, value: dropUnknownCollections(scope.prefix, scope.contract, value) };
  if (extraValues.size === 0) return unchanged;
  const replaced = replaceUnknownValues({ ...scope, extraValues }, task, value);
  return replaced.faults.length + replaced.refused.length > 0 ? replaced : unchanged;
}

/** @param answer in words of the contract, to the task as it was sent */
export function readOutcome(
  scope: Pick<ReadScope, 'prefix' | 'contract' | 'onFault'>,
  task: Task,
  answer: CenterAnswer,
): Outcome {
  const { center } = answer;
  if (answer.kind === 'fault') {
    scope.onFault(center, answer);
    return { status: 'failed', center, code: answer.code };
  }
  const value = answer.data[task.key];
  const errors = answer.errors.filter((error) => error.path[0] === task.key || error.path.length === 0);
  const check = { center, prefix: scope.prefix, contract: scope.contract };
  const fault = checkTask(check, task, value, errors);
  if (fault !== undefined) {
    scope.onFault(center, { code: 'INVALID_ANSWER', detail: fault });
    return { status: 'failed', center, code: 'INVALID_ANSWER' };
  }
  if ((value === null || value === undefined) && errors.length > 0) return toRefusal(center, errors);
  switch (task.kind) {
    case 'whole': {
      const nested = listFieldFaults(scope.prefix, task, `Query.${task.root}`, {
        value: value as Value,
        errors: descend(errors, 1),
      }); // checked
      return toWholeOutcome(scope.prefix, center, value, nested);
    }
    case 'row':
      return toObjectOutcome(scope.prefix, center, { ...task, here: `Query.${task.root}` }, value, descend(errors, 1));
    case 'entities': {
      const own = (value as readonly unknown[]).map((each, index) => {
        const about = errors.filter((error) => error.path.length < 2 || error.path[1] === index);
        const entity = task.entities[index]!; // as many as values: checked
        return toObjectOutcome(
          scope.prefix,
          center,
          { ...entity, here: `${entity.typeName}.id` },
          each,
          descend(about, 2),
        );
      });
      return { status: 'answered', center, about: NOTHING_SAID, value: own };
    }
  }
}

/** What a center did with one of the entities that it was asked for at once: one that it refuses hides behind no other. */
export function toEntityOutcome(outcome: Outcome, index: number): Outcome {
  return outcome.status === 'answered' ? (outcome.value as readonly Outcome[])[index]! : outcome; // one an entity: see readOutcome
}

/** The errors as seen from what stands at the first steps of their paths. */
function descend(errors: readonly GraphQLFault[], steps: number): GraphQLFault[] {
  return errors.map((error) => ({ ...error, path: error.path.slice(steps) }));
}

function toObjectOutcome(
  prefix: string,
  center: string,
  asked: { readonly object: ObjectPlan; readonly here: string },
  value: unknown,
  errors: readonly GraphQLFault[],
): Outcome {
  if (value === null && errors.length > 0) return toRefusal(center, errors);
  const fields = value === null ? [] : listFieldFaults(prefix, asked, asked.here, { value: value as Value, errors }); // an object: checked
  return { status: 'answered', center, about: { ...NOTHING_SAID, fields }, value };
}

const NOTHING_SAID: About = { asOf: null, epoch: null, fields: [] };

function checkTask(check: CheckScope, task: Task, value: unknown, errors: readonly GraphQLFault[]): Fault {
  if (value === null || value === undefined) {
    if (task.kind === 'row' && value === null) return undefined; // not found
    return errors.length > 0 ? undefined : `${task.key} is missing`;
  }
  switch (task.kind) {
    case 'whole':
      return prefixed(task.root, checkWhole(check, task.whole, value));
    case 'row':
      return prefixed(task.root, checkAsked(check, task, value));
    case 'entities':
      if (!Array.isArray(value) || value.length !== task.entities.length)
        return '_entities does not fit the representations';
      return task.entities
        .map((entity, index) =>
          value[index] === null
            ? checkAbsent(
                entity,
                errors.some(({ path }) => path.length < 2 || path[1] === index),
              )
            : prefixed('_entities', within(index, checkAsked(check, entity, value[index]))),
        )
        .find((fault) => fault !== undefined);
  }
}

/** A row may be unknown to its owner; the center itself may not, or all its lists would be missing without a word. */
function checkAbsent({ typeName, id }: EntityPlan, hasError: boolean): string | undefined {
  return typeName === 'Center' && !hasError ? `the center ${id} does not know itself` : undefined;
}

/** The entity that was asked for, and no other. */
function checkAsked(check: CheckScope, { id, object }: Pick<EntityPlan, 'id' | 'object'>, value: unknown): Fault {
  const fault = checkObject(check, object, value);
  return fault ?? (isObject(value) && value[`${check.prefix}id`] === id ? undefined : ` is not ${id}`);
}

function prefixed(root: string, fault: Fault): Fault {
  return fault === undefined ? undefined : `${root}${fault}`;
}

/** What a center says of itself in an error; anything else is a fault of which its log knows more. */
const OWN_FAULTS = ['NO_DATA', 'STORE_UNAVAILABLE', 'STORE_FAULT'] as const;

/** The field was answered by an error alone: a denial, or a fault of the center. */
function toRefusal(center: string, errors: readonly GraphQLFault[]): Outcome {
  const codes = errors.map((error) => error.code);
  if (codes.includes('READ_DENIED')) return { status: 'denied', center, about: NOTHING_SAID, code: 'READ_DENIED' };
  return { status: 'failed', center, code: OWN_FAULTS.find((each) => codes.includes(each)) ?? 'CENTER_FAULT' };
}

/** Reads the center's own report inside a list or statistics: it may have denied, or have nothing to answer from. */
export function toWholeOutcome(
  prefix: string,
  center: string,
  value: unknown,
  nested: readonly FieldFault[] = [],
): Outcome<Value> {
  const part = value as Value; // checked before
  const [own] = (part[`${prefix}completeness`] as { centers: [Value] }).centers;
  const about = toAbout(own, nested);
  const code = toContractCode(own['code']);
  if (own['status'] === 'DENIED') return { status: 'denied', center, about, code: code ?? 'READ_DENIED' };
  if (own['status'] === 'FAILED') return { status: 'failed', center, code: code ?? 'CENTER_FAULT' };
  return { status: 'answered', center, about, value: part, ...(code && { code }) };
}

/** @param own checked: see `checkReport` */
function toAbout(own: Value, nested: readonly FieldFault[]): About {
  const { asOf, epoch } = own as Pick<About, 'asOf' | 'epoch'>;
  return { asOf, epoch, fields: joinFaults([...readToldFaults(own), ...nested]) };
}
