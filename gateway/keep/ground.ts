/** What every answer stands on beside the subgraphs' own: who takes part, what they serve, and the graph's schema. */
import type { Catalog } from '../centers/catalog.ts';
import type { Directory } from '../centers/directory.ts';

/** Each is replaced whole when it changes, so the same values mean that nothing has. */
export interface Ground {
  readonly directory: Directory;
  readonly catalog: Catalog;
  /** Counts the schemas that the graph has had. */
  readonly schema: number;
}

export function isSameGround(a: Ground, b: Ground): boolean {
  return a.directory === b.directory && a.catalog === b.catalog && a.schema === b.schema;
}
