/** Checks a center's part before it is merged: types, order, place after the cursor, and that every row is its own. */
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { readId } from '../../subgraphs/contract/ids.ts';
import type { Count } from '../merge/sumCounts.ts';
import type { ListShape, ObjectField, ObjectPlan, RowsField, WholePlan } from '../plan/plan.ts';
import { listOmitted } from '../plan/printCanonicalSelection.ts';
import { findSpine, getCursorsKey, getIdKey, type Spine } from '../plan/spine.ts';
import { checkDatasets } from './checkDatasets.ts';
import { checkDistinct } from './checkDistinct.ts';
import { checkReport, type CheckScope } from './checkReport.ts';
import { checkStatistics, toUpper } from './checkStatistics.ts';
import { checkTimeToEvent } from './checkTimeToEvent.ts';
import { checkSpine, isSortValue, readNode, type Ends } from './checkSpine.ts';
import { compileCheck, findFault, getCanonicalCheck, within, type Check, type Fault } from './checkValue.ts';
import { isObject } from '../transport/scatter.ts';

type Value = Readonly<Record<string, unknown>>;

/** A list or statistics, as sent by `printWhole`. */
export function checkWhole(scope: CheckScope, whole: WholePlan, value: unknown): Fault {
  if (!isObject(value)) return ' is no object';
  const type = getObjectType(whole);
  const omitted = listOmitted(whole);
  const ruled = findFault(whole.ruled, ({ name }) => {
    const key = `${scope.prefix}${name}`;
    if (name === 'completeness') return checkReport(scope, value[key], `.${key}`);
    if (name === 'pageInfo') return checkPageInfo(value[key]);
    const field = type.getFields()[name];
    return field ? within(key, getCanonicalCheck(field.type, omitted)(undefined, value[key])) : ` has no ${name}`;
  });
  if (ruled !== undefined) return ruled;
  return checkShape(scope, whole, value);
}

function checkShape(scope: CheckScope, whole: WholePlan, value: Value): Fault {
  const { shape } = whole;
  switch (shape.kind) {
    case 'list':
      return checkList(scope, whole, shape, value);
    case 'statistics':
      return checkStatistics(scope, shape, value) ?? checkDistinct(scope, shape.keys, value);
    case 'timeToEvent':
      return checkTimeToEvent(scope, shape, value);
    case 'datasets':
      return checkDatasets(scope, value);
  }
}

function getObjectType(whole: WholePlan): GraphQLObjectType {
  const type = whole.selected.field && getNamedType(whole.selected.field.type);
  if (!isObjectType(type)) throw new Error(`${whole.selected.name} holds no object`);
  return type;
}

function checkPageInfo(pageInfo: unknown): Fault {
  return isObject(pageInfo) &&
    typeof pageInfo['hasNextPage'] === 'boolean' &&
    typeof pageInfo['hasPreviousPage'] === 'boolean'
    ? undefined
    : ' has no page info';
}

function checkList(scope: CheckScope, whole: WholePlan, shape: ListShape, value: Value): Fault {
  if (!shape.hasSpine) return undefined;
  const spine = findSpine(whole, shape, scope.prefix);
  const rows = value[spine.key];
  if (!Array.isArray(rows)) return ' has no rows';
  const { limit } = shape;
  if (rows.length > limit) return ` has ${rows.length} rows, asked were ${limit}`;
  const pageInfo = value[`${scope.prefix}pageInfo`];
  const noPageInfo = checkPageInfo(pageInfo);
  if (noPageInfo !== undefined) return noPageInfo;
  const { hasNextPage, hasPreviousPage, ...ends } = pageInfo as Ends & {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  }; // checked
  const hasMore = shape.end === 'first' ? hasNextPage : hasPreviousPage;
  // A short page that promises more would be passed over by the walk: the cursor moves past what it left out.
  if (hasMore && rows.length < limit) return ` has ${rows.length} rows of ${limit}, and more to come`;
  const totalCount = value[`${scope.prefix}totalCount`] as Count | undefined; // checked above, where it was asked for
  if (totalCount && !fitsPage(totalCount, { rows: rows.length, hasMore, isFirst: !shape.after && !shape.before }))
    return '.totalCount does not fit the page';
  const cursorsKey = getCursorsKey(spine, scope.prefix);
  const misplaced = within(
    spine.key,
    checkSpine(scope, shape, {
      spine,
      rows,
      ends,
      ...(cursorsKey !== undefined && { cursors: value[cursorsKey] ?? [] }),
    }),
  );
  return (
    misplaced ??
    findFault(whole.rows, (each) =>
      within(each.selected.key, checkRows(scope, each, value[each.selected.key], { spine, rows })),
    )
  );
}

