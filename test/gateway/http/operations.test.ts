/** The whole gateway behind HTTP: which operation of a document is meant, and what a browser is shown. */
import { serveHttp, type HttpService } from '../../../gateway/http/server.ts';
import { WARN } from '../../../gateway/centers/policy.ts';
import { createDirectory } from '../../../gateway/centers/directory.ts';
import { createGateway, type Gateway } from '../../../gateway/gateway.ts';
import { TransportFault } from '../../../gateway/transport/transport.ts';
import { toTransport } from '../../support/asyncTransport.ts';
import { SOURCES } from '../../support/consortium.ts';

let gateway: Gateway;
let service: HttpService;
const logged: string[] = [];
beforeAll(async () => {
  const directory = createDirectory(['leap', 'pact'].map((id) => ({ id, name: id, url: `local://${id}` })));
  const transport = toTransport(() => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'down')));
  const config = {
    host: '127.0.0.1',
    port: 0,
    registryUrl: 'local://registry',
    directory,
    centerDeadlineMs: 200,
    registryDeadlineMs: 200,
    operationDeadlineMs: 1000,
    completenessPolicy: WARN,
    cursorSecret: Buffer.from('the secret of a test'),
  };
  gateway = await createGateway(config, {
    transport,
    sources: SOURCES,
    now: () => 0,
    random: () => 0.5,
    log: (line) => logged.push(line),
  });
  service = await serveHttp(gateway, config);
});
afterAll(async () => {
  await service.close();
  await gateway.stop();
});

const post = (body: object): Promise<Response> =>
  fetch(new URL('graphql', service.url), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  });

test.each([
  [
    'a name that the document lacks',
    { query: 'query A { __typename }', operationName: 'B' },
    'the document has no operation "B"; it has A',
  ],
  [
    'several operations and no name',
    { query: 'query A { __typename } query B { __typename }' },
    'the document has several operations (A, B): set operationName to one of them',
  ],
  ['no operation at all', { query: 'fragment F on Query { __typename }' }, ''],
])("%s is the caller's to mend, with HTTP 400", async (_, body, message) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe(
    message === '' ? 'GRAPHQL_VALIDATION_FAILED' : 'OPERATION_RESOLUTION_FAILURE',
  );
  if (message !== '')
    expect(errors).toMatchObject([{ message, extensions: { help: expect.stringContaining('operationName') } }]);
  expect(logged).toEqual([]);
});

test.each([
  [{ query: 'query A { __typename } query B { b: __typename }', operationName: 'B' }, { b: 'Query' }],
  [{ query: 'query A { a: __typename }' }, { a: 'Query' }],
])('%j is answered', async (body, data) => {
  expect(await (await post(body)).json()).toMatchObject({ data });
});

