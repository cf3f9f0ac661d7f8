/** What the graph makes of a permitted request costs no center more than the request was found to cost: else a center refuses it. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import * as fc from 'fast-check';
import {
  getVariableValues,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { measureOperation } from '../../subgraphs/contract/limits/measureOperation.ts';
import { CENTER_IDS } from '../../subgraphs/contract/ids.ts';
import { arbitraryOperationCase } from '../support/arbitraries/cases.ts';
import { openConsortium, SOURCES, type Consortium } from '../support/consortium.ts';
import { loadClientSchema } from '../support/loadClientSchema.ts';
import { openDoor } from '../support/oracle/door.ts';

const door = openDoor(SOURCES.coe, SOURCES.consortium);
const centerSchema = buildSubgraphSchema(parse(SOURCES.coe));
let clientSchema: GraphQLSchema;
let consortium: Consortium;

beforeAll(async () => {
  [clientSchema, consortium] = await Promise.all([loadClientSchema(), openConsortium()]);
});
afterAll(() => consortium.close());

function measureCost(
  schema: GraphQLSchema,
  text: string,
  given: Readonly<Record<string, unknown>>,
  centers: number,
): number {
  const { definitions } = parse(text);
  const operation = definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const { coerced, errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], given);
  if (!operation || !coerced) throw new Error(JSON.stringify(errors));
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as [string, FragmentDefinitionNode]] : [],
    ),
  );
  return measureOperation({ schema, operation, fragments, variables: coerced, centers }).cost;
}

test('no center is asked for more than the whole was found to cost', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryOperationCase(door), async ({ query, variables }) => {
      // Apollo's planner forgets a constant condition beside one that stands further out too: the center is then asked for what nobody sees.
      const cost = measureCost(
        clientSchema,
        query.replaceAll(/ @(skip|include)\(if: (true|false)\)/g, ''),
        variables,
        CENTER_IDS.length,
      );
      await consortium.ask(query, variables);
      for (const { center, request } of consortium.takeRequests()) {
        if (center !== 'registry')
          expect(measureCost(centerSchema, request.query, request.variables, 1)).toBeLessThanOrEqual(cost);
      }
    }),
    { numRuns: 60 },
  );
});

test('an operation that passed is measured anew with other variables', async () => {
  const query =
    'query ($n: Int) { programs(first: $n) { nodes { appointments(first: $n) { nodes { placements(first: $n) { nodes { id } } } } } } }';
  const readCode = async (n: number): Promise<unknown> =>
    (await consortium.ask(query, { n })).errors[0]?.extensions?.['code'];
  expect([await readCode(2), await readCode(2), await readCode(500), await readCode(500), await readCode(2)]).toEqual([
    undefined,
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    undefined,
  ]);
});
