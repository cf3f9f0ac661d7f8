/** What a person reads of an answer: tables, counts, completeness, CSV. */
import { printAnswer, printAnswerAsCsv, printCount, type Count } from '../../scripts/print/answer.ts';
import { printCompleteness, readCompleteness, readGaps, toSummary } from '../../scripts/print/completeness.ts';
import { printCsv, printTable, type Cell } from '../../scripts/print/table.ts';

const exact = (value: number): Count => ({ status: 'EXACT', value, lower: value, upper: value });
const atLeast = (lower: number): Count => ({ status: 'INCOMPLETE', value: null, lower, upper: null });

describe('a count', () => {
  test.each<[Count, string]>([
    [exact(110), '110'],
    [exact(0), '0'],
    [atLeast(99), '>= 99 (incomplete)'],
    [{ status: 'BOUNDED', value: null, lower: 1, upper: 9 }, '1 to 9 (bounded)'],
    [{ status: 'POOLED', value: 7, lower: 7, upper: 7 }, '7 (pooled)'],
    [{ status: 'INCOMPLETE', value: null }, 'incomplete'],
  ])('%j reads %s', (count, text) => {
    expect(printCount(count)).toBe(text);
  });
});

describe('a summary', () => {
  const nothing = { status: 'EXACT', value: null, lower: null, upper: null };
  const bounded = { status: 'BOUNDED', value: null, lower: 0, upper: 100 };
  const group = (value: string, mean: object, p75: object, bins: object[]): object => ({
    keys: [{ dimension: 'HAS_LIAISON', value }],
    summaries: [{ measure: 'DAYS_TO_APPROVAL', count: exact(bins.length), mean, p75, bins }],
  });
  const answer = {
    dataAccessRequestStatistics: {
      groups: [
        group('true', { status: 'EXACT', value: 52 / 3, lower: 52 / 3, upper: 52 / 3 }, { lower: 30, upper: 60 }, [
          { from: 0, to: 30, count: exact(2), stillOpen: exact(0) },
          { from: 30, to: null, count: exact(1), stillOpen: exact(4) },
          { from: 60, to: null, count: exact(0), stillOpen: exact(0) },
        ]),
        group('false', bounded, { lower: 730, upper: null }, []),
        group('unknown', { ...bounded, status: 'INCOMPLETE' }, { lower: null, upper: null }, []),
        group('none', nothing, { lower: null, upper: null }, []),
      ],
    },
  };

  test('is a column for each of its numbers, named by the measure', () => {
    const lines = printAnswer(answer)
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
    expect(lines[1]).toEqual([
      'HAS_LIAISON',
      ...['count', 'mean', 'p75', 'bins'].map((name) => `DAYS_TO_APPROVAL.${name}`),
    ]);
    expect(lines.slice(3, 7)).toEqual([
      ['true', '3', '17.3333', '30 to under 60', '0: 2; 30: 1 + 4 open'],
      ['false', '0', '0 to 100 (bounded)', '>= 730'],
      ['unknown', '0', '0 to 100 (incomplete)', '(none)'],
      ['none', '0', '(none)', '(none)'],
    ]);
  });

  test('of a whole answer is a line of a table', () => {
    const [{ summaries } = { summaries: [] }] = answer.dataAccessRequestStatistics.groups as { summaries: object[] }[];
    expect(printAnswer({ dataAccessRequestStatistics: { summaries } })).toContain(
      'DAYS_TO_APPROVAL      3  17.3333  30 to under 60  0: 2; 30: 1 + 4 open',
    );
  });

  test('is columns of plain numbers as CSV', () => {
    expect(printAnswerAsCsv(answer).csv.split('\r\n').slice(0, 2)).toEqual([
      expect.stringMatching(
        /^HAS_LIAISON,DAYS_TO_APPROVAL\.count\.status,.*,DAYS_TO_APPROVAL\.mean\.value,.*,DAYS_TO_APPROVAL\.p75\.lower,DAYS_TO_APPROVAL\.p75\.upper,/,
      ),
      expect.stringMatching(/^true,EXACT,3,3,3,EXACT,17\.333333333333332,/),
    ]);
  });
});

