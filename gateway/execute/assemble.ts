/** Assembles the answer of one fetch from the outcomes of its tasks, and collects errors and reports. */
import type { CodedError } from '../../subgraphs/contract/errors.ts';
import { reportOutcomes, type Outcome, type Report } from '../centers/outcome.ts';
import type { EntitySlot, FetchPlan, GatheredField, RootSlot, Task, WholeTask } from '../plan/plan.ts';
import type { Row } from '../validate/part.ts';
import { createObject, type MergeScope } from './mergeWhole.ts';
import type { PlannedFetch } from './plannedFetch.ts';

export interface FetchError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: string;
  /** For `extensions`: the entity or center that the error is about. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface Assembled {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly FetchError[];
  readonly reports: readonly Report[];
}

export function assemble(
  scope: MergeScope,
  planned: PlannedFetch,
  outcomes: ReadonlyMap<Task, readonly Outcome[]>,
): Assembled {
  const assembler = new Assembler(scope, planned, outcomes);
  const data = assembler.assemble(planned.plan);
  return { data, errors: assembler.errors, reports: assembler.reports };
}

class Assembler {
  readonly errors: FetchError[] = [];
  readonly reports: Report[] = [];
  readonly #scope: MergeScope;
  readonly #planned: PlannedFetch;
  readonly #outcomes: ReadonlyMap<Task, readonly Outcome[]>;
  /** The outcomes of the last list that added a report. */
  #lastReported: readonly Outcome[] | undefined;

  constructor(scope: MergeScope, planned: PlannedFetch, outcomes: ReadonlyMap<Task, readonly Outcome[]>) {
    this.#scope = scope;
    this.#planned = planned;
    this.#outcomes = outcomes;
  }

  assemble(plan: FetchPlan): Record<string, unknown> {
    if (plan.kind === 'roots')
      return Object.fromEntries(plan.slots.map((slot) => [slot.selected.key, this.#assembleRoot(slot)]));
    const made = new Map<EntitySlot, unknown>();
    const entities = plan.slots.map((slot, index) => {
      if (made.has(slot)) return made.get(slot);
      const entity = this.#assembleEntity(slot, ['_entities', index]);
      made.set(slot, entity);
      return entity;
    });
    return { _entities: entities };
  }

  #assembleRoot(slot: RootSlot, path: readonly (string | number)[] = [slot.selected.key]): unknown {
    if ('typeName' in slot) return slot.typeName;
    if ('fault' in slot) return this.#refuse(slot.fault, path, {});
    return this.#assembleTask(slot.task, path);
  }

  #assembleTask(task: Task, path: readonly (string | number)[]): unknown {
    const outcomes = this.#getOutcomes(task);
    if (task.kind === 'whole') {
      const { value, report } = this.#planned.getMerger(task.whole)(this.#scope, outcomes);
      if (!this.#isReported(task, outcomes)) this.reports.push(report());
      return value;
    }
    this.reports.push(this.#planned.getReporter(task)(this.#scope.directory, outcomes));
    if (task.kind === 'entities') throw new Error('expected a task of one root; entities have slots');
    const owner = this.#requireAnswer(outcomes, path, { id: task.id });
    return owner?.value ? this.#planned.getObjectMerger(task.object)(this.#scope, owner.value, owner.center) : null;
  }

  /** Is the report the same as the last one? The lists of a batch mostly share one, and the summary needs it once. */
  #isReported({ whole: { shape } }: WholeTask, outcomes: readonly Outcome[]): boolean {
    const last = this.#lastReported;
    const isFirstPage = shape.kind === 'list' && !shape.after && !shape.before;
    const isSame = (outcome: Outcome, index: number): boolean => {
      const other = last?.[index];
      if (outcome.status === 'skipped') return other?.status === 'skipped' && other.code === outcome.code;
      // Each list needs its own report of a missing center, because each has a gap.
      return outcome.status === 'answered' && other?.status === 'answered' && outcome.about === other.about;
    };
    if (isFirstPage && last && outcomes.every(isSame)) return true;
    this.#lastReported = isFirstPage ? outcomes : undefined;
    return false;
  }

  #assembleEntity(slot: EntitySlot, path: readonly (string | number)[]): unknown {
    switch (slot.kind) {
      case 'fault':
        return this.#refuse(slot.fault, path, { entity: slot.typeName, id: slot.id });
      case 'gathered':
        return Object.fromEntries(
          slot.fields.map((field) => [field.selected.key, this.#assembleGathered(field, slot, path)]),
        );
      case 'owned':
        return this.#assembleOwned(slot, path);
    }
  }

  #assembleGathered(field: GatheredField, slot: EntitySlot, path: readonly (string | number)[]): unknown {
    const { key, name } = field.selected;
    if (field.kind === 'asked') return this.#assembleRoot(field, [...path, key]);
    return name === '__typename' ? slot.typeName : slot.id;
  }

  #assembleOwned(slot: Extract<EntitySlot, { kind: 'owned' }>, path: readonly (string | number)[]): unknown {
    // Entities that are requested together have an outcome each, so that one refusal does not hide behind the others.
    const outcomes = this.#getOutcomes(slot.task).map((outcome) =>
      outcome.status === 'answered' ? (outcome.value as readonly Outcome[])[slot.index]! : outcome,
    );
    // A missing center that the registry lists still has an object, with empty lists that report why.
    const isShownWithoutAnswer = slot.object.hasList && slot.typeName === 'Center';
    this.reports.push(reportOutcomes(this.#scope.directory, outcomes));
    if (isShownWithoutAnswer && !outcomes.some((outcome) => outcome.status === 'answered'))
      return this.#assembleMissing(slot, outcomes);
    const owner = this.#requireAnswer(outcomes, path, { entity: slot.typeName, id: slot.id });
    return owner?.value ? this.#planned.getObjectMerger(slot.object)(this.#scope, owner.value, owner.center) : null;
  }

  /** An object whose owner did not answer: its id and type name, and empty lists that report why. */
  #assembleMissing({ object, id }: Extract<EntitySlot, { kind: 'owned' }>, outcomes: readonly Outcome[]): Row {
    const value = createObject(object.fields.map(({ selected }) => selected.key));
    for (const field of object.fields) {
      const { key, name } = field.selected;
      if (field.kind === 'whole') value[key] = this.#planned.getMerger(field.whole)(this.#scope, outcomes).value;
      else if (name === '__typename') value[key] = object.typeName;
      else value[key] = name === 'id' ? id : null;
    }
    return value;
  }

  /** Returns the owner's answer, or adds an error and returns undefined. */
  #requireAnswer(
    outcomes: readonly Outcome[],
    path: readonly (string | number)[],
    details: Record<string, unknown>,
  ): { center: string; value: Row | null } | undefined {
    const outcome = outcomes.find((each) => each.status !== 'skipped');
    if (outcome?.status === 'answered') return { center: outcome.center, value: outcome.value as Row | null }; // `compileTask` reads one row
    if (!outcome) return undefined;
    const isDenied = outcome.status === 'denied';
    const code = isDenied || outcome.code === 'NO_DATA' ? outcome.code : 'CENTER_UNAVAILABLE';
    const message = isDenied
      ? `center ${outcome.center} does not let this be read`
      : `center ${outcome.center}, which holds this, gave no usable answer (${outcome.code})`;
    this.errors.push({ message, path, code, details: { ...details, center: outcome.center, reason: outcome.code } });
    return undefined;
  }

  #refuse(fault: CodedError, path: readonly (string | number)[], details: Record<string, unknown>): null {
    this.errors.push({ message: fault.message, path, code: fault.code, details });
    return null;
  }

  #getOutcomes(task: Task): readonly Outcome[] {
    return this.#outcomes.get(task) ?? [];
  }
}
