/** The interface between HTTP and the graph: one function that answers a request. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Dependencies } from './execute/run.ts';
import type { Origin } from './transport/transport.ts';

export interface GraphRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The query string of the URL, such as `?query=...`; empty if there is none. */
  readonly search: string;
  /** The parsed body of a POST with JSON: an object or a list. */
  readonly body: unknown;
  /** Identifies the caller, so that admission can treat callers fairly. */
  readonly caller: string;
  /** Passed on with every call that the operation makes to a subgraph. */
  readonly origin: Origin;
  /** When the request arrived, on the gateway's clock; the operation's deadline starts here. */
  readonly startedAt: number;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
  /** Collects what the answer depends on; undefined if the answer cache is off. */
  readonly dependencies: Dependencies | undefined;
}

export interface GraphAnswer {
  readonly status: number;
  /** Alternating names and values. */
  readonly headers: readonly string[];
  readonly body: string;
  readonly end: RequestEnd;
  /** The extensions at the end of the body; undefined if the answer must not be cached. */
  readonly reusable?: Readonly<Record<string, unknown>> | undefined;
}

/** The result of a request, for logs and metrics. */
export interface RequestEnd {
  /**
   * `partial`: data with errors, or a center is missing. `error`: errors without data, or with only nulls.
   * `refused`: not a GraphQL request.
   */
  readonly outcome: 'complete' | 'partial' | 'error' | 'refused';
  readonly centers: readonly CenterOutcome[];
  /** The code of the first error. */
  readonly code: string | undefined;
  /** Chosen by the client. */
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
