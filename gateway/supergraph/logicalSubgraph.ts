/** A logical subgraph that the centers stand behind (`coe`, `consortium`): its schema, in which every merge rule is sound. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import type { Contract } from '../../subgraphs/contract/model.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { DateScalar } from '../../subgraphs/contract/scalars.ts';
import { checkMergeRules } from './checkMergeRules.ts';
import type { SubgraphSources } from './compose.ts';

export { getGathered, getMergeRule, type Field } from './fieldDirectives.ts';

export interface LogicalSubgraph {
  readonly name: 'coe' | 'consortium';
  readonly schema: GraphQLSchema;
  /** The contract that the centers behind it serve, whatever part of it this subgraph shows. */
  readonly contract: Contract;
}

/** @throws Error naming each field whose merge is undefined or unsound */
export function readLogicalSubgraph(
  name: LogicalSubgraph['name'],
  sources: Pick<SubgraphSources, 'coe' | 'consortium'>,
): LogicalSubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sources[name]), resolvers: { Date: DateScalar } }]);
  const faults = checkMergeRules(schema, parse(sources[name === 'coe' ? 'consortium' : 'coe']));
  if (faults.length > 0)
    throw new Error(`The subgraph ${name} cannot be merged:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return { name, schema, contract: readContract(sources.coe) };
}
