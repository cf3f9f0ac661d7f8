/** A query that nests lists multiplies rows at every level; it is refused at the gateway, and by each center itself. */
import { getIntrospectionQuery } from 'graphql';
import { openConsortium, type Consortium } from '../support/consortium.ts';
import { TransportFault } from '../../gateway/transport/transport.ts';
import { makeScholar } from '../support/rows.ts';

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: ['leap', 'pact'] });
  await consortium.load({
    scholar: [makeScholar('leap:scholar:0001'), makeScholar('leap:scholar:0002'), makeScholar('pact:scholar:0001')],
  });
});
afterAll(() => consortium.close());

const nest = (depth: number): string => (depth === 0 ? 'id' : `center { scholars { nodes { ${nest(depth - 1)} } } }`);

test('the introspection with which every client begins is answered', async () => {
  const { data, errors } = await consortium.ask(getIntrospectionQuery());
  expect(errors).toEqual([]);
  expect((data['__schema'] as { types: unknown[] }).types.length).toBeGreaterThan(100);
});

test('three lists inside each other are answered', async () => {
  const { errors } = await consortium.ask(`{ scholars(first: 10) { nodes { ${nest(2)} } } }`);
  expect(errors).toEqual([]);
});

test.each([
  '{ scholars { nodes { DEEP } } }',
  '{ scholars { nodes { ...Part } } } fragment Part on Scholar { ... on Scholar { DEEP } }',
])('a fourth is refused, by the graph and by a center: %s', async (query) => {
  consortium.takeRequests();
  const text = query.replace('DEEP', nest(3));
  const answers = [await consortium.ask(text), await consortium.askCenter('leap', text)];
  for (const { errors } of answers)
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('expected at most 3 nested lists, got 4'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  expect(consortium.takeRequests()).toEqual([]);
});

test('a fragment that refers to itself is refused, not followed for ever', async () => {
  const { errors } = await consortium.ask(
    '{ scholars { nodes { ...A } } } fragment A on Scholar { center { scholars { nodes { ...A } } } }',
  );
  expect(errors.map((error) => error.extensions?.['code'])).toContain('GRAPHQL_VALIDATION_FAILED');
});

test("another center's process at a center's address is not believed, not even in a count", async () => {
  consortium.break('leap', async (_, request) => ({
    body: JSON.parse(JSON.stringify(await consortium.askCenter('pact', request.query, request.variables))) as unknown,
    bytes: 0,
  }));
  const { data } = await consortium.ask(
    '{ scholars { totalCount { status value lower } } scholarStatistics { total { status value lower } } }',
  );
  consortium.break('leap', undefined);
  expect(data.scholars.totalCount).toEqual({ status: 'INCOMPLETE', value: null, lower: 1 });
  expect(data.scholarStatistics.total).toEqual({ status: 'INCOMPLETE', value: null, lower: 1 });
});

test('a missing registry takes its own fields, and not the rows beside them', async () => {
  consortium.break('registry', async () => Promise.reject(new TransportFault('CENTER_UNAVAILABLE', 'down')));
  const { data } = await consortium.ask('{ centers { id } scholars { totalCount { status value } } }');
  consortium.break('registry', undefined);
  expect(data).toEqual({ centers: null, scholars: { totalCount: { status: 'EXACT', value: 3 } } });
});

test('a chain of fragments that each spread the next one twice is measured, each fragment once', async () => {
  const length = 40; // followed blindly, 2 to the power of 40 ways
  const chain = Array.from(
    { length },
    (_, index) => `fragment F${index} on Scholar { ...F${index + 1} ... on Scholar { ...F${index + 1} } }`,
  );
  const query = `{ scholars { nodes { ...F0 } } } ${chain.join(' ')} fragment F${length} on Scholar { ${nest(3)} }`;
  const { errors } = await consortium.askCenter('leap', query);
  expect(errors[0]?.message).toContain('expected at most 3 nested lists, got 4');
});
