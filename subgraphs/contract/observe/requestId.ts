/** The id of a client's request. The gateway passes it on to the centers, so that all their log entries have it. */

export const REQUEST_ID_HEADER = 'x-request-id';

/** Only characters that cannot break a log entry or a header. */
const SOUND = /^[A-Za-z0-9._:-]{1,64}$/;

/**
 * @param header as Node provides it; a header that was sent twice is not an id
 * @returns the id; undefined if it is missing or invalid
 */
export function readRequestId(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' && SOUND.test(header) ? header : undefined;
}
