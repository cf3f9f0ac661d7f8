/** The first half of `npm run codegen`: reads the annotated types, and writes the derived SDL and the derived pages of `docs/`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT_ERRORS, REQUEST_ERRORS } from '../errors.ts';
import { readContract } from '../readContract.ts';
import { printDataDictionary } from './printDataDictionary.ts';
import { printDataFormat } from './printDataFormat.ts';
import { printErrorDocs } from './printErrorDocs.ts';
import { printConsortiumSchema, printContractSchema, type ContractSources } from './printSchema.ts';

const folder = join(process.cwd(), 'subgraphs/contract');
const collections = join(folder, 'collections');
const sources: ContractSources = {
  shared: ['shared.graphql', 'filters.graphql'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'),
  collections: readdirSync(collections)
    .sort()
    .map((name) => readFileSync(join(collections, name), 'utf8')),
};
const contract = readContract(sources.shared, ...sources.collections);
const schema = printContractSchema(contract, sources);
writeFileSync(join(folder, 'schema.graphql'), schema);
writeFileSync(join(folder, 'consortium.graphql'), printConsortiumSchema(contract, sources));

const docs = join(process.cwd(), 'docs');
const rules = readFileSync(join(folder, 'derive/dataFormat.md'), 'utf8');
mkdirSync(docs, { recursive: true });
writeFileSync(join(docs, 'errors.md'), printErrorDocs(CONTRACT_ERRORS, REQUEST_ERRORS));
writeFileSync(join(docs, 'data-format.md'), printDataFormat(contract, rules));
writeFileSync(
  join(docs, 'data-dictionary.md'),
  printDataDictionary(contract, {
    sdl: [sources.shared, ...sources.collections],
    schema,
    registry: readFileSync(join(process.cwd(), 'subgraphs/registry/schema.graphql'), 'utf8'),
  }),
);
process.stdout.write(`contract: ${contract.collections.length} collections printed\n`);
