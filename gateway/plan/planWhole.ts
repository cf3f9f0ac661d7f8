/** Plans a merged field: checks the client's arguments at the door, and says what each center is asked for it. */
import { createHash } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import { ALL, parseFilter, type Filter, type FilterInput } from '../../subgraphs/contract/filter.ts';
import type { Collection, Dimension } from '../../subgraphs/contract/model.ts';
import { parseOrder, type Direction } from '../../subgraphs/contract/order.ts';
import { parsePageSize } from '../../subgraphs/contract/pageSize.ts';
import { parseGrouping } from '../../subgraphs/contract/grouping.ts';
import { parseMeasures } from '../../subgraphs/contract/measures.ts';
import { printCenterCursor } from '../../subgraphs/contract/cursor.ts';
import { getMergeRule } from '../supergraph/logicalSubgraph.ts';
import { planObject } from './planObject.ts';
import type { EdgePlan, ListShape, RowsField, RuledField, SentArgument, StatisticsShape, WholePlan } from './plan.ts';
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
  const collection = findCollection(scope, selected);
  const given = selected.arguments;
  const clientFilter = given['filter'] as FilterInput | null | undefined; // coerced to its GraphQL type, as all arguments here
  const input = condition ? { and: [condition, clientFilter ?? {}] } : (clientFilter ?? undefined);
  const filter = input ? parseFilter(scope.subgraph.contract, collection, input) : ALL;
  const rows = selected.selections.filter((each) => getRule(each) === 'PAGE').map((each) => planRows(scope, each));
  const ruled = listRuledFields(selected);
  const shape = isList(selected)
    ? planList(scope, collection, filter, given, rows.length > 0 || ruled.some((each) => each.rule === 'PAGE_INFO'))
    : planStatistics(collection, filter, given);
  const filterArgument = input ? [{ name: 'filter', type: `${collection.typeName}Filter`, value: input }] : [];
  const whole = { selected, collection, shape, rows, ruled, arguments: [...filterArgument, ...toArguments(collection, shape, given)] };
  return { whole, filter };
}

function isList(selected: Selected): boolean {
  return selected.field?.args.some((argument) => argument.name === 'first') ?? false;
}

function findCollection(scope: PlanScope, { field }: Selected): Collection {
  const name = String(field && getNamedType(field.type)).replace(/(Connection|Statistics)$/, '');
  const collection = scope.subgraph.contract.byType.get(name);
  if (!collection) throw new Error(`${name} is no collection of the contract`);
  return collection;
}

function planList(
  scope: PlanScope,
  collection: Collection,
  filter: Filter,
  given: Readonly<Record<string, unknown>>,
  hasSpine: boolean,
): ListShape {
  const order = parseOrder(collection, given['orderBy'] as { field: string; direction?: Direction } | null | undefined);
  const fingerprint = fingerprintList(collection, filter, `${order.name} ${order.direction}`);
  const after = given['after'] as string | null | undefined;
  const cursor = after === null || after === undefined ? undefined : scope.cursors.parse(fingerprint, after);
  const first = parsePageSize(given['first'] as number | null | undefined);
  return { kind: 'list', order, first, gaps: cursor?.gaps ?? [], fingerprint, hasSpine, ...(cursor && { after: cursor.position }) };
}

function planStatistics(collection: Collection, filter: Filter, given: Readonly<Record<string, unknown>>): StatisticsShape {
  const dimensions = parseGrouping(collection, given['groupBy'] as readonly string[] | null | undefined, filter);
  const measures = parseMeasures(collection, given['measures'] as readonly string[] | null | undefined, { dimensions, filter });
  return { kind: 'statistics', dimensions, measures };
}

/** What a cursor is bound to. */
function fingerprintList(collection: Collection, filter: Filter, order: string): string {
  const text = JSON.stringify([collection.code, order, filter], (key, value: unknown) => (key === 'field' ? (value as Dimension['field']).name : value)); // every `field` of a Filter is one
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function toArguments(collection: Collection, shape: ListShape | StatisticsShape, given: Readonly<Record<string, unknown>>): SentArgument[] {
  const { typeName } = collection;
  if (shape.kind === 'statistics') {
    const [groupBy, measures] = [shape.dimensions, shape.measures].map((each) => each.map(({ name }) => name));
    return [
      { name: 'groupBy', type: `[${typeName}Dimension!]`, value: groupBy ?? [] },
      { name: 'measures', type: `[${typeName}Measure!]`, value: measures ?? [] },
    ].filter(({ value }) => value.length > 0);
  }
  const { order, first, after } = shape;
  return [
    ...(given['orderBy'] ? [{ name: 'orderBy', type: `${typeName}Order`, value: { field: order.name, direction: order.direction } }] : []),
    { name: 'first', type: 'Int', value: first },
    ...(after ? [{ name: 'after', type: 'String', value: printCenterCursor(after) }] : []),
  ];
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
  if (rules.has('groups')) rules.set('unlisted', 'SUM');
  return [...rules].map(([name, rule]) => ({ name, rule }));
}

function planRows(scope: PlanScope, selected: Selected): RowsField {
  return { selected, item: selected.name === 'edges' ? planEdge(scope, selected) : planObject(scope, toTypeName(selected), selected.selections) };
}

function planEdge(scope: PlanScope, selected: Selected): EdgePlan {
  const named = (name: string): Selected[] => selected.selections.filter((each) => each.name === name);
  return {
    kind: 'edge',
    nodes: named('node').map((node) => ({ selected: node, object: planObject(scope, toTypeName(node), node.selections) })),
    cursorKeys: named('cursor').map((each) => each.key),
    typenameKeys: named('__typename').map((each) => each.key),
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

