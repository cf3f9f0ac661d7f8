/** Laws of unions by key, concatenation, agreement, and curves from added risk tables. */
import fc from 'fast-check';
import { mergeDistinct, type Distinct } from '../../gateway/merge/distinct.ts';
import { mergeRiskTables, type Curve } from '../../gateway/merge/survival.ts';
import { MERGE_RULES, type MergeContext } from '../../gateway/merge/rules.ts';
import type { Count } from '../../gateway/merge/counts.ts';
import { estimateSurvival, type Bounds, type TableStep } from '../../subgraphs/contract/estimateSurvival.ts';
import { tabulate, type Observation } from '../../subgraphs/contract/riskTable.ts';
import { testLaws } from './law.ts';

const exact = (value: number): Count => ({ status: 'EXACT', value, lower: value, upper: value });

const CONTEXT: MergeContext = {
  missing: [],
  notListed: [],
  dimensions: [],
  keys: [],
  measures: [],
  page: { picks: [], hasMore: false },
  pageInfo: null,
  report: null,
  agreed: null,
};

/** What a center has: values with the rows of each, and how many of its values it lists. */
interface Holding {
  readonly center: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly cap: number;
  readonly without: number;
}

const VALUES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const arbitraryHoldings: fc.Arbitrary<Holding[]> = fc
  .array(
    fc.record({
      rows: fc.dictionary(fc.constantFrom(...VALUES), fc.integer({ min: 1, max: 9 })),
      cap: fc.constantFrom(0, 1, 2, 3, 100, 100),
      without: fc.nat(3),
    }),
    { maxLength: 5 },
  )
  .map((drafts) =>
    drafts.map(({ rows, ...rest }, index) => ({
      center: `c${index}`,
      rows: new Map(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))),
      ...rest,
    })),
  );

/** The part that the center sends: its smallest values up to its cap. */
function toDistinct({ center, rows, cap, without }: Holding): Distinct {
  const listed = [...rows].slice(0, cap);
  return {
    key: 'K',
    count: exact(rows.size),
    values: listed.map(([value, count]) => ({ value, rows: exact(count), centers: exact(1), centerIds: [center] })),
    notListed: exact(rows.size - listed.length),
    missing: exact(without),
  };
}

const toTruth = (holdings: readonly Holding[]): Map<string, { rows: number; centers: number }> => {
  const truth = new Map<string, { rows: number; centers: number }>();
  for (const { rows } of holdings) {
    for (const [value, count] of rows) {
      const known = truth.get(value) ?? { rows: 0, centers: 0 };
      truth.set(value, { rows: known.rows + count, centers: known.centers + 1 });
    }
  }
  return truth;
};

const holds = (count: Count, truth: number): boolean =>
  count.lower <= truth && truth <= (count.upper ?? Infinity) && (count.status !== 'EXACT' || count.value === truth);

const DAYS = [
  '2015-01-31',
  '2016-02-29',
  '2017-07-01',
  '2018-12-15',
  '2019-03-31',
  '2020-06-30',
  '2022-09-30',
  '2031-01-01',
];
const arbitraryObservation: fc.Arbitrary<Observation> = fc
  .record({ days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)), isEvent: fc.boolean() })
  .map(({ days, isEvent }) => ({
    from: days[0] < days[1] ? days[0] : days[1],
    to: days[0] < days[1] ? days[1] : days[0],
    isEvent,
  }));
const arbitraryParts = fc.array(fc.array(arbitraryObservation, { maxLength: 12 }), { maxLength: 5 });

/** The part that a center sends. */
function toCurve(observations: readonly Observation[]): Curve {
  const table = tabulate(observations).map((step) => ({
    ...step,
    atRisk: exact(step.atRisk),
    events: exact(step.events),
    censored: exact(step.censored),
  }));
  const { steps, median } = estimateSurvival(table);
  return {
    subjects: exact(observations.length),
    events: exact(table.reduce((sum, step) => sum + step.events.lower, 0)),
    points: table.map((step, index) => ({ ...step, ...steps[index]! })), // one a step of the table
    median,
  };
}

