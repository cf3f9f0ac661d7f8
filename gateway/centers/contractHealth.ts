/** How a center's schema stands to the contract, as `/health` says it: in names of the schema alone. */
import type { KnownContract } from './drift.ts';

export interface ContractHealth {
  /** `same`: all of the contract, and perhaps more. `mismatch`: the center is kept out. `unknown`: its schema was never read. */
  readonly state: 'same' | 'lacks' | 'mismatch' | 'unknown';
  /** Coordinates of the contract; at most MOST_NAMED. */
  readonly lacks: readonly string[];
  /** Enum values beyond the contract; at most MOST_NAMED. */
  readonly extras: readonly string[];
  readonly reason: string | null;
}

const MOST_NAMED = 50;

export function toContractHealth(known: KnownContract): ContractHealth {
  if (known.kind === 'unknown') return { state: 'unknown', lacks: [], extras: [], reason: known.reason ?? null };
  const { lacks, extraValues, breaking } = known.drift;
  const reasons = [...breaking, ...(known.reason === undefined ? [] : [known.reason])];
  return {
    state: breaking.length > 0 ? 'mismatch' : lacks.size > 0 ? 'lacks' : 'same',
    lacks: [...lacks].sort().slice(0, MOST_NAMED),
    extras: [...extraValues].sort().slice(0, MOST_NAMED),
    reason: reasons.length > 0 ? reasons.join('; ') : null,
  };
}
