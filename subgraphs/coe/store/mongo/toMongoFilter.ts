/** Turns a filter into MongoDB's own, which means the same: two-valued, on folded keys, lists by any of their values. */
import type { Filter } from '../../../contract/filter.ts';
import type { Field } from '../../../contract/model.ts';
import { toFilterPath } from './documents.ts';

export type MongoFilter = Readonly<Record<string, unknown>>;

/** Matches nothing, also inside `$elemMatch`; MongoDB refuses an empty `$or`. */
const NOTHING: MongoFilter = { $nor: [{}] };

export function toMongoFilter(filter: Filter): MongoFilter {
  return translate(filter, toFilterPath);
}

/** `toPath` tells where a field is: in a document, or in an embedded value, whose fields go by their own names. */
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
  const telling = parts.filter((part) => !matchesAll(part));
  if (telling.length === 0) return {};
  return telling.length === 1 && telling[0] ? telling[0] : { $and: telling };
}

function joinAny(parts: readonly MongoFilter[]): MongoFilter {
  if (parts.some(matchesAll)) return {};
  if (parts.length === 0) return NOTHING;
  return parts.length === 1 && parts[0] ? parts[0] : { $or: parts };
}

function matchesAll(filter: MongoFilter): boolean {
  return Object.keys(filter).length === 0;
}

/** Both ends hold for one value: of a list, `{ $gte, $lte }` alone would take one end from each of two values. */
function translateRange({ field, from, to }: Extract<Filter, { kind: 'range' }>, path: string): MongoFilter {
  if (from === undefined && to === undefined) return translateIsNull({ kind: 'isNull', field, isNull: false }, path);
  const ends = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
  return { [path]: field.isList ? { $elemMatch: ends } : ends };
}

function translateIsNull({ field, isNull }: Extract<Filter, { kind: 'isNull' }>, path: string): MongoFilter {
  if (field.isList) return { [`${path}.0`]: { $exists: !isNull } };
  return { [path]: isNull ? { $eq: null } : { $ne: null } };
}

/** `$elemMatch: {}` has no meaning that MongoDB's manual gives; any value at all is one that is there. */
function translateSome({ field, of }: Extract<Filter, { kind: 'some' }>, path: string): MongoFilter {
  const inner = translate(of, ({ name }) => name);
  return matchesAll(inner)
    ? translateIsNull({ kind: 'isNull', field, isNull: false }, path)
    : { [path]: { $elemMatch: inner } };
}

/** The text as a pattern that stands for itself. MongoDB refuses U+0000 in a pattern, but not its escape. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&').replaceAll('\0', '\\x00');
}
