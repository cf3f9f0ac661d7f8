/** A center whose statistics or counts cannot be true has failed: keys of others, numbers that contradict each other. */
import { openConsortium, type Consortium, type Fault } from '../support/consortium.ts';
import { makeAppointment, makeScholar } from '../support/rows.ts';

const scholars = ['leap', 'leap', 'leap', 'pact'].map((center, index) =>
  makeScholar(`${center}:scholar:000${index}`, {
    status: index % 2 === 0 ? 'ACTIVE' : 'COMPLETED',
    degrees: ['MD', 'PHD'],
    hostSystem: 'hs-va-puget-sound',
  }),
);

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  await consortium.load({
    scholar: scholars,
    appointment: [makeAppointment('leap:appointment:0001', { scholar: 'leap:scholar:0000' })],
  });
});
afterEach(() => consortium.break('leap', undefined));
afterAll(() => consortium.close());

/** Puts another value in place of each that stands under a key. */
function distort(change: (key: string, value: unknown) => unknown): Fault {
  return async (answer) => ({ body: JSON.parse(JSON.stringify((await answer()).body), change) as unknown, bytes: 0 });
}

const exact = (value: number): object => ({ status: 'EXACT', value, lower: value, upper: value });
const bounded = (lower: number, upper: number): object => ({ status: 'BOUNDED', value: null, lower, upper });
const groupOf = (dimension: string, value: string): object => [
  { keys: [{ dimension, value }], count: exact(1), centers: exact(1) },
];
const isKey = (key: string, value: unknown): boolean => key === 'value' && typeof value === 'string';
const sayKey = (said: string): Fault => distort((key, value) => (isKey(key, value) ? said : value));
const say = (name: string, count: object): Fault =>
  distort((key, value) =>
    (key === name || key.endsWith(`_${name}`)) && Array.isArray(value) === Array.isArray(count) ? count : value,
  );

const statistics = (collection: string, dimension: string, more = ''): string =>
  `{ asked: ${collection}Statistics(groupBy: [${dimension}]) { groups { keys { value } count { value } } ${more} completeness { centers { center { id } status code } } } }`;
const TOTAL = 'total { value }';

