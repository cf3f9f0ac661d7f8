/** The supergraph as the gateway reads it at its start: Apollo's SDL, and the schemas of the logical subgraphs with what their directives say. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, type FieldDefinitionNode, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { DateScalar } from '../../subgraphs/contract/scalars.ts';

/** SDL by the name of the logical subgraph. */
export interface SubgraphSources {
  readonly registry: string;
  readonly coe: string;
  readonly consortium: string;
}

/** What the gateway starts with. `supergraph` is generated of the others (see `compose.ts`) and checked for freshness, so nothing is composed here. */
export interface SupergraphSources extends SubgraphSources {
  readonly supergraph: string;
}

/** A logical subgraph that the centers stand behind. */
export interface LogicalSubgraph {
  readonly name: 'coe' | 'consortium';
  readonly schema: GraphQLSchema;
  /** The contract that the centers behind it serve, whatever part of it this subgraph shows. */
  readonly contract: Contract;
}

export interface Supergraph {
  /** For Apollo Gateway. */
  readonly sdl: string;
  /** Of the registry as a subgraph: its answers are held against it. */
  readonly registry: GraphQLSchema;
  readonly coe: LogicalSubgraph;
  readonly consortium: LogicalSubgraph;
}

export function readSupergraph(sources: SupergraphSources): Supergraph {
  const contract = readContract(sources.coe);
  return {
    sdl: sources.supergraph,
    registry: buildSubgraphSchema(parse(sources.registry)),
    coe: { name: 'coe', schema: buildCenterSchema(sources.coe), contract },
    consortium: { name: 'consortium', schema: buildCenterSchema(sources.consortium), contract },
  };
}

/** @param sdl of a logical subgraph that the centers stand behind */
export function buildCenterSchema(sdl: string): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: { Date: DateScalar } }]);
}

export type Field = GraphQLField<unknown, unknown>;

/** The rule that `@merge(with:)` declares, or undefined for a field that one center alone answers. */
export function getMergeRule(field: Field): string | undefined {
  return readMergeRule(field.astNode);
}

/** As `getMergeRule`, of the text of a schema. */
export function readMergeRule(node: FieldDefinitionNode | null | undefined): string | undefined {
  return readDirective(node, 'merge')?.['with'];
}

/** The list and the field that a gathered field reads (`@gathered`), or undefined. */
export function getGathered(field: Field): { from: string; by: string } | undefined {
  const directive = readDirective(field.astNode, 'gathered');
  return directive ? { from: directive['from'] ?? '', by: directive['by'] ?? '' } : undefined;
}

function readDirective(of: FieldDefinitionNode | null | undefined, name: string): Record<string, string> | undefined {
  const node = of?.directives?.find((each) => each.name.value === name);
  if (!node) return undefined;
  return Object.fromEntries(
    (node.arguments ?? []).map((each) => [each.name.value, each.value.kind === Kind.STRING ? each.value.value : '']),
  );
}
