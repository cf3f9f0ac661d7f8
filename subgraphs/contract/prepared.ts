/**
 * Keys and sizes for caches of what is prepared for a document and its variables. Such caches are bounded by memory, not
 * by entries: an entry needs from 10 kB to 3 MB.
 */
import { print, type DocumentNode } from 'graphql';

/** As JSON, for a cache key. `1e400` is parsed as Infinity, which JSON prints as null; the two are validated differently. */
export function printVariables(variables: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(variables);
  if (!text.includes('null')) return text; // a replacer costs about as much again
  return JSON.stringify(variables, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? { '': String(value) } : value,
  );
}

interface Known {
  /** A short name for the document in keys. */
  readonly number: number;
  readonly characters: number;
}

const known = new WeakMap<DocumentNode, Known>();
let last = 0;

function lookUp(document: DocumentNode): Known {
  let found = known.get(document);
  if (!found) known.set(document, (found = { number: (last += 1), characters: print(document).length }));
  return found;
}

/** Equal for the same document (the object, not its text) with equal variables. */
export function toPreparedKey(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string {
  return `${lookUp(document).number} ${printVariables(variables)}`;
}

/** Bytes that one such cache may use; the estimates below are between one and two times what was measured (Node 20). */
export const PREPARED_BYTES = 64 * 1024 * 1024;
/** A parsed document and its plan, for each character of the text. The densest documents need 110. */
export const BYTES_PER_CHARACTER = 110;
/** A root field with all that reads and merges it, and a field within it. */
export const BYTES_PER_ROOT = 10 * 1024;
export const BYTES_PER_FIELD = 1024;

/** What a document's texts and its variables need, each time that they are prepared. @param key from `toPreparedKey` */
export function estimateTexts(document: DocumentNode, key: string): number {
  return 2048 + 40 * lookUp(document).characters + 100 * key.length;
}
