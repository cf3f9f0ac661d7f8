import { CodedError } from '../../../subgraphs/contract/errors.ts';
import type { Snapshot, Store } from '../../../subgraphs/coe/store/store.ts';
import { SMALL } from './rows.ts';
import { openTestCenter, type TestCenter } from './testCenter.ts';

let center: TestCenter;
beforeAll(async () => void (center = await openTestCenter({ rows: SMALL })));
afterAll(() => center.close());

const repeatPart = (part: string): string => Array.from({ length: 201 }, () => part).join(', ');

test.each([
  ['scholars(first: 100000) { nodes { id } }', 'BAD_PAGE_SIZE', 'expected first from 0 to 500, got 100000'],
  ['scholars(first: -1) { nodes { id } }', 'BAD_PAGE_SIZE', 'expected first from 0 to 500, got -1'],
  ['scholars(after: "forged") { nodes { id } }', 'BAD_CURSOR', 'got "forged"'],
  ['scholars(after: "") { nodes { id } }', 'BAD_CURSOR', 'got ""'],
  ['scholars(last: 1, before: "forged") { nodes { id } }', 'BAD_CURSOR', 'got "forged"'],
  ['scholars(last: 501) { nodes { id } }', 'BAD_PAGE_SIZE', 'expected last from 0 to 500, got 501'],
  ['scholars(first: 1, last: 1) { nodes { id } }', 'BAD_PAGE_SIZE', 'got both (1 and 1)'],
  [
    'scholars(filter: { cohort: { from: 2021, to: 2019 } }) { nodes { id } }',
    'BAD_FILTER',
    'filter.cohort: the range is empty: from (2021) is after to (2019)',
  ],
  ['scholars(filter: { id: { eq: "leap" } }) { nodes { id } }', 'BAD_ID', 'got "leap"'],
  ['appointments(filter: { scholar: { eq: "leap:program:1" } }) { nodes { id } }', 'BAD_ID', 'which names a program'],
  [
    `scholars(filter: { and: [${repeatPart('{ cohort: { eq: 1 } }')}] }) { nodes { id } }`,
    'BAD_FILTER',
    'at most 200 parts',
  ],
  [
    'scholar(id: "leap-scholar-1") { id }',
    'BAD_ID',
    'expected an id such as "leap:scholar:0001", got "leap-scholar-1"',
  ],
  [
    'scholar(id: "leap:appointment:1") { id }',
    'BAD_ID',
    'expected the id of a scholar, got "leap:appointment:1", which names a appointment',
  ],
  [
    'scholarStatistics(groupBy: [STATUS, COHORT, DEGREES, BASIS]) { canOverlap }',
    'BAD_GROUPING',
    'at most 3 dimensions, got 4',
  ],
  ['scholarStatistics(groupBy: [STATUS, STATUS]) { canOverlap }', 'BAD_GROUPING', 'names a dimension twice'],
])('%s is refused as %s', async (root, code, message) => {
  const { data, errors } = await center.ask(`{ bad: ${root} program(id: "leap:program:1") { acronym } }`);
  expect(data).toEqual({ bad: null, program: { acronym: 'LEAP' } });
  expect(errors).toEqual([{ message: expect.stringContaining(message), path: ['bad'], extensions: { code } }]);
});

test('a bad argument of a relation spoils the relation alone', async () => {
  const { data, errors } = await center.ask(
    '{ scholar(id: "leap:scholar:1") { name appointments(first: 501) { nodes { id } } } }',
  );
  expect(data.scholar).toEqual({ name: 'Zoe', appointments: null });
  expect(errors[0]).toMatchObject({ path: ['scholar', 'appointments'], extensions: { code: 'BAD_PAGE_SIZE' } });
});

