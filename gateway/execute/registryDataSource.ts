/** The registry as Apollo's planner asks it: equal representations are sent once; one that is absent, or sends nonsense, is a coded error. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';
import { parseOnce, readOperation, type ReadOperation } from '../plan/readOperation.ts';
import type { Selected } from '../plan/selection.ts';
import { checkValue, findFault, within, type Fault } from './checkValue.ts';
import type { GatewayContext } from './context.ts';
import { DeadlineExceeded, limitWait, runWithDeadline } from './deadline.ts';
import { explainRegistry, type RegistryAnswer } from './explainRegistry.ts';
import type { OnRequestFault } from './onFault.ts';
import { readPath } from './readPath.ts';
import { isObject } from './scatter.ts';
import type { SubgraphAnswer, Transport } from './transport.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

export interface RegistryScope {
  /** Of the registry as a subgraph: its answers are held against it. */
  readonly schema: GraphQLSchema;
  readonly url: string;
  readonly transport: Transport;
  readonly deadlineMs: number;
  readonly operationDeadlineMs?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly onFault: OnRequestFault;
}

export class RegistryDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #scope: RegistryScope;

  constructor(scope: RegistryScope) {
    this.#scope = scope;
  }

  process: Process = async (options) => {
    const started = this.#scope.now();
    const seen: RegistryAnswer = { bytes: 0 };
    const result = await this.#ask(options, seen);
    const { trace } = options.context as GatewayContext; // Apollo types it loosely for these
    const milliseconds = this.#scope.now() - started;
    trace?.explanations.push(() => explainRegistry({ path: readPath(options), milliseconds, ...seen }, result));
    return result;
  };

  #ask = async (
    { request, context }: Parameters<Process>[0],
    seen: RegistryAnswer,
  ): Promise<Awaited<ReturnType<Process>>> => {
    const { schema, url, transport, deadlineMs } = this.#scope;
    const { startedAt, origin, dependencies } = context as GatewayContext; // Apollo types it loosely for these
    const onFault = (detail: string): void =>
      this.#scope.onFault('registry', { code: UNAVAILABLE, detail }, origin?.requestId);
    const waitMs = limitWait(deadlineMs, startedAt, this.#scope);
    const query = request.query ?? '';
    const { variables, indexes } = deduplicate(request.variables ?? {});
    const operation = readOperation(schema, parseOnce(query), variables);
    const asked = { query, variables };
    seen.request = asked;
    let answer: SubgraphAnswer;
    try {
      if (waitMs <= 0) throw new DeadlineExceeded(0);
      answer = await runWithDeadline(waitMs, (signal) => transport.send(url, asked, signal, origin));
    } catch (error) {
      onFault(error instanceof Error ? error.message : String(error));
      return refuse(operation, 'the registry cannot be reached');
    }
    dependencies?.add({ id: 'registry', url }, answer.body);
    seen.bytes = answer.bytes;
    const body = isObject(answer.body) ? answer.body : {};
    seen.data = body['data'];
    const errors = Array.isArray(body['errors']) ? (body['errors'] as unknown[]) : [];
    const fault = checkData(operation, body['data'], errors.length > 0);
    if (fault !== undefined) {
      onFault(fault);
      return refuse(operation, 'the registry sent what cannot be believed');
    }
    // Without data and without a word for the caller it might as well be away.
    const safe = errors.map(toSafeError);
    if (!isObject(body['data']) && !safe.some(isCallers)) {
      onFault('the answer has errors and no data');
      return refuse(operation, 'the registry answered with a fault');
    }
    return {
      ...(isObject(body['data']) && { data: spread(body['data'], indexes) }),
      errors: safe.flatMap((error) => spreadError(error, indexes)),
    };
  };
}

/** Whatever ails the registry: for the client it is away. */
const UNAVAILABLE = 'REGISTRY_UNAVAILABLE';

