/** Random operations that the graph would refuse to run say nothing about its answers: they are left out. */
import { getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { CENTER_IDS } from '../../../subgraphs/contract/ids.ts';
import { countDocument } from '../../../subgraphs/contract/limits/guard.ts';
import { findOperationFault } from '../../../subgraphs/contract/limits/measureOperation.ts';
import { findFault } from '../../../subgraphs/contract/limits/limits.ts';
import { GRAPH_LIMITS } from '../../../subgraphs/contract/limits/limits.ts';
import type { RandomOperation } from './writeOperation.ts';

/** Within the limits, even where all eleven centers are asked. */
export function isPermitted(schema: GraphQLSchema, { query, variables }: RandomOperation): boolean {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the arbitraries write one operation');
  return (
    !findFault(countDocument(document), GRAPH_LIMITS) &&
    !findOperationFault({ document, operation, schema, variables, centers: CENTER_IDS.length }, GRAPH_LIMITS)
  );
}
