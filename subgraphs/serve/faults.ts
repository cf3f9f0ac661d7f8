/** What crosses the center's border when something goes wrong: a code and a message, never anything internal. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../contract/watch/log.ts';
import { CodedError, readStoreCode, type ContractErrorCode } from '../contract/errors.ts';

/**
 * Apollo Server's `formatError`. A fault of the catalogue keeps its code and message, and so does what GraphQL itself
 * says of a bad operation; anything else is logged whole and leaves as INTERNAL_FAULT.
 */
export function createErrorFormat(
  log: Log,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const fault = unwrapResolverError(error);
    if (fault instanceof CodedError && !readStoreCode(fault)) return toFormatted(formatted, fault.code, fault.message);
    if (isAboutOperation(error, fault)) return formatted;
    log(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault), { level: 'error' });
    return toFormatted(formatted, ...toNeutral(fault));
  };
}

/** The message of a store's fault names folders or servers, which are nobody's business elsewhere. */
function toNeutral(fault: unknown): [code: ContractErrorCode, message: string] {
  const code = readStoreCode(fault);
  return code
    ? [code, 'the center could not read its store; its log says why']
    : ['INTERNAL_FAULT', 'an unexpected fault at the center; its log holds the details'];
}

/** Parsing, validation and variables fail before any field has a path; a bad argument names its place in the document. */
function isAboutOperation(error: unknown, fault: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  if (error.path === undefined) return error.originalError === undefined || error.originalError instanceof GraphQLError;
  return fault instanceof GraphQLError && fault !== error && fault.nodes !== undefined;
}

function toFormatted({ locations, path }: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError {
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
}
