import { SMALL } from './rows.ts';
import { isAggregated } from '../../../subgraphs/contract/model.ts';
import { contract, openTestCenter, type TestCenter } from './testCenter.ts';

// Of what the partnership copied, the kind is no longer what the registry says.
const SYSTEM = { id: 'hs-va-puget-sound', kind: 'OTHER', isSafetyNet: false, safetyNetBasis: null };
const REGISTRY = new Map([['HealthSystem', new Map([[SYSTEM.id, SYSTEM]])]]);

let center: TestCenter;
beforeAll(async () => void (center = await openTestCenter({ rows: SMALL, registry: REGISTRY })));
afterAll(() => center.close());

async function listScholars(list: string): Promise<string[]> {
  const { data, errors } = await center.ask(`{ scholars${list} { nodes { name } } }`);
  expect(errors).toEqual([]);
  return data.scholars.nodes.map((node: { name: string }) => node.name);
}

test.each([
  ['', ['Zoe', 'Émile', 'anna', 'Bert', 'Dora'], 'the ids'],
  ['(orderBy: { field: NAME })', ['anna', 'Bert', 'Dora', 'Émile', 'Zoe'], 'the folded names'],
  [
    '(orderBy: { field: NAME, direction: DESC })',
    ['Zoe', 'Émile', 'Dora', 'Bert', 'anna'],
    'the folded names, backwards',
  ],
  ['(orderBy: { field: END_DATE })', ['Émile', 'Bert', 'Zoe', 'anna', 'Dora'], 'the end dates, missing ones last'],
  [
    '(orderBy: { field: END_DATE, direction: DESC })',
    ['Bert', 'Émile', 'Zoe', 'anna', 'Dora'],
    'the end dates backwards, missing ones last',
  ],
  [
    '(orderBy: { field: COHORT, direction: DESC })',
    ['anna', 'Bert', 'Zoe', 'Dora', 'Émile'],
    'the cohorts backwards, ties by id',
  ],
])('scholars%s come as %j: by %s', async (list, names) => {
  expect(await listScholars(list)).toEqual(names);
});

test.each([
  ['{ status: { eq: COMPLETED } }', ['Émile', 'Bert']],
  ['{ name: { startsWith: "EM" } }', ['Émile']],
  ['{ orcid: { isNull: false } }', ['Dora']],
  ['{ not: { endDate: { from: "2022-01-01" } } }', ['Zoe', 'Émile', 'anna', 'Dora']],
  ['{ disciplines: { some: { kind: { eq: RESEARCH }, isPrimary: { eq: false } } } }', ['Zoe', 'Émile']],
  ['{ or: [{ id: { in: ["leap:scholar:3"] } }, { degrees: { has: MD } }] }', ['Zoe', 'anna']],
  ['{ center: { in: ["leap"] }, cohort: { from: 2021 } }', ['anna', 'Bert']],
  ['{ center: { in: ["pact"] } }', []],
  ['null', ['Zoe', 'Émile', 'anna', 'Bert', 'Dora']],
])('the filter %s finds %j', async (filter, names) => {
  expect(await listScholars(`(filter: ${filter})`)).toEqual(names);
});

test.each(['NAME', 'END_DATE', 'COHORT', 'ID'])(
  'a walk in pages of two by %s sees every row once, in the order of the whole list',
  async (field) => {
    const query = `query ($first: Int, $after: String) {
    scholars(orderBy: { field: ${field}, direction: DESC }, first: $first, after: $after) {
      edges { cursor node { name } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount { status value }
    }
  }`;
    const whole = (await center.ask(query, { first: 500 })).data.scholars;
    const edges: unknown[] = [];
    const flags: [boolean, boolean][] = [];
    for (let after: string | null = null, hasMore = true; hasMore;) {
      const { scholars }: { scholars: typeof whole } = (await center.ask(query, { first: 2, after })).data;
      edges.push(...scholars.edges);
      flags.push([scholars.pageInfo.hasPreviousPage, scholars.pageInfo.hasNextPage]);
      expect(scholars.pageInfo.startCursor).toBe(scholars.edges[0].cursor);
      expect(scholars.totalCount).toEqual({ status: 'EXACT', value: 5 });
      ({ endCursor: after, hasNextPage: hasMore } = scholars.pageInfo);
    }
    expect(edges).toEqual(whole.edges);
    expect(flags).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  },
);

test('a page of no rows still says how many there are and whether there are more', async () => {
  const { data } = await center.ask(
    '{ scholars(first: 0) { edges { cursor } pageInfo { hasNextPage endCursor } totalCount { status value lower upper } } }',
  );
  expect(data.scholars).toEqual({
    edges: [],
    pageInfo: { hasNextPage: true, endCursor: null },
    totalCount: { status: 'EXACT', value: 5, lower: 5, upper: 5 },
  });
});

test('the center reports on itself with every answer, drift included', async () => {
  const report =
    'completeness { isComplete considered answered centers { center { id name } status code message asOf epoch fields { field code } } }';
  const { data } = await center.ask(
    `{ partnerships { ${report} } scholars { ${report} } scholarStatistics { ${report} } }`,
  );
  const own = {
    center: { id: 'leap', name: 'LEAP' },
    status: 'ANSWERED',
    code: null,
    message: null,
    asOf: '2022-09-30',
    epoch: expect.any(String),
  };
  const toWhole = (fields: unknown[]): unknown => ({
    isComplete: true,
    considered: 1,
    answered: 1,
    centers: [{ ...own, fields }],
  });
  expect(data.partnerships.completeness).toEqual(
    toWhole([{ field: 'Partnership.partnerKind', code: 'REGISTRY_DRIFT' }]),
  );
  expect(data.scholars.completeness).toEqual(toWhole([]));
  expect(data.scholarStatistics.completeness).toEqual(toWhole([]));
});

