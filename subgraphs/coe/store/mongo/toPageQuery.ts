/** Turns a page request into a filter and a sort that one index of the order serves. */
import type { PageRequest } from '../store.ts';
import { toHex, toOrderPath } from './documents.ts';
import { toMongoFilter, type MongoFilter } from './toMongoFilter.ts';

export interface PageQuery {
  readonly filter: MongoFilter;
  /** Total: a position holds the row's id. */
  readonly sort: Sort;
  /** One more than the page holds, which tells whether there is more. */
  readonly limit: number;
}

/** Of the last rows the last comes first; `toPage` turns them round. An index is read from either end. */
export type Sort = Readonly<Record<string, 1 | -1>>;

export function toPageQuery(request: PageRequest): PageQuery {
  return { filter: toPageFilter(request), sort: toSort(request), limit: request.limit + 1 };
}

export function toSort({ order, end }: Pick<PageRequest, 'order' | 'end'>): Sort {
  return { [toOrderPath(order)]: end === 'last' ? -1 : 1 };
}

/** The filter of the request, and only what lies between its positions. */
export function toPageFilter({
  filter,
  order,
  after,
  before,
}: Pick<PageRequest, 'filter' | 'order' | 'after' | 'before'>): MongoFilter {
  const matches = toMongoFilter(filter);
  if (!after && !before) return matches;
  const isInside: MongoFilter = {
    [toOrderPath(order)]: { ...(after && { $gt: toHex(after) }), ...(before && { $lt: toHex(before) }) },
  };
  return Object.keys(matches).length === 0 ? isInside : { $and: [isInside, matches] };
}
