/** Apollo's query planner over the composed supergraph, and its executor for the plans that ours does not run. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { isScalarType, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { DateScalar } from '../../subgraphs/contract/scalars.ts';

export type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';

export interface Planner {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** @param document one valid operation and its fragments */
  plan(document: DocumentNode): QueryPlan;
  /** Runs a plan by Apollo's own executor, which asks `sources` by the name of the subgraph. */
  execute(plan: QueryPlan, execution: ApolloExecution): Promise<ApolloResult>;
}

export interface ApolloExecution {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly sources: Readonly<Record<string, GraphQLDataSource>>;
}

export interface ApolloResult {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphQLError[];
}

export function createPlanner(supergraphSdl: string): Planner {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false }); // composition validated it
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  addScalarRules(schema);
  let supergraphSchema: GraphQLSchema | undefined;
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  return {
    schema,
    plan: (document) => planner.buildQueryPlan(operationFromDocument(apiSchema, document)),
    async execute(plan, { document, variables, sources }) {
      // Loaded when the first plan needs it: it is large, and nearly all plans are run by ours.
      const { buildOperationContext, executeQueryPlan } = await import('@apollo/gateway');
      supergraphSchema ??= supergraph.schema.toGraphQLJSSchema();
      const context = buildOperationContext({ schema, operationDocument: document });
      const request = { request: { variables }, metrics: {}, context: {}, logger: SILENT, document };
      // Apollo types the whole context of a request; its executor reads these alone.
      const requestContext = request as unknown as Parameters<typeof executeQueryPlan>[2];
      const result = await executeQueryPlan(plan, { ...sources }, requestContext, context, supergraphSchema, apiSchema);
      return { data: result.data, errors: result.errors ?? [] };
    },
  };
}

const silent = (): void => undefined;
/** The executor logs what it returns as well. */
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };

/**
 * Composition keeps no more of a scalar than its name, and a plain scalar takes anything: an impossible date would be
 * found only by a fetch, and as the default of a variable not even there.
 */
function addScalarRules(schema: GraphQLSchema): void {
  const scalar = schema.getType(DateScalar.name);
  if (!isScalarType(scalar)) throw new Error(`the supergraph has no scalar ${DateScalar.name}`);
  scalar.parseValue = DateScalar.parseValue;
  scalar.parseLiteral = DateScalar.parseLiteral;
}
