/** The configured centers: who they are and where they answer. */
import { CodedError } from '../../subgraphs/contract/errors.ts';

export interface Center {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export interface Directory {
  /** In canonical order: by id. Reports and merges follow it. */
  readonly centers: readonly Center[];
  has(id: string): boolean;
  /** The center of that id; throws UNKNOWN_CENTER, which names the known ones. */
  get(id: string): Center;
}

export function createDirectory(centers: readonly Center[]): Directory {
  const sorted = centers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((center) => [center.id, center]));
  return {
    centers: sorted,
    has: (id) => byId.has(id),
    get(id) {
      const center = byId.get(id);
      if (center) return center;
      throw new CodedError(
        'UNKNOWN_CENTER',
        `there is no center ${JSON.stringify(id)}; the centers are ${sorted.map((each) => each.id).join(', ')}`,
      );
    },
  };
}
