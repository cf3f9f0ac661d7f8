import { readFileSync } from 'node:fs';
import { expectSame, walkPages } from './harness.ts';
import { createOracle, type Variables } from './oracle/createOracle.ts';
import { SMALL_CENTERS, SMALL_ROWS } from './oracle/smallStore.ts';

const sdl = readFileSync('subgraphs/contract/schema.graphql', 'utf8');
const consortium = readFileSync('subgraphs/contract/consortium.graphql', 'utf8');
const oracle = createOracle({ sdl, rows: SMALL_ROWS, centers: SMALL_CENTERS, asOf: '2022-09-30' });

function ask(query: string, variables?: Variables): unknown {
  const { data, errors } = oracle.run(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

function listScholars(args: string): string[] {
  const data = ask(`{ scholars${args} { nodes { id } } }`) as { scholars: { nodes: { id: string }[] } }; // as asked for
  return data.scholars.nodes.map((node) => node.id.replace(':scholar:', ' '));
}

interface Group {
  keys: { value: string | null }[];
  count: { value: number };
  centers: { value: number };
}

/** Groups as lines: keys, rows, centers. */
function listGroups(root: string, args: string): string[] {
  const query = `{ ${root}(${args}) { groups { keys { value } count { value } centers { value } } } }`;
  const data = ask(query) as Record<string, { groups: Group[] }>; // as asked for
  return data[root]!.groups.map(
    ({ keys, count, centers }) =>
      `${keys.map((key) => key.value ?? '-').join(' ')}: ${count.value} of ${centers.value}`,
  ); // the root was asked for
}

describe('order', () => {
  test('rows come by center and local id when nothing else is asked', () => {
    expect(listScholars('')).toEqual(['leap 10', 'leap 2', 'mn-lhs B', 'mn-lhs C', 'mn-lhs a', 'pact 1', 'pact 2']);
  });
  test('descending ids turn the whole order round', () => {
    expect(listScholars('(orderBy: {field: ID, direction: DESC})')).toEqual([
      'pact 2',
      'pact 1',
      'mn-lhs a',
      'mn-lhs C',
      'mn-lhs B',
      'leap 2',
      'leap 10',
    ]);
  });
  test('names compare without case and accents, and U+FFFD comes before U+1F600', () => {
    expect(listScholars('(orderBy: {field: NAME})')).toEqual([
      'mn-lhs a',
      'leap 10',
      'leap 2',
      'pact 1',
      'mn-lhs B',
      'pact 2',
      'mn-lhs C',
    ]);
  });
  test('descending names keep equal ones by center and id, ascending', () => {
    expect(listScholars('(orderBy: {field: NAME, direction: DESC})')).toEqual([
      'mn-lhs C',
      'pact 2',
      'mn-lhs B',
      'leap 10',
      'leap 2',
      'pact 1',
      'mn-lhs a',
    ]);
  });
  test('numbers compare as numbers, also below zero', () => {
    expect(listScholars('(orderBy: {field: COHORT})')).toEqual([
      'mn-lhs C',
      'mn-lhs a',
      'pact 1',
      'leap 10',
      'leap 2',
      'mn-lhs B',
      'pact 2',
    ]);
  });
  test('missing values come last in ascending order', () => {
    expect(listScholars('(orderBy: {field: END_DATE})')).toEqual([
      'mn-lhs C',
      'leap 10',
      'pact 1',
      'leap 2',
      'mn-lhs B',
      'mn-lhs a',
      'pact 2',
    ]);
  });
  test('missing values come last in descending order as well', () => {
    expect(listScholars('(orderBy: {field: END_DATE, direction: DESC})')).toEqual([
      'leap 10',
      'pact 1',
      'mn-lhs C',
      'leap 2',
      'mn-lhs B',
      'mn-lhs a',
      'pact 2',
    ]);
  });
  test('a descending order by center keeps the rows of a center ascending', () => {
    expect(listScholars('(orderBy: {field: CENTER, direction: DESC})')).toEqual([
      'pact 1',
      'pact 2',
      'mn-lhs B',
      'mn-lhs C',
      'mn-lhs a',
      'leap 10',
      'leap 2',
    ]);
  });
});

describe('filter', () => {
  test.each([
    ['text matches whatever its case and accents', '{name: {eq: "ÉMILE"}}', ['leap 10', 'leap 2', 'pact 1']],
    ['text starts with a folded prefix', '{name: {startsWith: "an"}}', ['mn-lhs a']],
    ['text contains a folded part', '{name: {contains: "MI"}}', ['leap 10', 'leap 2', 'pact 1']],
    ['one of several texts is enough', '{name: {in: ["anna", "ZOE", "nobody"]}}', ['mn-lhs B', 'mn-lhs a']],
    ['both ends of a range of dates belong to it', '{endDate: {from: "2019-12-31", to: "2020-06-29"}}', ['mn-lhs C']],
    ['a range of numbers may be open', '{cohort: {to: 2018}}', ['mn-lhs C', 'mn-lhs a', 'pact 1']],
    [
      'a missing value matches no range, so its negation includes it',
      '{not: {endDate: {from: "2000-01-01"}}}',
      ['leap 2', 'mn-lhs B', 'mn-lhs a', 'pact 2'],
    ],
    ['fields of one object are all required', '{cohort: {eq: 2019}, degrees: {has: PHD}}', ['leap 10']],
    ['operators of one field are all required', '{endDate: {isNull: false, to: "2019-12-31"}}', ['mn-lhs C']],
    [
      'one of the alternatives is enough',
      '{or: [{center: {eq: "pact"}}, {status: {eq: COMPLETED}, degrees: {isNull: false}}]}',
      ['mn-lhs B', 'pact 1', 'pact 2'],
    ],
    ['no alternative matches nothing', '{or: []}', []],
    ['no condition matches everything, so its negation matches nothing', '{not: {}}', []],
    [
      'a filter given as null is as good as not given',
      '{cohort: {eq: 2019}, name: null, not: null}',
      ['leap 10', 'leap 2'],
    ],
    ['an empty list of values matches nothing', '{cohort: {in: []}}', []],
    ['an empty list is null', '{degrees: {isNull: true}}', ['mn-lhs C', 'mn-lhs a', 'pact 2']],
    [
      'a list matches when it holds one of the values',
      '{degrees: {hasAny: [PHD, MPH]}}',
      ['leap 10', 'mn-lhs B', 'pact 1'],
    ],
    [
      'an embedded value has to match as a whole',
      '{disciplines: {some: {kind: {eq: RESEARCH}, isPrimary: {eq: true}}}}',
      ['pact 1'],
    ],
    [
      'two embedded values may match one condition each',
      '{and: [{disciplines: {some: {kind: {eq: CLINICAL}}}}, {disciplines: {some: {kind: {eq: RESEARCH}}}}]}',
      ['pact 1'],
    ],
    [
      'centers and entities match by their ids',
      '{center: {in: ["leap", "mn-lhs"]}, hostSystem: {eq: "hs-va"}}',
      ['leap 2', 'mn-lhs a'],
    ],
  ])('%s', (_sentence, filter, expected) => {
    expect(listScholars(`(filter: ${filter})`)).toEqual(expected);
  });

  test('references match by the id of the row they point to', () => {
    expect(
      ask(
        '{ appointments(filter: {partnership: {isNull: true}, scholar: {in: ["leap:scholar:2"]}}) { nodes { id } } }',
      ),
    ).toEqual({
      appointments: { nodes: [{ id: 'leap:appointment:2' }] },
    });
  });
  test('a list of texts matches on folded keys', () => {
    expect(ask('{ programs(filter: {tracks: {has: "donnees"}}) { nodes { acronym } } }')).toEqual({
      programs: { nodes: [{ acronym: 'LEAP' }] },
    });
  });
});

describe('pages', () => {
  const query =
    'query ($first: Int, $after: String) { scholars(first: $first, after: $after, orderBy: {field: NAME}) { nodes { id } totalCount { status value lower upper } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';

  test('the first page says that there is more, and counts all rows', () => {
    expect(ask(query, { first: 2 })).toEqual({
      scholars: {
        nodes: [{ id: 'mn-lhs:scholar:a' }, { id: 'leap:scholar:10' }],
        totalCount: { status: 'EXACT', value: 7, lower: 7, upper: 7 },
        pageInfo: {
          hasNextPage: true,
          hasPreviousPage: false,
          startCursor: expect.any(String),
          endCursor: expect.any(String),
        },
      },
    });
  });
  test('a page of no rows has no cursors and knows that rows follow', () => {
    expect(ask(query, { first: 0 })).toMatchObject({
      scholars: { nodes: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } },
    });
  });
  test.each([1, 2, 3, 7, 50])('pages of %d rows add up to the list', async (first) => {
    const ids = await walkPages(oracle.run, query, { first }, ['scholars']);
    expect(ids.map((id) => id.replace(':scholar:', ' '))).toEqual([
      'mn-lhs a',
      'leap 10',
      'leap 2',
      'pact 1',
      'mn-lhs B',
      'pact 2',
      'mn-lhs C',
    ]);
  });
  test('a page size out of bounds and a foreign cursor are refused by their codes', () => {
    expect(oracle.run(query, { first: 501 }).errors?.[0]?.extensions?.['code']).toBe('BAD_PAGE_SIZE');
    expect(oracle.run(query, { after: 'x' }).errors?.[0]?.extensions?.['code']).toBe('BAD_CURSOR');
  });
  test('reading on is possible when the center of the last row is lost', () => {
    const { data } = oracle.run(query, { first: 3 }); // ends at leap 2
    const after = (data as { scholars: { pageInfo: { endCursor: string } } }).scholars.pageInfo.endCursor; // as asked for
    expect(oracle.without(['leap']).run(query, { after }).data).toMatchObject({
      scholars: {
        nodes: [
          { id: 'pact:scholar:1' },
          { id: 'mn-lhs:scholar:B' },
          { id: 'pact:scholar:2' },
          { id: 'mn-lhs:scholar:C' },
        ],
      },
    });
  });
});

describe('relations', () => {
  test('references, entities and relations lead to what they name', () => {
    expect(
      ask(
        '{ scholar(id: "leap:scholar:2") { center { id } hostSystem { id } appointments(filter: {effortPercent: {from: 60}}) { totalCount { value } nodes { partnership { healthSystem { id } } program { acronym } } } } }',
      ),
    ).toEqual({
      scholar: {
        center: { id: 'leap' },
        hostSystem: { id: 'hs-va' },
        appointments: {
          totalCount: { value: 1 },
          nodes: [{ partnership: { healthSystem: { id: 'hs-va' } }, program: { acronym: 'LEAP' } }],
        },
      },
    });
  });
  test('a row that does not exist is null, an id that is none is an error', () => {
    expect(ask('{ scholar(id: "leap:scholar:404") { id } }')).toEqual({ scholar: null });
    expect(oracle.run('{ scholar(id: "leap:program:p") { id } }').errors?.[0]?.extensions?.['code']).toBe('BAD_ID');
  });
  test('a center lists its own rows', () => {
    expect(ask('{ program(id: "pact:program:p") { center { scholars { nodes { id } } } } }')).toEqual({
      program: { center: { scholars: { nodes: [{ id: 'pact:scholar:1' }, { id: 'pact:scholar:2' }] } } },
    });
  });
  test('a health system gathers the rows of all centers', () => {
    const whole = createOracle({ sdl, consortium, rows: SMALL_ROWS, centers: SMALL_CENTERS });
    const query =
      '{ partnership(id: "leap:partnership:va") { healthSystem { partnerships { nodes { id } } programs { totalCount { value } } scholars { nodes { id } } } } }';
    expect(whole.run(query).data).toEqual({
      partnership: {
        healthSystem: {
          partnerships: { nodes: [{ id: 'leap:partnership:va' }, { id: 'pact:partnership:va' }] },
          programs: { totalCount: { value: 2 } },
          scholars: { nodes: [{ id: 'leap:scholar:2' }, { id: 'mn-lhs:scholar:a' }] },
        },
      },
    });
  });
});

describe('statistics', () => {
  test('groups are sorted by their keys, with the number of rows and centers of each', () => {
    expect(listGroups('scholarStatistics', 'groupBy: [COHORT]')).toEqual([
      '-1: 1 of 1',
      '2018: 2 of 2',
      '2019: 2 of 1',
      '2020: 2 of 2',
    ]);
  });
  test('not known is a group, and the last one', () => {
    expect(listGroups('scholarStatistics', 'groupBy: [END_DATE_YEAR]')).toEqual([
      '2019: 1 of 1',
      '2020: 2 of 2',
      '-: 4 of 3',
    ]);
  });
  test('a row is counted once for each value it has, and once for a value it has twice', () => {
    expect(listGroups('scholarStatistics', 'groupBy: [DEGREES]')).toEqual([
      'MD: 2 of 2',
      'MPH: 2 of 2',
      'PHD: 1 of 1',
      '-: 3 of 2',
    ]);
  });
  test('two dimensions of one list are paired inside one value', () => {
    expect(
      listGroups('scholarStatistics', 'groupBy: [DISCIPLINES_KIND, DISCIPLINES_GROUP], filter: {center: {eq: "pact"}}'),
    ).toEqual(['CLINICAL PHYSICIAN: 1 of 1', 'RESEARCH POPULATION_HEALTH_SCIENCES: 1 of 1', '- -: 1 of 1']);
  });
  test('dimensions of different lists combine', () => {
    expect(
      listGroups(
        'scholarStatistics',
        'groupBy: [DEGREES, DISCIPLINES_KIND], filter: {center: {eq: "pact"}, degrees: {isNull: false}}',
      ),
    ).toEqual(['MD CLINICAL: 1 of 1', 'MD RESEARCH: 1 of 1', 'MPH CLINICAL: 1 of 1', 'MPH RESEARCH: 1 of 1']);
  });
  test('booleans and years are keys as text', () => {
    expect(listGroups('partnershipStatistics', 'groupBy: [IS_SAFETY_NET, START_DATE_YEAR]')).toEqual([
      'false 2019: 1 of 1',
      'true -: 2 of 1',
    ]);
  });
  test('the whole answer names dimensions, overlap and what is not listed', () => {
    const exactly = (value: number): object => ({ status: 'EXACT', value, lower: value, upper: value });
    const count = '{ status value lower upper }';
    expect(
      ask(
        `{ partnershipStatistics(groupBy: AGREEMENTS) { total ${count} groups { keys { dimension value } count ${count} centers ${count} } canOverlap notListed ${count} } }`,
      ),
    ).toEqual({
      partnershipStatistics: {
        total: exactly(3),
        groups: [
          { keys: [{ dimension: 'AGREEMENTS', value: 'DATA_USE_AGREEMENT' }], count: exactly(1), centers: exactly(1) },
          { keys: [{ dimension: 'AGREEMENTS', value: null }], count: exactly(2), centers: exactly(2) },
        ],
        canOverlap: true,
        notListed: exactly(0),
      },
    });
  });
  test('without dimensions there are no groups, and single values do not overlap', () => {
    expect(
      ask(
        '{ none: scholarStatistics { groups { keys { value } } canOverlap } one: scholarStatistics(groupBy: [CENTER, STATUS]) { canOverlap } }',
      ),
    ).toEqual({ none: { groups: [], canOverlap: false }, one: { canOverlap: false } });
  });
  test('a dimension named twice is refused', () => {
    expect(
      oracle.run('{ scholarStatistics(groupBy: [STATUS, STATUS]) { canOverlap } }').errors?.[0]?.extensions?.['code'],
    ).toBe('BAD_GROUPING');
  });
});

describe('missing centers', () => {
  test('their rows are gone, and the report counts them', () => {
    expect(
      oracle
        .without(['leap', 'spirit'])
        .run(
          '{ scholars { totalCount { value lower } completeness { isComplete considered answered centers { center { id } status asOf } } } }',
        ).data,
    ).toEqual({
      scholars: {
        totalCount: { value: null, lower: 5 },
        completeness: {
          isComplete: false,
          considered: 4,
          answered: 2,
          centers: [
            { center: { id: 'leap' }, status: 'FAILED', asOf: null },
            { center: { id: 'mn-lhs' }, status: 'ANSWERED', asOf: '2022-09-30' },
            { center: { id: 'pact' }, status: 'ANSWERED', asOf: '2022-09-30' },
            { center: { id: 'spirit' }, status: 'FAILED', asOf: null },
          ],
        },
      },
    });
  });
  test('a row of a missing center is an error, not null', () => {
    expect(
      oracle.without(['leap']).run('{ scholar(id: "leap:scholar:2") { id } }').errors?.[0]?.extensions?.['code'],
    ).toBe('CENTER_UNAVAILABLE');
  });
  test('counts over all centers keep only a lower bound, counts below a row stay exact', () => {
    const query =
      '{ scholars(first: 1) { n: totalCount { s: status v: value lower upper } nodes { appointments { totalCount { status value } } } } }';
    expect(oracle.without(['leap']).run(query).data).toEqual({
      scholars: {
        n: { s: 'INCOMPLETE', v: null, lower: 5, upper: null },
        nodes: [{ appointments: { totalCount: { status: 'EXACT', value: 0 } } }],
      },
    });
  });
});

describe('comparing', () => {
  const query =
    '{ scholars(first: 1) { c: pageInfo { here: endCursor } f: completeness { answered } ...More } } fragment More on ScholarConnection { edges { x: cursor cursor: node { id } } }';
  const answer = (here: string | null, x: string, id: string): object => ({
    scholars: { c: { here }, f: { answered: x.length }, edges: [{ x, cursor: { id } }] },
  });
  const compare = (left: object, right: object) => (): void =>
    expectSame({ schema: oracle.schema, query }, { data: { ...left } }, { data: { ...right } });

  test('cursors and reports may differ, under any alias', () => {
    compare(answer('a', 'b', '1'), answer('c', 'dd', '1'))();
  });
  test('a row behind an alias that looks like a cursor may not', () => {
    expect(compare(answer('a', 'b', '1'), answer('a', 'b', '2'))).toThrow();
  });
  test('a cursor that is missing is a difference', () => {
    expect(compare(answer(null, 'b', '1'), answer('c', 'b', '1'))).toThrow();
  });
  test('an error is a difference, whatever the data', () => {
    const data = answer('a', 'b', '1');
    expect(() =>
      expectSame(
        { schema: oracle.schema, query },
        { data: { ...data }, errors: [{ message: 'x', path: ['scholars'], extensions: { code: 'INTERNAL_FAULT' } }] },
        { data: { ...data } },
      ),
    ).toThrow();
  });
});
