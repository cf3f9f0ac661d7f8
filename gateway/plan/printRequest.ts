/** Prints what one center is asked: one operation for all tasks that chose it. */
import { PAGE_INFO, printCanonicalSelection } from './printCanonicalSelection.ts';
import type { EdgePlan, ListShape, ObjectField, ObjectPlan, RowsField, SentArgument, Task, WholePlan } from './plan.ts';
import { findSpine, getCursorsKey, getIdKey, type Spine } from './spine.ts';

export interface CenterRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Asks the center to state the stamp that its answer depends on. */
  readonly extensions?: { readonly keep: true };
}

export interface PrintedSelection {
  /** The type that the selection is of. */
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
 * The requests by center id, of the centers that are asked anything. Centers that are asked alike share one request value.
 * @param tasksByCenter what each center is asked; equal tasks are one object
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

/** One task as it would be asked alone. */
export function printTask(task: Task, prefix: string): PrintedSelection {
  const { text, variables } = printOne(task, prefix);
  return { typeName: 'Query', text: `{ ${text} }`, variables };
}

/** A list or statistics inside an object, alone. */
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
    extensions: { keep: true },
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

/** The value that a page is ordered by, where it does not come under a key of the client's. */
function printSort({ object, sortKey }: Spine, { order: { field } }: ListShape): string {
  const isAsked = sortKey === undefined || object?.fields.some(({ selected }) => selected.key === sortKey);
  return isAsked ? '' : ` ${sortKey}: ${field.name}`;
}

/** What the plan adds to one selection of rows. */
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
    const rows = shape.kind === 'list' && shape.hasSpine ? this.#printPage(whole, shape) : [];
    return `${key}: ${root}${values.length > 0 ? `(${values.join(' ')})` : ''} { ${[...ruled, ...rows].join(' ')} }`;
  }

  /** The rows, and what else places them. */
  #printPage(whole: WholePlan, shape: ListShape): string[] {
    const spine = findSpine(whole, shape, this.#prefix);
    const sort = printSort(spine, shape);
    const pageInfo = whole.ruled.some((each) => each.name === 'pageInfo')
      ? []
      : [`${this.#prefix}pageInfo: pageInfo ${PAGE_INFO}`];
    const added = spine.object ? [] : [`${spine.key}: nodes { ${spine.idKey}${sort} }`];
    const cursorsKey = getCursorsKey(spine, this.#prefix);
    const cursors = cursorsKey === undefined ? [] : [`${cursorsKey}: edges { cursor }`];
    return [
      ...pageInfo,
      ...cursors,
      ...added,
      ...whole.rows.map((rows) => this.#printRows(rows, { object: spine.object, sort })),
    ];
  }

  #printRows({ selected, item }: RowsField, extra: Extra): string {
    return `${selected.key}: ${selected.name} ${'kind' in item ? this.#printEdge(item, extra) : this.#printRow(item, extra)}`;
  }

  /** Without its cursor, which the gateway makes. */
  #printEdge(edge: EdgePlan, extra: Extra): string {
    return `{ ${[...edge.nodes.map((node) => `${node.selected.key}: node ${this.#printRow(node.object, extra)}`), '__typename'].join(' ')} }`;
  }

  /** With its id, by which each selection of a page's rows is held against the page. */
  #printRow(object: ObjectPlan, extra: Extra): string {
    const key = getIdKey(object, this.#prefix);
    const id = object.fields.some((field) => field.selected.key === key) ? '' : `${key}: id `;
    return `{ ${id}${this.printFields(object)}${object === extra.object ? extra.sort : ''} }`;
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
