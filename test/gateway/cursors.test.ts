/** A cursor is of one list, filter and order of this graph, as it was given: any other is refused, and nobody is asked. */
import { createHmac } from 'node:crypto';
import { listLocalCenters, openConsortium, type Answer, type Consortium } from '../support/consortium.ts';
import { makeAppointment, makeScholar } from '../support/rows.ts';

const CENTERS = ['leap', 'pact', 'spirit'];
const SECRET = Buffer.from('the cursor secret of the tests');
const scholars = CENTERS.flatMap((center) =>
  ['0001', '0002', '0003'].map((local) => makeScholar(`${center}:scholar:${local}`, { name: `Name ${local}` })),
);
const PAGE =
  'nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } completeness { isComplete centers { center { id } status code } gaps { center { id name } cursor } }';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS });
  await consortium.load({
    scholar: scholars,
    appointment: scholars.map(({ id }) => makeAppointment(id.replace('scholar', 'appointment'), { scholar: id })),
  });
});
afterEach(() => {
  consortium.gateway.members.replace(listLocalCenters(CENTERS));
  for (const center of CENTERS) consortium.break(center, undefined);
});
afterAll(() => consortium.close());

const away = (center: string): void => consortium.break(center, () => Promise.reject(new Error('away')));
const ask = (place: string, cursor?: string, more = ''): Promise<Answer> =>
  consortium.ask(
    `query ${place.includes('$c') ? '($c: String)' : ''} { list: scholars(${place} ${more}) { ${PAGE} } }`,
    cursor === undefined ? {} : { c: cursor },
  );
const idsOf = ({ data }: Answer): string[] =>
  data.list.nodes.map((node: { id: string }) => node.id.replace(':scholar:000', ' '));

async function findCursor(): Promise<string> {
  return (await ask('first: 2')).data.list.pageInfo.endCursor as string;
}

/** The first page was read while pact was away: its gap. */
async function findGap(place = 'first: 4'): Promise<string> {
  away('pact');
  const { data } = await ask(place);
  consortium.break('pact', undefined);
  expect(data.list.completeness.gaps).toMatchObject([{ center: { id: 'pact', name: 'PACT' } }]);
  return data.list.completeness.gaps[0].cursor as string;
}

/** As this graph would sign it. */
function forge(change: (content: unknown[]) => unknown[], cursor: string): string {
  const content = JSON.parse(Buffer.from(cursor.split('.')[0] ?? '', 'base64url').toString()) as unknown[];
  const body = Buffer.from(JSON.stringify(change(content))).toString('base64url');
  return `${body}.${createHmac('sha256', SECRET).update(body).digest().subarray(0, 16).toString('base64url')}`;
}

const ownCursor = async (): Promise<string> =>
  (await consortium.askCenter('leap', '{ scholars(first: 1) { pageInfo { endCursor } } }')).data.scholars.pageInfo
    .endCursor as string;
const pageOf = async (query: string): Promise<string> =>
  (await consortium.ask(query)).data.list.pageInfo.endCursor as string;
const PAGE_INFO = 'first: 1) { pageInfo { endCursor } nodes { id } }';

const CURSORS: readonly (readonly [string, () => Promise<string>])[] = [
  ['with one byte altered', async () => (await findCursor()).replace(/^(.{20})./, (_, head: string) => `${head}~`)],
  ['cut short', async () => (await findCursor()).slice(0, -1)],
  ['without its seal', async () => (await findCursor()).split('.')[0] ?? ''],
  ['with the seal of another', async () => `${(await findCursor()).split('.')[0]}.${(await findGap()).split('.')[1]}`],
  ['that is empty', async () => ''],
  ["that is a center's own", ownCursor],
  ['of another collection', () => pageOf(`{ list: appointments(${PAGE_INFO} }`)],
  [
    'of the same rows under their center',
    async () =>
      (await consortium.ask(`{ center(id: "leap") { scholars(${PAGE_INFO} } }`)).data.center.scholars.pageInfo
        .endCursor as string,
  ],
  ['of another filter', () => pageOf(`{ list: scholars(filter: { status: { eq: ACTIVE } } ${PAGE_INFO} }`)],
  ['of another order', () => pageOf(`{ list: scholars(orderBy: { field: NAME } ${PAGE_INFO} }`)],
  [
    'of another direction of the order',
    () => pageOf(`{ list: scholars(orderBy: { field: ID, direction: DESC } ${PAGE_INFO} }`),
  ],
  ['of an earlier release', async () => forge(([, list, , position]) => [1, list, position, []], await findCursor())],
  ['of a later release', async () => forge(([, ...rest]) => [3, ...rest], await findCursor())],
  [
    'of a gap of another order',
    async () => {
      away('pact');
      const { data } = await ask('first: 2', undefined, 'orderBy: { field: NAME }');
      consortium.break('pact', undefined);
      return data.list.completeness.gaps[0].cursor as string;
    },
  ],
];

