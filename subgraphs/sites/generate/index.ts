/** `npm run generate`: writes the folders of the centers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../../contract/readContract.ts';
import { openProgress } from '../../progress.ts';
import { loadRegistry } from '../../registry/data.ts';
import { defineCommand, runCommandLine, ToolFault } from '../../commandLine.ts';
import { explainFault, OPTIONS, toOptions, type Options } from './command.ts';
import { createPlans, type CenterPlan } from './plan.ts';
import { createScaledPlans } from './scaledPlans.ts';
import { createSite } from './site.ts';
import { writeSite } from './writeSite.ts';

const COMMAND = defineCommand({
  call: 'npm run generate',
  does: 'Writes the folders of the centers: the committed demonstration data, or data of the same shape at any size.',
  options: OPTIONS,
  run: async (values) => {
    try {
      await generate(toOptions(values));
      return 0;
    } catch (error) {
      throw new ToolFault(`generate: ${explainFault(error)}`);
    }
  },
});

process.exitCode = await runCommandLine(COMMAND, process.argv.slice(2));

async function generate({ seed, scale, out }: Options): Promise<void> {
  const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
  const registry = loadRegistry('subgraphs/registry/data', readFileSync('subgraphs/registry/schema.graphql', 'utf8'));
  const published = createPlans(seed);
  const plans: Iterable<CenterPlan> = scale ? createScaledPlans(scale, registry) : published;
  const centerCount = scale ? scale.centers : published.length;
  const of = scale ? scale.centers * scale.scholars : published.reduce((sum, plan) => sum + plan.scholarCount, 0);
  const written = new Set<string>();
  const progress = openProgress(process.stderr, () => performance.now());
  let [scholars, rows] = [0, 0];
  try {
    for (const plan of plans) {
      let batches = 0; // one for each scholar, and a few for the center
      const onBatch = (added: number): void => {
        batches += 1;
        rows += added;
        const done = scholars + Math.min(batches, plan.scholarCount);
        const text = `generate: ${plan.center}, ${done} of ${of} scholars, ${rows} rows`;
        progress.show({ phase: 'generate', done, of, text });
      };
      const site = createSite(plan, { index: written.size, centerCount, registry });
      await writeSite(join(out, plan.center), site, { contract, onBatch });
      written.add(plan.center);
      scholars += plan.scholarCount;
    }
  } finally {
    progress.end();
  }
  const others = readdirSync(out).filter((name) => !written.has(name) && existsSync(join(out, name, 'settings.json')));
  if (others.length > 0)
    process.stderr.write(
      `generate: ${out} also has the folders of ${others.join(', ')} from an earlier run, which start with the others; delete those that you do not want\n`,
    );
  process.stdout.write(
    `sites: ${centerCount} centers with ${scholars} scholars and ${rows} rows written to ${out} (seed ${seed})\n`,
  );
}
