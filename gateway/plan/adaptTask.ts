/** Fits a task to a center that does not serve the whole contract: leaves out what can be, and refuses what would change the meaning. */
import { getNamedType, type GraphQLSchema } from 'graphql';
import type { CenterView } from '../centers/catalog.ts';
import type { FieldFault, OutcomeCode } from '../centers/outcome.ts';
import { listCoordinates, type PrintedSelection } from './listCoordinates.ts';
import type { EdgePlan, ObjectField, ObjectPlan, RowsField, Task, WholePlan } from './plan.ts';
import { printNested, printTask } from './printRequest.ts';

/** What becomes of a task at one center. */
export type AdaptedTask =
  /** `task` is the same object where nothing had to be left out. */
  | { readonly kind: 'asked'; readonly task: Task; readonly leftOut: readonly FieldFault[] }
  | {
      readonly kind: 'refused';
      readonly code: OutcomeCode;
      readonly fields: readonly FieldFault[];
      readonly reason?: string;
    };

export interface AdaptScope {
  /** The contract's schema. */
  readonly schema: GraphQLSchema;
  readonly prefix: string;
}

export function adaptTask(scope: AdaptScope, task: Task, view: CenterView): AdaptedTask {
  if (view.mismatch !== undefined)
    return { kind: 'refused', code: 'CONTRACT_MISMATCH', fields: [], reason: view.mismatch };
  if (view.lacks.size === 0) return { kind: 'asked', task, leftOut: [] };
  const pruner = new Pruner(scope, view);
  const pruned = pruner.prune(task);
  const lacking = pruner.findLacking(printTask(pruned, scope.prefix));
  if (lacking.length > 0) return { kind: 'refused', code: 'UNSUPPORTED', fields: lacking.map(toUnsupported) };
  return { kind: 'asked', task: pruned, leftOut: [...pruner.leftOut].sort().map(toUnsupported) };
}

function toUnsupported(field: string): FieldFault {
  return { field, code: 'UNSUPPORTED' };
}

/** Keeps the identity of whatever it leaves as it is. */
class Pruner {
  readonly leftOut = new Set<string>();
  readonly #scope: AdaptScope;
  readonly #view: CenterView;

  constructor(scope: AdaptScope, view: CenterView) {
    this.#scope = scope;
    this.#view = view;
  }

  prune(task: Task): Task {
    switch (task.kind) {
      case 'whole':
        return replace(task, 'whole', this.#pruneWhole(task.whole));
      case 'row':
        return replace(task, 'object', this.#pruneObject(task.object));
      case 'entities':
        return replace(
          task,
          'entities',
          mapKept(task.entities, (entity) => [replace(entity, 'object', this.#pruneObject(entity.object))]),
        );
    }
  }

  /** What the center lacks of all that the text uses. */
  findLacking(printed: PrintedSelection): string[] {
    if (this.#view.lacks.size === 0) return [];
    return [...listCoordinates(this.#scope.schema, printed)]
      .filter((coordinate) => this.#view.lacks.has(coordinate))
      .sort();
  }

  #pruneWhole(whole: WholePlan): WholePlan {
    const ruled = mapKept(whole.ruled, (each) => {
      const coordinate = `${getTypeName(whole)}.${each.name}`;
      if (!this.#view.lacks.has(coordinate) || !isCount(whole, each.name)) return [each];
      this.leftOut.add(coordinate); // a count can be "not told"
      return [];
    });
    const rows = mapKept(whole.rows, (each) => [replace(each, 'item', this.#pruneItem(each.item))]);
    return replace(replace(whole, 'ruled', ruled), 'rows', rows);
  }

  #pruneItem(item: RowsField['item']): RowsField['item'] {
    return 'kind' in item ? this.#pruneEdge(item) : this.#pruneObject(item);
  }

  #pruneEdge(edge: EdgePlan): EdgePlan {
    return replace(
      edge,
      'nodes',
      mapKept(edge.nodes, (node) => [replace(node, 'object', this.#pruneObject(node.object))]),
    );
  }

  #pruneObject(object: ObjectPlan): ObjectPlan {
    return replace(
      object,
      'fields',
      mapKept(object.fields, (field) => this.#pruneField(object, field)),
    );
  }

  #pruneField(object: ObjectPlan, field: ObjectField): ObjectField[] {
    const coordinate = `${object.typeName}.${field.selected.name}`;
    if (this.#view.lacks.has(coordinate)) return this.#leaveOut(coordinate);
    if (field.kind === 'leaf') return [field];
    if (field.kind === 'object') return [replace(field, 'object', this.#pruneObject(field.object))];
    const pruned = replace(field, 'whole', this.#pruneWhole(field.whole));
    const lacking = this.findLacking(printNested(pruned, object.typeName, this.#scope.prefix));
    // Half a list would be a wrong one: it is left out with what it needs.
    return lacking.length > 0 ? this.#leaveOut(coordinate, ...lacking) : [pruned];
  }

  #leaveOut(...coordinates: readonly string[]): [] {
    for (const coordinate of coordinates) this.leftOut.add(coordinate);
    return [];
  }
}

function getTypeName({ selected }: WholePlan): string {
  return selected.field ? getNamedType(selected.field.type).name : '';
}

function isCount(whole: WholePlan, name: string): boolean {
  const type = whole.selected.field && getNamedType(whole.selected.field.type);
  const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
  return field !== undefined && getNamedType(field.type).name === 'Count';
}

/** `flatMap` that gives the list itself back where each item stayed as it was. */
function mapKept<Item>(items: readonly Item[], change: (item: Item) => readonly Item[]): readonly Item[] {
  const changed = items.flatMap(change);
  return changed.length === items.length && changed.every((each, index) => each === items[index]) ? items : changed;
}

function replace<Holder extends object, Key extends keyof Holder>(
  holder: Holder,
  key: Key,
  value: Holder[Key],
): Holder {
  return holder[key] === value ? holder : { ...holder, [key]: value };
}
