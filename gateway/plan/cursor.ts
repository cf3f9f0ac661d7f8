/** The gateway's cursor: a position in the total order, bound to its list, with the gaps of the walk so far, authenticated. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../../subgraphs/contract/errors.ts';

/** A stretch of the walk in which a center was missing. Positions as base64url; empty = the beginning, or still open. */
export interface Gap {
  readonly center: string;
  readonly since: string;
  readonly until: string;
}

export interface CursorContent {
  readonly position: Uint8Array;
  readonly gaps: readonly Gap[];
}

export interface CursorCodec {
  print(fingerprint: string, content: CursorContent): string;
  /** Throws BAD_CURSOR when the text was altered, or belongs to another list, filter or order. */
  parse(fingerprint: string, text: string): CursorContent;
}

const VERSION = 1;
const MAC_BYTES = 16;

/** @param secret shared by all gateways that serve the same clients */
export function createCursorCodec(secret: Uint8Array): CursorCodec {
  const sign = (body: string): Buffer => createHmac('sha256', secret).update(body).digest().subarray(0, MAC_BYTES);
  return {
    print(fingerprint, { position, gaps }) {
      const content = [VERSION, fingerprint, Buffer.from(position).toString('base64url'), gaps.map((gap) => [gap.center, gap.since, gap.until])];
      const body = Buffer.from(JSON.stringify(content)).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    parse(fingerprint, text) {
      const [body = '', mac = '', ...rest] = text.split('.');
      const given = Buffer.from(mac, 'base64url');
      const expected = sign(body);
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected) || given.toString('base64url') !== mac) {
        throw new CodedError('BAD_CURSOR', 'the cursor is not one that this graph gave, or was altered');
      }
      // Authenticated: the graph wrote it.
      const [version, list, position, gaps] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [number, string, string, [string, string, string][]];
      if (version !== VERSION || list !== fingerprint) {
        throw new CodedError('BAD_CURSOR', 'the cursor belongs to another list, filter or order');
      }
      return {
        position: Buffer.from(position, 'base64url'),
        gaps: gaps.map(([center, since, until]) => ({ center, since, until })),
      };
    },
  };
}