test.each([
  ['{"query":"{ nope }"}', 'application/json', 200],
  ['{"query":"{ nope }"}', 'application/graphql-response+json', 400],
  ['{"query":"{"}', '*/*', 200],
  ['{"query":"{ __typename }","operationName":"Other"}', 'application/json', 200],
  ['{"query":"query ($n: Int!) { scholars(first: $n) { __typename } }"}', 'application/json', 200],
  ['{"query":"query ($n: Int!) { scholars(first: $n) { __typename } }"}', 'application/graphql-response+json', 400],
  ['{}', 'application/json', 400],
])('%s asked as %s is answered with %i', async (body, accept, status) => {
  const response = await fetch(new URL('graphql', service.url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', accept },
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty('errors');
});

test.each([
  [
    'the empty name',
    { query: 'query Empty { __typename }', operationName: '' },
    { query: 'query Empty { __typename }' },
  ],
  [
    'a name with a line of the text',
    { query: 'query Broken { __typename }', operationName: '\n#c' },
    { query: '#c\nquery Broken { __typename }' },
  ],
])('%s is refused, also after a request that looks like it was answered', async (_, refused, like) => {
  const post = async (body: object): Promise<string> => {
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
    return (
      await fetch(new URL('graphql', service.url), { method: 'POST', headers, body: JSON.stringify(body) })
    ).text();
  };
  const first = await post(refused);
  expect(first).toContain('errors');
  for (const _ of [1, 2]) expect(await post(like)).toContain('"data"');
  expect(await post(refused)).toBe(first);
});

test('/graphql in a browser leads to the explorer, and loads nothing from elsewhere', async () => {
  const response = await fetch(new URL('graphql', service.url), {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    redirect: 'manual',
  });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/explorer');
  expect(await response.text()).not.toMatch(/https?:\/\//);
});

test('a program that asks with GET and names the query is no browser', async () => {
  const response = await fetch(new URL('graphql?query={__typename}', service.url), {
    headers: { accept: 'application/json', 'apollo-require-preflight': '1' },
  });
  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
});

test('/health with nobody there: live, and every subgraph says why it is down', async () => {
  await gateway.healthCheck.probe();
  const health = await (await fetch(new URL('health', service.url))).json();
  const down = {
    state: 'down',
    code: 'CENTER_UNAVAILABLE',
    asOf: null,
    epoch: null,
    age: 0,
    breaker: 'closed',
    contract: { state: 'unknown', lacks: [], extras: [], reason: null },
  };
  expect(health).toEqual({
    status: 'live',
    isReady: true,
    registry: { state: 'down', code: 'REGISTRY_UNAVAILABLE' },
    centers: [
      { id: 'leap', name: 'leap', ...down },
      { id: 'pact', name: 'pact', ...down },
    ],
  });
});

/** Through Apollo Server the first time; prepared, where the same document was answered before. */
test.each<[string, string, object, object]>([
  [
    'variableValues',
    'query ($f: ScholarFilter) { scholars(filter: $f) { totalCount { value } } }',
    {},
    { f: { and: Array(330_000).fill({}) } },
  ],
  [
    'variableValues',
    'query ($f: ScholarFilter) { scholars(filter: $f) { nodes { id } } }',
    {},
    { unknown: Array(160_000).fill({}) },
  ],
  [
    'variableFields',
    'query ($f: ScholarFilter) { scholars(filter: $f) { nodes { name } } }',
    {},
    { f: Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`k${n}`, 0])) },
  ],
  [
    'variableDepth',
    'query ($f: ScholarFilter) { scholars(filter: $f) { nodes { status } } }',
    {},
    { f: { not: JSON.parse(`${'{"not":'.repeat(60)}{}${'}'.repeat(60)}`) } },
  ],
  [
    'variableText',
    'query ($f: ScholarFilter) { scholars(filter: $f) { nodes { cohort } } }',
    {},
    { f: { name: { eq: 'x'.repeat(20_001) } } },
  ],
])(
  'variables over the limit %s are the mistake of the caller, and no center is asked',
  async (name, query, few, many) => {
    const limit = { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: { name } } }] };
    const ask = async (variables: object): Promise<unknown> => (await post({ query, variables })).json();
    expect(await ask(many)).toMatchObject(limit);
    for (const _ of [1, 2]) expect(await ask(few)).toHaveProperty('data');
    const before = logged.length; // of a center that is asked, the log says that it is down
    expect(await ask(many)).toMatchObject(limit);
    expect(logged).toHaveLength(before);
  },
);

test('so is a long text of the document', async () => {
  const ask = async (length: number): Promise<unknown> => {
    const query = `{ scholars(filter: { name: { eq: "${'x'.repeat(length)}" } }) { nodes { id } } }`;
    return (await post({ query })).json();
  };
  expect(await ask(20_000)).toMatchObject({ data: { scholars: { nodes: [] } } });
  expect(await ask(20_001)).toMatchObject({
    errors: [
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: { name: 'text', max: 20_000, actual: 20_001 } } },
    ],
  });
});
