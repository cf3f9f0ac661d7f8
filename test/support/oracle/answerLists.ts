/** Connections and statistics over rows that are already there: filter, sort, cut, count, and nothing clever. */
import { GraphQLError } from 'graphql';
import {
  isAggregated,
  type Collection,
  type Contract,
  type Dimension,
  type Measure,
} from '../../../subgraphs/contract/model.ts';
import { answerDistinct } from './answerDistinct.ts';
import { atLeast, between, exactly } from './counts.ts';
import { compareRows, type OracleOrder } from './compareRows.ts';
import { isByCenter, listGroups } from './listGroups.ts';
import { matchesRow, type FilterInput } from './matchRow.ts';
import type { OracleRow } from './rows.ts';
import { summarizeRows } from './summarizeRows.ts';

export interface ListArguments {
  readonly filter?: FilterInput | null;
  readonly orderBy?: { readonly field: string; readonly direction?: 'ASC' | 'DESC' | null } | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface StatisticsArguments {
  readonly filter?: FilterInput | null;
  readonly groupBy?: readonly string[] | null;
  readonly distinct?: readonly string[] | null;
  readonly measures?: readonly string[] | null;
}

/** Where rows come from: `rows` may be a part of `everything`, which still knows the rows that cursors stand for. */
export interface Source {
  readonly contract: Contract;
  readonly collection: Collection;
  readonly rows: readonly OracleRow[];
  readonly everything: readonly OracleRow[];
  readonly completeness: unknown;
  /** Centers that may hold more of these rows, and give no answer. */
  readonly missing: readonly string[];
  /** The day up to which a center's data are complete. */
  readonly asOf: (center: string) => string;
}

const CURSOR_MARK = 'oracle/';

export function answerList(source: Source, args: ListArguments): unknown {
  const isBackward = typeof args.last === 'number';
  const limit = args.last ?? args.first ?? 50;
  if (limit < 0 || limit > 500 || (isBackward && typeof args.first === 'number'))
    throw refuse('BAD_PAGE_SIZE', `expected first or last from 0 to 500, got ${args.first} and ${args.last}`);
  const order = readOrder(source.collection, args);
  const matching = filterRows(source, args.filter).toSorted((a, b) => compareRows(order, a, b));
  const [start, end] = [findCursorRow(source, args.after), findCursorRow(source, args.before)];
  const between = matching.filter(
    (row) => (!start || compareRows(order, row, start) > 0) && (!end || compareRows(order, row, end) < 0),
  );
  const nodes = isBackward ? between.slice(Math.max(0, between.length - limit)) : between.slice(0, limit);
  const hasMore = between.length > nodes.length;
  const edges = nodes.map((node) => ({ cursor: CURSOR_MARK + node.id, node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: isBackward ? end !== undefined : hasMore,
      hasPreviousPage: isBackward ? hasMore : start !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: count(source, matching.length),
    completeness: source.completeness,
  };
}

export function answerStatistics(source: Source, args: StatisticsArguments): unknown {
  const dimensions = (args.groupBy ?? []).map((name) => findDimension(source.collection, name));
  if (dimensions.length > 3 || new Set(dimensions).size < dimensions.length) {
    throw refuse('BAD_GROUPING', `expected up to three different dimensions, got ${args.groupBy?.join(', ')}`);
  }
  const matching = filterRows(source, args.filter);
  const measures = findMeasures(source.collection, args.measures ?? [], dimensions);
  const summarizing = { collection: source.collection, dimensions, matching, asOf: source.asOf };
  const isIncomplete = source.missing.length > 0;
  const summarize = (isOpen: boolean, keys?: readonly (string | null)[]): unknown[] =>
    measures.map((measure) => summarizeRows({ ...summarizing, isIncomplete: isOpen }, measure, keys));
  const { groups, notListed } =
    dimensions.length === 0 ? { groups: [], notListed: 0 } : listGroups(source, matching, dimensions);
  return {
    total: count(source, matching.length),
    groups: groups.map((group) => ({
      keys: group.keys.map((value, index) => ({ dimension: dimensions[index]?.name, value })),
      count: group.isIncomplete ? atLeast(group.count.lower) : between(group.count),
      centers: group.isIncomplete ? atLeast(group.centers.lower) : between(group.centers),
      get summaries() {
        return summarize(group.isIncomplete, group.keys);
      },
    })),
    get summaries() {
      return summarize(isIncomplete);
    },
    canOverlap: dimensions.some((each) => each.isMultiple),
    // Of a missing center that has a group of its own, none is elsewhere.
    notListed: isByCenter(dimensions) ? exactly(notListed) : count(source, notListed),
    distinct: answerDistinct(source.collection, matching, { names: args.distinct ?? [], isIncomplete }),
    completeness: source.completeness,
  };
}

/** An error as the graph words it: with a code of the catalogue. */
export function refuse(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export function filterRows(
  { contract, collection, rows }: Source,
  filter: FilterInput | null | undefined,
): OracleRow[] {
  return rows.filter((row) => matchesRow(contract, collection.fields, filter ?? {}, row));
}

function readOrder(collection: Collection, { orderBy }: ListArguments): OracleOrder {
  const name = orderBy?.field ?? 'ID';
  const found = collection.orders.find((each) => each.name === name);
  if (!found) throw new Error(`the oracle knows no order ${name} of ${collection.plural}`);
  return { field: found.field, isDescending: orderBy?.direction === 'DESC' };
}

function findCursorRow({ everything }: Source, after: string | null | undefined): OracleRow | undefined {
  if (after === null || after === undefined) return undefined;
  const row = everything.find((each) => CURSOR_MARK + each.id === after);
  if (!row) throw refuse('BAD_CURSOR', `expected a cursor of this list by the oracle, got ${JSON.stringify(after)}`);
  return row;
}

function findDimension(collection: Collection, name: string): Dimension {
  const found = collection.dimensions.find((each) => each.name === name);
  if (!found) throw new Error(`the oracle knows no dimension ${name} of ${collection.plural}`);
  return found;
}

function findMeasures({ measures }: Collection, names: readonly string[], dimensions: readonly Dimension[]): Measure[] {
  const isRefused =
    names.length > 3 ||
    new Set(names).size < names.length ||
    (names.length > 0 && dimensions.some(({ field }) => isAggregated(field)));
  if (isRefused)
    throw refuse(
      'BAD_GROUPING',
      `expected up to three different measures, beside no SENSITIVE dimension, got ${names.join(', ')}`,
    );
  return names.map((name) => {
    const found = measures.find((each) => each.name === name);
    if (!found) throw new Error(`the oracle knows no measure ${name}`);
    return found;
  });
}

function count({ missing }: Source, value: number): unknown {
  return missing.length > 0 ? atLeast(value) : exactly(value);
}
