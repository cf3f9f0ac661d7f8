/** Laws of merged pages, of walks over them, and of the gaps that centers leave in a walk. */
import fc from 'fast-check';
import type { Outcome } from '../../gateway/centers/outcome.ts';
import { advanceWalk, listGaps, type PageBounds } from '../../gateway/execute/walk.ts';
import { mergePages, type MergedPage, type PagePart } from '../../gateway/merge/pages.ts';
import { fromPlace, type Stretch, type Walk } from '../../gateway/plan/cursor.ts';
import type { End } from '../../subgraphs/contract/pageSize.ts';
import { testLaws } from './law.ts';

/** A row is a number below 250, and its position that byte; each is at one center. */
type Rows = Readonly<Record<string, readonly number[]>>;

const CENTERS = ['a', 'b', 'c', 'd'];
const rowsOfCenters: fc.Arbitrary<Rows> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 250 }), { maxLength: 30 }),
    fc.infiniteStream(fc.constantFrom(...CENTERS)),
  )
  .map(([numbers, owners]) => numbers.map((number) => ({ number, owner: String(owners.next().value) })))
  .map((rows) =>
    Object.fromEntries(
      CENTERS.map((center) => [
        center,
        rows
          .filter((row) => row.owner === center)
          .map((row) => row.number)
          .sort((x, y) => x - y),
      ]),
    ),
  );
const ends = fc.constantFrom<End>('first', 'last');
const limits = fc.integer({ min: 1, max: 6 });
/** For each page of a walk, the centers that give no answer; all answer beyond the last. */
const absences = fc.array(fc.subarray(CENTERS), { maxLength: 12 });

interface Asked extends PageBounds {
  readonly limit: number;
}

const toByte = (position: string | undefined): number | undefined => position?.charCodeAt(0);
const cut = (numbers: readonly number[], end: End, limit: number): readonly number[] =>
  end === 'first' ? numbers.slice(0, limit) : numbers.slice(Math.max(0, numbers.length - limit));

/** What an honest center answers. */
function answer(numbers: readonly number[], { end, after, before, limit }: Asked): PagePart {
  const inside = numbers.filter((each) => each > (toByte(after) ?? 0) && each < (toByte(before) ?? 256));
  return {
    positions: cut(inside, end, limit).map((each) => String.fromCharCode(each)),
    hasMore: inside.length > limit,
  };
}

const read = (page: MergedPage): number[] => page.picks.map(({ position }) => position.charCodeAt(0));
const toPart = (page: MergedPage): PagePart => ({
  positions: page.picks.map((pick) => pick.position),
  hasMore: page.hasMore,
});
const listAll = (rows: Rows): number[] =>
  Object.values(rows)
    .flat()
    .sort((x, y) => x - y);

interface Stop {
  readonly page: readonly number[];
  readonly gaps: readonly Stretch[];
  /** Where the next page begins. */
  readonly edge: number | undefined;
}

/** A whole walk, page by page. */
function walk(rows: Rows, end: End, limit: number, away: readonly (readonly string[])[] = []): Stop[] {
  const stops: Stop[] = [];
  let soFar: Walk | undefined;
  for (let edge: string | undefined; ;) {
    const asked: Asked = { end, limit, ...(edge && (end === 'first' ? { after: edge } : { before: edge })) };
    const missing = away[stops.length] ?? [];
    const present = CENTERS.filter((center) => !missing.includes(center));
    const page = mergePages(
      present.map((center) => answer(rows[center] ?? [], asked)),
      limit,
      end,
    );
    const outcomes = CENTERS.map((center): Outcome =>
      missing.includes(center)
        ? { status: 'failed', center, code: 'CENTER_UNAVAILABLE' }
        : { status: 'answered', center, about: { asOf: null, epoch: null, fields: [] }, value: null },
    );
    soFar = advanceWalk(asked, soFar, outcomes, { has: () => true });
    edge = (end === 'first' ? page.picks.at(-1) : page.picks[0])?.position;
    stops.push({ page: read(page), gaps: listGaps(asked, soFar, page), edge: page.hasMore ? toByte(edge) : undefined });
    if (!page.hasMore) return stops;
  }
}

function inGap(rows: Rows, { center, low, high }: Stretch): number[] {
  const [after, before] = [fromPlace(low), fromPlace(high)];
  return (rows[center] ?? []).filter((each) => each > (toByte(after) ?? 0) && each < (toByte(before) ?? 256));
}

const holds = (...property: Parameters<typeof fc.assert>): void => void fc.assert(...property);

