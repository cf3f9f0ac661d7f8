/** Checks a center's part before it is merged: types, order, place after the cursor, and that every row is its own. */
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { parseCenterCursor } from '../../subgraphs/contract/cursor.ts';
import { readId } from '../../subgraphs/contract/ids.ts';
import { comparePositions, encodePosition, readPositionTail, type Order } from '../../subgraphs/contract/order.ts';
import type { Count } from '../merge/sumCounts.ts';
import type { ListShape, ObjectField, ObjectPlan, RowsField, WholePlan } from '../plan/plan.ts';
import { listOmitted } from '../plan/printCanonicalSelection.ts';
import { getIdKey, isTold } from '../plan/printRequest.ts';
import { checkDatasets } from './checkDatasets.ts';
import { checkDistinct } from './checkDistinct.ts';
import { checkReport, type CheckScope } from './checkReport.ts';
import { checkStatistics, toUpper } from './checkStatistics.ts';
import { checkTimeToEvent } from './checkTimeToEvent.ts';
import { checkCanonical, checkValue, createCanonicalCheck, findFault, type Fault } from './checkValue.ts';
import { isObject } from './scatter.ts';

type Value = Readonly<Record<string, unknown>>;

/** A list or statistics, as sent by `printWhole`. */
export function checkWhole(scope: CheckScope, whole: WholePlan, value: unknown, path: string): Fault {
  if (!isObject(value)) return `${path} is no object`;
  const type = getObjectType(whole);
  const checkAll = createCanonicalCheck(listOmitted(whole));
  const ruled = findFault(whole.ruled, ({ name }) => {
    const key = `${scope.prefix}${name}`;
    if (name === 'completeness') return checkReport(scope, value[key], `${path}.${key}`);
    if (name === 'pageInfo') return checkPageInfo(value[key], `${path}.${key}`);
    const field = type.getFields()[name];
    return field ? checkValue(field.type, value[key], `${path}.${key}`, checkAll) : `${path} has no ${name}`;
  });
  if (ruled !== undefined) return ruled;
  return checkShape(scope, whole, value, path);
}

function checkShape(scope: CheckScope, whole: WholePlan, value: Value, path: string): Fault {
  const { shape } = whole;
  switch (shape.kind) {
    case 'list':
      return checkList(scope, whole, shape, value, path);
    case 'statistics':
      return checkStatistics(scope, shape, value, path) ?? checkDistinct(scope, shape.keys, value, path);
    case 'timeToEvent':
      return checkTimeToEvent(scope, shape, value, path);
    case 'datasets':
      return checkDatasets(scope, value, path);
  }
}

function getObjectType(whole: WholePlan): GraphQLObjectType {
  const type = whole.selected.field && getNamedType(whole.selected.field.type);
  if (!isObjectType(type)) throw new Error(`${whole.selected.name} holds no object`);
  return type;
}

function checkPageInfo(pageInfo: unknown, path: string): Fault {
  return isObject(pageInfo) && typeof pageInfo['hasNextPage'] === 'boolean' && typeof pageInfo['hasPreviousPage'] === 'boolean' ? undefined : `${path} is no page info`;
}

function checkList(scope: CheckScope, whole: WholePlan, shape: ListShape, value: Value, path: string): Fault {
  if (!shape.hasSpine) return undefined;
  const spine = value[`${scope.prefix}spine`];
  if (!Array.isArray(spine)) return `${path} has no edges`;
  const { limit } = shape;
  if (spine.length > limit) return `${path} has ${spine.length} rows, asked were ${limit}`;
  const pageInfo = checkPageInfo(value[`${scope.prefix}pageInfo`], path);
  const { hasNextPage, hasPreviousPage } = (value[`${scope.prefix}pageInfo`] ?? {}) as { hasNextPage?: unknown; hasPreviousPage?: unknown }; // their types are checked above
  const hasMore = (shape.end === 'first' ? hasNextPage : hasPreviousPage) === true;
  // A short page that promises more would be passed over by the walk: the cursor moves past what it left out.
  if (hasMore && spine.length < limit) return `${path} has ${spine.length} rows of ${limit}, and more to come`;
  const totalCount = value[`${scope.prefix}totalCount`] as Count | undefined; // checked above, where it was asked for
  if (totalCount && !fitsPage(totalCount, { rows: spine.length, hasMore, isFirst: !shape.after && !shape.before })) return `${path}.totalCount does not fit the page`;
  const order = pageInfo ?? checkSpine(scope, shape, spine, path);
  const checkEach = (rows: RowsField): Fault => checkRows(scope, rows, value[rows.selected.key], { ids: readSpineIds(spine), path: `${path}.${rows.selected.key}` });
  return order ?? findFault(whole.rows, checkEach);
}

/** Rows that are listed, or promised, are counted; and where a page without bounds is the last, they are all. */
function fitsPage(count: Count, page: { readonly rows: number; readonly hasMore: boolean; readonly isFirst: boolean }): boolean {
  const least = page.rows + (page.hasMore ? 1 : 0);
  return toUpper(count) >= least && (!page.isFirst || page.hasMore || count.lower <= page.rows);
}

