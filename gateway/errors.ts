/** Errors on their way to a client: a code of the catalogue and its help; nothing internal passes. */
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '../subgraphs/contract/watch/log.ts';
import { CONTRACT_ERRORS, REQUEST_ERRORS } from '../subgraphs/contract/errors.ts';

/** @param error the fault as it was thrown, for the log */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * @param log gets what the client does not
 * @param hidesSchema leave out the names that graphql-js suggests; Apollo Server's own option forgets those about variables
 */
export function createFormatError(log: Log, hidesSchema = false): FormatError {
  return (given, error) => {
    const formatted = hidesSchema ? { ...given, message: given.message.replace(/ ?Did you mean .*\?$/s, '') } : given;
    const code = formatted.extensions?.['code'];
    // Apollo Server's messages are about the request alone.
    if (typeof code === 'string' && Object.hasOwn(REQUEST_ERRORS, code)) {
      const { help } = REQUEST_ERRORS[code as keyof typeof REQUEST_ERRORS]; // own key
      return { ...formatted, extensions: { ...formatted.extensions, help } };
    }
    if (typeof code === 'string' && Object.hasOwn(CONTRACT_ERRORS, code)) {
      const { help } = CONTRACT_ERRORS[code as keyof typeof CONTRACT_ERRORS]; // own key
      const { serviceName: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions: { ...extensions, help } };
    }
    log(`unexpected fault: ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(formatted)}`, {
      level: 'error',
      code: 'INTERNAL_FAULT',
    });
    const { locations, path } = formatted;
    return {
      message: "an unexpected fault; the gateway's log holds the details",
      ...(locations && { locations }),
      ...(path && isShort(path) && { path }),
      extensions: { code: 'INTERNAL_FAULT', help: CONTRACT_ERRORS.INTERNAL_FAULT.help },
    };
  };
}

/** With its other parts the answer to a refused request stays below 8 kB. */
const MAX_ERRORS_BYTES = 7000;
const MAX_MESSAGE = 1000;
/** Of the JSON of one part of an error. */
const MAX_PART_BYTES = 2000;
const MAX_LOCATIONS = 5;

/**
 * Errors that a client's own text, of any length, may stand in: each is shortened. Where they are the whole answer they
 * are bounded together: the first ones stay, and the last one says how many were left out.
 */
export function boundErrors(errors: readonly GraphQLFormattedError[], areWhole: boolean): GraphQLFormattedError[] {
  const shortened = errors.map(shorten);
  if (!areWhole) return shortened;
  const bounded: GraphQLFormattedError[] = [];
  let bytes = 0;
  for (const error of shortened) {
    bytes += Buffer.byteLength(JSON.stringify(error)) + 1;
    if (bytes > MAX_ERRORS_BYTES) break;
    bounded.push(error);
  }
  const last = bounded.at(-1);
  const left = errors.length - bounded.length;
  if (last && left > 0) bounded[bounded.length - 1] = { ...last, message: `${last.message} (and ${left} more errors)` };
  return bounded;
}

function shorten({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: shortenText(message),
    ...(locations && { locations: locations.slice(0, MAX_LOCATIONS) }),
    ...(path && isShort(path) && { path }),
    ...(extensions && { extensions: isShort(extensions) ? extensions : { code: extensions['code'] } }),
  };
}

/** A character takes up to six bytes in JSON. */
function shortenText(text: string): string {
  if (text.length <= MAX_MESSAGE && isShort(text)) return text;
  const start = text.slice(0, MAX_MESSAGE);
  return `${isShort(start) ? start : start.slice(0, MAX_PART_BYTES / 6)}...`;
}

function isShort(part: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(part)) <= MAX_PART_BYTES;
}
