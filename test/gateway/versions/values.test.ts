/** T44: an enum value that only a newer version of the contract knows becomes its declared fallback in rows, with a warning, and refuses a statistic; its text reaches no client. */
import { openConsortium, SOURCES, type Answer, type Consortium } from '../../support/consortium.ts';
import { withValues } from '../../support/alterSdl.ts';
import { makeDisruption, makeScholar } from '../../support/rows.ts';

/** What leap knows and the contract does not: of an enum with a fallback, and of one without. */
const NEWER = withValues(
  'Degree',
  ['DVM', 'MBA'],
  withValues(
    'ScholarStatus',
    ['ON_LEAVE'],
    withValues('DisciplineGroup', ['VETERINARY'], withValues('DisruptionCause', ['STRIKE'])),
  ),
);
const group = (name: string): object => ({ kind: 'CLINICAL', group: name, code: null, isPrimary: true });

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'], sdl: { leap: NEWER } });
  await consortium.load({
    scholar: [
      makeScholar('leap:scholar:0001', {
        status: 'ON_LEAVE',
        degrees: ['MD', 'DVM', 'MBA'],
        disciplines: [group('VETERINARY')],
      }),
      makeScholar('leap:scholar:0002', { status: 'ACTIVE', degrees: ['OTHER', 'DVM'], disciplines: [group('OTHER')] }),
      makeScholar('leap:scholar:0003', { status: 'ON_LEAVE', degrees: ['MBA'], disciplines: [] }),
      makeScholar('pact:scholar:0001', { status: 'ACTIVE', degrees: ['OTHER'], disciplines: [] }),
    ],
    disruption: [
      makeDisruption('leap:disruption:0001', { cause: 'STRIKE', monthsLost: 4 }),
      makeDisruption('leap:disruption:0002', { cause: 'OTHER', monthsLost: 2 }),
      makeDisruption('leap:disruption:0003', { cause: 'BUDGET_CUT', monthsLost: null }),
      makeDisruption('pact:disruption:0001', { cause: 'OTHER', monthsLost: 3 }),
    ],
  });
});
afterEach(() => {
  consortium.break('leap', undefined);
  consortium.serve('leap', NEWER);
});
afterAll(() => consortium.close());

function readFields({ extensions }: Answer, center = 'leap'): unknown {
  const { centers } = extensions.completeness as {
    centers: { center: string; status: string; fields: { field: string; code: string }[] }[];
  };
  const own = centers.find((each) => each.center === center);
  return [own?.status, ...(own?.fields ?? []).map(({ field, code }) => `${field} ${code}`)];
}

function expectNoText(answer: Answer): void {
  expect(JSON.stringify(answer)).not.toMatch(/DVM|MBA|ON_LEAVE|VETERINARY|STRIKE/);
}

test('in rows, also before the gateway has read the newer schema', async () => {
  const answer = await consortium.ask(
    '{ scholars { nodes { id status degrees disciplines { group } } edges { node { state: status } } } }',
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data.scholars.nodes).toEqual([
    { id: 'leap:scholar:0001', status: null, degrees: ['MD', 'OTHER'], disciplines: [{ group: 'OTHER' }] },
    { id: 'leap:scholar:0002', status: 'ACTIVE', degrees: ['OTHER'], disciplines: [{ group: 'OTHER' }] },
    { id: 'leap:scholar:0003', status: null, degrees: ['OTHER'], disciplines: [] },
    { id: 'pact:scholar:0001', status: 'ACTIVE', degrees: ['OTHER'], disciplines: [] },
  ]);
  expect(answer.data.scholars.edges[0]).toEqual({ node: { state: null } });
  expect(readFields(answer)).toEqual([
    'ANSWERED',
    'DisciplineAssignment.group UNKNOWN_VALUE',
    'Scholar.degrees UNKNOWN_VALUE',
    'Scholar.status UNKNOWN_VALUE',
  ]);
  expect(readFields(answer, 'pact')).toEqual(['ANSWERED']);
  expect(answer.extensions.completeness.isComplete).toBe(true); // a warning: nothing is left out
  expectNoText(answer);
});

test('in a single row, and in rows inside others', async () => {
  const answer = await consortium.ask(
    '{ scholar(id: "leap:scholar:0001") { status degrees } center(id: "leap") { scholars(first: 1) { nodes { status } } } }',
  );
  expect(answer.data).toEqual({
    scholar: { status: null, degrees: ['MD', 'OTHER'] },
    center: { scholars: { nodes: [{ status: null }] } },
  });
  expect(readFields(answer)).toEqual(['ANSWERED', 'Scholar.degrees UNKNOWN_VALUE', 'Scholar.status UNKNOWN_VALUE']);
  expectNoText(answer);
});

