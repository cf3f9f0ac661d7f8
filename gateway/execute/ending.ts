/** What a client's operation came to, for whoever watches it. */

/** `error`: no data, or nulls alone beside errors. `partial`: data beside errors, or a center that is missing. */
export type OperationOutcome = 'complete' | 'partial' | 'error';

/** What one center did in a whole operation, as `extensions.completeness` says it. */
export interface CenterOutcome {
  readonly center: string;
  readonly status: string;
  readonly code: string | null;
}

export interface Ending {
  readonly outcome: OperationOutcome;
  readonly centers: readonly CenterOutcome[];
  /** Of the first error: from the catalogue, or Apollo Server's own. */
  readonly code: string | undefined;
  /** As the client calls it: a text of the client's. */
  readonly name: string | undefined;
  /** Of a complete answer without an error, which does not depend on the time it was made at: its extensions as they are printed. */
  readonly reusable: Readonly<Record<string, unknown>> | undefined;
}

export type OnEnding = (ending: Ending) => void;
