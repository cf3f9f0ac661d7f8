/** PAGE: a k-way merge of pages that each center has sorted by one total order; takes the first `limit` rows, or the last. */
import type { PositionText } from '../../subgraphs/contract/order.ts';
import type { End } from '../../subgraphs/contract/pageSize.ts';

export interface PagePart {
  /** Strictly ascending (verified before). */
  readonly positions: readonly PositionText[];
  /** Does the center hold more rows between the bounds: after the last of these or, of the last rows, before the first? */
  readonly hasMore: boolean;
}

/** One row of the merged page: the `row`-th of the `part`-th part. */
export interface Pick {
  readonly part: number;
  readonly row: number;
  readonly position: PositionText;
}

export interface MergedPage {
  /** Ascending, whatever end they are taken from. */
  readonly picks: readonly Pick[];
  readonly hasMore: boolean;
}

/** Positions of different parts never tie: they end with the center's id. */
export function mergePages(parts: readonly PagePart[], limit: number, end: End = 'first'): MergedPage {
  const picks: Pick[] = [];
  // The next row of each part that has one, sorted with the next of all last.
  const heads: Pick[] = [];
  for (const part of parts.keys()) pushHead(heads, readHead(parts, part, 0, end), end);
  while (picks.length < limit) {
    const pick = heads.pop();
    if (!pick) break;
    picks.push(pick);
    const { positions } = parts[pick.part]!; // a pick is of a part
    const taken = end === 'first' ? pick.row + 1 : positions.length - pick.row;
    pushHead(heads, readHead(parts, pick.part, taken, end), end);
  }
  return {
    picks: end === 'first' ? picks : picks.reverse(),
    hasMore: heads.length > 0 || parts.some((part) => part.hasMore),
  };
}

function readHead(parts: readonly PagePart[], part: number, taken: number, end: End): Pick | undefined {
  const { positions } = parts[part]!; // asked for by its index
  const row = end === 'first' ? taken : positions.length - 1 - taken;
  const position = positions[row];
  return position === undefined ? undefined : { part, row, position };
}

/** Puts a head in its place, found by halves: comparing is what a merge of a hundred centers would spend its time on. */
function pushHead(heads: Pick[], head: Pick | undefined, end: End): void {
  if (!head) return;
  const isFirst = end === 'first';
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { position } = heads[middle]!; // inside the bounds
    if (isFirst ? position > head.position : position < head.position) low = middle + 1;
    else high = middle;
  }
  heads.splice(low, 0, head);
}
