/** Whether a center is there, as `/health` says it. */
import type { ContractHealth } from './contractHealth.ts';

export interface CenterHealth {
  readonly id: string;
  readonly name: string;
  readonly state: 'up' | 'down';
  /** Why it is down: a code of the catalogue. */
  readonly code: string | null;
  readonly asOf: string | null;
  readonly epoch: string | null;
  readonly contract: ContractHealth;
}
