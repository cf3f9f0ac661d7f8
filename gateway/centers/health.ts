/** Whether a center is there, as `/health` says it. */

/** `open`: it failed several times in a row, and is not asked for a moment. `half-open`: one call tries it. */
export type BreakerState = 'closed' | 'open' | 'half-open';

export interface CenterHealth {
  readonly id: string;
  readonly name: string;
  readonly state: 'up' | 'down';
  /** Why it is down: a code of the catalogue. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly breaker: BreakerState;
  readonly contract: ContractHealth;
}

/** How a center's schema compares to the contract: in names of schemas alone. */
export interface ContractHealth {
  /** `same`: all of the contract, and perhaps more. `mismatch`: the center is left out. `unknown`: its schema was never read. */
  readonly state: 'same' | 'lacks' | 'mismatch' | 'unknown';
  /** Coordinates of the contract; at most 50. */
  readonly lacks: readonly string[];
  /** Enum values beyond the contract; at most 50. */
  readonly extras: readonly string[];
  readonly reason: string | null;
}