describe.each(['first: 2, after: $c', 'last: 2, before: $c'])('at %s', (place) => {
  test.each(CURSORS)('a cursor %s is refused, and nobody is asked', async (_, find) => {
    const cursor = await find();
    consortium.takeRequests();
    const { data, errors } = await ask(place, cursor);
    expect(data.list).toBeNull();
    expect(errors).toMatchObject([{ path: ['list'], extensions: { code: 'BAD_CURSOR' } }]);
    expect(consortium.takeRequests()).toEqual([]);
  });

  test('null is no cursor', async () => {
    expect((await ask(place.replace('$c', 'null'))).data.list.nodes).toHaveLength(2);
  });
});

test.each([
  ['first: 1, last: 1', 'expected first or last, got both (1 and 1)'],
  ['first: 0, last: 0', 'got both'],
  ['last: -1', 'expected last from 0 to 500, got -1; read further pages with before'],
  ['last: 501', 'expected last from 0 to 500'],
])('a page of %s is refused', async (place, message) => {
  const { data, errors } = await ask(place);
  expect(data.list).toBeNull();
  expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code: 'BAD_PAGE_SIZE' } }]);
});

test('a page lies between both bounds, cut from the end that is asked for', async () => {
  const { data } = await ask('first: 9');
  const cursors = data.list.edges.map((edge: { cursor: string }) => edge.cursor) as string[];
  const read = (arguments_: string): Promise<Answer> =>
    consortium.ask(
      `query ($low: String, $high: String) { list: scholars(${arguments_} after: $low, before: $high) { ${PAGE} } }`,
      { low: cursors[1], high: cursors[6] },
    );
  const told = async (arguments_: string): Promise<unknown> => {
    const answer = await read(arguments_);
    return [idsOf(answer).join(), answer.data.list.pageInfo.hasPreviousPage, answer.data.list.pageInfo.hasNextPage];
  };
  expect(await told('first: 2')).toEqual(['leap 3,pact 1', true, true]);
  expect(await told('last: 2')).toEqual(['pact 2,pact 3', true, true]);
  expect(await told('first: 4')).toEqual(['leap 3,pact 1,pact 2,pact 3', true, false]);
  expect(await told('last: 4')).toEqual(['leap 3,pact 1,pact 2,pact 3', false, true]);
  expect(await told('first: null, last: 1')).toEqual(['pact 3', true, true]);
  expect(await told('')).toEqual(['leap 3,pact 1,pact 2,pact 3', true, false]);
});

