/** Fills what the contract has gained since a backup, as far as an import would compute it without a file. */
import { countElapsed } from '../../contract/elapsed.ts';
import type { Collection, Elapsed } from '../../contract/model.ts';
import { listCopiedFields, readCopy } from '../import/findRegistryDrift.ts';
import type { RegistryFacts } from '../import/registryFacts.ts';
import type { Row, Value } from '../store/store.ts';

/** @param given the fields that the backup has: they stay as they are */
export function completeGained(
  collection: Collection,
  row: Row,
  given: ReadonlySet<string>,
  registry: RegistryFacts,
): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  for (const { name, elapsed } of collection.fields) {
    if (elapsed && !given.has(name)) values[name] = countTime(elapsed, row);
  }
  for (const field of listCopiedFields(collection)) {
    const entityId = row[field.copied.of] ?? null;
    if (entityId !== null && !given.has(field.name))
      values[field.name] = readCopy(collection, field, entityId, registry) ?? (field.isList ? [] : null);
  }
  return values;
}

function countTime({ from, to, unit }: Elapsed, row: Row): number | null {
  const [start, end] = [row[from], row[to]];
  return typeof start === 'string' && typeof end === 'string' ? countElapsed(unit, start, end) : null;
}
