import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph, readSubgraphSources } from '../../gateway/supergraph/compose.ts';
import { printConsortiumSchema, printContractSchema } from '../../subgraphs/contract/derive/printSchema.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';

const SOURCES = readSubgraphSources('.');

test('registry, contract and consortium compose, to the supergraph that is stored: else run `npm run codegen`', () => {
  expect(composeSupergraph(SOURCES)).toBe(readFileSync('gateway/supergraph/supergraph.graphql', 'utf8'));
});

test.each([
  [
    'a shared type that drifts apart',
    'The position of a page in its list.',
    'Something else.',
    'INCONSISTENT_DESCRIPTION',
  ],
  ['an enum value that only one side knows', / {2}"[^"]*"\n {2}FQHC_NETWORK\n/, '', 'FQHC_NETWORK'],
])('%s is a fault', (_, from, to, named) => {
  const registry = SOURCES.registry.replace(from, to);
  expect(registry).not.toBe(SOURCES.registry);
  expect(() => composeSupergraph({ ...SOURCES, registry })).toThrow(named);
});

describe('the printed schemas are what follows from the annotated types', () => {
  const collections = join('subgraphs/contract', 'collections');
  const sources = {
    shared: ['shared', 'filters'].map((name) => readFileSync(`subgraphs/contract/${name}.graphql`, 'utf8')).join('\n'),
    collections: readdirSync(collections)
      .sort()
      .map((name) => readFileSync(join(collections, name), 'utf8')),
  };
  const contract = readContract(sources.shared, ...sources.collections);

  test('schema.graphql is fresh', () => {
    expect(SOURCES.coe).toBe(printContractSchema(contract, sources));
  });

  test('consortium.graphql is fresh', () => {
    expect(SOURCES.consortium).toBe(printConsortiumSchema(contract, sources));
  });
});
