/** How much one request may ask: every limit with its number, for the graph and for a subgraph, and the refusal of a request beyond it. */
import { GraphQLError } from 'graphql';

export interface Limits {
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Brackets of the document inside each other, of whatever kind. */
  readonly nesting: number;
  /** Characters of the longest name in the document: aliases stand in every row of the answer. */
  readonly name: number;
  /** Operations and fragments of the document. */
  readonly definitions: number;
  /** Fields written in the document, whatever operation or fragment they stand in. */
  readonly fields: number;
  /** Times that a selection set repeats a key it already has, over the whole document. */
  readonly repeats: number;
  /** Aliases written in the document; those of `__typename` count. */
  readonly aliases: number;
  /** Directives written in the document. */
  readonly directives: number;
  /** Directives of one field, fragment or operation. */
  readonly directivesOfOne: number;
  /** Values of the variables: those in lists and objects count, and an object as ten: it is compared with all fields of its type. */
  readonly variableValues: number;
  /** Values of one object in the variables: an error about it prints all of them. */
  readonly variableFields: number;
  /** Lists and objects of the variables inside each other. */
  readonly variableDepth: number;
  /** Characters of the longest text in the variables. */
  readonly variableText: number;
  /** Fields inside each other, fragments followed; introspection, which graphql-js limits itself, is left out. */
  readonly depth: number;
  /** Fields of the root, fragments followed. */
  readonly rootFields: number;
  /** Fields of the operation, fragments followed: a fragment counts wherever it is spread. */
  readonly expandedFields: number;
  /** Rows that may have to be read, at all centers together. */
  readonly cost: number;
  /** Values that may have to be computed and sent, at all centers together. */
  readonly values: number;
}

export type LimitName = keyof Limits;

/** What a client may ask of the graph. docs/decisions/0020 says where the numbers come from. */
export const GRAPH_LIMITS: Limits = {
  tokens: 10_000,
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
 * What a subgraph answers, whoever asks. It does not trust the gateway, yet what the gateway makes of a permitted
 * request passes: that has aliases and whole types that no client writes, but never costs one center more than it
 * costs the graph.
 */
export const SUBGRAPH_LIMITS: Limits = {
  tokens: 30_000,
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

/** What each limit counts, and what a caller does who meets it. */
export const LIMIT_TEXTS: Readonly<Record<LimitName, { readonly what: string; readonly remedy: string }>> = {
  tokens: { what: 'tokens in the document', remedy: 'give values as variables, or ask in several requests' },
  nesting: { what: 'brackets inside each other', remedy: 'nest less deep' },
  name: { what: 'characters in one name', remedy: 'give shorter aliases' },
  definitions: { what: 'operations and fragments in the document', remedy: 'ask in several requests' },
  fields: { what: 'fields in the document', remedy: 'ask in several requests' },
  repeats: { what: 'repeated fields in the selections', remedy: 'name each field once' },
  aliases: { what: 'aliases in the document', remedy: 'ask in several requests, or for a list with a filter' },
  directives: { what: 'directives in the document', remedy: 'put them on fragments, or ask in several requests' },
  directivesOfOne: { what: 'directives in one place', remedy: 'leave out those that change nothing' },
  variableValues: { what: 'values in the variables (an object counts as ten)', remedy: 'ask in several requests' },
  variableFields: { what: 'fields of one object in the variables', remedy: 'give those that the schema has' },
  variableDepth: { what: 'values of variables inside each other', remedy: 'nest less deep' },
  variableText: { what: 'characters in one text of the variables', remedy: 'give a shorter text' },
  depth: { what: 'fields inside each other', remedy: 'ask for the inner ones in a request of their own' },
  rootFields: { what: 'fields of the root', remedy: 'ask in several requests' },
  expandedFields: { what: 'fields, counted wherever their fragment is spread', remedy: 'ask in several requests' },
  cost: {
    what: 'rows that the centers may have to read',
    remedy: 'give a smaller `first`, nest fewer lists, or name a center in the filter of a request of its own',
  },
  values: { what: 'values that may have to be computed', remedy: 'give a smaller `first`, or ask for fewer fields' },
};

/** The refusal of a request that asks for too much. */
export interface LimitFault {
  readonly name: LimitName;
  readonly max: number;
  readonly actual: number;
  /** The response path of what weighs most; empty where no single field does. */
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
    if (actual !== undefined && actual > max) return { name, max, actual: Math.min(actual, Number.MAX_SAFE_INTEGER) }; // JSON knows no Infinity
  }
  return undefined;
}

/** Like a fault of validation, in code and status. `extensions.limit` is `{name, max, actual}`, and `heaviest` for a cost. */
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
