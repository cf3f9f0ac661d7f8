/** Merges what the subgraphs sent in the plainest way that a client could use: pages become one sorted page, all else lies side by side. */

type Data = Readonly<Record<string, unknown>>;

interface Row {
  readonly name?: string | null;
}

/**
 * Nothing is checked: the least work that gives a merged answer.
 * @param first rows of a page
 */
export function mergePlainly(parts: readonly Data[], first: number): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const key of new Set(parts.flatMap((part) => Object.keys(part)))) {
    const values = parts.flatMap((part) => (key in part ? [part[key]] : []));
    const pages = values.map(toPage);
    merged[key] = pages.every((page) => page !== undefined)
      ? { nodes: pages.flat().sort(compareNames).slice(0, first) }
      : values;
  }
  return merged;
}

/** A page is what has rows with names. */
function toPage(value: unknown): readonly Row[] | undefined {
  if (typeof value !== 'object' || value === null || !('nodes' in value) || !Array.isArray(value.nodes))
    return undefined;
  return value.nodes as readonly Row[]; // rows of the contract
}

function compareNames({ name: one }: Row, { name: other }: Row): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
