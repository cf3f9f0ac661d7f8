/** Carries out one fetch of the planner over the centers: plan, scatter, outcomes, merge, report. */
import type { CodedError } from '../../subgraphs/contract/errors.ts';
import { reportOutcomes, type Outcome, type Report } from '../centers/outcome.ts';
import type { EntitySlot, FetchPlan, GatheredField, RootSlot, Task } from '../plan/plan.ts';
import type { PlanScope } from '../plan/scope.ts';
import { askCenters, type AskScope } from './askCenters.ts';
import type { Operation } from './context.ts';
import { explainFetch, type FetchExplanation } from './explainFetch.ts';
import { mergeObject, toMissingObject } from './mergeObject.ts';
import { mergeWhole, type MergeScope, type PageShare } from './mergeWhole.ts';
import { toEntityOutcome } from './readOutcomes.ts';

export type FetchScope = PlanScope & AskScope;

export interface FetchError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: string;
  /** More for the client: the entity or center that the error is about. */
  readonly about: Readonly<Record<string, unknown>>;
}

export interface FetchResult {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly FetchError[];
  readonly reports: readonly Report[];
  /** Asked for by few. */
  readonly explain: () => Omit<FetchExplanation, 'path'>;
}

/** @param operation that the fetch belongs to */
export async function executeFetch(scope: FetchScope, plan: FetchPlan, operation: Operation): Promise<FetchResult> {
  const asked = await askCenters(scope, plan, operation);
  const assembler = new Assembler(
    { prefix: plan.prefix, directory: scope.directory, cursors: scope.cursors },
    asked.outcomes,
  );
  return {
    data: assembler.assemble(plan),
    errors: assembler.errors,
    reports: assembler.reports,
    explain: () =>
      explainFetch({ subgraph: scope.subgraph.name, considered: scope.directory.centers.length }, plan, {
        ...asked,
        pages: assembler.pages,
      }),
  };
}

/** Puts the fetch's answer together, and collects on the way what went wrong and who contributed. */
class Assembler {
  readonly errors: FetchError[] = [];
  readonly reports: Report[] = [];
  readonly pages = new Map<Task, readonly PageShare[]>();
  readonly #scope: MergeScope;
  readonly #outcomes: ReadonlyMap<Task, readonly Outcome[]>;

  constructor(scope: MergeScope, outcomes: ReadonlyMap<Task, readonly Outcome[]>) {
    this.#scope = scope;
    this.#outcomes = outcomes;
  }

  assemble(plan: FetchPlan): Record<string, unknown> {
    if (plan.kind === 'roots')
      return Object.fromEntries(plan.slots.map((slot) => [slot.selected.key, this.#assembleRoot(slot)]));
    const made = new Map<EntitySlot, unknown>();
    const entities = plan.slots.map((slot, index) => {
      // A copy a time: the gateway writes into what it is given.
      if (made.has(slot)) return structuredClone(made.get(slot));
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
      const { value, report, page } = mergeWhole(this.#scope, task.whole, outcomes);
      this.reports.push(report);
      this.pages.set(task, page);
      return value;
    }
    this.reports.push(reportOutcomes(this.#scope.directory, outcomes));
    if (task.kind === 'entities') throw new Error('entities are assembled one by one');
    const owner = this.#requireAnswer(outcomes, path, { id: task.id });
    return owner?.value ? mergeObject(this.#scope, task.object, owner.value, owner.center) : null;
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
    const outcomes = this.#getOutcomes(slot.task).map((outcome) => toEntityOutcome(outcome, slot.index));
    // A center known to the registry keeps its place while it is away: its lists are empty and say why.
    const canStandIn = slot.object.hasList && slot.typeName === 'Center';
    this.reports.push(reportOutcomes(this.#scope.directory, outcomes));
    if (canStandIn && !outcomes.some((outcome) => outcome.status === 'answered'))
      return toMissingObject(this.#scope, slot.object, slot.id, outcomes);
    const owner = this.#requireAnswer(outcomes, path, { entity: slot.typeName, id: slot.id });
    return owner?.value ? mergeObject(this.#scope, slot.object, owner.value, owner.center) : null;
  }

  /** The owner's answer; without one, an error in its place. */
  #requireAnswer(
    outcomes: readonly Outcome[],
    path: readonly (string | number)[],
    about: Record<string, unknown>,
  ): { center: string; value: Readonly<Record<string, unknown>> | null } | undefined {
    const outcome = outcomes.find((each) => each.status !== 'skipped');
    if (outcome?.status === 'answered')
      return { center: outcome.center, value: outcome.value as Readonly<Record<string, unknown>> | null }; // checked
    if (!outcome) return undefined;
    const isDenied = outcome.status === 'denied';
    const code = isDenied || outcome.code === 'NO_DATA' ? outcome.code : 'CENTER_UNAVAILABLE';
    const message = isDenied
      ? `center ${outcome.center} does not let this be read`
      : `center ${outcome.center}, which holds this, gave no answer that can be used (${outcome.code})`;
    this.errors.push({ message, path, code, about: { ...about, center: outcome.center, reason: outcome.code } });
    return undefined;
  }

  #refuse(fault: CodedError, path: readonly (string | number)[], about: Record<string, unknown>): null {
    this.errors.push({ message: fault.message, path, code: fault.code, about });
    return null;
  }

  #getOutcomes(task: Task): readonly Outcome[] {
    return this.#outcomes.get(task) ?? [];
  }
}
