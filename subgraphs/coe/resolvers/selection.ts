/** The names of a collection's fields that an operation uses at one place: what a policy decides on. */
import { getNamedType, isObjectType, type FieldNode, type GraphQLNamedType, type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Filter } from '../../contract/filter.ts';
import type { Collection, Contract, Dimension, Measure } from '../../contract/model.ts';

/**
 * The selected fields of `collection`, wherever they stand below the field that is being resolved: directly, or inside
 * a connection. `@skip` and `@include` are heeded, fragments are followed.
 */
export function findSelectedNames(contract: Contract, collection: Collection, info: GraphQLResolveInfo): string[] {
  const returned = getNamedType(info.returnType);
  // `_entities` returns a union: what is selected of it for one type counts.
  const start = isObjectType(returned) ? returned : info.schema.getType(collection.typeName);
  return findBelow(contract, collection, info, { type: start, nodes: info.fieldNodes });
}

interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly nodes: readonly FieldNode[];
}

function findBelow(contract: Contract, collection: Collection, info: GraphQLResolveInfo, place: Place): string[] {
  const { type } = place;
  if (!isObjectType(type)) return [];
  const isRow = type.name === collection.typeName;
  return selectedFields(info, place).flatMap(({ name, nodes }) => {
    const field = type.getFields()[name];
    const below: Place = { type: field && getNamedType(field.type), nodes };
    if (!isRow) return findBelow(contract, collection, info, below);
    if (!collection.fields.some((each) => each.name === name)) return []; // __typename
    const isEmbedded = below.type !== undefined && contract.embedded.has(below.type.name);
    return [name, ...(isEmbedded ? selectedFields(info, below).map((inner) => `${name}.${inner.name}`) : [])];
  });
}

function selectedFields(
  info: GraphQLResolveInfo,
  { type, nodes }: Place,
): { name: string; nodes: readonly FieldNode[] }[] {
  if (!isObjectType(type)) return [];
  const byKey = collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);
  return [...byKey.values()].flatMap((same) => {
    const name = same[0]?.name.value;
    return name === undefined || name === '__typename' ? [] : [{ name, nodes: same }];
  });
}

/** The names that a filter compares. */
export function findFilteredNames(filter: Filter): string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap(findFilteredNames);
    case 'not':
      return findFilteredNames(filter.of);
    case 'some':
      return [filter.field.name, ...findFilteredNames(filter.of).map((name) => `${filter.field.name}.${name}`)];
    case 'in':
    case 'range':
    case 'isNull':
    case 'startsWith':
    case 'contains':
      return [filter.field.name];
  }
}

/** The names that statistics group by. */
export function findGroupedNames(dimensions: readonly Dimension[]): string[] {
  return dimensions.flatMap(({ field, inner }) => [field.name, ...(inner ? [`${field.name}.${inner.name}`] : [])]);
}

/** The names that measures look at, the days that open rows are counted from included. */
export function findMeasuredNames(measures: readonly Measure[]): string[] {
  return measures.flatMap(({ numbers }) => {
    if (numbers.kind === 'counted') return [numbers.each.name, numbers.of.name];
    const { name, elapsed } = numbers.field;
    return elapsed ? [name, elapsed.from, elapsed.to] : [name];
  });
}

/** Each name once, sorted. */
export function toNames(...names: readonly (readonly string[])[]): string[] {
  return [...new Set(names.flat())].sort();
}
