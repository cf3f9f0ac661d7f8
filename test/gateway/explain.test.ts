/** `extensions.explain`: who was considered, chosen and skipped, what each was asked, how it went, and how all was merged. */
import { printExplain } from '../../scripts/explain.ts';
import { TransportFault } from '../../gateway/transport/transport.ts';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

const VA = 'hs-va-puget-sound';
let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'lhss', 'pact'] });
  await consortium.load({
    scholar: [
      makeScholar('leap:scholar:0001', { name: 'Ada', hostSystem: VA }),
      makeScholar('leap:scholar:0002', { name: 'Zoë', hostSystem: VA }),
      makeScholar('pact:scholar:0001', { name: 'Ben', hostSystem: VA }),
      makeScholar('pact:scholar:0002', { name: 'Cyd', hostSystem: VA }),
    ],
  });
});
afterEach(() => consortium.break('lhss', undefined));
afterAll(() => consortium.close());

interface Fetch {
  readonly subgraph: string;
  readonly path: readonly string[];
  readonly fields: readonly { readonly key: string; readonly [more: string]: unknown }[];
  readonly requests: readonly { readonly center: string; readonly [more: string]: unknown }[];
}

async function explain(query: string): Promise<readonly Fetch[]> {
  const { extensions } = await consortium.ask(query, {}, { explain: true });
  expect(extensions.explain.milliseconds).toBeGreaterThan(0);
  return extensions.explain.fetches as Fetch[];
}

test('a page: who was asked, whose parts were folded, and the rule of each field', async () => {
  consortium.break('lhss', () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'the words of a stranger')));
  const [fetch] = await explain(
    '{ mine: scholars(first: 2, orderBy: {field: NAME}) { people: nodes { id } totalCount { value } } }',
  );
  expect(fetch).toMatchObject({
    subgraph: 'coe',
    path: [],
    considered: 3,
    fields: [
      {
        key: 'mine',
        field: 'scholars',
        rule: 'FIELDS',
        chosen: ['leap', 'lhss', 'pact'],
        skipped: [],
        parts: ['leap', 'pact'],
        merged: [
          { field: 'nodes', keys: ['people'], rule: 'PAGE', means: expect.stringContaining('total order') },
          { field: 'completeness', keys: [], rule: 'REPORT' },
          { field: 'totalCount', keys: ['totalCount'], rule: 'SUM' },
        ],
      },
    ],
    requests: [
      { center: 'leap', status: 'ANSWERED', code: null, rows: 2 },
      { center: 'lhss', status: 'FAILED', code: 'CENTER_UNAVAILABLE', rows: 0, bytes: 0 },
      { center: 'pact', status: 'ANSWERED' },
    ],
  });
  expect(JSON.stringify(fetch)).not.toContain('stranger');
});

test('who was skipped, and why, in the words of the catalogue', async () => {
  const [fetch] = await explain(
    '{ one: scholar(id: "leap:scholar:0001") { id } some: scholars(filter: {center: {eq: "pact"}}) { totalCount { value } } }',
  );
  expect(fetch?.fields).toMatchObject([
    {
      key: 'one',
      field: 'scholar',
      rule: 'OWNER',
      chosen: ['leap'],
      parts: ['leap'],
      merged: [],
      skipped: [
        { center: 'lhss', code: 'OTHER_OWNER', reason: expect.stringContaining('another center') },
        { center: 'pact' },
      ],
    },
    {
      key: 'some',
      chosen: ['pact'],
      skipped: [{ center: 'leap', code: 'FILTER_EXCLUDES' }, { center: 'lhss' }],
    },
  ]);
  expect(fetch?.requests.map(({ center }) => center)).toEqual(['leap', 'pact']);
});

test('fetches that hang on others stand under the path of the client, in its own keys; the registry says what it was asked', async () => {
  const fetches = await explain(
    `{ va: healthSystem(id: "${VA}") { title: name ours: scholars { nodes { id } } } all: scholars(first: 1) { nodes { home: hostSystem { name } } } }`,
  );
  expect(fetches.map(({ subgraph, path }) => `${subgraph} ${path.join('.')}`)).toEqual([
    'coe ',
    'registry ',
    'consortium va',
    'registry all.nodes.home',
  ]);
  const [, registry, gathered, joined] = fetches;
  expect(registry).toMatchObject({
    fields: [],
    requests: [
      { center: 'registry', status: 'ANSWERED', code: null, rows: 1, query: expect.stringContaining('title: name') },
    ],
  });
  expect(registry?.requests[0]?.['bytes']).toBeGreaterThan(0);
  expect(gathered?.fields).toMatchObject([
    {
      key: 'HealthSystem.ours',
      field: 'scholars',
      rule: 'FIELDS',
    },
  ]);
  expect(joined?.requests).toMatchObject([
    { center: 'registry', variables: { representations: [{ __typename: 'HealthSystem', id: VA }] } },
  ]);
});

test('a registry that is down is a line with its code', async () => {
  consortium.break('registry', () =>
    Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'the words of a stranger')),
  );
  const fetches = await explain('{ centers { id } }');
  consortium.break('registry', undefined);
  expect(fetches).toMatchObject([
    { subgraph: 'registry', requests: [{ status: 'FAILED', code: 'REGISTRY_UNAVAILABLE', rows: 0 }] },
  ]);
  expect(JSON.stringify(fetches)).not.toContain('stranger');
});

test('who does not ask is told nothing', async () => {
  const { extensions } = await consortium.ask('{ scholars { totalCount { value } } }');
  expect(extensions).not.toHaveProperty('explain');
});

test('printed, it is a tree of at most 100 columns that says the same', async () => {
  const { extensions } = await consortium.ask(
    `{ mine: scholars(first: 3, filter: {not: {center: {eq: "lhss"}}}) { nodes { id name hostSystem { name } } totalCount { value } } }`,
    {},
    { explain: true },
  );
  const text = printExplain(extensions.explain);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  const said = text.replace(/[│├└─\s]+/g, ' ');
  for (const part of [
    'fetch 1: coe mine (scholars), FIELDS: The object is merged field by field',
    'considered 3, chosen 2: leap pact',
    'skipped 1 (FILTER_EXCLUDES): lhss. The filter names other centers',
    'parts 2, folded in this order: leap pact',
    'merged nodes by PAGE: The sorted pages',
    'merged completeness (for the merge itself) by REPORT',
    'asked 2 centers: query (',
    'leap: answered, 2 rows,',
    'fetch 2: registry, for mine.nodes.hostSystem asked registry: ',
    'registry: answered, 1 rows,',
    'The whole took ',
  ])
    expect(said).toContain(part);
});