/** Strictly ascending, between the bounds, each position the row's own. */
function checkSpine(scope: CheckScope, shape: ListShape, spine: readonly unknown[], path: string): Fault {
  let last: Uint8Array | undefined = shape.after;
  return findFault(spine, (edge, index) => {
    const where = `${path}.edges[${index}]`;
    const node = isObject(edge) ? edge['node'] : undefined;
    const id = isObject(node) ? node['id'] : undefined;
    const position = readPosition(isObject(edge) ? edge['cursor'] : undefined);
    if (!position) return `${where} has no cursor`;
    if (last && comparePositions(position, last) <= 0) return `${where} is out of order`;
    if (shape.before && comparePositions(position, shape.before) >= 0) return `${where} is beyond the place before which was asked`;
    last = position;
    const { center, local } = readPositionTail(position);
    if (center !== scope.center) return `${where} is a row of ${center}`;
    if (id !== `${scope.center}:${shape.collection.code}:${local}`) return `${where} has another row's cursor`;
    return isPositionOf(position, shape.order, { id, value: (node as Value)[`${scope.prefix}sort`] }) ? undefined : `${where} does not stand where its ${shape.order.field.name} belongs`;
  });
}

/** A row with another's sort key would stand in the wrong place of the whole, and be passed over, or told twice, by a walk. */
function isPositionOf(position: Uint8Array, order: Order, { id, value }: { readonly id: string; readonly value: unknown }): boolean {
  const known = isTold(order.field) ? readId(id)?.center : value;
  if (!(known === null || typeof known === 'string' || typeof known === 'number' || typeof known === 'boolean')) return false;
  return comparePositions(position, encodePosition(order, known, id)) === 0;
}

function readPosition(cursor: unknown): Uint8Array | undefined {
  try {
    return typeof cursor === 'string' ? parseCenterCursor(cursor) : undefined;
  } catch {
    return undefined; // not a cursor: said by the caller
  }
}

function readSpineIds(spine: readonly unknown[]): string[] {
  return (spine as readonly { readonly node: { readonly id: string } }[]).map((edge) => edge.node.id); // checked: checkSpine
}

/** The rows of the page in its order, with everything that was asked of them. */
function checkRows(scope: CheckScope, { item }: RowsField, rows: unknown, { ids, path }: { readonly ids: readonly string[]; readonly path: string }): Fault {
  if (!Array.isArray(rows) || rows.length !== ids.length) return `${path} does not fit the edges`;
  return findFault(ids, (id, index) => {
    const row: unknown = rows[index];
    const where = `${path}[${index}]`;
    if (!('kind' in item)) return checkRow(scope, item, row, { id, path: where });
    if (!isObject(row)) return `${where} is no edge`;
    return findFault(item.nodes, ({ selected, object }) => checkRow(scope, object, row[selected.key], { id, path: `${where}.${selected.key}` }));
  });
}

function checkRow(scope: CheckScope, object: ObjectPlan, row: unknown, { id, path }: { readonly id: string; readonly path: string }): Fault {
  const fault = checkObject(scope, object, row, path);
  return fault ?? (isObject(row) && row[getIdKey(object, scope.prefix)] === id ? undefined : `${path} is not ${id}, which stands there`);
}

/** An object that one center answers. */
export function checkObject(scope: CheckScope, object: ObjectPlan, value: unknown, path: string): Fault {
  if (!isObject(value)) return `${path} is no object`;
  const fault = findFault(object.fields, (field) => checkField(scope, object, field, value[field.selected.key], `${path}.${field.selected.key}`));
  return fault ?? checkNothingMore(scope, object, value, path);
}

/**
 * The object is passed on as it came, so nothing may hide in it that nobody asked for: what is nested without end would end
 * Apollo's own walk over the answer, and all neighbours' rows with it. The fields that were asked for are there: just checked.
 */
function checkNothingMore(scope: CheckScope, object: ObjectPlan, value: Value, path: string): Fault {
  const added = [`${scope.prefix}id`, ...(object.fields.length === 0 ? ['__typename'] : [])].filter((key) => Object.hasOwn(value, key)); // see printRequest
  const isMore = Object.keys(value).length > object.fields.length + added.length || added.some((key) => typeof value[key] !== 'string');
  return isMore ? `${path} has more than was asked for` : undefined;
}

function checkField(scope: CheckScope, object: ObjectPlan, field: ObjectField, value: unknown, path: string): Fault {
  const definition = field.selected.field;
  if (!definition) return value === object.typeName ? undefined : `${path} is no ${object.typeName}`;
  switch (field.kind) {
    case 'leaf':
      return checkValue(definition.type, value, path, checkCanonical) ?? (definition.name === 'id' ? checkOwnId(scope, object.typeName, value, path) : undefined);
    case 'object':
      return checkValue(definition.type, value, path, (_, inner, where) => checkObject(scope, field.object, inner, where));
    case 'whole':
      return value === null ? undefined : checkWhole(scope, field.whole, value, path);
  }
}

/** T15: a row of another center is refused, whoever sends it. */
function checkOwnId(scope: CheckScope, typeName: string, id: unknown, path: string): Fault {
  if (typeName === 'Center') return id === scope.center ? undefined : `${path} is another center`;
  const code = scope.contract.byType.get(typeName)?.code;
  if (code === undefined) return undefined;
  const parts = readId(String(id));
  return parts?.center === scope.center && parts.collection === code ? undefined : `${path} is not a ${code} of ${scope.center}`;
}
