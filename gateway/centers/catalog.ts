/** What the centers serve, as one operation sees it: an immutable snapshot. */
import { NO_DRIFT, type Drift, type KnownContract } from './drift.ts';

/** What must not be asked of one center, and what its answers may hold beyond the contract. */
export interface CenterView {
  /** Coordinates of the contract that the center lacks; left out of what it is asked, and reported. */
  readonly lacks: ReadonlySet<string>;
  /** Coordinates of extension fields that other centers have: left out, and nothing to report. */
  readonly foreign: ReadonlySet<string>;
  /** Enum values beyond the contract that the center declares. */
  readonly extraValues: ReadonlySet<string>;
  /** Why the center is kept out, if it is. */
  readonly mismatch?: string;
}

export interface Catalog {
  /** Equal views are one object, so that centers which are asked alike can be told. */
  getView(center: string): CenterView;
}

/** An extension field that the graph shows. */
export interface Extension {
  readonly coordinate: string;
  readonly type: string;
}

/** @param current by center; one that is not in it serves the contract */
export function createCatalog(current: ReadonlyMap<string, KnownContract>, extensions: readonly Extension[]): Catalog {
  const known = new Map(current); // what is learned later is another snapshot
  const plain = toView(NO_DRIFT, extensions);
  const byDrift = new Map<Drift, CenterView>();
  return {
    getView(center) {
      const contract = known.get(center);
      if (contract?.kind !== 'known') return plain;
      const view = byDrift.get(contract.drift) ?? toView(contract.drift, extensions);
      byDrift.set(contract.drift, view);
      return view;
    },
  };
}

function toView({ lacks, extras, extraValues, breaking }: Drift, extensions: readonly Extension[]): CenterView {
  const isOwn = ({ coordinate, type }: Extension): boolean => extras.some((each) => each.coordinate === coordinate && each.type === type);
  return {
    lacks,
    foreign: new Set(extensions.filter((each) => !isOwn(each)).map((each) => each.coordinate)),
    extraValues,
    ...(breaking.length > 0 && { mismatch: breaking.join('; ') }),
  };
}
