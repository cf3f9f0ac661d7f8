/** The client of the command lines: reads an operation from files, sends it over HTTP, and prints errors. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  Kind,
  parse,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { ToolFault } from '../subgraphs/commandLine.ts';

export const GRAPH_URL = 'http://127.0.0.1:4000/graphql';

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
 * @param policy the completeness policy; default: the gateway's
 * @param more `isFresh`: use no stored answer
 * @throws ToolFault if nothing answers at the address, or the answer is not from a graph
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
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new ToolFault(`Expected --url to be an address that begins with http:// or https://, got ${url}`);
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
      `Nothing answers at ${url} (${cause || 'no connection'}): start the graph with \`npm start\`, or set its address with --url.`,
    );
  }
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: the caller reports it
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Code, path or location, and message of each error; below it the help text. */
export function printGraphErrors(errors: readonly GraphError[]): string {
  return errors
    .map(({ message, path, locations, extensions }) => {
      const code = extensions?.code ? ` [${extensions.code}]` : '';
      // Errors in the text have a location, errors in the answer a path.
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

/** @param variablesFile default: `variables.json` in the folder of the operation, if it exists. @throws ToolFault */
export function readOperation(
  file: string,
  variablesFile: string | undefined,
  readText: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Operation {
  const query = readNamed(file, readText);
  if (query.trim() === '') throw new ToolFault(`Expected a GraphQL operation in ${file}, got an empty file.`);
  if (variablesFile !== undefined)
    return { query, variables: parseVariables(variablesFile, readNamed(variablesFile, readText)) };
  const beside = join(dirname(file), 'variables.json');
  const text = query.includes('$') ? readIfPresent(beside, readText) : undefined;
  return text === undefined ? { query } : { query, variables: parseVariables(beside, text) };
}

function readIfPresent(path: string, readText: (path: string) => string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseVariables(file: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ToolFault(`Expected JSON in ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isObject(value))
    throw new ToolFault(
      `Expected an object of variables in ${file}, such as {"first": 10}, got ${text.trim().slice(0, 40)}.`,
    );
  return value;
}

function readNamed(path: string, readText: (path: string) => string): string {
  try {
    return readText(path);
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new ToolFault(`Cannot read ${path}: ${reason}. Relative paths start at the folder of the project.`);
  }
}

const PAGE_INFO = ' pageInfo { hasNextPage endCursor hasPreviousPage startCursor } ';

/**
 * Adds what the printed answer needs: `pageInfo` to every list that selects rows without it, so that a page never looks
 * like the whole list, and `measure` to summaries, so that their columns have names. The text stays as it is otherwise,
 * so that errors name places in it. Invalid GraphQL is returned unchanged.
 */
export function addContext(query: string): string {
  const ends: [end: number, more: string][] = [];
  try {
    const skipDatasets = (node: FieldNode | FragmentDefinitionNode | InlineFragmentNode): false | undefined =>
      isDatasets(node) ? false : undefined;
    visit(parse(query), {
      Field(node) {
        if (node.name.value === 'summaries' && node.selectionSet?.loc && !hasKey(node.selectionSet, 'measure'))
          ends.push([node.selectionSet.loc.end - 1, ' measure ']);
        return skipDatasets(node);
      },
      FragmentDefinition: skipDatasets,
      InlineFragment: skipDatasets,
      SelectionSet(set) {
        if (set.loc && isListWithoutPageInfo(set)) ends.push([set.loc.end - 1, PAGE_INFO]); // before its closing brace
      },
    });
  } catch {
    return query; // the graph reports the error
  }
  return ends
    .sort(([a], [b]) => b - a)
    .reduce((text, [end, more]) => `${text.slice(0, end)}${more}${text.slice(end)}`, query);
}

/** `datasets` has one node for each center, and no pages. */
function isDatasets(node: FieldNode | FragmentDefinitionNode | InlineFragmentNode): boolean {
  return node.kind === Kind.FIELD ? node.name.value === 'datasets' : node.typeCondition?.name.value === 'Datasets';
}

function isListWithoutPageInfo(set: SelectionSetNode): boolean {
  const names = set.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
  return (
    (names.includes('nodes') || names.includes('edges')) && !names.includes('pageInfo') && !hasKey(set, 'pageInfo')
  );
}

function hasKey({ selections }: SelectionSetNode, key: string): boolean {
  return selections.some((each) => each.kind === Kind.FIELD && (each.alias ?? each.name).value === key);
}
