/** T44: a center of another version answers what it can; what it lacks is named, and nobody else is touched by it. */
import { openConsortium, SOURCES, type Answer, type Consortium } from '../../support/consortium.ts';
import { withField, withoutCollection, withoutCoordinates, withText } from '../../support/alterSdl.ts';
import { makeAppointment, makeProgram, makeScholar } from '../../support/rows.ts';

let consortium: Consortium;
const log: string[] = [];
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'], log: (line) => log.push(line) });
  const centers = ['leap', 'pact'];
  await consortium.load({
    scholar: centers.map((each) =>
      makeScholar(`${each}:scholar:0001`, {
        cohort: 2019,
        endDate: '2021-06-30',
        degrees: ['MD'],
        disciplines: [{ kind: 'CLINICAL', group: 'NURSE', code: null, isPrimary: true }],
      }),
    ),
    program: centers.map((each) => makeProgram(`${each}:program:0001`)),
    appointment: centers.map((each) => makeAppointment(`${each}:appointment:0001`)),
  });
  await consortium.learn();
});
afterEach(async () => {
  consortium.break('leap', undefined);
  consortium.break('leap sdl', undefined);
  await serve(SOURCES.coe);
  log.length = 0;
});
afterAll(() => consortium.close());

/** Lets leap serve another version, and the gateway learn of it. */
async function serve(sdl: string): Promise<void> {
  consortium.serve('leap', sdl);
  await consortium.learn();
}

interface Told {
  readonly status: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly fields: readonly { readonly field: string; readonly code: string }[];
}

/** What is said at the top of each center. */
function readTop({ extensions }: Answer): Record<string, Told> & { isComplete?: never } {
  const { centers } = extensions.completeness as { centers: (Told & { center: string })[] };
  return Object.fromEntries(centers.map((each) => [each.center, each]));
}

const unsupported = (...fields: readonly string[]): object[] => fields.map((field) => ({ field, code: 'UNSUPPORTED' }));
const ANSWERED = { status: 'ANSWERED', code: null };

/** An answer with `null` where leap has no value under one of the keys. */
function blank(data: unknown, keys: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(data), function (this: { id?: string }, key, value: unknown) {
    return keys.includes(key) && this.id?.startsWith('leap:') ? null : value;
  });
}

test.each([
  [
    'a nullable field',
    ['Scholar.endDate'],
    '{ scholars { nodes { id endDate name } totalCount { value } } }',
    ['endDate'],
  ],
  [
    'a required field',
    ['Scholar.cohort'],
    '{ scholars { nodes { id cohort } edges { node { id cohort } } } }',
    ['cohort'],
  ],
  ['a field under an alias', ['Scholar.cohort'], '{ scholars { nodes { id year: cohort } } }', ['year']],
  ['a list', ['Scholar.degrees'], '{ scholars { nodes { id degrees } } }', ['degrees']],
  ['embedded values', ['Scholar.disciplines'], '{ scholars { nodes { id disciplines { group } } } }', ['disciplines']],
  ['a reference', ['Appointment.program'], '{ appointments { nodes { id program { id name } } } }', ['program']],
  [
    'a list of a row',
    ['Scholar.appointments'],
    '{ scholars { nodes { id appointments { nodes { id } totalCount { value } } } } }',
    ['appointments'],
  ],
  [
    'a field of a row that is referred to',
    ['Scholar.name'],
    '{ appointments { nodes { id scholar { id name } } } }',
    ['name'],
  ],
  [
    'a field of a list inside a row',
    ['Appointment.track'],
    '{ scholars { nodes { id appointments { nodes { id track status } } } } }',
    ['track'],
  ],
  [
    'the only field that was asked for',
    ['Scholar.name'],
    '{ appointments { nodes { id scholar { name } } } }',
    ['name'],
  ],
])('a center that lacks %s answers the rest, and says so', async (_, left, query, keys) => {
  const whole = await consortium.ask(query);
  expect(whole.extensions.completeness.isComplete).toBe(true);
  await serve(withoutCoordinates([...left, 'Program.appointments'])); // a relation that rests on one of them
  const answer = await consortium.ask(query);
  expect(answer.errors).toEqual([]);
  if (keys[0] === 'name' && !query.includes('id name'))
    expect(answer.data.appointments.nodes.map((node: { scholar: { name: string } }) => node.scholar.name)).toEqual([
      null,
      'Ann Example',
    ]);
  else expect(answer.data).toEqual(blank(whole.data, keys));
  expect(readTop(answer)).toMatchObject({
    leap: { ...ANSWERED, fields: unsupported(...left) },
    pact: { ...ANSWERED, fields: [] },
  });
  expect(answer.extensions.completeness.isComplete).toBe(false);
  expect(log).toEqual([]);
});

