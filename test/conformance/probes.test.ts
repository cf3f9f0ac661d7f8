/** The probes of graphql-cop, and requests that ask for too much, against the gateway over HTTP as it runs in production: what each is answered. */
import { serveHttp, type HttpService } from '../../gateway/http/server.ts';
import { GRAPH_LIMITS, SUBGRAPH_LIMITS, type LimitName } from '../../subgraphs/contract/limits/limits.ts';
import { openConsortium, type Answer, type Consortium } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

let consortium: Consortium;
let service: HttpService;
let url: string;

beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'], hidesSchema: true });
  await consortium.load({ scholar: [makeScholar('leap:scholar:0001'), makeScholar('pact:scholar:0001')] });
  service = await serveHttp(consortium.gateway, { host: '127.0.0.1', port: 0 });
  url = `${service.url}graphql`;
});
afterAll(async () => {
  await service.close();
  await consortium.close();
});

const JSON_BODY = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Readonly<Record<string, string>> = JSON_BODY): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  (await (await post({ query, variables })).json()) as Answer;

describe('what asks for too much is refused at the door, with the limit and the number that came, and nobody is asked', () => {
  const { aliases, directives, rootFields, depth } = GRAPH_LIMITS;
  test.each<[string, string, LimitName, number]>([
    ['101 aliases of __typename', `{ ${repeat(aliases + 1, (n) => `a${n}: __typename`)} }`, 'aliases', aliases + 1],
    [
      '101 aliases of a list',
      `{ ${repeat(aliases + 1, (n) => `a${n}: scholars { nodes { id } }`)} }`,
      'aliases',
      aliases + 1,
    ],
    [
      'aliases spread over fragments',
      `{ ...A ...B } fragment A on Query { ${repeat(60, (n) => `a${n}: __typename`)} } fragment B on Query { ${repeat(60, (n) => `b${n}: __typename`)} }`,
      'aliases',
      120,
    ],
    ['500 times the same field', `{ ${repeat(500, () => '__typename')} }`, 'repeats', 499],
    [
      '500 times the same fragment',
      `{ ${repeat(500, () => '...A')} } fragment A on Query { __typename }`,
      'repeats',
      499,
    ],
    [
      'more fields than a question has',
      `{ ${repeat(40, (n) => `a${n}: scholars { nodes { ${repeat(30, (m) => (m % 2 ? 'id' : 'name'))} } }`)} }`,
      'fields',
      40 * 32,
    ],
    ['ten unknown directives at a field', `{ __typename ${repeat(10, () => '@aa')} }`, 'directivesOfOne', 10],
    [
      'many conditions',
      `{ ${repeat(directives + 1, () => '... @include(if: true) { __typename }')} }`,
      'directives',
      directives + 1,
    ],
    [
      'many roots, some through fragments',
      `{ ...F ${repeat(rootFields, (n) => `a${n}: __typename`)} } fragment F on Query { __typename }`,
      'rootFields',
      rootFields + 1,
    ],
    [
      'a chain of references',
      `{ healthSystem(id: "hs-a") { ${'parent { '.repeat(depth)} id ${'}'.repeat(depth)} } }`,
      'depth',
      depth + 2,
    ],
    [
      'fragments that double each other',
      `{ centers { ...F0 } } ${repeat(12, (n) => `fragment F${n} on Center { ${repeat(2, (m) => `a${m}: scholars(first: 0) { nodes { id } } ...F${n + 1}`)} }`)} fragment F12 on Center { id }`,
      'expandedFields',
      2 ** 12,
    ],
    [
      'three lists of 500 inside each other',
      '{ programs(first: 500) { nodes { appointments(first: 500) { nodes { placements(first: 500) { nodes { id } } } } } } }',
      'cost',
      2 * 500 ** 3,
    ],
    [
      'lists of lists of the registry',
      `{ healthSystems { ${'successors { '.repeat(6)} id ${'}'.repeat(6)} } }`,
      'cost',
      10 ** 7,
    ],
  ])('%s', async (_name, query, name, least) => {
    consortium.takeRequests();
    const { data, errors } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(`expected at most ${GRAPH_LIMITS[name]} `),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: { name, max: GRAPH_LIMITS[name] } },
      },
    ]);
    const actual = readActual(errors);
    expect(actual).toBeGreaterThanOrEqual(least);
    expect(errors[0]?.message).toContain(`got ${actual}`);
    expect(consortium.takeRequests()).toEqual([]);
  });

  test('asked again, when the server knows the document, it is refused the same', async () => {
    const query = `{ ${repeat(101, (n) => `again${n}: __typename`)} }`;
    expect(await ask(query)).toEqual(await ask(query));
    expect((await ask(query)).errors).toHaveLength(1);
  });

  test('a cost hangs on the variables, and says what weighs most', async () => {
    const query =
      'query ($n: Int) { few: scholars(first: 1) { nodes { id } } many: programs(first: 100) { nodes { jobs: appointments(first: $n) { nodes { placements(first: 500) { nodes { id } } } } } } }';
    expect((await ask(query, { n: 1 })).errors).toEqual(undefined);
    const { errors } = await ask(query, { n: 500 });
    expect(errors[0]?.extensions).toMatchObject({
      limit: { name: 'cost', heaviest: 'many.nodes.jobs.nodes.placements' },
    });
    expect(errors[0]?.message).toMatch(/most of them below `many.*`: use a smaller `first`/);
  });

  test('a document of nearly a megabyte is given up while it is read', async () => {
    const { errors } = await ask(`{ ${repeat(50_000, (n) => `a${n}: __typename`)} }`);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(`${GRAPH_LIMITS.tokens} tokens`),
        extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      },
    ]);
  });

  test('thousands of braces inside each other are refused like any text', async () => {
    const { errors } = await ask(`{${'a{'.repeat(4_900)}a${'}'.repeat(4_900)}}`);
    expect(errors).toHaveLength(1);
    expect(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors[0]?.extensions?.['code']);
  });

  test('introspection in circles is refused by graphql-js itself, where introspection is on at all', async () => {
    const open = await openConsortium({ centers: ['leap'] });
    const circle = `{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } } }`;
    const { errors } = await open.ask(circle);
    await open.close();
    expect(errors[0]).toMatchObject({
      message: 'Maximum introspection depth exceeded',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
});

describe('in production nothing tells the schema to those who do not know it', () => {
  test.each(['{ __schema { queryType { name } } }', '{ __type(name: "Scholar") { name } }'])(
    'introspection is refused: %s',
    async (query) => {
      const { data, errors } = await ask(query);
      expect(data).toBeUndefined();
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('introspection is not allowed'),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      });
    },
  );

  test.each([
    '{ scholar { id } }',
    '{ scholarz { nodes { id } } }',
    '{ scholars { nods { id } } }',
    '{ scholars(frst: 1) { nodes { id } } }',
    '{ scholars(orderBy: { field: NAM }) { nodes { id } } }',
  ])('a wrong name is refused without a hint at the right one: %s', async (query) => {
    const { errors } = await ask(query);
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toContain('Did you mean');
  });

  test('and an order given as a variable', async () => {
    const { errors } = await ask('query ($order: ScholarOrder) { scholars(orderBy: $order) { nodes { id } } }', {
      order: { field: 'NAM' },
    });
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toContain('Did you mean');
  });
});

