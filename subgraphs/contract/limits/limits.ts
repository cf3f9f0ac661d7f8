/** The limits of one request, for the graph and for a subgraph, and the error for a request that exceeds one. */
import { GraphQLError } from 'graphql';

export interface Limits {
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Characters of the longest text in the document. */
  readonly text: number;
  /** Nested brackets of the document, of any kind. */
  readonly nesting: number;
  /** Characters of the longest name in the document: every row of the answer repeats the aliases. */
  readonly name: number;
  /** Operations and fragments of the document. */
  readonly definitions: number;
  /** Fields written in the document, in all of its operations and fragments. */
  readonly fields: number;
  /** How often selection sets repeat a key, in the whole document. */
  readonly repeats: number;
  /** Aliases written in the document, including those of `__typename`. */
  readonly aliases: number;
  /** Directives written in the document. */
  readonly directives: number;
  /** Directives of one field, fragment or operation. */
  readonly directivesOfOne: number;
  /** Values of the variables, including those in lists and objects. An object counts as ten, because it is compared with all fields of its type. */
  readonly variableValues: number;
  /** Fields of one object in the variables: an error about it prints all of them. */
  readonly variableFields: number;
  /** Nested lists and objects of the variables. */
  readonly variableDepth: number;
  /** Characters of the longest text in the variables. */
  readonly variableText: number;
  /** Nested fields, including those of fragments. Introspection is left out, because graphql-js limits it. */
  readonly depth: number;
  /** Fields of the root, including those of fragments. */
  readonly rootFields: number;
  /** Fields of the operation. A fragment counts wherever it is spread. */
  readonly expandedFields: number;
  /** The largest number of rows that all centers together may have to read. */
  readonly cost: number;
  /** The largest number of values that all centers together may have to compute and send. */
  readonly values: number;
}

export type LimitName = keyof Limits;

/** The limits of a client's request. docs/decisions/0020 says where the numbers come from. */
export const GRAPH_LIMITS: Limits = {
  tokens: 10_000,
  text: 20_000,
  nesting: 100,
  name: 200,
  definitions: 100,
  fields: 1_000,
  repeats: 50,
  aliases: 100,
  directives: 50,
  directivesOfOne: 5,
  variableValues: 20_000,
  variableFields: 500,
  variableDepth: 50,
  variableText: 20_000,
  depth: 15,
  rootFields: 50,
  expandedFields: 2_000,
  cost: 500_000,
  values: 500_000,
};

/**
 * The limits of a subgraph, for any caller. A subgraph does not trust the gateway. The gateway's requests for a permitted
 * operation pass: they have aliases and whole types that no client writes, but never cost one center more than the
 * operation costs the graph.
 */
export const SUBGRAPH_LIMITS: Limits = {
  tokens: 30_000,
  text: 20_000,
  nesting: 200,
  name: 400,
  definitions: 50,
  fields: 10_000,
  repeats: 20,
  aliases: 5_000,
  directives: 2_000,
  directivesOfOne: 10,
  variableValues: 30_000,
  variableFields: 500,
  variableDepth: 60,
  variableText: 20_000,
  depth: 30,
  rootFields: 500,
  expandedFields: 40_000,
  cost: 500_000,
  values: 1_500_000,
};

/** What each limit counts, and what the caller can do. */
export const LIMIT_TEXTS: Readonly<Record<LimitName, { readonly what: string; readonly remedy: string }>> = {
  tokens: { what: 'tokens in the document', remedy: 'send values as variables, or split the request' },
  text: { what: 'characters in one text of the document', remedy: 'send a shorter text' },
  nesting: { what: 'nested brackets', remedy: 'nest less deep' },
  name: { what: 'characters in one name', remedy: 'use shorter aliases' },
  definitions: { what: 'operations and fragments in the document', remedy: 'split the request' },
  fields: { what: 'fields in the document', remedy: 'split the request' },
  repeats: { what: 'repeated fields in the selections', remedy: 'name each field once' },
  aliases: { what: 'aliases in the document', remedy: 'split the request, or use a list with a filter' },
  directives: { what: 'directives in the document', remedy: 'put them on fragments, or split the request' },
  directivesOfOne: { what: 'directives in one place', remedy: 'remove those without effect' },
  variableValues: { what: 'values in the variables (an object counts as ten)', remedy: 'split the request' },
  variableFields: { what: 'fields of one object in the variables', remedy: 'use only fields that the schema has' },
  variableDepth: { what: 'nested values in the variables', remedy: 'nest less deep' },
  variableText: { what: 'characters in one text of the variables', remedy: 'send a shorter text' },
  depth: { what: 'nested fields', remedy: 'request the inner fields separately' },
  rootFields: { what: 'root fields', remedy: 'split the request' },
  expandedFields: { what: 'fields (a fragment counts wherever it is spread)', remedy: 'split the request' },
  cost: {
    what: 'rows that the centers may have to read',
    remedy: 'use a smaller `first`, nest fewer lists, or filter by center in separate requests',
  },
  values: { what: 'values that may have to be computed', remedy: 'use a smaller `first`, or select fewer fields' },
};

/** A limit that a request exceeds. */
export interface LimitFault {
  readonly name: LimitName;
  readonly max: number;
  readonly actual: number;
  /** The response path of the costliest field. Absent if no single field is to blame. */
  readonly heaviest?: string;
}

/** The first limit that a count exceeds. */
export function findFault(
  counts: Partial<Readonly<Record<LimitName, number>>>,
  limits: Limits,
): LimitFault | undefined {
  for (const [name, max] of Object.entries(limits) as [LimitName, number][]) {
    // the keys of Limits
    const actual = counts[name];
    if (actual !== undefined && actual > max) return { name, max, actual: Math.min(actual, Number.MAX_SAFE_INTEGER) }; // JSON has no Infinity
  }
  return undefined;
}

/** Has the code and status of a validation error. `extensions.limit` is `{name, max, actual}`, with `heaviest` for a cost. */
export function toLimitError({ name, max, actual, heaviest }: LimitFault): GraphQLError {
  const { what, remedy } = LIMIT_TEXTS[name];
  const below = heaviest?.slice(0, 500);
  const most = below === undefined ? '' : `, most of them below \`${below}\``;
  return new GraphQLError(`expected at most ${max} ${what}, got ${actual}${most}: ${remedy}`, {
    extensions: {
      code: 'GRAPHQL_VALIDATION_FAILED',
      limit: { name, max, actual, ...(below !== undefined && { heaviest: below }) },
      http: { status: 400 },
    },
  });
}
