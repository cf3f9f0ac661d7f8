/** Ids say who owns a row: `center:collection:local`. */
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

/** The parts of an id, or undefined when it is none. */
export function readId(id: string): RowId | undefined {
  const match = SHAPE.exec(id);
  if (!match) return undefined;
  const [, center = '', collection = '', local = ''] = match;
  return { center, collection, local };
}

/** The parts of an id; throws BAD_ID when it is none, or (where `collection` is given) names another collection. */
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