test.each([
  ['STATUS', 'Scholar.status'],
  ['DEGREES', 'Scholar.degrees'],
  ['COHORT DISCIPLINES_GROUP', 'DisciplineAssignment.group'],
])('a statistic by %s is refused, also before the gateway has read the newer schema', async (dimensions, field) => {
  consortium.serve('leap', SOURCES.coe);
  await consortium.learn();
  consortium.serve('leap', NEWER);
  const { data, errors, extensions } = await consortium.ask(
    `{ scholarStatistics(groupBy: [${dimensions}]) { total { status value lower } groups { count { status lower } centers { lower } } completeness { isComplete centers { center { id } status code fields { field code } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.scholarStatistics).toEqual({
    total: { status: 'INCOMPLETE', value: null, lower: 1 },
    groups: [{ count: { status: 'INCOMPLETE', lower: 1 }, centers: { lower: 1 } }],
    completeness: {
      isComplete: false,
      centers: [
        { center: { id: 'leap' }, status: 'FAILED', code: 'UNSUPPORTED', fields: [{ field, code: 'UNKNOWN_VALUE' }] },
        { center: { id: 'pact' }, status: 'ANSWERED', code: null, fields: [] },
      ],
    },
  });
  expectNoText({ data, errors, extensions });
});

test('a statistic over what the contract knows is answered, beside one that is refused', async () => {
  const { data } = await consortium.ask(
    '{ other: scholarStatistics(groupBy: [COHORT]) { total { value } completeness { isComplete } } by: scholarStatistics(groupBy: [STATUS]) { total { status } groups { count { lower } } } total: scholarStatistics(groupBy: [STATUS]) { total { value } } filtered: scholarStatistics(groupBy: [STATUS], filter: {status: {eq: ACTIVE}}) { groups { count { value } } } }',
  );
  expect(data).toEqual({
    other: { total: { value: 4 }, completeness: { isComplete: true } },
    by: { total: { status: 'INCOMPLETE' }, groups: [{ count: { lower: 1 } }] },
    total: { total: { value: 4 } }, // no group was asked for
    filtered: { groups: [{ count: { value: 2 } }] },
  });
});

test('a value that the center does not declare itself is a lie, not news', async () => {
  consortium.break('leap', async (answer) => ({
    body: JSON.parse(JSON.stringify((await answer()).body).replaceAll('"ON_LEAVE"', '"DANCING"')) as unknown,
    bytes: 1,
  }));
  const answer = await consortium.ask('{ scholars { nodes { id status } } }');
  expect(readFields(answer)).toEqual(['FAILED']);
  expect(JSON.stringify(answer)).not.toContain('DANCING');
});

test('a center that gains a value between two questions is believed in the second', async () => {
  await consortium.learn();
  consortium.serve('leap', SOURCES.coe);
  await consortium.learn();
  consortium.serve('leap', NEWER); // the gateway is not told
  const answer = await consortium.ask('{ scholars(filter: {id: {eq: "leap:scholar:0003"}}) { nodes { status } } }');
  expect(answer.data.scholars.nodes).toEqual([{ status: null }]);
  expect(readFields(answer)).toEqual(['ANSWERED', 'Scholar.status UNKNOWN_VALUE']);
  expect((await consortium.checkHealth()).centers[0]?.contract).toMatchObject({
    state: 'same',
    extras: expect.arrayContaining(['ScholarStatus.ON_LEAVE', 'Degree.DVM']),
  });
});

test.each([
  ['a filter', 'disruptions(filter: {cause: {eq: OTHER}}) { totalCount { value } }', 'Disruption.cause'],
  [
    'a filter that is turned round',
    'disruptions(filter: {not: {or: [{cause: {eq: OTHER}}]}}) { totalCount { value } }',
    'Disruption.cause',
  ],
  [
    'a filter on an embedded value',
    'scholars(filter: {disciplines: {some: {group: {eq: OTHER}}}}) { totalCount { value } }',
    'DisciplineAssignment.group',
  ],
  [
    'the filter of statistics',
    'disruptionStatistics(filter: {cause: {eq: OTHER}}) { total { value } }',
    'Disruption.cause',
  ],
  ['an order by what is not asked for', 'scholars(orderBy: {field: STATUS}) { nodes { id } }', 'Scholar.status'],
  [
    'a filter of a list inside a row',
    'center(id: "leap") { scholars(filter: {status: {eq: ACTIVE}}) { totalCount { value } } }',
    'Scholar.status',
  ],
])('%s is decided by the center by values that nobody is shown: the report says so', async (_, question, field) => {
  await consortium.learn();
  const answer = await consortium.ask(`{ ${question} }`);
  expect(answer.errors).toEqual([]);
  expect(readFields(answer)).toEqual(['ANSWERED', `${field} UNKNOWN_VALUE`]);
});

test('the warning stands in the report of the list that it is about, and of no other', async () => {
  await consortium.learn();
  const report = 'completeness { isComplete centers { center { id } fields { field code } } }';
  const { data } = await consortium.ask(
    `{ by: disruptions(filter: {cause: {eq: OTHER}}) { ${report} } all: disruptions(filter: {severity: {eq: MINOR}}) { ${report} } }`,
  );
  const warned = { center: { id: 'leap' }, fields: [{ field: 'Disruption.cause', code: 'UNKNOWN_VALUE' }] };
  const others = [
    { center: { id: 'leap' }, fields: [] },
    { center: { id: 'pact' }, fields: [] },
  ];
  expect(data.by.completeness).toEqual({ isComplete: true, centers: [warned, others[1]] });
  expect(data.all.completeness).toEqual({ isComplete: true, centers: others });
});
