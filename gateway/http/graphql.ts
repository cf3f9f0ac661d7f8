/**
 * The handler of /graphql for all methods and content types. It reads the request, looks up a cached answer, runs the
 * operation, sends and caches the answer, and logs the request.
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
  /** Undefined if caching is off. */
  readonly cache: AnswerCache | undefined;
  readonly observer: Observer | undefined;
  readonly log: Log;
  /** Creates the id of a request that does not have a valid one. */
  readonly makeRequestId: () => string;
  /** Returns the time of a monotonic clock in milliseconds. */
  readonly now: () => number;
  /** `closing`: each connection closes after its response. `cut`: the time for running requests to finish is over. */
  readonly life: { readonly phase: 'open' | 'closing' | 'cut' };
}

/** A request whose body has been read. */
export interface Received {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The query string of the URL with `?`, or empty. */
  readonly search: string;
  /** The body of a POST request with JSON; otherwise undefined. */
  readonly text: string | undefined;
  /** The network address of the client. */
  readonly address: string;
  readonly requestId: string;
  /** When the request arrived, by `GraphqlOptions.now`. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
}

/** A response and its log data. */
export interface Reply {
  readonly status: number;
  /** Alternating names and values. */
  readonly headers: readonly string[];
  /** A string is written to the socket together with the headers. */
  readonly body: string | Buffer;
  readonly end: RequestEnd;
  /** Age of a cached answer in whole seconds. */
  readonly age?: number;
}

/** The headers of every response, as alternating names and values. */
export const SAFE_HEADERS = ['x-content-type-options', 'nosniff', 'referrer-policy', 'no-referrer'] as const;

/** Creates the handler of requests to the graph; its `search` is as in `Received`. */
export function createGraphqlHandler(
  options: GraphqlOptions,
): (request: IncomingMessage, response: ServerResponse, search: string) => void {
  const { log, makeRequestId, now, life } = options;
  const isLogging = log.isOn?.('info') === true;
  const requests = new Admission({ capacity: MAX_REQUESTS, maxWaiting: 0 });
  return (request, response, search) => {
    const requestId = readRequestId(request.headers[REQUEST_ID_HEADER]) ?? makeRequestId();
    const startedAt = now();
    const disconnection = new AbortController();
    const address = request.socket.remoteAddress ?? '';
    const release = requests.tryEnter(address, 1);
    let reply: Reply | undefined;
    response.once('close', () => {
      release?.();
      const isSent = response.writableFinished;
      if (!isSent) disconnection.abort();
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
          const text = body.kind === 'text' ? body.text : undefined; // the graph rejects other content types
          const { signal } = disconnection;
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

/** Answers a request from the cache or the graph. Never rejects. */
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
    if (fault !== signal.reason) logFault(log, requestId, fault); // not a fault if the client disconnected
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

/** Maximum number of concurrent requests. Each may have a body of 1 MB. */
const MAX_REQUESTS = 500;

const COMPLETE: RequestEnd = { outcome: 'complete', centers: [], code: undefined, operationName: undefined };

const FAILED = toFailure('INTERNAL_FAULT', {
  status: 500,
  message: 'An unexpected error. The log of the gateway has the details.',
});

function toBusy({ message, retryAfterSeconds }: Overloaded): GraphAnswer {
  const { headers, ...rest } = toFailure('GRAPH_BUSY', { status: 503, message });
  return { ...rest, headers: [...headers, 'retry-after', String(retryAfterSeconds)] };
}

/** Creates a response with a GraphQL error, so that all GraphQL clients can read it. */
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

/**
 * The request headers that affect the answer: media types, the completeness policy, and those for Apollo's CSRF
 * prevention.
 */
const KEY_HEADERS = [
  'accept',
  'content-type',
  'x-completeness-policy',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/** Returns the cache key: everything in a request that affects its answer, except the caller. */
function toKey({ method, headers, search, text = '' }: Received): string {
  return `${JSON.stringify([method, search, ...KEY_HEADERS.map((name) => headers[name] ?? null)])}\n${text}`;
}

/**
 * Returns a cache partition, so that callers do not share answers. The credentials are not verified. They are hashed so
 * that no secret stays in memory. All requests without credentials share one partition.
 */
function readIdentity({ authorization, cookie }: IncomingHttpHeaders): string {
  if (authorization === undefined && cookie === undefined) return 'anonymous';
  return createHash('sha256')
    .update(JSON.stringify([authorization ?? null, cookie ?? null]))
    .digest('base64url');
}

/**
 * Reads the request's `cache-control` (RFC 9111, section 5.2.1). `refresh`: skip the lookup, but store the answer.
 * `none`: do neither.
 */
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
const NOT_JSON: BodyFault = { kind: 'fault', status: 400, message: 'expected a request body in JSON' };
const NESTED: BodyFault = {
  kind: 'fault',
  status: 400,
  message: `expected JSON with at most ${MAX_NESTING} levels of nesting, got more`,
};
const OTHER = { kind: 'other' } as const;

function refuse(fault: BodyFault): Reply {
  const reply = toReply(toFailure('BAD_REQUEST', fault));
  // RFC 9110, section 15.5.16
  return fault.status === 415 ? { ...reply, headers: [...reply.headers, 'accept-encoding', 'identity'] } : reply;
}

/** Parses a JSON object or array. */
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

/** Whether JSON is nested deeper than `max`. Deep nesting would overflow the stack of recursive code in libraries. */
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

/** Returns the index of the closing quote. A quote after an odd number of backslashes is escaped. */
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

/** The log data of a finished request to the graph. */
interface LoggedRequest {
  readonly requestId: string;
  readonly milliseconds: number;
  /**
   * HTTP status; null if the response was not sent completely, because the client disconnected or the gateway stopped.
   */
  readonly status: number | null;
  readonly end: RequestEnd | { readonly outcome: 'left' | 'stopped' };
  /** Age of a cached answer in whole seconds. */
  readonly age: number | undefined;
}

/**
 * Logs numbers and codes at `info`. Cached answers are logged at `debug`, since an answer from the cache costs less
 * than a log entry (docs/decisions/0024). The operation's name is logged at `debug`, since it is text from the client.
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
