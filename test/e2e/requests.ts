/** What a client does over HTTP: read all pages in every order, and send what makes no sense. */
import { hostname } from 'node:os';
import { walkPages } from '../support/harness.ts';
import { contract, openOracle, type GraphAnswer, type System } from './system.ts';

let system: System;

const PAGE =
  'query Page($field: ScholarOrderField!, $direction: Direction!, $first: Int!, $after: String) { scholars(orderBy: { field: $field, direction: $direction }, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
const orders =
  contract.byCode
    .get('scholar')
    ?.orders.flatMap(({ name }) => ['ASC', 'DESC'].map((direction) => ({ field: name, direction }))) ?? [];
const oracle = openOracle();

/** The operation, the code of its one error, and a part of its message. */
const BAD_OPERATIONS: readonly (readonly [query: string, code: string, message: string])[] = [
  [
    '{ scholars { nodes { shoeSize } } }',
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query field "shoeSize" on type "Scholar"',
  ],
  [
    '{ scholars(orderBy: { field: ORCID }) { nodes { id } } }',
    'GRAPHQL_VALIDATION_FAILED',
    '"ORCID" does not exist in "ScholarOrderField"',
  ],
  ['{ scholars(', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  ['{ scholar(id: "leap-0001") { id } }', 'BAD_ID', 'expected an id such as "leap:scholar:0001", got "leap-0001"'],
  [
    '{ scholar(id: "leap:program:0001") { id } }',
    'BAD_ID',
    'expected the id of a scholar, got "leap:program:0001", which names a program',
  ],
  [
    '{ scholar(id: "leep:scholar:0001") { id } }',
    'UNKNOWN_CENTER',
    'there is no center "leep"; the centers are accelerat, catalyst, explore, leap, lhss, liti, mn-lhs, pact, pedsnet, spirit, t-gapp',
  ],
  [
    '{ scholars(filter: { center: { in: ["leap", "leep"] } }) { nodes { id } } }',
    'UNKNOWN_CENTER',
    'the centers are accelerat, catalyst, explore, leap,',
  ],
  [
    '{ scholarStatistics(filter: { not: { center: { eq: "leep" } } }) { total { value } } }',
    'UNKNOWN_CENTER',
    'the centers are accelerat, catalyst, explore, leap,',
  ],
  [
    '{ center(id: "leep") { id } }',
    'UNKNOWN_CENTER',
    'there is no center "leep"; the centers are accelerat, catalyst,',
  ],
  [
    '{ scholars(filter: { cohort: { from: 2021, to: 2019 } }) { nodes { id } } }',
    'BAD_FILTER',
    'filter.cohort: the range is empty: from (2021) is after to (2019)',
  ],
  [
    '{ scholars(filter: { startDate: { from: "2022-02-30" } }) { nodes { id } } }',
    'GRAPHQL_VALIDATION_FAILED',
    'a calendar date in the form YYYY-MM-DD, got "2022-02-30"',
  ],
  [
    'query ($day: Date = "2022-02-30") { scholars(filter: { startDate: { from: $day } }) { nodes { id } } }',
    'GRAPHQL_VALIDATION_FAILED',
    'a calendar date in the form YYYY-MM-DD, got "2022-02-30"',
  ],
  ['{ scholars(first: 100000) { nodes { id } } }', 'BAD_PAGE_SIZE', 'expected first from 0 to 500, got 100000'],
  ['{ scholars(first: -1) { nodes { id } } }', 'BAD_PAGE_SIZE', 'expected first from 0 to 500, got -1'],
  [
    '{ scholars(after: "forged") { nodes { id } } }',
    'BAD_CURSOR',
    'the cursor was altered, or was not issued by this graph',
  ],
  [
    '{ scholarStatistics(groupBy: [CENTER, COHORT, STATUS, DEGREES]) { total { value } } }',
    'BAD_GROUPING',
    'at most 3 dimensions, got 4',
  ],
  [
    '{ scholarStatistics(groupBy: [CENTER, CENTER]) { total { value } } }',
    'BAD_GROUPING',
    'names a dimension twice: CENTER, CENTER',
  ],
  ['mutation { removeScholars }', 'GRAPHQL_VALIDATION_FAILED', 'Expected a query, got a mutation'],
];

/** Exactly one error, with the code and, where the code is of our catalogue, with help; nothing of the inside. */
function expectRefused(answer: GraphAnswer, code: string, message: string): void {
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code } });
  const isOurs = !/^(GRAPHQL_|BAD_USER_INPUT|BAD_REQUEST)/.test(code);
  if (isOurs) expect(answer.errors?.[0]?.extensions?.['help']).toMatch(/^.{20,}\.$/);
  const text = JSON.stringify(answer);
  expect(text).not.toMatch(/stacktrace|\bat .*\.[jt]s\b|node_modules|127\.0\.0\.1|localhost|ECONN/);
  for (const inside of [process.cwd(), system.dataDir, hostname()]) expect(text).not.toContain(inside);
}