test('a gap is read a page at a time, from either end, of its center alone', async () => {
  const gap = await findGap(); // leap 1 to spirit 1
  const first = await ask('first: 2, after: $c', gap);
  expect(idsOf(first)).toEqual(['pact 1', 'pact 2']);
  expect(first.data.list.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(
    first.data.list.completeness.centers.map(
      ({ status, code }: Record<string, unknown>) => `${String(status)} ${String(code)}`,
    ),
  ).toEqual(['SKIPPED OUTSIDE_GAP', 'ANSWERED null', 'SKIPPED OUTSIDE_GAP']);
  const second = await ask('first: 2, after: $c', first.data.list.pageInfo.endCursor as string);
  expect(idsOf(second)).toEqual(['pact 3']);
  expect(second.data.list.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const back = await ask('last: 1, before: $c', first.data.list.pageInfo.endCursor as string);
  expect([idsOf(back), back.data.list.pageInfo.hasPreviousPage]).toEqual([['pact 1'], false]);
  expect(idsOf(await ask('last: 2, before: $c', gap))).toEqual(['pact 2', 'pact 3']);
});

test('a gap ends where its center answered again', async () => {
  const one = await ask('last: 4'); // spirit 3 to pact 3
  away('pact');
  const two = await ask('last: 1, before: $c', one.data.list.pageInfo.startCursor as string); // leap 3
  consortium.break('pact', undefined);
  const three = await ask('last: 9, before: $c', two.data.list.pageInfo.startCursor as string);
  expect([one, two, three].map(idsOf)).toEqual([
    ['pact 3', 'spirit 1', 'spirit 2', 'spirit 3'],
    ['leap 3'],
    ['leap 1', 'leap 2'],
  ]);
  const { gaps, centers, isComplete } = three.data.list.completeness;
  expect([gaps.length, isComplete, centers[1].code]).toEqual([1, true, 'EARLIER_GAP']);
  expect(idsOf(await ask('last: 9, before: $c', gaps[0].cursor as string))).toEqual(['pact 1', 'pact 2']);
  expect(idsOf(await ask('first: 9, after: $c', gaps[0].cursor as string))).toEqual(['pact 1', 'pact 2']);
});

test('while its center is away, a gap is an empty page that names the rest of it again', async () => {
  const gap = await findGap();
  const first = await ask('first: 1, after: $c', gap);
  away('pact');
  const missed = await ask('first: 9, after: $c', first.data.list.pageInfo.endCursor as string);
  expect([idsOf(missed), missed.data.list.pageInfo.hasNextPage, missed.data.list.completeness.isComplete]).toEqual([
    [],
    false,
    false,
  ]);
  consortium.break('pact', undefined);
  expect(idsOf(await ask('first: 9, after: $c', missed.data.list.completeness.gaps[0].cursor as string))).toEqual([
    'pact 2',
    'pact 3',
  ]);
});

test('the gap of a center that is configured no more is kept, and refused while nobody knows where to ask', async () => {
  const one = await ask('first: 4'); // to pact 1
  consortium.gateway.members.replace(listLocalCenters(['leap', 'spirit']));
  const two = await ask('first: 1, after: $c', one.data.list.pageInfo.endCursor as string);
  const { gaps, centers } = two.data.list.completeness;
  expect([idsOf(two), centers.length]).toEqual([['spirit 1'], 2]);
  expect(gaps).toMatchObject([{ center: { id: 'pact', name: null } }]);
  expect(await ask('first: 9, after: $c', gaps[0].cursor as string)).toMatchObject({
    data: { list: null },
    errors: [{ extensions: { code: 'UNKNOWN_CENTER' } }],
  });
  consortium.gateway.members.replace(listLocalCenters(CENTERS));
  expect(idsOf(await ask('first: 9, after: $c', gaps[0].cursor as string))).toEqual(['pact 2', 'pact 3']);
});

test('a center that joins during a walk is listed from there on, and what it holds before is a gap', async () => {
  consortium.gateway.members.replace(listLocalCenters(['leap', 'spirit']));
  const one = await ask('first: 2');
  consortium.gateway.members.replace(listLocalCenters(CENTERS));
  const two = await ask('first: 2, after: $c', one.data.list.pageInfo.endCursor as string);
  expect([one, two].map(idsOf)).toEqual([
    ['leap 1', 'leap 2'],
    ['leap 3', 'pact 1'],
  ]);
  const [gap] = two.data.list.completeness.gaps;
  expect(gap.center.id).toBe('pact');
  expect(idsOf(await ask('first: 9, after: $c', gap.cursor as string))).toEqual([]);
});

test('a cursor that is used the other way begins a new walk, without the gaps of the old one', async () => {
  away('pact');
  const one = await ask('first: 4');
  consortium.break('pact', undefined);
  const two = await ask('last: 9, before: $c', one.data.list.pageInfo.endCursor as string);
  expect(idsOf(two)).toEqual(['leap 1', 'leap 2', 'leap 3', 'pact 1', 'pact 2', 'pact 3']);
  expect(two.data.list.completeness.gaps).toEqual([]);
});

test('a list of which only the report is asked names its gaps too, and statistics have none', async () => {
  away('pact');
  const { data } = await consortium.ask(
    '{ list: scholars(first: 4) { completeness { gaps { cursor } } } scholarStatistics { completeness { gaps { cursor } } } }',
  );
  consortium.break('pact', undefined);
  expect(data.scholarStatistics.completeness.gaps).toEqual([]);
  expect(idsOf(await ask('first: 9, after: $c', data.list.completeness.gaps[0].cursor as string))).toEqual([
    'pact 1',
    'pact 2',
    'pact 3',
  ]);
});

test('a page of no rows names no gap of its own', async () => {
  away('pact');
  expect((await ask('first: 0')).data.list.completeness.gaps).toEqual([]);
});

describe('a walk with holes does not pass for whole', () => {
  const told = ({ extensions }: Answer): unknown => [extensions.completeness.isComplete, extensions.completeness.gaps];
  const go = (cursor: string, policy?: string): Promise<Answer> =>
    consortium.ask(
      'query ($c: String) { list: scholars(first: 9, after: $c) { nodes { id } completeness { isComplete } } }',
      { c: cursor },
      {},
      policy,
    );
  const PACT = [{ center: 'pact', count: 1 }];
  const endOf = ({ data }: Answer): string => data.list.pageInfo.endCursor as string;

  test('where a center is back, the page is complete and the operation is not', async () => {
    away('pact');
    const one = await ask('first: 4');
    consortium.break('pact', undefined);
    const two = await go(endOf(one));
    expect([one, two].map(told)).toEqual([
      [false, PACT],
      [false, PACT],
    ]);
    expect(two.data.list).toMatchObject({ nodes: [{}, {}], completeness: { isComplete: true } });
    const withheld = await go(endOf(one), 'ABORT');
    expect(withheld.data).toBeNull();
    expect(withheld.errors).toMatchObject([
      {
        message: expect.stringContaining('lacks: pact ANSWERED (EARLIER_GAP)'),
        extensions: {
          code: 'INCOMPLETE_ANSWER',
          centers: [{ center: 'pact', status: 'ANSWERED', code: 'EARLIER_GAP', fields: [] }],
        },
      },
    ]);
    expect((await go(endOf(one), 'QUORUM(3)')).errors).toEqual([]); // all three answered
  });

  test('where a center is configured no more, it is named all the same', async () => {
    const one = await ask('first: 4');
    consortium.gateway.members.replace(listLocalCenters(['leap', 'spirit']));
    const two = await go(endOf(one));
    expect([one, two].map(told)).toEqual([
      [true, []],
      [false, PACT],
    ]);
    expect(two.data.list.completeness.isComplete).toBe(true);
    const withheld = await go(endOf(one), 'ABORT');
    expect(withheld.data).toBeNull();
    expect(withheld.errors).toMatchObject([
      {
        message: expect.stringContaining('lacks: pact no longer configured (EARLIER_GAP)'),
        extensions: { centers: [{ center: 'pact', status: null, code: 'EARLIER_GAP', fields: [] }] },
      },
    ]);
  });

  test('a page of a gap is complete, whatever other gaps the walk has', async () => {
    away('pact');
    away('leap');
    const one = await ask('first: 2');
    for (const center of ['pact', 'leap']) consortium.break(center, undefined);
    const gap = one.data.list.completeness.gaps.find((each: { center: { id: string } }) => each.center.id === 'pact');
    const page = await go(gap.cursor as string, 'ABORT');
    expect([idsOf(page), told(page)]).toEqual([
      ['pact 1', 'pact 2', 'pact 3'],
      [true, []],
    ]);
  });

  test('a list that is asked for no rows names none', async () => {
    away('pact');
    const { extensions } = await consortium.ask('{ scholars { totalCount { status } } }');
    expect([extensions.completeness.isComplete, extensions.completeness.gaps]).toEqual([false, []]);
  });
});
