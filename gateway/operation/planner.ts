/** Apollo's query planner over the supergraph, and Apollo's executor for the plans that `steps.ts` cannot run. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { isScalarType, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { DateScalar } from '../../subgraphs/contract/scalars.ts';

export type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';

export interface Planner {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** @param document one valid operation with its fragments */
  plan(document: DocumentNode): QueryPlan;
  /** Runs a plan with Apollo's executor. `sources`: by name of the subgraph. */
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
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false }); // validated when it was composed
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  addScalarValidation(schema);
  let supergraphSchema: GraphQLSchema | undefined;
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  return {
    schema,
    plan: (document) => planner.buildQueryPlan(operationFromDocument(apiSchema, document)),
    async execute(plan, { document, variables, sources }) {
      // Imported on first use: it is large, and rarely needed.
      const { buildOperationContext, executeQueryPlan } = await import('@apollo/gateway');
      supergraphSchema ??= supergraph.schema.toGraphQLJSSchema();
      const context = buildOperationContext({ schema, operationDocument: document });
      const request = { request: { variables }, metrics: {}, context: {}, logger: SILENT, document };
      // The type demands a whole request context, but the executor reads only these fields.
      const requestContext = request as unknown as Parameters<typeof executeQueryPlan>[2];
      const result = await executeQueryPlan(plan, { ...sources }, requestContext, context, supergraphSchema, apiSchema);
      return { data: result.data, errors: result.errors ?? [] };
    },
  };
}

const silent = (): void => undefined;
/** Errors are returned, so the executor need not log them. */
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };

/**
 * Composition preserves only the name of a scalar, and a scalar without rules accepts any value. Without this, an
 * invalid date would be detected only by a subgraph, and as the default value of a variable not at all.
 */
function addScalarValidation(schema: GraphQLSchema): void {
  const scalar = schema.getType(DateScalar.name);
  if (!isScalarType(scalar)) throw new Error(`the supergraph has no scalar ${DateScalar.name}`);
  scalar.parseValue = DateScalar.parseValue;
  scalar.parseLiteral = DateScalar.parseLiteral;
}
