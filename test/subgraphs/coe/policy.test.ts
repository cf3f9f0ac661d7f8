import { CONTRACT_ERRORS } from '../../../subgraphs/contract/errors.ts';
import type { Caller, Policy, Reading } from '../../../subgraphs/coe/policy/policy.ts';
import { SMALL } from './rows.ts';
import { openTestCenter, type TestCenter } from './testCenter.ts';

const STRANGER: Caller = { kind: 'remote', name: 'a stranger' };
const REPORT =
  'completeness { isComplete considered answered centers { status code message asOf epoch fields { field } } }';
const UNKNOWN = { status: 'INCOMPLETE', value: null, lower: 0, upper: null };

function toReport(status: string, code: 'READ_DENIED' | 'NO_DATA'): unknown {
  const message = CONTRACT_ERRORS[code].help;
  return {
    isComplete: false,
    considered: 1,
    answered: 0,
    centers: [{ status, code, message, asOf: null, epoch: null, fields: [] }],
  };
}

const LIST = `edges { cursor } nodes { name } pageInfo { hasNextPage endCursor } totalCount { status value lower upper } ${REPORT}`;

describe.each([
  ['the policy denies', { rows: SMALL }, STRANGER, toReport('DENIED', 'READ_DENIED'), 'READ_DENIED'],
  ['the center has no data', {}, { kind: 'local' } as const, toReport('FAILED', 'NO_DATA'), 'NO_DATA'],
] as const)('when %s', (_when, options, caller, report, code) => {
  let center: TestCenter;
  beforeAll(async () => void (center = await openTestCenter(options)));
  afterAll(() => center.close());

  test.each([
    ['a list', `{ scholars { ${LIST} } }`, {}, 'scholars'],
    [
      'the list of the center as an entity',
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Center { scholars { ${LIST} } } } }`,
      { of: [{ __typename: 'Center', id: 'leap' }] },
      '_entities',
    ],
  ])('%s is empty, with a report and no errors', async (_what, query, variables, root) => {
    const { data, errors } = await center.ask(query, variables, caller);
    expect(errors).toEqual([]);
    const list = root === '_entities' ? data._entities[0].scholars : data[root];
    expect(list).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: UNKNOWN,
      completeness: report,
    });
  });

  test('statistics are unknown, with a report and no errors', async () => {
    const count = 'status value lower upper';
    const query = `{ scholarStatistics(groupBy: [DEGREES]) { total { ${count} } canOverlap groups { count { value } } notListed { ${count} } ${REPORT} } }`;
    const { data, errors } = await center.ask(query, {}, caller);
    expect(errors).toEqual([]);
    expect(data.scholarStatistics).toEqual({
      total: UNKNOWN,
      canOverlap: true,
      groups: [],
      notListed: UNKNOWN,
      completeness: report,
    });
  });

  test.each([
    ['a single row', '{ scholar(id: "leap:scholar:1") { name } }', {}],
    [
      'a row as an entity',
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Scholar { name } } }',
      { of: [{ __typename: 'Scholar', id: 'leap:scholar:1' }] },
    ],
  ])('%s is an error with its code', async (_what, query, variables) => {
    const { errors } = await center.ask(query, variables, caller);
    expect(errors.map((error) => error.extensions)).toEqual([{ code }]);
  });
});

test.each([
  [
    'a relation',
    'scholars { nodes { appointments { nodes { id } totalCount { status } completeness { centers { status } } } } }',
    'appointment',
  ],
  ['a reference', 'appointments { nodes { id partnership { id } } }', 'partnership'],
])('%s asks for the rows that it leads to', async (_what, selection, hidden) => {
  const policy: Policy = {
    decideRead: (_caller, { collection }) =>
      collection.code === hidden ? { kind: 'deny', code: 'READ_DENIED', message: `no ${hidden}` } : { kind: 'allow' },
  };
  const center = await openTestCenter({ rows: SMALL, policy });
  const { data, errors } = await center.ask(`{ ${selection} }`);
  await center.close();
  if (hidden === 'appointment') {
    expect(data.scholars.nodes[0].appointments).toEqual({
      nodes: [],
      totalCount: { status: 'INCOMPLETE' },
      completeness: { centers: [{ status: 'DENIED' }] },
    });
  } else {
    expect(data.appointments.nodes.map((node: { partnership: unknown }) => node.partnership)).toEqual([
      null,
      null,
      null,
    ]);
    expect(errors.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      {
        message: 'no partnership',
        path: ['appointments', 'nodes', 0, 'partnership'],
        extensions: { code: 'READ_DENIED' },
      },
    ]);
  }
});

test('the policy is told once a place what is selected, filtered, ordered by and grouped by', async () => {
  const readings: Reading[] = [];
  const policy: Policy = {
    decideRead(_caller, reading) {
      readings.push(reading);
      return { kind: 'allow' };
    },
  };
  const center = await openTestCenter({ rows: SMALL, policy });
  const { errors } = await center.ask(
    `query ($never: Boolean = false, $of: [_Any!]!) {
      scholars(filter: { not: { disciplines: { some: { group: { eq: NURSE } } } }, cohort: { from: 2000 } }, orderBy: { field: START_DATE }) {
        ...names
        edges { node { __typename orcid @include(if: $never) disciplines { code } appointments { nodes { scholar { status } } } } }
        totalCount { value }
      }
      appointmentStatistics(filter: { track: { isNull: true } }, groupBy: [STATUS]) { total { value } }
      _entities(representations: $of) { ... on Program { acronym } ... on Partnership { formality } }
    }
    fragment names on ScholarConnection { nodes { name } }`,
    {
      of: [
        { __typename: 'Program', id: 'leap:program:1' },
        { __typename: 'Partnership', id: 'leap:partnership:1' },
      ],
    },
  );
  await center.close();
  expect(errors).toEqual([]);
  const told = readings.map(({ collection, purpose, fields }) => `${collection.code} ${purpose}: ${fields.join(' ')}`);
  expect(told.toSorted()).toEqual([
    'appointment rows: id scholar',
    'appointment statistics: status track',
    'partnership row: formality id',
    'program row: acronym id',
    'scholar row: id status',
    'scholar rows: appointments cohort disciplines disciplines.code disciplines.group name startDate',
  ]);
});
