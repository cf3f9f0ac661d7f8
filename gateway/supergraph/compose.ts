/**
 * Composes `supergraph.graphql` from the logical subgraphs for `npm run codegen`. The gateway does not compose at run
 * time.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { checkMergeRules } from './checkMergeRules.ts';
import { buildLogicalSchema, type SubgraphSources } from './logicalSubgraph.ts';

const HEADING = '# Composed from the logical subgraphs by `npm run codegen`. Do not edit.';

/** @param root the folder of the project */
export function readSubgraphSources(root: string): SubgraphSources {
  const read = (path: string): string => readFileSync(join(root, 'subgraphs', path), 'utf8');
  return {
    registry: read('registry/schema.graphql'),
    coe: read('contract/schema.graphql'),
    consortium: read('contract/consortium.graphql'),
  };
}

/**
 * Returns the text of `supergraph.graphql`.
 * @throws Error that lists all composition errors and hints (a hint means that composition dropped something), or all
 * faults of merge rules
 */
export function composeSupergraph({ registry, coe, consortium }: SubgraphSources): string {
  const services = Object.entries({ registry, coe, consortium }).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `local://${name}`,
  }));
  const { errors = [], hints = [], supergraphSdl } = composeServices(services);
  const faults = [
    ...errors.map((error) => error.message),
    ...hints.map((hint) => `hint ${hint.definition.code}: ${hint.message}`),
  ];
  throwIfAny('The subgraphs do not compose', faults);
  if (supergraphSdl === undefined) throw new Error('Composition returned no supergraph.');
  throwIfAny('The subgraph coe has invalid merge rules', checkMergeRules(buildLogicalSchema(coe), parse(consortium)));
  throwIfAny(
    'The subgraph consortium has invalid merge rules',
    checkMergeRules(buildLogicalSchema(consortium), parse(coe)),
  );
  return `${HEADING}\n${supergraphSdl}`;
}

function throwIfAny(heading: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${heading}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}
