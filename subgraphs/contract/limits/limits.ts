/** How much one request may ask: every limit with its number, for the graph's door and for a center's own. */

export interface Limits {
  /** Lexical tokens of the document; beyond, parsing stops. */
  readonly tokens: number;
  /** Fields written in the document, whatever operation or fragment they stand in. */
  readonly fields: number;
  /** Times that a selection set may repeat keys it already has. */
  readonly repeats: number;
  /** Aliases written in the document; those of `__typename` count. */
  readonly aliases: number;
  /** Directives written in the document. */
  readonly directives: number;
  /** Directives of one field, fragment or operation. */
  readonly directivesOfOne: number;
  /** Fields inside each other, fragments followed; introspection, which graphql-js limits itself, is left out. */
  readonly depth: number;
  /** Fields of the root, fragments followed. */
  readonly rootFields: number;
  /** Fields of the operation, fragments followed: a fragment counts wherever it is spread. */
  readonly expandedFields: number;
  /** Rows that may have to be read, at all centers together. */
  readonly cost: number;
}

export type LimitName = keyof Limits;

/** What a client may ask of the graph. docs/decisions/0020 says where the numbers come from. */
export const GRAPH_LIMITS: Limits = {
  tokens: 10_000,
  fields: 1_000,
  repeats: 50,
  aliases: 100,
  directives: 50,
  directivesOfOne: 5,
  depth: 15,
  rootFields: 50,
  expandedFields: 2_000,
  cost: 5_000_000,
};

/**
 * What a subgraph answers, whoever asks. It does not trust the gateway, yet what the gateway makes of a permitted
 * request passes: that has aliases and whole types that no client writes, but never costs one center more than it
 * costs the graph.
 */
export const SUBGRAPH_LIMITS: Limits = {
  tokens: 100_000,
  fields: 20_000,
  repeats: 2_000,
  aliases: 5_000,
  directives: 2_000,
  directivesOfOne: 10,
  depth: 30,
  rootFields: 500,
  expandedFields: 40_000,
  cost: 5_000_000,
};

/** What each limit counts, and what a caller does who meets it. */
export const LIMIT_TEXTS: Readonly<Record<LimitName, { readonly what: string; readonly remedy: string }>> = {
  tokens: { what: 'tokens in the document', remedy: 'give values as variables, or ask in several requests' },
  fields: { what: 'fields in the document', remedy: 'ask in several requests' },
  repeats: { what: 'repeated fields in one selection', remedy: 'name each field once' },
  aliases: { what: 'aliases in the document', remedy: 'ask in several requests, or for a list with a filter' },
  directives: { what: 'directives in the document', remedy: 'put them on fragments, or ask in several requests' },
  directivesOfOne: { what: 'directives in one place', remedy: 'leave out those that change nothing' },
  depth: { what: 'fields inside each other', remedy: 'ask for the inner ones in a request of their own' },
  rootFields: { what: 'fields of the root', remedy: 'ask in several requests' },
  expandedFields: { what: 'fields, counted wherever their fragment is spread', remedy: 'ask in several requests' },
  cost: {
    what: 'rows that the centers may have to read',
    remedy: 'give a smaller `first`, nest fewer lists, or name a center in the filter of a request of its own',
  },
};
