/** Walks over the pages of partitioned centers meet what one undivided store holds. That whole answers do is law G01. */
import * as fc from 'fast-check';
import { arbitraryWalkCase } from '../support/arbitraries/cases.ts';
import { contract, openConsortium, SOURCES, type Answer, type Consortium } from '../support/consortium.ts';
import { walkPages, type Run } from '../support/harness.ts';
import { openDoor } from '../support/oracle/door.ts';
import { createOracle, type Oracle } from '../support/oracle/createOracle.ts';
import { arbitraryWorld, type World } from '../support/arbitraries/worlds.ts';
import type { OracleRow } from '../support/oracle/rows.ts';
import { runs, WORLD_CENTERS } from '../support/scale.ts';

const door = openDoor(SOURCES.coe, SOURCES.consortium);
let consortium: Consortium;

beforeAll(async () => {
  consortium = await openConsortium({ centers: WORLD_CENTERS });
});
afterAll(() => consortium.close());

/** All centers are configured; those outside the world are empty. */
async function enter(world: World): Promise<Oracle> {
  await consortium.load(world.rows);
  return createOracle({ sdl: SOURCES.coe, consortium: SOURCES.consortium, rows: world.rows, centers: WORLD_CENTERS });
}

test('a walk over pages meets every row exactly once, in the order of the undivided store', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWalkCase(door), async ({ world, query, variables, path }) => {
      const oracle = await enter(world);
      const walked = await walkPages((text, given) => consortium.ask(text, given), query, variables, path);
      expect(walked).toEqual(await walkPages(oracle.run, query, variables, path));
    }),
    { numRuns: runs(60), endOnFailure: true },
  );
});

test('with centers away, a walk meets exactly the rows of the others, and no total hides it', async () => {
  const away = fc.subarray([...WORLD_CENTERS], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(arbitraryWalkCase(door), away, async ({ world, query, variables, path }, missing) => {
      const whole = await enter(world);
      const oracle = whole.without(missing);
      for (const center of missing) consortium.break(center, () => Promise.reject(new Error('away')));
      const pages: Answer[] = [];
      const run: Run = async (text, given) => {
        const answer = await consortium.ask(text, given);
        pages.push(answer);
        return answer;
      };
      const walked = await walkPages(run, query, variables, path);
      for (const center of missing) consortium.break(center, undefined);
      expect(walked).toEqual(await walkPages(oracle.run, query, variables, path));
      for (const { data, extensions } of pages) {
        // Where every missing center provably held nothing, nothing is missing.
        const known = extensions.completeness.isComplete ? whole : oracle;
        expect(data.list).toMatchObject({
          totalCount: (known.run(query, variables).data?.['list'] as Counted).totalCount,
        });
      }
    }),
    { numRuns: runs(40), endOnFailure: true },
  );
});

interface Counted {
  readonly totalCount: object;
}

test('what a health system gathers is what the undivided store holds', async () => {
  const systems = ['hs-va-puget-sound', 'hs-ucsf-health', 'hs-chop'];
  await fc.assert(
    fc.asyncProperty(
      arbitraryWorld(contract),
      fc.infiniteStream(fc.option(fc.constantFrom(...systems))),
      async (random, host) => {
        const rehome = (row: OracleRow): OracleRow => ({ ...row, hostSystem: host.next().value ?? null });
        const world = { ...random, rows: { ...random.rows, scholar: (random.rows['scholar'] ?? []).map(rehome) } };
        await consortium.load(world.rows);
        const query =
          'query Q($id: ID!) { healthSystem(id: $id) { id scholars(first: 7, orderBy: { field: NAME, direction: DESC }) { nodes { id name appointments { nodes { id } } } totalCount { status value } } } }';
        for (const id of systems) {
          const { data } = await consortium.ask(query, { id });
          const expected = (world.rows.scholar ?? []).filter((row) => row['hostSystem'] === id);
          expect(data.healthSystem.scholars.totalCount).toEqual({ status: 'EXACT', value: expected.length });
          const oracle = createOracle({ sdl: SOURCES.coe, rows: world.rows, centers: WORLD_CENTERS });
          const undivided = oracle.run(
            'query Q($id: ID!) { scholars(filter: { hostSystem: { eq: $id } }, first: 7, orderBy: { field: NAME, direction: DESC }) { nodes { id name appointments { nodes { id } } } totalCount { status value } } }',
            { id },
          );
          expect(data.healthSystem.scholars).toEqual(JSON.parse(JSON.stringify(undivided.data?.['scholars'])));
        }
      },
    ),
    { numRuns: runs(25), endOnFailure: true },
  );
});
