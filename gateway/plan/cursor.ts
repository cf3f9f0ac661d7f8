/** The gateway's cursor: a position in one list, with either the state of its walk or the gap that is being read. Authenticated by an HMAC. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../../subgraphs/contract/errors.ts';
import type { PositionText } from '../../subgraphs/contract/order.ts';
import type { End } from '../../subgraphs/contract/pageSize.ts';

/** A position as base64url, like a center's own cursor. Empty: the end of the list on that side. */
export type Place = string;

/** A part of a walk in which a center gave no answer, in the direction of the walk. `until` is empty while the center is missing. */
export interface Gap {
  readonly center: string;
  readonly since: Place;
  readonly until: Place;
}

/** The state that a walk carries from page to page. */
export interface Walk {
  /** The direction: from the first rows forward, or from the last rows back. */
  readonly end: End;
  readonly start: Place;
  /** The centers that were asked for any page of the walk, by id. */
  readonly asked: readonly string[];
  readonly gaps: readonly Gap[];
}

/** What one center left out of a walk: its rows strictly between two places, in the order of the list. */
export interface Stretch {
  readonly center: string;
  readonly low: Place;
  readonly high: Place;
}

export type CursorContent =
  | { readonly kind: 'walk'; readonly position: Place; readonly walk: Walk }
  /** An empty position: the start of the gap. */
  | { readonly kind: 'gap'; readonly position: Place; readonly stretch: Stretch };

export interface CursorCodec {
  print(fingerprint: string, content: CursorContent): string;
  /** @throws CodedError BAD_CURSOR when the text was altered, or belongs to another list, filter or order */
  parse(fingerprint: string, text: string): CursorContent;
}

const VERSION = 2;
const MAC_BYTES = 16;

/** @param secret shared by all gateways that serve the same clients */
export function createCursorCodec(secret: Uint8Array): CursorCodec {
  const sign = (body: string): Buffer => createHmac('sha256', secret).update(body).digest().subarray(0, MAC_BYTES);
  return {
    print(fingerprint, content) {
      const body = Buffer.from(JSON.stringify([VERSION, fingerprint, ...toTuple(content)])).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    parse(fingerprint, text) {
      const [body = '', mac = '', ...rest] = text.split('.');
      const given = Buffer.from(mac, 'base64url');
      const expected = sign(body);
      if (
        rest.length > 0 ||
        given.length !== expected.length ||
        !timingSafeEqual(given, expected) ||
        given.toString('base64url') !== mac
      ) {
        throw new CodedError('BAD_CURSOR', 'the cursor was altered, or was not issued by this graph');
      }
      // The signature is valid, so `print` wrote it.
      const [version, list, ...tuple] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
        number,
        string,
        ...Tuple,
      ];
      if (version !== VERSION)
        throw new CodedError(
          'BAD_CURSOR',
          'the cursor was issued by another release of this graph: start again from the first page',
        );
      if (list !== fingerprint)
        throw new CodedError('BAD_CURSOR', 'the cursor belongs to another list, filter or order');
      return fromTuple(tuple);
    },
  };
}

/** Compact, since every row of a page may have a cursor. Ids of centers contain no space. */
type Tuple =
  | readonly [
      kind: 'w',
      position: Place,
      end: End,
      start: Place,
      asked: string,
      ...gaps: (readonly [center: string, since: Place, until: Place])[],
    ]
  | readonly [kind: 'g', position: Place, center: string, low: Place, high: Place];

function toTuple(content: CursorContent): Tuple {
  if (content.kind === 'gap')
    return ['g', content.position, content.stretch.center, content.stretch.low, content.stretch.high];
  const { end, start, asked, gaps } = content.walk;
  return [
    'w',
    content.position,
    end,
    start,
    asked.join(' '),
    ...gaps.map(({ center, since, until }) => [center, since, until] as const),
  ];
}

function fromTuple(tuple: Tuple): CursorContent {
  if (tuple[0] === 'g') {
    const [, position, center, low, high] = tuple;
    return { kind: 'gap', position, stretch: { center, low, high } };
  }
  const [, position, end, start, asked, ...gaps] = tuple;
  const walk = {
    end,
    start,
    asked: asked === '' ? [] : asked.split(' '),
    gaps: gaps.map(([center, since, until]) => ({ center, since, until })),
  };
  return { kind: 'walk', position, walk };
}

export function toPlace(position: PositionText | undefined): Place {
  return position === undefined ? '' : Buffer.from(position, 'latin1').toString('base64url');
}

/** `text === toPlace(position)` without allocating: a page compares one for each row. */
export function isPlaceOf(text: unknown, position: PositionText): boolean {
  if (typeof text !== 'string' || text.length !== Math.ceil((position.length * 4) / 3)) return false;
  for (let from = 0, at = 0; from < position.length; from += 3, at += 4) {
    const bytes = (readByte(position, from) << 16) | (readByte(position, from + 1) << 8) | readByte(position, from + 2);
    for (let digit = 0; digit < 4 && at + digit < text.length; digit += 1)
      if (text.charCodeAt(at + digit) !== DIGITS[(bytes >> (18 - 6 * digit)) & 63]) return false;
  }
  return true;
}

/** 0 beyond the end, as base64 pads. */
function readByte(position: PositionText, at: number): number {
  return at < position.length ? position.charCodeAt(at) : 0;
}

/** The characters of base64url (RFC 4648, section 5), as codes. */
const DIGITS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((digit) =>
  digit.charCodeAt(0),
);

export function fromPlace(place: Place): PositionText | undefined {
  return place === '' ? undefined : Buffer.from(place, 'base64url').toString('latin1');
}
