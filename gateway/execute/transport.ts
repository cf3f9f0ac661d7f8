/** How a request reaches a subgraph: an interface, so that the engine never knows the wire. */

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A center, or the registry under its own name. */
export interface Subgraph {
  readonly id: string;
  readonly url: string;
}

/** The client's operation that a request is sent for; one object for all requests of it. */
export interface Origin {
  readonly requestId: string;
  /** W3C Trace Context: the span that the receiver's own belongs to. */
  readonly traceparent?: string;
}

/** The parsed body of an answer, not yet believed. */
export interface SubgraphAnswer {
  readonly body: unknown;
  readonly bytes: number;
}

/** What went wrong on the way, in words for the log and the explain report. */
export type TransportFaultCode = 'CENTER_UNAVAILABLE' | 'CENTER_FAULT' | 'INVALID_ANSWER';

export class TransportFault extends Error {
  readonly code: TransportFaultCode;
  /** Where the fault is the status of an HTTP answer. */
  readonly httpStatus: number | undefined;
  constructor(code: TransportFaultCode, message: string, httpStatus?: number) {
    super(message);
    this.name = 'TransportFault';
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

/** The center is not asked for a moment, because it failed several times in a row. */
export class CenterResting extends Error {
  constructor() {
    super('the center rests after several failures in a row');
    this.name = 'CenterResting';
  }
}

export interface Transport {
  /**
   * Rejects with a TransportFault, or with the signal's reason once it is aborted.
   * @param origin undefined for what the gateway asks on its own behalf
   */
  send(url: string, request: SubgraphRequest, signal: AbortSignal, origin?: Origin): Promise<SubgraphAnswer>;
  /** From now on only these are kept connected between requests; what is under way elsewhere still ends. For transports that keep connections. */
  keepOnly?(urls: readonly string[]): void;
  close(): Promise<void>;
}
