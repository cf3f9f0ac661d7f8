/**
 * Keys and size estimates for the caches of prepared documents. The caches are bounded by memory, not by the number of
 * entries: an entry needs from 10 kB to 3 MB.
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

interface KnownDocument {
  /** A short name for the document in keys. */
  readonly number: number;
  readonly characters: number;
}

const documents = new WeakMap<DocumentNode, KnownDocument>();
let lastNumber = 0;

function lookUp(document: DocumentNode): KnownDocument {
  let found = documents.get(document);
  if (!found) documents.set(document, (found = { number: (lastNumber += 1), characters: print(document).length }));
  return found;
}

/** Equal for the same document (the object, not its text) with equal variables. */
export function toPreparedKey(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string {
  return `${lookUp(document).number} ${printVariables(variables)}`;
}

/** Bytes that one such cache may use by estimate. docs/decisions/0082 compares the estimates with what was measured. */
export const PREPARED_BYTES = 64 * 1024 * 1024;
/** A parsed document and its plan, for each character of the text: 193 for the densest (`{or:[]}`), 133 for short fields. */
export const BYTES_PER_CHARACTER = 200;
/** A root field with all that reads and merges it, and a field within it. */
export const BYTES_PER_ROOT = 10 * 1024;
export const BYTES_PER_FIELD = 1024;

/** Estimates the bytes of one entry for this document and these variables, without its fields. @param key from `toPreparedKey` */
export function estimateTexts(document: DocumentNode, key: string): number {
  return 2048 + 40 * lookUp(document).characters + 100 * key.length;
}
