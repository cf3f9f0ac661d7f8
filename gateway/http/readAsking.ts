/** Who asks, and how fresh the answer must be, as the headers of a request say. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who shows nothing to be known by; all of them are one. */
const ANONYMOUS = 'anonymous';

export interface Asking {
  /** Equal for equal callers, and for no others. */
  readonly caller: string;
  /** `refresh`: no stored answer is given, and the new one is stored; `none`: neither. */
  readonly freshness: 'usual' | 'refresh' | 'none';
}

export function readAsking(headers: IncomingHttpHeaders): Asking {
  return { caller: readCaller(headers), freshness: readFreshness(headers['cache-control']) };
}

/**
 * The one place where callers are told apart. What a request shows to be known by is not understood yet, so it is taken
 * whole: other words, another caller. A digest, so that no secret lies about in memory.
 */
function readCaller({ authorization, cookie }: IncomingHttpHeaders): string {
  if (authorization === undefined && cookie === undefined) return ANONYMOUS;
  return createHash('sha256')
    .update(JSON.stringify([authorization ?? null, cookie ?? null]))
    .digest('base64url');
}

/** RFC 9111, section 5.2.1: a client that wants nothing kept before (`no-cache`, or `max-age=0` as browsers say when they load anew), or nothing kept at all (`no-store`). */
function readFreshness(cacheControl: string | undefined): Asking['freshness'] {
  if (cacheControl === undefined) return 'usual';
  const directives = cacheControl
    .toLowerCase()
    .split(',')
    .map((each) => each.trim());
  if (directives.includes('no-store')) return 'none';
  return directives.includes('no-cache') || directives.includes('max-age=0') ? 'refresh' : 'usual';
}
