/** Reads the body of a request to the gateway or to a subgraph: JSON in UTF-8, not compressed, at most 1 MB. */
import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';

/** `other`: the content type is not JSON. `left`: the client left before its request was complete. */
export type Body =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'other' } | { readonly kind: 'left' } | BodyFault;

/** The caller must correct the request. */
export interface BodyFault {
  readonly kind: 'fault';
  readonly status: 400 | 413 | 415;
  readonly message: string;
}

/** A larger body is refused. JSON of this size is parsed in less than 0.2 s (`[[[...`, Node 20). */
export const MOST_BODY_BYTES = 1024 * 1024;
/** The rest of an oversized body is read and dropped, so that the client can finish sending and read the answer. */
const MOST_DROPPED_BYTES = 16 * MOST_BODY_BYTES;

const ENCODED = toFault(415, 'expected a request body without a content-encoding');
const CHARSET = toFault(415, 'expected a request body in the charset utf-8');
const TOO_LARGE = toFault(413, 'expected a request body of at most 1 MB, got a larger one');
const NOT_UTF8 = toFault(400, 'expected a request body in UTF-8, got other bytes');

/** @param signal on abort, the client counts as left */
export async function readBody(request: IncomingMessage, signal?: AbortSignal): Promise<Body> {
  const refused = checkHeaders(request.headers);
  if (refused) return refused;
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const leave = (): void => done({ kind: 'left' });
    request
      .on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= MOST_BODY_BYTES) return void chunks.push(chunk);
        chunks.length = 0;
        done(TOO_LARGE);
      })
      .on('end', () => {
        const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
        done(isUtf8(body) ? { kind: 'text', text: body.toString('utf8').replace(/^\uFEFF/, '') } : NOT_UTF8);
      })
      .on('error', leave)
      .on('close', leave);
    signal?.addEventListener('abort', leave, { once: true });
  });
}

/** Ends the connection of an endless body. Both servers call it for every request, because some bodies are never read. */
export function boundBody(request: IncomingMessage): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && Number(length ?? 0) <= MOST_DROPPED_BYTES) return;
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_DROPPED_BYTES) request.destroy();
  });
}

function checkHeaders(headers: IncomingHttpHeaders): Body | undefined {
  const type = headers['content-type'] ?? '';
  if (type !== 'application/json') {
    const media = parseMediaType(type);
    if (media?.essence !== 'application/json') return { kind: 'other' };
    if (!/^utf-?8$/i.test(media.params.get('charset') ?? 'utf-8')) return CHARSET;
  }
  if ((headers['content-encoding'] || 'identity').toLowerCase() !== 'identity') return ENCODED;
  return Number(headers['content-length'] ?? 0) > MOST_BODY_BYTES ? TOO_LARGE : undefined;
}

function parseMediaType(text: string): MIMEType | undefined {
  try {
    return new MIMEType(text);
  } catch {
    return undefined;
  }
}

function toFault(status: BodyFault['status'], message: string): BodyFault {
  return { kind: 'fault', status, message };
}
