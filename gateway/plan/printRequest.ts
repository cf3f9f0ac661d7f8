/** Prints the request to each center: one operation for all tasks that chose it. */
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import type { Field } from '../../subgraphs/contract/model.ts';
import { COMPUTED_FIELDS } from '../merge/rules.ts';
import type { EdgePlan, ListShape, ObjectField, ObjectPlan, RowsField, SentArgument, Task, WholePlan } from './plan.ts';

export interface CenterRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Asks the center to return the stamp that its answer depends on. */
  readonly extensions?: { readonly cache: true };
}

export interface PrintedSelection {
  /** The type on which the fields are selected. */
  readonly typeName: string;
  /** `{ ... }` */
  readonly text: string;
  readonly variables: readonly SentArgument[];
}

interface PrintedTask {
  readonly text: string;
  readonly variables: readonly SentArgument[];
}

/**
 * @param tasksByCenter by center id; equal tasks are one object
 * @returns the requests by center id, without centers that have no task. Centers with the same tasks share one object
 */
export function printRequests(
  tasksByCenter: ReadonlyMap<string, readonly Task[]>,
  prefix: string,
): ReadonlyMap<string, CenterRequest> {
  const printed = new Map<Task, PrintedTask & { readonly number: number }>();
  const print = (task: Task): PrintedTask & { readonly number: number } => {
    const known = printed.get(task) ?? { ...printOne(task, prefix), number: printed.size };
    printed.set(task, known);
    return known;
  };
  const bySet = new Map<string, CenterRequest>();
  const requests = new Map<string, CenterRequest>();
  for (const [center, tasks] of tasksByCenter) {
    if (tasks.length === 0) continue;
    const texts = tasks.map(print);
    const set = texts.map((each) => each.number).join();
    const request = bySet.get(set) ?? joinTasks(texts);
    bySet.set(set, request);
    requests.set(center, request);
  }
  return requests;
}

/** Prints a request with a single task. */
export function printTask(task: Task, prefix: string): PrintedSelection {
  const { text, variables } = printOne(task, prefix);
  return { typeName: 'Query', text: `{ ${text} }`, variables };
}

/** Prints one merged field of an object as a separate selection. */
export function printNested(
  { selected, whole }: Extract<ObjectField, { kind: 'whole' }>,
  typeName: string,
  prefix: string,
): PrintedSelection {
  const printer = new Printer('nested', prefix);
  const text = printer.printWhole(selected.key, selected.name, whole);
  return { typeName, text: `{ ${text} }`, variables: printer.variables };
}

function joinTasks(tasks: readonly PrintedTask[]): CenterRequest {
  const variables = tasks.flatMap((task) => task.variables);
  const declarations = variables.map((each) => `$${each.name}: ${each.type}`).join(' ');
  const heading = variables.length > 0 ? `query (${declarations})` : 'query';
  return {
    query: `${heading} {\n${tasks.map((task) => task.text).join('\n')}\n}`,
    variables: Object.fromEntries(variables.map((each) => [each.name, each.value])),
    extensions: { cache: true },
  };
}

function printOne(task: Task, prefix: string): PrintedTask {
  const printer = new Printer(task.key, prefix);
  switch (task.kind) {
    case 'whole':
      return { text: printer.printWhole(task.key, task.root, task.whole), variables: printer.variables };
    case 'row': {
      const id = printer.declare({ name: 'id', type: 'ID!', value: task.id });
      return {
        text: `${task.key}: ${task.root}(id: ${id}) { ${prefix}id: id ${printer.printFields(task.object)} }`,
        variables: printer.variables,
      };
    }
    case 'entities': {
      const values = task.entities.map(({ typeName, id }) => ({ __typename: typeName, id }));
      const representations = printer.declare({ name: 'representations', type: '[_Any!]!', value: values });
      const types = new Map(task.entities.map((entity) => [entity.typeName, entity.object]));
      const bodies = [...types].map(
        ([typeName, object]) => `... on ${typeName} { ${prefix}id: id ${printer.printFields(object)} }`,
      );
      return {
        text: `${task.key}: _entities(representations: ${representations}) { ${bodies.join(' ')} }`,
        variables: printer.variables,
      };
    }
  }
}

