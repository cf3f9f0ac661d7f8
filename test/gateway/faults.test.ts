/** One center does what it must not: its part is never merged, its neighbours are not hurt, and the answer says so. */
import { TransportFault, type SubgraphAnswer } from '../../gateway/transport/transport.ts';
import { openConsortium, type Answer, type Consortium, type Fault } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

const scholars = ['accelerat', 'leap', 'leap', 'leap', 'pact', 'pact'].map((center, index) =>
  makeScholar(`${center}:scholar:000${index}`, {
    name: `Name ${index}`,
    status: index % 2 === 0 ? 'ACTIVE' : 'COMPLETED',
  }),
);
const LIST = `query List($first: Int, $after: String) {
  scholars(first: $first, after: $after) {
    nodes { id name } totalCount { status value lower upper } pageInfo { hasNextPage endCursor }
    completeness { isComplete considered answered centers { center { id } status code } }
  }
}`;
const STATISTICS =
  '{ scholarStatistics(groupBy: [STATUS]) { total { status value lower } groups { keys { value } count { status value lower } } notListed { status lower } } }';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ deadlineMs: 200 });
  await consortium.load({ scholar: scholars });
});
afterEach(() => consortium.break('leap', undefined));
afterAll(() => consortium.close());

/** Replaces every value that satisfies `matches` in the center's answer. */
function distort(change: (key: string, value: unknown) => unknown): Fault {
  return async (answer) => {
    const { body, bytes } = await answer();
    return { body: JSON.parse(JSON.stringify(body), change) as unknown, bytes };
  };
}

/** Changes each list under a key, such as the rows of every selection of edges or nodes. */
const changeRows = (change: (rows: unknown[]) => unknown[]): Fault =>
  distort((key, value) => (Array.isArray(value) && /edges|nodes|positions/.test(key) ? change(value) : value));

const fail =
  (error: Error): Fault =>
  async () =>
    Promise.reject(error);
const send =
  (body: unknown): Fault =>
  async () => ({ body, bytes: 0 });

/** The answer as it is, beside `count` values that nothing reads: only their number can be wrong. */
const addValues =
  (count: number): Fault =>
  async (answer) => ({ body: { ...((await answer()).body as object), more: Array<number>(count).fill(0) }, bytes: 0 });