test('a single row, and one behind a join, are answered without what their owner lacks', async () => {
  await serve(withoutCoordinates(['Scholar.cohort']));
  const answer = await consortium.ask(
    '{ leap: scholar(id: "leap:scholar:0001") { id name cohort } pact: scholar(id: "pact:scholar:0001") { cohort } center(id: "leap") { name scholars { nodes { cohort name } } } }',
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data).toMatchObject({
    leap: { id: 'leap:scholar:0001', name: 'Ann Example', cohort: null },
    pact: { cohort: 2019 },
    center: { scholars: { nodes: [{ cohort: null, name: 'Ann Example' }] } },
  });
  expect(readTop(answer)).toMatchObject({ leap: { fields: unsupported('Scholar.cohort') }, pact: { fields: [] } });
});

test.each([
  ['a filter', ['ScholarFilter.cohort'], 'filter: {not: {cohort: {eq: 1999}}}', 'ScholarFilter.cohort'],
  ['an operator', ['TextFilter.startsWith'], 'filter: {name: {startsWith: "a"}}', 'TextFilter.startsWith'],
  [
    'a value that is asked for',
    ['ScholarStatus.ACTIVE'],
    'filter: {status: {in: [ACTIVE, WITHDRAWN]}}',
    'ScholarStatus.ACTIVE',
  ],
  [
    'a filter of embedded values',
    ['DisciplineAssignmentFilter.group'],
    'filter: {disciplines: {some: {group: {eq: NURSE}}}}',
    'DisciplineAssignmentFilter.group',
  ],
  ['an order', ['ScholarOrderField.COHORT'], 'orderBy: {field: COHORT}', 'ScholarOrderField.COHORT'],
  ['an argument', ['Query.scholars(orderBy:)'], 'orderBy: {field: COHORT}', 'Query.scholars(orderBy:)'],
])(
  'a center that lacks %s is left out of the list that needs it, and of no other',
  async (_, left, given, coordinate) => {
    await serve(withoutCoordinates(left));
    const answer = await consortium.ask(
      `{ needs: scholars(${given}) { nodes { id } totalCount { status lower } completeness { isComplete centers { center { id } status code message fields { field code } } } } other: scholars { nodes { id } totalCount { status value } completeness { isComplete } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data.needs).toMatchObject({
      nodes: [{ id: 'pact:scholar:0001' }],
      totalCount: { status: 'INCOMPLETE', lower: 1 },
      completeness: {
        isComplete: false,
        centers: [
          { status: 'FAILED', code: 'UNSUPPORTED', fields: unsupported(coordinate) },
          { ...ANSWERED, fields: [] },
        ],
      },
    });
    expect(answer.data.other).toEqual({
      nodes: [{ id: 'leap:scholar:0001' }, { id: 'pact:scholar:0001' }],
      totalCount: { status: 'EXACT', value: 2 },
      completeness: { isComplete: true },
    });
  },
);

test('a center that lacks a dimension is left out of the statistics that group by it', async () => {
  await serve(withoutCoordinates(['ScholarDimension.COHORT']));
  const answer = await consortium.ask(
    '{ needs: scholarStatistics(groupBy: [COHORT]) { total { status value lower } groups { count { status lower } } } other: scholarStatistics(groupBy: [STATUS]) { groups { count { status value } } } }',
  );
  expect(answer.data).toEqual({
    needs: {
      total: { status: 'INCOMPLETE', value: null, lower: 1 },
      groups: [{ count: { status: 'INCOMPLETE', lower: 1 } }],
    },
    other: { groups: [{ count: { status: 'EXACT', value: 2 } }] },
  });
  expect(readTop(answer)).toMatchObject({
    leap: { status: 'FAILED', code: 'UNSUPPORTED', fields: unsupported('ScholarDimension.COHORT') },
  });
});

test('what a list inside a row needs and a center lacks takes that list alone', async () => {
  await serve(withoutCoordinates(['AppointmentFilter.status']));
  const answer = await consortium.ask(
    '{ scholars { nodes { id name appointments(filter: {status: {eq: ACTIVE}}) { nodes { id } } all: appointments { nodes { id } } } } }',
  );
  expect(answer.data.scholars.nodes).toMatchObject([
    {
      id: 'leap:scholar:0001',
      name: 'Ann Example',
      appointments: null,
      all: { nodes: [{ id: 'leap:appointment:0001' }] },
    },
    { appointments: { nodes: [{ id: 'pact:appointment:0001' }] } },
  ]);
  expect(readTop(answer)['leap']?.fields).toEqual(unsupported('AppointmentFilter.status', 'Scholar.appointments'));
});

test('a count that a center cannot tell makes no total', async () => {
  await serve(withoutCoordinates(['ScholarConnection.totalCount', 'ScholarStatistics.notListed']));
  const answer = await consortium.ask(
    '{ scholars { nodes { id } totalCount { status value lower upper } } scholarStatistics(groupBy: [STATUS]) { total { status value } groups { count { status value lower upper } } notListed { status lower } } }',
  );
  expect(answer.data).toEqual({
    scholars: {
      nodes: [{ id: 'leap:scholar:0001' }, { id: 'pact:scholar:0001' }],
      totalCount: { status: 'INCOMPLETE', value: null, lower: 1, upper: null },
    },
    scholarStatistics: {
      total: { status: 'EXACT', value: 2 },
      groups: [{ count: { status: 'EXACT', value: 2, lower: 2, upper: 2 } }],
      notListed: { status: 'INCOMPLETE', lower: 0 },
    },
  });
  expect(readTop(answer)['leap']?.fields).toEqual(
    unsupported('ScholarConnection.totalCount', 'ScholarStatistics.notListed'),
  );
});

test('a center that lacks a whole collection answers for the others', async () => {
  await serve(withoutCollection('Appointment'));
  const answer = await consortium.ask(
    '{ appointments { nodes { id } } appointmentStatistics { total { status lower } } scholars { nodes { id appointments { nodes { id } } } } one: appointment(id: "leap:appointment:0001") { id } }',
  );
  expect(answer.data).toEqual({
    appointments: { nodes: [{ id: 'pact:appointment:0001' }] },
    appointmentStatistics: { total: { status: 'INCOMPLETE', lower: 1 } },
    scholars: {
      nodes: [
        { id: 'leap:scholar:0001', appointments: null },
        { id: 'pact:scholar:0001', appointments: { nodes: [{ id: 'pact:appointment:0001' }] } },
      ],
    },
    one: null,
  });
  expect(answer.errors).toMatchObject([
    { path: ['one'], extensions: { code: 'CENTER_UNAVAILABLE', reason: 'UNSUPPORTED' } },
  ]);
  expect(readTop(answer)).toMatchObject({
    leap: { status: 'FAILED', code: 'UNSUPPORTED' },
    pact: { status: 'ANSWERED' },
  });
});

test('centers that serve the contract are asked alike, and nobody declares a variable that it does not use', async () => {
  await serve(withoutCoordinates(['AppointmentFilter.status']));
  consortium.takeRequests();
  await consortium.ask('{ scholars { nodes { id appointments(filter: {status: {eq: ACTIVE}}) { nodes { id } } } } }');
  const [leap = '', pact = ''] = consortium.takeRequests().map(({ request }) => request.query);
  expect(leap).not.toContain('AppointmentFilter');
  expect(pact).toContain('AppointmentFilter');
});

const MISMATCH = withField('Scholar', 'cohort: String', withoutCoordinates(['Scholar.cohort']));

test('a center whose schema contradicts the contract is not asked, and every report says why', async () => {
  await serve(MISMATCH);
  consortium.takeRequests();
  const answer = await consortium.ask(
    '{ programs { nodes { id } completeness { isComplete centers { status code message } } } scholar(id: "leap:scholar:0001") { id } }',
  );
  expect(consortium.takeRequests().map(({ center }) => center)).toEqual(['pact']);
  expect(answer.data.programs.completeness).toMatchObject({
    isComplete: false,
    centers: [
      {
        status: 'FAILED',
        code: 'CONTRACT_MISMATCH',
        message: expect.stringContaining('Scholar.cohort is String, expected Int'),
      },
      ANSWERED,
    ],
  });
  expect(readTop(answer)).toMatchObject({
    leap: { status: 'FAILED', code: 'CONTRACT_MISMATCH', message: expect.stringContaining('Scholar.cohort is String') },
  });
  await consortium.learn();
  const { centers } = await consortium.checkHealth();
  expect(centers).toMatchObject([
    {
      id: 'leap',
      state: 'down',
      code: 'CONTRACT_MISMATCH',
      contract: { state: 'mismatch', reason: 'Scholar.cohort is String, expected Int' },
    },
    { state: 'up', contract: { state: 'same', reason: null } },
  ]);
});

test('a center that was mended is asked again', async () => {
  await serve(MISMATCH);
  await serve(SOURCES.coe);
  expect((await consortium.ask('{ scholars { nodes { id } } }')).extensions.completeness.isComplete).toBe(true);
});

test('a center that is downgraded between two questions is asked anew within the second', async () => {
  const query = '{ scholars { nodes { id name cohort } totalCount { value } } }';
  expect((await consortium.ask(query)).extensions.completeness.isComplete).toBe(true);
  consortium.serve('leap', withoutCoordinates(['Scholar.cohort'])); // the gateway is not told
  const answer = await consortium.ask(query);
  expect(answer.errors).toEqual([]);
  expect(answer.data.scholars).toEqual({
    nodes: [
      { id: 'leap:scholar:0001', name: 'Ann Example', cohort: null },
      { id: 'pact:scholar:0001', name: 'Ann Example', cohort: 2019 },
    ],
    totalCount: { value: 2 },
  });
  expect(readTop(answer)).toMatchObject({ leap: { ...ANSWERED, fields: unsupported('Scholar.cohort') } });
});

test.each([
  ['by its answer', MISMATCH, '{ scholars { nodes { cohort } totalCount { status lower } } }'],
  [
    'by refusing what it is asked',
    withText('scholars(filter: ScholarFilter', 'scholars(reason: String!, filter: ScholarFilter'),
    '{ scholars { nodes { cohort } totalCount { status lower } } }',
  ],
])(
  'a center that comes to contradict the contract between two questions, %s, is kept out of the second',
  async (_, sdl, query) => {
    consortium.serve('leap', sdl);
    const answer = await consortium.ask(query);
    expect(answer.data.scholars).toEqual({ nodes: [{ cohort: 2019 }], totalCount: { status: 'INCOMPLETE', lower: 1 } });
    expect(readTop(answer)).toMatchObject({ leap: { status: 'FAILED', code: 'CONTRACT_MISMATCH' } });
  },
);

test('a center that is upgraded is asked for what it gained, once its schema was read', async () => {
  await serve(withoutCoordinates(['Scholar.cohort']));
  consortium.serve('leap', SOURCES.coe);
  const query = '{ scholars { nodes { cohort } } }';
  expect((await consortium.ask(query)).errors).toEqual([]);
  await consortium.learn();
  const answer = await consortium.ask(query);
  expect(answer.data.scholars.nodes).toEqual([{ cohort: 2019 }, { cohort: 2019 }]);
  expect(answer.extensions.completeness.isComplete).toBe(true);
});

test.each([
  ['no text', async () => ({ body: { data: { _service: { sdl: 7 } } }, bytes: 1 })],
  ['no schema', async () => ({ body: { data: { _service: { sdl: 'type {' } } }, bytes: 1 })],
  [
    'a schema without end',
    async () => ({ body: { data: { _service: { sdl: 'type A { b: Int }\n'.repeat(300_000) } } }, bytes: 1 }),
  ],
])('a center that tells %s stays what it was known to be, and /health says so', async (_, fault) => {
  await serve(withoutCoordinates(['Scholar.cohort']));
  consortium.break('leap sdl', fault);
  await consortium.learn();
  const { centers } = await consortium.checkHealth();
  expect(centers[0]?.contract).toMatchObject({
    state: 'lacks',
    lacks: ['Scholar.cohort'],
    reason: expect.stringContaining('SDL'),
  });
  expect(readTop(await consortium.ask('{ scholars { nodes { cohort } } }'))).toMatchObject({
    leap: { ...ANSWERED, fields: unsupported('Scholar.cohort') },
  });
});
