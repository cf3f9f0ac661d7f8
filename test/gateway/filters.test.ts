/** A filter that lost its value on the way never widens the question: it is refused, at the gateway and at a center alike. */
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  await consortium.load({
    scholar: [makeScholar('leap:scholar:0001'), makeScholar('pact:scholar:0001', { status: 'COMPLETED' })],
  });
});
afterAll(() => consortium.close());

type Refused = readonly [string, Readonly<Record<string, unknown>>, string];

const REFUSED: readonly Refused[] = [
  [
    'query ($s: ScholarStatus) { scholars(filter: { status: { eq: $s } }) { nodes { id } } }',
    {},
    'filter.status: expected an operator with a value, got none',
  ],
  [
    'query ($s: ScholarStatus) { scholars(filter: { status: { eq: $s } }) { nodes { id } } }',
    { s: null },
    'filter.status: expected a value, got null for eq',
  ],
  [
    '{ scholars(filter: { cohort: { from: null, to: 2020 } }) { nodes { id } } }',
    {},
    'filter.cohort: expected a value, got null for from',
  ],
  [
    '{ scholars(filter: { not: { or: [{ degrees: { hasAny: null } }] } }) { nodes { id } } }',
    {},
    'filter.not.or[0].degrees: expected a value, got null for hasAny',
  ],
  [
    '{ scholars(filter: { disciplines: { some: { group: {} } } }) { nodes { id } } }',
    {},
    'filter.disciplines.some.group: expected an operator with a value, got none',
  ],
  [
    '{ scholars(filter: { status: { isNull: null } }) { nodes { id } } }',
    {},
    'filter.status: expected a value, got null for isNull',
  ],
];

test.each(REFUSED)('%s with %j is refused, and says what to do', async (query, variables, message) => {
  for (const { data, errors } of [
    await consortium.ask(query, variables),
    await consortium.askCenter('leap', query, variables),
  ]) {
    expect(data).toEqual({ scholars: null });
    expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code: 'BAD_FILTER' } }]);
    expect(errors[0]?.message).toMatch(
      /leave out .* to select all rows; `isNull: true` selects the rows without a value/,
    );
  }
});

test.each([
  ['query ($s: ScholarStatusFilter) { scholars(filter: { status: $s }) { totalCount { value } } }', {}, 2],
  ['query ($s: ScholarStatusFilter) { scholars(filter: { status: $s }) { totalCount { value } } }', { s: null }, 2],
  [
    'query ($s: ScholarStatusFilter) { scholars(filter: { status: $s }) { totalCount { value } } }',
    { s: { eq: 'ACTIVE' } },
    1,
  ],
  ['query ($f: ScholarFilter) { scholars(filter: $f) { totalCount { value } } }', {}, 2],
  ['query ($from: Int) { scholars(filter: { cohort: { from: $from, to: 2020 } }) { totalCount { value } } }', {}, 2],
])('an optional variable for a whole operator object may be left out: %s with %j', async (query, variables, value) => {
  const { data, errors } = await consortium.ask(query, variables);
  expect(errors).toEqual([]);
  expect(data.scholars.totalCount.value).toBe(value);
});

test('the id of another collection is refused, where it could match nothing', async () => {
  const query = '{ scholars(filter: { id: { in: ["leap:scholar:0001", "leap:project:0001"] } }) { nodes { id } } }';
  for (const { errors } of [await consortium.ask(query), await consortium.askCenter('leap', query)]) {
    expect(errors).toMatchObject([
      {
        message: 'expected the id of a scholar, got "leap:project:0001", which names a project',
        extensions: { code: 'BAD_ID' },
      },
    ]);
  }
});
