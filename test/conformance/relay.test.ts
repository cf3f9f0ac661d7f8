/** Relay's specification of connections, held by the rules of @graphql-eslint against the schema that clients see. */
import * as graphqlEslint from '@graphql-eslint/eslint-plugin';
import { Linter } from 'eslint';
import { printSchema } from 'graphql';
import { withoutDescriptions } from '../support/alterSdl.ts';
import { loadClientSchema } from '../support/loadClientSchema.ts';

/** Every rule about Relay that there is, each with what is asked of us beyond its default, or not, and why. */
const RULES = {
  // Forward or backward: the registry's terms are a short list that is only read forward.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  '@graphql-eslint/relay-connection-types': 'error',
  // No interface Node: an id is asked for at its own root (`scholar(id:)`), which says what it brings. Lists that are
  // no lists of edges exist beside (`nodes`, values of a row), as Relay permits.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  '@graphql-eslint/relay-page-info': 'error',
};

let sdl: string;
beforeAll(async () => {
  sdl = withoutDescriptions(printSchema(await loadClientSchema()));
});

test('every connection of the graph follows Relay', () => {
  expect(lint(sdl)).toEqual([]);
  expect(sdl.match(/^type \w+Connection /gm)?.length).toBeGreaterThan(15); // those of the centers and the registry's
});

test('the rules are all that the linter has about Relay', () => {
  const relay = Object.keys(graphqlEslint.rules).filter((name) => name.startsWith('relay-'));
  expect(Object.keys(RULES)).toEqual(relay.map((name) => `@graphql-eslint/${name}`));
});

/** Each rule is seen to bite: the schema with one thing wrong in it. */
test.each<[string, RegExp, string, string]>([
  [
    'a connection without pageInfo',
    /(type ScholarConnection \{[^}]*?)pageInfo: PageInfo!?/,
    '$1',
    'relay-connection-types',
  ],
  [
    'edges that are no list',
    /(type TermConnection \{\s*)edges: \[TermEdge!\]!?/,
    '$1edges: TermEdge',
    'relay-connection-types',
  ],
  [
    'a field of a connection that cannot be read on',
    /terms\(first: Int, after: String\)/,
    'terms(first: Int)',
    'relay-arguments',
  ],
  ['an edge without a cursor', /(type TermEdge \{[^}]*?)cursor: String!/, '$1', 'relay-edge-types'],
  ['a page that does not say whether there is more', /hasNextPage: Boolean!/, 'hasMore: Boolean!', 'relay-page-info'],
])('%s is noticed', (_name, from, to, rule) => {
  const changed = sdl.replace(from, to);
  expect(changed).not.toBe(sdl);
  expect(lint(changed).join('\n')).toContain(rule);
});

function lint(text: string): string[] {
  const config = {
    files: ['**/*.graphql'],
    languageOptions: { parser: graphqlEslint.parser, parserOptions: { graphQLConfig: { schema: text } } },
    plugins: { '@graphql-eslint': { rules: graphqlEslint.rules } },
    rules: RULES,
  };
  const linter = new Linter({ configType: 'flat' });
  // The plugin types its rules by nodes of GraphQL, which ESLint's own types do not know.
  return linter
    .verify(text, [config as unknown as Linter.Config], 'schema.graphql')
    .map(({ line, ruleId, message }) => `${line} ${ruleId ?? 'parse'}: ${message}`);
}
