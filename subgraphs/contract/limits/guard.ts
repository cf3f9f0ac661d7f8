/**
 * The checks of a request before graphql-js works on it, at the gateway and at every subgraph. They read its body, its
 * document and its variables within bounds: no content takes more than a fraction of a second, and the errors of a
 * refusal have at most `MOST_REFUSAL_BYTES`.
 */
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  Lexer,
  parse,
  Source,
  specifiedRules,
  TokenKind,
  validate,
  visit,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import type { REQUEST_ERRORS } from '../errors.ts';
import { findFault, toLimitError, type Limits } from './limits.ts';

export type Checked<Value> = { readonly kind: 'ok'; readonly value: Value } | Refusal;

/** The caller must correct the request. `errors` can be sent as they are. */
export interface Refusal {
  readonly kind: 'refused';
  /** The status of the HTTP response. */
  readonly status: 400 | 413;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The parameters of a GraphQL request over HTTP. */
export interface GraphQLParams {
  /** Undefined if the request names a persisted query instead. */
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** With the rest of the body, a refusal has at most 8 kB. */
export const MOST_REFUSAL_BYTES = 7_000;
const MOST_MESSAGE_CHARACTERS = 600;
const MOST_LOCATIONS = 3;
/** Of the path or the extensions of an error, as JSON. */
const MOST_PART_BYTES = 1_500;
/** Each error of graphql-js is expensive: it prints values and searches for similar names. */
const MOST_ERRORS = 5;

export function readParams(text: string): Checked<GraphQLParams> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse('BAD_REQUEST', 'expected a body that is JSON');
  }
  if (Array.isArray(body)) return refuse('BAD_REQUEST', 'expected one operation, got a batch of them');
  if (!isObject(body)) return refuse('BAD_REQUEST', 'expected a JSON object with `query`');
  const { query, operationName, variables, extensions } = body;
  if (query !== undefined && query !== null && typeof query !== 'string')
    return refuse('BAD_REQUEST', '`query` is a text');
  if (!isOptional(operationName, 'string')) return refuse('BAD_REQUEST', '`operationName` is a text or null');
  if (!isOptionalObject(variables)) return refuse('BAD_REQUEST', '`variables` is an object or null');
  if (!isOptionalObject(extensions)) return refuse('BAD_REQUEST', '`extensions` is an object or null');
  return ok({
    query: query ?? undefined,
    operationName: (operationName as string | null | undefined) ?? undefined,
    variables: variables ?? {},
    extensions: extensions ?? {},
  });
}

/**
 * Parses and validates. The document has no locations: they take more memory than the document, and only errors need
 * them. For each node that an error names, graphql-js would count lines from the start of the text. It therefore gets
 * no text, and the lines are counted here.
 */
export function readDocument(
  schema: GraphQLSchema,
  text: string,
  limits: Limits,
  rules: readonly ValidationRule[] = [],
): Checked<DocumentNode> {
  try {
    const size = measureText(text);
    const tooLong = findFault(size, limits);
    if (tooLong) return refuseWith([toLimitError(tooLong)]);
    const source = new Source(text);
    const document = parse(source);
    source.body = '';
    const tooLarge = findFault(countDocument(document), limits);
    if (tooLarge) return refuseWith([toLimitError(tooLarge)]);
    const errors = validate(schema, document, [...specifiedRules, ...rules], { maxErrors: MOST_ERRORS });
    if (errors.length > 0) return refuseWith(locateErrors(errors, text), 'GRAPHQL_VALIDATION_FAILED');
    dropLocations(document);
    return ok(document);
  } catch (error) {
    if (error instanceof GraphQLError) return refuseWith([error], 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

function locateErrors(errors: readonly GraphQLError[], text: string): GraphQLFormattedError[] {
  return errors.map(({ message, positions, extensions }) => ({
    message: message === 'Validation aborted.' ? TOO_SIMILAR : message,
    ...(positions && { locations: positions.slice(0, MOST_LOCATIONS).map((position) => locate(text, position)) }),
    extensions,
  }));
}

/** Why graphql-js aborts the comparison of fields. */
const TOO_SIMILAR = 'the selections repeat each other too often to be compared: name each field once';

function locate(text: string, position: number): { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/g)) {
    if (index >= position) break;
    line += 1;
    start = index + end.length;
  }
  return { line, column: position + 1 - start };
}

function dropLocations(node: object): void {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc') Object.assign(node, { loc: undefined });
    else if (Array.isArray(value)) value.forEach(dropLocations);
    else if (typeof value === 'object' && value !== null) dropLocations(value as object);
  }
}

