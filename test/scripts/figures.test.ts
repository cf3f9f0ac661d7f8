/** The table of published and live figures, from answers written by hand. */
import { readFileSync } from 'node:fs';
import { compareFigure, printFigures, readFigures } from '../../scripts/figures.ts';
import type { JsonObject } from '../../scripts/client.ts';

const publishedFigures: unknown = JSON.parse(readFileSync('subgraphs/registry/data/figures.json', 'utf8'));

const exact = (value: number): JsonObject => ({ status: 'EXACT', value, lower: value, upper: value });
const atLeast = (lower: number): JsonObject => ({ status: 'INCOMPLETE', value: null, lower, upper: null });

function answerOf(count: (value: number) => JsonObject, answered: number, physicians = 70): JsonObject {
  const completeness = {
    isComplete: answered === 11,
    considered: 11,
    answered,
    centers: answered === 11 ? [] : [{ center: { id: 'leap' }, status: 'FAILED', code: 'CENTER_TIMEOUT' }],
  };
  const total = (value: number): JsonObject => ({ total: count(value) });
  const group = (value: string, centers: number): JsonObject => ({ keys: [{ value }], centers: count(centers) });
  return {
    publishedFigures,
    scholars: { total: count(110), completeness },
    clinical: total(87),
    physicians: total(physicians),
    otherClinical: total(17),
    nonClinical: total(29),
    both: total(6),
    programs: {
      // A center that gave no answer has a group too.
      groups: Array.from({ length: 11 }, (_, at) => ({
        keys: [{ value: `center-${at}` }],
        count: at < answered ? exact(1) : atLeast(0),
      })),
      completeness,
    },
    partnerKinds: { groups: [group('COMMUNITY', 3), group('VETERANS_AFFAIRS', 9)], completeness },
    safetyNet: { groups: [group('false', 11), group('true', 9)], completeness },
  };
}

const agreements = (data: JsonObject): string[] => readFigures({ data }).figures.map(({ agrees }) => agrees);

test('all eight published figures of the registry are found live', () => {
  const { figures } = readFigures({ data: answerOf(exact, 11) });
  expect(figures.map(({ live }) => live?.value)).toEqual([110, 11, 9, 9, 87, 70, 17, 29]);
  expect(figures.map(({ agrees }) => agrees)).toEqual(Array(8).fill('yes'));
});

test('percentages have the base of the paper', () => {
  const { figures } = readFigures({ data: answerOf(exact, 11) });
  expect(figures.map(({ livePercent }) => livePercent)).toEqual(
    figures.map(({ publishedPercent }) => publishedPercent),
  );
});

test('a figure that differs is called out', () => {
  const data = answerOf(exact, 11, 71);
  expect(agreements(data).filter((each) => each === 'no')).toHaveLength(1);
  expect(printFigures(readFigures({ data }))).toMatch(/Physicians +70 +71 +NO/);
});

test('with a center missing no live figure is a plain number', () => {
  const text = printFigures(readFigures({ data: answerOf((value) => atLeast(value - 1), 10) }));
  expect(text).toMatch(/ 110 +>= 109 \(10 of 11 centers\) +cannot say/);
  expect(text).toMatch(/ 11 +>= 10 \(10 of 11 centers\) +cannot say/);
  expect(text).toContain(
    'Counted as clinical and as non-clinical, live: >= 5 (10 of 11 centers); published: 87 + 29 - 110 = 6.',
  );
  expect(text).toContain('INCOMPLETE: 10 of 11 centers answered; missing:\n  leap failed (CENTER_TIMEOUT)');
});

test('a lower bound above the published number already says no', () => {
  expect(compareFigure(110, { status: 'INCOMPLETE', value: null, lower: 111, upper: null })).toBe('no');
  expect(compareFigure(110, { status: 'BOUNDED', value: null, lower: 101, upper: 109 })).toBe('no');
  expect(compareFigure(110, { status: 'BOUNDED', value: null, lower: 101, upper: 119 })).toBe('open');
});

test('a group that no center has is zero when all answered, and open when not', () => {
  const without = (answered: number): JsonObject => ({
    ...answerOf(exact, answered),
    partnerKinds: { groups: [], completeness: { isComplete: answered === 11 } },
  });
  const find = (data: JsonObject): string | undefined =>
    readFigures({ data }).figures.find(({ id }) => id === 'centers-va')?.agrees;
  expect(find(without(11))).toBe('no');
  expect(find(without(10))).toBe('open');
});

test('an answer without the registry is not called complete', () => {
  const data = answerOf(exact, 11);
  const errors = [{ message: 'm', extensions: { code: 'REGISTRY_UNAVAILABLE' } }];
  expect(printFigures(readFigures({ data }))).toContain('Complete: 11 of 11');
  expect(printFigures(readFigures({ data, errors }))).toContain('INCOMPLETE: the registry did not answer');
  expect(printFigures(readFigures({ data, errors }))).not.toContain('Complete:');
});

test('without the registry the live figures still stand', () => {
  const text = printFigures(readFigures({ data: { ...answerOf(exact, 11), publishedFigures: null } }));
  expect(text).toMatch(/scholars-clinical +not known +87 \(79 %\) +cannot say/);
});

test('what is assumed stands below the table, once, and the table claims no more than it can', () => {
  const text = printFigures(readFigures({ data: answerOf(exact, 11) }));
  expect(text).toContain('Counted as clinical and as non-clinical, live: 6; published: 87 + 29 - 110 = 6.');
  expect(text.match(/^Assumption \(Centers with a VA partner, Centers with a safety-net partner\): /gm)).toHaveLength(
    1,
  );
  expect(text).toContain('tests the software, not the publication');
});
