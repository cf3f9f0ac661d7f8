/**
 * The graph as HTTP asks it. Apollo Server takes a request that was never seen: it parses, validates and negotiates, and
 * its one plugin hands the operation to `runOperation`. A request like one seen before goes straight there.
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
import { POLICY_HEADER, runOperation, type Asking, type OperationAnswer, type RunScope } from './run.ts';

export interface GraphOptions {
  readonly hidesSchema: boolean;
  readonly log: Log;
}

/** Prints an answer as Apollo Server prints the first one to the same request. */
function printAnswer({
  errors,
  data,
  extensions,
  extensionsText,
}: Pick<OperationAnswer, 'errors' | 'data' | 'extensions' | 'extensionsText'>): string {
  const parts: string[] = [];
  // Errors come first, as the GraphQL specification advises.
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
    documentStore: null, // an operation that was prepared does not come here again
    parseOptions: { maxTokens: GRAPH_LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    formatError: scope.formatError,
    logger: toApolloLogger(log),
    stopOnTerminationSignals: false,
    persistedQueries: false, // a second way to name a document, of which no client knows whether it is stored
    validationRules: [requireKnownOperation, limitNestedLists],
    plugins: [
      runOperations(scope),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(), // its page comes from the internet
    ],
  });
  await server.start();
  /** Requests like one that was answered: what Apollo Server decided of them. By what `toShortcutKey` reads. */
  const shortcuts = new LRUCache<string, Shortcut>({
    maxSize: SHORTCUT_CHARACTERS,
    sizeCalculation: (_, key) => 100 + key.length,
  });
  return {
    async answer(request) {
      const key = toShortcutKey(request);
      const shortcut = key === undefined ? undefined : shortcuts.get(key);
      const asking = toAsking(request);
      if (shortcut) {
        const { query, operationName, variables } = request.body as PlainBody; // `toShortcutKey` read it
        const prepared = scope.operations.find(query, operationName ?? undefined); // undefined if it was evicted
        const operation = prepared && (await runOperation(scope, prepared, variables ?? {}, asking));
        if (operation?.status === 200 && operation.data !== undefined)
          return toAnswer(200, shortcut.headers, printAnswer(operation), operation);
        // A refused request is rare: its status and headers are Apollo Server's to decide.
      }
      const context: Context = { asking, seen: {} };
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
        throw new Error('expected one answer: the schema has no incremental delivery');
      const { ran, end } = context.seen;
      const { status = 200 } = answer;
      const headers = [...answer.headers].flat();
      if (key !== undefined && ran && status === 200 && ran.data !== undefined) shortcuts.set(key, { headers });
      const body = answer.body.string;
      return ran ? toAnswer(status, headers, body, ran) : { status, headers, body, end: end ?? REFUSED };
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

/** Of a request that was no GraphQL request. */
const REFUSED: RequestEnd = { outcome: 'refused', centers: [], code: 'BAD_REQUEST', operationName: undefined };

function readCode(error: GraphQLFormattedError | undefined): string | undefined {
  const code = error?.extensions?.['code'];
  return typeof code === 'string' ? code : undefined;
}

interface Context extends BaseContext {
  readonly asking: Asking;
  /** What the plugin saw; an object of its own, as Apollo Server copies the context. */
  readonly seen: Seen;
}

interface Seen {
  ran?: OperationAnswer;
  /** Of a request that Apollo Server refused. */
  end?: RequestEnd;
}

/** All shortcuts together: a document may have a megabyte of comments. */
const SHORTCUT_CHARACTERS = 8_000_000;

interface Shortcut {
  /** Name, value, name, value. */
  readonly headers: readonly string[];
}

interface PlainBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

/** All that parsing, validating and negotiating depend on; undefined for a request that only Apollo Server understands. */
function toShortcutKey({ method, headers, body, search }: GraphRequest): string | undefined {
  if (method !== 'POST' || search !== '' || !isPlainBody(body)) return undefined;
  // The empty name is not the same as none.
  return JSON.stringify([headers['content-type'], headers.accept, body.operationName ?? null, body.query]);
}

function isPlainBody(body: unknown): body is PlainBody {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || (operationName != null && typeof operationName !== 'string')) return false;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return false;
  // A persisted query is Apollo Server's to find.
  const isObject = typeof extensions === 'object' && !Array.isArray(extensions);
  return extensions == null || (isObject && !('persistedQuery' in extensions));
}

function toAsking({ headers, body, caller, origin, startedAt, signal, dependencies }: GraphRequest): Asking {
  const policy = headers[POLICY_HEADER];
  return {
    caller,
    origin,
    signal,
    startedAt,
    dependencies,
    policy: Array.isArray(policy) ? policy.join(', ') : policy,
    wantsExplanation: wantsExplanation(body),
  };
}

function wantsExplanation(body: unknown): boolean {
  const extensions = typeof body === 'object' && body !== null && 'extensions' in body ? body.extensions : undefined;
  return (
    typeof extensions === 'object' && extensions !== null && 'explain' in extensions && extensions.explain === true
  );
}

/**
 * The one plugin: what Apollo Server has parsed and validated is run by `runOperation`.
 *
 * Apollo Server reports an error of `didResolveOperation` as the caller's, but an error of an earlier hook as its own.
 * A document that is too large to be validated is therefore replaced by a small one, and refused one step later.
 */
function runOperations(scope: RunScope): ApolloServerPlugin<Context> {
  const tooLarge = new WeakMap<DocumentNode, LimitFault>();
  return {
    requestDidStart: async () => ({
      async validationDidStart(context) {
        // Validation rules recurse for each level of the text: some thousand levels overflow the stack.
        const fault = findFault({ ...measureText(context.source), ...countDocument(context.document) }, GRAPH_LIMITS);
        if (!fault) return;
        const standIn = parse('{ __typename }');
        tooLarge.set(standIn, fault);
        Object.assign(context, { document: standIn }); // read-only in its type, but Apollo Server reads it next
      },
      async didResolveOperation({ operation, document, request: { operationName } }) {
        const fault = tooLarge.get(document);
        if (fault) throw toLimitError(fault);
        if (!operation) throw toResolutionFailure(document, operationName);
      },
      async responseForOperation({ source, document, request, contextValue }) {
        const operation = scope.operations.prepare(source, document, request.operationName ?? undefined);
        const asking = { ...contextValue.asking, wantsExplanation: request.extensions?.['explain'] === true };
        const answer = await runOperation(scope, operation, request.variables ?? {}, asking);
        contextValue.seen.ran = answer;
        const { status, data, errors, extensions, retryAfterSeconds } = answer;
        const headers = new HeaderMap();
        if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
        return {
          http: { status, headers },
          body: {
            kind: 'single',
            singleResult: {
              ...(errors.length > 0 && { errors }),
              ...(data !== undefined && { data: data }),
              ...(extensions && { extensions: { ...extensions } }),
            },
          },
        };
      },
      async willSendResponse({ request, response, operation, contextValue: { seen } }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const { errors = [] } = result;
        if (errors.length === 0 || result.data != null) return;
        if (!seen.ran) result.errors = boundErrors(errors);
        if (!seen.ran)
          seen.end = {
            outcome: 'error',
            centers: [],
            code: readCode(errors[0]),
            operationName: operation?.name?.value,
          };
        // GraphQL over HTTP, section 6.4.1: a faulty document is answered with 200 where the client does not know
        // GraphQL's own media type.
        if (request.http?.headers.get('accept')?.includes(GRAPHQL_MEDIA_TYPE)) return;
        if (errors.every((error) => DOCUMENT_FAULTS.has(readCode(error)))) response.http.status = 200;
      },
    }),
  };
}

const GRAPHQL_MEDIA_TYPE = 'application/graphql-response+json';

/** The request was understood as GraphQL, the document or its variables were at fault. */
const DOCUMENT_FAULTS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Refuses operations of a kind that the graph has none of; graphql-js 16 leaves that to execution, and the planner throws. */
const requireKnownOperation: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`Expected a query, got a ${node.operation}: the graph is only read.`, { nodes: node }),
    );
  },
});

/** The error of a request that does not say which operation of its document is meant. */
function toResolutionFailure(document: DocumentNode, operationName: string | null | undefined): GraphQLError {
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? 'one without a name'] : [],
  );
  const list = names.slice(0, 20).join(', ');
  const message =
    operationName == null
      ? `the document has several operations (${list}): name one as operationName`
      : `the document has no operation ${JSON.stringify(operationName.slice(0, 100))}; it has ${list || 'none'}`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}

function toHeaderMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

/** What Apollo's libraries have to say, in our log: warnings and faults alone. */
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
