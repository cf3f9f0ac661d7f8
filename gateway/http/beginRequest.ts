/** What is done for each request to the graph as it comes in: it gets an id and, where the log takes it, a line at its end. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import { readRequestId, REQUEST_ID_HEADER } from '../../subgraphs/contract/watch/requestId.ts';
import type { Begun } from './answerPost.ts';
import type { DoorOptions } from './graphqlDoor.ts';
import { createRequestLog } from './requestLog.ts';

type Begin = DoorOptions['beginRequest'];

export interface BeginOptions {
  readonly log?: Log;
  /** For requests that bring no id, or none that is one; default `randomUUID`. */
  readonly makeRequestId?: () => string;
  /** Milliseconds of a clock that never goes back; default `performance.now`. */
  readonly now?: () => number;
}

/** The answer says which id the request goes by, also the answer to a body that is none. */
export function createBeginning({
  log,
  now = () => performance.now(),
  makeRequestId = randomUUID,
}: BeginOptions): Begin {
  const logRequest = log && createRequestLog(log, now);
  return ({ headers }, response) => {
    const requestId = readRequestId(headers[REQUEST_ID_HEADER]) ?? makeRequestId();
    response.setHeader(REQUEST_ID_HEADER, requestId);
    return { requestId, ...logRequest?.(response, requestId) };
  };
}

/** Where Express carries it from one handler to the next. */
const BEGUN = 'begun';

export function beginHandler(begin: Begin): RequestHandler {
  return (request, response, next) => {
    response.locals[BEGUN] = begin(request, response);
    next();
  };
}

export function getBegun({ locals }: Response): Begun {
  return locals[BEGUN] as Begun; // `beginHandler` put it there
}
