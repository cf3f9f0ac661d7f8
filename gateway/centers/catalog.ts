/** What the centers serve, as one operation sees it: an immutable snapshot. */
import { NO_DRIFT, type Drift, type KnownContract } from './drift.ts';

/** What must not be asked of one center, and what its answers may hold beyond the contract. */
export interface CenterView {
  /** Coordinates of the contract, and of extension fields that it answered once, that the center lacks; left out of what it is asked, and reported. */
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
  /** Who answered it at some time, by id: the graph says that they do. */
  readonly centers: readonly string[];
}

/** @param current by center; one that is not in it serves the contract */
export function createCatalog(current: ReadonlyMap<string, KnownContract>, extensions: readonly Extension[]): Catalog {
  const known = new Map(current); // what is learned later is another snapshot
  const byDrift = new Map<Drift, Map<string, CenterView>>();
  return {
    getView(center) {
      const contract = known.get(center);
      const drift = contract?.kind === 'known' ? contract.drift : NO_DRIFT;
      const views = byDrift.get(drift) ?? new Map<string, CenterView>();
      byDrift.set(drift, views);
      const others = extensions.filter((each) => !isOwn(drift, each));
      const lost = others.filter((each) => each.centers.includes(center)).map((each) => each.coordinate);
      const foreign = others.map((each) => each.coordinate).filter((each) => !lost.includes(each));
      const view = views.get(lost.join()) ?? toView(drift, lost, foreign);
      views.set(lost.join(), view);
      return view;
    },
  };
}

function isOwn({ extras }: Drift, { coordinate, type }: Extension): boolean {
  return extras.some((each) => each.coordinate === coordinate && each.type === type);
}

/** @param lost extension fields that the center answered once: what the graph promises and the center lacks */
function toView(
  { lacks, extraValues, breaking }: Drift,
  lost: readonly string[],
  foreign: readonly string[],
): CenterView {
  return {
    lacks: lost.length > 0 ? new Set([...lacks, ...lost]) : lacks,
    foreign: new Set(foreign),
    extraValues,
    ...(breaking.length > 0 && { mismatch: breaking.join('; ') }),
  };
}
