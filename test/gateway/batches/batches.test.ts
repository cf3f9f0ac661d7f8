/** Lists of many entities are asked of a center as one; where that cannot be divided, each alone. */
import { withoutCoordinates } from '../../support/alterSdl.ts';
import { openConsortium, type Answer, type Consortium, type Fault } from '../../support/consortium.ts';
import { makePartnership, makeProgram } from '../../support/rows.ts';
import { hasBatch, refuseBatches } from './refuseBatches.ts';

const VA = 'hs-va-puget-sound';
const OTHER = 'hs-va-san-francisco';
const THIRD = 'hs-va-portland';
const CENTERS = ['catalyst', 'leap', 'pact'];

const pad = (number: number): string => String(number).padStart(4, '0');
/** So many partnerships of a center with one system. */
const makeMany = (center: string, healthSystem: string, count: number, from = 1) =>
  Array.from({ length: count }, (_, index) =>
    makePartnership(`${center}:partnership:${pad(from + index)}`, { healthSystem }),
  );

const rows = {
  partnership: [
    ...makeMany('leap', VA, 5),
    ...makeMany('leap', OTHER, 1, 6),
    ...makeMany('pact', VA, 2),
    ...makeMany('pact', OTHER, 3, 3),
  ],
  program: [
    makeProgram('leap:program:0001', { partnerSystems: [VA, OTHER, VA] }),
    makeProgram('leap:program:0002', { partnerSystems: [OTHER] }),
    makeProgram('pact:program:0001', { partnerSystems: [THIRD] }),
  ],
};

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: CENTERS, sdl: { catalyst: withoutCoordinates(['IdFilter.in']) } });
});
beforeEach(() => consortium.load(rows));
afterEach(() => {
  for (const name of CENTERS) consortium.break(name, undefined);
  consortium.takeRequests();
});
afterAll(() => consortium.close());

interface Compared {
  readonly asOne: Answer;
  /** The requests of one center, as far as they were sent for the first of the two. */
  readonly sentTo: (center: string) => readonly string[];
}

/** Asks twice, the second time each list alone; both say the same. */
async function expectSame(query: string, broken: Readonly<Record<string, Fault>> = {}): Promise<Compared> {
  const ask = async (alter: (fault: Fault | undefined) => Fault | undefined): Promise<Answer> => {
    for (const center of CENTERS) consortium.break(center, alter(broken[center]));
    consortium.move('catalyst'); // so that it is planned anew: a plan remembers of whom it asked a batch in vain
    return consortium.ask(query);
  };
  consortium.takeRequests();
  const asOne = await ask((fault) => fault);
  const sent = consortium.takeRequests();
  expect(asOne).toEqual(await ask(refuseBatches));
  return {
    asOne,
    sentTo: (center) =>
      sent.filter((each) => each.center === center).map(({ request }) => (hasBatch(request) ? 'as one' : 'alone')),
  };
}

const join = (list: string): string => `{ healthSystems { id list: ${list} } }`;
const REPORT =
  'completeness { isComplete considered answered centers { center { id } status code asOf epoch fields { field code } } gaps { center { id } cursor } }';
