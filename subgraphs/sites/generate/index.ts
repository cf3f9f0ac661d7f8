/** Writes the folders of the eleven centers: `node dist/subgraphs/sites/generate/index.js [--seed N] [--out DIR]`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContract } from '../../contract/readContract.ts';
import { loadRegistry } from '../../registry/loadRegistry.ts';
import { createPlans, PUBLISHED_SEED } from './plan.ts';
import { createSiteFiles } from './site.ts';

try {
  const { seed, out } = readOptions();
  const contract = readContract(readFileSync('subgraphs/contract/schema.graphql', 'utf8'));
  const registry = loadRegistry('subgraphs/registry/data', readFileSync('subgraphs/registry/schema.graphql', 'utf8'));
  const plans = createPlans(seed);
  for (const [index, plan] of plans.entries()) {
    for (const [name, text] of Object.entries(createSiteFiles(plan, index, seed, { contract, registry }))) {
      const path = join(out, plan.center, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  const scholars = plans.reduce((sum, plan) => sum + plan.trainings.length, 0);
  process.stdout.write(`sites: ${plans.length} centers with ${scholars} scholars written to ${out} (seed ${seed})\n`);
} catch (error) {
  process.stderr.write(`generate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function readOptions(): { readonly seed: number; readonly out: string } {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, out: { type: 'string' } } });
  const seed = Number(values.seed ?? PUBLISHED_SEED);
  if (!Number.isInteger(seed) || seed < 0 || seed > 1_000_000) throw new Error(`--seed must be a whole number from 0 to 1000000, got ${JSON.stringify(values.seed)}`);
  return { seed, out: values.out ?? 'subgraphs/sites' };
}
