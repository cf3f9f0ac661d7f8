/** Answers one POST of the graph: with what was kept for the very same request, without as much as parsing it, or by the graph. */
import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { AnswerCache } from '../cache/answers.ts';
import type { Ending } from '../execute/ending.ts';
import type { OperationOptions } from '../gateway.ts';
import { toBodyFault } from './bodyFault.ts';
import { readAsking } from './readAsking.ts';
import type { RequestEnd } from './requestLog.ts';

/** The graph, as far as its answers are concerned. */
export interface AnsweringGateway<Context extends BaseContext> {
  readonly server: ApolloServer<Context>;
  createContext(options: OperationOptions): Context;
  /** Without it no answer is stored. */
  readonly answers?: AnswerCache | undefined;
}

export interface PostAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly body: Buffer;
}

/** A request to the graph that has come in. */
export interface Begun extends Partial<RequestEnd> {
  /** What it goes by. */
  readonly requestId: string;
}

export interface Post extends Begun {
  readonly headers: IncomingHttpHeaders;
  /** The body; its content type was JSON. */
  readonly text: string;
}

export async function answerPost<Context extends BaseContext>(
  gateway: AnsweringGateway<Context>,
  { headers, requestId, onEnding, onKept, text }: Post,
): Promise<PostAnswer> {
  const { caller, freshness } = readAsking(headers);
  const key = toKey(headers, text);
  const stored = freshness === 'usual' ? gateway.answers?.find(key, caller) : undefined;
  if (stored) {
    onKept?.(stored.age);
    return {
      status: 200,
      headers: [
        ['content-type', stored.contentType],
        ['cache-control', 'no-store'],
        ['age', String(stored.age)],
      ],
      body: stored.body,
    };
  }
  const parsed = parseBody(text);
  if (parsed === undefined)
    return {
      status: 400,
      headers: [['content-type', 'application/json; charset=utf-8']],
      body: Buffer.from(JSON.stringify(toBodyFault(400))),
    };
  const dependencies = gateway.answers?.begin();
  let ended: Ending | undefined;
  const context = gateway.createContext({
    requestId,
    dependencies,
    onEnding: (ending) => {
      ended = ending;
      onEnding?.(ending);
    },
  });
  const answer = await gateway.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: toHeaderMap(headers), search: '', body: parsed },
    context: async () => context,
  });
  if (answer.body.kind !== 'complete')
    throw new Error('expected a single answer: the schema has no incremental delivery');
  const { status = 200 } = answer;
  const contentType = answer.headers.get('content-type');
  const body = Buffer.from(answer.body.string);
  const extensions = ended?.reusable;
  if (dependencies && extensions && freshness !== 'none' && status === 200 && contentType !== undefined)
    gateway.answers?.store({ key, caller, contentType, body }, { dependencies, extensions });
  return { status, headers: answer.headers, body };
}

/** All of a request that its answer depends on, but for the caller. JSON of one line, then the body. */
function toKey(headers: IncomingHttpHeaders, text: string): string {
  const named = [headers.accept, headers['content-type'], headers['x-completeness-policy']].map((each) => each ?? null);
  return `${JSON.stringify(named)}\n${text}`;
}

/** As the JSON of a request: an object or a list, whatever is in it. */
function parseBody(text: string): unknown {
  if (!/^[\uFEFF\s]*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined; // said by the caller
  }
}

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
