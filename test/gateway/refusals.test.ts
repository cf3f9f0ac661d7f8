/** What a center refuses or fails anywhere in an operation is visible at its top: `extensions.completeness` names center and field. */
import { parse } from 'graphql';
import { createCatalog } from '../../gateway/versions/contracts.ts';
import { createDirectory } from '../../gateway/centers/directory.ts';
import { executeFetch } from '../../gateway/execute/execute.ts';
import { FetchPlans } from '../../gateway/execute/plannedFetch.ts';
import type { Run } from '../../gateway/execute/run.ts';
import { createCursorCodec } from '../../gateway/plan/cursor.ts';
import { readSupergraph } from '../../gateway/supergraph/logicalSubgraph.ts';
import { Breakers, SCATTER_SETTINGS } from '../../gateway/transport/scatter.ts';
import { toTransport } from '../support/asyncTransport.ts';
import { openConsortium, SOURCES, type Answer, type Consortium } from '../support/consortium.ts';
import { makeAppointment, makeProgram, makeScholar } from '../support/rows.ts';
import type { Policy } from '../../subgraphs/coe/policy/policy.ts';

const deny = (code: string): Policy => ({
  decideRead: (_, { collection }) =>
    collection.code === code ? { kind: 'deny', code: 'READ_DENIED', message: 'our secret reason' } : { kind: 'allow' },
});

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({
    centers: ['leap', 'pact', 'spirit'],
    policies: { leap: deny('appointment'), pact: deny('program') },
  });
  const centers = ['leap', 'pact', 'spirit'];
  await consortium.load({
    scholar: centers.map((each) => makeScholar(`${each}:scholar:0001`)),
    program: centers.map((each) => makeProgram(`${each}:program:0001`)),
    appointment: centers.map((each) => makeAppointment(`${each}:appointment:0001`)),
  });
});
afterEach(() => consortium.break('leap', undefined));
afterAll(() => consortium.close());

/** What the top says of each center that is not plainly there: status, and `field code` of each field. */
function readTop({ extensions }: Answer): unknown {
  const { isComplete, considered, answered, centers } = extensions.completeness as {
    isComplete: boolean;
    considered: number;
    answered: number;
    centers: { center: string; status: string; fields: { field: string; code: string }[] }[];
  };
  expect(considered).toBe(centers.length);
  expect(answered).toBe(centers.filter((each) => each.status === 'ANSWERED').length);
  const told = centers.filter(({ status, fields }) => fields.length > 0 || !['ANSWERED', 'SKIPPED'].includes(status));
  return {
    isComplete,
    told: Object.fromEntries(
      told.map(({ center, status, fields }) => [
        center,
        [status, ...fields.map(({ field, code }) => `${field} ${code}`)],
      ]),
    ),
  };
}