const FAULTS: readonly (readonly [string, string, Fault])[] = [
  ['sends more values than the plan needs', 'INVALID_ANSWER', addValues(100_000)],
  [
    'refuses the connection',
    'CENTER_UNAVAILABLE',
    fail(new TransportFault('CENTER_UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.7')),
  ],
  ['fails in a way nobody foresaw', 'CENTER_UNAVAILABLE', fail(new Error('secret of the center'))],
  ['answers HTTP 500', 'CENTER_FAULT', fail(new TransportFault('CENTER_FAULT', 'HTTP status 500'))],
  [
    'sends a body that is not JSON',
    'INVALID_ANSWER',
    fail(new TransportFault('INVALID_ANSWER', 'the body is not JSON')),
  ],
  ['hangs', 'CENTER_TIMEOUT', () => new Promise<SubgraphAnswer>(() => undefined)],
  ['sends an array', 'INVALID_ANSWER', send([])],
  ['sends null', 'INVALID_ANSWER', send(null)],
  ['sends an empty object', 'INVALID_ANSWER', send({})],
  ['sends data without the fields', 'INVALID_ANSWER', send({ data: {} })],
  [
    'refuses the operation',
    'CENTER_FAULT',
    send({ errors: [{ message: 'secret of the center', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }),
  ],
  ['sends its rows in the wrong order', 'INVALID_ANSWER', changeRows((rows) => rows.toReversed())],
  [
    'sends its nodes in another order than their edges',
    'INVALID_ANSWER',
    distort((key, value) => (key === 'nodes' ? (value as unknown[]).toReversed() : value)),
  ],
  ['sends a row twice', 'INVALID_ANSWER', changeRows((rows) => rows.flatMap((row) => [row, row]))],
  ['sends more rows than asked', 'INVALID_ANSWER', changeRows((rows) => Array.from({ length: 60 }, () => rows[0]))],
  [
    "sends another center's ids",
    'INVALID_ANSWER',
    distort((key, value) => (key === 'id' ? String(value).replace('leap', 'pact') : value)),
  ],
  ['sends rows that are no objects', 'INVALID_ANSWER', changeRows((rows) => rows.map(() => 7))],
  ['sends a number as a name', 'INVALID_ANSWER', distort((key, value) => (key === 'name' ? 7 : value))],
  ['leaves the name out', 'INVALID_ANSWER', distort((key, value) => (key === 'name' ? undefined : value))],
  [
    'says ends of its page that are none',
    'INVALID_ANSWER',
    distort((key, value) => (key.endsWith('Cursor') ? 'x' : value)),
  ],
  ['keeps rows back from a page that could hold them', 'INVALID_ANSWER', keepRowsBack()],
  ['says that its page begins where it ends', 'INVALID_ANSWER', swapEnds()],
  [
    'says an epoch of many words',
    'INVALID_ANSWER',
    distort((key, value) => (key === 'epoch' ? 'secret <b>words</b>' : value)),
  ],
  ['says a long epoch', 'INVALID_ANSWER', distort((key, value) => (key === 'epoch' ? 'e'.repeat(65) : value))],
  ['says a day that there is not', 'INVALID_ANSWER', distort((key, value) => (key === 'asOf' ? '2021-02-30' : value))],
  ['reports a code that there is not', 'INVALID_ANSWER', distort((key, value) => (key === 'code' ? 'SECRET' : value))],
  [
    'reports a field that there is not',
    'INVALID_ANSWER',
    reportField({ field: 'Scholar.secret', code: 'REGISTRY_DRIFT' }),
  ],
  ['reports what is no field', 'INVALID_ANSWER', reportField({ field: 'secret', code: 'REGISTRY_DRIFT' })],
  [
    'reports a field for a reason that there is not',
    'INVALID_ANSWER',
    reportField({ field: 'Scholar.orcid', code: 'SECRET' }),
  ],
  [
    'sends a negative count',
    'INVALID_ANSWER',
    distort((key, value) => (key === 'value' || key === 'lower' || key === 'upper' ? -1 : value)),
  ],
  [
    'sends a count that contradicts itself',
    'INVALID_ANSWER',
    distort((key, value) => (key === 'lower' ? 1000 : value)),
  ],
  [
    'sends a count beyond 32 bits',
    'INVALID_ANSWER',
    distort((_, value) => (typeof value === 'number' ? 2 ** 40 : value)),
  ],
  ['sends a status nobody knows', 'INVALID_ANSWER', distort((key, value) => (key === 'status' ? 'MAYBE' : value))],
];

function reportField(fault: object): Fault {
  return distort((key, value) => (key === 'fields' ? [fault] : value));
}

/** One row where more were asked and are there: the walk would pass over the rest. */
function keepRowsBack(): Fault {
  return distort((key, value) => {
    if (Array.isArray(value) && /edges|nodes|positions/.test(key)) return value.slice(0, 1) as unknown[];
    return key === 'hasNextPage' ? true : value;
  });
}

/** Both ends are places of rows of the page, each of the other's. */
function swapEnds(): Fault {
  return distort((_, value) => {
    const { startCursor, endCursor } = (value ?? {}) as { startCursor?: unknown; endCursor?: unknown };
    return startCursor === undefined ? value : { ...(value as object), startCursor: endCursor, endCursor: startCursor };
  });
}

test.each(FAULTS)('a center that %s: %s, and the list goes on without it', async (_, code, fault) => {
  consortium.break('leap', fault);
  const { data, errors, extensions } = await consortium.ask(LIST);
  expect(errors).toEqual([]);
  expect(data.scholars.nodes.map((node: { id: string }) => node.id)).toEqual([
    'accelerat:scholar:0000',
    'pact:scholar:0004',
    'pact:scholar:0005',
  ]);
  expect(data.scholars.totalCount).toEqual({ status: 'INCOMPLETE', value: null, lower: 3, upper: null });
  expect(data.scholars.completeness).toMatchObject({ isComplete: false, considered: 11, answered: 10 });
  expect(data.scholars.completeness.centers).toContainEqual({ center: { id: 'leap' }, status: 'FAILED', code });
  expect(extensions.completeness.centers.find((each: { center: string }) => each.center === 'leap')).toMatchObject({
    status: 'FAILED',
    code,
  });
  expect(JSON.stringify({ data, extensions })).not.toMatch(/secret|10\.0\.0\.7/);
});

test.each(FAULTS.filter(([name]) => !/row|order|ids|name|page/.test(name)))(
  'a center that %s: %s, and statistics have no total',
  async (_, __, fault) => {
    consortium.break('leap', fault);
    const { data, errors } = await consortium.ask(STATISTICS);
    expect(errors).toEqual([]);
    expect(data.scholarStatistics.total).toEqual({ status: 'INCOMPLETE', value: null, lower: 3 });
    expect(data.scholarStatistics.notListed).toEqual({ status: 'INCOMPLETE', lower: 0 });
    expect(data.scholarStatistics.groups).toEqual([
      { keys: [{ value: 'ACTIVE' }], count: { status: 'INCOMPLETE', value: null, lower: 2 } },
      { keys: [{ value: 'COMPLETED' }], count: { status: 'INCOMPLETE', value: null, lower: 1 } },
    ]);
  },
);

test.each(
  FAULTS.filter(
    ([name]) => !/order|twice|more rows|rows that|rows back|cursors|count|beyond|status|says|reports/.test(name),
  ),
)('a center that %s: %s, and its one scholar is an error, while a neighbour is answered', async (_, code, fault) => {
  consortium.break('leap', fault);
  const { data, errors } = await consortium.ask(
    '{ lost: scholar(id: "leap:scholar:0001") { id name } found: scholar(id: "pact:scholar:0004") { id } }',
  );
  expect(data).toEqual({ lost: null, found: { id: 'pact:scholar:0004' } });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({
    path: ['lost'],
    extensions: { code: 'CENTER_UNAVAILABLE', reason: code, center: 'leap' },
  });
  expect(JSON.stringify(errors)).not.toMatch(/secret|10\.0\.0\.7/);
});

test('a scholar that its owner does not know is null without an error', async () => {
  const { data, errors } = await consortium.ask('{ scholar(id: "leap:scholar:9999") { id } }');
  expect({ data, errors }).toEqual({ data: { scholar: null }, errors: [] });
});

test('all centers down: an empty answer that claims nothing', async () => {
  const names = [
    'accelerat',
    'catalyst',
    'lhss',
    'liti',
    'mn-lhs',
    'pact',
    'pedsnet',
    'spirit',
    'explore',
    'leap',
    't-gapp',
  ];
  for (const name of names) consortium.break(name, fail(new TransportFault('CENTER_UNAVAILABLE', 'down')));
  const list = await consortium.ask(LIST);
  const statistics = await consortium.ask(
    '{ scholarStatistics(groupBy: [DEGREES]) { total { status lower value } canOverlap groups { keys { value } } } }',
  );
  for (const name of names) consortium.break(name, undefined);
  expect(list.errors).toEqual([]);
  expect(list.data.scholars).toMatchObject({
    nodes: [],
    totalCount: { status: 'INCOMPLETE', value: null, lower: 0, upper: null },
    pageInfo: { hasNextPage: false, endCursor: null },
    completeness: { isComplete: false, considered: 11, answered: 0 },
  });
  expect(statistics.data.scholarStatistics).toEqual({
    total: { status: 'INCOMPLETE', lower: 0, value: null },
    canOverlap: true,
    groups: [],
  });
});

test('a center that leaves a walk and returns: no row twice, and its gap is named', async () => {
  const pages: Answer[] = [await consortium.ask(LIST, { first: 2 })]; // accelerat 0, leap 1
  const after = (): string => pages.at(-1)?.data.scholars.pageInfo.endCursor as string;
  consortium.break('leap', fail(new TransportFault('CENTER_UNAVAILABLE', 'down')));
  pages.push(await consortium.ask(LIST, { first: 1, after: after() })); // pact 4, past leap 2 and 3
  consortium.break('leap', undefined);
  pages.push(await consortium.ask(LIST, { first: 10, after: after() })); // pact 5
  const ids = pages.flatMap((page) => page.data.scholars.nodes.map((node: { id: string }) => node.id));
  const leap = pages.map((page) =>
    page.data.scholars.completeness.centers.find((each: { center: { id: string } }) => each.center.id === 'leap'),
  );
  expect(ids).toEqual(['accelerat:scholar:0000', 'leap:scholar:0001', 'pact:scholar:0004', 'pact:scholar:0005']);
  expect(leap.map(({ status, code }) => `${status} ${code}`)).toEqual([
    'ANSWERED null',
    'FAILED CENTER_UNAVAILABLE',
    'ANSWERED EARLIER_GAP',
  ]);
});

test('a center that misbehaves in one field is believed in none of that field, and in the others of the same request', async () => {
  consortium.break(
    'leap',
    distort((key, value) => (key === 'name' ? 7 : value)),
  );
  const { data } = await consortium.ask(
    '{ scholars { nodes { name } completeness { answered } } scholarStatistics { total { status value } } }',
  );
  expect(data.scholars.completeness.answered).toBe(10);
  expect(data.scholarStatistics.total).toEqual({ status: 'EXACT', value: 6 });
});

test('a row of which everything asked is skipped is still found or not found', async () => {
  const { data, errors } = await consortium.ask(
    '{ found: scholar(id: "leap:scholar:0001") { id @include(if: false) } lost: scholar(id: "leap:scholar:9999") { id @include(if: false) } }',
  );
  expect({ data, errors }).toEqual({ data: { found: {}, lost: null }, errors: [] });
});

test('an alias may be named __proto__', async () => {
  const { data, errors } = await consortium.ask('{ scholars(first: 1) { edges { __proto__: node { id } } } }');
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toBe('{"scholars":{"edges":[{"__proto__":{"id":"accelerat:scholar:0000"}}]}}');
});

test.each([
  ['{ scholars { found: nodes { name } completeness { answered } } }', 'found'],
  ['{ scholars { found: nodes { own: id name } completeness { answered } } }', 'found'],
  ['{ scholars { found: edges { n: node { name } m: node { id } } completeness { answered } } }', 'found'],
  ['{ scholars { found: edges { m: node { id } n: node { status } } completeness { answered } } }', 'found'],
  ['{ scholars { found: nodes { name appointments { nodes { id } } } completeness { answered } } }', 'found'],
])('every selection of rows stands in the order of the page, whatever is asked of them: %s', async (query, turned) => {
  const honest = await consortium.ask(query);
  expect(honest.data.scholars.completeness).toEqual({ answered: 11 });
  expect(JSON.stringify(honest.data)).not.toContain('part_'); // what the check needs is taken out again
  consortium.break(
    'leap',
    distort((key, value) => (key === turned ? (value as unknown[]).toReversed() : value)),
  );
  const { data, errors } = await consortium.ask(query);
  expect(errors).toEqual([]);
  expect(data.scholars.completeness).toEqual({ answered: 10 });
});

test('a field that a center reports is passed on, once, and of an embedded value or a SENSITIVE field too', async () => {
  const fields = ['Scholar.orcid', 'Scholar.sex', 'DisciplineAssignment.code', 'Scholar.orcid'].map((field) => ({
    field,
    code: 'REGISTRY_DRIFT',
  }));
  consortium.break(
    'leap',
    distort((key, value) => (key === 'fields' ? fields : value)),
  );
  const { extensions } = await consortium.ask('{ scholars { nodes { id } } }');
  expect(extensions.completeness.isComplete).toBe(true);
  expect(extensions.completeness.centers.find((each: { center: string }) => each.center === 'leap')).toMatchObject({
    status: 'ANSWERED',
    fields: fields.slice(0, 3),
  });
});

test.each<[string, string, Fault]>([
  ['an epoch of many words', 'INVALID_ANSWER', distort((key, value) => (key === 'epoch' ? 'secret words' : value))],
  ['a code of its own', 'INVALID_ANSWER', distort((key, value) => (key === 'code' ? 'SECRET' : value))],
  [
    "another center's name",
    'INVALID_ANSWER',
    distort((key, value) => (key === 'id' && value === 'leap' ? 'pact' : value)),
  ],
  ['nothing', 'INVALID_ANSWER', send({ data: {} })],
])('/health believes no center that says %s', async (_, code, fault) => {
  consortium.break('leap', fault);
  const { isReady, centers } = await consortium.checkHealth();
  expect(isReady).toBe(true);
  expect(centers.filter((each) => each.state === 'down')).toEqual([
    {
      id: 'leap',
      name: 'LEAP',
      state: 'down',
      code,
      asOf: null,
      epoch: null,
      age: 0,
      breaker: 'closed',
      contract: expect.anything(),
    },
  ]);
});

test('/health calls a registry that answers nonsense down', async () => {
  consortium.break('registry', send({ data: { __typename: 7 } }));
  const { registry } = await consortium.checkHealth();
  consortium.break('registry', undefined);
  expect([registry, (await consortium.checkHealth()).registry]).toEqual([
    { state: 'down', code: 'REGISTRY_UNAVAILABLE' },
    { state: 'up', code: null },
  ]);
});