describe('what graphql-cop sends over HTTP', () => {
  const get = (search: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${url}?${search}`, { headers, redirect: 'manual' });
  const query = 'query=%7B__typename%7D';
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
  test.each<[string, () => Promise<Response>, number, RegExp]>([
    [
      'a batch of operations in an array',
      () => post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
      400,
      /batch/i,
    ],
    ['a query by GET, as a link could', () => get(query), 400, /CSRF/],
    [
      'a mutation by GET, even with the header',
      () => get('query=mutation%7B__typename%7D', { 'apollo-require-preflight': 'true' }),
      200,
      /the graph is read-only/,
    ],
    ['a query by POST as a form sends it', () => post(query, urlencoded), 400, /CSRF/],
    [
      'a form with the header',
      () => post(query, { ...urlencoded, 'apollo-require-preflight': 'true' }),
      400,
      /POST body missing|non-empty|content-type/i,
    ],
    [
      'JSON that calls itself text',
      () => post({ query: '{ __typename }' }, { 'content-type': 'text/plain' }),
      400,
      /CSRF/,
    ],
    ['a page for people', () => get('', { accept: 'text/html' }), 302, /explorer/],
    ['another page that shows a tool', () => fetch(`${service.url}graphiql`), 404, /^Not found/],
  ])('%s', async (_name, send, status, text) => {
    const response = await send();
    expect(response.status).toBe(status);
    const body = await response.text();
    expect(body).toMatch(text);
    expect(body).not.toContain('"data"');
  });

  test.each(['/playground', '/console', '/altair', '/graphql/console', '/v1/graphql', '/graphql.php', '/api/graphql'])(
    'nothing stands at %s',
    async (path) => {
      const body = await (
        await fetch(new URL(path, service.url), { headers: { accept: 'text/html' }, redirect: 'manual' })
      ).text();
      expect(body).not.toMatch(/graphiql|playground|sandbox|"data"/i);
    },
  );

  test.each([{ 'apollo-federation-include-trace': 'ftv1' }, { 'x-apollo-tracing': '1' }, { 'x-debug': 'true' }])(
    'no trace and no stack is told: %o',
    async (header) => {
      const response = await post({ query: '{ scholars { nodes { id } } nope }' }, { ...JSON_BODY, ...header });
      const fine = await post({ query: '{ __typename }' }, { ...JSON_BODY, ...header });
      const bodies = [(await response.json()) as Answer, (await fine.json()) as Answer];
      for (const body of bodies) {
        expect(body.extensions ?? {}).not.toHaveProperty('tracing');
        expect(body.extensions ?? {}).not.toHaveProperty('ftv1');
        expect(JSON.stringify(body)).not.toMatch(/stacktrace|node_modules|\.ts:\d/);
      }
    },
  );
});

describe('a center trusts no gateway', () => {
  test.each<[string, string, LimitName]>([
    ['aliases', `{ ${repeat(SUBGRAPH_LIMITS.aliases + 1, (n) => `a${n}: __typename`)} }`, 'aliases'],
    ['repeats', `{ ${repeat(SUBGRAPH_LIMITS.repeats + 2, () => '__typename')} }`, 'repeats'],
    [
      'a cost',
      '{ programs(first: 500) { nodes { appointments(first: 500) { nodes { placements(first: 500) { nodes { id } } } } } } }',
      'cost',
    ],
  ])('%s beyond its own limit it refuses by itself', async (_name, query, name) => {
    const { errors } = await consortium.askCenter('leap', query);
    expect(errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: { name, max: SUBGRAPH_LIMITS[name] } } },
    ]);
  });

  test('three hundred entities in one request, under many aliases, pass', async () => {
    const representations = Array.from({ length: 300 }, () => ({ __typename: 'Scholar', id: 'leap:scholar:0001' }));
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Scholar { ${repeat(101, (n) => `a${n}: id`)} appointments { nodes { id } } } } }`;
    const { data, errors } = await consortium.askCenter('leap', query, { representations });
    expect(errors).toEqual([]);
    expect(data._entities).toHaveLength(300);
  });

  test('and what the gateway makes of the widest permitted request', async () => {
    const { data, errors } = await ask(
      `{ ${repeat(GRAPH_LIMITS.rootFields, (n) => `a${n}: scholars(first: 1) { totalCount { value } nodes { id } completeness { answered } }`)} }`,
    );
    expect(errors).toBeUndefined();
    expect(data.a49).toEqual(data.a0);
    expect(data.a0).toEqual({
      totalCount: { value: 2 },
      nodes: [{ id: 'leap:scholar:0001' }],
      completeness: { answered: 2 },
    });
  });
});

function repeat(count: number, print: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => print(index)).join(' ');
}

function readActual(errors: Answer['errors']): number {
  const limit = errors[0]?.extensions?.['limit'];
  return typeof limit === 'object' && limit !== null && 'actual' in limit ? Number(limit.actual) : NaN;
}
