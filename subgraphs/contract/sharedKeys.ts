/** What `@shared` may stand on, and how the values of a shared field are told: alike at every center, or a union of them would count one thing twice. */
import { CodedError } from './errors.ts';
import { checkIdentifier } from './identifiers.ts';
import type { Collection, Field, SharedKey } from './model.ts';

/** Values of one key that a center, or the whole, lists. */
export const MAX_DISTINCT_VALUES = 1000;

const MAX_KEYS = 3;

/** Identifiers that somebody other than the centers gives out, and to no person. */
const PUBLIC_IDENTIFIERS: readonly string[] = ['pmid', 'doi', 'ror', 'ccn', 'vaStation', 'coreProject'];

/** @throws Error for a field whose values are a center's own: equal values of two centers would be two things, or one thing two values */
export function requireShareable({ name, kind, typeName, governance, column, copied }: Field): void {
  if (governance !== 'PUBLIC' && governance !== 'CONSORTIUM')
    throw new Error(`${name} is @shared and ${governance}: a list of its values would tell of single rows or people`);
  if (kind === 'entity' && typeName !== 'Center') return;
  if (kind === 'text' && (copied !== undefined || PUBLIC_IDENTIFIERS.includes(column?.check ?? ''))) return;
  throw new Error(
    `${name} is @shared, and its values are each center's own: share references to the registry, copies from it, or text with one of the checks ${PUBLIC_IDENTIFIERS.join(', ')}`,
  );
}

/** The keys named by `distinct`, in its order; throws BAD_GROUPING. */
export function parseDistinct(collection: Collection, names: readonly string[] | null | undefined): SharedKey[] {
  const given = names ?? [];
  if (given.length > MAX_KEYS)
    throw new CodedError('BAD_GROUPING', `distinct takes at most ${MAX_KEYS} keys, got ${given.length}`);
  if (new Set(given).size < given.length)
    throw new CodedError('BAD_GROUPING', `distinct names a key twice: ${given.join(', ')}`);
  return given.map((name) => {
    const key = collection.keys.find((each) => each.name === name);
    if (key) return key;
    throw new CodedError(
      'BAD_GROUPING',
      `${collection.statistics} counts different values of ${collection.keys.map((each) => each.name).join(', ') || 'nothing'}; got ${name}`,
    );
  });
}

/** The one spelling of a value: a DOI is the same in any case (ISO 26324). */
export function toSharedValue({ column }: Field, value: string): string {
  return column?.check === 'doi' ? value.toLowerCase() : value;
}

/** Can the field hold the value, in its one spelling? */
export function isSharedValue(field: Field, value: string): boolean {
  if (value === '' || toSharedValue(field, value) !== value) return false;
  const check = field.kind === 'text' ? field.column?.check : undefined;
  return check === undefined || checkIdentifier(check, value) === undefined;
}
