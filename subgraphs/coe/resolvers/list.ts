/** Lists as Relay connections: arguments parsed at the door, then a page that is read only when it is selected. */
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { parseCenterCursor, printCenterCursor } from '../../contract/cursor.ts';
import { parseFilter, type FilterInput } from '../../contract/filter.ts';
import type { Collection, Contract, Field } from '../../contract/model.ts';
import { encodePosition, parseOrder, type Direction, type Order } from '../../contract/order.ts';
import type { Pace } from '../../contract/pace.ts';
import { parsePageSize } from '../../contract/pageSize.ts';
import type { Page, PageRequest, Row, Value } from '../loaders/loaders.ts';
import type { Reading } from '../policy/policy.ts';
import type { CenterContext, CenterFacts } from './context.ts';
import { openReading, type Access } from './reading.ts';
import { createUnknownCount, toCompleteness, toExactCount } from './report.ts';
import { findFilteredNames, findSelectedNames, toNames } from './selection.ts';

/** `PageInfo` of the schema. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface ListArguments {
  readonly filter?: FilterInput | null;
  readonly orderBy?: { readonly field: string; readonly direction?: Direction | null } | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Resolves `Query.<plural>` and `Center.<plural>`: all rows of the center. */
export function createListResolver(
  contract: Contract,
  collection: Collection,
): GraphQLFieldResolver<unknown, CenterContext, ListArguments> {
  return async (_parent, list, context, info) => {
    const request = parseList(contract, collection, list);
    const access = await openReading(context, info.fieldNodes, {
      collection,
      describe: () => describeList(contract, { collection, request, info }),
    });
    if (access.kind !== 'granted') return createEmptyConnection(context.center, access, request);
    return createConnection(context, access, request, {
      page: () => access.snapshot.findPage(collection.code, request),
      count: () => access.snapshot.count(collection.code, request.filter),
    });
  };
}

/** Resolves a relation: the rows of `related` whose field `by` refers to the parent. */
export function createRelationResolver(
  contract: Contract,
  related: Collection,
  by: Field,
): GraphQLFieldResolver<Row, CenterContext, ListArguments> {
  return async (parent, list, context, info) => {
    const place = info.fieldNodes;
    const request = context.memo.once(place, 'request', () => parseList(contract, related, list));
    const access = await openReading(context, place, {
      collection: related,
      describe: () => describeList(contract, { collection: related, request, info, by }),
    });
    if (access.kind !== 'granted') return createEmptyConnection(context.center, access, request);
    const relation = context.memo.once(place, 'relation', () => ({
      key: `${related.code}.${by.name} ${JSON.stringify(list)}`,
      collection: related.code,
      field: by,
      request,
    }));
    return createConnection(context, access, request, {
      page: () => context.loaders.loadRelated(relation, parent.id),
      count: () => context.loaders.countRelated(relation, parent.id),
    });
  };
}

function parseList(
  contract: Contract,
  collection: Collection,
  { filter, orderBy, first, after, last, before }: ListArguments,
): PageRequest {
  return {
    filter: parseFilter(contract, collection, filter),
    order: parseOrder(collection, orderBy),
    ...parsePageSize({ first, last }),
    ...(after !== null && after !== undefined && { after: parseCenterCursor(after) }),
    ...(before !== null && before !== undefined && { before: parseCenterCursor(before) }),
  };
}

interface ListPlace {
  readonly collection: Collection;
  readonly request: PageRequest;
  readonly info: GraphQLResolveInfo;
  readonly by?: Field;
}

function describeList(contract: Contract, { collection, request, info, by }: ListPlace): Omit<Reading, 'collection'> {
  const selected = findSelectedNames(contract, collection, info);
  const used = [request.order.field.name, ...(by ? [by.name] : [])];
  return { purpose: 'rows', fields: toNames(selected, findFilteredNames(request.filter), used) };
}

interface Sources {
  page(): Promise<Page>;
  count(): Promise<number>;
}

/** Thunks, so that a count or a page that nobody selected is never computed; edges, nodes and pageInfo share one page. */
function createConnection(
  { center, pace }: CenterContext,
  access: Access,
  request: PageRequest,
  sources: Sources,
): object {
  let reading: Promise<Page> | undefined;
  const read = (): Promise<Page> => (reading ??= readAtPace(sources, pace));
  const toEdge = (row: Row): object => ({ cursor: toCursor(request.order, row), node: row });
  return {
    edges: async () => pace.slice((await read()).rows.map(toEdge)),
    nodes: async () => pace.slice((await read()).rows),
    pageInfo: async () => toPageInfo(request, await read()),
    totalCount: async () => toExactCount(await sources.count()),
    completeness: () => toCompleteness(center, access),
  };
}

async function readAtPace(sources: Sources, pace: Pace): Promise<Page> {
  const page = await sources.page();
  await pace.rest(page.rows.length);
  return page;
}

/** What stands for a list that may not or cannot be read. */
function createEmptyConnection(center: CenterFacts, access: Access, request: PageRequest): object {
  return {
    edges: [],
    nodes: [],
    pageInfo: toPageInfo(request, { rows: [], hasMore: false }),
    totalCount: createUnknownCount(),
    completeness: toCompleteness(center, access),
  };
}

function toPageInfo({ order, after, before, end }: PageRequest, { rows, hasMore }: Page): PageInfo {
  const [head, tail] = [rows[0], rows.at(-1)];
  return {
    hasNextPage: end === 'last' ? before !== undefined : hasMore,
    hasPreviousPage: end === 'last' ? hasMore : after !== undefined,
    startCursor: head ? toCursor(order, head) : null,
    endCursor: tail ? toCursor(order, tail) : null,
  };
}

function toCursor(order: Order, row: Row): string {
  return printCenterCursor(encodePosition(order, toSortValue(row[order.field.name]), row.id));
}

/** Lists are not ordered by: the contract marks no list `@orderable`. */
function toSortValue(value: Value | undefined): string | number | boolean | null | undefined {
  return typeof value === 'object' ? null : value;
}
