/** `npm run codegen`, first half: reads the annotated types and writes the derived SDL beside them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../readContract.ts';
import { printConsortiumSchema, printContractSchema, type ContractSources } from './printSchema.ts';

const folder = join(process.cwd(), 'subgraphs/contract');
const collections = join(folder, 'collections');
const sources: ContractSources = {
  shared: readFileSync(join(folder, 'shared.graphql'), 'utf8'),
  collections: readdirSync(collections).sort().map((name) => readFileSync(join(collections, name), 'utf8')),
};
const contract = readContract(sources.shared, ...sources.collections);
writeFileSync(join(folder, 'schema.graphql'), printContractSchema(contract, sources));
writeFileSync(join(folder, 'consortium.graphql'), printConsortiumSchema(contract, sources));
process.stdout.write(`contract: ${contract.collections.length} collections printed\n`);
