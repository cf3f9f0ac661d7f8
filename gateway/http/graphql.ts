/**
 * The handler of /graphql for every method and content type: reads the request, looks up a stored answer, runs the
 * operation, sends and stores the answer, and logs.
 */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { CONTRACT_ERRORS, REQUEST_ERRORS } from '../../subgraphs/contract/errors.ts';
import { Admission } from '../../subgraphs/contract/limits/admission.ts';
import { readBody, type BodyFault } from '../../subgraphs/contract/limits/body.ts';
import type { Log } from '../../subgraphs/contract/observe/log.ts';
import { readRequestId, REQUEST_ID_HEADER } from '../../subgraphs/contract/observe/requestId.ts';
import type { AnswerCache } from '../cache/answers.ts';
import { Overloaded } from '../errors.ts';
import type { Graph, GraphAnswer, RequestEnd } from '../graph.ts';
import type { Observer } from '../observe/observe.ts';

export interface GraphqlOptions {
  readonly graph: Graph;
  /** Undefined where no answers are stored. */
  readonly cache: AnswerCache | undefined;
  readonly observer: Observer | undefined;
  readonly log: Log;
  /** For requests without a valid id. */
  readonly makeRequestId: () => string;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** `closing`: connections close after their response. `cut`: the time to finish is over. */
  readonly life: { readonly phase: 'open' | 'closing' | 'cut' };
}

