/** Random arguments of the contract's fields; undefined leaves an argument out. */
import { getNamedType, type GraphQLArgument, type GraphQLField } from 'graphql';
import { isSensitive } from '../../../subgraphs/contract/measures.ts';
import { isAggregated, type Collection } from '../../../subgraphs/contract/model.ts';
import { makeFilter, type FilterSetting } from './filters.ts';

/** A value for one argument of a list, a statistics or a single row. */
export function makeArgument(
  setting: FilterSetting,
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
): unknown {
  const { tape } = setting;
  const collection = findCollection(setting, getNamedType(field.type).name);
  switch (argument.name) {
    case 'filter':
      return tape.chance(55) ? makeFilter(setting, collection) : undefined;
    case 'orderBy':
      return tape.chance(65) ? makeOrder(setting, collection) : undefined;
    case 'first':
      return tape.choose([undefined, undefined, undefined, 2, 1, 3, 5, 7, 20, 0, 500, null]);
    case 'last':
      return tape.choose([undefined, undefined, undefined, undefined, undefined, undefined, 2, 1, 5, 0, 20, 500, null]);
    case 'after':
    case 'before':
      return tape.chance(5) ? null : undefined;
    case 'groupBy':
      return makeGrouping(setting, collection);
    case 'distinct':
      return makeDistinct(setting, collection);
    case 'event':
      return tape.choose(['PROGRAM_TO_R', 'K_TO_R', 'COMPLETION_TO_LEADERSHIP']);
    case 'measures':
      return makeMeasures(setting, collection);
    case 'id':
      return makeId(setting, collection);
    default:
      throw new Error(`the arbitraries know no argument ${argument.name}: teach makeArgument`);
  }
}

/** The collection that a field answers with: its rows, a connection of them, or their statistics. */
function findCollection({ contract }: FilterSetting, typeName: string): Collection {
  const found = contract.byType.get(
    typeName === 'TimeToEvent' ? 'Scholar' : typeName.replace(/(Connection|Statistics)$/, ''),
  );
  if (!found) throw new Error(`${typeName} belongs to no collection`);
  return found;
}

function makeOrder({ tape }: FilterSetting, collection: Collection): unknown {
  const field = tape.choose(collection.orders).name;
  const direction = tape.choose([undefined, 'DESC', 'ASC', 'DESC', null]);
  return direction === undefined ? { field } : { field, direction };
}

/** SENSITIVE values are refused beside what names single rows, in groups and filter alike: a test of its own holds that. */
function makeGrouping({ tape }: FilterSetting, collection: Collection): unknown {
  const length = tape.choose([1, 2, 1, 3, 2, 0]);
  if (tape.chance(4)) return null;
  const dimensions = collection.dimensions.filter(({ field }) => !isAggregated(field));
  const names = Array.from({ length }, () => tape.choose(dimensions).name);
  return [...new Set(names)];
}

function makeDistinct({ tape }: FilterSetting, collection: Collection): unknown {
  if (tape.chance(20)) return undefined;
  return [...new Set(Array.from({ length: tape.choose([1, 2, 1, 0]) }, () => tape.choose(collection.keys).name))];
}

/** Of a SENSITIVE measure the same holds. */
function makeMeasures({ tape }: FilterSetting, collection: Collection): unknown {
  if (tape.chance(50)) return tape.choose([null, undefined, []]);
  const names = collection.measures.filter((measure) => !isSensitive(measure)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [...new Set(Array.from({ length: tape.choose([1, 2, 3]) }, () => tape.choose(names)))];
}

function makeId({ tape, world }: FilterSetting, collection: Collection): string {
  const ids = (world.rows[collection.code] ?? []).map((row) => row.id);
  const unknown = `${tape.choose(world.centers)}:${collection.code}:nobody`;
  return tape.choose([...ids, unknown]);
}
