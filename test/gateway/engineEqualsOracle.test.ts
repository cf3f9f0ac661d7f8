/** The main test of the engine: what eleven partitioned centers answer is what one undivided store would. */
import * as fc from 'fast-check';
import { arbitraryOperationCase, arbitraryWalkCase } from '../support/arbitraries/cases.ts';
import { contract, openConsortium, SOURCES, type Consortium } from '../support/consortium.ts';
import { expectSame, walkPages } from '../support/harness.ts';
import { createOracle, type Oracle } from '../support/oracle/createOracle.ts';
import type { World } from '../support/arbitraries/worlds.ts';
import { CENTER_IDS } from '../../subgraphs/contract/ids.ts';

const door = { schema: createOracle({ sdl: SOURCES.coe, rows: {}, centers: CENTER_IDS }).schema, contract };
let consortium: Consortium;

beforeAll(async () => {
  consortium = await openConsortium();
});
afterAll(() => consortium.close());

/** All eleven centers are configured; those outside the world are empty. */
async function enter(world: World): Promise<Oracle> {
  await consortium.load(world.rows);
  return createOracle({ sdl: SOURCES.coe, rows: world.rows, centers: CENTER_IDS });
}

test('partitioned answer = undivided answer, for random data, partitions and operations', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryOperationCase(door), async ({ world, query, variables }) => {
      const oracle = await enter(world);
      const answer = await consortium.ask(query, variables);
      expect(answer.extensions?.completeness?.isComplete ?? true).toBe(true); // no honest part was refused
      expectSame({ schema: oracle.schema, query, variables }, answer, oracle.run(query, variables));
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 120_000);

test('a walk over pages meets every row exactly once, in the order of the undivided store', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWalkCase(door), async ({ world, query, variables, path }) => {
      const oracle = await enter(world);
      const walked = await walkPages((text, given) => consortium.ask(text, given), query, variables, path);
      expect(walked).toEqual(await walkPages(oracle.run, query, variables, path));
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);
