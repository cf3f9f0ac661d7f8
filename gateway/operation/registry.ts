/**
 * Fetches from the registry. Sends equal representations once, validates the answer, and turns every failure into a
 * coded error.
 */
import { print, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';
import { BYTES_PER_ROOT, estimateTexts, PREPARED_BYTES, toPreparedKey } from '../../subgraphs/contract/prepared.ts';
import { checkValue, findFault, within, type Fault } from '../validate/value.ts';
import type { FetchExplanation } from '../execute/explainFetch.ts';
import type { OnRequestFault } from '../execute/outcomes.ts';
import type { Run } from '../execute/run.ts';
import { readOperation, type ReadOperation, type Representation } from '../plan/readOperation.ts';
import type { Selected } from '../plan/plan.ts';
import { isObject, scatter, type CenterAnswer, type GraphQLFault, type ScatterEdges } from '../transport/scatter.ts';
import type { StepError, StepResult } from './steps.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface RegistryScope {
  /** The registry's schema; answers are validated against it. */
  readonly schema: GraphQLSchema;
  readonly url: string;
  readonly scatter: ScatterEdges;
  readonly deadlineMs: number;
  readonly operationDeadlineMs: number;
  readonly onFault: OnRequestFault;
}

const MAX_BYTES = 8 * 1024 * 1024;
const MAX_VALUES = 200_000;

interface PreparedFetch {
  readonly text: string;
  readonly operation: ReadOperation;
}

export class Registry {
  readonly #scope: RegistryScope;
  /** Key: the document and its variables without the representations. */
  readonly #prepared = new LRUCache<string, PreparedFetch>({ maxSize: PREPARED_BYTES });

  constructor(scope: RegistryScope) {
    this.#scope = scope;
  }