interface Drawn extends Bounds {
  /** Within the bounds. */
  readonly truth: number;
}

const draw = (truth: number, below: number, above: number): Drawn => ({
  lower: Math.max(0, truth - below),
  upper: truth + above,
  truth,
});

const width = fc.constantFrom(0, 0, 1, 3);

/** Bounds, and within them so many at risk, and no more events. */
const arbitraryBoundedStep: fc.Arbitrary<{ readonly atRisk: Drawn; readonly events: Drawn }> = fc
  .tuple(fc.nat(4), fc.nat(4), fc.tuple(width, width, width, width))
  .map(([one, other, [a, b, c, d]]) => ({
    atRisk: draw(Math.max(one, other), a, b),
    events: draw(Math.min(one, other), c, d),
  }));

/** Of a part, what bounds the number of values. */
function listKeys({ count, values, notListed }: Distinct): object {
  return { count, notListed, values: values.map((each) => each.value) };
}

/** What a center could have that sends the same: its hidden values are those that others list as far as they can be, or its own alone. */
function reveal(holding: Holding, united: readonly string[], isShared: boolean): Holding {
  const listed = [...holding.rows].slice(0, holding.cap);
  const last = listed.at(-1)?.[0] ?? '';
  const others = isShared ? united.filter((value) => value > last) : [];
  const invented = VALUES.map((_, index) => (isShared ? `z${index}` : `z${index} of ${holding.center}`));
  return {
    ...holding,
    rows: new Map([
      ...listed,
      ...[...others, ...invented]
        .slice(0, holding.rows.size - listed.length)
        .map((value): [string, number] => [value, 1]),
    ]),
  };
}