test.each([
  ['{ scholars { nodes { shoeSize } } }', {}, 'GRAPHQL_VALIDATION_FAILED', 'shoeSize'],
  ['{ scholars(orderBy: { field: ORCID }) { nodes { id } } }', {}, 'GRAPHQL_VALIDATION_FAILED', 'ORCID'],
  ['{ scholars(', {}, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  [
    'query ($day: Date) { scholars(filter: { startDate: { from: $day } }) { nodes { id } } }',
    { day: '2021-02-30' },
    'BAD_USER_INPUT',
    'a calendar date',
  ],
  [
    'query ($id: ID = "leap:scholar:1") { scholar(id: $id) { id } }',
    { id: null },
    'BAD_USER_INPUT',
    'must not be null',
  ],
])('GraphQL itself says what is wrong with %s', async (query, variables, code, message) => {
  const { errors } = await center.ask(query, variables);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.extensions).toEqual({ code });
  expect(center.logged).toEqual([]);
});

const STORE_FAULT = new CodedError('STORE_FAULT', 'could not read secret at /var/leap');
const AWAY = new CodedError('STORE_UNAVAILABLE', 'could not reach secret at db:27017');
const NEUTRAL = 'the center could not read its store; its log says why';

/** The center over a store that fails: when it is opened, or when rows are read from it. */
async function openBroken(fault: Error, at: 'open' | 'read'): Promise<TestCenter> {
  const fail = (): Promise<never> => Promise.reject(fault);
  const wrap = (store: Store): Store => ({
    openSnapshot:
      at === 'open'
        ? fail
        : async () => {
            const broken = Object.assign(Object.create((await store.openSnapshot()) ?? null) as Snapshot, {
              paced: () => broken,
              findPage: fail,
              countGroups: fail,
            });
            return broken;
          },
    beginGeneration: () => store.beginGeneration(),
    close: () => store.close(),
  });
  return openTestCenter({ rows: SMALL, wrap });
}

test.each([
  [new Error('secret at /var/leap'), 'INTERNAL_FAULT', 'an unexpected error at the center; its log has the details'],
  [STORE_FAULT, 'STORE_FAULT', NEUTRAL],
  [AWAY, 'STORE_UNAVAILABLE', NEUTRAL],
])(
  '%s in the midst of an answer leaves as a code and a neutral message, never as an empty list, and is logged',
  async (fault, code, message) => {
    const broken = await openBroken(fault, 'read');
    const { data, errors } = await broken.ask('{ scholars { nodes { id } } }');
    await broken.close();
    expect(data).toEqual({ scholars: null });
    expect(errors).toEqual([{ message, path: ['scholars', 'nodes'], extensions: { code } }]);
    expect(broken.logged).toEqual([expect.stringContaining(fault.message), 'request']); // and that a request failed
  },
);

test.each([STORE_FAULT, AWAY])(
  'a store that cannot be opened (%s) is a failed center in completeness, with no number, and an error where there is no place for it',
  async (fault) => {
    const broken = await openBroken(fault, 'open');
    const about = '{ isComplete answered centers { status code message epoch } }';
    const { data, errors } = await broken.ask(`{
    scholars { nodes { id } totalCount { status value lower upper } completeness ${about} }
    scholarStatistics(groupBy: [STATUS]) { total { status } groups { count { value } } completeness ${about} }
    scholar(id: "leap:scholar:1") { id }
  }`);
    await broken.close();
    const completeness = {
      isComplete: false,
      answered: 0,
      centers: [{ status: 'FAILED', code: fault.code, message: expect.any(String), epoch: null }],
    };
    expect(data).toEqual({
      scholars: { nodes: [], totalCount: { status: 'INCOMPLETE', value: null, lower: 0, upper: null }, completeness },
      scholarStatistics: { total: { status: 'INCOMPLETE' }, groups: [], completeness },
      scholar: null,
    });
    expect(errors).toEqual([
      expect.objectContaining({ path: ['scholar'], message: NEUTRAL, extensions: { code: fault.code } }),
    ]);
    expect(JSON.stringify(data)).not.toContain('secret');
    expect(broken.logged.filter((line) => line.includes(fault.message)).length).toBeGreaterThan(0);
  },
);