/** A request with its body. */
export interface Received {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** `?query=...` as in the URL; empty where there is none. */
  readonly search: string;
  /** The body of a POST with JSON. */
  readonly text: string | undefined;
  /** The network address of the client. */
  readonly address: string;
  readonly requestId: string;
  /** On the gateway's clock. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
}

/** What is sent, and what is logged of it. */
export interface Reply {
  readonly status: number;
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  /** A text goes to the socket in one piece with its headers. */
  readonly body: string | Buffer;
  readonly end: RequestEnd;
  /** Of a stored answer: whole seconds since it was made. */
  readonly age?: number;
}

/** Name, value: the headers of every response. */
export const SAFE_HEADERS = ['x-content-type-options', 'nosniff', 'referrer-policy', 'no-referrer'] as const;

/** @returns a listener for requests to the graph; `search` as in `Received` */
export function createGraphqlHandler(
  options: GraphqlOptions,
): (request: IncomingMessage, response: ServerResponse, search: string) => void {
  const { log, makeRequestId, now, life } = options;
  const isLogging = log.isOn?.('info') === true;
  const requests = new Admission({ capacity: MAX_REQUESTS, maxWaiting: 0 });
  return (request, response, search) => {
    const requestId = readRequestId(request.headers[REQUEST_ID_HEADER]) ?? makeRequestId();
    const startedAt = now();
    const leaving = new AbortController();
    const address = request.socket.remoteAddress ?? '';
    const release = requests.tryEnter(address, 1);
    let reply: Reply | undefined;
    response.once('close', () => {
      release?.();
      const isSent = response.writableFinished;
      if (!isSent) leaving.abort();
      if (!isLogging) return;
      const cut = { outcome: life.phase === 'cut' ? 'stopped' : 'left' } as const;
      logRequest(log, {
        requestId,
        milliseconds: now() - startedAt,
        status: (isSent ? reply?.status : undefined) ?? null,
        end: (isSent ? reply?.end : undefined) ?? cut,
        age: reply?.age,
      });
    });
    const answer = async (): Promise<void> => {
      if (!release) reply = toReply(toBusy(new Overloaded()));
      else {
        const { method = '', headers } = request;
        const body = method === 'POST' ? await readBody(request) : OTHER;
        if (body.kind === 'left') return;
        if (body.kind === 'fault') reply = refuse(body);
        else {
          const text = body.kind === 'text' ? body.text : undefined; // any other content is refused by its type
          const { signal } = leaving;
          const received = { method, headers, search, text, address, requestId, startedAt, signal };
          reply = await answerReceived(options, received);
        }
      }
      send(response, reply, requestId, life.phase !== 'open');
    };
    answer().catch((fault: unknown) => {
      logFault(log, requestId, fault);
      response.destroy();
    });
  };
}

/** Everything between reading and sending. Never rejects. */
export async function answerReceived(
  { graph, cache, observer, log, now }: Omit<GraphqlOptions, 'makeRequestId' | 'life'>,
  received: Received,
): Promise<Reply> {
  const { method, headers, search, text, address, requestId, startedAt, signal } = received;
  const identity = readIdentity(headers);
  const freshness = readFreshness(headers['cache-control']);
  const key = toKey(received);
  if (cache && freshness === 'usual') {
    const stored = cache.find(key, identity);
    observer?.countLookUp(stored ? 'hit' : 'miss');
    if (stored) {
      const { body, age } = stored;
      observer?.beginOperation(requestId).end({ ...COMPLETE, milliseconds: now() - startedAt });
      return { status: 200, headers: [...stored.headers, 'age', String(age)], body, end: COMPLETE, age };
    }
  }
  const parsed = text === undefined ? { body: undefined } : parseBody(text);
  if ('fault' in parsed) return refuse(parsed.fault);
  if (isNestedSearch(search)) return refuse(NESTED);
  const operation = observer?.beginOperation(requestId);
  const origin = { requestId, observer: operation };
  const dependencies = cache?.begin();
  const request = {
    method,
    headers,
    search,
    body: parsed.body,
    caller: address,
    origin,
    startedAt,
    signal,
    dependencies,
  };
  const answer = await graph.answer(request).catch((fault: unknown) => {
    if (fault instanceof Overloaded) return toBusy(fault);
    if (fault !== signal.reason) logFault(log, requestId, fault); // with that reason, the client has left
    return FAILED;
  });
  operation?.end({ ...answer.end, milliseconds: now() - startedAt });
  if (cache && dependencies && answer.reusable && freshness !== 'none' && answer.status === 200)
    cache.store(
      { key, caller: identity, headers: answer.headers, body: Buffer.from(answer.body) },
      { dependencies, extensions: answer.reusable },
    );
  return { status: answer.status, headers: answer.headers, body: answer.body, end: answer.end };
}

/** Requests at the same time. Each may have a body of 1 MB. */
const MAX_REQUESTS = 500;

const COMPLETE: RequestEnd = { outcome: 'complete', centers: [], code: undefined, operationName: undefined };

const FAILED = toFailure('INTERNAL_FAULT', {
  status: 500,
  message: 'An unexpected fault. The log of the gateway holds the details.',
});

function toBusy({ message, retryAfterSeconds }: Overloaded): GraphAnswer {
  const { headers, ...rest } = toFailure('GRAPH_BUSY', { status: 503, message });
  return { ...rest, headers: [...headers, 'retry-after', String(retryAfterSeconds)] };
}

/** As a GraphQL error, which every client of the graph can read. */
function toFailure(
  code: 'BAD_REQUEST' | 'GRAPH_BUSY' | 'INTERNAL_FAULT',
  { status, message }: { readonly status: number; readonly message: string },
): GraphAnswer {
  const { help } = code === 'BAD_REQUEST' ? REQUEST_ERRORS[code] : CONTRACT_ERRORS[code];
  return {
    status,
    headers: ['content-type', 'application/json; charset=utf-8'],
    body: JSON.stringify({ errors: [{ message, extensions: { code, help } }] }),
    end: { outcome: 'refused', centers: [], code, operationName: undefined },
  };
}

function toReply({ status, headers, body, end }: GraphAnswer): Reply {
  return { status, headers, body, end };
}

/** The headers that a reply depends on: media types, the policy, and those that Apollo's CSRF prevention reads. */
const KEY_HEADERS = [
  'accept',
  'content-type',
  'x-completeness-policy',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/** Everything in a request that its answer depends on, without the caller. */
function toKey({ method, headers, search, text = '' }: Received): string {
  return `${JSON.stringify([method, search, ...KEY_HEADERS.map((name) => headers[name] ?? null)])}\n${text}`;
}

/**
 * Identifies callers whose answers must not be shared. The headers are not verified yet, so they count as they are. A
 * digest, so that no secret stays in memory. All callers without these headers are one.
 */
function readIdentity({ authorization, cookie }: IncomingHttpHeaders): string {
  if (authorization === undefined && cookie === undefined) return 'anonymous';
  return createHash('sha256')
    .update(JSON.stringify([authorization ?? null, cookie ?? null]))
    .digest('base64url');
}

/** RFC 9111, section 5.2.1. `refresh`: returns no stored answer, but stores the new one; `none`: neither. */
function readFreshness(cacheControl: string | undefined): 'usual' | 'refresh' | 'none' {
  if (cacheControl === undefined) return 'usual';
  const directives = cacheControl
    .toLowerCase()
    .split(',')
    .map((each) => each.trim());
  if (directives.includes('no-store')) return 'none';
  return directives.includes('no-cache') || directives.includes('max-age=0') ? 'refresh' : 'usual';
}

const MAX_NESTING = 200;
const NOT_JSON: BodyFault = { kind: 'fault', status: 400, message: 'expected a request body that is JSON' };
const NESTED: BodyFault = {
  kind: 'fault',
  status: 400,
  message: `expected JSON of at most ${MAX_NESTING} levels, got more`,
};
const OTHER = { kind: 'other' } as const;

function refuse(fault: BodyFault): Reply {
  const reply = toReply(toFailure('BAD_REQUEST', fault));
  // RFC 9110, section 15.5.16
  return fault.status === 415 ? { ...reply, headers: [...reply.headers, 'accept-encoding', 'identity'] } : reply;
}

/** Parses an object or a list. */
function parseBody(text: string): { readonly body: unknown } | { readonly fault: BodyFault } {
  if (!/^\s*[[{]/.test(text)) return { fault: NOT_JSON };
  if (isNestedBeyond(text, MAX_NESTING)) return { fault: NESTED };
  try {
    return { body: JSON.parse(text) as unknown };
  } catch {
    return { fault: NOT_JSON };
  }
}

function isNestedSearch(search: string): boolean {
  if (search.length <= MAX_NESTING) return false;
  const parameters = new URLSearchParams(search);
  return ['variables', 'extensions'].some((name) =>
    parameters.getAll(name).some((text) => isNestedBeyond(text, MAX_NESTING)),
  );
}

/** Is the JSON nested deeper than `max`? Recursive code, here or in a library, would overflow the stack. */
function isNestedBeyond(text: string, max: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = findEndOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > max) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
    }
  }
  return false;
}

/** The index of the closing quote. A quote after an odd number of backslashes is escaped. */
function findEndOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - slashes - 1) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function send(response: ServerResponse, { status, headers, body }: Reply, requestId: string, isLast: boolean): void {
  if (response.destroyed) return;
  const all = [
    ...SAFE_HEADERS,
    REQUEST_ID_HEADER,
    requestId,
    'content-length',
    String(Buffer.byteLength(body)),
    ...headers,
  ];
  if (isLast) all.push('connection', 'close');
  response.writeHead(status, all).end(body);
}

