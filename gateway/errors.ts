/** Errors on their way to a client: a code of the catalogue and its help; nothing internal passes. */
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '../subgraphs/contract/observe/log.ts';
import { CodedError, CONTRACT_ERRORS, REQUEST_ERRORS } from '../subgraphs/contract/errors.ts';

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
      ...(path && { path }),
      extensions: { code: 'INTERNAL_FAULT', help: CONTRACT_ERRORS.INTERNAL_FAULT.help },
    };
  };
}

/** Too many operations run and wait already. */
export class Overloaded extends CodedError {
  readonly retryAfterSeconds = 1;
  constructor() {
    super('GRAPH_BUSY', 'the graph has as many operations to do as it takes on');
    this.name = 'Overloaded';
  }
}
