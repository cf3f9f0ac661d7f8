/** merge(one) = one: a graph over a single center says what that center says itself. And what a center denies, the graph denies. */
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeAppointment, makeProgram, makeScholar } from '../support/rows.ts';
import type { Policy } from '../../subgraphs/coe/policy/policy.ts';

const rows = {
  scholar: [
    makeScholar('leap:scholar:0001', { name: 'Zoë', hostSystem: 'hs-va-puget-sound', degrees: ['MD', 'MPH'] }),
    makeScholar('leap:scholar:0002', { name: 'anna', status: 'COMPLETED' }),
    makeScholar('pact:scholar:0001', { name: 'Ben' }),
  ],
  program: [makeProgram('leap:program:0001')],
  appointment: [makeAppointment('leap:appointment:0001'), makeAppointment('leap:appointment:0002')],
};
const COUNT = '{ status value lower upper }';
const REPORT =
  'completeness { isComplete considered answered centers { center { id name } status code message asOf epoch fields { field code } } }';
const QUERIES = [
  `{ scholars(orderBy: { field: NAME }) { nodes { id name degrees } totalCount ${COUNT} ${REPORT} } }`,
  `{ scholars(first: 1) { pageInfo { hasNextPage hasPreviousPage } nodes { appointments { totalCount ${COUNT} nodes { id program { name } } } } } }`,
  `{ scholarStatistics(groupBy: [DEGREES, STATUS]) { total ${COUNT} canOverlap notListed ${COUNT} groups { keys { dimension value } count ${COUNT} centers ${COUNT} } ${REPORT} } }`,
  `{ scholarStatistics(distinct: [HOST_SYSTEM]) { distinct { key count ${COUNT} values { value rows ${COUNT} centers ${COUNT} centerIds } notListed ${COUNT} missing ${COUNT} } ${REPORT} } }`,
  `{ scholarTimeToEvent(event: PROGRAM_TO_R) { definition { event origin } curve { subjects ${COUNT} events ${COUNT} points { fromMonth atRisk ${COUNT} events ${COUNT} censored ${COUNT} survival { status value lower upper } standardError } median { toMonth } } ${REPORT} } }`,
  `{ datasets { nodes { center { id name } asOf epoch collections { name rows ${COUNT} } } contract ${REPORT} } }`,
  '{ scholar(id: "leap:scholar:0002") { name center { id } } none: scholar(id: "leap:scholar:0404") { name } }',
  `{ scholars(last: 1) { pageInfo { hasNextPage hasPreviousPage } nodes { id appointments(last: 1) { pageInfo { hasPreviousPage } nodes { id } completeness { gaps { cursor } } } } completeness { gaps { cursor } } } }`,
];
const denyScholars: Policy = {
  decideRead: (_, { collection }) =>
    collection.code === 'scholar'
      ? { kind: 'deny', code: 'READ_DENIED', message: 'our secret reason' }
      : { kind: 'allow' },
};

const open = async (
  centers: readonly string[],
  policies: Readonly<Record<string, Policy>> = {},
): Promise<Consortium> => {
  const consortium = await openConsortium({ centers, policies });
  opened.push(consortium);
  return consortium;
};

const opened: Consortium[] = [];
let lone: Consortium;
let denied: Consortium;
beforeAll(async () => {
  lone = await open(['leap']);
  denied = await open(['leap'], { leap: denyScholars });
  for (const consortium of opened) await consortium.load(rows);
});
afterAll(async () => {
  for (const consortium of opened) await consortium.close();
});

test.each(QUERIES)('one center, asked through the graph or directly: %s', async (query) => {
  const [merged, own] = [await lone.ask(query), await lone.askCenter('leap', query)];
  expect(merged.errors).toEqual([]);
  expect(merged.data).toEqual(own.data);
});

test.each(QUERIES.slice(0, -1))('one center that denies: %s', async (query) => {
  const [merged, own] = [await denied.ask(query), await denied.askCenter('leap', query)];
  expect(merged.data).toEqual(own.data);
  expect(JSON.stringify(merged)).toContain('DENIED');
});

test('a center that denies is named, its neighbours answer, and no total hides it', async () => {
  const consortium = await open(['leap', 'pact'], { leap: denyScholars });
  await consortium.load(rows);
  const { data, errors } = await consortium.ask(`{
    scholars { nodes { id } totalCount ${COUNT} completeness { isComplete answered centers { center { id } status code } } }
    scholar(id: "leap:scholar:0001") { id }
    appointments { nodes { id scholar { id } } totalCount ${COUNT} }
  }`);
  expect(data.scholars).toEqual({
    nodes: [{ id: 'pact:scholar:0001' }],
    totalCount: { status: 'INCOMPLETE', value: null, lower: 1, upper: null },
    completeness: {
      isComplete: false,
      answered: 1,
      centers: [
        { center: { id: 'leap' }, status: 'DENIED', code: 'READ_DENIED' },
        { center: { id: 'pact' }, status: 'ANSWERED', code: null },
      ],
    },
  });
  expect(data.scholar).toBeNull();
  expect(errors).toMatchObject([{ path: ['scholar'], extensions: { code: 'READ_DENIED', center: 'leap' } }]);
  expect(JSON.stringify({ data, errors })).not.toContain('secret');
  // The appointments are not denied; the scholars behind them are.
  expect(data.appointments).toMatchObject({
    nodes: [
      { id: 'leap:appointment:0001', scholar: null },
      { id: 'leap:appointment:0002', scholar: null },
    ],
    totalCount: { status: 'EXACT', value: 2 },
  });
});

test('a center without data is reported, not counted as empty', async () => {
  const consortium = await open(['leap', 'pact']);
  const { data } = await consortium.ask(
    `{ scholars { totalCount ${COUNT} completeness { centers { status code } } } }`,
  );
  expect(data.scholars).toEqual({
    totalCount: { status: 'INCOMPLETE', value: null, lower: 0, upper: null },
    completeness: {
      centers: [
        { status: 'FAILED', code: 'NO_DATA' },
        { status: 'FAILED', code: 'NO_DATA' },
      ],
    },
  });
});
