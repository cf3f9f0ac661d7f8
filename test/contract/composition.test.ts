import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { printConsortiumSchema, printContractSchema } from '../../subgraphs/contract/derive/printSchema.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';

const contractFolder = 'subgraphs/contract';
const SUBGRAPHS = {
  registry: 'subgraphs/registry/schema.graphql',
  coe: `${contractFolder}/schema.graphql`,
  consortium: `${contractFolder}/consortium.graphql`,
};

function compose(edit: (sdl: string, name: string) => string = (sdl) => sdl) {
  const services = Object.entries(SUBGRAPHS).map(([name, path]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(edit(readFileSync(path, 'utf8'), name)),
  }));
  return composeServices(services);
}

test('registry, contract and consortium compose without an error and without a hint', () => {
  const { errors, hints, supergraphSdl } = compose();
  expect(errors?.map((error) => error.message) ?? []).toEqual([]);
  expect((hints ?? []).map((hint) => hint.message)).toEqual([]);
  expect(supergraphSdl).toContain('publishedFigures');
});

test('a shared type that drifts apart is noticed', () => {
  const { errors, hints } = compose((sdl, name) =>
    name === 'registry' ? sdl.replace('Give it as `after` to read on.', 'Something else.') : sdl,
  );
  expect(errors).toBeUndefined();
  expect(hints?.map((hint) => hint.definition.code)).toEqual(['INCONSISTENT_DESCRIPTION']);
});

test('an enum value that only one side knows is noticed', () => {
  const { errors } = compose((sdl, name) => (name === 'registry' ? sdl.replace('  FQHC_NETWORK\n', '') : sdl));
  expect(errors?.map((error) => error.extensions['code'])).toContain('ENUM_VALUE_MISMATCH');
});

describe('the printed schemas are what follows from the annotated types', () => {
  const collections = join(contractFolder, 'collections');
  const sources = {
    shared: readFileSync(join(contractFolder, 'shared.graphql'), 'utf8'),
    collections: readdirSync(collections)
      .sort()
      .map((name) => readFileSync(join(collections, name), 'utf8')),
  };
  const contract = readContract(sources.shared, ...sources.collections);

  test('schema.graphql is fresh', () => {
    expect(readFileSync(SUBGRAPHS.coe, 'utf8')).toBe(printContractSchema(contract, sources));
  });

  test('consortium.graphql is fresh', () => {
    expect(readFileSync(SUBGRAPHS.consortium, 'utf8')).toBe(printConsortiumSchema(contract, sources));
  });
});
