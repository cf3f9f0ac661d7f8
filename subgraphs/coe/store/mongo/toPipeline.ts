/** Turns groupings, and the pages of many rows' relations, into aggregation pipelines. */
import type { Filter, Scalar } from '../../../contract/filter.ts';
import { compareGroupKeys } from '../../../contract/groups.ts';
import type { Dimension, Field } from '../../../contract/model.ts';
import type { GroupCount, PageRequest, Row } from '../store.ts';
import { toPageFilter, toSort } from './toPageQuery.ts';
import { toMongoFilter, type MongoFilter } from './toMongoFilter.ts';

export type Stage = Readonly<Record<string, unknown>>;

/** What the group pipeline gives: the keys `k0`, `k1`, ... in the order of the dimensions. */
export interface GroupDocument {
  readonly _id: Readonly<Record<string, Scalar | null>>;
  readonly count: number;
}

/** What the pipeline of related rows gives: for each row that is referred to, one row more than the page holds. */
export interface RelatedDocument {
  readonly _id: string;
  readonly rows: readonly Row[];
}

/**
 * Counts rows by their keys. Every list is unwound once, so that dimensions of one embedded list pair within a value;
 * a missing or empty one leaves the row with null. Where a list was unwound, a row is counted once for each group.
 */
export function toGroupPipeline(filter: Filter, dimensions: readonly Dimension[]): Stage[] {
  const lists = [...new Set(dimensions.filter(({ field }) => field.isList).map(({ field }) => `$row.${field.name}`))];
  const keys = Object.fromEntries(dimensions.map((dimension, index) => [`k${index}`, toKeyExpression(dimension)]));
  const known = Object.fromEntries(dimensions.map((_, index) => [`k${index}`, `$_id.k${index}`]));
  return [
    { $match: toMongoFilter(filter) },
    ...lists.map((path) => ({ $unwind: { path, preserveNullAndEmptyArrays: true } })),
    ...(lists.length === 0
      ? [{ $group: { _id: keys, count: { $sum: 1 } } }]
      : [{ $group: { _id: { ...keys, row: '$_id' } } }, { $group: { _id: known, count: { $sum: 1 } } }]),
  ];
}

/** The groups in the order of the contract; numbers and booleans become text here, as the embedded store has them. */
export function toGroupCounts(documents: readonly GroupDocument[], dimensions: readonly Dimension[]): GroupCount[] {
  const groups = documents.map(({ _id, count }) => ({
    keys: dimensions.map((_, index) => toKey(_id[`k${index}`])),
    count,
  }));
  return groups.sort((a, b) => compareGroupKeys(a.keys, b.keys));
}

/** The first rows in the order of the request (of the last rows: the last first) of each of `ids` that `field` refers to. Needs MongoDB 5.2 (`$topN`). */
export function toRelatedPipeline(field: Field, ids: readonly string[], request: PageRequest): Stage[] {
  const path = `row.${field.name}`;
  const refers: MongoFilter = { [path]: { $in: ids } };
  const filter = toPageFilter(request);
  return [
    { $match: Object.keys(filter).length === 0 ? refers : { $and: [refers, filter] } },
    // A list may name one row twice; a set does not.
    ...(field.isList
      ? [{ $set: { to: { $setIntersection: [`$${path}`, { $literal: ids }] } } }, { $unwind: '$to' }]
      : [{ $set: { to: `$${path}` } }]),
    { $group: { _id: '$to', rows: { $topN: { n: request.limit + 1, sortBy: toSort(request), output: '$row' } } } },
  ];
}

/** Missing and null are one group. */
function toKeyExpression({ field, inner, transform }: Dimension): unknown {
  const path = `$row.${field.name}${inner ? `.${inner.name}` : ''}`;
  const value = { $ifNull: [path, null] };
  return transform === 'year' ? { $cond: [{ $eq: [value, null] }, null, { $substrCP: [path, 0, 4] }] } : value;
}

function toKey(value: Scalar | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