describe('a table', () => {
  test('aligns its columns, numbers to the right', () => {
    const text = printTable(
      ['name', 'n'],
      [
        ['Émile', '7'],
        ['Bo', '110'],
      ],
      { right: new Set(['n']) },
    );
    expect(text).toBe('name     n\n-----  ---\nÉmile    7\nBo     110\n');
  });

  test('wraps the last column to the width of the terminal', () => {
    const text = printTable(['a', 'words'], [['1', 'one two three four five six']], { width: 23 });
    expect(text.split('\n').slice(2, 4)).toEqual(['1  one two three four', '   five six']);
  });

  test('does not cut or break a word', () => {
    const text = printTable(['a', 'words'], [['1', `one ${'x'.repeat(40)} two`]], { width: 23 });
    expect(text.split('\n').slice(2, 5)).toEqual(['1  one', `   ${'x'.repeat(40)}`, '   two']);
  });
});

describe('CSV', () => {
  test.each<[Cell, string]>([
    ['plain', 'plain'],
    ['Lozano, Paula', '"Lozano, Paula"'],
    ['the "VA"', '"the ""VA"""'],
    ['two\nlines', '"two\nlines"'],
    [' padded', '" padded"'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    [-5, '-5'],
    [true, 'true'],
    [null, ''],
  ])('writes %j as %s', (value, text) => {
    expect(printCsv(['column'], [[value]])).toBe(`column\r\n${text}\r\n`);
  });
});

const scholars = {
  scholars: {
    totalCount: exact(2),
    nodes: [
      {
        __typename: 'Scholar',
        id: 'leap:scholar:0001',
        name: 'Ann',
        degrees: ['MD', 'MPH'],
        hostSystem: { name: 'VA' },
      },
      { __typename: 'Scholar', id: 'pact:scholar:0002', name: '=cmd', degrees: [], hostSystem: null },
    ],
    completeness: { isComplete: true, considered: 11, answered: 11 },
  },
};

const groups = {
  scholarStatistics: {
    total: atLeast(99),
    groups: [
      { keys: [{ dimension: 'STATUS', value: 'ACTIVE' }], count: atLeast(40) },
      { keys: [{ dimension: 'STATUS', value: null }], count: exact(3) },
    ],
  },
};

describe('an answer', () => {
  test('prints a list as a table and its total below', () => {
    expect(printAnswer(scholars)).toBe(
      [
        'scholars',
        'id                 name  degrees  hostSystem.name',
        '-----------------  ----  -------  ---------------',
        'leap:scholar:0001  Ann   MD; MPH  VA',
        'pact:scholar:0002  =cmd',
        '  totalCount: 2',
        '',
      ].join('\n'),
    );
  });

  test('prints groups with a column a dimension, and what is not known by name', () => {
    const text = printAnswer(groups);
    expect(text).toContain('ACTIVE       >= 40 (incomplete)\n');
    expect(text).toContain('(not known)');
    expect(text).toContain('total: >= 99 (incomplete)');
  });

  test('says that a page is not the whole list', () => {
    const list = {
      totalCount: exact(110),
      pageInfo: { hasNextPage: true, endCursor: 'abc' },
      nodes: [{ id: 'leap:scholar:0001' }],
    };
    expect(printAnswer({ scholars: list })).toContain('shown: 1 of 110 rows; read on with after: "abc"');
    const back = {
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: 'xyz' },
      nodes: [{ id: 'leap:scholar:0001' }],
    };
    expect(printAnswer({ scholars: back })).toContain(
      'shown: 1 rows, and there are more; read on backward with before: "xyz"',
    );
    expect(
      printAnswer({ scholars: { ...back, pageInfo: { ...back.pageInfo, hasNextPage: true, endCursor: 'abc' } } }),
    ).toContain('read on with after: "abc", or backward with before: "xyz"');
  });

  test('of a total that is known between bounds alone, says so', () => {
    const list = (totalCount: object): Record<string, unknown> => ({
      scholars: { totalCount, nodes: [{ id: 'leap:scholar:0001' }] },
    });
    expect(printAnswer(list({ status: 'INCOMPLETE', value: null, lower: 11, upper: null }))).toContain(
      'shown: 1 of at least 11 rows; ',
    );
    expect(printAnswer(list({ status: 'BOUNDED', value: null, lower: 11, upper: 15 }))).toContain(
      'shown: 1 of 11 to 15 rows; ',
    );
    expect(printAnswer(list({ status: 'BOUNDED', lower: 11 }))).toContain('shown: 1 of at least 11 rows; ');
    expect(printAnswer(list(exact(11)))).toContain('shown: 1 of 11 rows; ');
  });

  test('a count that has no exact value, asked for that alone, is no empty cell', () => {
    const text = printAnswer({
      s: {
        groups: [
          { keys: [{ dimension: 'STATUS', value: 'ACTIVE' }], count: { value: null } },
          { keys: [{ dimension: 'STATUS', value: 'WITHDRAWN' }], count: { value: 4 } },
        ],
      },
    });
    expect(text).toMatch(/ACTIVE +\(no exact value: ask for status\)\n/);
    expect(text).toMatch(/WITHDRAWN +4\n/);
    expect(printAnswer({ s: { total: { value: null }, other: { value: 3 } } })).toBe(
      's\n  total.value: (no exact value: ask for status)\n  other.value: 3\n',
    );
  });

  test('a list inside a row that shows but a part says so', () => {
    const row = (inner: Record<string, unknown>): Record<string, unknown> => ({
      scholars: { nodes: [{ id: 's1', awards: { nodes: [{ number: 'R01' }, { number: 'K23' }], ...inner } }] },
    });
    expect(printAnswer(row({}))).toContain('R01; K23\n');
    expect(printAnswer(row({ totalCount: exact(2) }))).toContain('R01; K23\n');
    expect(printAnswer(row({ totalCount: exact(7) }))).toContain('R01; K23; ... (2 of 7)\n');
    expect(printAnswer(row({ totalCount: { status: 'INCOMPLETE', value: null, lower: 7, upper: null } }))).toContain(
      'R01; K23; ... (2 of at least 7)\n',
    );
    expect(printAnswer(row({ totalCount: { status: 'INCOMPLETE', value: null, lower: 2, upper: null } }))).toContain(
      'R01; K23; ... (2 of at least 2)\n',
    );
    expect(printAnswer(row({ completeness: { isComplete: false, considered: 11 } }))).toContain(
      'R01; K23; ... (incomplete)\n',
    );
    expect(printAnswer(row({ pageInfo: { hasNextPage: true } }))).toContain('R01; K23; ... (the first 2)\n');
    expect(printAnswer(row({ pageInfo: { hasNextPage: false, hasPreviousPage: true } }))).toContain(
      'R01; K23; ... (the last 2)\n',
    );
  });

  test('as CSV keeps the parts of a count apart and disarms formulas', () => {
    expect(printAnswerAsCsv(groups).csv).toBe(
      'STATUS,count.status,count.value,count.lower,count.upper\r\nACTIVE,INCOMPLETE,,40,\r\n,EXACT,3,3,3\r\n',
    );
    expect(printAnswerAsCsv(scholars).csv).toContain("pact:scholar:0002,'=cmd,,");
  });

  test('as CSV is refused when it holds two lists, and names them', () => {
    expect(() => printAnswerAsCsv({ ...scholars, ...groups })).toThrow('got 2 (scholars, scholarStatistics)');
    expect(() => printAnswerAsCsv({ total: 1 })).toThrow('got none');
  });
});

