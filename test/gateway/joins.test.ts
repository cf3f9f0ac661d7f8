/** What crosses subgraphs: the registry's facts beside the centers' rows, and the fields that gather from all centers. */
import { TransportFault } from '../../gateway/transport/transport.ts';
import { openConsortium, type Consortium, type Fault } from '../support/consortium.ts';
import { makeAppointment, makePartnership, makeProgram, makeScholar } from '../support/rows.ts';

const down: Fault = async () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'down'));
const VA = 'hs-va-puget-sound';
const OTHER = 'hs-va-san-francisco';

const rows = {
  scholar: [
    makeScholar('catalyst:scholar:0001', { hostSystem: VA }),
    makeScholar('leap:scholar:0001', { hostSystem: VA }),
    makeScholar('leap:scholar:0002', { hostSystem: OTHER }),
  ],
  partnership: [
    makePartnership('catalyst:partnership:0001', { healthSystem: VA }),
    makePartnership('leap:partnership:0001', { healthSystem: OTHER }),
    makePartnership('pact:partnership:0001', { healthSystem: VA }),
  ],
  program: [makeProgram('leap:program:0001', { partnerSystems: [VA, OTHER], leadInstitution: 'inst-ucsf' })],
  appointment: [
    makeAppointment('leap:appointment:0001'),
    makeAppointment('leap:appointment:0002', { scholar: 'leap:scholar:0002', partnership: 'leap:partnership:0001' }),
  ],
};

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium();
  await consortium.load(rows);
});
afterEach(() => {
  for (const name of ['leap', 'registry']) consortium.break(name, undefined);
  consortium.takeRequests();
});
afterAll(() => consortium.close());

const SYSTEM = `query System($id: ID!) {
  healthSystem(id: $id) {
    id name
    partnerships { nodes { id center { id name } } totalCount { status value lower } completeness { considered answered } }
    scholars { nodes { id } }
    programs { nodes { id name } }
  }
}`;

test('a health system gathers its partnerships, scholars and programs from all centers', async () => {
  const { data, errors } = await consortium.ask(SYSTEM, { id: VA });
  expect(errors).toEqual([]);
  expect(data.healthSystem).toMatchObject({
    partnerships: {
      nodes: [
        { id: 'catalyst:partnership:0001', center: { id: 'catalyst' } },
        { id: 'pact:partnership:0001', center: { id: 'pact' } },
      ],
      totalCount: { status: 'EXACT', value: 2 },
      completeness: { considered: 11, answered: 11 },
    },
    scholars: { nodes: [{ id: 'catalyst:scholar:0001' }, { id: 'leap:scholar:0001' }] },
    programs: { nodes: [{ id: 'leap:program:0001' }] },
  });
});

test('many health systems cost each center one request', async () => {
  const { errors } = await consortium.ask('{ healthSystems { id partnerships(first: 3) { totalCount { value } } } }');
  expect(errors).toEqual([]);
  const centers = consortium
    .takeRequests()
    .map((each) => each.center)
    .filter((center) => center !== 'registry');
  expect(centers.toSorted()).toEqual([...new Set(centers)].toSorted());
  expect(centers).toHaveLength(11);
});

test('reached from inside a row, a gathered field still gathers from all centers', async () => {
  const { data, errors } = await consortium.ask(
    '{ partnership(id: "pact:partnership:0001") { healthSystem { name partnerships { nodes { id healthSystem { id partnerships { totalCount { value } } } } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.partnership.healthSystem.partnerships.nodes).toEqual([
    { id: 'catalyst:partnership:0001', healthSystem: { id: VA, partnerships: { totalCount: { value: 2 } } } },
    { id: 'pact:partnership:0001', healthSystem: { id: VA, partnerships: { totalCount: { value: 2 } } } },
  ]);
});

