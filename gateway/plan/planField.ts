/** Plans the fields of the graph: which centers a merged field is requested from, what each is sent, and which page of a list. */
import { createHash } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import { CodedError } from '../../subgraphs/contract/errors.ts';
import { ALL, parseFilter, type Filter, type FilterInput } from '../../subgraphs/contract/filter.ts';
import { parseGrouping } from '../../subgraphs/contract/grouping.ts';
import { parseMeasures } from '../../subgraphs/contract/measures.ts';
import type { Collection, Field } from '../../subgraphs/contract/model.ts';
import { parseOrder, type Direction } from '../../subgraphs/contract/order.ts';
import { parsePageSize, type End } from '../../subgraphs/contract/pageSize.ts';
import { parseDistinct } from '../../subgraphs/contract/sharedKeys.ts';
import { chooseByFilter, chooseGap } from '../centers/choose.ts';
import { getMergeRule } from '../supergraph/logicalSubgraph.ts';
import { fromPlace, toPlace, type CursorContent, type Place, type Stretch } from './cursor.ts';
import type {
  EdgePlan,
  EnumCondition,
  ListShape,
  ObjectField,
  ObjectPlan,
  PlanScope,
  RowsField,
  RuledField,
  Selected,
  SentArgument,
  StatisticsShape,
  WholePlan,
  WholeShape,
  WholeTask,
} from './plan.ts';

/** A list or statistics that is requested from every center that may hold its rows. */
interface Scattered {
  readonly selected: Selected;
  /** The root field of the contract. */
  readonly root: string;
  /** The response key of the task. */
  readonly key: string;
  /** A filter that the plan adds: the entity that a gathered field belongs to. */
  readonly condition?: FilterInput;
}

/** @throws CodedError for an invalid argument */
export function planScatter(scope: PlanScope, { selected, root, key, condition }: Scattered): WholeTask {
  const { whole, filter } = planWhole(scope, selected, condition);
  const choice = chooseByFilter(scope.directory, filter);
  const gap =
    whole.shape.kind === 'list' && whole.shape.reading.kind === 'gap' ? whole.shape.reading.stretch : undefined;
  return { kind: 'whole', key, root, whole, choice: gap ? chooseGap(scope.directory, gap.center, choice) : choice };
}

/** Plans an object that one center answers, down to the lists inside it. */
export function planObject(scope: PlanScope, typeName: string, selections: readonly Selected[]): ObjectPlan {
  const fields = selections.map((selected) => planField(scope, selected));
  const hasList = fields.some((field) => field.kind === 'whole' || (field.kind === 'object' && field.object.hasList));
  const isPlain = fields.every(
    (field) =>
      field.kind === 'leaf' || (field.kind === 'object' && field.object.isPlain && field.object.fields.length > 0),
  );
  return { typeName, fields, hasList, isPlain };
}

function planField(scope: PlanScope, selected: Selected): ObjectField {
  if (!selected.field) return { kind: 'leaf', selected };
  if (getMergeRule(selected.field) === 'FIELDS')
    return { kind: 'whole', selected, whole: planWhole(scope, selected).whole };
  const type = getNamedType(selected.field.type);
  return isObjectType(type)
    ? { kind: 'object', selected, object: planObject(scope, type.name, selected.selections) }
    : { kind: 'leaf', selected };
}

// Merged fields.

interface PlannedWhole {
  readonly whole: WholePlan;
  /** The parsed filter, from which the centers are chosen. */
  readonly filter: Filter;
}

/** @throws CodedError for an invalid argument */
function planWhole(scope: PlanScope, selected: Selected, condition?: FilterInput): PlannedWhole {
  if (getTypeName(selected) === 'Datasets') return planDatasets(selected);
  const collection = findCollection(scope, selected);
  const given = selected.arguments;
  const clientFilter = given['filter'] as FilterInput | null | undefined; // coerced to its GraphQL type, as all arguments here
  const input = condition ? { and: [condition, clientFilter ?? {}] } : (clientFilter ?? undefined);
  const filter = input ? parseFilter(scope.subgraph.contract, collection, input) : ALL;
  const rows = selected.selections.filter((each) => getRule(each) === 'PAGE').map((each) => planRows(scope, each));
  const ruled = listRuledFields(selected);
  const needsPositions = rows.length > 0 || ruled.some((each) => each.rule === 'PAGE_INFO');
  const shape = planShape(scope, { selected, collection, filter, needsPositions });
  const filterArgument = input ? [{ name: 'filter', type: `${collection.typeName}Filter`, value: input }] : [];
  const conditions = listEnumConditions(collection, filter, shape);
  const whole = {
    selected,
    shape,
    rows,
    ruled,
    conditions,
    arguments: [...filterArgument, ...toArguments(collection, shape, given)],
  };
  return { whole, filter };
}