/** Rows that are listed, or promised, are counted; and where a page without bounds is the last, they are all. */
function fitsPage(
  count: Count,
  page: { readonly rows: number; readonly hasMore: boolean; readonly isFirst: boolean },
): boolean {
  const least = page.rows + (page.hasMore ? 1 : 0);
  return toUpper(count) >= least && (!page.isFirst || page.hasMore || count.lower <= page.rows);
}

interface Placed {
  readonly spine: Spine;
  /** Its rows: checked. */
  readonly rows: readonly unknown[];
}

/** The rows of the page in its order, with everything that was asked of them. */
function checkRows(scope: CheckScope, { item }: RowsField, rows: unknown, placed: Placed): Fault {
  if (!Array.isArray(rows) || rows.length !== placed.rows.length) return ' does not fit the page';
  return findFault(rows, (row: unknown, index) => {
    const id = readNode(placed.spine, placed.rows[index])?.[placed.spine.idKey];
    if (!('kind' in item)) return within(index, checkRow(scope, item, row, id));
    if (!isObject(row)) return `[${index}] is no edge`;
    return within(
      index,
      findFault(item.nodes, ({ selected, object }) =>
        within(selected.key, checkRow(scope, object, row[selected.key], id)),
      ),
    );
  });
}

function checkRow(scope: CheckScope, object: ObjectPlan, row: unknown, id: unknown): Fault {
  const fault = checkObject(scope, object, row);
  return (
    fault ??
    (isObject(row) && row[getIdKey(object, scope.prefix)] === id
      ? undefined
      : ` is not ${String(id)}, which stands there`)
  );
}

/** By the plan, which is asked again and again. */
const objectChecks = new WeakMap<ObjectPlan, Check<CheckScope>>();

/** An object that one center answers. */
export function checkObject(scope: CheckScope, object: ObjectPlan, value: unknown): Fault {
  const check = objectChecks.get(object) ?? compileObject(object);
  objectChecks.set(object, check);
  return check(scope, value);
}

function compileObject(object: ObjectPlan): Check<CheckScope> {
  const fields = object.fields.map((field) => ({ key: field.selected.key, check: compileField(object, field) }));
  return (scope, value) => {
    if (!isObject(value)) return ' is no object';
    for (const { key, check } of fields) {
      const fault = check(scope, value[key]);
      if (fault !== undefined) return within(key, fault);
    }
    return checkNothingMore(scope, object, value);
  };
}

/**
 * The object is passed on as it came, so nothing may hide in it that nobody asked for: what is nested without end would end
 * Apollo's own walk over the answer, and all neighbours' rows with it. The fields that were asked for are there: just checked.
 */
function checkNothingMore({ prefix }: CheckScope, object: ObjectPlan, value: Value): Fault {
  const more = Object.keys(value).length - object.fields.length;
  if (more === 0) return undefined;
  // See printRequest.
  const added = [
    typeof value[`${prefix}id`] === 'string',
    isSortValue(value[`${prefix}sort`]),
    object.fields.length === 0 && typeof value['__typename'] === 'string',
  ];
  return added.filter(Boolean).length === more ? undefined : ' has more than was asked for';
}

function compileField({ typeName }: ObjectPlan, field: ObjectField): Check<CheckScope> {
  const definition = field.selected.field;
  if (!definition) return (_, value) => (value === typeName ? undefined : ` is no ${typeName}`);
  switch (field.kind) {
    case 'leaf': {
      const check = getCanonicalCheck(definition.type);
      return definition.name === 'id'
        ? (scope, value) => check(undefined, value) ?? checkOwnId(scope, typeName, value)
        : (_, value) => check(undefined, value);
    }
    case 'object': {
      const check = compileObject(field.object);
      return compileCheck(definition.type, () => check);
    }
    case 'whole':
      return (scope, value) => (value === null ? undefined : checkWhole(scope, field.whole, value));
  }
}

/** T15: a row of another center is refused, whoever sends it. */
function checkOwnId(scope: CheckScope, typeName: string, id: unknown): Fault {
  if (typeName === 'Center') return id === scope.center ? undefined : ' is another center';
  const code = scope.contract.byType.get(typeName)?.code;
  if (code === undefined) return undefined;
  const parts = readId(String(id));
  return parts?.center === scope.center && parts.collection === code
    ? undefined
    : ` is not a ${code} of ${scope.center}`;
}
