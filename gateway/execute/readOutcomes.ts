/** Turns what the centers sent for one task into outcomes: believed, denied, failed, or not asked. */
import { CONTRACT_ERRORS, type ContractErrorCode } from '../../subgraphs/contract/errors.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { isDate } from '../../subgraphs/contract/scalars.ts';
import type { About, FieldFault, Outcome } from '../centers/outcome.ts';
import type { EntityPlan, Task, WholePlan } from '../plan/plan.ts';
import { checkObject, checkWhole, type CheckScope } from './checkPart.ts';
import { isObject, type CenterAnswer, type GraphQLFault } from './scatter.ts';

type Value = Readonly<Record<string, unknown>>;

export interface ReadScope {
  readonly prefix: string;
  readonly contract: Contract;
  /** Told of each quarantined part; for the log. */
  readonly onFault: (center: string, detail: string) => void;
}

/** One outcome for every center of the directory: chosen ones by what they sent, the others skipped. */
export function readOutcomes(scope: ReadScope, task: Task, answers: ReadonlyMap<string, CenterAnswer>): Outcome[] {
  const chosen = task.choice.chosen.map((center) => {
    const answer = answers.get(center);
    if (!answer) throw new Error(`${center} was chosen and not asked`);
    return readOutcome(scope, task, answer);
  });
  return [...chosen, ...task.choice.skipped.map(({ center, code }) => ({ status: 'skipped' as const, center, code }))];
}

function readOutcome(scope: ReadScope, task: Task, answer: CenterAnswer): Outcome {
  const { center } = answer;
  if (answer.kind === 'fault') {
    scope.onFault(center, answer.detail);
    return { status: 'failed', center, code: answer.code };
  }
  const value = answer.data[task.key];
  const errors = answer.errors.filter((error) => error.path[0] === task.key || error.path.length === 0);
  const check = { center, prefix: scope.prefix, contract: scope.contract };
  const fault = checkTask(check, task, value, errors);
  if (fault !== undefined) {
    scope.onFault(center, fault);
    return { status: 'failed', center, code: 'INVALID_ANSWER' };
  }
  if ((value === null || value === undefined) && errors.length > 0) return toRefusal(center, errors);
  return task.kind === 'whole' ? toWholeOutcome(scope.prefix, task.whole, center, value, errors) : { status: 'answered', center, about: NOTHING_SAID, value };
}

const NOTHING_SAID: About = { asOf: null, epoch: null, fields: [] };

function checkTask(check: CheckScope, task: Task, value: unknown, errors: readonly GraphQLFault[]): string | undefined {
  if (value === null || value === undefined) {
    if (task.kind === 'row' && value === null) return undefined; // not found
    return errors.length > 0 ? undefined : `${task.key} is missing`;
  }
  switch (task.kind) {
    case 'whole':
      return checkWhole(check, task.whole, value, task.root);
    case 'row':
      return checkAsked(check, task, value, task.root);
    case 'entities':
      if (!Array.isArray(value) || value.length !== task.entities.length) return '_entities does not fit the representations';
      return task.entities
        .map((entity, index) => (value[index] === null ? undefined : checkAsked(check, entity, value[index], `_entities[${index}]`)))
        .find((fault) => fault !== undefined);
  }
}

/** The entity that was asked for, and no other. */
function checkAsked(check: CheckScope, { id, object }: Pick<EntityPlan, 'id' | 'object'>, value: unknown, path: string): string | undefined {
  const fault = checkObject(check, object, value, path);
  return fault ?? (isObject(value) && value[`${check.prefix}id`] === id ? undefined : `${path} is not ${id}`);
}

/** The field was answered by an error alone: a denial, or a fault of the center. */
function toRefusal(center: string, errors: readonly GraphQLFault[]): Outcome {
  const code = errors.map((error) => error.code).find((each) => each === 'READ_DENIED' || each === 'NO_DATA');
  if (code === 'READ_DENIED') return { status: 'denied', center, about: NOTHING_SAID, code };
  return { status: 'failed', center, code: code === 'NO_DATA' ? code : 'CENTER_FAULT' };
}

/** Reads the center's own report inside a list or statistics: it may have denied, or have nothing to answer from. */
export function toWholeOutcome(prefix: string, whole: WholePlan, center: string, value: unknown, errors: readonly GraphQLFault[] = []): Outcome<Value> {
  const part = value as Value; // checked before
  const [own] = (part[`${prefix}completeness`] as { centers: [Value] }).centers;
  const nested = errors.filter((error) => error.path.length > 1).map((error) => toFieldFault(whole, error));
  const about = toAbout(own, nested);
  const code = toCode(own['code']);
  if (own['status'] === 'DENIED') return { status: 'denied', center, about, code: code ?? 'READ_DENIED' };
  if (own['status'] === 'FAILED') return { status: 'failed', center, code: code ?? 'CENTER_FAULT' };
  return { status: 'answered', center, about, value: part, ...(code && { code }) };
}

function toAbout(own: Value, nested: readonly FieldFault[]): About {
  const told = (own['fields'] as readonly unknown[]).flatMap((fault) => {
    const code = isObject(fault) ? toCode(fault['code']) : undefined;
    return isObject(fault) && code ? [{ field: String(fault['field']), code }] : [];
  });
  const epoch = own['epoch'];
  return { asOf: isDate(own['asOf']) ? own['asOf'] : null, epoch: typeof epoch === 'string' ? epoch : null, fields: [...told, ...nested] };
}

/** An error inside a row that was answered otherwise: reported as a field of the row's collection. */
function toFieldFault(whole: WholePlan, error: GraphQLFault): FieldFault {
  const name = error.path.filter((step) => typeof step === 'string').at(-1) ?? '';
  const known = whole.collection.fields.some((field) => field.name === name) ? name : 'field';
  return { field: `${whole.collection.typeName}.${known}`, code: toCode(error.code) ?? 'CENTER_FAULT' };
}

/** A code of the catalogue, or nothing: no center can put words of its own into another's answer. */
function toCode(code: unknown): ContractErrorCode | undefined {
  return typeof code === 'string' && Object.hasOwn(CONTRACT_ERRORS, code) ? (code as ContractErrorCode) : undefined;
}
