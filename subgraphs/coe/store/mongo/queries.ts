/** Converts filters, pages, relations and groupings of the contract to equivalent MongoDB queries. */
import { toFilterPath, toHex, toOrderPath } from './documents.ts';
import type { GroupCount, PageRequest, Row } from '../store.ts';
import type { Filter, Scalar } from '../../../contract/filter.ts';
import { compareGroupKeys } from '../../../contract/grouping.ts';
import type { Dimension, Field } from '../../../contract/model.ts';

export type MongoFilter = Readonly<Record<string, unknown>>;

/** Matches nothing, even inside `$elemMatch`. MongoDB refuses an empty `$or`. */
const NOTHING: MongoFilter = { $nor: [{}] };

export function toMongoFilter(filter: Filter): MongoFilter {
  return translate(filter, toFilterPath);
}

/** `toPath` returns the path of a field: in a document, or in an embedded value, whose fields have their own names. */
function translate(filter: Filter, toPath: (field: Field) => string): MongoFilter {
  switch (filter.kind) {
    case 'and':
      return joinAll(filter.of.map((part) => translate(part, toPath)));
    case 'or':
      return joinAny(filter.of.map((part) => translate(part, toPath)));
    case 'not':
      return { $nor: [translate(filter.of, toPath)] };
    case 'in':
      return { [toPath(filter.field)]: { $in: filter.values } };
    case 'range':
      return translateRange(filter, toPath(filter.field));
    case 'isNull':
      return translateIsNull(filter, toPath(filter.field));
    case 'startsWith':
      return { [toPath(filter.field)]: { $regex: `^${escapePattern(filter.prefix)}` } };
    case 'contains':
      return { [toPath(filter.field)]: { $regex: escapePattern(filter.part) } };
    case 'some':
      return translateSome(filter, toPath(filter.field));
  }
}

/** MongoDB refuses an empty `$and`. */
function joinAll(parts: readonly MongoFilter[]): MongoFilter {
  const conditions = parts.filter((part) => !matchesAll(part));
  if (conditions.length === 0) return {};
  return conditions.length === 1 && conditions[0] ? conditions[0] : { $and: conditions };
}

function joinAny(parts: readonly MongoFilter[]): MongoFilter {
  if (parts.some(matchesAll)) return {};
  if (parts.length === 0) return NOTHING;
  return parts.length === 1 && parts[0] ? parts[0] : { $or: parts };
}

function matchesAll(filter: MongoFilter): boolean {
  return Object.keys(filter).length === 0;
}

/** Both ends must hold for one value: for a list, `{ $gte, $lte }` could match two different values. */
function translateRange({ field, from, to }: Extract<Filter, { kind: 'range' }>, path: string): MongoFilter {
  if (from === undefined && to === undefined) return translateIsNull({ kind: 'isNull', field, isNull: false }, path);
  const ends = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
  return { [path]: field.isList ? { $elemMatch: ends } : ends };
}

function translateIsNull({ field, isNull }: Extract<Filter, { kind: 'isNull' }>, path: string): MongoFilter {
  if (field.isList) return { [`${path}.0`]: { $exists: !isNull } };
  return { [path]: isNull ? { $eq: null } : { $ne: null } };
}

/** MongoDB's manual does not define `$elemMatch: {}`. A list with any value has a first one. */
function translateSome({ field, of }: Extract<Filter, { kind: 'some' }>, path: string): MongoFilter {
  const inner = translate(of, ({ name }) => name);
  return matchesAll(inner)
    ? translateIsNull({ kind: 'isNull', field, isNull: false }, path)
    : { [path]: { $elemMatch: inner } };
}

/** A pattern that matches the text literally. MongoDB refuses U+0000 in a pattern, but not its escape. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&').replaceAll('\0', '\\x00');
}

export interface PageQuery {
  readonly filter: MongoFilter;
  /** A total order: positions contain the id of the row. */
  readonly sort: Sort;
  /** One more than the size of the page, to find out whether there are more rows. */
  readonly limit: number;
}

/** For the last rows, the order is reversed, and `toPage` reverses them again. An index can be read from both ends. */
type Sort = Readonly<Record<string, 1 | -1>>;

export function toPageQuery(request: PageRequest): PageQuery {
  return { filter: toPageFilter(request), sort: toSort(request), limit: request.limit + 1 };
}

function toSort({ order, end }: Pick<PageRequest, 'order' | 'end'>): Sort {
  return { [toOrderPath(order)]: end === 'last' ? -1 : 1 };
}

/** The filter of the request, limited to rows between its positions. */
function toPageFilter({
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

export type Stage = Readonly<Record<string, unknown>>;

/** A result of the group pipeline, with the keys `k0`, `k1`, ... in the order of the dimensions. */
export interface GroupDocument {
  readonly _id: Readonly<Record<string, Scalar | null>>;
  readonly count: number;
}

/** A result of the pipeline of related rows: for each referenced row, one row more than the size of the page. */
export interface RelatedDocument {
  readonly _id: string;
  readonly rows: readonly Row[];
}

/**
 * Counts rows by their keys. Every list is unwound once, so that the keys of dimensions of one embedded list come from
 * one value. A row with a missing or empty list has null. If a list is unwound, a row counts once in each group.
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

/** The groups in the order of the contract. Numbers and Boolean values become text, as in the embedded store. */
export function toGroupCounts(documents: readonly GroupDocument[], dimensions: readonly Dimension[]): GroupCount[] {
  const groups = documents.map(({ _id, count }) => ({
    keys: dimensions.map((_, index) => toKey(_id[`k${index}`])),
    count,
  }));
  return groups.sort((a, b) => compareGroupKeys(a.keys, b.keys));
}

/** For each of `ids`, the first rows whose `field` refers to it, in the order of the request (reversed for the last rows). Requires MongoDB 5.2 (`$topN`). */
export function toRelatedPipeline(field: Field, ids: readonly string[], request: PageRequest): Stage[] {
  const path = `row.${field.name}`;
  const refers: MongoFilter = { [path]: { $in: ids } };
  const filter = toPageFilter(request);
  return [
    { $match: Object.keys(filter).length === 0 ? refers : { $and: [refers, filter] } },
    // A list can have one id twice, a set cannot.
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
