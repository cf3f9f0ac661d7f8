/** How long a center's answer may be: what its plan can need. That honest answers fit is seen in every other test: the local transport refuses longer ones too. */
import { readSupergraph } from '../../../gateway/supergraph/logicalSubgraph.ts';
import { boundAnswer, MAX_ANSWER_BYTES } from '../../../gateway/validate/bytes.ts';
import { SOURCES } from '../../support/consortium.ts';

const { coe } = readSupergraph(SOURCES);
const bound = (query: string, variables: Record<string, unknown> = {}): number =>
  boundAnswer({ contract: coe.contract, schema: coe.schema }, { query, variables });

test('a page may be as long as its rows can be, and no longer', () => {
  const page = (rows: number): number => bound(`{ scholars(first: ${rows}) { nodes { id cohort } } }`);
  expect(page(1)).toBeLessThan(100_000);
  expect(page(1) - page(0)).toBeGreaterThan('{"id":"leap:scholar:0001","cohort":2020},'.length);
  expect(page(500) - page(0)).toBe(500 * (page(1) - page(0)));
  expect(page(500)).toBeLessThan(500_000);
  expect(bound('query ($n: Int) { scholars(first: $n) { nodes { id cohort } } }', { n: 500 })).toBe(page(500));
});

test('entities by how many are asked for, lists inside them by their own page', () => {
  const entities = (count: number): number =>
    bound(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Scholar { awards(first: 2) { nodes { id } } } } }',
      {
        r: Array.from({ length: count }, () => ({ __typename: 'Scholar', id: 'leap:scholar:0001' })),
      },
    );
  expect(entities(2) - entities(1)).toBeGreaterThan(2 * '{"id":"leap:award:0001"},'.length);
  expect(entities(9) - entities(1)).toBe(8 * (entities(2) - entities(1)));
});

test('groups by their keys where the contract knows all keys; else only the limit of every answer holds', () => {
  const byStatus = bound('{ scholarStatistics(groupBy: [STATUS]) { groups { count { value } } } }');
  const bySexToo = bound('{ scholarStatistics(groupBy: [STATUS, SEX]) { groups { count { value } } } }');
  expect(byStatus).toBeLessThan(bySexToo);
  expect(bySexToo).toBeLessThan(100_000);
  expect(bound('{ appointmentStatistics(groupBy: [TRACK]) { groups { count { value } } } }')).toBe(MAX_ANSWER_BYTES);
});
