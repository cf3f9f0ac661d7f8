/** Plans one fetch of the query planner: root fields are scattered or routed, entities are routed to their owners or gathered from all centers. */
import { CodedError } from '../../subgraphs/contract/errors.ts';
import { parseId } from '../../subgraphs/contract/ids.ts';
import { getField } from '../../subgraphs/contract/model.ts';
import { chooseOwner } from '../centers/choose.ts';
import { getGathered, getMergeRule } from '../supergraph/logicalSubgraph.ts';
import type {
  BatchMember,
  EntitiesTask,
  EntityPlan,
  EntitySlot,
  FetchPlan,
  GatheredField,
  PlanScope,
  RootSlot,
  Selected,
  Task,
} from './plan.ts';
import { planBatches, type Gathering } from './planBatches.ts';
import { planObject, planScatter } from './planField.ts';
import type { ReadOperation, Representation } from './readOperation.ts';

/** A mistake of the caller never throws: it becomes the value of the field or entity that it affects. */
export function planFetch(scope: PlanScope, operation: ReadOperation): FetchPlan {
  const { roots, representations, selectEntity } = operation;
  if (!representations) {
    const slots = roots.map((selected, index) => planRoot(scope, selected, `r${index}`));
    const tasks = slots.flatMap((slot) => ('task' in slot ? [slot.task] : []));
    return { kind: 'roots', slots, tasks, batches: [], prefix: choosePrefix(roots) };
  }
  const planner = new EntityPlanner(scope, selectEntity);
  const slots = representations.map((representation) => planner.plan(representation));
  const prefix = choosePrefix(planner.selections);
  return {
    kind: 'entities',
    slots,
    tasks: planner.tasks,
    batches: planBatches(scope, planner.gatherings.values(), prefix),
    prefix,
  };
}

function planRoot(scope: PlanScope, selected: Selected, key: string): RootSlot {
  if (!selected.field) return { selected, typeName: selected.parent.name };
  const isOwned = getMergeRule(selected.field) === 'OWNER';
  return planSlot(selected, () =>
    isOwned ? planRow(scope, selected, key) : planScatter(scope, { selected, root: selected.name, key }),
  );
}

/** A mistake in one field affects that field alone. */
function planSlot(selected: Selected, plan: () => Task): RootSlot {
  try {
    return { selected, task: plan() };
  } catch (error) {
    return { selected, fault: requireCallerFault(error) };
  }
}

function planRow(scope: PlanScope, selected: Selected, key: string): Task {
  const id = String(selected.arguments['id']);
  const { center } = parseId(id, selected.name);
  const typeName = scope.subgraph.contract.byCode.get(selected.name)?.typeName ?? '';
  const object = planObject(scope, typeName, selected.selections);
  return { kind: 'row', key, root: selected.name, id, object, choice: chooseOwner(scope.directory, center) };
}

type OpenGathering = Gathering & { readonly members: BatchMember[] };

/** Representations may repeat, and mix types and owners: each entity is planned once, each owner gets one task. */
class EntityPlanner {
  readonly tasks: Task[] = [];
  readonly selections: Selected[] = [];
  /** By gathered field; all entities of a type share one selection object. */
  readonly gatherings = new Map<Selected, OpenGathering>();
  readonly #scope: PlanScope;
  readonly #select: (typeName: string) => readonly Selected[];
  readonly #slots = new Map<string, EntitySlot>();
  readonly #byType = new Map<string, readonly Selected[]>();
  readonly #byOwner = new Map<string, EntitiesTask & { readonly entities: EntityPlan[] }>();

  constructor(scope: PlanScope, select: (typeName: string) => readonly Selected[]) {
    this.#scope = scope;
    this.#select = select;
  }

  plan(representation: Representation): EntitySlot {
    const key = `${representation.__typename} ${representation.id}`;
    const slot = this.#slots.get(key) ?? this.#planNew(representation);
    this.#slots.set(key, slot);
    return slot;
  }

  #planNew(representation: Representation): EntitySlot {
    const { __typename: typeName, id } = representation;
    const selections = this.#selectOnce(typeName);
    try {
      const isGathered = selections.some((each) => each.field && getGathered(each.field));
      return isGathered ? this.#planGathered(typeName, id, selections) : this.#planOwned(typeName, id, selections);
    } catch (error) {
      return { kind: 'fault', typeName, id, fault: requireCallerFault(error) };
    }
  }

  #planGathered(typeName: string, id: string, selections: readonly Selected[]): EntitySlot {
    return {
      kind: 'gathered',
      typeName,
      id,
      fields: selections.map((selected) => this.#planGatheredField(id, selected)),
    };
  }

  #planGatheredField(id: string, selected: Selected): GatheredField {
    const gathering = this.gatherings.get(selected) ?? this.#readGathering(selected);
    if (!gathering) return { kind: 'key', selected };
    this.gatherings.set(selected, gathering);
    const { from: root, by, members } = gathering;
    const condition = { [by.name]: by.isList ? { has: id } : { eq: id } };
    const slot = planSlot(selected, () => {
      const task = planScatter(this.#scope, { selected, root, key: `e${this.tasks.length}`, condition });
      members.push({ id, task });
      return task;
    });
    if ('task' in slot) this.tasks.push(slot.task);
    return { kind: 'asked', ...slot };
  }

  #readGathering(selected: Selected): OpenGathering | undefined {
    const gathered = selected.field && getGathered(selected.field);
    const holder = this.#scope.subgraph.contract.collections.find((each) => each.plural === gathered?.from);
    return gathered && holder && { selected, from: holder.plural, by: getField(holder, gathered.by), members: [] };
  }

  #planOwned(typeName: string, id: string, selections: readonly Selected[]): EntitySlot {
    const owner =
      typeName === 'Center' ? id : parseId(id, this.#scope.subgraph.contract.byType.get(typeName)?.code).center;
    const object = planObject(this.#scope, typeName, selections);
    const task = this.#getOwnerTask(owner);
    task.entities.push({ typeName, id, object });
    return { kind: 'owned', typeName, id, object, task, index: task.entities.length - 1 };
  }

  #getOwnerTask(owner: string): EntitiesTask & { readonly entities: EntityPlan[] } {
    const known = this.#byOwner.get(owner);
    if (known) return known;
    const choice = chooseOwner(this.#scope.directory, owner);
    const task = { kind: 'entities' as const, key: `e${this.tasks.length}`, owner, entities: [], choice };
    this.#byOwner.set(owner, task);
    this.tasks.push(task);
    return task;
  }

  #selectOnce(typeName: string): readonly Selected[] {
    const known = this.#byType.get(typeName);
    if (known) return known;
    const selections = this.#select(typeName);
    this.#byType.set(typeName, selections);
    this.selections.push(...selections);
    return selections;
  }
}

function requireCallerFault(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  throw error;
}

/** A prefix that no response key of the operation begins with, so that keys of the plan never collide with the client's. */
function choosePrefix(selections: readonly Selected[]): string {
  let prefix = 'part_';
  while (selections.some((each) => hasKeyWith(each, prefix))) prefix += '_';
  return prefix;
}

function hasKeyWith(selected: Selected, prefix: string): boolean {
  return selected.key.startsWith(prefix) || selected.selections.some((each) => hasKeyWith(each, prefix));
}
