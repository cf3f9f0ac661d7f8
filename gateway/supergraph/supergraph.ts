/** The supergraph, and the logical subgraphs that the centers stand behind. */
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import { composeSupergraph, type SubgraphSources } from './compose.ts';
import { readLogicalSubgraph, type LogicalSubgraph } from './logicalSubgraph.ts';

export type CenterSubgraph = LogicalSubgraph['name'];

export interface Supergraph {
  readonly sdl: string;
  /** The contract's own schema, to which centers are compared. */
  readonly contractSchema: GraphQLSchema;
  readonly subgraphs: Readonly<Record<CenterSubgraph, LogicalSubgraph>>;
}

/** @throws Error when the sources do not compose, or cannot be merged */
export function readSupergraph(sources: SubgraphSources): Supergraph {
  return {
    sdl: composeSupergraph(sources),
    contractSchema: buildASTSchema(parse(sources.coe), { assumeValid: true, assumeValidSDL: true }),
    subgraphs: { coe: readLogicalSubgraph('coe', sources), consortium: readLogicalSubgraph('consortium', sources) },
  };
}
