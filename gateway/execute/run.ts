/** The state of one running operation: what its fetches share, and what they collect for the report. */
import type { Catalog } from '../versions/contracts.ts';
import type { Directory } from '../centers/directory.ts';
import type { Report } from '../centers/outcome.ts';
import type { Origin, Subgraph } from '../transport/transport.ts';
import type { FetchExplanation } from './explainFetch.ts';

export interface Run {
  /** The members when the operation started. All fetches and reports use these, even if members change meanwhile. */
  readonly directory: Directory;
  /** The contracts that the centers serve. Replaced if an invalid answer shows that one has changed. */
  catalog: Catalog;
  /** On the gateway's clock; the operation's deadline starts here. */
  readonly startedAt: number;
  readonly origin: Origin | undefined;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal | undefined;
  readonly reports: Report[];
  /** Called only if the client wants an explanation. */
  readonly explanations: (() => FetchExplanation)[];
  /** Undefined if the answer must not be cached. */
  readonly dependencies: Dependencies | undefined;
}

/** Collects the stamps of the subgraphs that an answer depends on, so that the answer can be cached. */
export interface Dependencies {
  /** @param extensions those of an answer without errors; otherwise undefined */
  add(subgraph: Subgraph, extensions: unknown): void;
}