describe('the completeness line', () => {
  const report = {
    isComplete: false,
    considered: 11,
    answered: 9,
    centers: [
      { center: 'leap', status: 'FAILED', code: 'CENTER_TIMEOUT', message: 'no answer within 5 s' },
      { center: { id: 'pact' }, status: 'SKIPPED', code: null },
    ],
  };

  test('names who is missing and why', () => {
    const text = printCompleteness(readCompleteness({ data: {}, extensions: { completeness: report } }));
    expect(text).toBe(
      'INCOMPLETE: 9 of 11 centers answered, 1 skipped (no matching rows); missing:\n  leap failed (CENTER_TIMEOUT: no answer within 5 s)\n',
    );
  });

  test('says how old an answer is that was kept', () => {
    const centers = [
      { center: 'leap', status: 'ANSWERED', code: null, age: 12 },
      { center: 'pact', status: 'ANSWERED', code: null, age: 61 },
      { center: 'spirit', status: 'ANSWERED', code: null },
    ];
    const kept = { isComplete: true, considered: 3, answered: 3, centers };
    expect(printCompleteness(toSummary(kept))).toBe(
      'Complete: 3 of 3 centers answered; the answer is up to 61 s old.\n',
    );
    expect(printCompleteness(toSummary({ ...kept, centers: centers.slice(2) }))).toBe(
      'Complete: 3 of 3 centers answered.\n',
    );
  });

  test('says nothing of an age of less than a second', () => {
    const centers = [{ center: 'leap', status: 'ANSWERED', code: null, age: 0 }];
    expect(printCompleteness(toSummary({ isComplete: true, considered: 1, answered: 1, centers }))).toBe(
      'Complete: 1 of 1 centers answered.\n',
    );
  });

  test('is not complete without the registry', () => {
    const centers = [{ center: 'leap', status: 'ANSWERED', code: null }];
    const summary = toSummary({ isComplete: true, considered: 1, answered: 1, centers });
    const text = 'INCOMPLETE: the registry did not answer, so its facts are missing.\n';
    expect(printCompleteness(summary, [], true)).toBe(`${text}1 of 1 centers answered.\n`);
    expect(printCompleteness(undefined, [], true)).toBe(text);
    expect(printCompleteness(readCompleteness({ data: {}, extensions: { completeness: report } }), [], true)).toMatch(
      new RegExp(`^${text}INCOMPLETE: 9 of 11 centers`),
    );
  });

  const HINT = 'select completeness { gaps { center { id } cursor } } of the list, and pass each cursor as its `after`';

  test('of a page that is whole, but not the walk that it ends, names the centers with gaps', () => {
    const walk = {
      isComplete: false,
      considered: 11,
      answered: 11,
      centers: [{ center: 'leap', status: 'ANSWERED', code: 'EARLIER_GAP', message: 'see `gaps`' }],
      gaps: [
        { center: 'leap', count: 1 },
        { center: 'pact', count: 1 },
      ],
    };
    const summary = readCompleteness({ data: {}, extensions: { completeness: walk } });
    expect(summary?.isComplete).toBe(false);
    expect(printCompleteness(summary)).toBe(
      `INCOMPLETE: this page is complete (11 of 11 centers answered), but earlier pages of this walk lack rows of leap, pact; ${HINT}.\n`,
    );
  });

  test('of a page that lacks a center too, says both', () => {
    const summary = toSummary({
      ...report,
      gaps: [
        { center: 'leap', count: 1 },
        { center: 'spirit', count: 1 },
      ],
    });
    expect(printCompleteness(summary)).toMatch(
      /^INCOMPLETE: 9 of 11 centers answered.*; missing:\n {2}leap failed .*\n.*$/s,
    );
    expect(printCompleteness(summary)).toContain(`\n  and earlier pages of this walk lack rows of spirit; ${HINT}.\n`);
  });

  test('prints the cursors of the gaps, where the answer has them', () => {
    const data = {
      scholars: { nodes: [], completeness: { gaps: [{ center: { id: 'leap' }, cursor: 'abc' }, { cursor: 'xyz' }] } },
      healthSystems: [{ partnerships: { completeness: { gaps: [{ center: { id: 'pact' }, cursor: 'p' }] } } }],
    };
    const summary = toSummary({
      isComplete: false,
      considered: 11,
      answered: 11,
      gaps: [{ center: 'leap', count: 1 }],
    });
    expect(printCompleteness(summary, readGaps(data))).toBe(
      'INCOMPLETE: this page is complete (11 of 11 centers answered), but earlier pages of this walk lack rows of leap; pass each cursor as the `after` of its list:\n' +
        '  scholars leap: "abc"\n  scholars (center not selected): "xyz"\n  healthSystems.partnerships pact: "p"\n',
    );
  });

  test('is short when nothing is missing', () => {
    expect(printCompleteness(toSummary({ isComplete: true, considered: 11, answered: 11 }))).toBe(
      'Complete: 11 of 11 centers answered.\n',
    );
  });

  test('says so when no center was asked', () => {
    expect(printCompleteness(readCompleteness({ data: {} }))).toBe('No center was involved.\n');
  });
});

