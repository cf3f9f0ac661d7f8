/**
 * Formats the errors of a response: each gets a code of the catalogue and its help. Internal details go to the log
 * only.
 */
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '../subgraphs/contract/observe/log.ts';
import { CodedError, CONTRACT_ERRORS, REQUEST_ERRORS } from '../subgraphs/contract/errors.ts';

/** @param error the error as it was thrown, for the log */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * @param log receives the details of internal errors
 * @param hidesSchema removes the names that graphql-js suggests ("Did you mean ..."). Apollo Server has an option for
 * this, but it does not cover errors about variables.
 */
export function createFormatError(log: Log, hidesSchema = false): FormatError {
  return (given, error) => {
    const formatted = hidesSchema ? { ...given, message: given.message.replace(/ ?Did you mean .*\?$/s, '') } : given;
    const code = formatted.extensions?.['code'];
    // Apollo Server raises these errors. Their messages describe the request only, so they are safe to return.
    if (typeof code === 'string' && Object.hasOwn(REQUEST_ERRORS, code)) {
      const { help } = REQUEST_ERRORS[code as keyof typeof REQUEST_ERRORS]; // hasOwn checked the key
      return { ...formatted, extensions: { ...formatted.extensions, help } };
    }
    if (typeof code === 'string' && Object.hasOwn(CONTRACT_ERRORS, code)) {
      const { help } = CONTRACT_ERRORS[code as keyof typeof CONTRACT_ERRORS]; // hasOwn checked the key
      const { serviceName: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions: { ...extensions, help } };
    }
    log(`unexpected error: ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(formatted)}`, {
      level: 'error',
      code: 'INTERNAL_FAULT',
    });
    const { locations, path } = formatted;
    return {
      message: "an unexpected error; see the gateway's log for details",
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code: 'INTERNAL_FAULT', help: CONTRACT_ERRORS.INTERNAL_FAULT.help },
    };
  };
}

/** Thrown when too many operations are already running or queued. */
export class Overloaded extends CodedError {
  readonly retryAfterSeconds = 1;
  constructor() {
    super('GRAPH_BUSY', 'too many operations are running or queued; try again later');
    this.name = 'Overloaded';
  }
}
