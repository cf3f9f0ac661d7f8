/** Laws of groups: what is counted for each value of a dimension, where centers list, hide, or miss groups. */
import fc from 'fast-check';
import { compareGroupKeys, type GroupKeys } from '../../subgraphs/contract/grouping.ts';
import type { Dimension } from '../../subgraphs/contract/model.ts';
import { readContract } from '../../subgraphs/contract/readContract.ts';
import { isGroupedByCenterAlone, mergeGroups, type Group, type GroupPart } from '../../gateway/merge/groups.ts';
import { sumCounts, type Count } from '../../gateway/merge/counts.ts';
import { expectHolds, makeBounded, makeExact } from '../support/arbitraries/counts.ts';
import type { Law } from './law.ts';

const SDL = `
  type Center @key(fields: "id") { id: ID! }
  type Wait @collection(plural: "waits", file: "waits.csv") { id: ID! center: Center! @groupable mate: Wait @groupable status: String @groupable }`;
const [CENTER, MATE, STATUS] = readContract(SDL).collections[0]?.dimensions ?? [];
if (!CENTER || !MATE || !STATUS) throw new Error('the laws group by three dimensions');

/** How one center treats one of its groups. */
type Treatment = 'list' | 'bound' | 'hide';

interface Cell {
  readonly keys: GroupKeys;
  readonly rows: number;
  readonly treatment: Treatment;
}

/** What a center holds, each combination of keys at most once. */
interface Holder {
  readonly id: string;
  readonly cells: readonly Cell[];
  readonly isAway: boolean;
}

interface World {
  readonly dimensions: readonly Dimension[];
  readonly holders: readonly Holder[];
}

interface Part {
  readonly groups: readonly GroupPart[];
  readonly notListed: Count;
}

const STATUSES: readonly (string | null)[] = ['A', 'B', 'C', 'null', '', null];
const LOCAL_IDS: readonly (string | null)[] = ['1', '2', '3', null];

/** A center counts its own rows: of its center, and beside rows of its own. */
function toKey(dimension: Dimension, center: string, pick: number): string | null {
  if (dimension === CENTER) return center;
  if (dimension === STATUS) return STATUSES[pick % STATUSES.length] ?? null;
  const local = LOCAL_IDS[pick % LOCAL_IDS.length] ?? null;
  return local === null ? null : `${center}:wait:${local}`;
}

function arbitraryWorld(
  treatments: readonly Treatment[],
  groupings: readonly (readonly Dimension[])[],
): fc.Arbitrary<World> {
  const draft = fc.record({
    cells: fc.array(
      fc.record({
        picks: fc.array(fc.nat(11), { minLength: 3, maxLength: 3 }),
        rows: fc.integer({ min: 1, max: 40 }),
        treatment: fc.constantFrom(...treatments),
      }),
      { maxLength: 6 },
    ),
    isAway: fc.boolean(),
  });
  return fc
    .record({ dimensions: fc.constantFrom(...groupings), drafts: fc.array(draft, { maxLength: 6 }) })
    .map(({ dimensions, drafts }) => ({
      dimensions,
      holders: drafts.map(({ cells, isAway }, at) => {
        const id = `c${at}`;
        const byKeys = new Map(
          cells.map(({ picks, ...cell }) => {
            const keys = dimensions.map((dimension, index) => toKey(dimension, id, picks[index] ?? 0));
            return [JSON.stringify(keys), { ...cell, keys }];
          }),
        );
        return { id, cells: [...byKeys.values()], isAway };
      }),
    }));
}

const SHARED = [[STATUS]];
const ALL = [[STATUS], [CENTER], [MATE], [CENTER, STATUS], [STATUS, MATE], [MATE, CENTER, STATUS]];
const arbitraryPlain = arbitraryWorld(['list'], ALL);
const arbitraryHiding = arbitraryWorld(['list', 'list', 'bound', 'hide'], ALL);

