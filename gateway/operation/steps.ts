/** Runs the planner's steps: fetches in their order, each merged into what came before. */
import type { DocumentNode } from 'graphql';
import { parseOnce } from '../plan/readOperation.ts';
import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from './planner.ts';

type Data = Record<string, unknown>;
type Path = readonly (string | number)[];

/** What one fetch of the plan asks of a logical subgraph. */
export interface StepRequest {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The client's own keys down to it, without the places in lists; empty at the root. */
  readonly path: readonly string[];
}

export interface StepError {
  readonly message: string;
  /** Below the data of the fetch, such as `['_entities', 2, 'scholars']`; empty for all of it. */
  readonly path: Path;
  readonly code: string;
  /** More for the client: the entity or center that the error is about. */
  readonly about?: Readonly<Record<string, unknown>>;
}

export interface StepResult {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly StepError[];
}

export interface Steps {
  ask(request: StepRequest): Promise<StepResult>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Can these steps run it? No rewrites (of interfaces and contexts, which the schema has none of), no defer. */
export function canRun({ node }: QueryPlan): boolean {
  return !node || (node.kind !== 'Subscription' && canRunNode(node));
}

function canRunNode(node: PlanNode): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every(canRunNode);
    case 'Flatten':
      return canRunNode(node.node);
    case 'Condition':
      return [node.ifClause, node.elseClause].every((each) => !each || canRunNode(each));
    case 'Fetch':
      return [node.inputRewrites, node.outputRewrites, node.contextRewrites].every((each) => !each?.length);
    case 'Defer':
      return false;
  }
}

/** The data of all fetches, merged, and their errors in the order of the plan, with paths in the client's answer. */
export async function runSteps(steps: Steps, { node }: QueryPlan): Promise<{ data: Data; errors: StepError[] }> {
  const root: Data = {};
  const errors =
    node && node.kind !== 'Subscription' ? await runNode(steps, node, { root, path: [], entities: [root] }) : [];
  return { data: root, errors };
}

interface Cursor {
  readonly root: Data;
  /** As the planner writes it: `@` steps into a list. */
  readonly path: Path;
  /** The objects at the path. */
  readonly entities: readonly Data[];
}

async function runNode(steps: Steps, node: PlanNode, cursor: Cursor): Promise<StepError[]> {
  switch (node.kind) {
    case 'Sequence': {
      const errors: StepError[] = [];
      for (const each of node.nodes) errors.push(...(await runNode(steps, each, cursor)));
      return errors;
    }
    case 'Parallel':
      return (await Promise.all(node.nodes.map((each) => runNode(steps, each, cursor)))).flat();
    case 'Flatten': {
      const entities = cursor.entities.flatMap((entity) => listAt(entity, node.path, 0));
      return runNode(steps, node.node, { root: cursor.root, path: [...cursor.path, ...node.path], entities });
    }
    case 'Condition': {
      const branch = steps.variables[node.condition] === true ? node.ifClause : node.elseClause;
      return branch ? runNode(steps, branch, cursor) : [];
    }
    case 'Fetch':
      return runFetch(steps, node, cursor);
    case 'Defer':
      throw new Error('a deferred step is not run: see canRun');
  }
}

function listAt(value: unknown, path: Path, from: number): Data[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => listAt(each, path, path[from] === '@' ? from + 1 : from));
  if (from === path.length) return [value as Data]; // a path leads to objects
  const key = path[from]!; // inside the bounds
  return Object.hasOwn(value, key) ? listAt((value as Data)[key], path, from + 1) : [];
}

async function runFetch(steps: Steps, node: FetchNode, cursor: Cursor): Promise<StepError[]> {
  const variables: Data = {};
  for (const name of node.variableUsages ?? []) {
    const value = steps.variables[name];
    if (value !== undefined) variables[name] = value;
  }
  const path = cursor.path.filter((step) => step !== '@').map(String);
  const request = { subgraph: node.serviceName, document: parseOnce(node.operation), path };
  const { requires } = node;
  if (!requires) {
    const { data, errors } = await steps.ask({ ...request, variables });
    if (data) for (const entity of cursor.entities) merge(entity, data);
    return errors.map((error) => ({ ...error, path: [...cursor.path, ...error.path] }));
  }
  const asked: { readonly place: number; readonly entity: Data; readonly representation: Data }[] = [];
  for (const [place, entity] of cursor.entities.entries()) {
    const representation = select(entity, requires);
    if (typeof representation?.['__typename'] === 'string') asked.push({ place, entity, representation });
  }
  if (asked.length === 0) return [];
  const representations = asked.map((each) => each.representation);
  const { data, errors } = await steps.ask({ ...request, variables: { ...variables, representations } });
  const received = data?.['_entities'];
  if (Array.isArray(received))
    for (const [index, { entity }] of asked.entries()) merge(entity, (received as unknown[])[index]);
  return errors.length === 0 ? [] : locateErrors(errors, cursor, asked);
}

/** What a fetch requires of an entity; undefined where the entity lacks it. */
function select(source: unknown, selections: readonly QueryPlanSelectionNode[]): Data | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const selected: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (selection.typeCondition === undefined || (source as Data)['__typename'] === selection.typeCondition)
        Object.assign(selected, select(source, selection.selections));
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = (source as Data)[key];
    if (value === undefined) return undefined;
    const inner = selection.selections;
    if (!inner) selected[key] = value;
    else if (Array.isArray(value)) selected[key] = value.map((each) => select(each, inner));
    else selected[key] = select(value, inner);
  }
  return selected;
}

/**
 * Merges what came into what is there. Values that came may stand at several places: merging the same twice changes
 * nothing, and the client is given a copy.
 */
function merge(target: Data, source: unknown): void {
  if (typeof source !== 'object' || source === null) return;
  for (const [key, value] of Object.entries(source)) {
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (typeof present !== 'object' || present === null || typeof value !== 'object' || value === null) {
      put(target, key, value);
      continue;
    }
    if (present === value) continue;
    if (!Array.isArray(present)) merge(present as Data, value);
    else if (Array.isArray(value) && value.length === present.length) mergeLists(present, value);
    else put(target, key, value);
  }
}

function mergeLists(present: unknown[], came: readonly unknown[]): void {
  for (const [index, value] of came.entries()) {
    const item = present[index];
    if (typeof item === 'object' && item !== null) merge(item as Data, value);
    else present[index] = value;
  }
}

/** On a plain object `__proto__` is no key, unless it is defined as one; and a client may name a key so. */
function put(target: Data, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** @param asked of each representation: which of the cursor's entities it stands for */
function locateErrors(
  errors: readonly StepError[],
  cursor: Cursor,
  asked: readonly { readonly place: number }[],
): StepError[] {
  const paths = listPaths(cursor.root, cursor.path, 0, []);
  return errors.map((error) => {
    const [head, index, ...rest] = error.path;
    const place = head === '_entities' && typeof index === 'number' ? asked[index]?.place : undefined;
    if (place === undefined) return { ...error, path: cursor.path.filter((step) => step !== '@') };
    return { ...error, path: [...(paths[place] ?? []), ...rest] };
  });
}

/** The path of each object that `listAt` finds, in its order. */
function listPaths(value: unknown, path: Path, from: number, above: Path): Path[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const next = path[from] === '@' ? from + 1 : from;
    return value.flatMap((each, index) => listPaths(each, path, next, [...above, index]));
  }
  if (from === path.length) return [above];
  const key = path[from]!; // inside the bounds
  return Object.hasOwn(value, key) ? listPaths((value as Data)[key], path, from + 1, [...above, key]) : [];
}
