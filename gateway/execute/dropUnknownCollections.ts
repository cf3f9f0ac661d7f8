/** Drops from what one center says it serves the collections that the contract does not know: their names would be its own text. */
import type { Contract } from '../../subgraphs/contract/model.ts';
import { isObject } from '../transport/scatter.ts';

/** @param value of `datasets` as sent, not yet checked: whatever has another shape is left for the check */
export function dropUnknownCollections(prefix: string, contract: Contract, value: unknown): unknown {
  const nodes = isObject(value) ? value[`${prefix}nodes`] : undefined;
  if (!isObject(value) || !Array.isArray(nodes)) return value;
  const known = new Set<unknown>(contract.collections.map((each) => each.plural));
  const keepKnown = (node: unknown): unknown => {
    const collections = isObject(node) ? node['collections'] : undefined;
    if (!isObject(node) || !Array.isArray(collections)) return node;
    return {
      ...node,
      collections: collections.filter(
        (each: unknown) => !isObject(each) || typeof each['name'] !== 'string' || known.has(each['name']),
      ),
    };
  };
  return { ...value, [`${prefix}nodes`]: nodes.map(keepKnown) };
}
