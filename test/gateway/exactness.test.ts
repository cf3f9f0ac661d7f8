/** With a center away, what its rows cannot be part of stays exact: groups whose key names their owner, and filters that exclude it. */
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeAppointment, makeScholar } from '../support/rows.ts';

const appoint = (center: string, scholar: string, effortPercent: number): ReturnType<typeof makeAppointment> =>
  makeAppointment(`${center}:appointment:${scholar}`, { scholar: `${center}:scholar:${scholar}`, effortPercent });

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact', 'spirit'] });
  await consortium.load({
    scholar: [
      makeScholar('leap:scholar:1'),
      makeScholar('leap:scholar:2', { status: 'COMPLETED' }),
      makeScholar('pact:scholar:1'),
      makeScholar('spirit:scholar:1'),
    ],
    appointment: [
      appoint('leap', '1', 50),
      appoint('leap', '2', 100),
      appoint('pact', '1', 80),
      appoint('spirit', '1', 75),
    ],
  });
  consortium.break('spirit', () => Promise.reject(new Error('away')));
});
afterAll(() => consortium.close());

const COUNT = '{ status lower upper }';
const exactly = (number: number): object => ({ status: 'EXACT', lower: number, upper: number });
const atLeast = (lower: number): object => ({ status: 'INCOMPLETE', lower, upper: null });

/** `[key, ...]`, rows and centers of each group; the rows that are not listed. */
async function askGroups(args: string, root = 'scholarStatistics'): Promise<readonly unknown[]> {
  const { data, errors } = await consortium.ask(
    `{ asked: ${root}(${args}) { total ${COUNT} groups { keys { value } count ${COUNT} centers ${COUNT} } notListed ${COUNT} } }`,
  );
  expect(errors).toEqual([]);
  const { groups, notListed, total } = data.asked;
  const toKeys = (keys: readonly { value: string | null }[]): readonly unknown[] => keys.map(({ value }) => value);
  return [
    ...groups.map(({ keys, count, centers }: { keys: []; count: object; centers: object }) => [
      toKeys(keys),
      count,
      centers,
    ]),
    { notListed, total },
  ];
}

test('grouped by center, those that answered are exact, and the one that is away has a group of its own', async () => {
  expect(await askGroups('groupBy: [CENTER]')).toEqual([
    [['leap'], exactly(2), exactly(1)],
    [['pact'], exactly(1), exactly(1)],
    [['spirit'], atLeast(0), atLeast(0)],
    { notListed: exactly(0), total: atLeast(3) },
  ]);
});

test('grouped by center and more, no group is made up for the one that is away: its rows are not listed', async () => {
  expect(await askGroups('groupBy: [STATUS, CENTER]')).toEqual([
    [['ACTIVE', 'leap'], exactly(1), exactly(1)],
    [['ACTIVE', 'pact'], exactly(1), exactly(1)],
    [['COMPLETED', 'leap'], exactly(1), exactly(1)],
    { notListed: atLeast(0), total: atLeast(3) },
  ]);
});

test('the id of a row names its owner; a value that any center can have does not', async () => {
  expect(await askGroups('groupBy: [PROGRAM]', 'appointmentStatistics')).toEqual([
    [['leap:program:0001'], exactly(2), exactly(1)],
    [['pact:program:0001'], exactly(1), exactly(1)],
    { notListed: atLeast(0), total: atLeast(3) },
  ]);
  expect(await askGroups('groupBy: [STATUS]')).toEqual([
    [['ACTIVE'], atLeast(2), atLeast(2)],
    [['COMPLETED'], atLeast(1), atLeast(1)],
    { notListed: atLeast(0), total: atLeast(3) },
  ]);
});

test.each([
  '{center: {in: ["leap", "pact"]}}',
  '{not: {center: {eq: "spirit"}}}',
  '{or: [{id: {in: ["leap:scholar:1", "leap:scholar:2"]}}, {center: {eq: "pact"}}]}',
])('a filter that excludes the center that is away leaves every count exact: %s', async (filter) => {
  expect(await askGroups(`filter: ${filter}, groupBy: [STATUS]`)).toEqual([
    [['ACTIVE'], exactly(2), exactly(2)],
    [['COMPLETED'], exactly(1), exactly(1)],
    { notListed: exactly(0), total: exactly(3) },
  ]);
  const { data, extensions } = await consortium.ask(`{ scholars(filter: ${filter}) { totalCount ${COUNT} } }`);
  expect([data.scholars.totalCount, extensions.completeness.isComplete]).toEqual([exactly(3), true]);
});

test('of the centers that a filter names, only those that are away are missing', async () => {
  expect(await askGroups('filter: {center: {in: ["leap", "spirit"]}}, groupBy: [CENTER]')).toEqual([
    [['leap'], exactly(2), exactly(1)],
    [['spirit'], atLeast(0), atLeast(0)],
    { notListed: exactly(0), total: atLeast(2) },
  ]);
});

test('summaries follow their group; what cannot be open is never open', async () => {
  const { data } = await consortium.ask(
    `{ asked: appointmentStatistics(groupBy: [CENTER], measures: [EFFORT_PERCENT]) { summaries { count ${COUNT} censored ${COUNT} mean ${COUNT} } groups { keys { value } summaries { count ${COUNT} censored ${COUNT} mean ${COUNT} max ${COUNT} } } } }`,
  );
  const unknown = { status: 'INCOMPLETE', lower: 0, upper: 100 };
  expect(data.asked).toEqual({
    summaries: [{ count: atLeast(3), censored: exactly(0), mean: unknown }],
    groups: [
      ['leap', { count: exactly(2), censored: exactly(0), mean: exactly(75), max: exactly(100) }],
      ['pact', { count: exactly(1), censored: exactly(0), mean: exactly(80), max: exactly(80) }],
      ['spirit', { count: atLeast(0), censored: exactly(0), mean: unknown, max: unknown }],
    ].map(([value, summary]) => ({ keys: [{ value }], summaries: [summary] })),
  });
});

test('lists below a center and below a row are of that center alone', async () => {
  const below = ['leap', 'pact', 'spirit'].map(
    (id) => `${id}: center(id: "${id}") { scholars { totalCount ${COUNT} } }`,
  );
  const { data } = await consortium.ask(
    `{ ${below.join(' ')} scholars { totalCount ${COUNT} nodes { appointments { totalCount ${COUNT} } } } }`,
  );
  expect([data.leap, data.pact, data.spirit].map(({ scholars }) => scholars.totalCount)).toEqual([
    exactly(2),
    exactly(1),
    atLeast(0),
  ]);
  expect(data.scholars.totalCount).toEqual(atLeast(3));
  const nodes: { appointments: { totalCount: unknown } }[] = data.scholars.nodes;
  expect(nodes.map(({ appointments }) => appointments.totalCount)).toEqual([exactly(1), exactly(1), exactly(1)]);
});
