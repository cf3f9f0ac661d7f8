/** Holds one operation, with its variables, against the limits. */
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { findFault, type LimitFault } from './limitFault.ts';
import type { Limits } from './limits.ts';
import { measureOperation } from './measureOperation.ts';

export interface AskedOperation {
  /** Valid, and the operation's own. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly centers: number;
}

/** The first limit that it exceeds; undefined too where its variables do not fit. */
export function findOperationFault(
  { document, variables, ...asked }: AskedOperation,
  limits: Limits,
): LimitFault | undefined {
  const values = getVariableValues(asked.schema, asked.operation.variableDefinitions ?? [], variables);
  if (!values.coerced) return undefined; // execution refuses them, and says which
  const measure = measureOperation({ ...asked, fragments: listFragments(document), variables: values.coerced });
  const { heaviest, ...counts } = measure;
  const fault = findFault(counts, limits);
  return fault?.name === 'cost' ? { ...fault, heaviest } : fault;
}

function listFragments({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
}
