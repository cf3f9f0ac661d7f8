/** The registry as Apollo's planner asks it: equal representations are sent once, and an absent registry is a coded error. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import { CONTRACT_ERRORS } from '../../subgraphs/contract/errors.ts';
import type { GatewayContext } from './context.ts';
import { runWithDeadline } from './deadline.ts';
import { isObject } from './scatter.ts';
import type { SubgraphAnswer, Transport } from './transport.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

export interface RegistryScope {
  readonly url: string;
  readonly transport: Transport;
  readonly deadlineMs: number;
  readonly onFault: (name: string, detail: string) => void;
}

export class RegistryDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #scope: RegistryScope;

  constructor(scope: RegistryScope) {
    this.#scope = scope;
  }

  process: Process = async ({ request }) => {
    const { url, transport, deadlineMs, onFault } = this.#scope;
    const { variables, indexes } = deduplicate(request.variables ?? {});
    let answer: SubgraphAnswer;
    try {
      answer = await runWithDeadline(deadlineMs, (signal) => transport.send(url, { query: request.query ?? '', variables }, signal));
    } catch (error) {
      onFault('registry', error instanceof Error ? error.message : String(error));
      return { errors: [{ message: 'the registry cannot be reached', extensions: { code: 'REGISTRY_UNAVAILABLE' } }] };
    }
    const { data, errors } = isObject(answer.body) ? answer.body : {};
    return {
      ...(isObject(data) && { data: spread(data, indexes) }),
      errors: Array.isArray(errors) ? errors.map(toSafeError) : [],
    };
  };
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
function spread(data: Readonly<Record<string, unknown>>, indexes: readonly number[] | undefined): Record<string, unknown> {
  const entities = data['_entities'];
  if (!indexes || !Array.isArray(entities)) return { ...data };
  return { ...data, _entities: indexes.map((index) => structuredClone(entities[index] as unknown)) };
}

/** The registry is ours and its caller errors are meant for the client; whatever else happens there is not. */
function toSafeError(error: unknown): GraphQLFormattedError {
  const { message, path, extensions } = isObject(error) ? error : {};
  const code = isObject(extensions) && typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL_FAULT';
  const isCallers = Object.hasOwn(CONTRACT_ERRORS, code) && CONTRACT_ERRORS[code as keyof typeof CONTRACT_ERRORS].audience === 'caller'; // own key
  return {
    message: isCallers ? String(message) : 'the registry answered with a fault',
    ...(Array.isArray(path) && { path: path as (string | number)[] }), // the registry's own server wrote it
    extensions: { code },
  };
}
