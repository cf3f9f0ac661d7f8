/** The ids of rows, `center:collection:local`: they name the owner. */
import { CodedError } from './errors.ts';

export interface RowId {
  readonly center: string;
  /** The collection's code, such as `scholar`. */
  readonly collection: string;
  readonly local: string;
}

/** The centers of excellence, in the order of their ports. */
export const CENTER_IDS = [
  'accelerat',
  'catalyst',
  'lhss',
  'liti',
  'mn-lhs',
  'pact',
  'pedsnet',
  'spirit',
  'explore',
  'leap',
  't-gapp',
] as const;

const SHAPE = /^([a-z0-9][a-z0-9-]{0,39}):([a-z][A-Za-z]{0,39}):([A-Za-z0-9._-]{1,64})$/;

/** The parts of an id; undefined when the text is not an id. */
export function readId(id: string): RowId | undefined {
  const match = SHAPE.exec(id);
  if (!match) return undefined;
  const [, center = '', collection = '', local = ''] = match;
  return { center, collection, local };
}

/** Is it the id of a row that begins with `prefix`, which is `center:collection:` of a known center and collection? */
export function isOwnId(id: unknown, prefix: string): id is string {
  return typeof id === 'string' && id.startsWith(prefix) && LOCAL.test(id.slice(prefix.length));
}

const LOCAL = /^[A-Za-z0-9._-]{1,64}$/;

/** The parts of an id. @throws CodedError BAD_ID when the text is not an id, or names a collection other than `collection` */
export function parseId(id: string, collection?: string): RowId {
  const parts = readId(id);
  if (!parts)
    throw new CodedError(
      'BAD_ID',
      `expected an id such as "leap:${collection ?? 'scholar'}:0001", got ${JSON.stringify(id)}`,
    );
  if (collection !== undefined && parts.collection !== collection) {
    throw new CodedError(
      'BAD_ID',
      `expected the id of a ${collection}, got ${JSON.stringify(id)}, which names a ${parts.collection}`,
    );
  }
  return parts;
}
