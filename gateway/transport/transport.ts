/** Sends requests to subgraphs. An interface, so that the engine does not depend on HTTP. */

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Requests `extensions.cache` in the answer: the stamp that the answer depends on. */
  readonly extensions?: { readonly cache: true };
}

/** A center or the registry, at one address. */
export interface Subgraph {
  /** The id of a center, or `registry`. */
  readonly id: string;
  readonly url: string;
}

/** Identifies the client's operation that a call belongs to. All calls of the operation share one object. */
export interface Origin {
  readonly requestId: string;
  /** W3C Trace Context: the parent span for the receiver. */
  readonly traceparent?: string;
  /** Undefined if metrics and traces are off. */
  readonly observer?: CallObserver | undefined;
}

/** Observes the calls of one operation. */
export interface CallObserver {
  /** @param center the id of a center, or `registry` */
  startCall(center: string): ObservedCall;
}

export interface ObservedCall {
  /** W3C Trace Context: the parent span for the center. */
  readonly traceparent?: string | undefined;
  end(end: CallEnd): void;
}

/** The result of a call, including its retries. */
export interface CallEnd {
  /** `OK` for any answer, as it is not yet validated; else a code of the catalogue, such as CENTER_TIMEOUT. */
  readonly code: string;
  readonly milliseconds: number;
  readonly bytes: number;
  /** The number of retries. */
  readonly retries: number;
}

export interface Call {
  readonly url: string;
  readonly request: SubgraphRequest;
  /** The request as JSON, if already printed: a request that is sent to several centers is printed once. */
  readonly body?: Buffer | undefined;
  /** Undefined for probes and other calls that no client caused. */
  readonly origin?: Origin | undefined;
  /** A longer answer is a fault; the rest of it is not read. */
  readonly maxBytes: number;
  /** An answer with more JSON values is a fault, and is not parsed. See `countValues`. Default: no limit. */
  readonly maxValues?: number | undefined;
}

/** The parsed body of an answer, not yet validated. */
export interface SubgraphAnswer {
  readonly body: unknown;
  readonly bytes: number;
}

/** Exactly one of the methods is called, once; none after the call was cancelled. */
export interface CallListener {
  onAnswer(answer: SubgraphAnswer): void;
  onFault(fault: TransportFault): void;
}

export interface Transport {
  /**
   * Sends one request. Uses callbacks, since a promise and a signal for each of eleven calls cost as much as merging a
   * page.
   * @returns a function that cancels the call
   */
  send(call: Call, listener: CallListener): () => void;
  /** Closes idle connections to all other addresses. Running requests to them continue to their end. */
  retainOnly?(urls: readonly string[]): void;
  close(): Promise<void>;
}

/** CENTER_UNAVAILABLE: no answer. CENTER_FAULT: an HTTP error status. INVALID_ANSWER: an unusable body. */
export type TransportFaultCode = 'CENTER_UNAVAILABLE' | 'CENTER_FAULT' | 'INVALID_ANSWER';

/** Passed to `onFault`, never thrown by a `Transport`. The message is for the log and for `explain`. */
export class TransportFault extends Error {
  readonly code: TransportFaultCode;
  /** Set if the fault is the HTTP status of the answer. */
  readonly httpStatus: number | undefined;
  constructor(code: TransportFaultCode, message: string, httpStatus?: number) {
    super(message);
    this.name = 'TransportFault';
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

/** Sends one request and waits at most `withinMs`. @throws TransportFault; CENTER_UNAVAILABLE after a timeout */
export function sendOnce(transport: Transport, call: Call, withinMs: number): Promise<SubgraphAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      cancel();
      reject(new TransportFault('CENTER_UNAVAILABLE', `no answer within ${withinMs} ms`));
    }, withinMs);
    const cancel = transport.send(call, {
      onAnswer(answer) {
        clearTimeout(timer);
        resolve(answer);
      },
      onFault(fault) {
        clearTimeout(timer);
        reject(fault);
      },
    });
  });
}
