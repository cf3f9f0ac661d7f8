/** The cost of an operation: what it counts, and that the questions people ask stay far below the limit. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getIntrospectionQuery,
  getVariableValues,
  Kind,
  parse,
  type GraphQLSchema,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { GRAPH_LIMITS, SUBGRAPH_LIMITS } from '../../subgraphs/contract/limits/limits.ts';
import {
  measureOperation,
  STATISTIC_ROWS,
  UNSIZED_LIST,
  type Measure,
} from '../../subgraphs/contract/limits/measureOperation.ts';
import { loadClientSchema } from '../support/loadClientSchema.ts';

const CENTERS = 11;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await loadClientSchema();
});

function measure(query: string, variables: Readonly<Record<string, unknown>> = {}): Measure {
  const { definitions } = parse(query);
  const operation = definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('expected an operation');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw new Error(JSON.stringify(errors));
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as [string, FragmentDefinitionNode]] : [],
    ),
  );
  return measureOperation({ schema, operation, fragments, variables: coerced, centers: CENTERS });
}

const ONE_ROW = 1;

describe('values', () => {
  test.each<[string, string, number]>([
    ['each leaf of each row', '{ scholars(first: 20) { nodes { id name status } } }', CENTERS * 20 * 4],
    ['each again under another name', '{ scholars(first: 20) { nodes { id a: id b: id c: id } } }', CENTERS * 20 * 5],
    [
      'what a list says of itself counts once',
      '{ scholars(first: 20) { totalCount { value } pageInfo { hasNextPage } } }',
      1 + 2 + 2 + 1,
    ],
    [
      'a literal for each row whose argument holds it',
      '{ scholars(first: 20) { nodes { appointments(first: 0, filter: { id: { in: ["leap:appointment:1", "leap:appointment:2"] } }) { totalCount { value } } } } }',
      0,
    ],
  ])('%s', (_name, query, values) => {
    const found = measure(query).values;
    if (values > 0)
      expect(Math.abs(found - values)).toBeLessThanOrEqual(5); // the list itself, its size
    else expect(found).toBeGreaterThan(CENTERS * 20 * 5);
  });

  test('a whole introspection is within the limit of the graph and of a subgraph, several are not', () => {
    const one = measure(getIntrospectionQuery()).values;
    expect(one * 1.5).toBeLessThan(GRAPH_LIMITS.values);
    expect(one).toBeGreaterThan(100_000);
    expect(one * 2).toBeLessThan(SUBGRAPH_LIMITS.values);
    const many = measure(
      `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: __schema { types { name fields { name args { name } type { name ofType { name } } } } }`).join(' ')} }`,
    );
    expect(many.values).toBeGreaterThan(one / 2);
  });
});

describe('what is counted', () => {
  test.each<[string, string, number]>([
    ['a list counts its page at every center', '{ scholars(first: 20) { nodes { id } } }', CENTERS * 20],
    ['a list without a size counts the default', '{ scholars { nodes { id } } }', CENTERS * 50],
    ['edges are the same rows as nodes', '{ scholars(first: 20) { edges { node { id } } } }', CENTERS * 20],
    ['a page of nothing is nothing', '{ scholars(first: 0) { totalCount { value } } }', 0],
    [
      'each alias counts again',
      '{ a: scholars(first: 20) { nodes { id } } b: scholars(first: 20) { nodes { id } } }',
      2 * CENTERS * 20,
    ],
    [
      'a list inside a row is asked of its owner alone',
      '{ scholars(first: 20) { nodes { appointments(first: 3) { nodes { id } } } } }',
      CENTERS * 20 * (1 + 3),
    ],
    [
      'three lists multiply',
      '{ programs(first: 2) { nodes { appointments(first: 3) { nodes { placements(first: 5) { nodes { id } } } } } } }',
      CENTERS * 2 * (1 + 3 * (1 + 5)),
    ],
    ['a single row is asked of one center', '{ scholar(id: "leap:scholar:0001") { id } }', ONE_ROW],
    ['its lists too', '{ scholar(id: "leap:scholar:0001") { appointments(first: 7) { nodes { id } } } }', ONE_ROW + 7],
    ['a referred row is a row', '{ appointments(first: 2) { nodes { program { id } } } }', CENTERS * 2 * 2],
    [
      'what is gathered for an entity is asked of all',
      '{ healthSystem(id: "hs-a") { partnerships(first: 4) { nodes { id } } } }',
      ONE_ROW + CENTERS * 4,
    ],
    [
      'a center owns its lists: they are asked of it alone',
      '{ center(id: "leap") { scholars(first: 7) { nodes { id } } } }',
      ONE_ROW + 7,
    ],
    ['so do all centers, each its own', '{ centers { scholars(first: 7) { nodes { id } } } }', UNSIZED_LIST * (1 + 7)],
    [
      'for a list of entities, as often as such lists are long',
      '{ healthSystems { partnerships(first: 4) { nodes { id } } } }',
      UNSIZED_LIST * (1 + CENTERS * 4),
    ],
    [
      'a statistic is a constant at each center',
      '{ scholarStatistics(groupBy: [STATUS]) { groups { count { value } } } }',
      CENTERS * STATISTIC_ROWS,
    ],
    [
      'a report costs nothing beside its list',
      '{ scholars(first: 20) { completeness { isComplete centers { center { id } fields { field code } } } } }',
      CENTERS * 20,
    ],
    ['a row knows its own center', '{ scholars(first: 20) { nodes { center { id } } } }', CENTERS * 20],
    [
      'what that center holds is read',
      '{ scholars(first: 20) { nodes { center { programs(first: 3) { nodes { id } } } } } }',
      CENTERS * 20 * (1 + 3),
    ],
    ['introspection reads no rows', '{ __schema { types { name } } __typename }', 0],
    [
      'an excluded field costs nothing',
      '{ scholars(first: 20) @skip(if: true) { nodes { id } } a: scholars(first: 1) @include(if: false) { nodes { id } } }',
      0,
    ],
    [
      'fragments count where they are spread',
      '{ a: scholars(first: 2) { ...F } b: scholars(first: 3) { ...F } } fragment F on ScholarConnection { nodes { appointments(first: 5) { nodes { id } } } }',
      CENTERS * (2 + 3) * (1 + 5),
    ],
  ])('%s', (_name, query, cost) => {
    expect(measure(query).cost).toBe(cost);
  });

  test('variables count as given, else as their default', () => {
    const query = 'query ($n: Int = 7, $no: Boolean!) { scholars(first: $n) @skip(if: $no) { nodes { id } } }';
    expect(measure(query, { no: false }).cost).toBe(CENTERS * 7);
    expect(measure(query, { no: false, n: 9 }).cost).toBe(CENTERS * 9);
    expect(measure(query, { no: false, n: null }).cost).toBe(CENTERS * 50);
    expect(measure(query, { no: true }).cost).toBe(0);
  });

  test('fragments that double each other are counted without being unfolded', () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) =>
        `fragment F${level} on Center { a: leadInstitution { id } ...F${level + 1} b: programs(first: 1) { nodes { center { ...F${level + 1} } } } }`,
    );
    const { expandedFields } = measure(`{ centers { ...F0 } } ${levels.join(' ')} fragment F60 on Center { id }`);
    expect(expandedFields).toBeGreaterThan(2 ** 60);
  });

  test('depth counts fields, not fragments', () => {
    expect(measure('{ ... { scholars { ... { nodes { id } } } } }')).toMatchObject({
      depth: 3,
      rootFields: 1,
      expandedFields: 3,
    });
  });

  test('what weighs most is named by its response path', () => {
    expect(
      measure(
        '{ few: scholars(first: 1) { nodes { id } } many: scholars { nodes { jobs: appointments(first: 100) { nodes { id } } } } }',
      ).heaviest,
    ).toBe('many.nodes.jobs');
  });
});

test('every example question stays far below each limit: a fifth at most of cost and width, two thirds of values', () => {
  const measured = readdirSync('test/scenarios').flatMap((name) => {
    const file = join('test/scenarios', name, 'query.graphql');
    const variables = join('test/scenarios', name, 'variables.json');
    return existsSync(file)
      ? [{ name, ...measure(readFileSync(file, 'utf8'), existsSync(variables) ? readVariables(variables) : {}) }]
      : [];
  });
  expect(measured.length).toBeGreaterThan(25);
  for (const { name, cost, values, rootFields, expandedFields, depth } of measured) {
    expect({
      name,
      isFarBelow:
        cost * 5 <= GRAPH_LIMITS.cost &&
        values * 1.5 <= GRAPH_LIMITS.values &&
        rootFields * 5 <= GRAPH_LIMITS.rootFields &&
        expandedFields * 5 <= GRAPH_LIMITS.expandedFields &&
        depth * 2 <= GRAPH_LIMITS.depth,
    }).toEqual({ name, isFarBelow: true });
  }
  // The largest, so that whoever changes a number sees what it is measured against.
  expect(measured.toSorted((a, b) => b.cost - a.cost)[0]).toMatchObject({ name: '04-shared-hosts', cost: 57_220 });
});

test('three full lists inside each other are far beyond the limit, three of a screen each are not', () => {
  expect(
    measure(
      '{ programs(first: 500) { nodes { appointments(first: 500) { nodes { placements(first: 500) { nodes { id } } } } } } }',
    ).cost,
  ).toBeGreaterThan(100 * GRAPH_LIMITS.cost);
  const screens = measure(
    '{ programs(first: 10) { nodes { appointments(first: 20) { nodes { scholar { id } placements(first: 10) { nodes { partnership { id } appointment { id } } } } } } } }',
  );
  expect(screens.cost).toBeLessThan(GRAPH_LIMITS.cost);
  expect(screens.values).toBeLessThan(GRAPH_LIMITS.values);
});

function readVariables(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
