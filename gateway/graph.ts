/** What HTTP needs of the graph: one function that answers a request, whatever way it came. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Dependencies } from './execute/run.ts';
import type { Origin } from './transport/transport.ts';

export interface GraphRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** `?query=...` as it stands in the URL; empty where there is none. */
  readonly search: string;
  /** Of a POST whose content is JSON, an object or a list. */
  readonly body: unknown;
  /** Who shares the graph with others: equal for all requests of one caller. */
  readonly caller: string;
  /** One object for all calls of the operation. */
  readonly origin: Origin;
  /** When the request came, on the gateway's clock: the operation's deadline counts from here. */
  readonly startedAt: number;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
  /** Undefined where answers are not stored. */
  readonly dependencies: Dependencies | undefined;
}

export interface GraphAnswer {
  readonly status: number;
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  readonly body: string;
  readonly end: RequestEnd;
  /** Present where the answer may be given again, as far as the graph knows: the extensions with which its body ends. */
  readonly reusable?: Readonly<Record<string, unknown>> | undefined;
}

/** What a request came to, for logs and metrics. */
export interface RequestEnd {
  /** `partial`: data beside errors, or a center is missing. `error`: no data, or nulls alone beside errors. `refused`: it was no GraphQL request. */
  readonly outcome: 'complete' | 'partial' | 'error' | 'refused';
  readonly centers: readonly CenterOutcome[];
  /** Of the first error. */
  readonly code: string | undefined;
  /** A text of the client's. */
  readonly operationName: string | undefined;
}

/** What one center did in a whole operation, as `extensions.completeness` says it. */
export interface CenterOutcome {
  readonly center: string;
  readonly status: string;
  readonly code: string | null;
}

export interface Graph {
  answer(request: GraphRequest): Promise<GraphAnswer>;
}
