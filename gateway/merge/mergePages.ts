/** PAGE: a k-way merge of pages that each center has sorted by one total order; takes the first `limit` rows, or the last. */
import { comparePositions } from '../../subgraphs/contract/order.ts';
import type { End } from '../../subgraphs/contract/pageSize.ts';

export interface PagePart {
  /** Strictly ascending (verified before). */
  readonly positions: readonly Uint8Array[];
  /** Does the center hold more rows between the bounds: after the last of these or, of the last rows, before the first? */
  readonly hasMore: boolean;
}

/** One row of the merged page: the `row`-th of the `part`-th part. */
export interface Pick {
  readonly part: number;
  readonly row: number;
  readonly position: Uint8Array;
}

export interface MergedPage {
  /** Ascending, whatever end they are taken from. */
  readonly picks: readonly Pick[];
  readonly hasMore: boolean;
}

/** Positions of different parts never tie: they end with the center's id. */
export function mergePages(parts: readonly PagePart[], limit: number, end: End = 'first'): MergedPage {
  const taken = parts.map(() => 0);
  const picks: Pick[] = [];
  while (picks.length < limit) {
    const pick = findNext(parts, taken, end);
    if (!pick) break;
    picks.push(pick);
    taken[pick.part] = (taken[pick.part] ?? 0) + 1;
  }
  const hasLeftOver = parts.some((part, index) => (taken[index] ?? 0) < part.positions.length);
  return { picks: end === 'first' ? picks : picks.reverse(), hasMore: hasLeftOver || parts.some((part) => part.hasMore) };
}

/** A scan over the heads (or the tails): eleven to a hundred centers, so a heap would not pay. */
function findNext(parts: readonly PagePart[], taken: readonly number[], end: End): Pick | undefined {
  const sign = end === 'first' ? 1 : -1;
  let next: Pick | undefined;
  for (const [part, { positions }] of parts.entries()) {
    const count = taken[part] ?? 0;
    const row = end === 'first' ? count : positions.length - 1 - count;
    const position = positions[row];
    if (position && (!next || sign * comparePositions(position, next.position) < 0)) next = { part, row, position };
  }
  return next;
}
