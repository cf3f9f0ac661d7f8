import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { buildSchema, isObjectType } from 'graphql';
import { mergeDistinct, type Distinct } from '../../../gateway/merge/distinct.ts';
import { mergeGroups, type GroupPart } from '../../../gateway/merge/groups.ts';
import { mergePages } from '../../../gateway/merge/pages.ts';
import { COMPUTED_FIELDS } from '../../../gateway/merge/rules.ts';
import { sumCounts, type Count } from '../../../gateway/merge/counts.ts';

const exact = (value: number): Count => ({ status: 'EXACT', value, lower: value, upper: value });
const bounded = (lower: number, upper: number): Count => ({ status: 'BOUNDED', value: null, lower, upper });

const MAX = 2 ** 31 - 1;

test.each<[string, Count[], number, Count]>([
  ['exact counts add to an exact one', [exact(40), exact(23)], 0, exact(63)],
  ['no counts are none', [], 0, exact(0)],
  ['hidden cells give bounds', [exact(40), exact(23), bounded(0, 10), bounded(0, 10)], 0, bounded(63, 83)],
  [
    'a missing center leaves a lower bound only',
    [exact(40)],
    1,
    { status: 'INCOMPLETE', value: null, lower: 40, upper: null },
  ],
  ['no center answered', [], 11, { status: 'INCOMPLETE', value: null, lower: 0, upper: null }],
  [
    'a sum beyond 32 bits, which no Int can hold, is at least the largest that one can',
    [exact(MAX), exact(1)],
    0,
    { status: 'INCOMPLETE', value: null, lower: MAX, upper: null },
  ],
  ['a sum that fits to the last bit is exact', [exact(MAX - 1), exact(1)], 0, exact(MAX)],
  [
    'bounds of which the upper one is beyond 32 bits have the lower one',
    [bounded(5, MAX), bounded(1, 2)],
    0,
    { status: 'INCOMPLETE', value: null, lower: 6, upper: null },
  ],
  [
    'also with a center missing',
    [exact(MAX), exact(MAX)],
    1,
    { status: 'INCOMPLETE', value: null, lower: MAX, upper: null },
  ],
  [
    'an incomplete part makes the whole incomplete',
    [exact(1), { status: 'INCOMPLETE', value: null, lower: 2, upper: null }],
    0,
    { status: 'INCOMPLETE', value: null, lower: 3, upper: null },
  ],
])('%s', (_, counts, missing, expected) => {
  expect(sumCounts(counts, missing)).toEqual(expected);
});

const SCOPE = { dimensions: [], measures: [], missing: [], notListed: [] };

const group = (value: string | null, count: number): GroupPart => ({
  keys: [{ dimension: 'STATUS', value }],
  count: exact(count),
  centers: exact(1),
});

test('groups add by key; not known is a group of its own and comes last', () => {
  const merged = mergeGroups(
    [
      [group(null, 1), group('B', 2)],
      [group('A', 3), group(null, 4)],
    ],
    SCOPE,
  );
  expect(merged.map((each) => [each.keys[0]?.value, each.count.value, each.centers.value])).toEqual([
    ['A', 3, 1],
    ['B', 2, 1],
    [null, 5, 2],
  ]);
});

test('groups of keys that only look alike stay apart', () => {
  const merged = mergeGroups([[group('null', 1)], [group(null, 1)]], SCOPE);
  expect(merged).toHaveLength(2);
});

test('a union that no Int can count has a lower bound alone', () => {
  const part: Distinct = {
    key: 'K',
    count: bounded(1, MAX),
    values: [],
    notListed: bounded(1, MAX),
    missing: exact(0),
  };
  const { count, notListed } = mergeDistinct('K', [part, part], 0);
  const unknown = { status: 'INCOMPLETE', value: null, lower: 1, upper: null };
  expect([count, notListed]).toEqual([unknown, unknown]);
});

test('every field that the merge computes is a field of the contract', () => {
  const schema = buildSchema(readFileSync('subgraphs/contract/schema.graphql', 'utf8'), { assumeValidSDL: true });
  for (const coordinate of COMPUTED_FIELDS) {
    const [type = '', field = ''] = coordinate.split('.');
    const object = schema.getType(type);
    expect([coordinate, isObjectType(object) && field in object.getFields()]).toEqual([coordinate, true]);
  }
  expect(COMPUTED_FIELDS).toContain('Curve.median');
});

test('merging pages gives the same rows as sorting all rows, for any partition and limit', () => {
  const positions = fc.uniqueArray(fc.nat(100_000), { maxLength: 60 });
  fc.assert(
    fc.property(positions, fc.integer({ min: 1, max: 5 }), fc.nat(70), (all, parts, limit) => {
      const toBytes = (value: number): string => String(value).padStart(6, '0');
      const shares = Array.from({ length: parts }, (_, part) =>
        all.filter((_value, index) => index % parts === part).sort((a, b) => a - b),
      );
      // Each center sends at most the limit, and whether it has more rows.
      const pages = shares.map((share) => ({
        positions: share.slice(0, limit).map(toBytes),
        hasMore: share.length > limit,
      }));
      const merged = mergePages(pages, limit);
      expect(merged.picks.map((pick) => shares[pick.part]?.[pick.row])).toEqual(
        all.toSorted((a, b) => a - b).slice(0, limit),
      );
      expect(merged.hasMore).toBe(all.length > limit);
    }),
  );
});
