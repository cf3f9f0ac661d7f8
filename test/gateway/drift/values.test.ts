/** T44: an enum value that only a newer version of the contract knows becomes its declared fallback, with a warning; its text reaches nobody. */
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

const exact = (value: number): object => ({ status: 'EXACT', value, lower: value, upper: value });
const bounded = (lower: number, upper: number): object => ({ status: 'BOUNDED', value: null, lower, upper });

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

const ask = (dimensions: string): string =>
  `{ scholarStatistics(groupBy: [${dimensions}]) { total { value } groups { keys { value } count { status value lower upper } centers { value } } } }`;

test('in groups: what no row can be in twice adds up, under the fallback or as not known', async () => {
  const answer = await consortium.ask(ask('STATUS'));
  expect(answer.errors).toEqual([]);
  expect(answer.data.scholarStatistics).toEqual({
    total: { value: 4 },
    groups: [
      { keys: [{ value: 'ACTIVE' }], count: exact(2), centers: { value: 2 } },
      { keys: [{ value: null }], count: exact(2), centers: { value: 1 } },
    ],
  });
  expect(readFields(answer)).toEqual(['ANSWERED', 'Scholar.status UNKNOWN_VALUE']);
  expectNoText(answer);
});

test('in groups: rows that may be in several of those that fall together are bounded, never counted twice', async () => {
  const answer = await consortium.ask(ask('DEGREES'));
  // MBA: 2 rows, DVM: 2, OTHER: 1, of three scholars; and one at pact.
  expect(answer.data.scholarStatistics.groups).toEqual([
    { keys: [{ value: 'MD' }], count: exact(1), centers: { value: 1 } },
    { keys: [{ value: 'OTHER' }], count: bounded(3, 6), centers: { value: 2 } },
  ]);
  expect(readFields(answer)).toEqual(['ANSWERED', 'Scholar.degrees UNKNOWN_VALUE']);
  expectNoText(answer);
});

test('in groups by an embedded value, beside another dimension', async () => {
  const answer = await consortium.ask(ask('STATUS DISCIPLINES_GROUP'));
  expect(
    answer.data.scholarStatistics.groups.map((each: { keys: { value: string }[]; count: { value: number } }) => [
      ...each.keys.map((key) => key.value),
      each.count.value,
    ]),
  ).toEqual([
    ['ACTIVE', 'OTHER', 1],
    ['ACTIVE', null, 1],
    [null, 'OTHER', 1],
    [null, null, 1],
  ]);
  expect(readFields(answer)).toEqual([
    'ANSWERED',
    'DisciplineAssignment.group UNKNOWN_VALUE',
    'Scholar.status UNKNOWN_VALUE',
  ]);
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
  await consortium.gateway.health();
  consortium.serve('leap', SOURCES.coe);
  await consortium.gateway.health();
  consortium.serve('leap', NEWER); // the gateway is not told
  const answer = await consortium.ask('{ scholars(filter: {id: {eq: "leap:scholar:0003"}}) { nodes { status } } }');
  expect(answer.data.scholars.nodes).toEqual([{ status: null }]);
  expect(readFields(answer)).toEqual(['ANSWERED', 'Scholar.status UNKNOWN_VALUE']);
  expect((await consortium.gateway.health()).centers[0]?.contract).toMatchObject({
    state: 'same',
    extras: expect.arrayContaining(['ScholarStatus.ON_LEAVE', 'Degree.DVM']),
  });
});

const SUMMARY =
  'count { status value lower upper } missing { value } mean { status value } min { value lower } max { value upper }';

test('in groups with summaries: what no row can be in twice is summarised together', async () => {
  const answer = await consortium.ask(
    `{ disruptionStatistics(groupBy: [CAUSE], measures: [MONTHS_LOST]) { groups { keys { value } count { value } summaries { ${SUMMARY} } } } }`,
  );
  expect(answer.errors).toEqual([]);
  expect(readFields(answer)).toEqual(['ANSWERED', 'Disruption.cause UNKNOWN_VALUE']);
  const other = answer.data.disruptionStatistics.groups.find(
    (each: { keys: { value: string }[] }) => each.keys[0]?.value === 'OTHER',
  );
  expect(other).toEqual({
    keys: [{ value: 'OTHER' }],
    count: { value: 3 },
    summaries: [
      {
        count: exact(3),
        missing: { value: 0 },
        mean: { status: 'EXACT', value: 3 },
        min: { value: 2, lower: 2 },
        max: { value: 4, upper: 4 },
      },
    ],
  });
  expectNoText(answer);
});

test('in groups with summaries: of rows that may be in several, no more is said than how many there can be', async () => {
  const answer = await consortium.ask(
    `{ scholarStatistics(groupBy: [DEGREES], measures: [MONTHS_IN_PROGRAM]) { groups { keys { value } count { status value lower upper } summaries { ${SUMMARY} } } } }`,
  );
  expect(answer.errors).toEqual([]);
  expect(readFields(answer)).toEqual(['ANSWERED', 'Scholar.degrees UNKNOWN_VALUE']);
  const other = answer.data.scholarStatistics.groups.find(
    (each: { keys: { value: string }[] }) => each.keys[0]?.value === 'OTHER',
  );
  expect(other).toMatchObject({ count: bounded(3, 6), summaries: [{ mean: { status: 'BOUNDED', value: null } }] });
  expectNoText(answer);
});

test('a group with a summary that no rows have is refused, whatever it falls together with', async () => {
  consortium.break('leap', async (answer) => ({
    body: JSON.parse(JSON.stringify((await answer()).body), (key, value: unknown) =>
      key === 'mean' ? { status: 'EXACT', value: 99, lower: 99, upper: 99 } : value,
    ) as unknown,
    bytes: 1,
  }));
  const answer = await consortium.ask(
    `{ disruptionStatistics(groupBy: [CAUSE], measures: [MONTHS_LOST]) { groups { summaries { ${SUMMARY} } } } }`,
  );
  expect(readFields(answer)).toEqual(['FAILED']);
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
  await consortium.gateway.health();
  const answer = await consortium.ask(`{ ${question} }`);
  expect(answer.errors).toEqual([]);
  expect(readFields(answer)).toEqual(['ANSWERED', `${field} UNKNOWN_VALUE`]);
});

test('the warning stands in the report of the list that it is about, and of no other', async () => {
  await consortium.gateway.health();
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