test('statistics count rows once in the total and in each of their groups', async () => {
  const { data } = await center.ask(`{
    scholarStatistics(groupBy: [DISCIPLINES_KIND]) {
      total { status value lower upper } canOverlap notListed { status value }
      groups { keys { dimension value } count { status value } centers { status value } }
    }
  }`);
  const one = { status: 'EXACT', value: 1 };
  const toGroup = (value: string | null, count: number): unknown => ({
    keys: [{ dimension: 'DISCIPLINES_KIND', value }],
    count: { status: 'EXACT', value: count },
    centers: one,
  });
  expect(data.scholarStatistics).toEqual({
    total: { status: 'EXACT', value: 5, lower: 5, upper: 5 },
    canOverlap: true,
    notListed: { status: 'EXACT', value: 0 },
    groups: [toGroup('CLINICAL', 3), toGroup('RESEARCH', 2), toGroup(null, 1)],
  });
});

test('statistics by several dimensions keep the order of groupBy, and heed the filter', async () => {
  const { data } = await center.ask(`{
    scholarStatistics(filter: { cohort: { from: 2020 } }, groupBy: [STATUS, COHORT, END_DATE_YEAR]) {
      canOverlap total { value } groups { keys { dimension value } count { value } }
    }
  }`);
  const { canOverlap, total, groups } = data.scholarStatistics;
  expect({ canOverlap, total }).toEqual({ canOverlap: false, total: { value: 4 } });
  expect(groups[0].keys.map((key: { dimension: string }) => key.dimension)).toEqual([
    'STATUS',
    'COHORT',
    'END_DATE_YEAR',
  ]);
  expect(
    groups.map((group: { keys: { value: string }[]; count: { value: number } }) => [
      ...group.keys.map((key) => key.value),
      group.count.value,
    ]),
  ).toEqual([
    ['ACTIVE', '2020', null, 2],
    ['ACTIVE', '2021', null, 1],
    ['COMPLETED', '2021', '2022', 1],
  ]);
});

test('statistics without groupBy have no groups', async () => {
  const { data } = await center.ask('{ programStatistics { total { value } canOverlap groups { count { value } } } }');
  expect(data.programStatistics).toEqual({ total: { value: 1 }, canOverlap: false, groups: [] });
});

test('relations, references and entities lead from row to row', async () => {
  const { data, errors } = await center.ask(`{
    scholar(id: "leap:scholar:1") {
      center { id scholars(first: 1) { nodes { id } } }
      hostSystem { id }
      disciplines { kind group code isPrimary }
      appointments(orderBy: { field: START_DATE, direction: DESC }, first: 1) {
        nodes { scholar { name } program { acronym partnerSystems { id } } partnership { partnerKind } }
        totalCount { value }
        pageInfo { hasNextPage hasPreviousPage }
      }
      completed: appointments(filter: { status: { eq: COMPLETED } }) { nodes { id partnership { partnerKind } } totalCount { value } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.scholar).toEqual({
    center: { id: 'leap', scholars: { nodes: [{ id: 'leap:scholar:1' }] } },
    hostSystem: { id: 'hs-va-puget-sound' },
    disciplines: SMALL['scholar']?.[0]?.['disciplines'],
    appointments: {
      nodes: [
        {
          scholar: { name: 'Zoe' },
          program: { acronym: 'LEAP', partnerSystems: [{ id: 'hs-va-puget-sound' }, { id: 'hs-kp-washington' }] },
          partnership: null,
        },
      ],
      totalCount: { value: 2 },
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    },
    completed: {
      nodes: [{ id: 'leap:appointment:1', partnership: { partnerKind: 'VETERANS_AFFAIRS' } }],
      totalCount: { value: 1 },
    },
  });
});

test.each(contract.collections.map((each) => [each.plural, each] as const))(
  'every field of %s answers',
  async (plural, collection) => {
    const shown = collection.fields.filter((field) => !isAggregated(field));
    const selections = shown.map((field) => {
      switch (field.kind) {
        case 'reference':
        case 'entity':
          return `${field.name} { id }`;
        case 'relation':
          return `${field.name} { nodes { id } totalCount { value } }`;
        case 'embedded':
          return `${field.name} { ${(contract.embedded.get(field.typeName)?.fields ?? []).map((inner) => inner.name).join(' ')} }`;
        default:
          return field.name;
      }
    });
    const { data, errors } = await center.ask(`{
    ${plural} { nodes { ${selections.join(' ')} } edges { node { id center { ${plural} { totalCount { value } } } } } }
    ${collection.code}(id: "leap:${collection.code}:1") { ${selections.join(' ')} }
  }`);
    expect(errors).toEqual([]);
    expect(data[collection.code]).toEqual(data[plural].nodes[0]);
    const stored = SMALL[collection.code] ?? [];
    expect(stored).not.toEqual([]);
    expect(data[plural].edges.map((edge: { node: unknown }) => edge.node)).toEqual(
      stored.map(({ id }) => ({ id, center: { [plural]: { totalCount: { value: stored.length } } } })),
    );
  },
);
