/** The rules of `@shared` fields and their values. All centers must write a value alike, or a union would count one thing twice. */
import { CodedError } from './errors.ts';
import { checkIdentifier } from './identifiers.ts';
import type { Collection, Field, SharedKey } from './model.ts';

/** The largest number of values of one key that an answer lists, of a center or of all. */
export const MAX_DISTINCT_VALUES = 1000;

const MAX_KEYS = 3;

/** Identifiers that someone other than the centers assigns, and never to a person. */
const PUBLIC_IDENTIFIERS: readonly string[] = ['pmid', 'doi', 'ror', 'ccn', 'vaStation', 'coreProject'];

/** @throws Error for a field whose values belong to one center: equal values of two centers could be two things, and one thing could have two values */
export function requireShareable({ name, kind, typeName, governance, column, copied }: Field): void {
  if (governance !== 'PUBLIC' && governance !== 'CONSORTIUM')
    throw new Error(`${name} is @shared and ${governance}: a list of its values would show single rows or people`);
  if (kind === 'entity' && typeName !== 'Center') return;
  if (kind === 'text' && (copied !== undefined || PUBLIC_IDENTIFIERS.includes(column?.check ?? ''))) return;
  throw new Error(
    `${name} is @shared, but its values belong to each center: share references to the registry, copies from it, or text with one of the checks ${PUBLIC_IDENTIFIERS.join(', ')}`,
  );
}

/** The keys that `distinct` names, in its order. @throws CodedError BAD_GROUPING */
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

/** The normal form of a value: DOIs are the same in any case (ISO 26324). */
export function toSharedValue({ column }: Field, value: string): string {
  return column?.check === 'doi' ? value.toLowerCase() : value;
}

/** Can the field have the value, in its normal form? */
export function isSharedValue(field: Field, value: string): boolean {
  if (value === '' || toSharedValue(field, value) !== value) return false;
  const check = field.kind === 'text' ? field.column?.check : undefined;
  return check === undefined || checkIdentifier(check, value) === undefined;
}