test('a center missing from a gathered field is missing from its count, and nothing else', async () => {
  consortium.break('leap', down);
  const { data, errors, extensions } = await consortium.ask(SYSTEM, { id: VA });
  expect(errors).toEqual([]);
  expect(data.healthSystem.partnerships).toMatchObject({
    totalCount: { status: 'INCOMPLETE', value: null, lower: 2 },
    completeness: { considered: 11, answered: 10 },
  });
  expect(extensions.completeness).toMatchObject({ isComplete: false, considered: 11, answered: 10 });
});

test('the centers of the registry each bring their own rows; one that is down keeps its place', async () => {
  consortium.break('leap', down);
  const { data, errors } = await consortium.ask(
    '{ centers { id name scholars { nodes { id } totalCount { status value lower } completeness { considered answered isComplete centers { center { id } status code } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.centers).toHaveLength(11);
  const byId = new Map(data.centers.map((center: { id: string }) => [center.id, center]));
  expect(byId.get('catalyst')).toMatchObject({
    scholars: {
      nodes: [{ id: 'catalyst:scholar:0001' }],
      totalCount: { status: 'EXACT', value: 1 },
      completeness: { considered: 11, answered: 1, isComplete: true },
    },
  });
  expect(byId.get('leap')).toMatchObject({
    name: expect.any(String),
    scholars: {
      nodes: [],
      totalCount: { status: 'INCOMPLETE', value: null, lower: 0 },
      completeness: { considered: 11, answered: 0, isComplete: false },
    },
  });
});

test('with the registry away, the rows of the centers are still there', async () => {
  consortium.break('registry', down);
  const { data, errors } = await consortium.ask(
    '{ scholars { nodes { id hostSystem { id name } center { id name } } totalCount { status value } } }',
  );
  expect(data.scholars.totalCount).toEqual({ status: 'EXACT', value: 3 });
  expect(data.scholars.nodes[0]).toEqual({
    id: 'catalyst:scholar:0001',
    hostSystem: { id: VA, name: null },
    center: { id: 'catalyst', name: null },
  });
  expect(new Set(errors.map((error) => error.extensions?.['code']))).toEqual(new Set(['REGISTRY_UNAVAILABLE']));
});

test('a field that only the registry knows is a coded error while it is away', async () => {
  consortium.break('registry', down);
  const { errors } = await consortium.ask('{ centers { id } }');
  expect(errors[0]?.extensions).toMatchObject({ code: 'REGISTRY_UNAVAILABLE' });
});

test('relations stay inside the center, with pages of their own', async () => {
  const { data, errors } = await consortium.ask(`{
    scholars(filter: { center: { eq: "leap" } }) {
      nodes { id appointments(first: 1) { nodes { id scholar { id appointments { totalCount { value } } } partnership { id healthSystem { name } } } pageInfo { hasNextPage endCursor } completeness { considered answered } } }
      completeness { centers { center { id } status code } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.scholars.nodes[1].appointments).toMatchObject({
    nodes: [
      {
        id: 'leap:appointment:0002',
        scholar: { id: 'leap:scholar:0002', appointments: { totalCount: { value: 1 } } },
        partnership: { id: 'leap:partnership:0001' },
      },
    ],
    completeness: { considered: 11, answered: 1 },
  });
  expect(data.scholars.completeness.centers).toContainEqual({
    center: { id: 'pact' },
    status: 'SKIPPED',
    code: 'FILTER_EXCLUDES',
  });
});

test('only the centers that can hold an answer are asked', async () => {
  await consortium.ask('{ scholars(filter: { center: { in: ["leap", "pact"] } }) { totalCount { value } } }');
  expect(
    consortium
      .takeRequests()
      .map((each) => each.center)
      .toSorted(),
  ).toEqual(['leap', 'pact']);
});

test('a query of the registry alone asks no center, and claims no completeness', async () => {
  const { extensions } = await consortium.ask('{ healthSystems { id } }');
  expect(extensions?.completeness).toBeUndefined();
  expect(consortium.takeRequests().map((each) => each.center)).toEqual(['registry']);
});

test('equal references to the registry are sent once', async () => {
  await consortium.ask('{ scholars { nodes { hostSystem { name } } } }');
  const sent = consortium.takeRequests().find((each) => each.center === 'registry');
  expect(sent?.request.variables['representations']).toEqual([
    { __typename: 'HealthSystem', id: VA },
    { __typename: 'HealthSystem', id: OTHER },
  ]);
});

test('an alias that looks like a key of ours does no harm', async () => {
  const { data, errors } = await consortium.ask(
    '{ scholars { part_positions: nodes { part_id: id } part_completeness: totalCount { part_value: value } edges { part_: cursor node { part__: name } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.scholars.part_positions.map((node: { part_id: string }) => node.part_id)).toEqual([
    'catalyst:scholar:0001',
    'leap:scholar:0001',
    'leap:scholar:0002',
  ]);
  expect(data.scholars.part_completeness).toEqual({ part_value: 3 });
});

test('a mistake in one gathered field spoils that field alone', async () => {
  const { data, errors } = await consortium.ask(
    'query ($id: ID!) { healthSystem(id: $id) { name partnerships(first: 501) { totalCount { value } } scholars { totalCount { value } } } }',
    { id: VA },
  );
  expect(data.healthSystem).toMatchObject({
    name: expect.any(String),
    partnerships: null,
    scholars: { totalCount: { value: 2 } },
  });
  expect(errors.map((error) => error.extensions?.['code'])).toEqual(['BAD_PAGE_SIZE']);
});

describe('an alias that is the name of a key', () => {
  const name = expect.stringMatching(/[A-Z]/); // ids of the registry are in small letters

  test.each<[string, unknown]>([
    [
      `{ center(id: "leap") { id: name scholars(first: 1) { nodes { __typename: id } } } }`,
      { center: { id: name, scholars: { nodes: [{ __typename: 'leap:scholar:0001' }] } } },
    ],
    [
      `{ healthSystem(id: "${VA}") { id: kind __typename: name partnerships(first: 1) { nodes { id: basis healthSystem { id: name } } } } }`,
      {
        healthSystem: {
          id: 'VETERANS_AFFAIRS',
          __typename: name,
          partnerships: { nodes: [{ id: expect.stringMatching(/^[A-Z_]+$/), healthSystem: { id: name } }] },
        },
      },
    ],
    [
      `{ healthSystem(id: "${VA}") { ...F } } fragment F on HealthSystem { id: states own_id: id scholars(first: 1) { nodes { id } } }`,
      { healthSystem: { id: ['WA'], own_id: VA, scholars: { nodes: [{ id: 'catalyst:scholar:0001' }] } } },
    ],
    [
      `{ scholars(first: 1) { nodes { hostSystem { __typename: id name } center { id: scholars(first: 1) { nodes { id } } name } } } }`,
      {
        scholars: {
          nodes: [
            {
              hostSystem: { __typename: VA, name },
              center: { id: { nodes: [{ id: 'catalyst:scholar:0001' }] }, name },
            },
          ],
        },
      },
    ],
    [
      `{ scholars(first: 1) { edges { __typename: node { id } } } }`,
      { scholars: { edges: [{ __typename: { id: 'catalyst:scholar:0001' } }] } },
    ],
    [
      `{ id: __schema { queryType { name } } scholars(first: 1) { nodes { hostSystem { id: name } } } }`,
      { id: { queryType: { name: 'Query' } }, scholars: { nodes: [{ hostSystem: { id: name } }] } },
    ],
  ])('%s has the values of its fields, the first time and again', async (query, data) => {
    for (const _ of [1, 2]) expect(await consortium.ask(query)).toMatchObject({ data, errors: [] });
  });

  test('also in the path of an error', async () => {
    consortium.break('leap', down);
    const { errors } = await consortium.ask(
      '{ center(id: "leap") { id: programs { nodes { id } } name } id: scholar(id: "leap:scholar:0001") { id: name hostSystem { name } } }',
    );
    expect(errors.map(({ path }) => path)).toEqual([['id']]);
  });
});
