/** Checks every request against the limits, as a plugin of Apollo Server: documents before validation, operations before execution. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { parse, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { printVariables } from '../printVariables.ts';
import { countDocument, measureText } from './guard.ts';
import { findFault, toLimitError, type LimitFault, type Limits } from './limits.ts';
import { findOperationFault } from './measureOperation.ts';

/**
 * Apollo Server reports an error of `didResolveOperation` as the caller's, but an error of an earlier hook as its own.
 * A document that is too large to be validated is therefore replaced by a small one, and refused one step later. The
 * server caches the small one, so that the same request is refused at once the next time.
 * @param countCenters the current number of centers that answer a list of the root
 */
export function limitRequests(limits: Limits, countCenters: () => number): ApolloServerPlugin<BaseContext> {
  const documents = createDocumentLimit(limits);
  // Key: the operation, which the server's cache of documents holds. An equal request is not measured again.
  const passed = new WeakMap<OperationDefinitionNode, Passed>();
  return {
    requestDidStart: async () => ({
      validationDidStart: documents.validationDidStart,
      async didResolveOperation({ document, operation, schema, request: { variables = {} } }) {
        documents.requireAllowed(document);
        if (!operation) return;
        const asked: Passed = { schema, centers: countCenters(), variables: printVariables(variables) };
        if (isSame(passed.get(operation), asked)) return;
        const excess = findOperationFault({ document, operation, schema, variables, centers: asked.centers }, limits);
        if (excess) throw toLimitError(excess);
        passed.set(operation, asked);
      },
    }),
  };
}

/** Like `limitRequests`, for documents only: the operation is measured where it runs. */
export function limitDocuments(limits: Limits): ApolloServerPlugin<BaseContext> {
  const documents = createDocumentLimit(limits);
  return {
    requestDidStart: async () => ({
      validationDidStart: documents.validationDidStart,
      didResolveOperation: async ({ document }) => documents.requireAllowed(document),
    }),
  };
}

interface DocumentLimit {
  validationDidStart(context: { readonly document: DocumentNode; readonly source: string }): Promise<void>;
  /** @throws GraphQLError for the replacement of a document that is too large */
  requireAllowed(document: DocumentNode): void;
}

function createDocumentLimit(limits: Limits): DocumentLimit {
  const refused = new WeakMap<DocumentNode, LimitFault>();
  return {
    async validationDidStart(context) {
      // Validation rules recurse for each level of the text: some thousand levels overflow the stack.
      const fault = findFault({ ...measureText(context.source), ...countDocument(context.document) }, limits);
      if (!fault) return;
      const standIn = parse('{ __typename }');
      refused.set(standIn, fault);
      Object.assign(context, { document: standIn }); // read-only in its type, but Apollo Server reads it next
    },
    requireAllowed(document) {
      const fault = refused.get(document);
      if (fault) throw toLimitError(fault);
    },
  };
}

/** Everything that the measure of an operation depends on. */
interface Passed {
  readonly schema: GraphQLSchema;
  readonly centers: number;
  readonly variables: string;
}

function isSame(known: Passed | undefined, asked: Passed): boolean {
  return known?.schema === asked.schema && known.centers === asked.centers && known.variables === asked.variables;
}