/** One error a root field; one without a path for all the entities of a fetch, however many places they stand at. */
function refuse({ roots }: ReadOperation, message: string): { errors: GraphQLFormattedError[] } {
  const extensions = { code: UNAVAILABLE };
  return {
    errors:
      roots.length > 0 ? roots.map(({ key }) => ({ message, path: [key], extensions })) : [{ message, extensions }],
  };
}

/** Is it what was asked for? Without it there must be an error that says why. */
function checkData({ roots, representations, selectEntity }: ReadOperation, data: unknown, hasErrors: boolean): Fault {
  if (!isObject(data))
    return (data === null || data === undefined) && hasErrors ? undefined : 'the answer has neither data nor errors';
  if (!representations) return within('data', checkSelected(roots, data));
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== representations.length)
    return '_entities does not fit the representations';
  return findFault(representations, ({ __typename: typeName }, index) => {
    const entity = entities[index] as unknown;
    if (entity === null) return undefined; // not known, or an error says why
    return within(
      '_entities',
      within(index, isObject(entity) ? checkSelected(selectEntity(typeName), entity) : ' is no object'),
    );
  });
}

function checkSelected(selections: readonly Selected[], value: Readonly<Record<string, unknown>>): Fault {
  // All of it is passed on: see checkNothingMore in checkPart. The fields that were asked for must be there, so counting is enough.
  if (Object.keys(value).length > selections.length) return ' has more than was asked for';
  return findFault(selections, ({ key, field, parent, selections: inner }) => {
    if (!field) return value[key] === parent.name ? undefined : `.${key} is not ${parent.name}`;
    return within(
      key,
      checkValue(field.type, value[key], (_, object) => checkSelected(inner, object)),
    );
  });
}

type Variables = Readonly<Record<string, unknown>>;

/** `indexes[i]` says where the answer to the i-th representation stands; undefined for a fetch of root fields. */
function deduplicate(variables: Variables): { variables: Variables; indexes: readonly number[] | undefined } {
  const representations = variables['representations'];
  if (!Array.isArray(representations)) return { variables, indexes: undefined };
  const places = new Map<string, number>();
  const distinct: unknown[] = [];
  const indexes = representations.map((representation: unknown) => {
    const key = JSON.stringify(representation);
    const place = places.get(key) ?? distinct.push(representation) - 1;
    places.set(key, place);
    return place;
  });
  return { variables: { ...variables, representations: distinct }, indexes };
}

/** Each place gets a value of its own: the gateway writes into what it is given. */
function spread(
  data: Readonly<Record<string, unknown>>,
  indexes: readonly number[] | undefined,
): Record<string, unknown> {
  const entities = data['_entities'];
  if (!indexes || !Array.isArray(entities)) return { ...data };
  return { ...data, _entities: indexes.map((index) => structuredClone(entities[index] as unknown)) };
}

/** An error about an entity stands at every place that the entity was asked for. */
function spreadError(error: GraphQLFormattedError, indexes: readonly number[] | undefined): GraphQLFormattedError[] {
  const [head, place, ...rest] = error.path ?? [];
  if (!indexes || head !== '_entities') return [error];
  const spread = indexes.flatMap((each, index) => (each === place ? [{ ...error, path: [head, index, ...rest] }] : []));
  const { path: _, ...placeless } = error;
  return spread.length > 0 ? spread : [placeless]; // about no entity that was asked for, yet no error is lost
}

/** The registry is ours and its caller errors are meant for the client; whatever else happens there is not. */
function toSafeError(error: unknown): GraphQLFormattedError {
  const { message, path, extensions } = isObject(error) ? error : {};
  const code = isObject(extensions) && typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL_FAULT';
  return {
    message: isCallers({ extensions: { code } }) ? String(message) : 'the registry answered with a fault',
    ...(isPath(path) && { path }),
    extensions: { code },
  };
}

function isCallers({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): boolean {
  const code = String(extensions?.['code']);
  return (
    Object.hasOwn(CONTRACT_ERRORS, code) && CONTRACT_ERRORS[code as keyof typeof CONTRACT_ERRORS].audience === 'caller'
  ); // own key
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
}