/** `datasets` has no filter: all centers are asked. */
function planDatasets(selected: Selected): PlannedWhole {
  return {
    whole: {
      selected,
      shape: { kind: 'datasets' },
      rows: [],
      ruled: listRuledFields(selected),
      conditions: [],
      arguments: [],
    },
    filter: ALL,
  };
}

interface Shaped {
  readonly selected: Selected;
  readonly collection: Collection;
  readonly filter: Filter;
  readonly needsPositions: boolean;
}

function planShape(scope: PlanScope, { selected, collection, filter, needsPositions }: Shaped): WholeShape {
  const given = selected.arguments;
  if (getTypeName(selected) === 'TimeToEvent') return { kind: 'timeToEvent', event: String(given['event']) };
  return isList(selected)
    ? planList(scope, { selected, collection, filter, needsPositions })
    : planStatistics(collection, filter, given);
}

function isList(selected: Selected): boolean {
  return selected.field?.args.some((argument) => argument.name === 'first') ?? false;
}

function getTypeName({ field }: Selected): string {
  return field ? getNamedType(field.type).name : '';
}

function findCollection(scope: PlanScope, selected: Selected): Collection {
  const typeName = getTypeName(selected);
  const name = typeName === 'TimeToEvent' ? 'Scholar' : typeName.replace(/(Connection|Statistics)$/, '');
  const collection = scope.subgraph.contract.byType.get(name);
  if (!collection) throw new Error(`${name} is not a collection of the contract`);
  return collection;
}

function planStatistics(
  collection: Collection,
  filter: Filter,
  given: Readonly<Record<string, unknown>>,
): StatisticsShape {
  const dimensions = parseGrouping(collection, given['groupBy'] as readonly string[] | null | undefined, filter);
  const measures = parseMeasures(collection, given['measures'] as readonly string[] | null | undefined, {
    dimensions,
    filter,
  });
  const keys = parseDistinct(collection, given['distinct'] as readonly string[] | null | undefined);
  return { kind: 'statistics', collection, dimensions, measures, keys };
}

function toArguments(
  { typeName }: Collection,
  shape: WholeShape,
  given: Readonly<Record<string, unknown>>,
): SentArgument[] {
  switch (shape.kind) {
    case 'statistics':
      return [
        ...toNames('groupBy', `[${typeName}Dimension!]`, shape.dimensions),
        ...toNames('measures', `[${typeName}Measure!]`, shape.measures),
        ...toNames('distinct', `[${typeName}Key!]`, shape.keys),
      ];
    case 'timeToEvent':
      return [{ name: 'event', type: 'ScholarEvent!', value: shape.event }];
    case 'datasets':
      return [];
    case 'list': {
      const { order, end, limit, after, before } = shape;
      return [
        ...(given['orderBy']
          ? [{ name: 'orderBy', type: `${typeName}Order`, value: { field: order.name, direction: order.direction } }]
          : []),
        { name: end, type: 'Int', value: limit },
        ...(after ? [{ name: 'after', type: 'String', value: toPlace(after) }] : []),
        ...(before ? [{ name: 'before', type: 'String', value: toPlace(before) }] : []),
      ];
    }
  }
}

function toNames(name: string, type: string, chosen: readonly { readonly name: string }[]): SentArgument[] {
  return chosen.length > 0 ? [{ name, type, value: chosen.map((each) => each.name) }] : [];
}

/** Fields with a rule other than PAGE, once each. Always includes `completeness`, in which a center reports that it denied access. */
function listRuledFields(selected: Selected): RuledField[] {
  const rules = new Map<string, string>([['completeness', 'REPORT']]);
  for (const each of selected.selections) {
    const rule = getRule(each);
    if (rule !== undefined && rule !== 'PAGE') rules.set(each.name, rule);
  }
  if (rules.has('summaries')) rules.set('total', 'SUM'); // the counts of each summary are validated against it
  // Rows in groups that one center does not list may belong to a group that another lists.
  if (rules.has('groups')) rules.set('notListed', 'SUM');
  return [...rules].map(([name, rule]) => ({ name, rule }));
}

function planRows(scope: PlanScope, selected: Selected): RowsField {
  return {
    selected,
    item:
      selected.name === 'edges'
        ? planEdge(scope, selected)
        : planObject(scope, toTypeName(selected), selected.selections),
  };
}

function planEdge(scope: PlanScope, selected: Selected): EdgePlan {
  const nodes = selected.selections.filter((each) => each.name === 'node');
  return {
    kind: 'edge',
    nodes: nodes.map((node) => ({ selected: node, object: planObject(scope, toTypeName(node), node.selections) })),
  };
}

function toTypeName(selected: Selected): string {
  const type = selected.field && getNamedType(selected.field.type);
  if (!isObjectType(type)) throw new Error(`${selected.name} is not of an object type`);
  return type.name;
}

