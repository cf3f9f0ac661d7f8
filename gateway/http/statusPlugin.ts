/** Answers a faulty document with HTTP 200 where the client does not know GraphQL's own media type (GraphQL over HTTP, section 6.4.1). */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

const GRAPHQL_MEDIA_TYPE = 'application/graphql-response+json';

/** The request was understood as GraphQL, the document or its variables were at fault. */
const DOCUMENT_FAULTS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

export function createStatusPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response, errors }) => {
        if (request.http?.headers.get('accept')?.includes(GRAPHQL_MEDIA_TYPE)) return;
        if (errors?.length && errors.every((error) => DOCUMENT_FAULTS.has(error.extensions.code)))
          response.http.status = 200;
      },
    }),
  };
}
