/** How long a center's answer may be: what its plan can need. That honest answers fit is seen in every other test: the local transport refuses longer ones too. */
import { readSupergraph } from '../../../gateway/supergraph/logicalSubgraph.ts';
import { boundAnswer, MAX_SIZE, OPEN_GROUP_VALUES } from '../../../gateway/validate/bytes.ts';
import { countValues } from '../../../gateway/transport/httpTransport.ts';
import { SOURCES } from '../../support/consortium.ts';

const { coe } = readSupergraph(SOURCES);
const size = (query: string, variables: Record<string, unknown> = {}): ReturnType<typeof boundAnswer> =>
  boundAnswer({ contract: coe.contract, schema: coe.schema }, { query, variables });
const bound = (query: string, variables: Record<string, unknown> = {}): number => size(query, variables).bytes;

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
  expect(bound('{ appointmentStatistics(groupBy: [TRACK]) { groups { count { value } } } }')).toBe(MAX_SIZE.bytes);
});

test('values by what is asked for; groups by any text, by a limit of their own', () => {
  const page = (rows: number): number => size(`{ scholars(first: ${rows}) { nodes { id cohort } } }`).values;
  expect(page(1)).toBeLessThan(6000);
  expect(page(500) - page(1)).toBe(499 * (page(2) - page(1)));
  expect(page(2)).toBeGreaterThan(page(1));
  expect(size('{ mentoringStatistics(groupBy: [MENTOR]) { groups { count { value } } } }').values).toBe(
    OPEN_GROUP_VALUES,
  );
});

test('groups by the lengths of their own lists: keys, measures and bins are as many as are asked for', () => {
  const groups = (more: string, fields: string): number =>
    size(`{ positionStatistics(groupBy: [DISCIPLINE_GROUP, RANK, ROLE_CATEGORY]${more}) { groups { ${fields} } } }`)
      .values;
  const count = groups('', 'count { value }');
  expect(groups('', 'keys { value } count { value }')).toBeLessThan(4 * count); // three keys a group
  const measured = (measures: string): number =>
    size(
      `{ dataAccessRequestStatistics(groupBy: [STATUS], measures: [${measures}]) { groups { summaries { bins { from count { value } } } } } }`,
    ).values;
  expect(measured('DAYS_TO_APPROVAL')).toBeLessThan(20_000);
  const [one, two] = [measured('DAYS_TO_APPROVAL'), measured('DAYS_TO_APPROVAL, DAYS_TO_FIRST_DATA')];
  expect(two).toBeGreaterThan(one);
  expect(two).toBeLessThan(2 * one);
});

test('lists of no item fit, however many they are', () => {
  const keys = Array.from({ length: 60 }, (_, index) => `n${index}`);
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Scholar { appointments(first: 0) { ${keys.map((key) => `${key}: nodes { id }`).join(' ')} } } } }`;
  const representations = Array.from({ length: 300 }, (_, index) => ({
    __typename: 'Scholar',
    id: `leap:scholar:${index}`,
  }));
  const page = Object.fromEntries(keys.map((key) => [key, []]));
  const body = { data: { _entities: representations.map(() => ({ appointments: page })) } };
  expect(countValues(Buffer.from(JSON.stringify(body)))).toBeLessThanOrEqual(size(query, { representations }).values);
});

test('many short values fit where they are asked for, though each has few bytes', () => {
  const keys = Array.from({ length: 80 }, (_, index) => index.toString(36));
  const query = `{ projects(first: 500) { nodes { ${keys.map((key) => `a${key}: topics`).join(' ')} } } }`;
  const row = Object.fromEntries(keys.map((key) => [`a${key}`, []]));
  const body = Buffer.from(JSON.stringify({ data: { projects: { nodes: Array.from({ length: 500 }, () => row) } } }));
  expect(body.length).toBeGreaterThan(256 * 1024);
  expect(countValues(body)).toBeLessThanOrEqual(size(query).values);
});

test.each<[unknown, number]>([
  [{ a: 1 }, 1],
  [[{}, {}, []], 6],
  [{ 'a,b[{"\\': ',,[[{{"\\,', b: ['"'] }, 3],
])('%j has %i commas and opening brackets', (value, count) => {
  expect(countValues(Buffer.from(JSON.stringify(value)))).toBe(count);
});