/** The sort key, unless the client selects it already. */
function printSort({ object, sortKey }: PositionSource, { order: { field } }: ListShape): string {
  const isAsked = sortKey === undefined || object?.fields.some(({ selected }) => selected.key === sortKey);
  return isAsked ? '' : ` ${sortKey}: ${field.name}`;
}

/** The fields that the plan adds to a selection of rows. */
interface Extra {
  readonly object: ObjectPlan | undefined;
  readonly sort: string;
}

class Printer {
  readonly variables: SentArgument[] = [];
  readonly #task: string;
  readonly #prefix: string;

  constructor(task: string, prefix: string) {
    this.#task = task;
    this.#prefix = prefix;
  }

  declare({ name, type, value }: SentArgument): string {
    const unique = `${this.#task}_${name}_${this.variables.length}`;
    this.variables.push({ name: unique, type, value });
    return `$${unique}`;
  }

  printWhole(key: string, root: string, whole: WholePlan): string {
    const { shape } = whole;
    const values = whole.arguments.map((argument) => `${argument.name}: ${this.declare(argument)}`);
    const ruled = whole.ruled.map(
      ({ name }) => `${this.#prefix}${name}: ${name} ${printCanonicalSelection(whole, name)}`,
    );
    const rows = shape.kind === 'list' && shape.needsPositions ? this.#printPage(whole, shape) : [];
    return `${key}: ${root}${values.length > 0 ? `(${values.join(' ')})` : ''} { ${[...ruled, ...rows].join(' ')} }`;
  }

  /** The rows, and what their positions are validated against. */
  #printPage(whole: WholePlan, shape: ListShape): string[] {
    const source = findPositionSource(whole, shape, this.#prefix);
    const sort = printSort(source, shape);
    const pageInfo = whole.ruled.some((each) => each.name === 'pageInfo')
      ? []
      : [`${this.#prefix}pageInfo: pageInfo ${PAGE_INFO}`];
    const added = source.object ? [] : [`${source.key}: nodes { ${source.idKey}${sort} }`];
    const cursorsKey = getCursorsKey(source, this.#prefix);
    const cursors = cursorsKey === undefined ? [] : [`${cursorsKey}: edges { cursor }`];
    return [
      ...pageInfo,
      ...cursors,
      ...added,
      ...whole.rows.map((rows) => this.#printRows(rows, { object: source.object, sort })),
    ];
  }

  #printRows({ selected, item }: RowsField, extra: Extra): string {
    return `${selected.key}: ${selected.name} ${'kind' in item ? this.#printEdge(item, extra) : this.#printRow(item, extra)}`;
  }

  /** Without `cursor`: the gateway makes its own. */
  #printEdge(edge: EdgePlan, extra: Extra): string {
    const nodes = edge.nodes.map((node) => `${node.selected.key}: node ${this.#printRow(node.object, extra)}`);
    return `{ ${nodes.length > 0 ? nodes.join(' ') : '__typename'} }`; // GraphQL has no empty selection
  }

  /** With its id: validation compares the ids of each selection of rows with those of the page. */
  #printRow(object: ObjectPlan, extra: Extra): string {
    const key = getIdKey(object, this.#prefix);
    const id = object.fields.some((field) => field.selected.key === key) ? '' : `${key}: id `;
    return `{ ${id}${this.printFields(object)}${object === extra.object ? extra.sort : ''} }`;
  }

  printObject(object: ObjectPlan): string {
    // All fields may have been skipped, and GraphQL has no empty selection.
    return object.fields.length > 0 ? `{ ${this.printFields(object)} }` : '{ __typename }';
  }

  printFields(object: ObjectPlan): string {
    return object.fields.map((field) => this.#printField(field)).join(' ');
  }

  #printField(field: ObjectField): string {
    const { key, name } = field.selected;
    switch (field.kind) {
      case 'leaf':
        return key === name ? name : `${key}: ${name}`;
      case 'object':
        return `${key}: ${name} ${this.printObject(field.object)}`;
      case 'whole':
        return this.printWhole(key, name, field.whole);
    }
  }
}

// The positions of rows.

