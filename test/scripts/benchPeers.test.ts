/** The pure parts of comparing with gateways of others; nothing is installed. */
import { parse } from 'graphql';
import { findOwner, joinAnswers } from '../../scripts/bench/arms/joinAnswers.ts';
import type { Sample } from '../../scripts/bench/compare.ts';
import { parseUsage } from '../../scripts/bench/foreignUsage.ts';
import { requirePlatform } from '../../scripts/bench/peers/installPeer.ts';
import { PEERS } from '../../scripts/bench/peers/peers.ts';
import { toFigures } from '../../scripts/bench/printComparison.ts';
import { listIds } from '../../scripts/bench/verifyArms.ts';

describe('the hook that joins', () => {
  const join = (query: string, answers: readonly Readonly<Record<string, unknown>>[], variables = {}) =>
    joinAnswers({ document: parse(query), variables }, answers);
  const page = (names: readonly string[], hasNextPage = false) => ({
    nodes: names.map((name) => ({ id: `c:${name}`, name })),
    pageInfo: { hasNextPage, endCursor: 'of a center' },
  });

  test('rows of all centers stand in the order asked for, case and accents aside, cut to the page', () => {
    const { s } = join(
      '{ s: scholars(first: $n, orderBy: {field: NAME}) { nodes { id name } } }',
      [{ s: page(['b', 'Éa']) }, { s: page(['A', 'eb']) }],
      { n: 3 },
    );
    expect(s).toEqual({
      nodes: ['A', 'b', 'Éa'].map((name) => ({ id: `c:${name}`, name })),
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
    });
  });

  test('backward, missing values are last all the same; without an order rows come by id', () => {
    const rows = [
      { id: 'a:1', startDate: '2020' },
      { id: 'b:1', startDate: null },
      { id: 'c:1', startDate: '2021' },
    ];
    const answers = rows.toReversed().map((row) => ({ scholars: { nodes: [row] } }));
    const ids = (data: ReturnType<typeof join>): unknown[] => listIds(data);
    expect(
      ids(join('{ scholars(orderBy: {field: START_DATE, direction: DESC}) { nodes { id startDate } } }', answers)),
    ).toEqual(['c:1', 'a:1', 'b:1']);
    expect(ids(join('{ scholars { nodes { id } } }', answers))).toEqual(['a:1', 'b:1', 'c:1']);
  });

  test('a page says that more follow when a center does', () => {
    expect(join('{ p { nodes { id name } } }', [{ p: page(['a'], true) }, { p: page(['b']) }])).toMatchObject({
      p: { pageInfo: { hasNextPage: true } },
    });
  });

  test('numbers are added, groups by their keys, and a whole is complete when every part is', () => {
    const part = (value: string, count: number, isComplete: boolean) => ({
      t: {
        total: { status: 'EXACT', value: count },
        groups: [{ keys: [{ value }], count: { value: count } }],
        completeness: { isComplete, considered: 1 },
      },
    });
    expect(join('{ t { total { value } } }', [part('x', 2, true), part('y', 3, true), part('x', 4, false)])).toEqual({
      t: {
        total: { status: 'EXACT', value: 9 },
        groups: [
          { keys: [{ value: 'x' }], count: { value: 6 } },
          { keys: [{ value: 'y' }], count: { value: 3 } },
        ],
        completeness: { isComplete: false, considered: 3 },
      },
    });
  });

  test('a number that one center does not tell has no sum', () => {
    expect(
      join('{ t { total { value } } }', [{ t: { total: { value: 1 } } }, { t: { total: { value: null } } }]),
    ).toEqual({ t: { total: { value: null } } });
  });

  test('a row is the one center’s that has it, or null', () => {
    expect(
      join('{ one(id: "a:1") { id } none(id: "a:2") { id } }', [
        { one: null, none: null },
        { one: { id: 'a:1' }, none: null },
      ]),
    ).toEqual({ one: { id: 'a:1' }, none: null });
  });

  test.each([
    { query: '{ scholar(id: "leap:scholar:0001") { id } }', owner: 'leap' },
    { query: 'query ($id: ID!) { scholar(id: $id) { id } }', owner: 'pact' },
    {
      query: '{ a: scholar(id: "leap:scholar:0001") { id } b: scholar(id: "pact:scholar:0001") { id } }',
      owner: undefined,
    },
    { query: '{ scholar(id: "leap:scholar:0001") { id } scholars { nodes { id } } }', owner: undefined },
  ])('$query is of $owner', ({ query, owner }) =>
    expect(findOwner({ document: parse(query), variables: { id: 'pact:scholar:0001' } })).toBe(owner),
  );
});

describe('a process that is no Node’s', () => {
  test('its time is told in hundredths of a second, its memory in kB, whatever its name', () => {
    const stat = `7 (a ) (b) S ${['1', '7', '7', '0', '-1', '4', '0', '0', '0', '0', '250', '50', '0', '0', '20'].join(' ')}`;
    expect(parseUsage(stat, 'Name:\ta ) (b\nVmHWM:\t    9000 kB\nVmRSS:\t    2048 kB\n')).toEqual({
      cpuMs: 3000,
      rss: 2 ** 21,
    });
  });

  test('it has a row of figures without a heap', () => {
    const sample: Sample = { cpuMs: 1, requestsPerSecond: 10, p50Ms: 1, p99Ms: 2, bytes: 3, rss: 2 ** 21 };
    expect(
      toFigures([
        { upstream: 'live', shape: 'page', connections: 1, arm: 'grafbase', samples: [sample] },
      ]).rows[0]?.slice(-2),
    ).toEqual(['2', '']);
  });
});

test('where a platform has no binary, a sentence says so', () => {
  expect(() => requirePlatform(PEERS.grafbase, 'darwin arm64')).toThrow('for linux x64 only, and this is darwin arm64');
  expect(() => requirePlatform(PEERS.grafbase, 'linux x64')).not.toThrow();
  expect(() => requirePlatform(PEERS.hive, 'darwin arm64')).not.toThrow();
});
