/** Single rows: by id at the root, as an entity of the federation, and through the references of other rows. */
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { CodedError } from '../../contract/errors.ts';
import { parseId } from '../../contract/ids.ts';
import type { Collection, Field } from '../../contract/model.ts';
import type { Row } from '../loaders/loaders.ts';
import type { CenterContext, CenterFacts } from './context.ts';
import { openReading, requireAccess } from './reading.ts';
import { findSelectedNames, toNames } from './selection.ts';

/** How the federation hands an entity over: its type and its key. */
export type Representation = Readonly<Record<string, unknown>>;
export type ReferenceResolver = (
  representation: Representation,
  context: CenterContext,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

/** Resolves `Query.<code>(id)`. */
export function createRowResolver(
  center: CenterFacts,
  collection: Collection,
): GraphQLFieldResolver<unknown, CenterContext, { readonly id: string }> {
  return (_parent, { id }, context, info) => loadOwnRow(center, collection, id, { context, info });
}

/** Resolves a row that is asked for as an entity. */
export function createRowReferenceResolver(center: CenterFacts, collection: Collection): ReferenceResolver {
  return async ({ id }, context, info) => {
    if (typeof id !== 'string') {
      throw new CodedError('BAD_ID', `expected the id of a ${collection.code} as text, got ${JSON.stringify(id)}`);
    }
    const row = await loadOwnRow(center, collection, id, { context, info });
    return row && { ...row }; // @apollo/subgraph writes __typename into what it gets, and rows are shared
  };
}

/** Resolves the center as an entity: a center knows itself and no other. */
export function createCenterReferenceResolver(center: CenterFacts): ReferenceResolver {
  return async ({ id }) => (id === center.id ? { id } : null);
}

/** Resolves a field that refers to rows of another collection of the same center. */
export function createReferenceResolver(
  center: CenterFacts,
  referred: Collection,
  field: Field,
): GraphQLFieldResolver<Row, CenterContext> {
  return (parent, _arguments, context, info) => {
    const value = parent[field.name] ?? null;
    if (value === null) return null;
    const load = (id: unknown): Promise<Row | null> => loadRow(center, referred, String(id), { context, info });
    return Array.isArray(value) ? value.map(load) : load(value);
  };
}

interface Place {
  readonly context: CenterContext;
  readonly info: GraphQLResolveInfo;
}

/** Null for an id of another center: its owner answers for it. */
async function loadOwnRow(center: CenterFacts, collection: Collection, id: string, place: Place): Promise<Row | null> {
  const parts = parseId(id, collection.code);
  return parts.center === center.id ? loadRow(center, collection, id, place) : null;
}

async function loadRow(
  center: CenterFacts,
  collection: Collection,
  id: string,
  { context, info }: Place,
): Promise<Row | null> {
  const access = await openReading(center, context, info.fieldNodes, {
    collection,
    describe: () => ({ purpose: 'row', fields: toNames(['id'], findSelectedNames(center.contract, collection, info)) }),
  });
  requireAccess(access);
  return (await context.loaders.loadRow(collection.code, id)) ?? null;
}
