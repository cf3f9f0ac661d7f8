/** Prepares operations and caches the result: the plan of each operation, and the cost for each set of variables. */
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
import { checkVariables, readVariables, refuseWith } from '../../subgraphs/contract/limits/guard.ts';
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

/** A valid operation with its plan. */
export interface PreparedOperation {
  readonly name: string | undefined;
  /** The operation and the fragments that it uses. */
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly strategy: Strategy;
}

/** How an operation is executed. */
export type Strategy =
  /** One fetch from the centers returns the client's answer unchanged. */
  | { readonly kind: 'centers' }
  /** Runs the plan with `runSteps`, and introspection fields with graphql-js. */
  | {
      readonly kind: 'steps';
      readonly plan: QueryPlan;
      readonly hasIntrospection: boolean;
      readonly planned: PlannedDocument;
    }
  /** Runs the plan with Apollo's executor, as `runSteps` does not support it. */
  | { readonly kind: 'apollo'; readonly plan: QueryPlan };

/** An operation with its variables. */
export interface PreparedInput {
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Only for the strategy `steps`. */
  readonly shape: Shape | undefined;
  /** Only for the strategy `centers`: the plan for the directory of the last request. */
  planned?: PlannedFetch;
  /** The cost with this number of centers. It is within the limits. */
  measured?: { readonly centers: number; readonly cost: number };
  /** The summary of the last answer, reused while the reports are the same, as they mostly are. */
  lastSummary?: PrintedSummary;
}

/** The summary of an operation's reports, also printed. */
export interface PrintedSummary {
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

  /** Returns the prepared operation, or undefined if it is not cached. */
  find(query: string, operationName: string | undefined): PreparedOperation | undefined {
    return this.#operations.get(toKey(query, operationName));
  }

  /** @param document the parsed `query`, already validated */
  prepare(query: string, document: DocumentNode, operationName: string | undefined): PreparedOperation {
    const key = toKey(query, operationName);
    const known = this.#operations.get(key);
    if (known) return known;
    const selectedDocument = selectOperation(document, operationName);
    const [definition] = selectedDocument.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!definition) throw new Error('expected a document with the requested operation');
    const prepared = {
      name: definition.name?.value,
      document: selectedDocument,
      definition,
      strategy: this.#chooseStrategy(selectedDocument, definition),
    };
    this.#operations.set(key, prepared);
    return prepared;
  }

  /**
   * @param centers the number of configured centers
   * @throws InvalidVariables for invalid variables
   * @throws GraphQLError GRAPHQL_VALIDATION_FAILED for an operation that exceeds a limit
   */
  prepareInput(
    operation: PreparedOperation,
    given: Readonly<Record<string, unknown>>,
    centers: number,
  ): PreparedInput & { readonly measured: { readonly cost: number } } {
    const bounded = checkVariables(given, this.#limits); // before their text becomes a key
    if (bounded.kind === 'refused') throw new InvalidVariables(bounded.errors);
    const { document } = operation;
    const key = toPreparedKey(document, given);
    const known = this.#inputs.get(key);
    if (known?.measured?.centers === centers) return Object.assign(known, { measured: known.measured });
    const input = known ?? this.#readInput(operation, given);
    const { cost, rootFields, expandedFields } = this.#measure(operation, input.variables, centers);
    const size = estimateTexts(document, key) + BYTES_PER_ROOT * rootFields + BYTES_PER_FIELD * expandedFields;
    if (!known) this.#inputs.set(key, input, { size });
    return Object.assign(input, { measured: { centers, cost } });
  }

  #chooseStrategy(document: DocumentNode, definition: OperationDefinitionNode): Strategy {
    const planned = renameConflictingAliases(document);
    const plan = this.#planner.plan(planned.document);
    const hasIntrospection = hasIntrospectionField(document, definition);
    const { node } = plan;
    if (!canRun(plan)) return { kind: 'apollo', plan: this.#planner.plan(document) };
    // Plans do not contain introspection fields: they are executed separately.
    const isOneFetch = node?.kind === 'Fetch' && node.serviceName === 'coe' && !hasIntrospection;
    return isOneFetch ? { kind: 'centers' } : { kind: 'steps', plan, hasIntrospection, planned };
  }

  #readInput(
    { document, definition, strategy }: PreparedOperation,
    given: Readonly<Record<string, unknown>>,
  ): PreparedInput {
    const { schema } = this.#planner;
    const read = readVariables(schema, definition, given);
    if (read.kind === 'refused') throw new InvalidVariables(read.errors);
    try {
      const { roots } = readOperation(schema, strategy.kind === 'steps' ? strategy.planned.document : document, given);
      const shape = strategy.kind === 'steps' ? compileShape(roots, strategy.planned.toClientKey) : undefined;
      return { variables: read.value, shape };
    } catch (error) {
      // A variable with a default may be explicitly null. graphql-js rejects null for a non-null type only in execution.
      if (error instanceof GraphQLError) throw new InvalidVariables(refuseWith([error], 'BAD_USER_INPUT').errors);
      throw error;
    }
  }

  /** @param variables coerced @throws GraphQLError if the operation exceeds a limit */
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

/** Thrown when the variables of a request do not match its operation. */
export class InvalidVariables extends Error {
  readonly errors: readonly GraphQLFormattedError[];
  constructor(errors: readonly GraphQLFormattedError[]) {
    super('the variables do not match the operation');
    this.name = 'InvalidVariables';
    this.errors = errors;
  }
}

function toKey(query: string, operationName: string | undefined): string {
  return JSON.stringify([operationName ?? null, query]); // an empty name differs from a missing one
}

/** The document that is planned, with aliases renamed where they conflict with the planner. */
export interface PlannedDocument {
  readonly document: DocumentNode;
  readonly toClientKey: (key: string) => string;
}

/** The keys that the planner adds to entities, to join fetches. */
const PLANNER_KEYS: readonly string[] = ['id', '__typename'];

/**
 * Renames aliases such as `id: name`: the planner drops a field whose alias is one of PLANNER_KEYS. The new alias has a
 * prefix that no key of the document starts with.
 */
function renameConflictingAliases(document: DocumentNode): PlannedDocument {
  const keys = new Set<string>();
  let hasConflict = false;
  visit(document, {
    Field({ alias, name }) {
      keys.add((alias ?? name).value);
      hasConflict ||= isConflictingAlias(alias?.value, name.value);
    },
  });
  if (!hasConflict) return { document, toClientKey: (key) => key };
  let prefix = 'own_';
  while ([...keys].some((key) => key.startsWith(prefix))) prefix += '_';
  const renamed = visit(document, {
    Field(node) {
      const { alias, name } = node;
      if (!alias || !isConflictingAlias(alias.value, name.value)) return undefined;
      return { ...node, alias: { ...alias, value: `${prefix}${alias.value}` } };
    },
  });
  return {
    document: renamed,
    toClientKey: (key) => (key.startsWith(prefix) ? key.slice(prefix.length) : key),
  };
}

function isConflictingAlias(alias: string | undefined, name: string): boolean {
  return alias !== undefined && alias !== name && PLANNER_KEYS.includes(alias);
}

/**
 * Returns the requested operation with the fragments that it uses. Other fragments may use variables that it does not
 * declare.
 */
function selectOperation(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  if (operations.length === 1 && only) return separateOperations(document)[only.name?.value ?? ''] ?? document;
  return separateOperations(document)[operationName ?? ''] ?? document;
}

function hasIntrospectionField(document: DocumentNode, definition: OperationDefinitionNode): boolean {
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
