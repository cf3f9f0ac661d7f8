import { SMALL } from './rows.ts';
import { openTestCenter, type Answer, type TestCenter } from './testCenter.ts';

let center: TestCenter;
beforeAll(async () => void (center = await openTestCenter({ rows: SMALL })));
afterAll(() => center.close());

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Scholar { name appointments { nodes { id } } }
    ... on Appointment { scholar { name } }
    ... on Center { scholars(first: 1) { totalCount { value } } }
  }
}`;

function askEntities(...representations: object[]): Promise<Answer> {
  return center.ask(ENTITIES, { representations });
}

test('a mixed batch is answered in its order, with null for what another center owns or nobody has', async () => {
  const { data, errors } = await askEntities(
    { __typename: 'Appointment', id: 'leap:appointment:3' },
    { __typename: 'Scholar', id: 'pact:scholar:1' },
    { __typename: 'Scholar', id: 'leap:scholar:2' },
    { __typename: 'Center', id: 'leap' },
    { __typename: 'Scholar', id: 'leap:scholar:404' },
    { __typename: 'Center', id: 'pact' },
    { __typename: 'Scholar', id: 'leap:scholar:1' },
    { __typename: 'Scholar', id: 'leap:scholar:2' },
  );
  const emile = { __typename: 'Scholar', name: 'Émile', appointments: { nodes: [] } };
  expect(errors).toEqual([]);
  expect(data._entities).toEqual([
    { __typename: 'Appointment', scholar: { name: 'anna' } },
    null,
    emile,
    { __typename: 'Center', scholars: { totalCount: { value: 5 } } },
    null,
    null,
    {
      __typename: 'Scholar',
      name: 'Zoe',
      appointments: { nodes: [{ id: 'leap:appointment:1' }, { id: 'leap:appointment:2' }] },
    },
    emile,
  ]);
});

test('one bad representation fails alone', async () => {
  const { data, errors } = await askEntities(
    { __typename: 'Scholar', id: 'leap:scholar:2' },
    { __typename: 'Scholar', id: 'leap/2' },
    { __typename: 'Scholar', id: 'leap:program:1' },
    { __typename: 'Scholar', id: 7 },
    { __typename: 'Scholar' },
  );
  expect(data._entities).toEqual([expect.objectContaining({ name: 'Émile' }), null, null, null, null]);
  // GraphQL gives errors no order: they come as the representations fail.
  const told = errors.map(({ path, extensions }) => `${path?.join(' ')} ${String(extensions?.['code'])}`);
  expect(told.toSorted()).toEqual([1, 2, 3, 4].map((index) => `_entities ${index} BAD_ID`));
});

test('a single row of another center is null, and so is one that does not exist', async () => {
  const { data, errors } = await center.ask(
    '{ own: scholar(id: "leap:scholar:3") { name } foreign: scholar(id: "pact:scholar:3") { name } none: scholar(id: "leap:scholar:404") { name } }',
  );
  expect({ data, errors }).toEqual({ data: { own: { name: 'anna' }, foreign: null, none: null }, errors: [] });
});

test('the center is an ordinary subgraph: it prints its SDL', async () => {
  const { data } = await center.ask('{ _service { sdl } }');
  expect(data._service.sdl).toContain('type Scholar');
  expect(data._service.sdl).toContain('@key(fields: "id")');
});
