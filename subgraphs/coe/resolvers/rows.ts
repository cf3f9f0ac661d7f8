/** Single rows: by id at the root, as an entity of the federation, and through the references of other rows. */
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { CodedError } from '../../contract/errors.ts';
import { parseId } from '../../contract/ids.ts';
import type { Collection, Contract, Field } from '../../contract/model.ts';
import type { ReferenceResolver } from '../../serve/schema.ts';
import type { Row } from '../loaders/loaders.ts';
import type { CenterContext } from './context.ts';
import { openReading, requireAccess } from './reading.ts';
import { findSelectedNames, toNames } from './selection.ts';

/** Resolves `Query.<code>(id)`. */
export function createRowResolver(
  contract: Contract,
  collection: Collection,
): GraphQLFieldResolver<unknown, CenterContext, { readonly id: string }> {
  return (_parent, { id }, context, info) => loadOwnRow(contract, collection, id, { context, info });
}

/** Resolves a row that is asked for as an entity. */
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

/** Resolves the center as an entity: a center knows itself and no other. */
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

/** Null for an id of another center: its owner answers for it. */
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
