/** A registry that answers nonsense: its facts are missing with an error, and the rows of the centers are there. */
import { openConsortium, type Consortium, type Fault } from '../support/consortium.ts';
import { makeScholar } from '../support/rows.ts';

const VA = 'hs-va-puget-sound';
const OTHER = 'hs-va-san-francisco';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  const hosts = [VA, OTHER, OTHER, VA];
  await consortium.load({
    scholar: hosts.map((hostSystem, index) => makeScholar(`leap:scholar:000${index}`, { hostSystem })),
  });
});
afterEach(() => consortium.break('registry', undefined));
afterAll(() => consortium.close());

const distort =
  (change: (key: string, value: unknown) => unknown): Fault =>
  async (answer) => ({ body: JSON.parse(JSON.stringify((await answer()).body), change) as unknown, bytes: 0 });
const send =
  (body: unknown): Fault =>
  async () => ({ body, bytes: 0 });

function nest(depth: number): unknown {
  let value: unknown = 'secret';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

const NONSENSE: readonly (readonly [string, Fault])[] = [
  ['an array', send([])],
  ['an empty object', send({})],
  ['no fields', send({ data: {} })],
  ['data of null without an error', send({ data: null })],
  ['a number as a name', distort((key, value) => (key === 'name' ? 7 : value))],
  ['a kind that there is not', distort((key, value) => (key === 'kind' ? 'CASTLE' : value))],
  ['a text in place of a list', distort((key, value) => (key === 'states' ? 'WA' : value))],
  [
    'more than was asked',
    distort((_, value) =>
      typeof value === 'object' && value !== null && 'name' in value ? { ...value, more: 'secret' } : value,
    ),
  ],
  [
    'an abyss within',
    distort((_, value) =>
      typeof value === 'object' && value !== null && 'name' in value ? { ...value, deep: nest(20_000) } : value,
    ),
  ],
  ['a list in place of an object', distort((key, value) => (key === 'parent' ? [] : value))],
];

test('a registry that sends too many values is not read, though its data are right', async () => {
  const sendWith =
    (count: number): Fault =>
    async (answer) => ({
      body: { ...((await answer()).body as object), more: Array<number>(count).fill(0) },
      bytes: 0,
    });
  const ask = (): Promise<{ errors?: unknown }> => consortium.ask('{ scholars { nodes { id hostSystem { name } } } }');
  consortium.break('registry', sendWith(100_000));
  expect((await ask()).errors).toEqual([]);
  consortium.break('registry', sendWith(200_000));
  expect((await ask()).errors).toMatchObject([{ extensions: { code: 'REGISTRY_UNAVAILABLE' } }]);
});

test.each([
  ...NONSENSE,
  [
    'entities that fit no question',
    distort((key, value) => (key === '_entities' && Array.isArray(value) ? value.slice(1) : value)),
  ] as const,
])('entities, %s: one error, and the rows beside it', async (_, fault) => {
  consortium.break('registry', fault);
  const { data, errors } = await consortium.ask(
    '{ scholars { nodes { id hostSystem { id name kind states parent { id } } } totalCount { value } } }',
  );
  expect(data.scholars.totalCount).toEqual({ value: 4 });
  expect(data.scholars.nodes[0]).toEqual({
    id: 'leap:scholar:0000',
    hostSystem: { id: VA, name: null, kind: null, states: null, parent: null },
  });
  expect(errors).toMatchObject([
    { message: 'the registry sent an invalid answer', extensions: { code: 'REGISTRY_UNAVAILABLE' } },
  ]);
});

test.each(NONSENSE)('root fields, %s: one error', async (_, fault) => {
  consortium.break('registry', fault);
  const { data, errors } = await consortium.ask(
    '{ systems: healthSystems { id name kind states parent { id } } scholars { totalCount { value } } }',
  );
  expect(data).toEqual({ systems: null, scholars: { totalCount: { value: 4 } } });
  expect(errors.map((error) => error.extensions?.['code'])).toEqual(['REGISTRY_UNAVAILABLE']);
});

test('an error about one entity stands at every place of it, though it was asked for once', async () => {
  consortium.break('registry', async (answer) => {
    const { body } = await answer();
    const { data } = body as { data: { _entities: object[] } };
    return {
      body: {
        data: { _entities: [data._entities[0], { ...data._entities[1], name: null }] },
        errors: [{ message: 'secret', path: ['_entities', 1, 'name'], extensions: { code: 'INTERNAL_FAULT' } }],
      },
      bytes: 0,
    };
  });
  const { data, errors } = await consortium.ask('{ scholars { nodes { hostSystem { name } } } }');
  expect(
    data.scholars.nodes.map((node: { hostSystem: { name: string | null } }) => node.hostSystem.name === null),
  ).toEqual([false, true, true, false]);
  expect(errors.map(({ message, path }) => `${message} ${path?.join('.')}`)).toEqual([
    'the registry answered with an error scholars.nodes.1.hostSystem.name',
    'the registry answered with an error scholars.nodes.2.hostSystem.name',
  ]);
});

test.each([[['_entities', 7, 'name']], [['_entities', {}]], ['nowhere'], [undefined]])(
  'an error at %j, where nothing was asked for, is not lost',
  async (path) => {
    consortium.break('registry', async (answer) => ({
      body: { ...((await answer()).body as object), errors: [{ message: 'secret', path }] },
      bytes: 0,
    }));
    const { errors } = await consortium.ask('{ scholars { nodes { hostSystem { name } } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_FAULT' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  },
);