/** A finished request to the graph. */
interface LoggedRequest {
  readonly requestId: string;
  readonly milliseconds: number;
  /** HTTP status; null where the response was not sent completely: the client left, or the gateway stopped. */
  readonly status: number | null;
  readonly end: RequestEnd | { readonly outcome: 'left' | 'stopped' };
  /** Of a stored answer: whole seconds since it was made. */
  readonly age: number | undefined;
}

/**
 * Logs numbers and codes at `info`. Stored answers are logged at `debug`, since one costs less than an entry
 * (docs/decisions/0024); so is the operation's name, which is text of the client.
 */
function logRequest(log: Log, { requestId, milliseconds, status, end, age }: LoggedRequest): void {
  const isCached = age !== undefined;
  if (isCached && !log.isOn?.('debug')) return;
  const facts = { requestId, status, milliseconds: Math.round(milliseconds * 10) / 10, outcome: end.outcome };
  if (isCached) return log('request', { ...facts, level: 'debug', isCached, age });
  if (!('centers' in end)) return log('request', facts);
  const { centers, code, operationName } = end;
  if (end.outcome === 'refused') return log('request', { ...facts, code });
  let [answered, missing] = [0, 0];
  for (const { status: of } of centers)
    if (of === 'ANSWERED') answered += 1;
    else if (of !== 'SKIPPED') missing += 1;
  log('request', { ...facts, considered: centers.length, answered, missing, code });
  if (operationName !== undefined) log('operation', { level: 'debug', requestId, operation: operationName });
}

function logFault(log: Log, requestId: string, fault: unknown): void {
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  log(`/graphql: ${detail}`, { level: 'error', code: 'INTERNAL_FAULT', requestId });
}
