/** Fills what the contract has gained since a backup, as far as an import would compute it without a file. */
import type { Collection } from '../../contract/model.ts';
import { listCopiedFields, readCopy } from '../import/findRegistryDrift.ts';
import type { RegistryFacts } from '../import/registryFacts.ts';
import type { Row, Value } from '../store/store.ts';

const DAY = 86_400_000;

/** @param given the fields that the backup has: they stay as they are */
export function completeGained(collection: Collection, row: Row, given: ReadonlySet<string>, registry: RegistryFacts): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  for (const { name, elapsed } of collection.fields) {
    if (elapsed && !given.has(name)) values[name] = countDays(row[elapsed.from], row[elapsed.to]);
  }
  for (const field of listCopiedFields(collection)) {
    const entityId = row[field.copied.of] ?? null;
    if (entityId !== null && !given.has(field.name)) values[field.name] = readCopy(collection, field, entityId, registry) ?? (field.isList ? [] : null);
  }
  return values;
}

function countDays(from: Value | undefined, to: Value | undefined): number | null {
  return typeof from === 'string' && typeof to === 'string' ? (Date.parse(to) - Date.parse(from)) / DAY : null;
}
