/** One line of the log for each request to the graph, when its answer has left or its client has: what it came to, in numbers and codes. */
import type { ServerResponse } from 'node:http';
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import type { Ending, OnEnding } from '../execute/ending.ts';

/** Is told how a request was answered; nothing, when it was refused before it was an operation. */
export interface RequestEnd {
  readonly onEnding: OnEnding;
  /** @param age in whole seconds */
  readonly onKept: (age: number) => void;
}

export type RequestLog = (response: ServerResponse, requestId: string) => RequestEnd;

/**
 * At `info`; what was kept whole at `debug`, as it costs less than a line does (docs/decisions/0024).
 * @returns undefined where the log takes no such line, so that nothing is computed for it
 */
export function createRequestLog(log: Log, now: () => number): RequestLog | undefined {
  if (!log.isOn?.('info')) return undefined;
  return (response, requestId) => {
    const started = now();
    let ending: Ending | undefined;
    let keptAge: number | undefined;
    response.once('close', () => {
      if (keptAge !== undefined && !log.isOn?.('debug')) return;
      log('request', {
        level: keptAge === undefined ? 'info' : 'debug',
        requestId,
        status: response.writableFinished ? response.statusCode : null,
        milliseconds: Math.round((now() - started) * 10) / 10,
        ...(keptAge === undefined
          ? toFacts(ending, response.writableFinished)
          : { outcome: 'complete', isCached: true, age: keptAge }),
      });
      // A text of the client's: at debug alone.
      if (ending?.name !== undefined) log('operation', { level: 'debug', requestId, operation: ending.name });
    });
    return { onEnding: (told) => void (ending = told), onKept: (age) => void (keptAge = age) };
  };
}

type Facts = Readonly<Record<string, string | number | undefined>>;

function toFacts(ending: Ending | undefined, isSent: boolean): Facts {
  if (!isSent) return { outcome: 'left' };
  if (!ending) return { outcome: 'refused' };
  const { outcome, centers, code } = ending;
  const count = (...statuses: readonly string[]): number =>
    centers.filter(({ status }) => statuses.includes(status)).length;
  return {
    outcome,
    considered: centers.length,
    answered: count('ANSWERED'),
    missing: count('DENIED', 'FAILED'),
    code,
  };
}