/** The selection of a page's rows that positions are read from. It contains the id and the sort key of each row. */
export interface PositionSource {
  /** The response key of the rows. */
  readonly key: string;
  /** The key of the node in each edge; absent if the rows are nodes. */
  readonly nodeKey?: string | undefined;
  /** The client's selection; absent if the plan adds the rows. */
  readonly object?: ObjectPlan;
  readonly idKey: string;
  /** Undefined if the id determines the sort key. */
  readonly sortKey: string | undefined;
}

/**
 * Returns the client's first selection of rows. If there is none, the plan adds one. Id and sort key have the client's
 * response keys, or reserved keys if the client does not select them.
 */
export function findPositionSource(whole: WholePlan, { order }: ListShape, prefix: string): PositionSource {
  for (const { selected, item } of whole.rows) {
    const row = findRow(item);
    if (row)
      return {
        ...row,
        key: selected.key,
        idKey: getIdKey(row.object, prefix),
        sortKey: getSortKey(row.object, order.field, prefix),
      };
  }
  return {
    key: `${prefix}positions`,
    idKey: 'id',
    sortKey: isDeterminedById(order.field) ? undefined : `${prefix}sort`,
  };
}

/**
 * The response key of the cursors that the center returns for the rows; undefined if the id determines the position.
 * The gateway must not compute these positions: if they differed from the center's, the next page would skip rows.
 */
export function getCursorsKey({ sortKey }: PositionSource, prefix: string): string | undefined {
  return sortKey === undefined ? undefined : `${prefix}cursors`;
}

/** The response key of a row's id: the client's, or a reserved key if the client does not select the id. */
export function getIdKey(object: ObjectPlan, prefix: string): string {
  return object.fields.find((field) => field.selected.name === 'id')?.selected.key ?? `${prefix}id`;
}

function findRow(item: RowsField['item']): { readonly nodeKey?: string; readonly object: ObjectPlan } | undefined {
  if (!('kind' in item)) return { object: item };
  const [node] = item.nodes;
  return node && { nodeKey: node.selected.key, object: node.object };
}

function getSortKey(object: ObjectPlan, field: Field, prefix: string): string | undefined {
  if (isDeterminedById(field)) return undefined;
  const own = object.fields.find(({ selected }) => selected.name === field.name)?.selected.key;
  // An enum value unknown to the contract is replaced for the client, but the center sorted by the original: select it apart.
  return own !== undefined && field.kind !== 'enum' ? own : `${prefix}sort`;
}

/** Does the row's id determine the sort key? */
function isDeterminedById({ kind }: Field): boolean {
  return kind === 'id' || kind === 'entity'; // rows can be ordered by one entity only, their center, which is part of the id
}

// Fields with a merge rule.

/** The fields of a center's report that the gateway reads. It computes the others. */
export const REPORT = '{ centers { center { id } status code asOf epoch fields { field code } } }';
export const PAGE_INFO = '{ hasNextPage hasPreviousPage startCursor endCursor }';

/**
 * Prints the selection of a ruled field. It does not depend on the client's selection: it has every field that the merge
 * rule may need, and none that the merge computes.
 * @param name the name of a ruled field of `whole`
 */
function printCanonicalSelection(whole: WholePlan, name: string): string {
  if (name === 'completeness') return REPORT;
  if (name === 'pageInfo') return PAGE_INFO;
  const type = whole.selected.field && getNamedType(whole.selected.field.type);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${whole.selected.name} has no field ${name}`);
  return printFields(getNamedType(field.type), listOmitted(whole));
}

/** Without measures, summaries are always empty and not requested: centers with an older contract lack the field. */
const WITHOUT_MEASURES = [...COMPUTED_FIELDS, 'StatisticsGroup.summaries'];

/** The fields that are not requested from centers, as `Type.field`. */
export function listOmitted({ shape }: WholePlan): readonly string[] {
  return shape.kind === 'statistics' && shape.measures.length === 0 ? WITHOUT_MEASURES : COMPUTED_FIELDS;
}

function printFields(type: GraphQLNamedType, omitted: readonly string[]): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields())
    .filter((field) => !omitted.includes(`${type.name}.${field.name}`))
    .map((field) => `${field.name} ${printFields(getNamedType(field.type), omitted)}`);
  return `{ ${fields.map((text) => text.trim()).join(' ')} }`;
}
