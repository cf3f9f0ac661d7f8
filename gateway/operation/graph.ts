/**
 * Answers GraphQL requests. Apollo Server handles the first request with a given document: it parses, validates and
 * negotiates the content type, and a plugin passes the operation to `runOperation`. Later requests with the same
 * document call `runOperation` directly.
 */
import { ApolloServer, HeaderMap, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError, Kind, parse, type DocumentNode, type GraphQLFormattedError, type ValidationRule } from 'graphql';
import { LRUCache } from 'lru-cache';
import { findFault, GRAPH_LIMITS, toLimitError, type LimitFault } from '../../subgraphs/contract/limits/limits.ts';
import { limitNestedLists } from '../../subgraphs/contract/nesting.ts';
import type { Log } from '../../subgraphs/contract/observe/log.ts';
import { boundErrors, countDocument, measureText } from '../../subgraphs/contract/limits/guard.ts';
import type { Graph, GraphAnswer, GraphRequest, RequestEnd } from '../graph.ts';
import { POLICY_HEADER, runOperation, type RequestContext, type OperationAnswer, type RunScope } from './run.ts';

export interface GraphOptions {
  readonly hidesSchema: boolean;
  readonly log: Log;
}

/** Prints an answer exactly as Apollo Server does, so that repeated requests get the same bytes as the first. */
function printAnswer({
  errors,
  data,
  extensions,
  extensionsText,
}: Pick<OperationAnswer, 'errors' | 'data' | 'extensions' | 'extensionsText'>): string {
  const parts: string[] = [];
  // Errors first: the GraphQL specification recommends it.
  if (errors.length > 0) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) parts.push(`"data":${JSON.stringify(data)}`);
  if (extensions) parts.push(`"extensions":${extensionsText ?? JSON.stringify(extensions)}`);
  return `{${parts.join(',')}}\n`;
}

export interface OpenGraph extends Graph {
  stop(): Promise<void>;
}

export async function openGraph(scope: RunScope, { hidesSchema, log }: GraphOptions): Promise<OpenGraph> {
  const server = new ApolloServer<Context>({
    schema: scope.planner.schema,
    introspection: !hidesSchema,
    documentStore: null, // `Operations` already caches prepared operations
    parseOptions: { maxTokens: GRAPH_LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    formatError: scope.formatError,
    logger: toApolloLogger(log),
    stopOnTerminationSignals: false,
    persistedQueries: false,
    validationRules: [requireQueryOperation, limitNestedLists],
    plugins: [
      createOperationPlugin(scope),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(), // the page loads scripts from the internet
    ],
  });
  await server.start();
  /** The response headers of requests that Apollo Server has answered, by `toShortcutKey`. */
  const shortcuts = new LRUCache<string, Shortcut>({
    maxSize: SHORTCUT_CHARACTERS,
    sizeCalculation: (_, key) => 100 + key.length,
  });
  return {
    async answer(request) {
      const key = toShortcutKey(request);
      const shortcut = key === undefined ? undefined : shortcuts.get(key);
      const requestContext = toRequestContext(request);
      if (shortcut) {
        const { query, operationName, variables } = request.body as PlainBody; // a key exists only for a plain body
        const prepared = scope.operations.find(query, operationName ?? undefined); // undefined if it was evicted
        const operation = prepared && (await runOperation(scope, prepared, variables ?? {}, requestContext));
        if (operation?.status === 200 && operation.data !== undefined)
          return toAnswer(200, shortcut.headers, printAnswer(operation), operation);
        // On an error, let Apollo Server choose the status and headers.
      }
      const context: Context = { requestContext, pluginResult: {} };
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: toHeaderMap(request.headers),
          search: request.search,
          body: request.body,
        },
        context: async () => context,
      });
      if (answer.body.kind !== 'complete')
        throw new Error('expected a complete response: the schema has no incremental delivery');
      const { operationAnswer, requestEnd } = context.pluginResult;
      const { status = 200 } = answer;
      const headers = [...answer.headers].flat();
      if (key !== undefined && operationAnswer && status === 200 && operationAnswer.data !== undefined)
        shortcuts.set(key, { headers });
      const body = answer.body.string;
      return operationAnswer
        ? toAnswer(status, headers, body, operationAnswer)
        : { status, headers, body, end: requestEnd ?? REFUSED_REQUEST };
    },
    stop: () => server.stop(),
  };
}

function toAnswer(status: number, headers: readonly string[], body: string, operation: OperationAnswer): GraphAnswer {
  const { outcome, summary, errors, name, isReusable, extensions } = operation;
  return {
    status,
    headers,
    body,
    end: { outcome, centers: summary?.centers ?? [], code: readCode(errors[0]), operationName: name },
    reusable: isReusable ? extensions : undefined,
  };
}

/** The result of a request that is not a GraphQL request. */
const REFUSED_REQUEST: RequestEnd = { outcome: 'refused', centers: [], code: 'BAD_REQUEST', operationName: undefined };

function readCode(error: GraphQLFormattedError | undefined): string | undefined {
  const code = error?.extensions?.['code'];
  return typeof code === 'string' ? code : undefined;
}

interface Context extends BaseContext {
  readonly requestContext: RequestContext;
  /** Filled in by the plugin. A nested object, since Apollo Server copies the context. */
  readonly pluginResult: PluginResult;
}

interface PluginResult {
  /** Set if the document is too large to be validated. */
  limitFault?: LimitFault;
  operationAnswer?: OperationAnswer;
  /** Set for a request that Apollo Server refused. */
  requestEnd?: RequestEnd;
}

/** The size limit of all shortcuts. Their keys contain whole documents, which may have a megabyte of comments. */
const SHORTCUT_CHARACTERS = 8_000_000;