  /** @param path where the fetched data is placed in the client's answer, in the client's keys; for `explain` */
  async execute(run: Run, document: DocumentNode, variables: Variables, path: readonly string[]): Promise<StepResult> {
    const { url, deadlineMs, operationDeadlineMs, onFault } = this.#scope;
    const { now } = this.#scope.scatter;
    const { distinctVariables, representations, indexes } = deduplicate(variables);
    const { text, operation } = this.#prepare(document, distinctVariables);
    const request = { query: text, variables: distinctVariables, extensions: { cache: true } } as const;
    const waitMs = Math.min(deadlineMs, run.startedAt + operationDeadlineMs - now());
    const limits = { waitMs, isShort: waitMs < deadlineMs / 2, signal: run.signal, origin: run.origin };
    const calls = [{ center: 'registry', url, request, maxBytes: MAX_BYTES, maxValues: MAX_VALUES }];
    const [answer] = await scatter(this.#scope.scatter, calls, limits);
    if (!answer) throw new Error('expected one answer for one call');
    const hasNoErrors = answer.kind === 'answer' && answer.errors.length === 0;
    run.dependencies?.add({ id: 'registry', url }, hasNoErrors ? answer.extensions : undefined);
    const read = readAnswer(operation, representations, answer);
    if (read.kind === 'refused') onFault('registry', { code: UNAVAILABLE, detail: read.detail }, run.origin?.requestId);
    const result =
      read.kind === 'refused'
        ? { data: undefined, errors: toUnavailableErrors(operation, read.message) }
        : expand(read, indexes);
    run.explanations.push(() => explain(path, answer, result));
    return result;
  }

  #prepare(document: DocumentNode, variables: Variables): PreparedFetch {
    const { representations, ...others } = variables;
    const key = toPreparedKey(document, others);
    const known = this.#prepared.get(key);
    if (known) return known;
    const asked = representations === undefined ? others : { ...others, representations: [] };
    const read = { text: print(document), operation: readOperation(this.#scope.schema, document, asked) };
    this.#prepared.set(key, read, { size: BYTES_PER_ROOT + estimateTexts(document, key) });
    return read;
  }
}

/** Clients get this code for every failure of the registry. */
const UNAVAILABLE = 'REGISTRY_UNAVAILABLE';

/** Creates one error for each root field, or a single error without a path for a fetch of entities. */
function toUnavailableErrors({ roots }: ReadOperation, message: string): StepError[] {
  if (roots.length === 0) return [{ message, path: [], code: UNAVAILABLE }];
  return roots.map(({ key }) => ({ message, path: [key], code: UNAVAILABLE }));
}

const INVALID_MESSAGE = 'the registry sent an invalid answer';
const ERROR_MESSAGE = 'the registry answered with an error';

type RegistryResult =
  | { readonly kind: 'answered'; readonly data: Variables | undefined; readonly errors: readonly StepError[] }
  /** No usable answer. `detail` is for the log, `message` for the client. */
  | { readonly kind: 'refused'; readonly detail: string; readonly message: string };

function readAnswer(
  operation: ReadOperation,
  representations: readonly Representation[],
  answer: CenterAnswer,
): RegistryResult {
  const { errors: given } = answer;
  if (!given) {
    const isInvalid = answer.kind === 'fault' && answer.code === 'INVALID_ANSWER';
    const message = isInvalid ? INVALID_MESSAGE : 'the registry cannot be reached';
    return { kind: 'refused', detail: answer.kind === 'fault' ? answer.detail : '', message };
  }
  const data = answer.kind === 'answer' ? answer.data : undefined;
  const errors = given.map(toSafeError);
  const fault = data && checkData(operation, representations, data);
  if (fault !== undefined) return { kind: 'refused', detail: fault, message: INVALID_MESSAGE };
  // No data, and no error that a client could act on: the same as an unreachable registry.
  if (!data && !errors.some(({ code }) => isCallerCode(code)))
    return {
      kind: 'refused',
      detail: 'the answer has errors and no data',
      message: ERROR_MESSAGE,
    };
  return { kind: 'answered', data, errors };
}

/** Validates the data against the operation. Returns a fault, or undefined if the data is valid. */
function checkData(
  { roots, representations: isEntities, selectEntity }: ReadOperation,
  asked: readonly Representation[],
  data: Variables,
): Fault {
  if (!isEntities) return within('data', checkSelected(roots, data));
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== asked.length)
    return '_entities does not match the representations';
  return findFault(asked, ({ __typename: typeName }, index) => {
    const entity = entities[index] as unknown;
    if (entity === null) return undefined; // unknown to the registry, or explained by an error
    return within(
      '_entities',
      within(index, isObject(entity) ? checkSelected(selectEntity(typeName), entity) : ' is not an object'),
    );
  });
}

function checkSelected(selections: readonly Selected[], value: Variables): Fault {
  // All requested fields are checked below, so a larger number of keys means that there are others.
  if (Object.keys(value).length > selections.length) return ' has fields that were not requested';
  return findFault(selections, ({ key, field, parent, selections: inner }) => {
    if (!field) return value[key] === parent.name ? undefined : `.${key} is not ${parent.name}`;
    return within(
      key,
      checkValue(field.type, value[key], (_, object) => checkSelected(inner, object)),
    );
  });
}

interface Deduplicated {
  /** The variables, with each distinct representation once. */
  readonly distinctVariables: Variables;
  readonly representations: readonly Representation[];
  /** For each original representation, its index among the distinct ones; undefined for a fetch of root fields. */
  readonly indexes: readonly number[] | undefined;
}

function deduplicate(variables: Variables): Deduplicated {
  const all = variables['representations'] as readonly Representation[] | undefined; // built by `runSteps`
  if (!all) return { distinctVariables: variables, representations: [], indexes: undefined };
  const placeByKey = new Map<string, number>();
  const representations: Representation[] = [];
  const indexes = all.map((representation) => {
    const key = JSON.stringify(representation);
    const place = placeByKey.get(key) ?? representations.push(representation) - 1;
    placeByKey.set(key, place);
    return place;
  });
  return { distinctVariables: { ...variables, representations }, representations, indexes };
}

/** Reverses `deduplicate`: returns an entity for each original representation. */
function expand(
  { data, errors }: Extract<RegistryResult, { kind: 'answered' }>,
  indexes: readonly number[] | undefined,
): StepResult {
  const entities = data?.['_entities'];
  if (!indexes || !Array.isArray(entities)) return { data, errors };
  return {
    data: { _entities: indexes.map((index) => entities[index] as unknown) },
    errors: errors.flatMap((error) => expandError(error, indexes)),
  };
}

/** Repeats an error about an entity for each original representation of that entity. */
function expandError(error: StepError, indexes: readonly number[]): StepError[] {
  const [head, place, ...rest] = error.path;
  if (head !== '_entities') return [error];
  const places = indexes.flatMap((each, index) => (each === place ? [{ ...error, path: [head, index, ...rest] }] : []));
  return places.length > 0 ? places : [{ ...error, path: [] }]; // an unknown index: report the error without a path
}

/** Passes on messages of errors that the caller caused; hides the messages of all others. */
function toSafeError({ message, path, code = 'INTERNAL_FAULT' }: GraphQLFault): StepError {
  return { message: isCallerCode(code) ? (message ?? '') : ERROR_MESSAGE, path, code };
}

function isCallerCode(code: string): boolean {
  return (
    Object.hasOwn(CONTRACT_ERRORS, code) && CONTRACT_ERRORS[code as keyof typeof CONTRACT_ERRORS].audience === 'caller'
  ); // hasOwn checked the key
}

function explain(
  path: readonly string[],
  { request, attempts, bytes, milliseconds, ...answer }: CenterAnswer,
  { data, errors }: StepResult,
): FetchExplanation {
  const asked = {
    center: 'registry',
    query: request.query,
    variables: request.variables,
    status: data ? 'ANSWERED' : 'FAILED',
    code: errors[0]?.code ?? null,
    attempts,
    rows: data && answer.kind === 'answer' ? countRows(answer.data) : 0,
    bytes,
    milliseconds: Math.round(milliseconds * 10) / 10,
  };
  return { subgraph: 'registry', path, considered: 0, fields: [], requests: [asked] };
}

function countRows(data: Variables): number {
  return Object.values(data).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : Number(isObject(value))),
    0,
  );
}
