/** A center's cursor: a position in the total order, as text. The gateway's own cursor contains it. */
import { Buffer } from 'node:buffer';
import { CodedError } from './errors.ts';
import { readId } from './ids.ts';
import { readPositionTail } from './order.ts';

/** The text of a position (`encodePosition`). */
export function printCenterCursor(position: Uint8Array): string {
  return Buffer.from(position).toString('base64url');
}

/**
 * The position in a center's cursor. It can be that of a row of any center, because all centers have one total order.
 * @throws CodedError BAD_CURSOR when `printCenterCursor` did not print the text
 */
export function parseCenterCursor(text: string): Buffer {
  const position = Buffer.from(text, 'base64url');
  // Node decodes leniently: if the position prints as another text, the cursor was changed.
  if (text === '' || printCenterCursor(position) !== text || !endsInRow(position)) {
    throw new CodedError(
      'BAD_CURSOR',
      `expected the endCursor of a page, unchanged; got ${JSON.stringify(shorten(text))}`,
    );
  }
  return position;
}

function endsInRow(position: Buffer): boolean {
  try {
    const { center, local } = readPositionTail(position);
    return readId(`${center}:row:${local}`) !== undefined;
  } catch (fault) {
    if (fault instanceof CodedError) return false;
    throw fault;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
