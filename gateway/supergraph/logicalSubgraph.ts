/** The supergraph as the gateway reads it at its start: the SDL for Apollo, the schemas of the logical subgraphs, and their directives. */
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

/** `supergraph` is generated from the others (see `compose.ts`) and checked for freshness, so the gateway composes nothing. */
export interface SupergraphSources extends SubgraphSources {
  readonly supergraph: string;
}

/** A logical subgraph that the centers serve. */
export interface LogicalSubgraph {
  readonly name: 'coe' | 'consortium';
  readonly schema: GraphQLSchema;
  /** The whole contract, whatever part of it this subgraph contains. */
  readonly contract: Contract;
}

export interface Supergraph {
  /** For Apollo's query planner. */
  readonly sdl: string;
  /** The registry's answers are validated against it. */
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

/** The entity field that the query planner may use of any subgraph. */
const ENTITIES = 'Query { _entities(representations: [_Any!]!): [_Any]! } scalar _Any';

/** Builds the schema of a logical subgraph without validating it, which takes half a second: composition has validated the SDL. */
export function buildLogicalSchema(sdl: string): GraphQLSchema {
  const hasQuery = /^type Query\b/m.test(sdl); // a subgraph may have entities only
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

/** Like `getMergeRule`, for a parsed SDL. */
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
