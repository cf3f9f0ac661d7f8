/** The registry as the plans ask it: equal representations are sent once; a registry that is absent, or sends nonsense, is a coded error. */
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
  /** Of the registry as a subgraph: its answers are checked against it. */
  readonly schema: GraphQLSchema;
  readonly url: string;
  readonly scatter: ScatterEdges;
  readonly deadlineMs: number;
  readonly operationDeadlineMs: number;
  readonly onFault: OnRequestFault;
}

const MAX_BYTES = 8 * 1024 * 1024;
const MAX_VALUES = 200_000;

interface Known {
  readonly text: string;
  readonly operation: ReadOperation;
}

export class Registry {
  readonly #scope: RegistryScope;
  /** Key: the document, and the variables of its arguments. */
  readonly #known = new LRUCache<string, Known>({ maxSize: PREPARED_BYTES });

  constructor(scope: RegistryScope) {
    this.#scope = scope;
  }

  /** @param path of the fetch in the client's answer, in the client's own keys */
  async ask(run: Run, document: DocumentNode, variables: Variables, path: readonly string[]): Promise<StepResult> {
    const { url, deadlineMs, operationDeadlineMs, onFault } = this.#scope;
    const { now } = this.#scope.scatter;
    const { asked, representations, indexes } = deduplicate(variables);
    const { text, operation } = this.#read(document, asked);
    const request = { query: text, variables: asked, extensions: { cache: true } } as const;
    const waitMs = Math.min(deadlineMs, run.startedAt + operationDeadlineMs - now());
    const limits = { waitMs, isShort: waitMs < deadlineMs / 2, signal: run.signal, origin: run.origin };
    const calls = [{ center: 'registry', url, request, maxBytes: MAX_BYTES, maxValues: MAX_VALUES }];
    const [answer] = await scatter(this.#scope.scatter, calls, limits);
    if (!answer) throw new Error('expected an answer for each call');
    const isWhole = answer.kind === 'answer' && answer.errors.length === 0;
    run.dependencies?.add({ id: 'registry', url }, isWhole ? answer.extensions : undefined);
    const read = readAnswer(operation, representations, answer);
    if (read.kind === 'refused') onFault('registry', { code: UNAVAILABLE, detail: read.detail }, run.origin?.requestId);
    const result =
      read.kind === 'refused'
        ? { data: undefined, errors: toRefusals(operation, read.message) }
        : spread(read, indexes);
    run.explanations.push(() => explain(path, answer, result));
    return result;
  }

  #read(document: DocumentNode, variables: Variables): Known {
    const { representations, ...others } = variables;
    const key = toPreparedKey(document, others);
    const known = this.#known.get(key);
    if (known) return known;
    const asked = representations === undefined ? others : { ...others, representations: [] };
    const read = { text: print(document), operation: readOperation(this.#scope.schema, document, asked) };
    this.#known.set(key, read, { size: BYTES_PER_ROOT + estimateTexts(document, key) });
    return read;
  }
}

/** Whatever is wrong with the registry: for the client it is away. */
const UNAVAILABLE = 'REGISTRY_UNAVAILABLE';

/** One error a root field; one without a path for all the entities of a fetch, however many places they stand at. */
function toRefusals({ roots }: ReadOperation, message: string): StepError[] {
  if (roots.length === 0) return [{ message, path: [], code: UNAVAILABLE }];
  return roots.map(({ key }) => ({ message, path: [key], code: UNAVAILABLE }));
}

type Read =
  | { readonly kind: 'answered'; readonly data: Variables | undefined; readonly errors: readonly StepError[] }
  /** `detail` is for the log, `message` for the client. */
  | { readonly kind: 'refused'; readonly detail: string; readonly message: string };

function readAnswer(operation: ReadOperation, representations: readonly Representation[], answer: CenterAnswer): Read {
  const { errors: given } = answer;
  if (!given) {
    const isNonsense = answer.kind === 'fault' && answer.code === 'INVALID_ANSWER';
    const message = isNonsense ? 'the registry sent what cannot be used' : 'the registry cannot be reached';
    return { kind: 'refused', detail: answer.kind === 'fault' ? answer.detail : '', message };
  }
  const data = answer.kind === 'answer' ? answer.data : undefined;
  const errors = given.map(toSafeError);
  const fault = data && checkData(operation, representations, data);
  if (fault !== undefined) return { kind: 'refused', detail: fault, message: 'the registry sent what cannot be used' };
  // Without data and without a word for the caller it might as well be away.
  if (!data && !errors.some(({ code }) => isCallers(code)))
    return {
      kind: 'refused',
      detail: 'the answer has errors and no data',
      message: 'the registry answered with a fault',
    };
  return { kind: 'answered', data, errors };
}

/** Is it what was asked for? */
function checkData(
  { roots, representations: isEntities, selectEntity }: ReadOperation,
  asked: readonly Representation[],
  data: Variables,
): Fault {
  if (!isEntities) return within('data', checkSelected(roots, data));
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== asked.length) return '_entities does not fit the representations';
  return findFault(asked, ({ __typename: typeName }, index) => {
    const entity = entities[index] as unknown;
    if (entity === null) return undefined; // not known, or an error says why
    return within(
      '_entities',
      within(index, isObject(entity) ? checkSelected(selectEntity(typeName), entity) : ' is no object'),
    );
  });
}

function checkSelected(selections: readonly Selected[], value: Variables): Fault {
  // The fields that were asked for must be there, so counting shows whether there is more.
  if (Object.keys(value).length > selections.length) return ' has more than was asked for';
  return findFault(selections, ({ key, field, parent, selections: inner }) => {
    if (!field) return value[key] === parent.name ? undefined : `.${key} is not ${parent.name}`;
    return within(
      key,
      checkValue(field.type, value[key], (_, object) => checkSelected(inner, object)),
    );
  });
}

interface Deduplicated {
  /** With each distinct representation once. */
  readonly asked: Variables;
  readonly representations: readonly Representation[];
  /** Where the answer to the i-th representation stands; undefined for a fetch of root fields. */
  readonly indexes: readonly number[] | undefined;
}

function deduplicate(variables: Variables): Deduplicated {
  const all = variables['representations'] as readonly Representation[] | undefined; // the plan's own: see `runSteps`
  if (!all) return { asked: variables, representations: [], indexes: undefined };
  const places = new Map<string, number>();
  const representations: Representation[] = [];
  const indexes = all.map((representation) => {
    const key = JSON.stringify(representation);
    const place = places.get(key) ?? representations.push(representation) - 1;
    places.set(key, place);
    return place;
  });
  return { asked: { ...variables, representations }, representations, indexes };
}

/** The answer as to the representations before they were made distinct. */
function spread(
  { data, errors }: Extract<Read, { kind: 'answered' }>,
  indexes: readonly number[] | undefined,
): StepResult {
  const entities = data?.['_entities'];
  if (!indexes || !Array.isArray(entities)) return { data, errors };
  return {
    data: { _entities: indexes.map((index) => entities[index] as unknown) },
    errors: errors.flatMap((error) => spreadError(error, indexes)),
  };
}

/** An error about an entity stands at every place that the entity was asked for. */
function spreadError(error: StepError, indexes: readonly number[]): StepError[] {
  const [head, place, ...rest] = error.path;
  if (head !== '_entities') return [error];
  const places = indexes.flatMap((each, index) => (each === place ? [{ ...error, path: [head, index, ...rest] }] : []));
  return places.length > 0 ? places : [{ ...error, path: [] }]; // about no entity that was asked for, yet no error is lost
}

/** The registry is ours and its caller errors are meant for the client; whatever else happens there is not. */
function toSafeError({ message, path, code = 'INTERNAL_FAULT' }: GraphQLFault): StepError {
  return { message: isCallers(code) ? (message ?? '') : 'the registry answered with a fault', path, code };
}

function isCallers(code: string): boolean {
  return (
    Object.hasOwn(CONTRACT_ERRORS, code) && CONTRACT_ERRORS[code as keyof typeof CONTRACT_ERRORS].audience === 'caller'
  ); // own key
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