function getRule(selected: Selected): string | undefined {
  return selected.field && getMergeRule(selected.field);
}

// Lists.

/** The arguments of a list, as GraphQL coerces them. */
interface ListArguments {
  readonly orderBy?: { readonly field: string; readonly direction?: Direction } | null;
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** @throws CodedError BAD_ORDER, BAD_PAGE_SIZE, BAD_CURSOR */
function planList(scope: PlanScope, { selected, collection, filter, needsPositions }: Shaped): ListShape {
  const { orderBy, first, last, after, before } = selected.arguments as ListArguments; // coerced by the schema
  const order = parseOrder(collection, orderBy);
  const size = parsePageSize({ first, last });
  const fingerprint = fingerprintList(selected, collection, filter, `${order.name} ${order.direction}`);
  const parse = (text: string | null | undefined): CursorContent | undefined =>
    text === null || text === undefined ? undefined : scope.cursors.parse(fingerprint, text);
  const place = findPlace(size.end, parse(after), parse(before));
  return {
    kind: 'list',
    collection,
    order,
    ...size,
    ...place,
    fingerprint,
    needsPositions: needsPositions || asksForGaps(selected),
  };
}

/** Gaps end at a row of the page, so they need the rows' positions. */
function asksForGaps({ selections }: Selected): boolean {
  return selections.some(
    (each) => each.name === 'completeness' && each.selections.some((inner) => inner.name === 'gaps'),
  );
}

type PagePlace = Pick<ListShape, 'after' | 'before' | 'reading' | 'isContinued'>;

function findPlace(end: End, after: CursorContent | undefined, before: CursorContent | undefined): PagePlace {
  const from = end === 'first' ? after : before;
  const gap = [after, before].find((each) => each?.kind === 'gap');
  if (gap) return findPlaceInGap(gap.stretch, { after, before, isContinued: Boolean(from?.position) });
  // A cursor from a walk in the other direction gives only a position: a new walk begins there.
  const soFar = from?.kind === 'walk' && from.walk.end === end ? from.walk : undefined;
  return {
    ...toBounds(after?.position ?? '', before?.position ?? ''),
    reading: { kind: 'walk', ...(soFar && { soFar }) },
    isContinued: from !== undefined,
  };
}

function findPlaceInGap(
  stretch: Stretch,
  {
    after,
    before,
    isContinued,
  }: {
    readonly after: CursorContent | undefined;
    readonly before: CursorContent | undefined;
    readonly isContinued: boolean;
  },
): PagePlace {
  const isOfGap = (each: CursorContent | undefined): boolean =>
    !each || (each.kind === 'gap' && JSON.stringify(each.stretch) === JSON.stringify(stretch));
  if (!isOfGap(after) || !isOfGap(before))
    throw new CodedError(
      'BAD_CURSOR',
      'expected `after` and `before` of the same gap, got cursors of different places: give the cursor of the gap alone',
    );
  return {
    ...toBounds(after?.position || stretch.low, before?.position || stretch.high),
    reading: { kind: 'gap', stretch },
    isContinued,
  };
}

function toBounds(after: Place, before: Place): Pick<ListShape, 'after' | 'before'> {
  const [low, high] = [fromPlace(after), fromPlace(before)];
  return { ...(low && { after: low }), ...(high && { before: high }) };
}

function fingerprintList({ parent, name }: Selected, collection: Collection, filter: Filter, order: string): string {
  const about = [`${parent.name}.${name}`, collection.code, order, filter];
  const text = JSON.stringify(about, (key, value: unknown) => (key === 'field' ? (value as Field).name : value)); // JSON.stringify passes unknown; each "field" of a Filter is a Field
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

// Enum fields in filters and orders.

/** A center with enum values beyond the contract filters and orders by values that no client sees; see `listConditionFaults`. */
function listEnumConditions(collection: Collection, filter: Filter, shape: WholeShape): EnumCondition[] {
  const ordered = shape.kind === 'list' ? toCondition(collection.typeName, shape.order.field) : [];
  const found = [...listFiltered(collection.typeName, filter), ...ordered];
  return [...new Map(found.map((each) => [each.field, each])).values()];
}

/** @param typeName the type of the filtered rows or embedded values */
function listFiltered(typeName: string, filter: Filter): EnumCondition[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap((each) => listFiltered(typeName, each));
    case 'not':
      return listFiltered(typeName, filter.of);
    case 'some':
      return listFiltered(filter.field.typeName, filter.of);
    case 'in':
    case 'range':
    case 'isNull':
    case 'startsWith':
    case 'contains':
      return toCondition(typeName, filter.field);
  }
}

function toCondition(typeName: string, { kind, name, typeName: enumName }: Field): EnumCondition[] {
  return kind === 'enum' ? [{ field: `${typeName}.${name}`, enumName }] : [];
}
