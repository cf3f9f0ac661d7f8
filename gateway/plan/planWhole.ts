/** Plans a merged field: checks the client's arguments at the door, and says what each center is asked for it. */
import { getNamedType, isObjectType } from 'graphql';
import { ALL, parseFilter, type Filter, type FilterInput } from '../../subgraphs/contract/filter.ts';
import type { Collection } from '../../subgraphs/contract/model.ts';
import { parseDistinct } from '../../subgraphs/contract/sharedKeys.ts';
import { parseGrouping } from '../../subgraphs/contract/grouping.ts';
import { parseMeasures } from '../../subgraphs/contract/measures.ts';
import { getMergeRule } from '../supergraph/logicalSubgraph.ts';
import { listEnumConditions } from './listEnumConditions.ts';
import { toPlace } from './cursor.ts';
import { planList } from './planList.ts';
import { planObject } from './planObject.ts';
import type { EdgePlan, RowsField, RuledField, SentArgument, StatisticsShape, WholePlan, WholeShape } from './plan.ts';
import type { PlanScope } from './scope.ts';
import type { Selected } from './selection.ts';

export interface PlannedWhole {
  readonly whole: WholePlan;
  /** The client's filter, parsed: centers are chosen by it. */
  readonly filter: Filter;
}

/**
 * @param condition a filter that the plan itself adds: what a gathered field gathers by
 * @throws CodedError for an argument that makes no sense
 */
export function planWhole(scope: PlanScope, selected: Selected, condition?: FilterInput): PlannedWhole {
  if (getTypeName(selected) === 'Datasets') return planDatasets(selected);
  const collection = findCollection(scope, selected);
  const given = selected.arguments;
  const clientFilter = given['filter'] as FilterInput | null | undefined; // coerced to its GraphQL type, as all arguments here
  const input = condition ? { and: [condition, clientFilter ?? {}] } : (clientFilter ?? undefined);
  const filter = input ? parseFilter(scope.subgraph.contract, collection, input) : ALL;
  const rows = selected.selections.filter((each) => getRule(each) === 'PAGE').map((each) => planRows(scope, each));
  const ruled = listRuledFields(selected);
  const hasSpine = rows.length > 0 || ruled.some((each) => each.rule === 'PAGE_INFO');
  const shape = planShape(scope, { selected, collection, filter, hasSpine });
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

/** What each center serves has no filter: all are asked. */
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
  readonly hasSpine: boolean;
}

function planShape(scope: PlanScope, { selected, collection, filter, hasSpine }: Shaped): WholeShape {
  const given = selected.arguments;
  if (getTypeName(selected) === 'TimeToEvent') return { kind: 'timeToEvent', event: String(given['event']) };
  return isList(selected)
    ? planList(scope, selected, { collection, filter, hasSpine })
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
  if (!collection) throw new Error(`${name} is no collection of the contract`);
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

/** Fields with a rule other than PAGE, once each; the report is always asked for: a center says there if it denied. */
function listRuledFields(selected: Selected): RuledField[] {
  const rules = new Map<string, string>([['completeness', 'REPORT']]);
  for (const each of selected.selections) {
    const rule = getRule(each);
    if (rule !== undefined && rule !== 'PAGE') rules.set(each.name, rule);
  }
  if (rules.has('summaries')) rules.set('total', 'SUM'); // the rows of each are held against it
  // What a center does not list may belong to a group of another; and its total is held against both.
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
  if (!isObjectType(type)) throw new Error(`${selected.name} holds no object`);
  return type.name;
}

function getRule(selected: Selected): string | undefined {
  return selected.field && getMergeRule(selected.field);
}
