/** What each center serves. The epoch is each store's own, and the digest the centers': what is compared blanks them out. */
import type { Contract } from '../../../subgraphs/contract/model.ts';
import { centerOf, type OracleRows } from './rows.ts';

export interface DatasetsSource {
  readonly contract: Contract;
  readonly rows: OracleRows;
  /** Those that answer. */
  readonly centers: readonly string[];
  readonly asOf: (center: string) => string;
  readonly nameOf: (center: string) => string | null;
  readonly completeness: unknown;
}

export function answerDatasets({ contract, rows, centers, asOf, nameOf, completeness }: DatasetsSource): unknown {
  const nodes = centers.toSorted().map((center) => ({
    center: { id: center, name: nameOf(center) },
    asOf: asOf(center),
    epoch: '(epoch)',
    collections: contract.collections.map(({ code, plural }) => {
      const own = (rows[code] ?? []).filter((row) => centerOf(row.id) === center).length;
      return { name: plural, rows: { status: 'EXACT', value: own, lower: own, upper: own } };
    }),
  }));
  return { nodes, contract: '(digest)', completeness };
}
