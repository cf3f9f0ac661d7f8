/** Fills the fields of a row that follow from its others: days counted between two of them, copies of what the registry knows. */
import type { Collection, Field } from '../../../contract/model.ts';
import type { Row, Value } from '../../store/store.ts';
import { listCopiedFields, readCopy } from '../findRegistryDrift.ts';
import type { RegistryFacts } from '../registryFacts.ts';

/** The row with all that can be computed computed anew, also of a row that is older than the field. */
export function completeDerived(collection: Collection, row: Row, registry: RegistryFacts): Row {
  return { ...row, ...countDays(collection, row), ...copyFromRegistry(collection, row, registry), id: row.id };
}

type Values = Readonly<Record<string, Value>>;

const DAY = 86_400_000;

/** The days that the contract has counted from one date of the row to another. */
function countDays(collection: Collection, row: Row): Values {
  const counted = collection.fields.filter((field): field is Field & Required<Pick<Field, 'elapsed'>> => field.elapsed !== undefined);
  return Object.fromEntries(
    counted.map(({ name, elapsed }) => {
      const [from, to] = [row[elapsed.from], row[elapsed.to]];
      return [name, typeof from === 'string' && typeof to === 'string' ? (Date.parse(to) - Date.parse(from)) / DAY : null];
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