test('different values are a table for each key, under it how many there are', () => {
  const distinct = [
    {
      key: 'STATES',
      count: exact(2),
      values: [
        { value: 'OR', rows: exact(1), centerIds: ['leap'] },
        { value: 'WA', rows: exact(12), centerIds: ['leap', 'pact'] },
      ],
      notListed: exact(0),
    },
    { key: 'HEALTH_SYSTEM', count: atLeast(0), values: [], notListed: atLeast(0) },
  ];
  expect(printAnswer({ partnershipStatistics: { distinct } })).toBe(
    [
      'partnershipStatistics.distinct.STATES',
      'value  rows  centerIds ',
      '-----  ----  ----------',
      'OR        1  leap',
      'WA       12  leap; pact',
      '  key: STATES',
      '  count: 2',
      '  notListed: 0',
      '',
      'partnershipStatistics.distinct.HEALTH_SYSTEM',
      '  (no rows)',
      '  key: HEALTH_SYSTEM',
      '  count: >= 0 (incomplete)',
      '  notListed: >= 0 (incomplete)',
      '',
    ]
      .map((line) => line.trimEnd())
      .join('\n'),
  );
});

test('a curve is a table of its steps, with six digits at most', () => {
  const survival = { status: 'EXACT', value: 6 / 7, lower: 6 / 7, upper: 6 / 7 };
  const tail = { status: 'BOUNDED', value: null, lower: 0, upper: 6 / 7 };
  const points = [
    { toMonth: 3, atRisk: exact(21), survival, standardError: 0.07636 },
    { toMonth: 6, atRisk: exact(0), survival: tail, standardError: null },
  ];
  expect(printAnswer({ scholarTimeToEvent: { curve: { points, median: null } } })).toBe(
    [
      'scholarTimeToEvent.curve',
      'toMonth  atRisk  survival                 standardError',
      '-------  ------  -----------------------  -------------',
      '      3      21  0.857143                       0.07636',
      '      6       0  0 to 0.857143 (bounded)',
      '  median: (none)',
      '',
    ].join('\n'),
  );
});