/** The requested operation, of a kind that the schema has. */
export function readOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Checked<OperationDefinitionNode> {
  const operation = getOperationAST(document, operationName);
  if (operation && !schema.getRootType(operation.operation))
    return refuse('GRAPHQL_VALIDATION_FAILED', `there is no ${operation.operation}: data can only be read`);
  if (operation) return ok(operation);
  const message =
    operationName === undefined
      ? 'expected one operation, or `operationName` to choose one of several'
      : `there is no operation ${JSON.stringify(cut(operationName))} in the document`;
  return refuse('OPERATION_RESOLUTION_FAILURE', message);
}

/** Checks the size of the variables. Call it before anything else is done with them. */
export function checkVariables(
  given: Readonly<Record<string, unknown>>,
  limits: Limits,
): Checked<Readonly<Record<string, unknown>>> {
  const tooLarge = findFault(measureVariables(given, limits), limits);
  return tooLarge ? refuseWith([toLimitError(tooLarge)]) : ok(given);
}

/**
 * Coerces the variables of an operation.
 * @param given variables that `checkVariables` accepted
 */
export function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Checked<Readonly<Record<string, unknown>>> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: MOST_ERRORS });
  return coerced ? ok(coerced) : refuseWith(errors, 'BAD_USER_INPUT');
}

/** @param code for errors without a code of their own */
export function refuseWith(
  errors: readonly (GraphQLError | GraphQLFormattedError)[],
  code: keyof typeof REQUEST_ERRORS = 'BAD_REQUEST',
): Refusal {
  return {
    kind: 'refused',
    status: 400,
    errors: boundErrors(
      errors.map((error) => {
        const { message, locations, extensions } = error;
        return { message, ...(locations && { locations }), extensions: { code, ...withoutHttp(extensions) } };
      }),
    ),
  };
}

export function refuse(code: keyof typeof REQUEST_ERRORS, message: string, status: Refusal['status'] = 400): Refusal {
  return { kind: 'refused', status, errors: [{ message: cut(message), extensions: { code } }] };
}

/**
 * Limits the errors of an answer without data to MOST_REFUSAL_BYTES. Each is shortened. As many as fit remain, at least
 * one, and the last of them says how many were left out.
 */
export function boundErrors(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const bounded: GraphQLFormattedError[] = [];
  let bytes = 0;
  for (const error of shortenErrors(errors)) {
    bytes += Buffer.byteLength(JSON.stringify(error)) + 1;
    if (bytes > MOST_REFUSAL_BYTES && bounded.length > 0) break;
    bounded.push(error);
  }
  const last = bounded.at(-1);
  const left = errors.length - bounded.length;
  if (last && left > 0) bounded[bounded.length - 1] = { ...last, message: `${last.message} (and ${left} more errors)` };
  return bounded;
}

/** Limits the length of each error. Errors can quote a request's text, which has any length. */
export function shortenErrors(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return errors.map(({ message, locations, path, extensions }) => ({
    message: cut(message),
    ...(locations && { locations: locations.slice(0, MOST_LOCATIONS) }),
    ...(path && isShort(path) && { path }),
    ...(extensions && { extensions: isShort(extensions) ? extensions : { code: extensions['code'] } }),
  }));
}

function isShort(part: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(part)) <= MOST_PART_BYTES;
}

