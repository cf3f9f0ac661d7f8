/** What the centers serve, as one operation sees it: an immutable snapshot. */
import { NO_DRIFT, type Drift, type KnownContract } from './drift.ts';

/** What must not be asked of one center, and what its answers may hold beyond the contract. */
export interface CenterView {
  /** Coordinates of the contract that the center lacks: left out of what it is asked, and reported. */
  readonly lacks: ReadonlySet<string>;
  /** Enum values beyond the contract that the center declares. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center is kept out, if it is. */
  readonly mismatch?: string;
}

export interface Catalog {
  /** Equal views are one object, so that centers which are asked alike can be told. */
  getView(center: string): CenterView;
}

/** @param current by center; one that is not in it serves the contract */
export function createCatalog(current: ReadonlyMap<string, KnownContract>): Catalog {
  const known = new Map(current); // what is learned later is another snapshot
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
