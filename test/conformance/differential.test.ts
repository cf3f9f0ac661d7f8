/**
 * With one center and trivial rules our engine changes no answer: over random supergraphs, whatever Apollo Gateway alone
 * makes of a center and a registry, our gateway makes of them too.
 */
import * as fc from 'fast-check';
import { printConsortiumSchema, printContractSchema } from '../../subgraphs/contract/derive/printSchema.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { writeContract } from '../support/arbitraries/contracts.ts';
import { isPermitted } from '../support/arbitraries/isPermitted.ts';
import { ARBITRARY_TAPE_NUMBERS, createTape } from '../support/arbitraries/tape.ts';
import { arbitraryWorld, rowsOfCenter } from '../support/arbitraries/worlds.ts';
import { writeOperation } from '../support/arbitraries/writeOperation.ts';
import { expectSame } from '../support/harness.ts';
import { runs } from '../support/scale.ts';
import { openTwoGateways } from '../support/openTwoGateways.ts';

const OPERATIONS = 8;

const arbitraryCase = ARBITRARY_TAPE_NUMBERS.chain((numbers) => {
  const sources = writeContract(createTape(numbers));
  const contract = readContract(sources.shared, ...sources.collections);
  const coe = printContractSchema(contract, sources);
  const consortium = printConsortiumSchema(contract, sources);
  const operations = fc.array(ARBITRARY_TAPE_NUMBERS, { minLength: OPERATIONS, maxLength: OPERATIONS });
  return fc.record({
    coe: fc.constant(coe),
    consortium: fc.constant(consortium),
    contract: fc.constant(contract),
    world: arbitraryWorld(contract),
    operations,
  });
});

/** Each costs two compositions and two planners, most of a second: few in `npm test`. */
const SUPERGRAPHS = runs(6);

test('one center through our gateway says what it says through Apollo Gateway alone', async () => {
  const seen = { rows: 0, joins: 0 };
  await fc.assert(
    fc.asyncProperty(fc.limitShrink(arbitraryCase, 20), async ({ coe, consortium, contract, world, operations }) => {
      const center = world.centers[0] ?? ''; // there is at least one
      const own = { centers: [center], rows: rowsOfCenter(world, center) };
      const two = await openTwoGateways({ coe, consortium, center, rows: own.rows });
      try {
        for (const numbers of operations) {
          const { query, variables } = writeOperation(() => ({
            schema: two.schema,
            contract,
            world: own,
            tape: createTape(numbers),
          }));
          if (!isPermitted(two.schema, { query, variables })) continue;
          const [ours, plain] = [await two.askOurs({ query, variables }), await two.askApollo({ query, variables })];
          // Of lists and rows the cursors differ, which are each system's own, and of reports only that they are there counts.
          expectSame({ schema: two.schema, query, variables }, ours, plain);
          const text = JSON.stringify(plain.data);
          if (text.includes(`"${center}:`)) seen.rows += 1;
          if (text.includes('the name of')) seen.joins += 1;
        }
      } finally {
        await two.close();
      }
    }),
    { numRuns: SUPERGRAPHS, endOnFailure: true },
  );
  // Answers without rows would be equal as well.
  expect(seen.rows).toBeGreaterThan(SUPERGRAPHS / 2);
  expect(seen.joins).toBeGreaterThan(0);
});
