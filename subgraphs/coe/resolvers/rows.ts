/** Rows: lists as Relay connections, relations, single rows by id, entities of the federation, and references. */
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { Reading } from '../policy/policy.ts';
import type { CenterContext, CenterFacts } from './context.ts';
import type { Page, PageRequest, Row, Value } from '../store/store.ts';
import {
  createUnknownCount,
  findFilteredNames,
  findSelectedNames,
  openReading,
  requireAccess,
  toCompleteness,
  toNames,
  type Access,
} from './reading.ts';
import { parseCenterCursor, printCenterCursor } from '../../contract/cursor.ts';
import { CodedError } from '../../contract/errors.ts';
import { parseFilter, type FilterInput } from '../../contract/filter.ts';
import type { PageInfo } from '../../contract/generated/answers.ts';
import { parseId } from '../../contract/ids.ts';
import type { Collection, Contract, Field } from '../../contract/model.ts';
import { encodePosition, parseOrder, type Direction, type Order } from '../../contract/order.ts';
import type { Pace } from '../../contract/pace.ts';
import { parsePageSize } from '../../contract/pageSize.ts';
import { toExactCount } from '../../contract/summary.ts';
import type { ReferenceResolver } from '../../serve/schema.ts';

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

/** The fields are functions, so that a count or a page is computed only if it is selected. Edges, nodes and pageInfo share one page. */
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

/** The connection for a list that may not or cannot be read. */
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

/** A list has no sort value: the contract marks none as `@orderable`. */
function toSortValue(value: Value | undefined): string | number | boolean | null | undefined {
  return typeof value === 'object' ? null : value;
}

/** Resolves `Query.<code>(id)`. */
export function createRowResolver(
  contract: Contract,
  collection: Collection,
): GraphQLFieldResolver<unknown, CenterContext, { readonly id: string }> {
  return (_parent, { id }, context, info) => loadOwnRow(contract, collection, id, { context, info });
}

/** Resolves a row as an entity. */
export function createRowReferenceResolver(
  contract: Contract,
  collection: Collection,
): ReferenceResolver<CenterContext> {
  return async ({ id }, context, info) => {
    if (typeof id !== 'string') {
      throw new CodedError('BAD_ID', `expected the id of a ${collection.code} as text, got ${JSON.stringify(id)}`);
    }
    return loadOwnRow(contract, collection, id, { context, info });
  };
}

/** Resolves the center as an entity. A center knows only itself. */
export const resolveCenterReference: ReferenceResolver<CenterContext> = async ({ id }, { center }) =>
  id === center.id ? { id } : null;

/** Resolves a field that refers to rows of another collection of the same center. */
export function createReferenceResolver(
  contract: Contract,
  referred: Collection,
  field: Field,
): GraphQLFieldResolver<Row, CenterContext> {
  return (parent, _arguments, context, info) => {
    const value = parent[field.name] ?? null;
    if (value === null) return null;
    const load = (id: unknown): Promise<Row | null> => loadRow(contract, referred, String(id), { context, info });
    return Array.isArray(value) ? value.map(load) : load(value);
  };
}

interface Place {
  readonly context: CenterContext;
  readonly info: GraphQLResolveInfo;
}

/** Null for an id of another center, which its owner resolves. */
async function loadOwnRow(contract: Contract, collection: Collection, id: string, place: Place): Promise<Row | null> {
  const parts = parseId(id, collection.code);
  return parts.center === place.context.center.id ? loadRow(contract, collection, id, place) : null;
}

async function loadRow(
  contract: Contract,
  collection: Collection,
  id: string,
  { context, info }: Place,
): Promise<Row | null> {
  const access = await openReading(context, info.fieldNodes, {
    collection,
    describe: () => ({ purpose: 'row', fields: toNames(['id'], findSelectedNames(contract, collection, info)) }),
  });
  requireAccess(access);
  const row = await context.loaders.loadRow(collection.code, id);
  await context.pace.rest(1); // thousands of references may wait for one row
  return row ?? null;
}
