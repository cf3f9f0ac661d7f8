/** The sizes of lists: of a page, and the end of the list from which its rows are taken; of a list inside a row. */
import { CodedError } from './errors.ts';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 500;
/** Values of a list inside a row, such as degrees or award periods. The importer refuses more. */
export const MAX_LIST_LENGTH = 100;

/** `first`: the first rows after a position (forward). `last`: the last rows before one (backward). */
export type End = 'first' | 'last';

export interface PageSize {
  readonly end: End;
  readonly limit: number;
}

type Given = number | null | undefined;

/** `first` or `last` as given, or the default number of first rows. @throws CodedError BAD_PAGE_SIZE */
export function parsePageSize({ first, last }: { readonly first?: Given; readonly last?: Given }): PageSize {
  if (isGiven(first) && isGiven(last))
    throw new CodedError(
      'BAD_PAGE_SIZE',
      `expected first or last, got both (${first} and ${last}): the first rows after a cursor, or the last before one`,
    );
  if (isGiven(last)) return { end: 'last', limit: requireSize('last', last) };
  return { end: 'first', limit: isGiven(first) ? requireSize('first', first) : DEFAULT_PAGE_SIZE };
}

function isGiven(size: Given): size is number {
  return size !== null && size !== undefined;
}

function requireSize(end: End, size: number): number {
  if (Number.isInteger(size) && size >= 0 && size <= MAX_PAGE_SIZE) return size;
  throw new CodedError(
    'BAD_PAGE_SIZE',
    `expected ${end} from 0 to ${MAX_PAGE_SIZE}, got ${size}; read further pages with ${end === 'first' ? 'after' : 'before'}`,
  );
}
