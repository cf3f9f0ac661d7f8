/** How an operation comes to answers that were kept: an interface, so that the engine knows of no cache. */
import type { Center } from '../centers/directory.ts';
import type { Origin, SubgraphAnswer, SubgraphRequest } from './transport.ts';

/** A subgraph: a center, or the registry under its own name. */
export type Member = Pick<Center, 'id' | 'url'>;

/** How an operation ended. */
export interface Ended {
  /** Data, no error, every center that was asked has answered, and nothing in it is about this one asking. */
  readonly isWhole: boolean;
  /** What was published beside the data. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Subgraphs whose answers were not believed, or did not come. */
  readonly failed: readonly string[];
}

/** The answer over HTTP, as it is about to be sent. */
export interface SentAnswer {
  /** What the request was, but for its caller. */
  readonly key: string;
  readonly text: string;
  /** The text in UTF-8, not to be written into. */
  readonly bytes: Buffer;
  readonly contentType: string;
}

export interface Sending {
  readonly signal: AbortSignal;
  readonly origin: Origin | undefined;
}

/** An answer that was given before. */
export interface KeptPart extends SubgraphAnswer {
  /** Whole seconds since then. */
  readonly age: number;
}

/** Of one operation. */
export interface Keeper {
  /** An answer that asking now would give too. To be checked like any other. */
  find(member: Member, request: SubgraphRequest): KeptPart | undefined;
  /** Asks, as `Transport.send` does, once for all that ask the same at the time. */
  send(member: Member, request: SubgraphRequest, sending: Sending): Promise<SubgraphAnswer>;
  /** Whole seconds since the subgraph gave the oldest of what was used; 0 when it was asked now. */
  findAge(member: string): number;
  /** The oldest age of all that was not asked now; undefined when everything was. */
  findOldestAge(): number | undefined;
  end(ended: Ended): void;
  /** To be called after `end`; keeps the answer only where it may. */
  keepAnswer(answer: SentAnswer): void;
}