interface Shortcut {
  /** Alternating names and values. */
  readonly headers: readonly string[];
}

interface PlainBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

/**
 * Returns everything that parsing, validation and content negotiation depend on, or undefined if only Apollo Server can
 * handle the request.
 */
function toShortcutKey({ method, headers, body, search }: GraphRequest): string | undefined {
  if (method !== 'POST' || search !== '' || !isPlainBody(body)) return undefined;
  // `null`, not '': an empty operation name is invalid, a missing one is not.
  return JSON.stringify([headers['content-type'], headers.accept, body.operationName ?? null, body.query]);
}

function isPlainBody(body: unknown): body is PlainBody {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || (operationName != null && typeof operationName !== 'string')) return false;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return false;
  // Let Apollo Server reply to persisted queries.
  const isObject = typeof extensions === 'object' && !Array.isArray(extensions);
  return extensions == null || (isObject && !('persistedQuery' in extensions));
}

function toRequestContext({
  headers,
  body,
  caller,
  origin,
  startedAt,
  signal,
  dependencies,
}: GraphRequest): RequestContext {
  const policy = headers[POLICY_HEADER];
  return {
    caller,
    origin,
    signal,
    startedAt,
    dependencies,
    policy: Array.isArray(policy) ? policy.join(', ') : policy,
    isExplainRequested: isExplainRequested(body),
  };
}

function isExplainRequested(body: unknown): boolean {
  const extensions = typeof body === 'object' && body !== null && 'extensions' in body ? body.extensions : undefined;
  return (
    typeof extensions === 'object' && extensions !== null && 'explain' in extensions && extensions.explain === true
  );
}

/**
 * Creates the plugin that runs parsed and validated operations with `runOperation`.
 *
 * It also refuses documents that are too large to be validated. Apollo Server reports an error thrown before
 * `didResolveOperation` as an internal error, so the plugin replaces such a document by a small placeholder, and
 * refuses it in `didResolveOperation`.
 */
function createOperationPlugin(scope: RunScope): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async validationDidStart(context) {
        // Validation rules recurse for each level of nesting: a few thousand levels would overflow the stack.
        const fault = findFault({ ...measureText(context.source), ...countDocument(context.document) }, GRAPH_LIMITS);
        if (!fault) return;
        context.contextValue.pluginResult.limitFault = fault;
        Object.assign(context, { document: parse('{ __typename }') }); // typed as read-only, but Apollo Server reads it next
      },
      async didResolveOperation({ operation, document, request: { operationName }, contextValue }) {
        const { limitFault } = contextValue.pluginResult;
        if (limitFault) throw toLimitError(limitFault);
        if (!operation) throw toResolutionError(document, operationName);
      },
      async responseForOperation({ source, document, request, contextValue }) {
        const operation = scope.operations.prepare(source, document, request.operationName ?? undefined);
        const requestContext = {
          ...contextValue.requestContext,
          isExplainRequested: request.extensions?.['explain'] === true,
        };
        const answer = await runOperation(scope, operation, request.variables ?? {}, requestContext);
        contextValue.pluginResult.operationAnswer = answer;
        const { status, data, errors, extensions, retryAfterSeconds } = answer;
        const headers = new HeaderMap();
        if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
        return {
          http: { status, headers },
          body: {
            kind: 'single',
            singleResult: {
              ...(errors.length > 0 && { errors }),
              ...(data !== undefined && { data }),
              ...(extensions && { extensions: { ...extensions } }),
            },
          },
        };
      },
      async willSendResponse({ request, response, operation, contextValue: { pluginResult } }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const { errors = [] } = result;
        if (errors.length === 0 || result.data != null) return;
        if (!pluginResult.operationAnswer) {
          result.errors = boundErrors(errors);
          pluginResult.requestEnd = {
            outcome: 'error',
            centers: [],
            code: readCode(errors[0]),
            operationName: operation?.name?.value,
          };
        }
        // GraphQL over HTTP, section 6.4.1: an invalid document gets status 200, unless the client accepts
        // application/graphql-response+json.
        if (request.http?.headers.get('accept')?.includes(GRAPHQL_MEDIA_TYPE)) return;
        if (errors.every((error) => DOCUMENT_ERROR_CODES.has(readCode(error)))) response.http.status = 200;
      },
    }),
  };
}

const GRAPHQL_MEDIA_TYPE = 'application/graphql-response+json';

/** Errors in the document or its variables of a well-formed GraphQL request. */
const DOCUMENT_ERROR_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Refuses mutations and subscriptions. Validation in graphql-js 16 accepts them, and the planner would throw. */
const requireQueryOperation: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`Expected a query, got a ${node.operation}: the graph is read-only.`, { nodes: node }),
    );
  },
});

/** Creates the error for a request whose `operationName` does not select an operation. */
function toResolutionError(document: DocumentNode, operationName: string | null | undefined): GraphQLError {
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? 'an unnamed one'] : [],
  );
  const list = names.slice(0, 20).join(', ');
  const message =
    operationName == null
      ? `the document has several operations (${list}): set operationName to one of them`
      : `the document has no operation ${JSON.stringify(operationName.slice(0, 100))}; it has ${list || 'none'}`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

/** Forwards warnings and errors of Apollo's libraries to the log. */
function toApolloLogger(log: Log): {
  debug(): void;
  info(): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
} {
  const silent = (): void => undefined;
  const report =
    (level: 'warn' | 'error') =>
    (message?: unknown): void =>
      log(message instanceof Error ? (message.stack ?? message.message) : String(message), { level });
  return { debug: silent, info: silent, warn: report('warn'), error: report('error') };
}