/** What a center states of what it holds: a bounded group may be empty, and hidden ones are counted in `notListed`. */
function toPart(dimensions: readonly Dimension[], { cells }: Holder): Part {
  const groups = cells.flatMap(({ keys, rows, treatment }): GroupPart[] => {
    if (treatment === 'hide') return [];
    const isListed = treatment === 'list';
    return [
      {
        keys: keys.map((value, index) => ({ dimension: dimensions[index]?.name ?? '', value })),
        count: isListed ? makeExact(rows) : makeBounded(0, rows + 3),
        centers: isListed ? makeExact(1) : makeBounded(0, 1),
      },
    ];
  });
  const hidden = cells.reduce((sum, { rows, treatment }) => sum + (treatment === 'hide' ? rows : 0), 0);
  return { groups: groups.sort((a, b) => compareGroupKeys(toKeys(a), toKeys(b))), notListed: makeExact(hidden) };
}

function merge(dimensions: readonly Dimension[], parts: readonly Part[], missing: readonly string[] = []): Group[] {
  return mergeGroups(
    parts.map(({ groups }) => groups),
    { dimensions, measures: [], missing, notListed: parts.map(({ notListed }) => notListed) },
  );
}

/** The groups as the graph shows them while some centers are away. */
function mergeWorld({ dimensions, holders }: World): Group[] {
  return merge(
    dimensions,
    holders.filter(({ isAway }) => !isAway).map((holder) => toPart(dimensions, holder)),
    holders.filter(({ isAway }) => isAway).map(({ id }) => id),
  );
}

function toKeys({ keys }: GroupPart): GroupKeys {
  return keys.map(({ value }) => value);
}

function isSame(one: GroupKeys, other: GroupKeys): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Which of the centers a key names. */
function findOwner({ holders }: World, keys: GroupKeys): Holder | undefined {
  return holders.find(({ id }) => keys.some((key) => key === id || key?.startsWith(`${id}:`)));
}

const summarized = (groups: readonly GroupPart[]): unknown => groups.map((group) => ({ ...group, summaries: [] }));