testLaws({
  letter: 'U',
  title: 'Unions, lists, agreement, curves',
  laws: [
    {
      id: 'U01',
      level: 'MUST',
      sentence: 'A union by key does not depend on the order of the parts.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, fc.nat(2), (holdings, missing) =>
            expect(mergeDistinct('K', holdings.toReversed().map(toDistinct), missing)).toEqual(
              mergeDistinct('K', holdings.map(toDistinct), missing),
            ),
          ),
        ),
    },
    {
      id: 'U02',
      level: 'MUST',
      sentence: 'A union of one part is that part.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, (holdings) => {
            for (const holding of holdings)
              expect(mergeDistinct('K', [toDistinct(holding)], 0)).toEqual(toDistinct(holding));
          }),
        ),
    },
    {
      id: 'U03',
      level: 'MUST',
      sentence:
        'What a union states (the number of values, the rows and centers of each, the values that are not listed) contains the truth, whatever centers cut from their lists, with any center missing.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, fc.nat(2), (holdings, away) => {
            const missing = Math.min(away, holdings.length);
            const merged = mergeDistinct('K', holdings.slice(missing).map(toDistinct), missing);
            const truth = toTruth(holdings);
            expect(holds(merged.count, truth.size)).toBe(true);
            expect(holds(merged.notListed, truth.size - merged.values.length)).toBe(true);
            expect(
              holds(
                merged.missing,
                holdings.reduce((sum, each) => sum + each.without, 0),
              ),
            ).toBe(true);
            for (const { value, rows, centers } of merged.values) {
              expect(holds(rows, truth.get(value)?.rows ?? 0)).toBe(true);
              expect(holds(centers, truth.get(value)?.centers ?? 0)).toBe(true);
            }
          }),
        ),
    },
    {
      id: 'U04',
      level: 'MUST',
      sentence:
        'A union has at least as many values as any one part, and at most as many as all parts together; it is exact if no list is cut and no center is missing.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, (holdings) => {
            const { count } = mergeDistinct('K', holdings.map(toDistinct), 0);
            const sizes = holdings.map(({ rows }) => rows.size);
            expect(count.lower).toBeGreaterThanOrEqual(Math.max(0, ...sizes));
            expect(count.upper).toBeLessThanOrEqual(sizes.reduce((sum, size) => sum + size, 0));
            if (holdings.every(({ rows, cap }) => rows.size <= cap)) expect(count.status).toBe('EXACT');
          }),
        ),
    },
    {
      id: 'U05',
      level: 'MUST',
      sentence:
        'If a center is missing, no union has an exact number: each count is INCOMPLETE, and the list has everything that the others list.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, (holdings) => {
            const parts = holdings.map(toDistinct);
            const merged = mergeDistinct('K', parts, 1);
            const counts = [
              merged.count,
              merged.notListed,
              merged.missing,
              ...merged.values.flatMap(({ rows, centers }) => [rows, centers]),
            ];
            expect(new Set(counts.map((count) => count.status))).toEqual(new Set(['INCOMPLETE']));
            expect(merged.values.map((each) => each.value)).toEqual(
              [...new Set(parts.flatMap((part) => part.values.map((each) => each.value)))].sort(),
            );
          }),
        ),
    },
    {
      id: 'U06',
      level: 'MUST',
      sentence: 'A concatenation has every item of every part, in the order of the parts.',
      check: () =>
        fc.assert(
          fc.property(fc.array(fc.array(fc.nat())), (parts) => {
            const expected: number[] = [];
            for (const part of parts) expected.push(...part);
            expect(MERGE_RULES['CONCAT']?.fold(parts, CONTEXT)).toEqual(expected);
          }),
        ),
    },
    {
      id: 'U07',
      level: 'MUST',
      sentence:
        'Where all centers must agree, the answer is that of the contract if it knows one, otherwise that of the first center in canonical order; if no center answers, it is that of the contract.',
      check: () =>
        fc.assert(
          fc.property(fc.array(fc.nat()), fc.option(fc.nat()), (values, agreed) =>
            expect(MERGE_RULES['AGREE']?.fold(values, { ...CONTEXT, agreed })).toBe(agreed ?? values[0] ?? null),
          ),
        ),
    },
    {
      id: 'U08',
      level: 'MUST',
      sentence: 'The sum of risk tables is the table of all subjects together, and its curve is their curve.',
      check: () =>
        fc.assert(
          fc.property(arbitraryParts, (parts) =>
            expect(mergeRiskTables(parts.map(toCurve), 0)).toEqual(toCurve(parts.flat())),
          ),
        ),
    },
    {
      id: 'U09',
      level: 'MUST',
      sentence: 'With one center, the curve is that of the center.',
      check: () =>
        fc.assert(
          fc.property(fc.array(arbitraryObservation), (part) =>
            expect(mergeRiskTables([toCurve(part)], 0)).toEqual(toCurve(part)),
          ),
        ),
    },
    {
      id: 'U10',
      level: 'MUST',
      sentence:
        'If a center of the risk set is missing, the curve is withheld at every step and has no median and no standard error, and the counts are lower bounds.',
      check: () =>
        fc.assert(
          fc.property(arbitraryParts, (parts) => {
            const [merged, known] = [mergeRiskTables(parts.map(toCurve), 1), toCurve(parts.flat())];
            expect(merged.median).toBeNull();
            expect(merged.subjects).toEqual({
              status: 'INCOMPLETE',
              value: null,
              lower: known.subjects.lower,
              upper: null,
            });
            for (const [index, point] of merged.points.entries()) {
              expect(point.survival).toEqual({ status: 'INCOMPLETE', value: null, lower: null, upper: null });
              expect(point.standardError).toBeNull();
              expect(point.atRisk).toEqual({
                status: 'INCOMPLETE',
                value: null,
                lower: known.points[index]?.atRisk.lower,
                upper: null,
              });
            }
          }),
        ),
    },
    {
      id: 'U11',
      level: 'MUST',
      sentence:
        'A survival curve never rises and lies between 0 and 1; for bounded counts, the band contains the curve of every table within the bounds.',
      check: () =>
        fc.assert(
          fc.property(fc.array(arbitraryBoundedStep, { minLength: 1, maxLength: 6 }), (steps) => {
            const toStep = (atRisk: Bounds, events: Bounds): TableStep => ({
              fromMonth: 0,
              toMonth: 3,
              atRisk,
              events,
            });
            const exactly = estimateSurvival(
              steps.map(({ atRisk, events }) => toStep(exact(atRisk.truth), exact(events.truth))),
            ).steps;
            const band = estimateSurvival(steps.map(({ atRisk, events }) => toStep(atRisk, events))).steps;
            let last = 1;
            // Of a step at which no one is at risk the true curve is itself a band.
            for (const [index, { survival }] of exactly.entries()) {
              const [lower, upper] = [survival.lower ?? NaN, survival.upper ?? NaN];
              expect(upper).toBeLessThanOrEqual(last);
              last = upper;
              expect(band[index]?.survival.lower).toBeLessThanOrEqual(lower + 1e-12);
              expect(band[index]?.survival.upper).toBeGreaterThanOrEqual(upper - 1e-12);
            }
            expect(last).toBeGreaterThanOrEqual(0);
          }),
          { numRuns: 1000 },
        ),
    },
    {
      id: 'U12',
      level: 'MUST',
      sentence: 'A union lists at most 1000 values, the first in their order, and counts the others as not listed.',
      check: () =>
        fc.assert(
          fc.property(fc.integer({ min: 900, max: 1100 }), fc.nat(200), (size, shift) => {
            const name = (index: number): string => String(index).padStart(5, '0');
            const hold = (center: string, from: number, length: number): Holding => ({
              center,
              rows: new Map(Array.from({ length }, (_, index) => [name(from + index), 1])),
              cap: 1000,
              without: 0,
            });
            const merged = mergeDistinct('K', [hold('a', 0, size), hold('b', shift, 1000)].map(toDistinct), 0);
            const all = Math.max(size, shift + 1000);
            expect(merged.values.map((each) => each.value)).toEqual(
              Array.from({ length: Math.min(all, 1000) }, (_, index) => name(index)),
            );
            expect(holds(merged.notListed, all - merged.values.length)).toBe(true);
          }),
          { numRuns: 20 },
        ),
    },
    {
      id: 'U13',
      level: 'SHOULD',
      sentence:
        'The bounds of the number of values of a union are as narrow as the parts allow: some sets of values that fit what the centers list reach each end.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, (holdings) => {
            const parts = holdings.map(toDistinct);
            const { count, values } = mergeDistinct('K', parts, 0);
            const united = values.map((each) => each.value);
            const [fewest, most] = [true, false].map((isShared) =>
              holdings.map((holding) => reveal(holding, united, isShared)),
            );
            for (const [world, end] of [
              [fewest, count.lower],
              [most, count.upper],
            ] as const) {
              expect(world?.map((holding) => listKeys(toDistinct(holding)))).toEqual(parts.map(listKeys));
              expect(toTruth(world ?? []).size).toBe(end);
            }
          }),
        ),
    },
    {
      id: 'U14',
      level: 'MUST',
      sentence:
        'Survival, its standard error and the median are computed from the merged risk table, whatever a center states, also if one center answers alone.',
      check: () =>
        fc.assert(
          fc.property(arbitraryParts, (parts) => {
            const curves = parts.map(toCurve);
            const survival = { status: 'EXACT', value: 0.25, lower: 0.25, upper: 0.25 } as const;
            const changed = curves.map((curve) => ({
              ...curve,
              points: curve.points.map((point) => ({ ...point, survival, standardError: 1 })),
              median: { fromMonth: 0, toMonth: 3 },
            }));
            expect(mergeRiskTables(changed, 0)).toEqual(mergeRiskTables(curves, 0));
            for (const [index, curve] of changed.entries()) expect(mergeRiskTables([curve], 0)).toEqual(curves[index]);
          }),
        ),
    },
  ],
});
