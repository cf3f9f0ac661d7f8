/** What planning needs to know: the subgraph that is asked, the centers behind it, and how their pages' cursors are read. */
import type { Directory } from '../centers/directory.ts';
import type { LogicalSubgraph } from '../supergraph/logicalSubgraph.ts';
import type { CursorCodec } from './cursor.ts';

export interface PlanScope {
  readonly subgraph: LogicalSubgraph;
  readonly directory: Directory;
  readonly cursors: CursorCodec;
}
