/** A center's own extra fields appear in the graph while it runs, answered by that center alone. */
import { openConsortium, SOURCES, type Answer, type Consortium } from '../../support/consortium.ts';
import { withField, withoutCoordinates } from '../../support/alterSdl.ts';
import { makeAppointment, makeScholar } from '../../support/rows.ts';

let consortium: Consortium;
beforeEach(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact', 'spirit'] });
  await consortium.load({
    scholar: ['leap', 'pact', 'spirit'].map((each) =>
      makeScholar(`${each}:scholar:0001`, { capstone: 'Sepsis', tracks: ['A', 'B'] }),
    ),
    appointment: ['leap', 'pact', 'spirit'].map((each) => makeAppointment(`${each}:appointment:0001`)),
  });
});
afterEach(() => consortium.close());

const QUERY = '{ scholars { nodes { id capstone } } }';
const CAPSTONE = withField('Scholar', '"Our own words." capstone: String @governed(as: "NARRATIVE") @column');

async function serve(center: string, sdl: string): Promise<void> {
  consortium.serve(center, sdl);
  await consortium.gateway.health();
}

const codes = (answer: Answer): unknown[] => answer.errors.map((error) => error.extensions?.['code']);
const readContracts = async (): Promise<unknown[]> =>
  (await consortium.gateway.health()).centers.map((each) => each.contract);

