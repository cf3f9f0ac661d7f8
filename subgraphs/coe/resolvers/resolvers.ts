/** All resolvers of a center, created from the contract: a new collection or field needs no resolver of its own. */
import type { GraphQLFieldResolver } from 'graphql';
import { getField, type Collection, type Contract, type Field } from '../../contract/model.ts';
import { DateScalar } from '../../contract/scalars.ts';
import type { SchemaResolvers, TypeResolvers } from '../../serve/schema.ts';
import type { CenterContext } from './context.ts';
import type { Row } from '../store/store.ts';
import { createDatasetsResolver } from './datasets.ts';
import {
  createListResolver,
  createReferenceResolver,
  createRelationResolver,
  createRowReferenceResolver,
  createRowResolver,
  resolveCenterReference,
} from './rows.ts';
import { createStatisticsResolver } from './statistics.ts';
import { createTimeToEventResolver } from './timeToEvent.ts';

type AnyResolver = TypeResolvers<CenterContext>[string];

/** The registry type that has the center's own rows. */
const CENTER_TYPE = 'Center';

/** The resolvers, the same for every center that serves the contract. The context has the center. */
export function createResolvers(contract: Contract): SchemaResolvers<CenterContext> {
  const { collections } = contract;
  const scholars = contract.byType.get('Scholar');
  const query = Object.fromEntries([
    ...collections.flatMap((collection): [string, AnyResolver][] => [
      [collection.plural, createListResolver(contract, collection)],
      [collection.code, createRowResolver(contract, collection)],
      [collection.statistics, createStatisticsResolver(contract, collection)],
    ]),
    ...(scholars ? [['scholarTimeToEvent', createTimeToEventResolver(contract, scholars)] as const] : []),
    ['datasets', createDatasetsResolver(contract)],
  ]);
  const ownLists = Object.fromEntries(
    collections.map((collection): [string, AnyResolver] => [
      collection.plural,
      createListResolver(contract, collection),
    ]),
  );
  // The compiler cannot check the names, which come from the contract. A test requests every field of the schema.
  const types = {
    Query: query,
    [CENTER_TYPE]: { ...ownLists, __resolveReference: resolveCenterReference },
    ...Object.fromEntries(
      collections.map((collection) => [collection.typeName, createTypeResolvers(contract, collection)]),
    ),
  };
  return { scalars: { Date: DateScalar }, types };
}

function createTypeResolvers(contract: Contract, collection: Collection): TypeResolvers<CenterContext> {
  const resolvers: Record<string, AnyResolver> = {
    __resolveReference: createRowReferenceResolver(contract, collection),
  };
  for (const field of collection.fields) {
    const resolver = createFieldResolver(contract, field);
    if (resolver) resolvers[field.name] = resolver;
  }
  return resolvers;
}

/** Undefined if the field is a property of the row. */
function createFieldResolver(contract: Contract, field: Field): AnyResolver | undefined {
  switch (field.kind) {
    case 'relation': {
      const related = findCollection(contract, field);
      if (field.relatedBy === undefined)
        throw new Error(`the relation ${field.name} does not say which field refers back`);
      return createRelationResolver(contract, related, getField(related, field.relatedBy));
    }
    case 'reference':
      return createReferenceResolver(contract, findCollection(contract, field), field);
    case 'entity':
      return field.typeName === CENTER_TYPE ? resolveOwnCenter : createEntityResolver(field);
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

const resolveOwnCenter: GraphQLFieldResolver<Row, CenterContext> = (_parent, _arguments, { center }) => ({
  id: center.id,
});

/** An entity of the registry is returned as its key. */
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