test.each<[string, string, Fault]>([
  ['speaks of more than one center', statistics('scholar', 'STATUS'), say('centers', exact(2))],
  ['counts rows of no center', statistics('scholar', 'STATUS'), say('centers', exact(0))],
  ['groups by another center', statistics('scholar', 'CENTER'), sayKey('pact')],
  ['groups by no center', statistics('scholar', 'CENTER'), distort((key, value) => (isKey(key, value) ? null : value))],
  [
    'groups by a status that there is not',
    statistics('scholar', 'STATUS'),
    distort((key, value) => (isKey(key, value) && value === 'ACTIVE' ? 'DANCING' : value)),
  ],
  [
    'groups by a degree that there is not',
    statistics('scholar', 'DEGREES'),
    distort((key, value) => (isKey(key, value) && value === 'MD' ? 'MDX' : value)),
  ],
  [
    'groups by a value of a SENSITIVE enum that there is not',
    statistics('scholar', 'SEX'),
    say('groups', groupOf('SEX', 'YES')),
  ],
  ['groups by a year that is none', statistics('scholar', 'START_DATE_YEAR'), sayKey('20-2')],
  ['groups by a number that is none', statistics('scholar', 'COHORT'), sayKey('2e3')],
  ['groups by a number beyond 32 bits', statistics('scholar', 'COHORT'), sayKey('2147483648')],
  ['groups by a truth that is none', statistics('appointment', 'HAS_SUPPLEMENT'), sayKey('maybe')],
  ['groups by an empty id', statistics('scholar', 'HOST_SYSTEM'), sayKey('')],
  [
    'groups by a row of another center',
    statistics('competencyAssessment', 'SCHOLAR'),
    say('groups', groupOf('SCHOLAR', 'pact:scholar:0003')),
  ],
  [
    'groups by a row of another collection',
    statistics('competencyAssessment', 'SCHOLAR'),
    say('groups', groupOf('SCHOLAR', 'leap:program:0001')),
  ],
  ['has a total below its largest group', statistics('scholar', 'DEGREES', TOTAL), say('total', exact(2))],
  ['has a total above the sum of its groups', statistics('scholar', 'STATUS', TOTAL), say('total', exact(4))],
  ['has a total below the sum of its groups', statistics('scholar', 'STATUS', TOTAL), say('total', exact(2))],
  [
    'has a total whose bounds miss the sum of its groups',
    statistics('scholar', 'STATUS', TOTAL),
    say('total', bounded(4, 9)),
  ],
  [
    'groups that were not asked for',
    '{ asked: scholarStatistics { groups { count { value } } completeness { centers { center { id } status code } } } }',
    say('groups', [{ keys: [], count: exact(3), centers: exact(1) }]),
  ],
  [
    'counts fewer rows than it lists',
    '{ asked: scholars { nodes { id } totalCount { value } completeness { centers { center { id } status code } } } }',
    say('totalCount', exact(2)),
  ],
  [
    'counts no more rows than it lists, and has a next page',
    '{ asked: scholars(first: 2) { nodes { id } totalCount { value } completeness { centers { center { id } status code } } } }',
    say('totalCount', exact(2)),
  ],
  [
    'counts rows that its only page does not list',
    '{ asked: scholars { nodes { id } totalCount { value } completeness { centers { center { id } status code } } } }',
    say('totalCount', exact(4)),
  ],
])('a center that %s has failed', async (_, query, fault) => {
  const honest = await consortium.ask(query);
  expect(honest.extensions.completeness.isComplete).toBe(true);
  consortium.break('leap', fault);
  const { data, errors } = await consortium.ask(query);
  expect(errors).toEqual([]);
  expect(data.asked.completeness.centers).toMatchObject([
    { center: { id: 'leap' }, status: 'FAILED', code: 'INVALID_ANSWER' },
    { status: 'ANSWERED' },
  ]);
});

test('a count that is INCOMPLETE and has an upper end is refused: what is missing may be any number', async () => {
  consortium.break('leap', say('total', { status: 'INCOMPLETE', value: null, lower: 1, upper: 10 }));
  const { data } = await consortium.ask(
    '{ scholarStatistics { total { status upper } completeness { centers { center { id } code } } } }',
  );
  expect(data.scholarStatistics).toEqual({
    total: { status: 'INCOMPLETE', upper: null },
    completeness: {
      centers: [
        { center: { id: 'leap' }, code: 'INVALID_ANSWER' },
        { center: { id: 'pact' }, code: null },
      ],
    },
  });
});

test('counts with bounds are used where they can be true', async () => {
  consortium.break(
    'leap',
    distort((key, value) => (key === 'count' || key.endsWith('_total') ? bounded(1, 10) : value)),
  );
  const { data, extensions } = await consortium.ask(
    '{ scholarStatistics(groupBy: [STATUS]) { total { status lower upper } groups { count { status lower upper } } } }',
  );
  expect(extensions.completeness.isComplete).toBe(true);
  expect(data.scholarStatistics.total).toEqual({ status: 'BOUNDED', lower: 2, upper: 11 });
});

test('counts that together leave 32 bits are a lower bound, and no error', async () => {
  const most = 2 ** 31 - 1;
  for (const center of ['leap', 'pact']) consortium.break(center, say('total', exact(most)));
  const { data, errors, extensions } = await consortium.ask(
    '{ scholarStatistics { total { status value lower upper } } scholars { nodes { id } } }',
  );
  consortium.break('pact', undefined);
  expect(errors).toEqual([]);
  expect(data.scholarStatistics.total).toEqual({ status: 'INCOMPLETE', value: null, lower: most, upper: null });
  expect(data.scholars.nodes).toHaveLength(4);
  expect(extensions.completeness.isComplete).toBe(true);
});