test('a field that one center gains can be asked for without a restart, and is null elsewhere, which is no gap', async () => {
  expect(codes(await consortium.ask(QUERY))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  await serve('leap', CAPSTONE);
  consortium.takeRequests();
  const answer = await consortium.ask(QUERY);
  expect(answer.errors).toEqual([]);
  expect(answer.data.scholars.nodes).toEqual([
    { id: 'leap:scholar:0001', capstone: 'Sepsis' },
    { id: 'pact:scholar:0001', capstone: null },
    { id: 'spirit:scholar:0001', capstone: null },
  ]);
  expect(answer.extensions.completeness).toMatchObject({
    isComplete: true,
    centers: [{ fields: [] }, { fields: [] }, { fields: [] }],
  });
  expect(
    consortium
      .takeRequests()
      .filter(({ request }) => request.query.includes('capstone'))
      .map(({ center }) => center),
  ).toEqual(['leap']);
});

test('it says who answers it, in our words', async () => {
  await serve('leap', CAPSTONE);
  const { data } = await consortium.ask(
    '{ __type(name: "Scholar") { fields { name description type { kind name } } } }',
  );
  const field = (data.__type.fields as { name: string; description: string }[]).find(
    (each) => each.name === 'capstone',
  );
  expect(field).toEqual({
    name: 'capstone',
    description: expect.stringContaining('answered by leap alone'),
    type: { kind: 'SCALAR', name: 'String' },
  });
  expect(field?.description).not.toContain('Our own words');
});

test('it is there in single rows, in rows inside others and behind joins', async () => {
  await serve('leap', CAPSTONE);
  const answer = await consortium.ask(
    '{ leap: scholar(id: "leap:scholar:0001") { capstone } pact: scholar(id: "pact:scholar:0001") { capstone } center(id: "leap") { scholars { nodes { capstone } } } appointments { nodes { scholar { capstone } } } }',
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual({
    leap: { capstone: 'Sepsis' },
    pact: { capstone: null },
    center: { scholars: { nodes: [{ capstone: 'Sepsis' }] } },
    appointments: {
      nodes: [{ scholar: { capstone: 'Sepsis' } }, { scholar: { capstone: null } }, { scholar: { capstone: null } }],
    },
  });
});

test('a field once shown stays while the center is away, or has lost it', async () => {
  await serve('leap', CAPSTONE);
  consortium.break('leap', async () => Promise.reject(new Error('away')));
  expect(await consortium.ask(QUERY)).toMatchObject({
    errors: [],
    data: { scholars: { nodes: [{ capstone: null }, { capstone: null }] } },
  });
  consortium.break('leap', undefined);
  await serve('leap', SOURCES.coe);
  expect(await consortium.ask(QUERY)).toMatchObject({
    errors: [],
    data: { scholars: { nodes: [{ capstone: null }, { capstone: null }, { capstone: null }] } },
  });
});

test.each([
  ['lost', SOURCES.coe],
  ['gave another type', withField('Scholar', 'capstone: Int @column')],
])('a field that the graph says a center answers, and that it %s, is missing from that center', async (_, sdl) => {
  await serve('leap', CAPSTONE);
  await serve('leap', sdl);
  const answer = await consortium.ask(QUERY);
  expect(answer).toMatchObject({
    errors: [],
    data: { scholars: { nodes: [{ capstone: null }, { capstone: null }, { capstone: null }] } },
  });
  expect(answer.extensions.completeness).toMatchObject({
    isComplete: false,
    centers: [
      { status: 'ANSWERED', fields: [{ field: 'Scholar.capstone', code: 'UNSUPPORTED' }] },
      { fields: [] },
      { fields: [] },
    ],
  });
});

test('two centers with the same field both answer it; of different types neither is taken, and /health says why', async () => {
  consortium.serve('leap', withField('Scholar', 'tracks: [String!] @column', CAPSTONE));
  consortium.serve('pact', withField('Scholar', 'tracks: String @column', CAPSTONE));
  await consortium.gateway.health();
  const answer = await consortium.ask(QUERY);
  expect(answer.data.scholars.nodes.map((each: { capstone: unknown }) => each.capstone)).toEqual([
    'Sepsis',
    'Sepsis',
    null,
  ]);
  expect(codes(await consortium.ask('{ scholars { nodes { tracks } } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await readContracts()).toMatchObject([
    {
      state: 'extended',
      extras: ['Scholar.capstone', 'Scholar.tracks'],
      reason: 'Scholar.tracks is of another type at another center',
    },
    { state: 'extended', reason: 'Scholar.tracks is of another type at another center' },
    { state: 'same', reason: null },
  ]);
});

test('a center that comes with another type than is shown is not asked for the field', async () => {
  await serve('leap', CAPSTONE);
  await serve('pact', withField('Scholar', 'capstone: Int'));
  const answer = await consortium.ask(QUERY);
  expect(answer.data.scholars.nodes.map((each: { capstone: unknown }) => each.capstone)).toEqual([
    'Sepsis',
    null,
    null,
  ]);
  expect(answer.extensions.completeness.isComplete).toBe(true);
  expect(await readContracts()).toMatchObject([
    { reason: null },
    { reason: 'Scholar.capstone is of another type at another center' },
    {},
  ]);
});

test.each([
  ['takes arguments', 'capstone(year: Int): String'],
  ['leads elsewhere', 'capstone: Program'],
  ['is SENSITIVE', 'capstone: String @governed(as: "SENSITIVE")'],
  ['is a list of lists', 'capstone: [[String]]'],
])('an extra field that %s is not shown, and the center answers as before', async (_, definition) => {
  await serve('leap', withField('Scholar', definition));
  expect(codes(await consortium.ask(QUERY))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect((await consortium.ask('{ scholars { nodes { id } } }')).extensions.completeness.isComplete).toBe(true);
  expect(await readContracts()).toMatchObject([
    { state: 'extended', reason: expect.stringContaining('Scholar.capstone') },
    {},
    {},
  ]);
});

test('a field that the center lacks, and one that it adds, at once', async () => {
  await serve('leap', withField('Scholar', 'capstone: String @column', withoutCoordinates(['Scholar.cohort'])));
  const answer = await consortium.ask('{ scholars { nodes { capstone cohort } } }');
  expect(answer.data.scholars.nodes).toEqual([
    { capstone: 'Sepsis', cohort: null },
    { capstone: null, cohort: 2020 },
    { capstone: null, cohort: 2020 },
  ]);
  expect(answer.extensions.completeness.centers[0].fields).toEqual([{ field: 'Scholar.cohort', code: 'UNSUPPORTED' }]);
});
