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
import { openTwoGateways } from '../support/openTwoGateways.ts';

const OPERATIONS = 8;

const arbitraryCase = ARBITRARY_TAPE_NUMBERS.chain((numbers) => {
  const sources = writeContract(createTape(numbers));
  const contract = readContract(sources.shared, ...sources.collections);
  const coe = printContractSchema(contract, sources);
  const consortium = printConsortiumSchema(contract, sources);
  const operations = fc.array(ARBITRARY_TAPE_NUMBERS, { minLength: OPERATIONS, maxLength: OPERATIONS });
  return fc.record({ coe: fc.constant(coe), consortium: fc.constant(consortium), contract: fc.constant(contract), world: arbitraryWorld(contract), operations });
});

const stats = { rows: 0, nulls: 0, errors: 0, joins: 0, asked: 0 };

test('one center through our gateway says what it says through Apollo Gateway alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.limitShrink(arbitraryCase, 20), async ({ coe, consortium, contract, world, operations }) => {
      const center = world.centers[0] ?? ''; // there is at least one
      const own = { centers: [center], rows: rowsOfCenter(world, center) };
      const two = await openTwoGateways({ coe, consortium, center, rows: own.rows });
      try {
        for (const numbers of operations) {
          const { query, variables } = writeOperation(() => ({ schema: two.schema, contract, world: own, tape: createTape(numbers) }));
          if (!isPermitted(two.schema, { query, variables })) continue;
          const [ours, plain] = [await two.askOurs({ query, variables }), await two.askApollo({ query, variables })];
          expectSame({ schema: two.schema, query, variables }, ours, plain);
          stats.asked += 1;
          if (plain.errors?.length) stats.errors += 1;
          if (JSON.stringify(plain.data).includes('the name of')) stats.joins += 1;
          if (/:(plan|study|node|visit):/.test(JSON.stringify(plain.data))) stats.rows += 1;
        }
      } finally {
        await two.close();
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 60), endOnFailure: true, ...(process.env.SEED ? { seed: Number(process.env.SEED), path: process.env.PATH_ ?? '' } : {}) },
  );
  console.log(stats);
}, 300_000);
