/** The position of a row is read from one selection: each row crosses the wire once, and a false position is refused. */
import { openConsortium, type Consortium, type Fault } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

const NAMES = { leap: ['Ann', 'Dan', 'Fay'], pact: ['Ben', 'Eve'] };
const scholars = Object.entries(NAMES).flatMap(([center, names]) =>
  names.map((name, index) => makeScholar(`${center}:scholar:000${index}`, { name, status: 'ACTIVE' })),
);

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium();
  await consortium.load({ scholar: scholars });
});
afterEach(() => consortium.break('leap', undefined));
afterAll(() => consortium.close());

/** What leap is sent, and the answer. */
async function ask(query: string): Promise<{ sent: string; data: Record<string, unknown> }> {
  let sent = '';
  consortium.break('leap', async (answer, request) => {
    sent = request.query;
    return answer();
  });
  const { data, errors } = await consortium.ask(query);
  expect(errors).toEqual([]);
  return { sent, data: data as Record<string, unknown> };
}

const ORDERED = 'scholars(orderBy: { field: NAME } first: 10)';
const SORTED = ['Ann', 'Ben', 'Dan', 'Eve', 'Fay'];

test.each([
  ['the id and the name are the client’s own', `{ ${ORDERED} { nodes { id name } } }`, 'nodes: nodes { id name }'],
  ['under the client’s own keys', `{ ${ORDERED} { rows: nodes { n: name i: id } } }`, 'rows: nodes { n: name i: id }'],
  [
    'what is not asked for is added',
    `{ ${ORDERED} { nodes { status } } }`,
    'nodes: nodes { part_id: id status part_sort: name }',
  ],
  [
    'once, where rows are asked for twice',
    `{ ${ORDERED} { edges { node { status } } nodes { status } } }`,
    'edges: edges { node: node { part_id: id status part_sort: name } } nodes: nodes { part_id: id status }',
  ],
  [
    'apart, where no rows are asked for',
    `{ ${ORDERED} { pageInfo { endCursor } } }`,
    'part_positions: nodes { id part_sort: name }',
  ],
  [
    'apart, where only cursors are asked for',
    `{ ${ORDERED} { edges { cursor } } }`,
    'part_positions: nodes { id part_sort: name } edges: edges { __typename }',
  ],
  [
    'without a name, where the order is that of the ids',
    '{ scholars { nodes { status } } }',
    'nodes: nodes { part_id: id status }',
  ],
])('the position of a row: %s', async (_, query, expected) => {
  const { sent, data } = await ask(query);
  expect(sent).toContain(expected);
  // Where the position does not follow from the id, the center states it.
  expect(sent.match(/\w+: edges \{ cursor \}|\bcursor\b/g) ?? []).toEqual(
    query.includes('orderBy') ? ['part_cursors: edges { cursor }'] : [],
  );
  expect(JSON.stringify(data)).not.toContain('part_');
});

test.each([
  ['nodes', `{ ${ORDERED} { rows: nodes { label: name } } }`, (row: { label: string }) => row.label],
  [
    'edges',
    `{ ${ORDERED} { rows: edges { cursor node { label: name } } } }`,
    (row: { node: { label: string } }) => row.node.label,
  ],
  [
    'edges of two nodes',
    `{ ${ORDERED} { rows: edges { a: node { status } b: node { label: name } } nodes { status } } }`,
    (row: { b: { label: string } }) => row.b.label,
  ],
] as const)('rows of all centers stand in one order: %s', async (_, query, read) => {
  const { data } = await ask(query);
  const { rows } = data['scholars'] as { rows: Parameters<typeof read>[0][] };
  expect(rows.map((row) => read(row as never))).toEqual(SORTED);
});

const distort =
  (change: (key: string, value: unknown) => unknown): Fault =>
  async (answer) => {
    const { body, bytes } = await answer();
    return { body: JSON.parse(JSON.stringify(body), change) as unknown, bytes };
  };

test.each([
  [
    'sort keys that no row has',
    'nodes { status }',
    distort((key, value) => (key === 'part_sort' ? `${String(value)}x` : value)),
  ],
  ['an object as sort key', 'nodes { status }', distort((key, value) => (key === 'part_sort' ? { value } : value))],
  ['no sort key', 'nodes { status }', distort((key, value) => (key === 'part_sort' ? undefined : value))],
  ['no id', 'nodes { status }', distort((key, value) => (key === 'part_id' ? undefined : value))],
  [
    'a second selection in another order',
    'nodes { status } edges { node { status } }',
    distort((key, value) => (key === 'edges' ? (value as unknown[]).toReversed() : value)),
  ],
  [
    'a second selection that is shorter',
    'nodes { status } edges { node { status } }',
    distort((key, value) => (key === 'edges' ? (value as unknown[]).slice(1) : value)),
  ],
  ['edges without nodes', 'edges { node { status } }', distort((key, value) => (key === 'node' ? null : value))],
  [
    'rows where only cursors were asked for that are no edges',
    'edges { cursor }',
    distort((key, value) => (key === 'edges' ? [1, 2, 3] : value)),
  ],
  [
    'a sort key beside rows that have their own',
    'nodes { id name }',
    distort((key, value) => (key === 'name' ? { toString: 'x' } : value)),
  ],
  [
    'a row under another name than it is sorted by, between the others',
    'nodes { id name }',
    distort((key, value) => (key === 'name' && value === 'Dan' ? 'Ezra' : value)),
  ],
  ['no cursors', 'nodes { id name }', distort((key, value) => (key === 'part_cursors' ? undefined : value))],
  [
    'one cursor less',
    'nodes { id name }',
    distort((key, value) => (key === 'part_cursors' ? (value as unknown[]).slice(1) : value)),
  ],
  [
    'the cursor of a row that it does not show',
    'nodes { id name }',
    distort((key, value) =>
      key === 'endCursor' ? Buffer.from('\u0001gus\u0000\u0003leap\u00000009\u0000').toString('base64url') : value,
    ),
  ],
])('%s: the center is left out', async (_, selection, fault) => {
  consortium.break('leap', fault);
  const { data } = await consortium.ask(
    `{ ${ORDERED} { ${selection} completeness { isComplete centers { center { id } code } } } }`,
  );
  expect(data.scholars.completeness.isComplete).toBe(false);
  expect(data.scholars.completeness.centers).toContainEqual({ center: { id: 'leap' }, code: 'INVALID_ANSWER' });
  expect((data.scholars.nodes ?? data.scholars.edges).length).toBe(NAMES.pact.length);
});

test('rows beyond the place before which was asked are refused', async () => {
  const first = await consortium.ask(`{ ${ORDERED} { edges { cursor node { name } } } }`);
  const [, , dan] = first.data.scholars.edges as {
    readonly cursor: string;
    readonly node: { readonly name: string };
  }[];
  expect(dan?.node.name).toBe('Dan');
  consortium.break('leap', async (_, request) => {
    const variables = Object.fromEntries(
      Object.entries(request.variables).map(([name, value]) => [name, name.includes('_before_') ? null : value]),
    );
    return { body: await consortium.askCenter('leap', request.query, variables), bytes: 1 };
  });
  const { data } = await consortium.ask(
    `{ scholars(orderBy: { field: NAME } last: 2 before: "${String(dan?.cursor)}") { nodes { name } completeness { centers { center { id } code } } } }`,
  );
  expect(data.scholars.nodes).toEqual([{ name: 'Ben' }]);
  expect(data.scholars.completeness.centers).toContainEqual({ center: { id: 'leap' }, code: 'INVALID_ANSWER' });
});
