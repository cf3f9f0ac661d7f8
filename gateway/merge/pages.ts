/** PAGE: a k-way merge of pages that all have the same total order. It takes the first or last `limit` rows. */
import type { PositionText } from '../../subgraphs/contract/order.ts';
import type { End } from '../../subgraphs/contract/pageSize.ts';

export interface PagePart {
  /** Strictly ascending; the caller has validated this. */
  readonly positions: readonly PositionText[];
  /** Whether the center has more rows: after this page, or before it if the last rows were requested. */
  readonly hasMore: boolean;
}

/** A row of the merged page, given by the indexes of its part and of the row in that part. */
export interface Pick {
  readonly part: number;
  readonly row: number;
  readonly position: PositionText;
}

export interface MergedPage {
  /** Ascending, also for a page of the last rows. */
  readonly picks: readonly Pick[];
  readonly hasMore: boolean;
}

/** Merges pages. Positions of different parts are never equal, because a position contains the center's id. */
export function mergePages(parts: readonly PagePart[], limit: number, end: End = 'first'): MergedPage {
  const picks: Pick[] = [];
  // The next row of each part that has one, sorted so that the next row of the merged page is last.
  const heads: Pick[] = [];
  for (const part of parts.keys()) pushHead(heads, readHead(parts, part, 0, end), end);
  while (picks.length < limit) {
    const pick = heads.pop();
    if (!pick) break;
    picks.push(pick);
    const { positions } = parts[pick.part]!; // a pick has a valid part index
    const taken = end === 'first' ? pick.row + 1 : positions.length - pick.row;
    pushHead(heads, readHead(parts, pick.part, taken, end), end);
  }
  return {
    picks: end === 'first' ? picks : picks.reverse(),
    hasMore: heads.length > 0 || parts.some((part) => part.hasMore),
  };
}

function readHead(parts: readonly PagePart[], part: number, taken: number, end: End): Pick | undefined {
  const { positions } = parts[part]!; // the caller passes a valid index
  const row = end === 'first' ? taken : positions.length - 1 - taken;
  const position = positions[row];
  return position === undefined ? undefined : { part, row, position };
}

/** Inserts a head by binary search, since comparisons dominate the cost of a merge of a hundred centers. */
function pushHead(heads: Pick[], head: Pick | undefined, end: End): void {
  if (!head) return;
  const isFirst = end === 'first';
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { position } = heads[middle]!; // the index is in range
    if (isFirst ? position > head.position : position < head.position) low = middle + 1;
    else high = middle;
  }
  heads.splice(low, 0, head);
}