/** Shortens a text that is too long, and adds its length. */
export function cut(text: string): string {
  if (text.length <= MOST_MESSAGE_CHARACTERS) return text;
  return `${text.slice(0, MOST_MESSAGE_CHARACTERS).replace(/[\ud800-\udbff]$/, '')}... (${text.length} characters)`;
}

function ok<Value>(value: Value): Checked<Value> {
  return { kind: 'ok', value };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptional(value: unknown, type: 'string'): boolean {
  return value === undefined || value === null || typeof value === type;
}

function isOptionalObject(value: unknown): value is Readonly<Record<string, unknown>> | null | undefined {
  return value === undefined || value === null || isObject(value);
}

/** `http` is for Apollo Server, which removes it itself. */
function withoutHttp(extensions: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { http: _, ...rest } = extensions;
  return rest;
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts tokens, the length of the longest name, and nested brackets. The parser recurses for each bracket, so it cannot count them. */
export function measureText(text: string): Pick<Limits, 'tokens' | 'nesting' | 'name'> {
  const lexer = new Lexer(new Source(text));
  let [tokens, nesting, name, open] = [0, 0, 0, 0];
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens += 1;
    if (token.kind === TokenKind.NAME) name = Math.max(name, token.end - token.start);
    else if (OPENING.has(token.kind)) nesting = Math.max(nesting, (open += 1));
    else if (CLOSING.has(token.kind)) open -= 1;
  }
  return { tokens, nesting, name };
}

export type DocumentCounts = Pick<
  Limits,
  'definitions' | 'text' | 'fields' | 'repeats' | 'aliases' | 'directives' | 'directivesOfOne'
>;

/** Counts what is written, in one pass, without fragments or conditions. Validation is quadratic in some of these numbers. */
export function countDocument(document: DocumentNode): DocumentCounts {
  const counts = {
    definitions: document.definitions.length,
    text: 0,
    fields: 0,
    repeats: 0,
    aliases: 0,
    directives: 0,
    directivesOfOne: 0,
  };
  visit(document, {
    enter(node) {
      if ('directives' in node && node.directives) {
        counts.directives += node.directives.length;
        counts.directivesOfOne = Math.max(counts.directivesOfOne, node.directives.length);
      }
      if (node.kind === Kind.SELECTION_SET) counts.repeats += countRepeats(node);
      if (node.kind === Kind.STRING) counts.text = Math.max(counts.text, node.value.length);
      if (node.kind !== Kind.FIELD) return;
      counts.fields += 1;
      if (node.alias) counts.aliases += 1;
    },
  });
  return counts;
}

function countRepeats({ selections }: SelectionSetNode): number {
  const keys = selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [(each.alias ?? each.name).value];
    return each.kind === Kind.FRAGMENT_SPREAD ? [`...${each.name.value}`] : [];
  });
  return keys.length - new Set(keys).size;
}

/** An object counts as this many values, because graphql-js visits every field of its type. */
const OBJECT_VALUES = 10;

/** Stops at the first limit of number or depth. It does not recurse, because variables can be nested thousands deep. */
function measureVariables(
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): Pick<Limits, 'variableValues' | 'variableFields' | 'variableDepth' | 'variableText'> {
  const sizes = { variableValues: 0, variableFields: 0, variableDepth: 0, variableText: 0 };
  let level: unknown[] = Object.values(variables);
  while (level.length > 0 && sizes.variableDepth <= limits.variableDepth) {
    sizes.variableDepth += 1;
    const inner: unknown[] = [];
    for (const value of level) {
      sizes.variableValues += 1;
      if (sizes.variableValues > limits.variableValues) return sizes;
      if (typeof value === 'string') sizes.variableText = Math.max(sizes.variableText, value.length);
      else if (Array.isArray(value)) for (const each of value as unknown[]) inner.push(each);
      else if (isObject(value)) {
        const fields = Object.values(value);
        sizes.variableValues += OBJECT_VALUES - 1;
        sizes.variableFields = Math.max(sizes.variableFields, fields.length);
        for (const each of fields) inner.push(each);
      }
    }
    level = inner;
  }
  return sizes;
}
