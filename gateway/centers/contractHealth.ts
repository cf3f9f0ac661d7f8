/** How a center's schema stands to the contract, as `/health` says it: in names of the schema alone. */
import type { ExtraField, KnownContract } from './drift.ts';

export interface ContractHealth {
  /** `lacks`: and may have extra fields too. `mismatch`: the center is kept out. `unknown`: its schema was never read. */
  readonly state: 'same' | 'lacks' | 'extended' | 'mismatch' | 'unknown';
  /** Coordinates of the contract; at most MOST_NAMED. */
  readonly lacks: readonly string[];
  /** Fields and enum values beyond the contract; at most MOST_NAMED. */
  readonly extras: readonly string[];
  readonly reason: string | null;
}

const MOST_NAMED = 50;

/** @param explain why an extra field is not shown; undefined where it is */
export function toContractHealth(
  known: KnownContract,
  explain: (extra: ExtraField) => string | undefined,
): ContractHealth {
  if (known.kind === 'unknown') return { state: 'unknown', lacks: [], extras: [], reason: known.reason ?? null };
  const { lacks, extras, extraValues, breaking } = known.drift;
  const reasons = [
    ...breaking,
    ...extras.flatMap((each) => explain(each) ?? []),
    ...(known.reason === undefined ? [] : [known.reason]),
  ];
  return {
    state: readState(known.drift),
    lacks: [...lacks].sort().slice(0, MOST_NAMED),
    extras: [...extras.map((each) => each.coordinate), ...extraValues].sort().slice(0, MOST_NAMED),
    reason: reasons.length > 0 ? reasons.join('; ') : null,
  };
}

function readState({
  lacks,
  extras,
  extraValues,
  breaking,
}: Extract<KnownContract, { kind: 'known' }>['drift']): ContractHealth['state'] {
  if (breaking.length > 0) return 'mismatch';
  if (lacks.size > 0) return 'lacks';
  return extras.length + extraValues.size > 0 ? 'extended' : 'same';
}
