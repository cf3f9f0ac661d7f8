/** Turns a page request into a filter and a sort that one index of the order serves. */
import type { PageRequest } from '../store.ts';
import { toHex, toOrderPath } from './documents.ts';
import { toMongoFilter, type MongoFilter } from './toMongoFilter.ts';

export interface PageQuery {
  readonly filter: MongoFilter;
  /** Total: a position holds the row's id. */
  readonly sort: Readonly<Record<string, 1>>;
  /** One more than the page holds, which tells whether there is more. */
  readonly limit: number;
}

export function toPageQuery(request: PageRequest): PageQuery {
  return { filter: toPageFilter(request), sort: { [toOrderPath(request.order)]: 1 }, limit: request.limit + 1 };
}

/** The filter of the request, and only what comes after its position. */
export function toPageFilter({ filter, order, after }: Pick<PageRequest, 'filter' | 'order' | 'after'>): MongoFilter {
  const matches = toMongoFilter(filter);
  if (!after) return matches;
  const isAfter: MongoFilter = { [toOrderPath(order)]: { $gt: toHex(after) } };
  return Object.keys(matches).length === 0 ? isAfter : { $and: [isAfter, matches] };
}
