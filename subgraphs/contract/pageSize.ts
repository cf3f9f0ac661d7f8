/** How many rows a page holds. */
import { CodedError } from './errors.ts';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 500;

/** `first` as given, or the default; throws BAD_PAGE_SIZE. */
export function parsePageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return DEFAULT_PAGE_SIZE;
  if (Number.isInteger(first) && first >= 0 && first <= MAX_PAGE_SIZE) return first;
  throw new CodedError('BAD_PAGE_SIZE', `first is 0 to ${MAX_PAGE_SIZE}, got ${first}; read on with after`);
}
