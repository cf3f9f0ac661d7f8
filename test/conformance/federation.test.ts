/** A center as any federation gateway meets it, over real HTTP: what Apollo's compatibility suite for subgraphs asks, as far as it concerns our schema. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { localPolicy } from '../../subgraphs/coe/policy/policy.ts';
import { openEmbeddedStore } from '../../subgraphs/coe/store/embedded/embeddedStore.ts';
import type { Row, Store } from '../../subgraphs/coe/store/store.ts';
import { createCenter } from '../../subgraphs/coe/center.ts';
import { openCenterSchema } from '../../subgraphs/coe/centerSchema.ts';
import { listen, type Listening } from '../../subgraphs/serve/listen.ts';
import { contract, SOURCES, type Answer } from '../support/consortium.ts';
import { makeAppointment, makeProgram, makeScholar } from '../support/rows.ts';

const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'federation-'));
let store: Store;
let service: Listening;

beforeAll(async () => {
  store = await openEmbeddedStore(folder, contract);
  const writer = await store.beginGeneration();
  const write = (collection: string, rows: readonly unknown[]): Promise<void> =>
    writer.write(collection, rows as readonly Row[]); // test rows are rows
  await write('scholar', [
    makeScholar('leap:scholar:0001', { name: 'Ada' }),
    makeScholar('leap:scholar:0002', { name: 'Ben' }),
  ]);
  await write('program', [makeProgram('leap:program:0001')]);
  await write('appointment', [makeAppointment('leap:appointment:0001')]);
  await writer.commit({ asOf: '2022-09-30', digest: 'test', origin: 'test' });
  const center = createCenter({
    settings: { id: 'leap', name: 'LEAP' },
    schema: openCenterSchema(SOURCES.coe),
    policy: localPolicy,
    store,
    log: () => undefined,
  });
  service = await listen(center, { kind: 'local' }, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await service.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function send(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Answer;
  return { ...body, errors: body.errors ?? [] };
}

const scholar = (local: string): { readonly __typename: string; readonly id: string } => ({
  __typename: 'Scholar',
  id: `leap:scholar:${local}`,
});

describe('_service', () => {
  test('tells the whole text of the contract, with the directives of federation and our own', async () => {
    const { data, errors } = await send('{ _service { sdl } }');
    expect(errors).toEqual([]);
    for (const text of [
      '@link(url: "https://specs.apollo.dev/federation/v2',
      '@key(fields: "id")',
      '@shareable',
      '@merge(with: "FIELDS")',
      'directive @collection(',
    ])
      expect(data._service.sdl).toContain(text);
    const names = (sdl: string): string[] =>
      parse(sdl)
        .definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : []))
        .toSorted();
    expect(names(data._service.sdl)).toEqual(expect.arrayContaining(names(SOURCES.coe)));
  });

  test('what it tells composes with the registry and the gathered fields', async () => {
    const { data } = await send('{ _service { sdl } }');
    expect(composeSupergraph({ ...SOURCES, coe: String(data._service.sdl) })).toContain('partnerships');
  });
});

describe('_entities', () => {
  test('keeps order and duplicates, and is null for a row that is not there', async () => {
    const representations = ['0002', '0404', '0001', '0002'].map(scholar);
    const { data, errors } = await send(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Scholar { name } } }',
      { representations },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ _entities: [{ name: 'Ben' }, null, { name: 'Ada' }, { name: 'Ben' }] });
  });

  test('answers several types in one request, with aliases, fragments and variables', async () => {
    const representations = [
      scholar('0001'),
      { __typename: 'Program', id: 'leap:program:0001' },
      { __typename: 'Center', id: 'leap' },
    ];
    const { data, errors } = await send(
      `query Fetch__coe__1($r: [_Any!]!, $n: Int, $no: Boolean!) { these: _entities(representations: $r) { __typename kind: __typename ...S ... on Program { id } ... on Center { id scholars(first: $n) { nodes { id } } } } }
       fragment S on Scholar { called: name status @skip(if: $no) appointments { nodes { id } } }`,
      { r: representations, n: 1, no: true },
    );
    expect(errors).toEqual([]);
    expect(data.these).toEqual([
      {
        __typename: 'Scholar',
        kind: 'Scholar',
        called: 'Ada',
        appointments: { nodes: [{ id: 'leap:appointment:0001' }] },
      },
      { __typename: 'Program', kind: 'Program', id: 'leap:program:0001' },
      { __typename: 'Center', kind: 'Center', id: 'leap', scholars: { nodes: [{ id: 'leap:scholar:0001' }] } },
    ]);
  });

  test.each<[string, unknown]>([
    ['a type that is not there', { __typename: 'Nobody', id: '1' }],
    ['a type without a key', { __typename: 'PageInfo' }],
    ['no type', { id: 'leap:scholar:0001' }],
    ['an id that is none', { __typename: 'Scholar', id: 'no id' }],
    ['no id', { __typename: 'Scholar' }],
    ['text in its place', 'leap:scholar:0001'],
  ])('answers %s with an error, without a trace, and goes on', async (_name, representation) => {
    const { data, errors } = await send(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Scholar { name } } }',
      { r: [representation] },
    );
    expect(data?._entities?.[0] ?? null).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/stack|\.ts:\d|node_modules/);
    expect((await send('{ scholars { totalCount { value } } }')).data.scholars.totalCount.value).toBe(2);
  });
});

test('the types of federation can be looked up', async () => {
  const { data } = await send(
    '{ any: __type(name: "_Any") { kind } entity: __type(name: "_Entity") { kind possibleTypes { name } } service: __type(name: "_Service") { fields { name } } query: __type(name: "Query") { fields { name } } }',
  );
  expect(data.any).toEqual({ kind: 'SCALAR' });
  expect(data.service).toEqual({ fields: [{ name: 'sdl' }] });
  expect(data.query.fields).toEqual(expect.arrayContaining([{ name: '_entities' }, { name: '_service' }]));
  const known = data.entity.possibleTypes.map(({ name }: { readonly name: string }) => name);
  expect(data.entity.kind).toBe('UNION');
  expect(known).toEqual(expect.arrayContaining([...contract.collections.map(({ typeName }) => typeName), 'Center']));
});

test('who asks for a trace gets the answer and no trace', async () => {
  const { data, extensions, errors } = await send(
    '{ scholars { nodes { id } } }',
    {},
    { 'apollo-federation-include-trace': 'ftv1' },
  );
  expect({ errors, extensions }).toEqual({ errors: [], extensions: undefined });
  expect(data.scholars.nodes).toHaveLength(2);
});
