/** Composes `supergraph.graphql` from the logical subgraphs, for `npm run codegen`. The gateway itself never composes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { checkMergeRules } from './checkMergeRules.ts';
import { buildLogicalSchema, type SubgraphSources } from './logicalSubgraph.ts';

const HEADING = '# Composed of the logical subgraphs: do not edit. `npm run codegen` writes it anew.';

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
 * The text of `supergraph.graphql`.
 * @throws Error that lists every composition error and hint (a hint means that composition dropped something), or every
 * field with an undefined or unsound merge
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
  refuse('The subgraphs do not compose', faults);
  if (supergraphSdl === undefined) throw new Error('The subgraphs compose to nothing.');
  refuse('The subgraph coe cannot be merged', checkMergeRules(buildLogicalSchema(coe), parse(consortium)));
  refuse('The subgraph consortium cannot be merged', checkMergeRules(buildLogicalSchema(consortium), parse(coe)));
  return `${HEADING}\n${supergraphSdl}`;
}

function refuse(heading: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${heading}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}
