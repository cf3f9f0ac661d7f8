/** One operation: read from files, completed, asked with its headers; its errors as text. */
import { nameOptions } from '../../scripts/ask.ts';
import { CONTRACT_ERRORS, REQUEST_ERRORS } from '../../subgraphs/contract/errors.ts';
import type { IncomingHttpHeaders } from 'node:http';
import { parse, print } from 'graphql';
import { addContext, postOperation, printGraphErrors, readOperation } from '../../scripts/client.ts';
import { ToolFault } from '../../subgraphs/commandLine.ts';
import { openFaultyServer } from '../support/faultyServer.ts';

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
    expect(print(parse(addContext(query)))).toBe(print(parse(expected)));
  });

  test('and each summary for its measure, unless the key is taken', () => {
    const ask = (summaries: string): string =>
      print(
        parse(`query Q { scholarStatistics { summaries { ${summaries} } } } fragment F on Summary { count { value } }`),
      );
    expect(print(parse(addContext(ask('...F mean { value }'))))).toBe(ask('...F mean { value } measure'));
    for (const each of ['measure mean { value }', 'measure: unit'])
      expect(print(parse(addContext(ask(each))))).toBe(ask(each));
  });

  test.each([
    '{ scholars { nodes { id } pageInfo { hasNextPage } } }',
    '{ scholars { nodes { id } pageInfo: totalCount { value } } }',
    '{ scholarStatistics { total { value } } }',
    '{ datasets { nodes { id } } }',
    'query Q { all: datasets { ... { nodes { id } } ...D } } fragment D on Datasets { nodes { id } }',
  ])('%s stays as it is', (query) => {
    expect(print(parse(addContext(query)))).toBe(print(parse(query)));
  });

  test('what stands before a list keeps its line and column, comments too', () => {
    const query = '# who\n{ scholars(first: 1) { emial nodes { id } } }';
    expect(addContext(query).startsWith(query.slice(0, query.indexOf(' } }')))).toBe(true);
  });

  test('what is no GraphQL is left for the graph to refuse', () => {
    expect(addContext('{ scholars {')).toBe('{ scholars {');
  });
});

test('a fault of the text stands at its line', () => {
  expect(printGraphErrors([{ message: 'Expected Name, found <EOF>.', locations: [{ line: 3, column: 7 }] }])).toBe(
    'error at line 3, column 7: Expected Name, found <EOF>.\n',
  );
});

test.each([['ABORT'], ['QUORUM(3)'], [undefined]])(
  'the policy %s goes as a header, and none goes as none',
  async (policy) => {
    const seen: IncomingHttpHeaders[] = [];
    const server = await openFaultyServer((incoming, response) => {
      seen.push(incoming.headers);
      response.end('{"data":{}}');
    });
    try {
      expect(await postOperation(server.url, { query: '{ centers { id } }' }, policy)).toEqual({ data: {} });
      expect(seen.map((headers) => headers['x-completeness-policy'])).toEqual([policy]);
    } finally {
      await server.close();
    }
  },
);

test.each([
  [true, 'no-cache'],
  [false, null],
  [undefined, null],
])('who wants it fresh (%s) says %s of caches', async (isFresh, directive) => {
  const seen: unknown[] = [];
  const server = await openFaultyServer((incoming, response) => {
    seen.push(incoming.headers['cache-control'] ?? null);
    response.end('{"data":{}}');
  });
  try {
    await postOperation(
      server.url,
      { query: '{ centers { id } }' },
      undefined,
      isFresh === undefined ? {} : { isFresh },
    );
    expect(seen).toEqual([directive]);
  } finally {
    await server.close();
  }
});

test('the help of an error names options of `ask`, and no headers', () => {
  for (const [code, { help }] of Object.entries({ ...CONTRACT_ERRORS, ...REQUEST_ERRORS }))
    expect(`${code}: ${nameOptions(help)}`).not.toMatch(/header|x-completeness-policy|retry-after/);
  expect(nameOptions('x-completeness-policy: expected WARN')).toBe('--policy: expected WARN');
  expect(nameOptions(CONTRACT_ERRORS.BAD_POLICY.help)).toMatch(/^`--policy` must be WARN/);
});
