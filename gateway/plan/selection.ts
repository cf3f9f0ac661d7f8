/** A field as the client asked for it: fragments inlined, @skip and @include decided, arguments coerced. */
import type { GraphQLObjectType } from 'graphql';
import type { Field } from '../supergraph/logicalSubgraph.ts';

export interface Selected {
  /** The response key: the alias, or the name. */
  readonly key: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly parent: GraphQLObjectType;
  /** Absent for `__typename`. */
  readonly field?: Field;
  readonly isLeaf: boolean;
  /** Empty for a leaf, and for an object of which all is skipped. */
  readonly selections: readonly Selected[];
}
