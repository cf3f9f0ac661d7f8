/**
 * The total order of rows, the same at every center: (sort key, center id, local id), encoded as bytes that compare like
 * the rows. JavaScript's `<` compares UTF-16 units, while lmdb and MongoDB compare UTF-8 bytes, so all of them use this
 * one encoding and compare bytes. Missing values come last in both directions. Ties are sorted by center and id,
 * ascending in both directions.
 */
import { CodedError } from './errors.ts';
import { foldText, isAscii } from './fold.ts';
import { parseId, type RowId } from './ids.ts';
import type { Collection, Field } from './model.ts';

export type Direction = 'ASC' | 'DESC';

export interface Order {
  readonly field: Field;
  /** As in the schema, such as `START_DATE`. */
  readonly name: string;
  readonly direction: Direction;
}

/** The possible values of a field that lists are sorted by. */
export type SortValue = string | number | boolean | null | undefined;

const PRESENT = 0x01;
const MISSING = 0x02;
const END = 0x00; // no text contains U+0000: the importer refuses control characters

/** The order that `orderBy` names; the default is by id. @throws CodedError BAD_ORDER */
export function parseOrder(
  collection: Collection,
  orderBy?: { field: string; direction?: Direction | null } | null,
): Order {
  const name = orderBy?.field ?? 'ID';
  const found = collection.orders.find((each) => each.name === name);
  if (!found) {
    const known = collection.orders.map((each) => each.name).join(', ');
    throw new CodedError('BAD_ORDER', `${collection.plural} can be sorted by ${known}; got ${name}`);
  }
  return { field: found.field, name, direction: orderBy?.direction ?? 'ASC' };
}

/** The sort key alone: the encoded value, inverted if the direction is DESC. */
function encodeSortKey(order: Order, value: SortValue, id: string): Buffer {
  if (order.field.kind === 'id') return turn(Buffer.from(printTail(parseId(id)), 'latin1'), order.direction);
  if (value === null || value === undefined) return Buffer.from([MISSING]);
  return Buffer.concat([Buffer.from([PRESENT]), turn(encodeValue(order.field, value), order.direction)]);
}

/** The position of a row in an order. Positions compare with `comparePositions`. */
export function encodePosition(order: Order, value: SortValue, id: string, parts = parseId(id)): Buffer {
  return Buffer.from(printPosition(order, value, id, parts), 'latin1');
}

/** The bytes of `encodePosition` as text, with one character for each byte. `<` compares these texts as `comparePositions` compares the bytes. */
export type PositionText = string;

/** A merge compares text only, and most positions are text as a whole, so this creates no bytes for them. */
export function printPosition(
  order: Order,
  value: SortValue,
  id: string,
  parts: Pick<RowId, 'center' | 'local'> = parseId(id),
): PositionText {
  const tail = printTail(parts);
  if (order.direction === 'ASC') {
    if (order.field.kind === 'id') return tail + tail;
    if (typeof value === 'string') return TEXT_PRESENT + toByteText(toSortText(order.field, value)) + TEXT_END + tail;
  }
  return encodeSortKey(order, value, id).toString('latin1') + tail;
}

/** UTF-8, with one character for each byte. */
function toByteText(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1'); // ASCII is the same in both
}

/** Negative if `a` comes before `b`. */
export function comparePositions(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}

/** The center and local id at the end of a position. @throws CodedError BAD_CURSOR when the bytes are not a position */
export function readPositionTail(position: Uint8Array): { center: string; local: string } {
  const bytes = Buffer.from(position);
  const localStart = bytes.lastIndexOf(END, bytes.length - 2) + 1;
  const centerStart = localStart < 2 ? -1 : findCenterStart(bytes, localStart - 1);
  if (bytes.at(-1) !== END || centerStart < 0) throw new CodedError('BAD_CURSOR', 'the cursor contains no position');
  return {
    center: bytes.toString('utf8', centerStart, localStart - 1),
    local: bytes.toString('utf8', localStart, bytes.length - 1),
  };
}

/** The center is the run of id characters before `end`; the byte before it belongs to the sort key. */
function findCenterStart(bytes: Buffer, end: number): number {
  let start = end;
  while (start > 0 && bytes[start - 1] !== CENTER_MARK) start -= 1;
  return start > 0 && start < end ? start : -1;
}

const CENTER_MARK = 0x03;
const [TEXT_END, TEXT_PRESENT, TEXT_CENTER_MARK] = [END, PRESENT, CENTER_MARK].map((byte) =>
  String.fromCharCode(byte),
) as [string, string, string]; // one text for each byte

/** Ids are ASCII. */
function printTail({ center, local }: Pick<RowId, 'center' | 'local'>): string {
  return `${TEXT_CENTER_MARK}${center}${TEXT_END}${local}${TEXT_END}`;
}

function encodeValue(field: Field, value: string | number | boolean): Buffer {
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  return Buffer.from(`${toSortText(field, value)}${TEXT_END}`, 'utf8');
}

function toSortText(field: Field, value: string): string {
  return field.kind === 'text' ? foldText(value) : value;
}

/** IEEE 754 bytes, transformed so that they compare like the numbers. */
function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value === 0 ? 0 : value); // -0 equals 0
  if (value < 0) invert(bytes);
  else bytes.writeUInt8(bytes.readUInt8(0) ^ 0x80, 0);
  return bytes;
}

function turn(bytes: Buffer, direction: Direction): Buffer {
  return direction === 'DESC' ? invert(bytes) : bytes;
}

function invert(bytes: Buffer): Buffer {
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = bytes[index]! ^ 0xff; // the index is inside the buffer
  return bytes;
}
