/** Laws of groups: what is counted for each value of a dimension, where centers list, hide, or miss groups. */
import fc from 'fast-check';
import { compareGroupKeys } from '../../subgraphs/contract/groups.ts';
import { mergeGroups, type Group } from '../../gateway/merge/mergeGroups.ts';
import { sumCounts, type Count } from '../../gateway/merge/sumCounts.ts';
import { expectHolds, makeBounded, makeExact } from '../support/arbitraries/counts.ts';
import type { Law } from './law.ts';

/** How one center treats one of its groups. */
type Treatment = 'list' | 'bound' | 'hide';

interface Cell {
  readonly key: string | null;
  readonly rows: number;
  readonly treatment: Treatment;
}

interface Part {
  readonly groups: readonly Group[];
  readonly notListed: Count;
}

const KEYS: readonly (string | null)[] = ['A', 'B', 'C', 'null', '', null];

/** What a center holds, each key at most once. */
function arbitraryCells(treatments: readonly Treatment[]): fc.Arbitrary<Cell[]> {
  const cell = fc.record({
    key: fc.constantFrom(...KEYS),
    rows: fc.integer({ min: 1, max: 40 }),
    treatment: fc.constantFrom(...treatments),
  });
  return fc.uniqueArray(cell, { selector: ({ key }) => key, maxLength: KEYS.length });
}

const arbitraryPlainParts = fc.array(
  arbitraryCells(['list']).map((cells) => tell(cells).groups),
  { maxLength: 6 },
);
const arbitraryCenters = fc.array(
  fc.record({ cells: arbitraryCells(['list', 'list', 'bound', 'hide']), isAway: fc.boolean() }),
  { maxLength: 6 },
);

/** What a center tells of what it holds: a bounded group may be empty, and hidden ones are counted in `notListed`. */
function tell(cells: readonly Cell[]): Part {
  const groups = cells.flatMap(({ key, rows, treatment }) => {
    if (treatment === 'hide') return [];
    return [
      toGroup(
        key,
        treatment === 'list' ? makeExact(rows) : makeBounded(0, rows + 3),
        treatment === 'list' ? makeExact(1) : makeBounded(0, 1),
      ),
    ];
  });
  const hidden = cells.reduce((sum, { rows, treatment }) => sum + (treatment === 'hide' ? rows : 0), 0);
  return { groups: groups.sort((a, b) => compareGroupKeys([keyOf(a)], [keyOf(b)])), notListed: makeExact(hidden) };
}

function toGroup(value: string | null, count: Count, centers: Count): Group {
  return { keys: [{ dimension: 'STATUS', value }], count, centers };
}

function keyOf(group: Group): string | null {
  return group.keys[0]?.value ?? null;
}

function sumRows(groups: readonly Group[]): Count {
  return sumCounts(
    groups.map((each) => each.count),
    0,
  );
}

export const groupLaws: readonly Law[] = [
  {
    id: 'C20',
    level: 'MUST',
    sentence: 'Groups do not depend on the order of the parts.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCenters, fc.nat(2), (centers, missing) => {
          const parts = centers.map(({ cells }) => tell(cells));
          const merge = (given: readonly Part[]): Group[] =>
            mergeGroups(
              given.map((each) => each.groups),
              missing,
              given.map((each) => each.notListed),
            );
          expect(merge(parts.toReversed())).toEqual(merge(parts));
        }),
      ),
  },
  {
    id: 'C21',
    level: 'MUST',
    sentence: 'The groups of one center, with nobody missing, are the groups.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCenters, (centers) =>
          centers
            .map(({ cells }) => tell(cells))
            .forEach(({ groups, notListed }) => expect(mergeGroups([groups], 0, [notListed])).toEqual(groups)),
        ),
      ),
  },
  {
    id: 'C22',
    level: 'MUST',
    sentence: 'A center without any group changes none.',
    check: () =>
      fc.assert(
        fc.property(arbitraryPlainParts, fc.nat(2), (parts, missing) =>
          expect(mergeGroups([[], ...parts], missing)).toEqual(mergeGroups(parts, missing)),
        ),
      ),
  },
  {
    id: 'C23',
    level: 'MUST',
    sentence: 'Where every center lists all its groups, groups merged in stages are groups merged at once.',
    check: () =>
      fc.assert(
        fc.property(arbitraryPlainParts, arbitraryPlainParts, (left, right) => {
          expect(mergeGroups([mergeGroups(left, 0), mergeGroups(right, 0)], 0)).toEqual(
            mergeGroups([...left, ...right], 0),
          );
        }),
      ),
  },
  {
    id: 'C24',
    level: 'MUST',
    sentence:
      'Each row is counted in the merged groups as often as in those of its center: nothing is lost and nothing is counted twice.',
    check: () =>
      fc.assert(
        fc.property(arbitraryPlainParts, (parts) =>
          expect(sumRows(mergeGroups(parts, 0))).toEqual(sumRows(parts.flat())),
        ),
      ),
  },
  {
    id: 'C25',
    level: 'MUST',
    sentence:
      'What a group tells, of rows and of centers, leaves room for the truth, whatever centers hide, do not list or, being away, do not say.',
    check: () =>
      fc.assert(
        fc.property(arbitraryCenters, (centers) => {
          const told = centers.filter(({ isAway }) => !isAway).map(({ cells }) => tell(cells));
          const merged = mergeGroups(
            told.map((each) => each.groups),
            centers.length - told.length,
            told.map((each) => each.notListed),
          );
          for (const group of merged) {
            const holders = centers.flatMap(({ cells }) => cells.filter(({ key }) => key === keyOf(group)));
            expectHolds(
              group.count,
              holders.reduce((sum, { rows }) => sum + rows, 0),
            );
            expectHolds(group.centers, holders.length);
          }
        }),
      ),
  },
  {
    id: 'C26',
    level: 'MUST',
    sentence:
      'Each key stands once, in one order that no center chooses; "not known" is a key of its own and comes last.',
    check: () =>
      fc.assert(
        fc.property(arbitraryPlainParts, (parts) => {
          const keys = mergeGroups(parts, 0).map(keyOf);
          expect(new Set(keys)).toEqual(new Set(parts.flat().map(keyOf)));
          expect(keys).toHaveLength(new Set(keys).size);
          expect(keys.slice(0, -1)).not.toContain(null);
          expect(keys).toEqual(keys.toSorted((a, b) => compareGroupKeys([a], [b])));
        }),
      ),
  },
];
