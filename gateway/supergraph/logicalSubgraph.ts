/** The supergraph as the gateway reads it at its start: Apollo's SDL, and the schemas of the logical subgraphs with what their directives say. */
import {
  buildASTSchema,
  isScalarType,
  Kind,
  parse,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
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
    registry: buildLogicalSchema(sources.registry),
    coe: { name: 'coe', schema: buildLogicalSchema(sources.coe), contract },
    consortium: { name: 'consortium', schema: buildLogicalSchema(sources.consortium), contract },
  };
}

/** What a planner may ask of any subgraph; what it gives is read by the type that the planner names. */
const ENTITIES = 'Query { _entities(representations: [_Any!]!): [_Any]! } scalar _Any';

/**
 * The schema of a logical subgraph, as operations on it are read. Nothing is validated, which would take half a second:
 * composition did, when the SDL was written.
 */
export function buildLogicalSchema(sdl: string): GraphQLSchema {
  const hasQuery = /^type Query\b/m.test(sdl); // a subgraph may be asked for entities alone
  const document = parse(`${sdl}\n${hasQuery ? 'extend ' : ''}type ${ENTITIES}`, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const date = schema.getType(DateScalar.name);
  if (isScalarType(date))
    Object.assign(date, { parseValue: DateScalar.parseValue, parseLiteral: DateScalar.parseLiteral });
  return schema;
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
