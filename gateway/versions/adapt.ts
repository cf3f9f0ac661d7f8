/**
 * Adapts a plan to the schema of each center. Removes fields that the center lacks, and refuses a task whose result
 * would be wrong without them. Centers with the same schema share their requests.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isObjectType,
  Kind,
  parse,
  parseType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { FieldFault, OutcomeCode } from '../centers/outcome.ts';
import type { Batch, EdgePlan, FetchPlan, ObjectField, ObjectPlan, RowsField, Task, WholePlan } from '../plan/plan.ts';
import {
  printNested,
  printRequests,
  printTask,
  type CenterRequest,
  type PrintedSelection,
} from '../plan/printRequest.ts';
import type { Catalog, CenterView } from './contracts.ts';

export interface AdaptedPlan {
  /** By chosen center: each task, adapted to it. */
  readonly byCenter: ReadonlyMap<string, ReadonlyMap<Task, AdaptedTask>>;
  /** By center: the batches that are sent to it. */
  readonly batches: ReadonlyMap<string, readonly Batch[]>;
  /** By center. Has no entry for a center to which nothing is sent. */
  readonly requests: ReadonlyMap<string, CenterRequest>;
}

/**
 * @param schema the schema of the contract
 * @param isUnbatched must this center get the lists of a batch as separate tasks?
 */
export function adaptPlan(
  schema: GraphQLSchema,
  plan: FetchPlan,
  catalog: Catalog,
  isUnbatched: (center: string) => boolean,
): AdaptedPlan {
  const byView = new Map<CenterView, Map<Task, AdaptedTask>>();
  const adapt = (center: string, task: Task): AdaptedTask => {
    const view = catalog.getView(center);
    const known = byView.get(view) ?? new Map<Task, AdaptedTask>();
    byView.set(view, known);
    const adapted = known.get(task) ?? adaptTask({ schema, prefix: plan.prefix }, task, view);
    known.set(task, adapted);
    return adapted;
  };
  const byCenter = new Map<string, Map<Task, AdaptedTask>>();
  for (const task of plan.tasks) {
    for (const center of task.choice.chosen) {
      const tasks = byCenter.get(center) ?? new Map<Task, AdaptedTask>();
      byCenter.set(center, tasks.set(task, adapt(center, task)));
    }
  }
  // A batch is sent only to centers that serve all of its lists completely; others get each list separately.
  const isServed = (center: string, task: Task): boolean => {
    const adapted = adapt(center, task);
    return adapted.kind === 'asked' && adapted.task === task;
  };
  const batches = new Map<string, Batch[]>();
  for (const batch of plan.batches) {
    for (const center of batch.task.choice.chosen) {
      const isFullyServed =
        !isUnbatched(center) && [batch, ...batch.members].every(({ task }) => isServed(center, task));
      if (isFullyServed) batches.set(center, [...(batches.get(center) ?? []), batch]);
    }
  }
  return { byCenter, batches, requests: printRequests(listTasks(byCenter, batches), plan.prefix) };
}

/** Prints the requests for these centers again, without batches. */
export function printUnbatched(
  { byCenter }: AdaptedPlan,
  prefix: string,
  centers: readonly string[],
): AdaptedPlan['requests'] {
  return printRequests(
    listTasks(new Map([...byCenter].filter(([center]) => centers.includes(center))), new Map()),
    prefix,
  );
}

function listTasks(byCenter: AdaptedPlan['byCenter'], batches: AdaptedPlan['batches']): Map<string, Task[]> {
  return new Map(
    [...byCenter].map(([center, tasks]) => {
      const centerBatches = batches.get(center) ?? [];
      const members = new Set<Task>(centerBatches.flatMap((batch) => batch.members.map(({ task }) => task)));
      const unbatched = [...tasks].flatMap(([task, adapted]) =>
        adapted.kind === 'asked' && !members.has(task) ? [adapted.task] : [],
      );
      return [center, [...unbatched, ...centerBatches.map(({ task }) => task)]];
    }),
  );
}

/** A task, adapted to one center. */
export type AdaptedTask =
  /** `task` is the original object if nothing was left out. */
  | { readonly kind: 'asked'; readonly task: Task; readonly leftOut: readonly FieldFault[] }
  | {
      readonly kind: 'refused';
      readonly code: OutcomeCode;
      readonly fields: readonly FieldFault[];
      readonly reason?: string;
    };

interface AdaptScope {
  /** The schema of the contract. */
  readonly schema: GraphQLSchema;
  readonly prefix: string;
}

