/** One operation of a client on its way through the gateway: what its fetches share, and what they leave for the report. */
import type { Catalog } from '../versions/contracts.ts';
import type { Directory } from '../centers/directory.ts';
import type { Report } from '../centers/outcome.ts';
import type { Origin, Subgraph } from '../transport/transport.ts';
import type { FetchExplanation } from './explainFetch.ts';

export interface Run {
  /** The members when the operation began: all its fetches and reports are about these, even if members join or leave meanwhile. */
  readonly directory: Directory;
  /** What the centers serve, as the operation knows it: read again when an answer does not fit. */
  catalog: Catalog;
  /** On the gateway's clock: the operation's deadline counts from here. */
  readonly startedAt: number;
  readonly origin: Origin | undefined;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal | undefined;
  readonly reports: Report[];
  /** Made when they are asked for. */
  readonly explanations: (() => FetchExplanation)[];
  /** Undefined where the answer is not to be stored. */
  readonly dependencies: Dependencies | undefined;
}

/** What an operation's answer depends on, collected while the subgraphs answer, so that the answer can be given again. */
export interface Dependencies {
  /** @param extensions of an answer without errors, as sent; undefined where there was no such answer */
  add(subgraph: Subgraph, extensions: unknown): void;
}
