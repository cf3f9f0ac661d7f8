/** Random cases for tests of the graph: a world, and an operation or a walk through pages in it. */
import * as fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { isSensitive } from '../../../subgraphs/contract/measures.ts';
import { isAggregated, type Contract } from '../../../subgraphs/contract/model.ts';
import { type FilterSetting, makeFilter } from './filters.ts';
import { isPermitted } from './isPermitted.ts';
import { ARBITRARY_TAPE_NUMBERS, createTape } from './tape.ts';
import { arbitraryWorld, type World } from './worlds.ts';
import { writeOperation, type RandomOperation } from './writeOperation.ts';

export interface OperationCase extends RandomOperation {
  readonly world: World;
}

/** A list to be read page by page (`walkPages`): the query takes `$after`. */
export interface WalkCase extends OperationCase {
  readonly path: readonly string[];
}

/** Simpler cases that are tried after a failure, at most: each costs a whole run of the graph. */
const MAX_SHRINKS = 300;

interface Door {
  readonly schema: GraphQLSchema;
  readonly contract: Contract;
}

/** Operations over a world; with a schema that has the gathered fields, those too. */
export function arbitraryOperationCase(
  door: Door,
  worlds = arbitraryWorld(door.contract),
): fc.Arbitrary<OperationCase> {
  const cases = fc.record({ world: worlds, numbers: ARBITRARY_TAPE_NUMBERS }).map(({ world, numbers }) => ({
    ...writeOperation((): FilterSetting => ({ ...door, world, tape: createTape(numbers) })),
    world,
  }));
  return fc.limitShrink(
    cases.filter((each) => isPermitted(door.schema, each)),
    MAX_SHRINKS,
  );
}

/** Lists of any collection in any order, in small pages; a few without a filter or an order. */
export function arbitraryWalkCase(door: Door, worlds = arbitraryWorld(door.contract)): fc.Arbitrary<WalkCase> {
  const cases = fc.record({ world: worlds, numbers: ARBITRARY_TAPE_NUMBERS }).map(({ world, numbers }) => {
    const tape = createTape(numbers);
    const collection = tape.choose(door.contract.collections);
    const { typeName, plural } = collection;
    const variables = {
      first: 1 + tape.pick(7),
      ...(tape.chance(80) && {
        orderBy: { field: tape.choose(collection.orders).name, direction: tape.choose(['ASC', 'DESC']) },
      }),
      ...(tape.chance(50) && { filter: makeFilter({ ...door, world, tape }, collection) }),
    };
    const query = `query Walk($first: Int, $after: String, $orderBy: ${typeName}Order, $filter: ${typeName}Filter) {
  list: ${plural}(first: $first, after: $after, orderBy: $orderBy, filter: $filter) { nodes { id } totalCount { status value } pageInfo { hasNextPage endCursor } }
}`;
    return { world, query, variables, path: ['list'] };
  });
  return fc.limitShrink(cases, MAX_SHRINKS);
}

/** Statistics by a SENSITIVE value, with or without other dimensions and a filter; some of them name single rows and are refused. */
export function arbitrarySensitiveCase(door: Door): fc.Arbitrary<OperationCase> {
  const cases = fc
    .record({ world: arbitraryWorld(door.contract), numbers: ARBITRARY_TAPE_NUMBERS })
    .map(({ world, numbers }) => {
      const tape = createTape(numbers);
      const collection = tape.choose(door.contract.collections.filter((each) => each.fields.some(isAggregated)));
      const [sensitive, others] = [true, false].map((wanted) =>
        collection.dimensions.filter(({ field }) => isAggregated(field) === wanted).map(({ name }) => name),
      );
      const groupBy = [
        ...new Set([
          tape.choose(sensitive ?? []),
          ...Array.from({ length: tape.choose([0, 0, 0, 1, 2]) }, () => tape.choose(others ?? [])),
        ]),
      ];
      const variables = {
        groupBy,
        ...(tape.chance(35) && { filter: makeFilter({ ...door, world, tape }, collection) }),
      };
      const query = `query Sensitive($groupBy: [${collection.typeName}Dimension!], $filter: ${collection.typeName}Filter) {
  asked: ${collection.statistics}(groupBy: $groupBy, filter: $filter) { total { value } notListed { status value } canOverlap groups { keys { dimension value } count { status value lower upper } centers { status value lower upper } } }
}`;
      return { world, query, variables };
    });
  return fc.limitShrink(cases, MAX_SHRINKS);
}

const NUMBER = '{ status value lower upper }';
const SUMMARY = `measure unit count ${NUMBER} missing ${NUMBER} censored ${NUMBER} mean ${NUMBER} variance ${NUMBER} standardDeviation ${NUMBER} min ${NUMBER} max ${NUMBER} p25 { lower upper } median { lower upper } p75 { lower upper } bins { from to count ${NUMBER} stillOpen ${NUMBER} }`;

/** A world, and several questions asked of it: to fill the centers takes longer than to ask them. */
export interface MeasuredCase {
  readonly world: World;
  readonly questions: readonly RandomOperation[];
}

/** Summaries of any measures, SENSITIVE ones too, in all and by group; those that would name single rows are refused. */
export function arbitraryMeasuredCase(door: Door): fc.Arbitrary<MeasuredCase> {
  const tapes = fc.array(ARBITRARY_TAPE_NUMBERS, { minLength: 8, maxLength: 8 });
  const cases = fc.record({ world: arbitraryWorld(door.contract), tapes }).map(({ world, tapes: all }) => {
    const questions = all.map((numbers) => writeMeasured({ ...door, world, tape: createTape(numbers) }));
    return { world, questions };
  });
  return fc.limitShrink(cases, MAX_SHRINKS);
}

function writeMeasured(setting: FilterSetting): RandomOperation {
  const { tape, contract } = setting;
  const measured = contract.collections.filter((each) => each.measures.length > 0);
  const hasSensitive = tape.chance(40);
  const collection = tape.choose(measured.filter((each) => !hasSensitive || each.measures.some(isSensitive)));
  const names = collection.dimensions.filter(({ field }) => !isAggregated(field)).map(({ name }) => name);
  const choose = (length: number, from: readonly string[]): string[] => [
    ...new Set(Array.from({ length }, () => tape.choose(from))),
  ];
  const variables = {
    groupBy: choose(tape.choose([0, 1, 1, 2, 3]), names),
    measures: choose(
      tape.choose([1, 2, 3]),
      collection.measures.map(({ name }) => name),
    ),
    ...(tape.chance(35) && { filter: makeFilter(setting, collection) }),
  };
  const query = `query Measured($groupBy: [${collection.typeName}Dimension!], $measures: [${collection.typeName}Measure!], $filter: ${collection.typeName}Filter) {
  asked: ${collection.statistics}(groupBy: $groupBy, measures: $measures, filter: $filter) { total ${NUMBER} summaries { ${SUMMARY} } groups { keys { dimension value } count ${NUMBER} summaries { ${SUMMARY} } } }
}`;
  return { query, variables };
}