test.each<[string, string, Record<string, unknown>]>([
  [
    'a list inside rows',
    '{ scholars { nodes { appointments { nodes { id } } } } }',
    { leap: ['ANSWERED', 'Scholar.appointments READ_DENIED'] },
  ],
  [
    'a list inside edges, under other names',
    '{ all: scholars { edges { n: node { a: appointments { totalCount { value } } } } } }',
    { leap: ['ANSWERED', 'Scholar.appointments READ_DENIED'] },
  ],
  [
    'a list inside one row',
    '{ scholar(id: "leap:scholar:0001") { appointments { nodes { id } } } }',
    { leap: ['ANSWERED', 'Scholar.appointments READ_DENIED'] },
  ],
  [
    'a row behind rows',
    '{ appointments { nodes { who: scholar { id } p: program { id } } } }',
    { leap: ['DENIED'], pact: ['ANSWERED', 'Appointment.program READ_DENIED'] },
  ],
  [
    'a row behind the rows of a list inside rows',
    '{ scholars { nodes { appointments { nodes { x: program { id } } } } } }',
    { leap: ['ANSWERED', 'Scholar.appointments READ_DENIED'], pact: ['ANSWERED', 'Appointment.program READ_DENIED'] },
  ],
  [
    'a row behind one row',
    '{ appointment(id: "pact:appointment:0001") { program { name } } }',
    { pact: ['ANSWERED', 'Appointment.program READ_DENIED'] },
  ],
  ['one row', '{ appointment(id: "leap:appointment:0001") { id } }', { leap: ['DENIED'] }],
  [
    'a list of a center',
    '{ centers { id appointments { nodes { id } } } }',
    { leap: ['ANSWERED', 'Center.appointments READ_DENIED'] },
  ],
])('%s: %s', async (_, query, told) => {
  const answer = await consortium.ask(query);
  expect(readTop(answer)).toEqual({ isComplete: false, told });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('the list above a refusal keeps its own status, and names the field', async () => {
  const { data } = await consortium.ask(
    '{ scholars { nodes { appointments { totalCount { status } completeness { isComplete } } } completeness { isComplete centers { status fields { field code } } } } }',
  );
  expect(data.scholars.completeness).toEqual({
    isComplete: true,
    centers: [
      { status: 'ANSWERED', fields: [{ field: 'Scholar.appointments', code: 'READ_DENIED' }] },
      { status: 'ANSWERED', fields: [] },
      { status: 'ANSWERED', fields: [] },
    ],
  });
  expect(data.scholars.nodes[0].appointments).toEqual({
    totalCount: { status: 'INCOMPLETE' },
    completeness: { isComplete: false },
  });
});

test.each([
  ['without a word', [], 'CENTER_FAULT'],
  [
    'with an error',
    [{ message: 'secret', path: ['r0', 'nodes', 0, 'appointments'], extensions: { code: 'STORE_FAULT' } }],
    'STORE_FAULT',
  ],
])('a list inside rows that is null %s is named too, once', async (_, errors, code) => {
  consortium.break('leap', async (answer) => {
    const { data } = JSON.parse(JSON.stringify((await answer()).body), (key, value: unknown) =>
      key === 'appointments' ? null : value,
    ) as { data: unknown };
    return { body: { data, errors }, bytes: 0 };
  });
  const answer = await consortium.ask(
    '{ scholars(filter: { center: { eq: "leap" } }) { nodes { appointments { nodes { id } } } } }',
  );
  expect(answer.data.scholars.nodes).toEqual([{ appointments: null }]);
  expect(readTop(answer)).toEqual({ isComplete: false, told: { leap: ['ANSWERED', `Scholar.appointments ${code}`] } });
});

test('where nothing was refused the top says so', async () => {
  const answer = await consortium.ask(
    '{ scholars(filter: { center: { eq: "spirit" } }) { nodes { appointments { nodes { program { name } } } } } }',
  );
  expect(readTop(answer)).toEqual({ isComplete: true, told: {} });
});

test('a center that denies itself as an entity keeps its place, and is named at the top', async () => {
  consortium.break('leap', async () => ({
    body: {
      data: { e0: [null] },
      errors: [{ message: 'secret of the center', path: ['e0', 0], extensions: { code: 'READ_DENIED' } }],
    },
    bytes: 0,
  }));
  const answer = await consortium.ask('{ center(id: "leap") { id scholars { nodes { id } totalCount { status } } } }');
  expect(answer.data.center).toEqual({ id: 'leap', scholars: { nodes: [], totalCount: { status: 'INCOMPLETE' } } });
  expect(readTop(answer)).toEqual({ isComplete: false, told: { leap: ['DENIED'] } });
});

test.each([
  ['READ_DENIED', 'READ_DENIED', 'DENIED'],
  ['STORE_FAULT', 'CENTER_UNAVAILABLE', 'FAILED'],
])(
  'a row that its owner answers with %s is an error in its place, beside rows that are there',
  async (code, said, status) => {
    const body = {
      data: { e0: [{ part_id: 'leap:scholar:0001', name: 'Ann' }, null, null] },
      errors: [{ path: ['e0', 1], extensions: { code } }],
    };
    const directory = createDirectory([{ id: 'leap', name: 'LEAP', url: 'local://leap' }]);
    const now = (): number => 0;
    const transport = toTransport(async () => ({ body, bytes: 0 }));
    const subgraph = readSupergraph(SOURCES).coe;
    const scope = {
      subgraph,
      contractSchema: subgraph.schema,
      contracts: {
        current: () => createCatalog(new Map()),
        recheck: async () => undefined,
        readAll: async () => undefined,
      },
      cursors: createCursorCodec(Buffer.from('secret of a test')),
      scatter: {
        transport,
        breakers: new Breakers(SCATTER_SETTINGS, now),
        settings: SCATTER_SETTINGS,
        now,
        random: () => 1,
      },
      centerDeadlineMs: 1000,
      operationDeadlineMs: 1000,
      onFault: () => undefined,
    };
    const representations = ['0001', '0002', '0003'].map((local) => ({
      __typename: 'Scholar',
      id: `leap:scholar:${local}`,
    }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Scholar { name } } }';
    const planned = new FetchPlans().plan({ ...scope, directory }, parse(query), { representations });
    const run: Run = {
      directory,
      catalog: createCatalog(new Map()),
      startedAt: 0,
      origin: undefined,
      signal: undefined,
      reports: [],
      explanations: [],
      dependencies: undefined,
    };
    const { data, errors } = await executeFetch(scope, run, planned, []);
    expect(data).toEqual({ _entities: [expect.objectContaining({ name: 'Ann' }), null, null] }); // the third is not found
    expect(errors).toMatchObject([
      { path: ['_entities', 1], code: said, details: { id: 'leap:scholar:0002', center: 'leap' } },
    ]);
    expect(run.reports.map((report) => report.centers[0]?.status)).toEqual(['ANSWERED', status, 'ANSWERED']);
  },
);

test.each(['STORE_UNAVAILABLE', 'STORE_FAULT', 'NO_DATA', 'SOMETHING_ELSE'])(
  'a single row whose center says %s of itself says so, and nothing that it made up',
  async (code) => {
    consortium.break('leap', async (answer) => {
      const [key = ''] = Object.keys(((await answer()).body as { data: object }).data); // the row was asked for alone
      return {
        body: { data: { [key]: null }, errors: [{ message: 'at 10.0.0.1', path: [key], extensions: { code } }] },
        bytes: 1,
      };
    });
    const { data, errors, extensions } = await consortium.ask('{ scholar(id: "leap:scholar:0001") { id } }');
    const told = code === 'SOMETHING_ELSE' ? 'CENTER_FAULT' : code;
    expect(data).toEqual({ scholar: null });
    expect(errors.map((error) => error.extensions?.['reason'])).toEqual([told]);
    expect(extensions.completeness.centers.find((each: { center: string }) => each.center === 'leap')).toMatchObject({
      status: 'FAILED',
      code: told,
    });
  },
);

test('of fields that are all refused, as many errors are sent as fit in 8 kB, the first time and again', async () => {
  const id = `leap:award:${'0'.repeat(60)}`; // no scholar
  const query = `{ ${Array.from({ length: 50 }, (_, index) => `a${index}: scholar(id: "${id}") { id }`).join(' ')} }`;
  for (const _ of [1, 2]) {
    const { data, errors, text } = await consortium.post(query);
    expect(Object.values(data ?? {})).toEqual(Array.from({ length: 50 }, () => null));
    expect(errors?.length).toBeGreaterThan(2);
    expect(Buffer.byteLength(JSON.stringify(errors))).toBeLessThan(8000);
    expect(text.length).toBeLessThan(12_000);
  }
});
