/** How a request reaches a subgraph: an interface, so that the engine never knows the wire. */

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Asks the subgraph to state the stamp that its answer depends on. */
  readonly extensions?: { readonly cache: true };
}

/** Who answers at an address: a center, or the registry under its own name. */
export interface Subgraph {
  readonly id: string;
  readonly url: string;
}

/** The client's operation that a request is sent for; one object for all requests of it. */
export interface Origin {
  readonly requestId: string;
  /** W3C Trace Context: the span that the receiver's own belongs to. */
  readonly traceparent?: string;
  /** Of the operation; undefined where nothing observes. */
  readonly observer?: CallObserver | undefined;
}

/** Called for each call of a client's operation to a center, or to `registry`. */
export interface CallObserver {
  beginCall(center: string): ObservedCall;
}

export interface ObservedCall {
  /** For the center: the span that its own belongs to. */
  readonly traceparent?: string | undefined;
  end(end: CallEnd): void;
}

/** What a call came to, with its retries. */
export interface CallEnd {
  /** `OK`: an answer came, which is not validated yet. Else the code of a fault on the way: CENTER_TIMEOUT, CENTER_RESTING, ... */
  readonly code: string;
  readonly milliseconds: number;
  readonly bytes: number;
  /** How often it was sent again. */
  readonly retries: number;
}

export interface Call {
  readonly url: string;
  readonly request: SubgraphRequest;
  /** The request as JSON, where it was printed before: one that is sent to eleven centers, or again, is printed once. */
  readonly body?: Buffer | undefined;
  /** Undefined for what the gateway asks on its own behalf. */
  readonly origin?: Origin | undefined;
  /** A longer answer is a fault, and the rest of it is not read. */
  readonly maxBytes: number;
  /** More commas and opening brackets are a fault too, and nothing is parsed; undefined for any number. */
  readonly maxValues?: number | undefined;
}

/** The parsed body of an answer, not yet validated. */
export interface SubgraphAnswer {
  readonly body: unknown;
  readonly bytes: number;
}

/** One of the two is called, once; neither after the call was cancelled. */
export interface CallListener {
  onAnswer(answer: SubgraphAnswer): void;
  onFault(fault: TransportFault): void;
}

export interface Transport {
  /**
   * Sends one request. Callbacks instead of a promise and a signal for each call: a page makes eleven calls, and those
   * cost as much as its merge.
   * @returns what cancels the call
   */
  send(call: Call, listener: CallListener): () => void;
  /** From now on only these stay connected between requests; what is under way elsewhere still ends. */
  keepOnly?(urls: readonly string[]): void;
  close(): Promise<void>;
}

/** What went wrong on the way. */
export type TransportFaultCode = 'CENTER_UNAVAILABLE' | 'CENTER_FAULT' | 'INVALID_ANSWER';

/** A value, never thrown by a `Transport`; the message is for the log and for `explain`. */
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

/** Sends one request and waits at most `withinMs`. @throws TransportFault; CENTER_UNAVAILABLE when time is up */
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
