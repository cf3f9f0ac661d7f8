/** Reads the supergraph at start-up: the SDL for Apollo, the schemas of the logical subgraphs, and their directives. */
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

/** The SDL of each logical subgraph. */
export interface SubgraphSources {
  readonly registry: string;
  readonly coe: string;
  readonly consortium: string;
}

/** `supergraph` is generated from the others (see `compose.ts`), and the tests check that it is up to date. */
export interface SupergraphSources extends SubgraphSources {
  readonly supergraph: string;
}

/** A logical subgraph that the centers serve. */
export interface LogicalSubgraph {
  readonly name: 'coe' | 'consortium';
  readonly schema: GraphQLSchema;
  /** The complete contract, including the part in the other subgraph. */
  readonly contract: Contract;
}

export interface Supergraph {
  /** For Apollo's query planner. */
  readonly sdl: string;
  /** For validating answers of the registry. */
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

/** The field of Apollo Federation that resolves entities, which the SDL leaves out. */
const ENTITIES = 'Query { _entities(representations: [_Any!]!): [_Any]! } scalar _Any';

/**
 * Builds the schema of a logical subgraph. Skips validation, which takes half a second, since composition has validated
 * the SDL.
 */
export function buildLogicalSchema(sdl: string): GraphQLSchema {
  const hasQuery = /^type Query\b/m.test(sdl); // a subgraph may have only entities
  const document = parse(`${sdl}\n${hasQuery ? 'extend ' : ''}type ${ENTITIES}`, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const date = schema.getType(DateScalar.name);
  if (isScalarType(date))
    Object.assign(date, { parseValue: DateScalar.parseValue, parseLiteral: DateScalar.parseLiteral });
  return schema;
}

export type Field = GraphQLField<unknown, unknown>;

/** Returns the rule in `@merge(with:)`; undefined for a field that a single center answers. */
export function getMergeRule(field: Field): string | undefined {
  return readMergeRule(field.astNode);
}

/** Like `getMergeRule`, for a node of parsed SDL. */
export function readMergeRule(node: FieldDefinitionNode | null | undefined): string | undefined {
  return readDirective(node, 'merge')?.['with'];
}

/**
 * Returns the arguments of `@gathered`: the list and the field that a gathered field reads. Undefined without the
 * directive.
 */
export function getGathered(field: Field): { from: string; by: string } | undefined {
  const directive = readDirective(field.astNode, 'gathered');
  return directive ? { from: directive['from'] ?? '', by: directive['by'] ?? '' } : undefined;
}

function readDirective(
  field: FieldDefinitionNode | null | undefined,
  name: string,
): Record<string, string> | undefined {
  const node = field?.directives?.find((each) => each.name.value === name);
  if (!node) return undefined;
  return Object.fromEntries(
    (node.arguments ?? []).map((each) => [each.name.value, each.value.kind === Kind.STRING ? each.value.value : '']),
  );
}
