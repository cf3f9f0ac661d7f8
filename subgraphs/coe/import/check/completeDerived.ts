/** Fills the fields of a row that follow from its others: time counted between two of them, copies of what the registry knows. */
import { countElapsed } from '../../../contract/elapsed.ts';
import type { Collection, Field } from '../../../contract/model.ts';
import type { Row, Value } from '../../store/store.ts';
import { listCopiedFields, readCopy } from '../findRegistryDrift.ts';
import type { RegistryFacts } from '../registryFacts.ts';

/** The row with all that can be computed computed anew, also of a row that is older than the field. */
export function completeDerived(collection: Collection, row: Row, registry: RegistryFacts): Row {
  return { ...row, ...countTimes(collection, row), ...copyFromRegistry(collection, row, registry), id: row.id };
}

type Values = Readonly<Record<string, Value>>;

/** The time that the contract has counted from one date of the row to another. */
function countTimes(collection: Collection, row: Row): Values {
  const counted = collection.fields.filter(
    (field): field is Field & Required<Pick<Field, 'elapsed'>> => field.elapsed !== undefined,
  );
  return Object.fromEntries(
    counted.map(({ name, elapsed }) => {
      const [from, to] = [row[elapsed.from], row[elapsed.to]];
      return [name, typeof from === 'string' && typeof to === 'string' ? countElapsed(elapsed.unit, from, to) : null];
    }),
  );
}

/** The registry's word counts. Without a reference, or where the registry does not know what it names, the row's word stands. */
function copyFromRegistry(collection: Collection, row: Row, registry: RegistryFacts): Values {
  const copies: Record<string, Value> = {};
  for (const field of listCopiedFields(collection)) {
    const entityId = row[field.copied.of] ?? null;
    const copy = entityId === null ? undefined : readCopy(collection, field, entityId, registry);
    if (copy !== undefined) copies[field.name] = copy;
  }
  return copies;
}