export const groupLaws: readonly Law[] = [
  {
    id: 'C20',
    level: 'MUST',
    sentence: 'Groups do not depend on the order of the parts.',
    check: () =>
      fc.assert(
        fc.property(arbitraryHiding, (world) =>
          expect(mergeWorld({ ...world, holders: world.holders.toReversed() })).toEqual(mergeWorld(world)),
        ),
      ),
  },
  {
    id: 'C21',
    level: 'MUST',
    sentence: 'With one center and none missing, the groups are those of that center.',
    check: () =>
      fc.assert(
        fc.property(arbitraryHiding, ({ dimensions, holders }) => {
          for (const holder of holders) {
            const part = toPart(dimensions, holder);
            expect(merge(dimensions, [part])).toEqual(summarized(part.groups));
          }
        }),
      ),
  },
  {
    id: 'C22',
    level: 'MUST',
    sentence: 'A center without groups changes no group.',
    check: () =>
      fc.assert(
        fc.property(arbitraryHiding, (world) =>
          expect(
            mergeWorld({ ...world, holders: [...world.holders, { id: 'none', cells: [], isAway: false }] }),
          ).toEqual(mergeWorld(world)),
        ),
      ),
  },
  {
    id: 'C23',
    level: 'MUST',
    sentence: 'If every center lists all its groups, groups can be merged in stages.',
    check: () =>
      fc.assert(
        fc.property(arbitraryPlain, fc.nat(6), ({ dimensions, holders }, cut) => {
          const parts = holders.map((holder) => toPart(dimensions, holder));
          const stages = [parts.slice(0, cut), parts.slice(cut)].map((some) => ({
            groups: merge(dimensions, some),
            notListed: makeExact(0),
          }));
          expect(merge(dimensions, stages)).toEqual(merge(dimensions, parts));
        }),
      ),
  },
  {
    id: 'C24',
    level: 'MUST',
    sentence:
      'Each row counts in the merged groups as often as in those of its center: no row is lost, and none counts twice.',
    check: () =>
      fc.assert(
        fc.property(arbitraryPlain, ({ dimensions, holders }) => {
          const parts = holders.map((holder) => toPart(dimensions, holder));
          const sum = (groups: readonly GroupPart[]): Count =>
            sumCounts(
              groups.map((each) => each.count),
              0,
            );
          expect(sum(merge(dimensions, parts))).toEqual(sum(parts.flatMap(({ groups }) => groups)));
        }),
      ),
  },
  {
    id: 'C25',
    level: 'MUST',
    sentence:
      'The bounds of a group, for rows and for centers, contain the truth, whatever centers suppress or do not list, and whatever missing centers hold.',
    check: () =>
      fc.assert(
        fc.property(arbitraryHiding, (world) => {
          for (const group of mergeWorld(world)) {
            const cells = world.holders.flatMap((each) => each.cells.filter(({ keys }) => isSame(keys, toKeys(group))));
            expectHolds(
              group.count,
              cells.reduce((sum, { rows }) => sum + rows, 0),
            );
            expectHolds(group.centers, cells.length);
          }
        }),
      ),
  },
  {
    id: 'C26',
    level: 'MUST',
    sentence:
      'Each key occurs once, in an order that no center chooses; "not known" is a key of its own and comes last.',
    check: () =>
      fc.assert(
        fc.property(arbitraryWorld(['list'], SHARED), ({ dimensions, holders }) => {
          const parts = holders.map((holder) => toPart(dimensions, holder));
          const keys = merge(dimensions, parts).map((group) => toKeys(group)[0] ?? null);
          expect(new Set(keys)).toEqual(
            new Set(parts.flatMap(({ groups }) => groups.map((group) => toKeys(group)[0] ?? null))),
          );
          expect(keys).toHaveLength(new Set(keys).size);
          expect(keys.slice(0, -1)).not.toContain(null);
          expect(keys).toEqual(keys.toSorted((a, b) => compareGroupKeys([a], [b])));
        }),
      ),
  },
  {
    id: 'C27',
    level: 'MUST',
    sentence:
      'A group whose key names its owner (a center, or the id of a row) is what that center reports: no missing center changes it, and nothing that another center does not list.',
    check: () =>
      fc.assert(
        fc.property(arbitraryHiding, (world) => {
          for (const group of mergeWorld(world)) {
            const owner = findOwner(world, toKeys(group));
            if (!owner || owner.isAway) continue;
            const own = toPart(world.dimensions, owner).groups.filter((each) => isSame(toKeys(each), toKeys(group)));
            expect([group]).toEqual(summarized(own));
          }
        }),
      ),
  },
  {
    id: 'C28',
    level: 'MUST',
    sentence:
      'Grouped by center alone, each missing center has a group of its own, INCOMPLETE from zero, and its rows are in no other group; with any other grouping no group is added for it.',
    check: () =>
      fc.assert(
        fc.property(arbitraryHiding, (world) => {
          const { dimensions, holders } = world;
          const listed = mergeWorld(world);
          const unknown = { status: 'INCOMPLETE', value: null, lower: 0, upper: null };
          const isByCenter = dimensions.length === 1 && dimensions[0] === CENTER;
          expect(isGroupedByCenterAlone(dimensions)).toBe(isByCenter);
          for (const { id, isAway } of holders) {
            const own = listed.filter((group) => findOwner(world, toKeys(group))?.id === id);
            if (!isAway) continue;
            expect(own).toEqual(
              isByCenter
                ? [{ keys: [{ dimension: 'CENTER', value: id }], count: unknown, centers: unknown, summaries: [] }]
                : [],
            );
          }
        }),
      ),
  },
];
