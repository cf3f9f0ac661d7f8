/** Asks the graph one operation over HTTP, and says in a sentence when that did not work. */

export const GRAPH_URL = 'http://127.0.0.1:4000/graphql';

/** What a person reads when a tool cannot go on; the tool ends with exit code 1. */
export class ToolFault extends Error {}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string; readonly help?: string };
}

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphError[];
  readonly extensions?: JsonObject;
}

export interface Operation {
  readonly query: string;
  readonly variables?: JsonObject;
  readonly extensions?: JsonObject;
}

/**
 * @param policy of completeness; the graph's own when not given
 * @param more `isFresh`: nothing that was kept before is wanted
 * @throws ToolFault when nothing answers at the address, or what answers is not a graph
 */
export async function postOperation(
  url: string,
  operation: Operation,
  policy?: string,
  { isFresh = false }: { readonly isFresh?: boolean } = {},
): Promise<Answer> {
  const response = await post(url, operation, {
    ...(policy !== undefined && { 'x-completeness-policy': policy }),
    ...(isFresh && { 'cache-control': 'no-cache' }),
  });
  const text = await response.text();
  const answer = parseObject(text);
  if (answer && ('data' in answer || 'errors' in answer)) return answer; // the shape of a GraphQL answer
  const start = JSON.stringify(text.slice(0, 80));
  throw new ToolFault(
    `Expected a GraphQL answer from ${url}, got HTTP ${response.status} with ${start}: is it the address of the graph?`,
  );
}

async function post(url: string, operation: Operation, more: Readonly<Record<string, string>>): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...more,
  };
  try {
    return await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new ToolFault(
      `Nothing answers at ${url} (${cause || 'no connection'}): start the graph with \`npm start\`, or name its address with --url.`,
    );
  }
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: the caller says what came instead
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One line an error: message, code, where and what to do. */
export function printGraphErrors(errors: readonly GraphError[]): string {
  return errors
    .map(({ message, path, locations, extensions }) => {
      const code = extensions?.code ? ` [${extensions.code}]` : '';
      // What is wrong with the text stands at a line of it, what is wrong with an answer at a field.
      const [start] = locations ?? [];
      const place = path?.length
        ? ` at ${path.join('.')}`
        : start
          ? ` at line ${start.line}, column ${start.column}`
          : '';
      const help = extensions?.help ? `\n  ${extensions.help}` : '';
      return `error${code}${place}: ${message}${help}\n`;
    })
    .join('');
}
