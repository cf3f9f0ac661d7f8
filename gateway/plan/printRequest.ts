/** Prints what one center is asked: one operation for all tasks that chose it. */
import { PAGE_INFO, printCanonicalSelection } from './printCanonicalSelection.ts';
import type { Field } from '../../subgraphs/contract/model.ts';
import type { PrintedSelection } from './listCoordinates.ts';
import type { EdgePlan, ListShape, ObjectField, ObjectPlan, RowsField, SentArgument, Task, WholePlan } from './plan.ts';

export interface CenterRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface PrintedTask {
  readonly text: string;
  readonly variables: readonly SentArgument[];
}

/**
 * The requests by center id, of the centers that are asked anything. Centers that are asked alike share one request value.
 * @param tasksByCenter what each center is asked; equal tasks are one object
 */
export function printRequests(tasksByCenter: ReadonlyMap<string, readonly Task[]>, prefix: string): ReadonlyMap<string, CenterRequest> {
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

/** One task as it would be asked alone. */
export function printTask(task: Task, prefix: string): PrintedSelection {
  const { text, variables } = printOne(task, prefix);
  return { typeName: 'Query', text: `{ ${text} }`, variables };
}

/** A list or statistics inside an object, alone. */
export function printNested({ selected, whole }: Extract<ObjectField, { kind: 'whole' }>, typeName: string, prefix: string): PrintedSelection {
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
  };
}

function printOne(task: Task, prefix: string): PrintedTask {
  const printer = new Printer(task.key, prefix);
  switch (task.kind) {
    case 'whole':
      return { text: printer.printWhole(task.key, task.root, task.whole), variables: printer.variables };
    case 'row': {
      const id = printer.declare({ name: 'id', type: 'ID!', value: task.id });
      return { text: `${task.key}: ${task.root}(id: ${id}) { ${prefix}id: id ${printer.printFields(task.object)} }`, variables: printer.variables };
    }
    case 'entities': {
      const values = task.entities.map(({ typeName, id }) => ({ __typename: typeName, id }));
      const representations = printer.declare({ name: 'representations', type: '[_Any!]!', value: values });
      const types = new Map(task.entities.map((entity) => [entity.typeName, entity.object]));
      const bodies = [...types].map(([typeName, object]) => `... on ${typeName} { ${prefix}id: id ${printer.printFields(object)} }`);
      return { text: `${task.key}: _entities(representations: ${representations}) { ${bodies.join(' ')} }`, variables: printer.variables };
    }
  }
}

/** Is the sort key of a row told by its id? */
export function isTold({ kind }: Field): boolean {
  return kind === 'id' || kind === 'entity'; // the one entity that rows are ordered by is their center
}

/** The key under which a row's id comes: the client's own, or a reserved one. */
export function getIdKey(object: ObjectPlan, prefix: string): string {
  return object.fields.find((field) => field.selected.name === 'id')?.selected.key ?? `${prefix}id`;
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
    const values = whole.arguments.map((argument) => `${argument.name}: ${this.declare(argument)}`);
    const spine = whole.shape.kind === 'list' && whole.shape.hasSpine ? [this.#printSpine(whole.shape)] : [];
    const ruled = whole.ruled.map(({ name }) => `${this.#prefix}${name}: ${name} ${printCanonicalSelection(whole, name)}`);
    const needsPageInfo = spine.length > 0 && !whole.ruled.some((each) => each.name === 'pageInfo');
    const pageInfo = needsPageInfo ? [`${this.#prefix}pageInfo: pageInfo ${PAGE_INFO}`] : [];
    const rows = whole.rows.map((each) => this.#printRows(each));
    return `${key}: ${root}${values.length > 0 ? `(${values.join(' ')})` : ''} { ${[...spine, ...pageInfo, ...ruled, ...rows].join(' ')} }`;
  }

  /** With the value that the page is ordered by: each cursor is held against it. The id says whose row it is, so a center need not be asked. */
  #printSpine({ order: { field } }: ListShape): string {
    return `${this.#prefix}spine: edges { cursor node { id${isTold(field) ? '' : ` ${this.#prefix}sort: ${field.name}`} } }`;
  }

  #printRows({ selected, item }: RowsField): string {
    return `${selected.key}: ${selected.name} ${'kind' in item ? this.#printEdge(item) : this.#printRow(item)}`;
  }

  #printEdge(edge: EdgePlan): string {
    const nodes = edge.nodes.map((node) => `${node.selected.key}: node ${this.#printRow(node.object)}`);
    return `{ ${[...edge.cursorKeys.map((key) => `${key}: cursor`), ...nodes, '__typename'].join(' ')} }`;
  }

  /** With its id, by which each selection of a page's rows is held against the page. */
  #printRow(object: ObjectPlan): string {
    const key = getIdKey(object, this.#prefix);
    return `{ ${object.fields.some((field) => field.selected.key === key) ? '' : `${key}: id `}${this.printFields(object)} }`;
  }

  printObject(object: ObjectPlan): string {
    // Everything asked may have been skipped; GraphQL knows no empty selection.
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