const ALL = `{ nodes { id status center { id } } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { status value lower upper } ${REPORT} }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as `Answer`
function find(answer: Answer, id: string): any {
  return answer.data.healthSystems.find((each: { readonly id: string }) => each.id === id)?.list;
}

test('a join of all health systems sends one list to each center', async () => {
  await consortium.ask(join(`partnerships(first: 20) ${ALL}`));
  const sent = consortium.takeRequests().filter(({ center }) => center === 'leap' || center === 'pact');
  expect(sent.map(({ center }) => center).toSorted()).toEqual(['leap', 'pact']);
  for (const { request } of sent) expect(request.query.match(/: partnerships\(/g)).toHaveLength(1);
});

test.each([
  ['all rows of each', 'first: 20'],
  ['a page that is cut', 'first: 2'],
  ['the last rows', 'last: 2'],
  ['another order', 'first: 3 orderBy: { field: ID direction: DESC }'],
  ['an order by what rows say', 'first: 3 orderBy: { field: START_DATE }'],
  ['a filter', 'first: 20 filter: { id: { in: ["leap:partnership:0002", "pact:partnership:0003"] } }'],
  ['the usual size', 'first: null'],
])('%s', async (_name, given) => {
  const { asOne, sentTo } = await expectSame(join(`partnerships(${given}) ${ALL}`));
  expect(asOne.errors).toEqual([]);
  expect([...new Set(sentTo('leap'))]).toEqual(['as one']);
});

test('a page that is cut says so, and counts what it left out', async () => {
  const { asOne } = await expectSame(join(`partnerships(first: 2) ${ALL}`));
  expect(find(asOne, VA)).toMatchObject({
    nodes: [{ id: 'leap:partnership:0001' }, { id: 'leap:partnership:0002' }],
    pageInfo: { hasNextPage: true },
    totalCount: { status: 'EXACT', value: 7 },
  });
  expect(find(asOne, OTHER)).toMatchObject({
    nodes: [{ id: 'leap:partnership:0006' }, { id: 'pact:partnership:0003' }],
    pageInfo: { hasNextPage: true },
    totalCount: { status: 'EXACT', value: 4 },
  });
  expect(find(asOne, THIRD)).toMatchObject({
    nodes: [],
    pageInfo: { hasNextPage: false },
    totalCount: { status: 'EXACT', value: 0 },
  });
});

test('a page that was cut is read on', async () => {
  const { asOne } = await expectSame(join(`partnerships(first: 2) ${ALL}`));
  const { data } = await consortium.ask(
    `{ healthSystem(id: "${VA}") { partnerships(first: 9 after: "${String(find(asOne, VA).pageInfo.endCursor)}") { nodes { id } } } }`,
  );
  expect(data.healthSystem.partnerships.nodes.map((node: { readonly id: string }) => node.id)).toEqual([
    'leap:partnership:0003',
    'leap:partnership:0004',
    'leap:partnership:0005',
    'pact:partnership:0001',
    'pact:partnership:0002',
  ]);
});

test('a row of several entities is a row of each, and of none twice', async () => {
  const { asOne, sentTo } = await expectSame(
    join('programs { nodes { id name appointments(first: 1) { totalCount { value } } } totalCount { value } }'),
  );
  expect(sentTo('leap')).toEqual(['as one']);
  expect([VA, OTHER, THIRD].map((id) => find(asOne, id).nodes.map((node: { readonly id: string }) => node.id))).toEqual(
    [['leap:program:0001'], ['leap:program:0001', 'leap:program:0002'], ['pact:program:0001']],
  );
  expect(find(asOne, VA).totalCount).toEqual({ value: 1 });
});

test('each alias of a list is a list of its own', async () => {
  const { sentTo } = await expectSame(
    '{ healthSystems { id a: partnerships(first: 1) { nodes { id } } b: partnerships(last: 3) { edges { node { id } } } __proto__: partnerships { __proto__: nodes { id } part_rows: nodes { part_id: id } } } }',
  );
  expect(sentTo('leap')).toEqual(['as one']);
});

test('with more rows than the page of all, each list is asked alone, and from then on at once', async () => {
  await consortium.load({ partnership: [...makeMany('leap', VA, 30), ...makeMany('pact', OTHER, 2)] });
  const query = join('partnerships(first: 1) { nodes { id } pageInfo { hasNextPage } }'); // 20 rows of 40 systems
  const { sentTo } = await expectSame(query);
  expect([sentTo('leap'), sentTo('pact')]).toEqual([['as one', 'alone'], ['as one']]);
  consortium.move('catalyst');
  for (const center of CENTERS) consortium.break(center, undefined);
  consortium.takeRequests();
  const askAgain = async (): Promise<boolean[]> => {
    await consortium.ask(query);
    return consortium
      .takeRequests()
      .filter(({ center }) => center === 'leap')
      .map(({ request }) => hasBatch(request));
  };
  expect([await askAgain(), await askAgain()]).toEqual([[true, false], [false]]);
});

test('a center that lacks what a list for all needs is asked for each alone, at once', async () => {
  const { sentTo, asOne } = await expectSame(join(`partnerships(first: 20) ${ALL}`));
  expect(sentTo('catalyst')).toEqual(['alone']);
  expect(asOne.extensions.completeness.isComplete).toBe(true);
});

test('a count alone, the next page, statistics and a single entity are asked as ever', async () => {
  for (const query of [
    join('partnerships { totalCount { value } }'),
    `{ healthSystem(id: "${VA}") { partnerships { nodes { id } } } }`,
  ]) {
    const { sentTo } = await expectSame(query);
    expect(sentTo('leap')).toEqual(['alone']);
  }
});

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as `Answer`

/** Spoils the list for all; what is asked alone comes as it is. */
const spoil =
  (change: (list: Json) => void): Fault =>
  async (answer) => {
    const { body, bytes } = await answer();
    const list = (body as Json)['data']['b0'] as Json | undefined;
    if (list) change(list);
    return { body, bytes };
  };

test.each<[string, Fault]>([
  [
    'says that rows belong to nobody who was asked for',
    spoil((list) => void (list['part_rows'][0]['healthSystem']['id'] = 'hs-nobody')),
  ],
  ['does not say whose a row is', spoil((list) => void (list['part_rows'][0]['healthSystem'] = null))],
  [
    'bounds the count',
    spoil((list) => void (list['part_totalCount'] = { status: 'BOUNDED', value: null, lower: 0, upper: 20 })),
  ],
  [
    'bounds the count, and says beside its rows that it has no data',
    spoil((list) => {
      list['part_totalCount'] = { status: 'BOUNDED', value: null, lower: 0, upper: 20 };
      list['part_completeness'].centers[0].code = 'NO_DATA';
    }),
  ],
  ['has rows out of order', spoil((list) => void list['nodes'].reverse())],
  [
    'fails at so large a list',
    spoil(
      (list) => void Object.assign(list['part_completeness'].centers[0], { status: 'FAILED', code: 'STORE_FAULT' }),
    ),
  ],
  ['leaves the list out', spoil((list) => void Object.keys(list).forEach((key) => delete list[key]))],
  [
    'adds an error',
    async (answer, { query }) => {
      const { body, bytes } = await answer();
      return {
        body: query.includes('b0: ')
          ? { ...(body as Json), errors: [{ message: 'hm', path: ['b0', 'nodes', 0, 'status'] }] }
          : body,
        bytes,
      };
    },
  ],
])('of a center that %s, each list is asked alone', async (_name, fault) => {
  const { sentTo, asOne } = await expectSame(join(`partnerships(first: 20) ${ALL}`), { leap: fault });
  expect(sentTo('leap')).toEqual(['as one', 'alone']);
  expect(find(asOne, VA).totalCount).toEqual({ status: 'EXACT', value: 7, lower: 7, upper: 7 });
});

test.each<[string, Fault]>([
  ['is away', () => Promise.reject(new Error('away'))],
  ['sends nonsense', async () => ({ body: [], bytes: 2 })],
])('a center that %s is not asked twice', async (_name, fault) => {
  const { sentTo, asOne } = await expectSame(join(`partnerships(first: 20) ${ALL}`), { leap: fault });
  expect(sentTo('leap')).toEqual(['as one']);
  expect(find(asOne, VA).totalCount).toEqual({ status: 'INCOMPLETE', value: null, lower: 2, upper: null });
});

test.each<[string, Fault, string, string | null]>([
  ['refused', refuseBatches(), 'FAILED', 'CENTER_FAULT'],
  ['answered with what cannot be', spoil((list) => void list['nodes'].reverse()), 'FAILED', 'INVALID_ANSWER'],
  [
    'answered with what cannot be divided',
    spoil((list) => void (list['part_totalCount'] = { status: 'BOUNDED', value: null, lower: 0, upper: 20 })),
    'ANSWERED',
    null,
  ],
])(
  'explain says of a batch that was %s how it went, and how what was sent again did',
  async (_name, fault, status, code) => {
    consortium.move('catalyst');
    consortium.break('leap', fault);
    const { extensions } = await consortium.ask(join(`partnerships(first: 20) ${ALL}`), {}, { explain: true });
    const requests = extensions.explain.fetches.at(-1).requests as {
      readonly center: string;
      readonly status: string;
      readonly code: string | null;
    }[];
    expect(requests.filter(({ center }) => center === 'leap').map((each) => [each.status, each.code])).toEqual([
      [status, code],
      ['ANSWERED', null],
    ]);
  },
);

test('explain shows what was sent, and what was sent again', async () => {
  consortium.move('catalyst');
  consortium.break(
    'leap',
    spoil((list) => void list['nodes'].reverse()),
  );
  const { extensions } = await consortium.ask(join(`partnerships(first: 20) ${ALL}`), {}, { explain: true });
  const requests = extensions.explain.fetches.at(-1).requests as {
    readonly center: string;
    readonly query: string;
    readonly rows: number;
  }[];
  const shown = (center: string): unknown[] =>
    requests.filter((each) => each.center === center).map(({ query, rows: count }) => [query.includes('b0: '), count]);
  expect(shown('leap')).toEqual([
    [true, 6],
    [false, 6],
  ]);
  expect(shown('pact')).toEqual([[true, 5]]);
});

test('a center that is asked again has its whole deadline once more', async () => {
  const patient = await openConsortium({ centers: CENTERS, deadlineMs: 2000 });
  await patient.load(rows);
  const bound = spoil(
    (list) => void (list['part_totalCount'] = { status: 'BOUNDED', value: null, lower: 0, upper: 20 }),
  );
  patient.break('leap', async (answer, request, signal) => {
    await new Promise((done) => setTimeout(done, 1200));
    return bound(answer, request, signal);
  });
  const answer = await patient.ask(join(`partnerships(first: 20) ${ALL}`));
  await patient.close();
  expect(find(answer, VA).totalCount).toEqual({ status: 'EXACT', value: 7, lower: 7, upper: 7 });
});
