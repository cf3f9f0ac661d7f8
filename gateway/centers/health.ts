/** Whether a center is there, as `/health` says it. */
import type { ContractHealth } from './contractHealth.ts';

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
