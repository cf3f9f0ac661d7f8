/** Runs a query plan: executes its fetches in order and merges their data. */
import type { DocumentNode } from 'graphql';
import { parseOnce } from '../plan/readOperation.ts';
import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from './planner.ts';

type Data = Record<string, unknown>;
type Path = readonly (string | number)[];

/** One fetch from a logical subgraph. */
export interface StepRequest {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Response keys from the root to the fetched entities, without list indexes; empty for a root fetch. */
  readonly path: readonly string[];
}

export interface StepError {
  readonly message: string;
  /**
   * Relative to the data of the fetch, such as `['_entities', 2, 'scholars']`; empty for an error about the whole
   * fetch.
   */
  readonly path: Path;
  readonly code: string;
  /** Extra fields for the client, such as the entity or center concerned. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface StepResult {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly StepError[];
}

export interface Steps {
  execute(request: StepRequest): Promise<StepResult>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Can `runSteps` run the plan? It supports neither @defer nor rewrites, which the planner needs for interface objects
 * and @context.
 */
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

/**
 * Returns the merged data of all fetches, and their errors in plan order. Paths of errors start at the root of the
 * answer.
 */
export async function runSteps(steps: Steps, { node }: QueryPlan): Promise<{ data: Data; errors: StepError[] }> {
  const root: Data = {};
  const errors =
    node && node.kind !== 'Subscription' ? await runNode(steps, node, { root, path: [], entities: [root] }) : [];
  return { data: root, errors };
}

interface Position {
  readonly root: Data;
  /** As the planner writes it: `@` stands for each item of a list. */
  readonly path: Path;
  /** The objects at the path. */
  readonly entities: readonly Data[];
}

async function runNode(steps: Steps, node: PlanNode, position: Position): Promise<StepError[]> {
  switch (node.kind) {
    case 'Sequence': {
      const errors: StepError[] = [];
      for (const each of node.nodes) errors.push(...(await runNode(steps, each, position)));
      return errors;
    }
    case 'Parallel':
      return (await Promise.all(node.nodes.map((each) => runNode(steps, each, position)))).flat();
    case 'Flatten': {
      const entities = position.entities.flatMap((entity) => listEntities(entity, node.path, 0));
      return runNode(steps, node.node, { root: position.root, path: [...position.path, ...node.path], entities });
    }
    case 'Condition': {
      const branch = steps.variables[node.condition] === true ? node.ifClause : node.elseClause;
      return branch ? runNode(steps, branch, position) : [];
    }
    case 'Fetch':
      return runFetch(steps, node, position);
    case 'Defer':
      throw new Error('unsupported: @defer (see canRun)');
  }
}

function listEntities(value: unknown, path: Path, from: number): Data[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((each) => listEntities(each, path, path[from] === '@' ? from + 1 : from));
  if (from === path.length) return [value as Data]; // the planner's paths end at objects
  const key = path[from]!; // from < path.length
  return Object.hasOwn(value, key) ? listEntities((value as Data)[key], path, from + 1) : [];
}

async function runFetch(steps: Steps, node: FetchNode, position: Position): Promise<StepError[]> {
  const variables: Data = {};
  for (const name of node.variableUsages ?? []) {
    const value = steps.variables[name];
    if (value !== undefined) variables[name] = value;
  }
  const path = position.path.filter((step) => step !== '@').map(String);
  const request = { subgraph: node.serviceName, document: parseOnce(node.operation), path };
  const { requires } = node;
  if (!requires) {
    const { data, errors } = await steps.execute({ ...request, variables });
    if (data) for (const entity of position.entities) mergeInto(entity, data);
    return errors.map((error) => ({ ...error, path: [...position.path, ...error.path] }));
  }
  const requested: { readonly entityIndex: number; readonly entity: Data; readonly representation: Data }[] = [];
  for (const [entityIndex, entity] of position.entities.entries()) {
    const representation = selectRequired(entity, requires);
    if (typeof representation?.['__typename'] === 'string') requested.push({ entityIndex, entity, representation });
  }
  if (requested.length === 0) return [];
  const representations = requested.map((each) => each.representation);
  const { data, errors } = await steps.execute({ ...request, variables: { ...variables, representations } });
  const received = data?.['_entities'];
  if (Array.isArray(received))
    for (const [index, { entity }] of requested.entries()) mergeInto(entity, (received as unknown[])[index]);
  return errors.length === 0 ? [] : locateErrors(errors, position, requested);
}

/** Returns the representation that a fetch requires of an entity, or undefined if the entity lacks a required field. */
function selectRequired(source: unknown, selections: readonly QueryPlanSelectionNode[]): Data | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const selected: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (selection.typeCondition === undefined || (source as Data)['__typename'] === selection.typeCondition)
        Object.assign(selected, selectRequired(source, selection.selections));
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = (source as Data)[key];
    if (value === undefined) return undefined;
    const inner = selection.selections;
    if (!inner) selected[key] = value;
    else if (Array.isArray(value)) selected[key] = value.map((each) => selectRequired(each, inner));
    else selected[key] = selectRequired(value, inner);
  }
  return selected;
}

/**
 * Merges `source` into `target`, in place. Several entities may share one source object. That is safe: merging it again
 * changes nothing.
 */
function mergeInto(target: Data, source: unknown): void {
  if (typeof source !== 'object' || source === null) return;
  for (const [key, value] of Object.entries(source)) {
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (typeof present !== 'object' || present === null || typeof value !== 'object' || value === null) {
      setKey(target, key, value);
      continue;
    }
    if (present === value) continue;
    if (!Array.isArray(present)) mergeInto(present as Data, value);
    else if (Array.isArray(value) && value.length === present.length) mergeLists(present, value);
    else setKey(target, key, value);
  }
}

function mergeLists(present: unknown[], received: readonly unknown[]): void {
  for (const [index, value] of received.entries()) {
    const item = present[index];
    if (typeof item === 'object' && item !== null) mergeInto(item as Data, value);
    else present[index] = value;
  }
}

/** Sets a key. A client may use `__proto__` as an alias, and assigning it would set the prototype. */
function setKey(target: Data, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Makes the paths of errors absolute. @param requested for each representation, the index of its entity */
function locateErrors(
  errors: readonly StepError[],
  position: Position,
  requested: readonly { readonly entityIndex: number }[],
): StepError[] {
  const paths = listEntityPaths(position.root, position.path, 0, []);
  return errors.map((error) => {
    const [head, index, ...rest] = error.path;
    const entityIndex = head === '_entities' && typeof index === 'number' ? requested[index]?.entityIndex : undefined;
    if (entityIndex === undefined) return { ...error, path: position.path.filter((step) => step !== '@') };
    return { ...error, path: [...(paths[entityIndex] ?? []), ...rest] };
  });
}

/** Returns the path of each object that `listEntities` returns, in the same order. */
function listEntityPaths(value: unknown, path: Path, from: number, above: Path): Path[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const next = path[from] === '@' ? from + 1 : from;
    return value.flatMap((each, index) => listEntityPaths(each, path, next, [...above, index]));
  }
  if (from === path.length) return [above];
  const key = path[from]!; // from < path.length
  return Object.hasOwn(value, key) ? listEntityPaths((value as Data)[key], path, from + 1, [...above, key]) : [];
}