export function testRequests(getSystem: () => System): void {
  beforeAll(() => void (system = getSystem()));

  test('there are orders to walk in', () => expect(orders.length).toBeGreaterThanOrEqual(12));

  test.each(orders)(
    'the pages of seven by $field $direction are the 110 scholars of the files, sorted',
    async ({ field, direction }) => {
      const walked = await walkPages(system.ask, PAGE, { field, direction, first: 7 }, ['scholars']);
      expect(walked).toHaveLength(110);
      expect(walked).toEqual(await walkPages(oracle.run, PAGE, { field, direction, first: 500 }, ['scholars']));
    },
  );

  test.each(BAD_OPERATIONS)('%s is refused as %s', async (query, code, message) => {
    expectRefused(await system.ask(query), code, message);
  });

  test('an impossible date as a variable is refused as BAD_USER_INPUT', async () => {
    const query = 'query ($day: Date) { scholars(filter: { startDate: { from: $day } }) { nodes { id } } }';
    expectRefused(
      await system.ask(query, { day: '2022-02-30' }),
      'BAD_USER_INPUT',
      'a calendar date in the form YYYY-MM-DD, got "2022-02-30"',
    );
  });

  test('a mistake in one field spoils that field alone', async () => {
    const answer = await system.ask(
      '{ bad: scholars(first: 501) { nodes { id } } good: scholar(id: "leap:scholar:0001") { id } }',
    );
    expectRefused(answer, 'BAD_PAGE_SIZE', 'expected first from 0 to 500, got 501');
    expect(answer.data).toEqual({ bad: null, good: { id: 'leap:scholar:0001' } });
  });

  describe('a cursor', () => {
    const LIST =
      'query ($after: String) { scholars(first: 3, after: $after, orderBy: { field: NAME }, filter: { status: { eq: ACTIVE } }) { pageInfo { endCursor } } }';
    const readCursor = async (): Promise<string> => String((await system.ask(LIST)).data.scholars.pageInfo.endCursor);
    const OTHERS = [
      ['another list', 'programs(first: 3, after: $after, orderBy: { field: NAME }) { pageInfo { endCursor } }'],
      [
        'another filter',
        'scholars(first: 3, after: $after, orderBy: { field: NAME }, filter: { status: { eq: COMPLETED } }) { pageInfo { endCursor } }',
      ],
      [
        'another order',
        'scholars(first: 3, after: $after, orderBy: { field: COHORT }, filter: { status: { eq: ACTIVE } }) { pageInfo { endCursor } }',
      ],
      [
        'another direction',
        'scholars(first: 3, after: $after, orderBy: { field: NAME, direction: DESC }, filter: { status: { eq: ACTIVE } }) { pageInfo { endCursor } }',
      ],
    ] as const;

    test.each(OTHERS)('of %s is refused', async (_, field) => {
      expectRefused(
        await system.ask(`query ($after: String) { ${field} }`, { after: await readCursor() }),
        'BAD_CURSOR',
        'the cursor belongs to another list, filter or order',
      );
    });

    test('of the same list is taken, and with any one letter altered is refused', async () => {
      const cursor = await readCursor();
      expect((await system.ask(LIST, { after: cursor })).errors).toBeUndefined();
      for (let at = 0; at < cursor.length; at += 9) {
        const altered = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
        expectRefused(await system.ask(LIST, { after: altered }), 'BAD_CURSOR', 'was altered');
      }
    });
  });

  test.each([
    ['an empty body', ''],
    ['an object without a query', '{}'],
    ['no JSON', '{ scholars { nodes { id } } }'],
    ['a list', '[]'],
    ['a query that is no text', '{ "query": 7 }'],
  ])('%s is refused as BAD_REQUEST', async (_, body) => {
    const response = await fetch(system.graphUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(400);
    expectRefused((await response.json()) as GraphAnswer, 'BAD_REQUEST', '');
  });
}
