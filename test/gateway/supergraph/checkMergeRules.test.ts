/** Checks that a schema with a missing or invalid merge rule is rejected, with a message that gives the expected and actual values. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { checkMergeRules } from '../../../gateway/supergraph/checkMergeRules.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { SOURCES } from '../../support/consortium.ts';

/** The smallest schema with every rule in it. */
const SOUND = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
directive @merge(with: String!) on FIELD_DEFINITION
directive @gathered(from: String!, by: String!) on FIELD_DEFINITION
type Query {
  rows(first: Int): RowConnection @merge(with: "FIELDS")
  row(id: ID!): Row @merge(with: "OWNER")
  statistics: Statistics @merge(with: "FIELDS")
}
type Row @key(fields: "id") { id: ID! place: Place rows(first: Int): RowConnection @merge(with: "FIELDS") }
type Place { name: String }
type RowConnection {
  edges: [RowEdge!]! @merge(with: "PAGE")
  nodes: [Row!]! @merge(with: "PAGE")
  pageInfo: PageInfo! @merge(with: "PAGE_INFO")
  totalCount: Count! @merge(with: "SUM")
  completeness: Completeness! @merge(with: "REPORT")
}
type RowEdge { cursor: String! node: Row! }
type Statistics {
  groups: [StatisticsGroup!]! @merge(with: "GROUP")
  notListed: Count! @merge(with: "SUM")
  canOverlap: Boolean! @merge(with: "AGREE")
  completeness: Completeness! @merge(with: "REPORT")
}
type StatisticsGroup { keys: [GroupKey!]! @merge(with: "KEY") count: Count! @merge(with: "SUM") }
type GroupKey { value: String }
type Count { value: Int }
type PageInfo { endCursor: String }
type Completeness { isComplete: Boolean! }
`;

function check(sdl: string, other = SOUND): string[] {
  return checkMergeRules(buildSubgraphSchema(parse(sdl)), parse(other));
}

test('the smallest schema with every rule is valid', () => {
  expect(check(SOUND)).toEqual([]);
});

/** A fault, the edit of the valid schema that causes it, and how the messages start. */
const REFUSALS: readonly {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly faults: readonly string[];
}[] = [
  {
    what: 'an unknown rule',
    from: 'totalCount: Count! @merge(with: "SUM")',
    to: 'totalCount: Count! @merge(with: "ADD")',
    faults: ['RowConnection.totalCount has the unknown merge rule ADD; expected one of'],
  },
  {
    what: 'a rule named like a member of every object',
    from: 'totalCount: Count! @merge(with: "SUM")',
    to: 'totalCount: Count! @merge(with: "constructor")',
    faults: ['RowConnection.totalCount has the unknown merge rule constructor'],
  },
  {
    what: 'a bare number that is summed',
    from: 'totalCount: Count!',
    to: 'totalCount: Int!',
    faults: [
      'RowConnection.totalCount: SUM expects Count!, got Int! (a bare number cannot say that a center is missing)',
    ],
  },
  {
    what: 'a count that may be null',
    from: 'totalCount: Count!',
    to: 'totalCount: Count',
    faults: ['RowConnection.totalCount: SUM expects Count!, got Count ('],
  },
  {
    what: 'groups that are a single one',
    from: 'groups: [StatisticsGroup!]!',
    to: 'groups: StatisticsGroup!',
    faults: ['Statistics.groups: GROUP expects [StatisticsGroup!]!, got StatisticsGroup! ('],
  },
  {
    what: 'groups without what is not listed',
    from: 'notListed: Count! @merge(with: "SUM")',
    to: '',
    faults: [
      'Statistics.groups is merged by GROUP: expected a field `notListed` merged by SUM in the same object, got no such field',
    ],
  },
  {
    what: 'groups beside which what is not listed is merged by another rule',
    from: 'notListed: Count! @merge(with: "SUM")',
    to: 'notListed: Count! @merge(with: "AGREE")',
    faults: [
      'Statistics.groups is merged by GROUP: expected a field `notListed` merged by SUM in the same object, got AGREE',
    ],
  },
  {
    what: 'a key that is a text',
    from: 'keys: [GroupKey!]!',
    to: 'keys: String!',
    faults: ['StatisticsGroup.keys: KEY expects [GroupKey!]!, got String! ('],
  },
  {
    what: 'a key outside of groups',
    from: 'canOverlap: Boolean! @merge(with: "AGREE")',
    to: 'canOverlap: [GroupKey!]! @merge(with: "KEY")',
    faults: [
      'Statistics.canOverlap is merged by KEY: expected Statistics to be merged by GROUP at every field of that type, got FIELDS',
    ],
  },
  {
    what: 'rows on which all shall agree',
    from: 'canOverlap: Boolean!',
    to: 'canOverlap: Row',
    faults: ['Statistics.canOverlap: AGREE expects a leaf, or an object without @key and merge rules, got Row ('],
  },
  {
    what: 'a page of values',
    from: 'nodes: [Row!]!',
    to: 'nodes: [Place!]!',
    faults: ['RowConnection.nodes: PAGE expects a list of rows'],
  },
  {
    what: 'a page of rows that may be null',
    from: 'nodes: [Row!]!',
    to: 'nodes: [Row]!',
    faults: ['RowConnection.nodes: PAGE expects a list of rows'],
  },
  {
    what: 'edges without a cursor',
    from: 'type RowEdge { cursor: String!',
    to: 'type RowEdge {',
    faults: [
      'RowConnection.edges: PAGE expects a list of rows [Row!]!, or of edges {cursor: String!, node: Row!}, got [RowEdge!]!',
    ],
  },
  {
    what: 'a page that does not say where it ends',
    from: 'pageInfo: PageInfo! @merge(with: "PAGE_INFO")',
    to: '',
    faults: [
      'RowConnection.edges is merged by PAGE: expected a field `pageInfo` merged by PAGE_INFO in the same object, got no such field',
      'RowConnection.nodes is merged by PAGE',
    ],
  },
  {
    what: 'a page without edges, which carry the cursors',
    from: 'edges: [RowEdge!]! @merge(with: "PAGE")',
    to: '',
    faults: [
      'RowConnection.nodes is merged by PAGE: expected a field `edges` merged by PAGE in the same object, got no such field',
      'RowConnection.pageInfo is merged by PAGE_INFO: expected a field `edges`',
    ],
  },
  {
    what: 'page info of another type',
    from: 'pageInfo: PageInfo!',
    to: 'pageInfo: Place!',
    faults: ['RowConnection.pageInfo: PAGE_INFO expects PageInfo!, got Place! ('],
  },
  {
    what: 'a report of another type',
    from: 'completeness: Completeness! @merge(with: "REPORT")\n}\ntype RowEdge',
    to: 'completeness: Boolean! @merge(with: "REPORT")\n}\ntype RowEdge',
    faults: ['RowConnection.completeness: REPORT expects Completeness!, got Boolean! ('],
  },
  {
    what: 'a merged object that does not say who is missing',
    from: '  completeness: Completeness! @merge(with: "REPORT")\n}\ntype StatisticsGroup',
    to: '}\ntype StatisticsGroup',
    faults: [
      'Query.statistics is merged by FIELDS: expected Statistics to have `completeness` merged by REPORT, got none',
    ],
  },
  {
    what: 'a field of a merged object without a rule',
    from: 'canOverlap: Boolean! @merge(with: "AGREE")',
    to: 'canOverlap: Boolean!',
    faults: ['Statistics.canOverlap has no merge rule: expected one, since Statistics is merged field by field'],
  },
  {
    what: 'a field of a group without a rule',
    from: 'count: Count! @merge(with: "SUM")',
    to: 'count: Count!',
    faults: ['StatisticsGroup.count has no merge rule: expected one, since StatisticsGroup is merged field by field'],
  },
  {
    what: 'a root field without a rule',
    from: 'statistics: Statistics @merge(with: "FIELDS")',
    to: 'statistics: Place',
    faults: ['Query.statistics has no merge rule: expected FIELDS or OWNER'],
  },
  {
    what: 'a list at the root without a rule',
    from: 'row(id: ID!): Row',
    to: 'all: [Row!] row(id: ID!): Row',
    faults: ['Query.all has no merge rule: expected FIELDS on a connection, got the bare list [Row!]'],
  },
  {
    what: 'a merged object that may not be null',
    from: 'statistics: Statistics @',
    to: 'statistics: Statistics! @',
    faults: ['Query.statistics: FIELDS expects a nullable object, got Statistics! ('],
  },
  {
    what: 'a list that is merged field by field',
    from: 'statistics: Statistics @',
    to: 'statistics: [Statistics!] @',
    faults: ['Query.statistics: FIELDS expects a nullable object, got [Statistics!] ('],
  },
  {
    what: 'a row that may not be null',
    from: 'row(id: ID!): Row @',
    to: 'row(id: ID!): Row! @',
    faults: ['Query.row: OWNER expects a nullable row at the root, got Row! ('],
  },
  {
    what: 'a row without the id that names its owner',
    from: 'row(id: ID!): Row @',
    to: 'row(name: String): Row @',
    faults: ['Query.row: OWNER expects an argument `id`, got Row ('],
  },
  {
    what: 'a list below a value that no center owns',
    from: 'type Place { name: String }',
    to: 'type Place { name: String rows: RowConnection @merge(with: "FIELDS") }',
    faults: [
      'Place.rows is merged by FIELDS: expected it at the root or in a type with @key, got it in Place, which has no owner',
    ],
  },
  {
    what: 'a part that belongs to no whole',
    from: 'type Place { name: String }',
    to: 'type Place { count: Count! @merge(with: "SUM") }',
    faults: ['Place.count is merged by SUM: expected Place to be merged too at every field of that type, got no rule'],
  },
  {
    what: 'a gathered field without a rule',
    from: 'place: Place',
    to: 'place: Place gathers: [Row!] @gathered(from: "rows", by: "id")',
    faults: ['Row.gathers has no merge rule: expected FIELDS, since it gathers from all centers'],
  },
];

test.each(REFUSALS)('refused: $what', ({ from, to, faults }) => {
  expect(SOUND).toContain(from);
  const found = check(SOUND.replace(from, to), 'scalar Nothing');
  expect(found).toHaveLength(faults.length);
  for (const [index, fault] of faults.entries()) expect(found[index]).toContain(fault);
});

test('refused: a field with different rules in two subgraphs', () => {
  const other = 'type Query { rows: RowConnection @merge(with: "OWNER") } extend type Row { rows: RowConnection }';
  expect(check(SOUND, other)).toEqual([
    'Query.rows is merged by FIELDS in one subgraph: expected the same rule in the other, got OWNER',
    'Row.rows is merged by FIELDS in one subgraph: expected the same rule in the other, got no rule',
  ]);
});

test('all faults are reported at once, and no supergraph is composed', () => {
  const change = (sdl: string): string =>
    sdl
      .replaceAll('totalCount: Count! @merge(with: "SUM")', 'totalCount: Count @merge(with: "SUM")')
      .replace('@merge(with: "OWNER")', '@merge(with: "ANY")');
  const compose = (): unknown =>
    composeSupergraph({ ...SOURCES, coe: change(SOURCES.coe), consortium: change(SOURCES.consortium) });
  expect(compose).toThrow('The subgraph coe has invalid merge rules');
  expect(compose).toThrow('ScholarConnection.totalCount: SUM expects Count!, got Count');
  expect(compose).toThrow('has the unknown merge rule ANY');
});