testLaws({
  letter: 'P',
  title: 'Pages',
  laws: [
    {
      id: 'P01',
      level: 'MUST',
      sentence:
        'A merged page has the first rows (or the last) of all rows in their order, and states correctly whether there are more.',
      check: () =>
        holds(
          fc.property(rowsOfCenters, ends, limits, (rows, end, limit) => {
            const page = mergePages(
              CENTERS.map((center) => answer(rows[center] ?? [], { end, limit })),
              limit,
              end,
            );
            expect([read(page), page.hasMore]).toEqual([cut(listAll(rows), end, limit), listAll(rows).length > limit]);
          }),
        ),
    },
    {
      id: 'P02',
      level: 'MUST',
      sentence: 'A merged page does not depend on the order in which the parts arrive.',
      check: () =>
        holds(
          fc.property(
            rowsOfCenters,
            ends,
            limits,
            fc.shuffledSubarray(CENTERS, { minLength: CENTERS.length }),
            (rows, end, limit, order) => {
              const [one, other] = [CENTERS, order].map((centers) =>
                mergePages(
                  centers.map((center) => answer(rows[center] ?? [], { end, limit })),
                  limit,
                  end,
                ),
              );
              expect(other && [read(other), other.hasMore]).toEqual(one && [read(one), one.hasMore]);
            },
          ),
        ),
    },
    {
      id: 'P03',
      level: 'MUST',
      sentence: 'The merge of one page is that page, and pages without rows change nothing.',
      check: () =>
        holds(
          fc.property(rowsOfCenters, ends, limits, ({ a = [] }, end, limit) => {
            const part = answer(a, { end, limit });
            const none = { positions: [], hasMore: false };
            expect(toPart(mergePages([part], limit, end))).toEqual(part);
            expect(toPart(mergePages([none, part, none], limit, end))).toEqual(part);
          }),
        ),
    },
    {
      id: 'P04',
      level: 'MUST',
      sentence: 'Pages can be merged in any grouping.',
      check: () =>
        holds(
          fc.property(
            rowsOfCenters,
            ends,
            limits,
            fc.integer({ min: 0, max: CENTERS.length }),
            (rows, end, limit, split) => {
              const parts = CENTERS.map((center) => answer(rows[center] ?? [], { end, limit }));
              const groups = [parts.slice(0, split), parts.slice(split)].map((group) =>
                toPart(mergePages(group, limit, end)),
              );
              expect(toPart(mergePages(groups, limit, end))).toEqual(toPart(mergePages(parts, limit, end)));
            },
          ),
        ),
    },
    {
      id: 'P05',
      level: 'MUST',
      sentence:
        'A walk lists every row once, in the order of the list, whatever the size of its pages; backward it lists the same rows.',
      check: () =>
        holds(
          fc.property(rowsOfCenters, limits, limits, (rows, size, other) => {
            expect(walk(rows, 'first', size).flatMap((stop) => stop.page)).toEqual(listAll(rows));
            expect(
              walk(rows, 'last', other)
                .toReversed()
                .flatMap((stop) => stop.page),
            ).toEqual(listAll(rows));
          }),
        ),
    },
    {
      id: 'P06',
      level: 'MUST',
      sentence:
        'At every page of a walk, the rows listed so far and the rows in the gaps that the page names are all rows up to there, each once, whichever center was away at any time.',
      check: () =>
        holds(
          fc.property(rowsOfCenters, ends, limits, absences, (rows, end, limit, away) => {
            const stops = walk(rows, end, limit, away);
            for (const [index, { gaps, edge }] of stops.entries()) {
              const listed = stops.slice(0, index + 1).flatMap((stop) => stop.page);
              const found = [...listed, ...gaps.flatMap((gap) => inGap(rows, gap))].sort((x, y) => x - y);
              expect(found).toEqual(
                listAll(rows).filter((each) => edge === undefined || (end === 'first' ? each <= edge : each >= edge)),
              );
            }
          }),
        ),
    },
    {
      id: 'P07',
      level: 'MUST',
      sentence: 'A gap is never lost: the gaps of every later page of the walk contain it.',
      check: () =>
        holds(
          fc.property(rowsOfCenters, ends, limits, absences, (rows, end, limit, away) => {
            const held = walk(rows, end, limit, away).map(({ gaps }) => gaps.flatMap((gap) => inGap(rows, gap)));
            for (const [index, earlier] of held.entries())
              expect(held[index + 1] ?? earlier).toEqual(expect.arrayContaining(earlier));
          }),
        ),
    },
    {
      id: 'P08',
      level: 'MUST',
      sentence: 'A walk names no gap for a center that always answers.',
      check: () =>
        holds(
          fc.property(rowsOfCenters, ends, limits, absences, (rows, end, limit, away) => {
            const steady = CENTERS.filter((center) => !away.flat().includes(center));
            for (const { gaps } of walk(rows, end, limit, away))
              expect(gaps.filter(({ center }) => steady.includes(center))).toEqual([]);
          }),
        ),
    },
  ],
});