function adaptTask(scope: AdaptScope, task: Task, view: CenterView): AdaptedTask {
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

/** Removes from a task what a center lacks. Returns unchanged parts as the same objects. */
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
          mapItems(task.entities, (entity) => [replace(entity, 'object', this.#pruneObject(entity.object))]),
        );
    }
  }

  /** Returns the coordinates that the printed selection uses and the center lacks, sorted. */
  findLacking(printed: PrintedSelection): string[] {
    if (this.#view.lacks.size === 0) return [];
    return [...listCoordinates(this.#scope.schema, printed)]
      .filter((coordinate) => this.#view.lacks.has(coordinate))
      .sort();
  }

  #pruneWhole(whole: WholePlan): WholePlan {
    const ruled = mapItems(whole.ruled, (each) => {
      const coordinate = `${getTypeName(whole)}.${each.name}`;
      if (!this.#view.lacks.has(coordinate) || !isCount(whole, each.name)) return [each];
      this.leftOut.add(coordinate); // a Count can express that it is unknown
      return [];
    });
    const rows = mapItems(whole.rows, (each) => [replace(each, 'item', this.#pruneItem(each.item))]);
    return replace(replace(whole, 'ruled', ruled), 'rows', rows);
  }

  #pruneItem(item: RowsField['item']): RowsField['item'] {
    return 'kind' in item ? this.#pruneEdge(item) : this.#pruneObject(item);
  }

  #pruneEdge(edge: EdgePlan): EdgePlan {
    return replace(
      edge,
      'nodes',
      mapItems(edge.nodes, (node) => [replace(node, 'object', this.#pruneObject(node.object))]),
    );
  }

  #pruneObject(object: ObjectPlan): ObjectPlan {
    return replace(
      object,
      'fields',
      mapItems(object.fields, (field) => this.#pruneField(object, field)),
    );
  }

  #pruneField(object: ObjectPlan, field: ObjectField): ObjectField[] {
    const coordinate = `${object.typeName}.${field.selected.name}`;
    if (this.#view.lacks.has(coordinate)) return this.#leaveOut(coordinate);
    if (field.kind === 'leaf') return [field];
    if (field.kind === 'object') return [replace(field, 'object', this.#pruneObject(field.object))];
    const pruned = replace(field, 'whole', this.#pruneWhole(field.whole));
    const lacking = this.findLacking(printNested(pruned, object.typeName, this.#scope.prefix));
    // A nested list without one of its arguments or fields could be wrong: leave out the whole list.
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

/** Like `flatMap`, but returns the original list if no item changed. */
function mapItems<Item>(items: readonly Item[], change: (item: Item) => readonly Item[]): readonly Item[] {
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

/**
 * Returns every coordinate that a request uses: types, fields, arguments, input fields, and enum values in variables.
 */
function listCoordinates(schema: GraphQLSchema, { typeName, text, variables }: PrintedSelection): ReadonlySet<string> {
  const coordinates = new Set<string>();
  const [operation] = parse(text, { noLocation: true }).definitions;
  const type = schema.getType(typeName);
  if (operation?.kind === Kind.OPERATION_DEFINITION && isObjectType(type))
    addSelectionCoordinates(schema, type, operation.selectionSet, coordinates);
  for (const variable of variables) {
    const input = typeFromAST(schema, parseType(variable.type, { noLocation: true }));
    if (isInputType(input)) addValueCoordinates(input, variable.value, coordinates);
  }
  return coordinates;
}

function addSelectionCoordinates(
  schema: GraphQLSchema,
  type: GraphQLObjectType | undefined,
  set: SelectionSetNode,
  coordinates: Set<string>,
): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue; // printed requests contain none
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const name = node.typeCondition?.name.value ?? '';
      coordinates.add(name);
      const condition = schema.getType(name);
      addSelectionCoordinates(schema, isObjectType(condition) ? condition : undefined, node.selectionSet, coordinates);
      continue;
    }
    const field = type?.getFields()[node.name.value];
    const coordinate = `${type?.name ?? ''}.${node.name.value}`;
    if (field) coordinates.add(coordinate);
    if (field) for (const argument of node.arguments ?? []) coordinates.add(`${coordinate}(${argument.name.value}:)`);
    const inner = field && getNamedType(field.type);
    if (node.selectionSet)
      addSelectionCoordinates(schema, isObjectType(inner) ? inner : undefined, node.selectionSet, coordinates);
  }
}

function addValueCoordinates(type: GraphQLInputType, value: unknown, coordinates: Set<string>): void {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return;
  if (isListType(nullable)) {
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      addValueCoordinates(nullable.ofType, each, coordinates);
    return;
  }
  if (isEnumType(nullable) && typeof value === 'string') coordinates.add(`${nullable.name}.${value}`);
  if (!isInputObjectType(nullable) || typeof value !== 'object') return;
  for (const [name, given] of Object.entries(value)) {
    const field = nullable.getFields()[name];
    if (!field) continue;
    coordinates.add(`${nullable.name}.${name}`);
    addValueCoordinates(field.type, given, coordinates);
  }
}
