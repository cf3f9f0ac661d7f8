/** The journey of a query as text. */
import { printExplain } from '../../scripts/explain.ts';

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
      '│  └─ merged totalCount by SUM: Counts add; where one is not exact the sum has bounds, and where a',
      '│       center is missing only a lower one.',
      '└─ asked 2 centers: { a }',
      '   ├─ leap: answered, 1 rows, 20 bytes, 1.3 ms',
      '   └─ pact: failed, 1 rows, 20 bytes, 1.3 ms',
      '',
      'The whole took 31.4 ms.',
      '',
    ].join('\n'),
  );
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

test.each([
  [0, 'leap: failed CENTER_RESTING, 0 attempts, 0 rows'],
  [1, 'leap: failed CENTER_RESTING, 0 rows'],
  [3, 'leap: failed CENTER_RESTING, 3 attempts, 0 rows'],
])('of %i attempts explain prints what is not usual', (attempts, line) => {
  const request = {
    center: 'leap',
    query: '{ a }',
    variables: {},
    status: 'FAILED',
    code: 'CENTER_RESTING',
    attempts,
    rows: 0,
  };
  expect(printExplain({ fetches: [{ subgraph: 'coe', fields: [], requests: [request] }] })).toContain(`${line}\n`);
});
