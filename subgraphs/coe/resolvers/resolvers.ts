/** All resolvers of a center, made from the contract: a new collection or field needs none of its own. */
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import type { GraphQLFieldResolver } from 'graphql';
import { getField, type Collection, type Contract, type Field } from '../../contract/model.ts';
import { DateScalar } from '../../contract/scalars.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Row } from '../loaders/loaders.ts';
import type { CenterContext, CenterFacts } from './context.ts';
import { createDatasetsResolver } from './datasets.ts';
import { createListResolver, createRelationResolver } from './list.ts';
import {
  createCenterReferenceResolver,
  createReferenceResolver,
  createRowReferenceResolver,
  createRowResolver,
  type ReferenceResolver,
} from './rows.ts';
import { createStatisticsResolver } from './statistics.ts';
import { createTimeToEventResolver } from './timeToEvent.ts';

// Arguments differ from field to field, and the schema holds their shape before a resolver sees them.
type AnyResolver = GraphQLFieldResolver<never, CenterContext, never>;
type TypeResolvers = Record<string, AnyResolver | ReferenceResolver>;

/** The types that codegen made of the schema, in the form that Apollo takes. */
export type CenterResolvers = Resolvers & GraphQLResolverMap<unknown>;

/** The type of the registry whose rows are the center's own. */
const CENTER_TYPE = 'Center';

/** The resolver map for `buildSubgraphSchema`. */
export function createResolvers(center: CenterFacts): CenterResolvers {
  const { collections } = center.contract;
  const scholars = center.contract.byType.get('Scholar');
  const query = Object.fromEntries([
    ...collections.flatMap((collection): [string, AnyResolver][] => [
      [collection.plural, createListResolver(center, collection)],
      [collection.code, createRowResolver(center, collection)],
      [collection.statistics, createStatisticsResolver(center, collection)],
    ]),
    ...(scholars ? [['scholarTimeToEvent', createTimeToEventResolver(center, scholars)] as const] : []),
    ['datasets', createDatasetsResolver(center)],
  ]);
  const ownLists = Object.fromEntries(
    collections.map((collection): [string, AnyResolver] => [collection.plural, createListResolver(center, collection)]),
  );
  // Names come from the contract, which the compiler cannot follow: a test asks for every field of the schema.
  const resolvers = {
    Date: DateScalar,
    Query: query,
    [CENTER_TYPE]: { ...ownLists, __resolveReference: createCenterReferenceResolver(center) },
    ...Object.fromEntries(
      collections.map((collection) => [collection.typeName, createTypeResolvers(center, collection)]),
    ),
  };
  return resolvers;
}

function createTypeResolvers(center: CenterFacts, collection: Collection): TypeResolvers {
  const resolvers: TypeResolvers = { __resolveReference: createRowReferenceResolver(center, collection) };
  for (const field of collection.fields) {
    const resolver = createFieldResolver(center, field);
    if (resolver) resolvers[field.name] = resolver;
  }
  return resolvers;
}

/** Undefined where the row's own property is the answer. */
function createFieldResolver(center: CenterFacts, field: Field): AnyResolver | undefined {
  switch (field.kind) {
    case 'relation': {
      const related = findCollection(center.contract, field);
      if (field.relatedBy === undefined)
        throw new Error(`the relation ${field.name} does not say which field refers back`);
      return createRelationResolver(center, related, getField(related, field.relatedBy));
    }
    case 'reference':
      return createReferenceResolver(center, findCollection(center.contract, field), field);
    case 'entity':
      return field.typeName === CENTER_TYPE ? () => ({ id: center.id }) : createEntityResolver(field);
    case 'id':
    case 'text':
    case 'int':
    case 'boolean':
    case 'date':
    case 'enum':
    case 'embedded':
      return undefined;
  }
}

/** An entity of the registry is handed on as its key. */
function createEntityResolver(field: Field): GraphQLFieldResolver<Row, CenterContext> {
  return (parent) => {
    const value = parent[field.name] ?? null;
    if (value === null) return null;
    return Array.isArray(value) ? value.map((id: unknown) => ({ id })) : { id: value };
  };
}

function findCollection(contract: Contract, field: Pick<Field, 'name' | 'typeName'>): Collection {
  const collection = contract.byType.get(field.typeName);
  if (!collection) throw new Error(`the field ${field.name} points to ${field.typeName}, which is no collection`);
  return collection;
}
