/** What each center serves against the contract: how its schema differs, and a snapshot of all centers as one operation sees them. */
import type { ContractHealth } from '../centers/health.ts';

/** How a center's schema differs from the contract. What it serves beyond it is ignored, but for enum values: they can stand in its rows. */
export interface Drift {
  /**
   * What the contract has and the center has not, as coordinates: `Type`, `Type.field`, `Type.field(argument:)`,
   * `Input.field`, `Enum.VALUE`. Of a type that is not there as a whole, the type alone.
   */
  readonly lacks: ReadonlySet<string>;
  /** `Enum.VALUE` that the contract does not know. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center cannot be asked by the contract at all: sentences of GraphQL names alone. */
  readonly breaking: readonly string[];
}

/** Serves the contract as it is; assumed of a center whose schema was never read. */
export const NO_DRIFT: Drift = { lacks: new Set(), extraValues: new Set(), breaking: [] };

/** What is known of a center's schema. */
export type KnownContract =
  /** It was never read, or was never a schema. */
  | { readonly kind: 'unknown'; readonly reason?: string }
  /** `reason`: why it could not be read the last time; `drift` is from the time before. */
  | { readonly kind: 'known'; readonly drift: Drift; readonly reason?: string };

/** What must not be asked of one center, and what its answers may hold beyond the contract. */
export interface CenterView {
  /** Coordinates of the contract that the center lacks: left out of what it is asked, and reported. */
  readonly lacks: ReadonlySet<string>;
  /** Enum values beyond the contract that the center declares. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center is left out, if it is. */
  readonly mismatch?: string;
}

/** An immutable snapshot: what is learned later is another one. */
export interface Catalog {
  /** Equal views are one object, so that centers which are asked alike share a request. */
  getView(center: string): CenterView;
}

/** @param current by center; one that is not in it serves the contract */
export function createCatalog(current: ReadonlyMap<string, KnownContract>): Catalog {
  const known = new Map(current);
  const views = new Map<Drift, CenterView>();
  return {
    getView(center) {
      const contract = known.get(center);
      const drift = contract?.kind === 'known' ? contract.drift : NO_DRIFT;
      const view = views.get(drift) ?? toView(drift);
      views.set(drift, view);
      return view;
    },
  };
}

function toView({ lacks, extraValues, breaking }: Drift): CenterView {
  return { lacks, extraValues, ...(breaking.length > 0 && { mismatch: breaking.join('; ') }) };
}

const MAX_NAMED = 50;

export function toContractHealth(known: KnownContract): ContractHealth {
  const { lacks, extraValues, breaking } = known.kind === 'known' ? known.drift : NO_DRIFT;
  const reasons = [...breaking, ...(known.reason === undefined ? [] : [known.reason])];
  return {
    state: known.kind === 'unknown' ? 'unknown' : breaking.length > 0 ? 'mismatch' : lacks.size > 0 ? 'lacks' : 'same',
    lacks: listFirst(lacks),
    extras: listFirst(extraValues),
    reason: reasons.length > 0 ? reasons.join('; ') : null,
  };
}

function listFirst(names: ReadonlySet<string>): string[] {
  return [...names].sort().slice(0, MAX_NAMED);
}
