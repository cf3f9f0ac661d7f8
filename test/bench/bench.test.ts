/** The pure parts of the bench: statistics, tables, profiles, the page, and what the arms are made of. */
import { print } from 'graphql';
import * as fc from 'fast-check';
import { mergePlainly } from './arms/mergePlainly.ts';
import { prefixContract, toName } from './arms/prefixContract.ts';
import { toSteps } from './arms.ts';
import { toGrowth, type GrowthPoint } from './growth.ts';
import { median, quantile, ratios, spread, type Measured, type Sample } from './measure.ts';
import { summarizeProfile, toModule } from './profile.ts';
import { fillSection, printMarkdown, printSpread, toFigures, toTargets } from './report.ts';
import { SHAPES } from './shapes.ts';

describe('statistics', () => {
  test.each([
    { values: [3], share: 0.5, expected: 3 },
    { values: [3, 1, 2], share: 0, expected: 1 },
    { values: [3, 1, 2], share: 0.5, expected: 2 },
    { values: Array.from({ length: 101 }, (_, index) => 100 - index), share: 0.99, expected: 99 },
  ])('the $share quantile of $values is $expected', ({ values, share, expected }) =>
    expect(quantile(values, share)).toBe(expected),
  );

  test('the median of an even number of values is the mean of the two in the middle', () =>
    expect(median([4, 1, 3, 10])).toBe(3.5));

  test('a median lies between least and most, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => {
        const { median: middle, least, most, count } = spread(values);
        expect(least <= middle && middle <= most && count === values.length).toBe(true);
        expect(median(values.toReversed())).toBe(middle);
      }),
    );
  });

  test('nothing has no median and no quantile', () => {
    expect(() => median([])).toThrow('at least one');
    expect(() => quantile([], 0.5)).toThrow('at least one');
  });

  test('ratios are taken within a round, and none of a round without a base', () =>
    expect(ratios([4, 9, 5, 7], [2, 3, 0])).toEqual([2, 3]));
});

describe('the comparison', () => {
  const sample = (cpuMs: number): Sample => ({
    cpuMs,
    requestsPerSecond: 10,
    p50Ms: 1,
    p99Ms: 2,
    bytes: 3,
    rss: 2 ** 21,
    heapUsed: 2 ** 20,
  });
  const measure = (arm: string, cpu: readonly number[], upstream: Measured['upstream'] = 'live'): Measured => ({
    upstream,
    shape: 'page',
    connections: 1,
    arm,
    samples: cpu.map(sample),
  });
  const measured = [
    measure('floor', [1, 2, 4]),
    measure('ours', [1.5, 2, 8]),
    measure('repeated', [0.3, 0.2, 0.8]),
    measure('aliased', [12, 16, 64]),
    measure('floor', [100], 'recorded'),
  ];

  test('each target is held against the median of the ratios within rounds, of the same upstream', () => {
    expect(toTargets(measured).rows).toEqual([
      ['page of 110 rows', '1', 'ours ÷ floor', '1.50 (1.00 to 2.00)', '≤ 1.5', 'yes'],
      ['page of 110 rows', '1', 'repeated, ms', '0.30 (0.20 to 0.80)', '≤ 0.27', 'no'],
      ['page of 110 rows', '1', 'aliased ÷ ours', '8.00 (8.00 to 8.00)', '≥ 4.5', 'yes'],
    ]);
  });

  test('a target that is missed says so, and a number of connections without a target has no row', () => {
    const alone = [measure('floor', [1]), measure('ours', [1.7])];
    expect(toTargets(alone).rows.map((row) => row.at(-1))).toEqual(['no']);
    expect(toTargets(alone.map((each) => ({ ...each, connections: 4 }))).rows).toEqual([]);
  });

  test('an arm has a row of figures, also without a floor', () => {
    expect(toFigures([measure('ours', [2])]).rows).toEqual([
      ['page of 110 rows', '1', 'ours', '2.00', '', '10', '1.0', '2.0', '3', '2', '1'],
    ]);
  });

  test('a single value has no spread', () => expect(printSpread(spread([2]), 1)).toBe('2.0'));
});

