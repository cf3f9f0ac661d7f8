/** Sends each center its request, all at once; what comes back is a value for every center, whatever went wrong at it. */
import type { Directory } from '../centers/directory.ts';
import type { CenterRequest } from '../plan/printRequest.ts';
import { DeadlineExceeded, limitWait, runWithDeadline } from './deadline.ts';
import type { Dependencies } from './context.ts';
import type { Lines } from './lines.ts';
import { CenterResting, TransportFault, type Origin, type SubgraphAnswer, type Transport } from './transport.ts';

export type FaultCode = 'CENTER_UNAVAILABLE' | 'CENTER_TIMEOUT' | 'CENTER_RESTING' | 'CENTER_FAULT' | 'INVALID_ANSWER';

export interface GraphQLFault {
  readonly path: readonly (string | number)[];
  readonly code: string | undefined;
}

interface Sent {
  readonly center: string;
  readonly request: CenterRequest;
  /** How often it was sent: more than once after retries, never to a center that rests. */
  readonly attempts: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

/** What one center sent back; `detail` is for the log, never for a client. */
export type CenterAnswer = Sent &
  (
    | {
        readonly kind: 'answer';
        readonly data: Readonly<Record<string, unknown>>;
        readonly errors: readonly GraphQLFault[];
      }
    | { readonly kind: 'fault'; readonly code: FaultCode; readonly detail: string; readonly isRefusal?: boolean }
  );

export interface ScatterEdges {
  readonly directory: Directory;
  readonly transport: Transport;
  /** Of the operation. */
  readonly dependencies?: Dependencies | undefined;
  /** For one center, with its retries. */
  readonly deadlineMs: number;
  /** What a center usually has, where `deadlineMs` is only what an earlier call left of it: who has much less is not blamed for being late. */
  readonly usualDeadlineMs?: number;
  /** For all fetches of an operation together. */
  readonly operationDeadlineMs?: number;
  /** Retries and breakers; without them each request is sent once. */
  readonly lines?: Lines;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The client's operation, which the centers are told the id of. */
  readonly origin?: Origin | undefined;
}

/** @param startedAt when the operation began; what is left of its time bounds every wait */
export async function scatter(
  edges: ScatterEdges,
  requests: ReadonlyMap<string, CenterRequest>,
  startedAt?: number,
): Promise<ReadonlyMap<string, CenterAnswer>> {
  const answers = await Promise.all(
    [...requests].map(([center, request]) => askCenter(edges, { center, request, startedAt })),
  ); // askCenter never rejects
  return new Map(answers.map((answer) => [answer.center, answer]));
}

interface Asked {
  readonly center: string;
  readonly request: CenterRequest;
  readonly startedAt: number | undefined;
}

async function askCenter(edges: ScatterEdges, asked: Asked): Promise<CenterAnswer> {
  const { center, request } = asked;
  const started = edges.now();
  let attempts = 0;
  const finish = (bytes: number): Sent => ({ center, request, attempts, bytes, milliseconds: edges.now() - started });
  try {
    const { body, bytes } = await send(edges, asked, () => void (attempts += 1));
    edges.dependencies?.add(edges.directory.get(center), body);
    return { ...finish(bytes), ...readBody(body) };
  } catch (error) {
    return { ...finish(0), kind: 'fault', ...toFault(error) };
  }
}

async function send(
  { directory, transport, lines, origin, ...clock }: ScatterEdges,
  { center, request, startedAt }: Asked,
  onAttempt: () => void,
): Promise<SubgraphAnswer> {
  const configured = directory.get(center);
  const waitMs = limitWait(clock.deadlineMs, startedAt, clock);
  if (waitMs <= 0) throw new DeadlineExceeded(0);
  const sendOnce = (signal: AbortSignal, from = origin): Promise<SubgraphAnswer> => {
    onAttempt();
    return transport.send(configured.url, request, signal, from);
  };
  const usualMs = Math.min(clock.usualDeadlineMs ?? clock.deadlineMs, clock.operationDeadlineMs ?? Infinity);
  return lines
    ? lines.call(configured, { send: sendOnce, origin, waitMs, isShort: waitMs < usualMs / 2 })
    : runWithDeadline(waitMs, (signal) => sendOnce(signal));
}

function toFault(error: unknown): { code: FaultCode; detail: string } {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DeadlineExceeded) return { code: 'CENTER_TIMEOUT', detail };
  if (error instanceof CenterResting) return { code: 'CENTER_RESTING', detail };
  return { code: error instanceof TransportFault ? error.code : 'CENTER_UNAVAILABLE', detail };
}

type Read =
  | {
      readonly kind: 'answer';
      readonly data: Readonly<Record<string, unknown>>;
      readonly errors: readonly GraphQLFault[];
    }
  /** `isRefusal`: the operation does not fit the schema that the center serves. */
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly detail: string; readonly isRefusal?: boolean };

const REFUSALS: readonly (string | undefined)[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

function readBody(body: unknown): Read {
  if (!isObject(body)) return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer is no JSON object' };
  const errors = Array.isArray(body['errors']) ? body['errors'].map(readError) : [];
  if (isObject(body['data'])) return { kind: 'answer', data: body['data'], errors };
  if (errors.length > 0)
    return {
      kind: 'fault',
      code: 'CENTER_FAULT',
      detail: 'the center refused the operation',
      isRefusal: errors.some(({ code }) => REFUSALS.includes(code)),
    };
  return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer has neither data nor errors' };
}

function readError(error: unknown): GraphQLFault {
  const { path, extensions } = isObject(error) ? error : {};
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return {
    path: Array.isArray(path) ? (path as (string | number)[]) : [],
    code: typeof code === 'string' ? code : undefined,
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
