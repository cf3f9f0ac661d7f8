/** T44: a center may serve more than the contract. The graph ignores it: the center is up, and what it adds can be asked for by nobody. */
import { openConsortium, SOURCES, type Answer, type Consortium } from '../../support/consortium.ts';
import { withField, withoutCoordinates, withValues } from '../../support/alterSdl.ts';
import { makeScholar } from '../../support/rows.ts';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  await consortium.load({
    scholar: ['leap', 'pact'].map((each) => makeScholar(`${each}:scholar:0001`, { capstone: 'Sepsis' })),
  });
});
afterEach(() => serve({ leap: SOURCES.coe, pact: SOURCES.coe }));
afterAll(() => consortium.close());

const CAPSTONE = withField('Scholar', '"Our own words." capstone: String @governed(as: "NARRATIVE") @column');
/** Fields of rows, of values and of the root, a type, a required argument of what is new, an enum's value. */
const MORE = `${withValues(
  'ScholarStatus',
  ['ON_LEAVE'],
  withField(
    'Query',
    'dances(style: String!): [Dance!]!',
    withField('Count', 'rounded: Boolean!', withField('Scholar', 'dance(year: Int!): Dance', CAPSTONE)),
  ),
)}\ntype Dance @key(fields: "id") { id: ID! steps: Int! }\n`;

async function serve(sdl: Readonly<Record<string, string>>): Promise<void> {
  for (const [center, text] of Object.entries(sdl)) consortium.serve(center, text);
  await consortium.learn();
}

const SCHEMA = '{ __schema { types { name fields { name } enumValues { name } } } }';
const ROWS = '{ scholars { nodes { id name status } totalCount { value } } }';
const codes = (answer: Answer): unknown[] => answer.errors.map((error) => error.extensions?.['code']);

test('the center is up, answers as before, and its additions never show', async () => {
  const [schema, rows] = [await consortium.ask(SCHEMA), await consortium.ask(ROWS)];
  await serve({ leap: MORE });
  await consortium.learn();
  const { centers } = await consortium.checkHealth();
  expect(centers).toMatchObject([
    { id: 'leap', state: 'up', contract: { state: 'same', extras: ['ScholarStatus.ON_LEAVE'], reason: null } },
    { id: 'pact', state: 'up', contract: { state: 'same', extras: [] } },
  ]);
  expect(await consortium.ask(SCHEMA)).toEqual(schema);
  expect(await consortium.ask(ROWS)).toEqual(rows);
  for (const query of ['{ scholars { nodes { capstone } } }', '{ dances(style: "all") { steps } }'])
    expect(codes(await consortium.ask(query))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('so it is where all centers add the same, and where they differ in its type', async () => {
  const schema = await consortium.ask(SCHEMA);
  await serve({ leap: CAPSTONE, pact: CAPSTONE });
  expect(await consortium.ask(SCHEMA)).toEqual(schema);
  await serve({ pact: withField('Scholar', 'capstone: Int') });
  expect(await consortium.ask(SCHEMA)).toEqual(schema);
});

test('a center that adds a field and lacks another is asked for what the contract has', async () => {
  await serve({ leap: withField('Scholar', 'capstone: String @column', withoutCoordinates(['Scholar.cohort'])) });
  const answer = await consortium.ask('{ scholars { nodes { id cohort } } }');
  expect(answer.data.scholars.nodes).toEqual([
    { id: 'leap:scholar:0001', cohort: null },
    { id: 'pact:scholar:0001', cohort: 2020 },
  ]);
  expect(answer.extensions.completeness.centers[0].fields).toEqual([{ field: 'Scholar.cohort', code: 'UNSUPPORTED' }]);
});
