/** PAGE: a k-way merge of pages that each center has sorted by one total order; takes the first `limit` rows. */
import { comparePositions } from '../../subgraphs/contract/order.ts';

export interface PagePart {
  /** Strictly ascending (verified before). */
  readonly positions: readonly Uint8Array[];
  /** Does the center hold rows after the last of these? */
  readonly hasMore: boolean;
}

/** One row of the merged page: the `row`-th of the `part`-th part. */
export interface Pick {
  readonly part: number;
  readonly row: number;
  readonly position: Uint8Array;
}

export interface MergedPage {
  readonly picks: readonly Pick[];
  readonly hasMore: boolean;
}

/** Positions of different parts never tie: they end with the center's id. */
export function mergePages(parts: readonly PagePart[], limit: number): MergedPage {
  const next = parts.map(() => 0);
  const picks: Pick[] = [];
  while (picks.length < limit) {
    const pick = findLeast(parts, next);
    if (!pick) break;
    picks.push(pick);
    next[pick.part] = pick.row + 1;
  }
  const hasLeftOver = parts.some((part, index) => (next[index] ?? 0) < part.positions.length);
  return { picks, hasMore: hasLeftOver || parts.some((part) => part.hasMore) };
}

/** A scan over the heads: eleven to a hundred centers, so a heap would not pay. */
function findLeast(parts: readonly PagePart[], next: readonly number[]): Pick | undefined {
  let least: Pick | undefined;
  for (const [part, { positions }] of parts.entries()) {
    const row = next[part] ?? 0;
    const position = positions[row];
    if (position && (!least || comparePositions(position, least.position) < 0)) least = { part, row, position };
  }
  return least;
}
