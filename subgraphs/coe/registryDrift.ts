/** Tells which fields of a center's rows no longer say what the registry says, once for each epoch. */
import type { Collection } from '../contract/model.ts';
import { Pace } from '../contract/pace.ts';
import { findRegistryDrift, listCopiedFields } from './import/findRegistryDrift.ts';
import type { RegistryFacts } from './import/registryFacts.ts';
import type { Snapshot } from './store/store.ts';
import { walkRows } from './store/walkRows.ts';

/** The fields of a collection, as `Type.field`, of which some row's copy differs from the registry. */
export type FindDrift = (snapshot: Snapshot, collection: Collection) => Promise<readonly string[]>;

/** Compares rows with the registry as it was when the process started. */
export function createFindDrift(registry: RegistryFacts): FindDrift {
  // Key: the collection, for the latest epoch alone; a new epoch, which each import makes, empties it.
  const known = new Map<string, Promise<readonly string[]>>();
  let latest: string | undefined;
  return (snapshot, collection) => {
    const { epoch } = snapshot.generation;
    if (epoch !== latest) known.clear();
    latest = epoch;
    // What one operation finds, others wait for: it must not end because the first one's caller leaves.
    const found = known.get(collection.code) ?? findDriftedFields(snapshot.paced(new Pace()), collection, registry);
    known.set(collection.code, found);
    found.catch(() => known.delete(collection.code)); // the next operation tries again
    return found;
  };
}

async function findDriftedFields(
  snapshot: Snapshot,
  collection: Collection,
  registry: RegistryFacts,
): Promise<readonly string[]> {
  if (listCopiedFields(collection).length === 0) return [];
  const fields = new Set<string>();
  for await (const rows of walkRows(snapshot, collection)) {
    for (const { field } of findRegistryDrift(collection, rows, registry))
      fields.add(`${collection.typeName}.${field}`);
  }
  return [...fields].sort();
}