describe('what a center or a client names is printed as it is meant', () => {
  const name = '\u001b[31mRED\u001b[2J\nComplete: 11 of 11\t\u202e';

  test('no control character reaches the terminal', () => {
    for (const text of [
      printAnswer({ scholars: { nodes: [{ name }] } }),
      printAnswer({ scholar: { name } }),
      printAnswerAsCsv({ scholars: { nodes: [{ name, other: name.replace('\n', ' ') }] } }).csv,
    ])
      expect(text.replace(/[\r\n\t]/g, '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(printAnswer({ scholar: { name } }).split('\n')).toHaveLength(3);
  });

  test('edges have their cursor, also beside nodes', () => {
    const edges = [{ cursor: 'abc', node: { name: 'Ann' } }];
    expect(printAnswerAsCsv({ scholars: { edges } }).csv).toBe('cursor,name\r\nabc,Ann\r\n');
    expect(printAnswerAsCsv({ scholars: { nodes: [{ id: '1' }], edges } }).csv).toBe('cursor,name,id\r\nabc,Ann,1\r\n');
  });

  test('a count under the key `completeness` is no report', () => {
    expect(printAnswer({ scholars: { nodes: [{ id: '1' }], completeness: { status: 'EXACT', value: 1 } } })).toContain(
      'completeness: 1',
    );
  });

  test('a count without its status is no quantile if both bounds are equal', () => {
    const groups = [{ keys: [{ value: 'A' }], count: { lower: 49, upper: 49 } }];
    expect(printAnswer({ s: { groups } })).toMatch(/A +49\n/);
  });
});
