/** Prepares an operation once, to be run again and again: its plan, and for each set of variables what it asks and may cost. */
import {
  GraphQLError,
  Kind,
  separateOperations,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { readVariables, refuseWith } from '../../subgraphs/contract/limits/guard.ts';
import {
  findMeasureFault,
  listFragments,
  measureOperation,
  type Measure,
} from '../../subgraphs/contract/limits/measureOperation.ts';
import { toLimitError, type Limits } from '../../subgraphs/contract/limits/limits.ts';
import {
  BYTES_PER_CHARACTER,
  BYTES_PER_FIELD,
  BYTES_PER_ROOT,
  estimateTexts,
  PREPARED_BYTES,
  toPreparedKey,
} from '../../subgraphs/contract/prepared.ts';
import type { Report, Summary } from '../centers/outcome.ts';
import type { PlannedFetch } from '../execute/plannedFetch.ts';
import { readOperation } from '../plan/readOperation.ts';
import type { Planner, QueryPlan } from './planner.ts';
import { compileShape, type Shape } from './shape.ts';
import { canRun } from './steps.ts';

/** An operation that is valid, with its plan; bounded by the cache of `Operations`. */
export interface PreparedOperation {
  readonly name: string | undefined;
  /** The operation and its own fragments. */
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly way: Way;
}

/** How it is answered. */
export type Way =
  /** One fetch of the centers brings the client's answer as it is. */
  | { readonly kind: 'centers' }
  /** The planner's steps, run by ours; the schema is asked by graphql-js. */
  | {
      readonly kind: 'steps';
      readonly plan: QueryPlan;
      readonly asksForSchema: boolean;
      readonly planned: PlannedDocument;
    }
  /** A plan that ours does not run. */
  | { readonly kind: 'apollo'; readonly plan: QueryPlan };

/** An operation with its variables. */
export interface PreparedInput {
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** For the kind `steps`. */
  readonly shape: Shape | undefined;
  /** For the kind `centers`, of the members that it was last planned for. */
  planned?: PlannedFetch;
  /** For as many centers it was found to be within the limits, at this cost. */
  allowed?: { readonly centers: number; readonly cost: number };
  /** What the last answer said of the centers: mostly the next says the same. */
  said?: Said;
}

/** The summary of an operation's reports, and as text. */
export interface Said {
  readonly reports: readonly Report[];
  readonly hasAges: boolean;
  readonly summary: Summary;
  /** `{"completeness":...}` */
  readonly text: string;
}

export class Operations {
  readonly #planner: Planner;
  readonly #limits: Limits;
  /** Key: the text of the document, and the operation's name. */
  readonly #operations = new LRUCache<string, PreparedOperation>({
    maxSize: PREPARED_BYTES,
    sizeCalculation: (_, key) => BYTES_PER_ROOT + BYTES_PER_CHARACTER * key.length,
  });
  /** Key: the operation and its variables. */
  readonly #inputs = new LRUCache<string, PreparedInput>({ maxSize: PREPARED_BYTES });

  constructor(planner: Planner, limits: Limits) {
    this.#planner = planner;
    this.#limits = limits;
  }

  get schema(): GraphQLSchema {
    return this.#planner.schema;
  }

  /** An operation that was prepared before, by the text of its document. */
  find(query: string, operationName: string | undefined): PreparedOperation | undefined {
    return this.#operations.get(toKey(query, operationName));
  }

  /** @param document valid */
  prepare(query: string, document: DocumentNode, operationName: string | undefined): PreparedOperation {
    const key = toKey(query, operationName);
    const known = this.#operations.get(key);
    if (known) return known;
    const own = pickOperation(document, operationName);
    const [definition] = own.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!definition) throw new Error('a document with an operation has one');
    const prepared = {
      name: definition.name?.value,
      document: own,
      definition,
      way: this.#chooseWay(own, definition),
    };
    this.#operations.set(key, prepared);
    return prepared;
  }

  /**
   * @param centers how many centers there are
   * @throws GraphQLError BAD_USER_INPUT for variables that do not fit, GRAPHQL_VALIDATION_FAILED for an operation over a limit
   */
  prepareInput(
    operation: PreparedOperation,
    given: Readonly<Record<string, unknown>>,
    centers: number,
  ): PreparedInput & { readonly allowed: { readonly cost: number } } {
    const { document } = operation;
    const key = toPreparedKey(document, given);
    const known = this.#inputs.get(key);
    if (known?.allowed?.centers === centers) return Object.assign(known, { allowed: known.allowed });
    const input = known ?? this.#readInput(operation, given);
    const { cost, rootFields, expandedFields } = this.#measure(operation, input.variables, centers);
    const size = estimateTexts(document, key) + BYTES_PER_ROOT * rootFields + BYTES_PER_FIELD * expandedFields;
    if (!known) this.#inputs.set(key, input, { size });
    return Object.assign(input, { allowed: { centers, cost } });
  }

  #chooseWay(document: DocumentNode, definition: OperationDefinitionNode): Way {
    const planned = freeKeys(document);
    const plan = this.#planner.plan(planned.document);
    const asksForSchema = hasSchemaField(document, definition);
    const { node } = plan;
    if (!canRun(plan)) return { kind: 'apollo', plan: this.#planner.plan(document) };
    // The plan is silent about the schema, which is asked beside it.
    const isOneFetch = node?.kind === 'Fetch' && node.serviceName === 'coe' && !asksForSchema;
    return isOneFetch ? { kind: 'centers' } : { kind: 'steps', plan, asksForSchema, planned };
  }

  #readInput(
    { document, definition, way }: PreparedOperation,
    given: Readonly<Record<string, unknown>>,
  ): PreparedInput {
    const { schema } = this.#planner;
    const read = readVariables(schema, definition, given);
    if (read.kind === 'refused') throw new RefusedVariables(read.errors);
    try {
      const { roots } = readOperation(schema, way.kind === 'steps' ? way.planned.document : document, given);
      const shape = way.kind === 'steps' ? compileShape(roots, way.planned.toClientKey) : undefined;
      return { variables: read.value, shape };
    } catch (error) {
      // A variable that is null where its place allows none: GraphQL finds that when the field is executed.
      if (error instanceof GraphQLError) throw new RefusedVariables(refuseWith([error], 'BAD_USER_INPUT').errors);
      throw error;
    }
  }

  /** @param variables coerced @throws GraphQLError where the operation is over a limit */
  #measure(
    { document, definition }: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
    centers: number,
  ): Measure {
    const { schema } = this.#planner;
    const fragments = listFragments(document);
    const measure = measureOperation({ schema, operation: definition, fragments, variables, centers });
    const fault = findMeasureFault(measure, this.#limits);
    if (fault) throw toLimitError(fault);
    return measure;
  }
}

