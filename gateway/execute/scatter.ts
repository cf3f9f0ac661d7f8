/** Sends each center its request, all at once; what comes back is a value for every center, whatever went wrong at it. */
import type { Directory } from '../centers/directory.ts';
import type { CenterRequest } from '../plan/printRequest.ts';
import { DeadlineExceeded, runWithDeadline } from './deadline.ts';
import { TransportFault, type Transport } from './transport.ts';

export type FaultCode = 'CENTER_UNAVAILABLE' | 'CENTER_TIMEOUT' | 'CENTER_FAULT' | 'INVALID_ANSWER';

export interface GraphQLFault {
  readonly path: readonly (string | number)[];
  readonly code: string | undefined;
}

interface Sent {
  readonly center: string;
  readonly request: CenterRequest;
  readonly milliseconds: number;
  readonly bytes: number;
}

/** What one center sent back; `detail` is for the log, never for a client. */
export type CenterAnswer = Sent &
  (
    | { readonly kind: 'answer'; readonly data: Readonly<Record<string, unknown>>; readonly errors: readonly GraphQLFault[] }
    | { readonly kind: 'fault'; readonly code: FaultCode; readonly detail: string; readonly isRefusal?: boolean }
  );

export interface ScatterEdges {
  readonly directory: Directory;
  readonly transport: Transport;
  readonly deadlineMs: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export async function scatter(edges: ScatterEdges, requests: ReadonlyMap<string, CenterRequest>): Promise<ReadonlyMap<string, CenterAnswer>> {
  const answers = await Promise.all([...requests].map(([center, request]) => askCenter(edges, center, request))); // askCenter never rejects
  return new Map(answers.map((answer) => [answer.center, answer]));
}

async function askCenter(edges: ScatterEdges, center: string, request: CenterRequest): Promise<CenterAnswer> {
  const started = edges.now();
  const finish = (bytes: number): Sent => ({ center, request, bytes, milliseconds: edges.now() - started });
  try {
    const { url } = edges.directory.get(center);
    const { body, bytes } = await runWithDeadline(edges.deadlineMs, (signal) => edges.transport.send(url, request, signal));
    return { ...finish(bytes), ...readBody(body) };
  } catch (error) {
    return { ...finish(0), kind: 'fault', ...toFault(error) };
  }
}

function toFault(error: unknown): { code: FaultCode; detail: string } {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DeadlineExceeded) return { code: 'CENTER_TIMEOUT', detail };
  return { code: error instanceof TransportFault ? error.code : 'CENTER_UNAVAILABLE', detail };
}

type Read =
  | { readonly kind: 'answer'; readonly data: Readonly<Record<string, unknown>>; readonly errors: readonly GraphQLFault[] }
  /** `isRefusal`: the operation does not fit the schema that the center serves. */
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly detail: string; readonly isRefusal?: boolean };

const REFUSALS: readonly (string | undefined)[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

function readBody(body: unknown): Read {
  if (!isObject(body)) return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer is no JSON object' };
  const errors = Array.isArray(body['errors']) ? body['errors'].map(readError) : [];
  if (isObject(body['data'])) return { kind: 'answer', data: body['data'], errors };
  if (errors.length > 0) return { kind: 'fault', code: 'CENTER_FAULT', detail: 'the center refused the operation', isRefusal: errors.some(({ code }) => REFUSALS.includes(code)) };
  return { kind: 'fault', code: 'INVALID_ANSWER', detail: 'the answer has neither data nor errors' };
}

function readError(error: unknown): GraphQLFault {
  const { path, extensions } = isObject(error) ? error : {};
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return { path: Array.isArray(path) ? (path as (string | number)[]) : [], code: typeof code === 'string' ? code : undefined };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
