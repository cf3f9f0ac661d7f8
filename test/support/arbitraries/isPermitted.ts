/** Random operations that the graph would refuse to run say nothing about its answers: they are left out. */
import { getOperationAST, getVariableValues, parse, type GraphQLSchema } from 'graphql';
import { CENTER_IDS } from '../../../subgraphs/contract/ids.ts';
import { countDocument } from '../../../subgraphs/contract/limits/guard.ts';
import {
  findMeasureFault,
  listFragments,
  measureOperation,
} from '../../../subgraphs/contract/limits/measureOperation.ts';
import { findFault, GRAPH_LIMITS } from '../../../subgraphs/contract/limits/limits.ts';
import type { RandomOperation } from './writeOperation.ts';

/** Within the limits, even where all eleven centers are asked. */
export function isPermitted(schema: GraphQLSchema, { query, variables }: RandomOperation): boolean {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the arbitraries write one operation');
  if (findFault(countDocument(document), GRAPH_LIMITS)) return false;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (!coerced) return true; // refused with an error that names the variable
  const fragments = listFragments(document);
  const centers = CENTER_IDS.length;
  const measure = measureOperation({ schema, operation, fragments, variables: coerced, centers });
  return !findMeasureFault(measure, GRAPH_LIMITS);
}