/** The variables of a request do not fit its operation. */
export class RefusedVariables extends Error {
  readonly errors: readonly GraphQLFormattedError[];
  constructor(errors: readonly GraphQLFormattedError[]) {
    super('the variables do not fit');
    this.name = 'RefusedVariables';
    this.errors = errors;
  }
}

function toKey(query: string, operationName: string | undefined): string {
  return JSON.stringify([operationName ?? null, query]); // the empty name is not the same as none
}

/** An operation as it is planned. */
export interface PlannedDocument {
  readonly document: DocumentNode;
  readonly toClientKey: (key: string) => string;
}

/** What the planner adds to an object that two fetches share, under these keys. */
const KEYS_OF_PLANNER: readonly string[] = ['id', '__typename'];

/**
 * The planner drops a field whose key is one of its own, such as `id: name`. So a client's alias of that name, for
 * another field, is planned under a key that the document does not use.
 */
function freeKeys(document: DocumentNode): PlannedDocument {
  const keys = new Set<string>();
  let isTaken = false;
  visit(document, {
    Field({ alias, name }) {
      keys.add((alias ?? name).value);
      isTaken ||= isTakenFromPlanner(alias?.value, name.value);
    },
  });
  if (!isTaken) return { document, toClientKey: (key) => key };
  let prefix = 'own_';
  while ([...keys].some((key) => key.startsWith(prefix))) prefix += '_';
  const renamed = visit(document, {
    Field(node) {
      const { alias, name } = node;
      if (!alias || !isTakenFromPlanner(alias.value, name.value)) return undefined;
      return { ...node, alias: { ...alias, value: `${prefix}${alias.value}` } };
    },
  });
  return {
    document: renamed,
    toClientKey: (key) => (key.startsWith(prefix) ? key.slice(prefix.length) : key),
  };
}

function isTakenFromPlanner(alias: string | undefined, name: string): boolean {
  return alias !== undefined && alias !== name && KEYS_OF_PLANNER.includes(alias);
}

/** The operation that is meant, and the fragments that it reaches: another's may use variables that this one lacks. */
function pickOperation(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  if (operations.length === 1 && only) return separateOperations(document)[only.name?.value ?? ''] ?? document;
  return separateOperations(document)[operationName ?? ''] ?? document;
}

function hasSchemaField(document: DocumentNode, definition: OperationDefinitionNode): boolean {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const has = ({ selections }: OperationDefinitionNode['selectionSet']): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === '__schema' || selection.name.value === '__type';
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return inner !== undefined && has(inner.selectionSet);
    });
  return has(definition.selectionSet);
}
