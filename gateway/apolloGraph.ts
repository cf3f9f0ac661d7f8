/** The graph as Apollo Server answers for it: GET and POST, the guard against CSRF, media types and statuses are Apollo's. */
import type { IncomingHttpHeaders } from 'node:http';
import {
  HeaderMap,
  type ApolloServer,
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { boundErrors } from './errors.ts';
import type { CenterOutcome, Graph, GraphAnswer, GraphRequest, RequestEnd } from './graph.ts';

type End = Pick<GraphAnswer, 'end' | 'reusable'>;

/** What `reportEnd` needs in the context of an operation. */
export interface EndContext extends BaseContext {
  /** Called when the answer is complete, before it is printed. */
  readonly onEnd?: (end: End) => void;
}

/** @param createContext of an operation that begins now */
export function createApolloGraph<Context extends EndContext>(
  server: ApolloServer<Context>,
  createContext: (request: Pick<GraphRequest, 'origin' | 'dependencies'> & Required<EndContext>) => Context,
): Graph {
  return {
    async answer({ method, headers, search, body, origin, dependencies }) {
      let ended: End = { end: REFUSED };
      const contextValue = createContext({ origin, dependencies, onEnd: (end) => void (ended = end) });
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: toHeaderMap(headers), search, body },
        context: async () => contextValue,
      });
      if (answer.body.kind !== 'complete') throw new Error('expected a single answer: the schema has no @defer');
      return {
        ...ended,
        status: answer.status ?? 200,
        headers: [...answer.headers].flat(),
        body: answer.body.string,
      };
    },
  };
}

const REFUSED: RequestEnd = { outcome: 'refused', centers: [], code: 'BAD_REQUEST', operationName: undefined };

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

const GRAPHQL_MEDIA_TYPE = 'application/graphql-response+json';

/** The request was understood as GraphQL, and the document or its variables were at fault. */
const DOCUMENT_FAULTS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Stands after the plugins that change the answer: it bounds and reports what they leave. */
export function reportEnd(): ApolloServerPlugin<EndContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse(sent) {
        const { request, response } = sent;
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors) result.errors = boundErrors(result.errors, result.data == null);
        // A client that does not know GraphQL's own media type gets 200 (GraphQL over HTTP, section 6.4.1).
        const isDocumentFault = result.errors?.every(({ extensions }) => DOCUMENT_FAULTS.has(extensions?.['code']));
        if (isDocumentFault && !request.http?.headers.get('accept')?.includes(GRAPHQL_MEDIA_TYPE))
          response.http.status = 200;
        sent.contextValue.onEnd?.(readEnd(sent));
      },
    }),
  };
}

function readEnd({ request, response: { body }, operation }: GraphQLRequestContextWillSendResponse<EndContext>): End {
  if (body.kind !== 'single') throw new Error('expected a single answer: the schema has no @defer');
  const { data, errors = [], extensions = {} } = body.singleResult;
  // As publishExtensions leaves it there; absent where no center was considered.
  const completeness = extensions['completeness'] as
    { readonly isComplete: boolean; readonly centers: readonly CenterOutcome[] } | undefined;
  const isPartial = errors.length > 0 || completeness?.isComplete === false;
  const code = errors[0]?.extensions?.['code'];
  const isReusable = data != null && !isPartial && request.extensions?.['explain'] !== true;
  return {
    end: {
      outcome: hasNothing(data, errors.length) ? 'error' : isPartial ? 'partial' : 'complete',
      centers: completeness?.centers ?? [],
      code: typeof code === 'string' ? code : undefined,
      operationName: operation?.name?.value,
    },
    reusable: isReusable ? extensions : undefined,
  };
}

/** No data, or nothing but nulls in its place, as after a caller's mistake in each field. */
function hasNothing(data: Readonly<Record<string, unknown>> | null | undefined, errors: number): boolean {
  return !data || (errors > 0 && Object.values(data).every((value) => value === null));
}
