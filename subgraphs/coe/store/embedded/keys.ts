/** The layout of keys in the embedded store: generation, kind, name of the index, then what the index is ordered by. */
import { CodedError } from '../../../contract/errors.ts';
import type { End } from '../../../contract/pageSize.ts';

/** lmdb takes keys up to 1978 bytes. */
export const MAX_KEY_BYTES = 1978;

const CONTROL_GENERATION = 0;
const KINDS = { control: 0x00, row: 0x01, order: 0x02, equality: 0x03 } as const;
const END = 0x00;

export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
}

/** The key of a record about the store itself, such as `current`. */
export function toControlKey(name: string): Buffer {
  return Buffer.concat([toPrefix(CONTROL_GENERATION, KINDS.control), toText(name)]);
}

/** The key of what is known about one generation. */
export function toGenerationKey(generation: number): Buffer {
  return Buffer.concat([toControlKey('generation'), toUint32(generation)]);
}

export function toRowKey(generation: number, collection: string, id: string): Buffer {
  return joinKey(toRowPrefix(generation, collection), Buffer.from(id), id);
}

/** What the keys of all rows of a collection begin with. */
export function toRowPrefix(generation: number, collection: string): Buffer {
  return Buffer.concat([toPrefix(generation, KINDS.row), toText(collection)]);
}

/** What the keys of an index begin with: a position follows. `index` as in `toOrderIndex`. */
export function toOrderPrefix(generation: number, index: string): Buffer {
  return Buffer.concat([toPrefix(generation, KINDS.order), toText(index)]);
}

/** What the keys of an index begin with: a value (`toText`) and the id follow. `index` as in `toEqualityIndex`. */
export function toEqualityPrefix(generation: number, index: string): Buffer {
  return Buffer.concat([toPrefix(generation, KINDS.equality), toText(index)]);
}

/** Refuses what would be no key, with the row that has it. */
export function joinKey(prefix: Buffer, rest: Buffer, id: string): Buffer {
  return limit(Buffer.concat([prefix, rest], prefix.length + rest.length), id);
}

export function toRowRange(generation: number, collection: string): KeyRange {
  return toRange(toRowPrefix(generation, collection));
}

/** Two positions, both outside; either may be missing. */
export interface Bounds {
  readonly after?: Uint8Array;
  readonly before?: Uint8Array;
}

/**
 * The part of an order index from one position on: after it, or (of the last rows) before it. A position that came from
 * outside may be longer than any key, and is cut: no key lies between it and what is left of it.
 */
export function toOrderRange(
  generation: number,
  index: string,
  { after, before }: Bounds = {},
  end: End = 'first',
): KeyRange {
  const range = toRange(toOrderPrefix(generation, index));
  const cut = (position: Uint8Array): Buffer => Buffer.concat([range.start, position]).subarray(0, MAX_KEY_BYTES);
  if (end === 'last') return before ? { start: range.start, end: cut(before) } : range;
  return after ? { start: cut(after), end: range.end } : range;
}

export function toEqualityRange(generation: number, index: string, value: string): KeyRange {
  return toRange(Buffer.concat([toEqualityPrefix(generation, index), toText(value)]));
}

/** All keys of one generation. */
export function toGenerationRange(generation: number): KeyRange {
  return { start: toUint32(generation), end: toUint32(generation + 1) };
}

/** All records about generations. */
export function toGenerationRecordRange(): KeyRange {
  return toRange(toControlKey('generation'));
}

/** Every prefix ends with a zero byte, so that the range ends where that byte is one. */
function toRange(prefix: Buffer): KeyRange {
  const end = Buffer.from(prefix);
  end[end.length - 1] = END + 1;
  return { start: prefix, end };
}

function toPrefix(generation: number, kind: number): Buffer {
  return Buffer.concat([toUint32(generation), Buffer.from([kind])]);
}

function toUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function toText(text: string): Buffer {
  return Buffer.concat([Buffer.from(text, 'utf8'), Buffer.from([END])]);
}

function limit(key: Buffer, id: string): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  throw new CodedError(
    'BAD_IMPORT',
    `the row ${id} has a value too long to be indexed: a key has at most ${MAX_KEY_BYTES} bytes, this one ${key.length}; shorten the text`,
  );
}
