/** The graph's own door, in front of everything else that is served: the plain requests of programs, which are nearly all, answered at little cost. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BaseContext } from '@apollo/server';
import { answerPost, type AnsweringGateway, type Begun, type PostAnswer } from './answerPost.ts';
import { BODY_LIMIT_BYTES } from './bodyFault.ts';

export interface DoorOptions {
  /** Only requests that name this machine's loopback as their host. */
  readonly isLoopbackOnly: boolean;
  readonly safeHeaders: Readonly<Record<string, string>>;
  /** Gives the request the id that it goes by, and tells it in the answer. */
  readonly beginRequest: (request: IncomingMessage, response: ServerResponse) => Begun;
  /** Whatever is not plain: other paths, methods and types, and what is to be refused. */
  readonly otherwise: RequestListener;
  readonly onFault: (request: IncomingMessage, response: ServerResponse, fault: unknown) => void;
}

export function createDoor<Context extends BaseContext>(
  gateway: AnsweringGateway<Context>,
  options: DoorOptions,
): RequestListener {
  return (request, response) => {
    if (!isPlain(request, options)) return options.otherwise(request, response);
    answer(gateway, request, response, options).catch((fault: unknown) => {
      if (request.errored === null) options.onFault(request, response, fault); // else the client has left
    });
  };
}

const JSON_TYPE = /^application\/json *(; *charset=utf-8 *)?$/i;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

function isPlain({ method, url, headers }: IncomingMessage, { isLoopbackOnly }: DoorOptions): boolean {
  if (method !== 'POST' || url !== '/graphql' || !JSON_TYPE.test(headers['content-type'] ?? '')) return false;
  if (headers['content-encoding'] !== undefined || headers['transfer-encoding'] !== undefined) return false;
  const bytes = Number(headers['content-length']);
  if (!(bytes > 0 && bytes <= BODY_LIMIT_BYTES)) return false;
  return !isLoopbackOnly || LOOPBACK_HOST.test(headers.host ?? '');
}

async function answer<Context extends BaseContext>(
  gateway: AnsweringGateway<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  { safeHeaders, beginRequest }: DoorOptions,
): Promise<void> {
  const begun = beginRequest(request, response);
  const text = await readText(request);
  send(response, safeHeaders, await answerPost(gateway, { ...begun, headers: request.headers, text }));
}

/** No more than was announced, which HTTP sees to. */
function readText(request: IncomingMessage): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      done((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8')),
    );
    request.on('error', fail);
  });
}

function send(
  response: ServerResponse,
  safeHeaders: DoorOptions['safeHeaders'],
  { status, headers, body }: PostAnswer,
): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status;
  response.setHeader('content-length', body.length);
  response.end(body);
}
