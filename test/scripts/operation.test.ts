/** The operation to ask, read from files; explained answers; the start's own texts. */
import { parse, print } from 'graphql';
import { addPageInfo } from '../../scripts/addPageInfo.ts';
import { ToolFault, printGraphErrors } from '../../scripts/client.ts';
import { printExplain } from '../../scripts/print/explain.ts';
import { readOperation } from '../../scripts/readOperation.ts';
import { readDown } from '../../scripts/supervise/health.ts';

function readerOf(files: Record<string, string>): (path: string) => string {
  return (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
    return text;
  };
}

describe('an operation', () => {
  const query = 'query ($n: Int) { scholars(first: $n) { nodes { id } } }';

  test('takes the variables that are named', () => {
    expect(readOperation('a/q.graphql', 'v.json', readerOf({ 'a/q.graphql': query, 'v.json': '{"n": 2}' }))).toEqual({
      query,
      variables: { n: 2 },
    });
  });

  test('takes the variables beside it when none are named', () => {
    expect(
      readOperation('a/q.graphql', undefined, readerOf({ 'a/q.graphql': query, 'a/variables.json': '{"n": 3}' })),
    ).toEqual({ query, variables: { n: 3 } });
    expect(readOperation('a/q.graphql', undefined, readerOf({ 'a/q.graphql': query }))).toEqual({ query });
  });

  test.each([
    ['a missing file', {}, 'Cannot read q.graphql: there is no such file'],
    ['an empty file', { 'q.graphql': ' \n' }, 'got an empty file'],
    ['variables that are no JSON', { 'q.graphql': query, 'v.json': 'n=2' }, 'Expected JSON in v.json'],
    ['variables that are a list', { 'q.graphql': query, 'v.json': '[1]' }, 'Expected an object of variables in v.json'],
  ])('says what is wrong with %s', (_name, files, message) => {
    const read = (): unknown => readOperation('q.graphql', 'v.json' in files ? 'v.json' : undefined, readerOf(files));
    expect(read).toThrow(ToolFault);
    expect(read).toThrow(message);
  });
});

test('an error prints its code, its place and its help', () => {
  const text = printGraphErrors([
    {
      message: 'expected 0 to 500, got 100000',
      path: ['scholars'],
      extensions: { code: 'BAD_PAGE_SIZE', help: 'Read on with after.' },
    },
  ]);
  expect(text).toBe('error [BAD_PAGE_SIZE] at scholars: expected 0 to 500, got 100000\n  Read on with after.\n');
});

test('an explained answer is a tree of 100 columns, in which equal requests stand together', () => {
  const request = (center: string, status: string): object => ({
    center,
    query: '{ a }',
    variables: {},
    status,
    code: null,
    rows: 1,
    bytes: 20,
    milliseconds: 1.26,
  });
  const text = printExplain({
    milliseconds: 31.42,
    fetches: [
      {
        subgraph: 'coe',
        path: ['centers', 'mine'],
        considered: 3,
        fields: [
          {
            key: 'mine',
            field: 'scholars',
            rule: 'FIELDS',
            means: 'Field by field.',
            chosen: ['leap', 'pact'],
            skipped: [{ center: 'liti', code: 'FILTER_EXCLUDES', reason: 'The filter names others.' }],
            parts: ['leap'],
            merged: [
              { field: 'nodes', keys: ['people'], rule: 'PAGE', means: 'By one order.' },
              {
                field: 'totalCount',
                keys: ['totalCount'],
                rule: 'SUM',
                means:
                  'Counts add; where one is not exact the sum has bounds, and where a center is missing only a lower one.',
              },
            ],
            page: [{ center: 'leap', sent: 7, kept: 5 }],
          },
        ],
        requests: [request('leap', 'ANSWERED'), request('pact', 'FAILED')],
      },
    ],
  });
  expect(text).toBe(
    [
      'fetch 1: coe, for centers.mine',
      '├─ mine (scholars), FIELDS: Field by field.',
      '│  ├─ considered 3, chosen 2: leap pact',
      '│  ├─ skipped 1 (FILTER_EXCLUDES): liti. The filter names others.',
      '│  ├─ parts 1, folded in this order: leap',
      '│  ├─ merged nodes as people by PAGE: By one order.',
      '│  ├─ merged totalCount by SUM: Counts add; where one is not exact the sum has bounds, and where a',
      '│  │    center is missing only a lower one.',
      '│  └─ on the page, of the rows sent: leap 5 of 7',
      '└─ asked 2 centers: { a }',
      '   ├─ leap: answered, 1 rows, 20 bytes, 1.3 ms',
      '   └─ pact: failed, 1 rows, 20 bytes, 1.3 ms',
      '',
      'The whole took 31.4 ms.',
      '',
    ].join('\n'),
  );
});

test('who is not up is read from the health report', () => {
  const report = {
    registry: { state: 'down' },
    centers: [
      { id: 'leap', state: 'up' },
      { id: 'pact', state: 'down' },
      { id: 'liti', state: 'down', code: 'NO_DATA' },
    ],
  };
  expect(readDown(report)).toEqual(['registry', 'pact']); // who has no data answers
  expect(readDown('nonsense')).toEqual(['gateway']);
});

test('fields that were planned alike are printed once, and a very long request is cut', () => {
  const field = { field: 'scholars', rule: 'OWNER', chosen: ['leap'], skipped: [] };
  const text = printExplain({
    fetches: [
      {
        subgraph: 'consortium',
        fields: [field, field, field],
        requests: [
          {
            center: 'leap',
            query: 'x'.repeat(5000),
            variables: {},
            status: 'ANSWERED',
            code: null,
            rows: 1,
            bytes: 2,
            milliseconds: 3,
          },
        ],
      },
    ],
  });
  expect(text.match(/scholars/g)).toHaveLength(1);
  expect(text).toContain('(3 times) scholars, OWNER');
  expect(text.replaceAll(/[│\s]+/g, ' ')).toContain('... (5000 characters in all)');
});

describe('each list is asked whether there is more', () => {
  test.each([
    [
      '{ scholars { nodes { id } } }',
      '{ scholars { nodes { id } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }',
    ],
    [
      '{ scholars { edges { node { id awards { nodes { id } } } } } }',
      '{ scholars { edges { node { id awards { nodes { id } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } } } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }',
    ],
    [
      'query Q { scholars { ...P } } fragment P on ScholarConnection { nodes { id } }',
      'query Q { scholars { ...P } } fragment P on ScholarConnection { nodes { id } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } }',
    ],
  ])('%s', (query, expected) => {
    expect(print(parse(addPageInfo(query)))).toBe(print(parse(expected)));
  });

  test.each([
    '{ scholars { nodes { id } pageInfo { hasNextPage } } }',
    '{ scholars { nodes { id } pageInfo: totalCount { value } } }',
    '{ scholarStatistics { total { value } } }',
    '{ datasets { nodes { id } } }',
    'query Q { all: datasets { ... { nodes { id } } ...D } } fragment D on Datasets { nodes { id } }',
  ])('%s stays as it is', (query) => {
    expect(print(parse(addPageInfo(query)))).toBe(print(parse(query)));
  });

  test('what is no GraphQL is left for the graph to refuse', () => {
    expect(addPageInfo('{ scholars {')).toBe('{ scholars {');
  });
});

test('a fault of the text stands at its line', () => {
  expect(printGraphErrors([{ message: 'Expected Name, found <EOF>.', locations: [{ line: 3, column: 7 }] }])).toBe(
    'error at line 3, column 7: Expected Name, found <EOF>.\n',
  );
});