describe('a profile', () => {
  const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 4 });

  test.each([
    ['file:///app/dist/gateway/merge/counts.js', 'gateway/merge'],
    ['file:///app/node_modules/@apollo/gateway/dist/index.js', '@apollo/gateway'],
    ['file:///app/node_modules/a/node_modules/undici/lib/pool.js', 'undici'],
    ['node:internal/streams/readable', 'node:internal/streams'],
    ['node:buffer', 'node:buffer'],
  ])('%s belongs to %s', (url, module) => expect(toModule({ functionName: 'f', url })).toBe(module));

  test('what has no file is native, or what V8 calls it', () => {
    expect(toModule({ functionName: 'writev', url: '' })).toBe('native');
    expect(toModule({ functionName: '(garbage collector)', url: '' })).toBe('(garbage collector)');
  });

  test('self times add up to the busy time, the idle time left out, equal functions together', () => {
    const nodes = [
      { id: 1, callFrame: frame('(idle)', '') },
      { id: 2, callFrame: frame('f', 'file:///app/dist/gateway/merge/a.js') },
      { id: 3, callFrame: frame('f', 'file:///app/dist/gateway/merge/a.js') },
      { id: 4, callFrame: frame('', 'file:///app/dist/gateway/plan/b.js') },
    ];
    const { busyMs, modules, functions } = summarizeProfile({
      nodes,
      samples: [1, 2, 3, 4],
      timeDeltas: [9000, 1000, 2000, 1000],
    });
    expect(busyMs).toBe(4);
    expect(modules.map(({ module, share }) => [module, share])).toEqual([
      ['gateway/merge', 0.75],
      ['gateway/plan', 0.25],
    ]);
    expect(functions.map(({ name, milliseconds }) => [name, milliseconds])).toEqual([
      ['f a.js:5', 3],
      ['(anonymous) b.js:5', 1],
    ]);
  });
});

describe('the page', () => {
  const text = 'before\n<!-- begin a -->\nold\n<!-- end a -->\nafter\n';

  test('a part is replaced between its markers, and again', () => {
    const filled = 'before\n<!-- begin a -->\nnew\n<!-- end a -->\nafter\n';
    expect(fillSection(text, 'a', 'new\n')).toBe(filled);
    expect(fillSection(filled, 'a', 'new')).toBe(filled);
  });

  test('a part that the page lacks is a fault', () =>
    expect(() => fillSection(text, 'b', 'new')).toThrow('<!-- begin b -->'));

  test('a table of Markdown keeps a bar within its cell', () => {
    expect(printMarkdown({ head: ['a', 'b'], rows: [['1|2', '3']] })).toBe(
      '| a | b |\n| --- | ---: |\n| 1\\|2 | 3 |\n',
    );
  });
});

describe('the floor', () => {
  test('calls of one step go together; what stands within the answer comes after', () => {
    const request = (center: string) => ({ center, query: '{ a }', variables: {} });
    const urls = new Map([
      ['registry', 'http://127.0.0.1:1/'],
      ['leap', 'http://127.0.0.1:2/graph'],
    ]);
    const steps = toSteps(
      [
        { path: ['healthSystems'], requests: [request('leap')] },
        { path: [], requests: [request('registry')] },
      ],
      urls,
    );
    expect(steps.map((calls) => calls.map(({ origin, path }) => `${origin}${path}`))).toEqual([
      ['http://127.0.0.1:1/'],
      ['http://127.0.0.1:2/graph'],
    ]);
    expect(() => toSteps([{ path: [], requests: [request('spirit')] }], urls)).toThrow('spirit');
  });

  test('pages become one page in order, cut; all else lies side by side', () => {
    const merged = mergePlainly(
      [
        { a: { nodes: [{ name: 'c' }, { name: 'd' }] }, b: 1 },
        { a: { nodes: [{ name: 'a' }] }, b: 2, c: 3 },
      ],
      2,
    );
    expect(merged).toEqual({ a: { nodes: [{ name: 'a' }, { name: 'c' }] }, b: [1, 2], c: [3] });
  });
});

describe('the aliased gateway', () => {
  test('types and root fields are named after the center, and directives are gone', () => {
    const sdl =
      'extend schema @link(url: "x") directive @a on OBJECT type Query { one(id: ID!, by: Order): One @b } type One @a { id: ID! kind: Kind } enum Kind { X } input Order { by: Kind }';
    expect(print(prefixContract(sdl, 'leap__')).replace(/\s+/g, ' ')).toBe(
      'type Query { leap__one(id: ID!, by: leap__Order): leap__One } type leap__One { id: ID! kind: leap__Kind } enum leap__Kind { X } input leap__Order { by: leap__Kind }',
    );
  });

  test('a name of a center becomes a name of GraphQL', () => expect(toName('mn-lhs')).toBe('mn_lhs'));

  test.each(SHAPES)('every center is asked for the $title under its own alias', (shape) => {
    const query = shape.toAliased(['leap', 'mn_lhs']);
    expect(query).toContain('leap__');
    if (shape.name !== 'one') expect(query).toContain('mn_lhs: mn_lhs__');
  });
});

test('what is not measured yet is named as missing, beside what could not be', () => {
  const point: GrowthPoint = { centers: 11, scholars: 10, gatewayStartMs: 1, gatewayRss: 1, questions: [] };
  const growth = toGrowth(
    { centers: [11, 25], scholars: [10], rowCenters: 4 },
    { byCenters: [point], byRows: [], processes: [] },
    ['a million scholars: no server'],
  );
  expect(growth.byCenters).toEqual([point]);
  expect(growth.left).toEqual([
    '25 centers: the run was stopped before',
    '10 scholars at each of 4 centers: the run was stopped before',
    'a million scholars: no server',
  ]);
});
