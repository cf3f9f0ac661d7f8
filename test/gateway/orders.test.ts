/** Every order of every collection, both ways: an honest center is believed, and its rows are all there. */
import fc from 'fast-check';
import { arbitraryWorld, type World } from '../support/arbitraries/worlds.ts';
import { contract, openConsortium, type Consortium } from '../support/consortium.ts';

/** Rows in most collections: an order of nothing would be believed as well. */
const isFull = ({ rows }: World): boolean => Object.values(rows).filter((each) => each.length > 1).length > 10;
const [world] = fc.sample(arbitraryWorld(contract).filter(isFull), { numRuns: 1, seed: 4 }) as [World]; // one run

let consortium: Consortium;
beforeAll(async () => {
  consortium = await openConsortium({ centers: world.centers });
  await consortium.load(world.rows);
});
afterAll(() => consortium.close());

test.each(
  contract.collections.map(({ plural, orders, code }) => [plural, orders.map(({ name }) => name), code] as const),
)('%s by %j', async (plural, orders, code) => {
  const count = world.rows[code]?.length ?? 0;
  const fields = orders.flatMap((order) =>
    ['ASC', 'DESC'].map(
      (direction) =>
        `${order}_${direction}: ${plural}(first: 500, orderBy: { field: ${order}, direction: ${direction} }) { nodes { id } completeness { isComplete } }`,
    ),
  );
  const { data, errors } = await consortium.ask(`{ ${fields.join(' ')} }`);
  expect(errors).toEqual([]);
  for (const [name, list] of Object.entries<{ nodes: unknown[]; completeness: unknown }>(data))
    expect([name, list.nodes.length, list.completeness]).toEqual([name, count, { isComplete: true }]);
});
