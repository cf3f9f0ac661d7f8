/** The id of a client's request, from the client through the gateway to the centers: what the lines of all their logs have in common. */

export const REQUEST_ID_HEADER = 'x-request-id';

/** Nothing that could break a line of a log or a header, or hide a text in it. */
const SOUND = /^[A-Za-z0-9._:-]{1,64}$/;

/**
 * @param header as Node gives it: what was sent twice is no id
 * @returns the id, or undefined where there is none or it is none
 */
export function readRequestId(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' && SOUND.test(header) ? header : undefined;
}
