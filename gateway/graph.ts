/** The interface between HTTP and the graph: one function that answers a request. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Dependencies } from './execute/run.ts';
import type { Origin } from './transport/transport.ts';

export interface GraphRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** `?query=...` as in the URL; empty where there is none. */
  readonly search: string;
  /** The parsed body of a POST with JSON: an object or a list. */
  readonly body: unknown;
  /** For fair shares among callers: equal for all requests of one caller. */
  readonly caller: string;
  /** Shared by all calls of the operation. */
  readonly origin: Origin;
  /** When the request arrived, on the gateway's clock; the operation's deadline starts here. */
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
  /** Present where the answer may be stored: the extensions at the end of its body. */
  readonly reusable?: Readonly<Record<string, unknown>> | undefined;
}

/** The result of a request, for logs and metrics. */
export interface RequestEnd {
  /** `partial`: data and errors, or a center is missing. `error`: errors and no data, or only nulls. `refused`: no GraphQL request. */
  readonly outcome: 'complete' | 'partial' | 'error' | 'refused';
  readonly centers: readonly CenterOutcome[];
  /** Of the first error. */
  readonly code: string | undefined;
  /** Text of the client. */
  readonly operationName: string | undefined;
}

/** The outcome of one center in a whole operation, as in `extensions.completeness`. */
export interface CenterOutcome {
  readonly center: string;
  readonly status: string;
  readonly code: string | null;
}

export interface Graph {
  answer(request: GraphRequest): Promise<GraphAnswer>;
}
