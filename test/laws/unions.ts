/** Laws of unions by key, concatenation, agreement, and curves from added risk tables. */
import fc from 'fast-check';
import { agree, listDissenters } from '../../gateway/merge/agree.ts';
import { concat } from '../../gateway/merge/concat.ts';
import { mergeDistinct, type Distinct } from '../../gateway/merge/mergeDistinct.ts';
import { mergeRiskTables, type Curve } from '../../gateway/merge/mergeRiskTables.ts';
import type { Count } from '../../gateway/merge/sumCounts.ts';
import { estimateSurvival } from '../../subgraphs/contract/estimateSurvival.ts';
import { tabulate, type Observation } from '../../subgraphs/contract/riskTable.ts';
import type { Topic } from './law.ts';

const exact = (value: number): Count => ({ status: 'EXACT', value, lower: value, upper: value });

/** What a center has: values with the rows of each, and how many of its values it lists. */
interface Holding {
  readonly center: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly cap: number;
  readonly without: number;
}

const VALUES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const arbitraryHoldings: fc.Arbitrary<Holding[]> = fc
  .array(fc.record({ rows: fc.dictionary(fc.constantFrom(...VALUES), fc.integer({ min: 1, max: 9 })), cap: fc.constantFrom(0, 1, 2, 3, 100, 100), without: fc.nat(3) }), { maxLength: 5 })
  .map((drafts) => drafts.map(({ rows, ...rest }, index) => ({ center: `c${index}`, rows: new Map(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))), ...rest })));

/** The part that the center sends: its smallest values up to its cap. */
function toDistinct({ center, rows, cap, without }: Holding): Distinct {
  const listed = [...rows].slice(0, cap);
  return {
    key: 'K',
    count: exact(rows.size),
    values: listed.map(([value, count]) => ({ value, rows: exact(count), centers: exact(1), centerIds: [center] })),
    unlisted: exact(rows.size - listed.length),
    without: exact(without),
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

const holds = (count: Count, truth: number): boolean => count.lower <= truth && truth <= (count.upper ?? Infinity) && (count.status !== 'EXACT' || count.value === truth);

const DAYS = ['2015-01-31', '2016-02-29', '2017-07-01', '2018-12-15', '2019-03-31', '2020-06-30', '2022-09-30', '2031-01-01'];
const arbitraryObservation: fc.Arbitrary<Observation> = fc
  .record({ days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)), isEvent: fc.boolean() })
  .map(({ days, isEvent }) => ({ from: days[0] < days[1] ? days[0] : days[1], to: days[0] < days[1] ? days[1] : days[0], isEvent }));
const arbitraryParts = fc.array(fc.array(arbitraryObservation, { maxLength: 12 }), { maxLength: 5 });

/** The part that a center sends. */
function toCurve(observations: readonly Observation[]): Curve {
  const table = tabulate(observations).map((step) => ({ ...step, atRisk: exact(step.atRisk), events: exact(step.events), censored: exact(step.censored) }));
  const { steps, median } = estimateSurvival(table);
  return {
    subjects: exact(observations.length),
    events: exact(table.reduce((sum, step) => sum + step.events.lower, 0)),
    points: table.map((step, index) => ({ ...step, ...steps[index]! })), // one a step of the table
    median,
  };
}

export const unionLaws: Topic = {
  letter: 'U',
  title: 'Unions, lists, agreement, curves',
  laws: [
    {
      id: 'U01',
      level: 'MUST',
      sentence: 'A union by key does not depend on the order of the parts.',
      check: () => fc.assert(fc.property(arbitraryHoldings, fc.nat(2), (holdings, missing) => expect(mergeDistinct('K', holdings.toReversed().map(toDistinct), missing)).toEqual(mergeDistinct('K', holdings.map(toDistinct), missing)))),
    },
    {
      id: 'U02',
      level: 'MUST',
      sentence: 'A union of one part is that part.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, (holdings) => {
            for (const holding of holdings) expect(mergeDistinct('K', [toDistinct(holding)], 0)).toEqual(toDistinct(holding));
          }),
        ),
    },
    {
      id: 'U03',
      level: 'MUST',
      sentence: 'What a union says of how many values there are, of the rows and centers of each and of those not listed contains the truth, whatever centers cut from their lists and whoever is missing.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, fc.nat(2), (holdings, away) => {
            const missing = Math.min(away, holdings.length);
            const merged = mergeDistinct('K', holdings.slice(missing).map(toDistinct), missing);
            const truth = toTruth(holdings);
            expect(holds(merged.count, truth.size)).toBe(true);
            expect(holds(merged.unlisted, truth.size - merged.values.length)).toBe(true);
            expect(holds(merged.without, holdings.reduce((sum, each) => sum + each.without, 0))).toBe(true);
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
      sentence: 'A union has at least as many values as any one part and at most as many as all parts together; it is exact where no list is cut and no center missing.',
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
      sentence: 'With a center missing no union claims a number: each count is INCOMPLETE, and what is listed is all that the others list.',
      check: () =>
        fc.assert(
          fc.property(arbitraryHoldings, (holdings) => {
            const parts = holdings.map(toDistinct);
            const merged = mergeDistinct('K', parts, 1);
            const counts = [merged.count, merged.unlisted, merged.without, ...merged.values.flatMap(({ rows, centers }) => [rows, centers])];
            expect(new Set(counts.map((count) => count.status))).toEqual(new Set(['INCOMPLETE']));
            expect(merged.values.map((each) => each.value)).toEqual([...new Set(parts.flatMap((part) => part.values.map((each) => each.value)))].sort());
          }),
        ),
    },
    {
      id: 'U06',
      level: 'MUST',
      sentence: 'A concatenation keeps every item of every part, in the order of the parts.',
      check: () => fc.assert(fc.property(fc.array(fc.array(fc.nat())), fc.array(fc.array(fc.nat())), (a, b) => expect(concat([...a, ...b])).toEqual([...concat(a), ...concat(b)]))),
    },
    {
      id: 'U07',
      level: 'MUST',
      sentence: 'Where all must say the same, the first center in canonical order is shown and exactly those that say something else are named.',
      check: () =>
        fc.assert(
          fc.property(fc.array(fc.record({ a: fc.nat(1), b: fc.nat(1) })), (values) => {
            const [first = { a: 7, b: 7 }] = values;
            expect(agree(values, { a: 7, b: 7 })).toEqual(first);
            // The order of an object's keys says nothing.
            const said = values.map((value, index) => (index % 2 === 0 ? value : { b: value.b, a: value.a }));
            expect(listDissenters(said)).toEqual(values.flatMap((value, index) => (value.a === first.a && value.b === first.b ? [] : [index])));
          }),
        ),
    },
    {
      id: 'U08',
      level: 'MUST',
      sentence: 'Added risk tables are the table of all subjects together, and the curve of the sums is their curve.',
      check: () => fc.assert(fc.property(arbitraryParts, (parts) => expect(mergeRiskTables(parts.map(toCurve), 0)).toEqual(toCurve(parts.flat())))),
    },
    {
      id: 'U09',
      level: 'MUST',
      sentence: 'The curve of one center is its own.',
      check: () => fc.assert(fc.property(fc.array(arbitraryObservation), (part) => expect(mergeRiskTables([toCurve(part)], 0)).toEqual(toCurve(part)))),
    },
    {
      id: 'U10',
      level: 'MUST',
      sentence: 'With a center of the risk set missing the curve is withheld at every step, has no median and no standard error, and the counts are lower bounds.',
      check: () =>
        fc.assert(
          fc.property(arbitraryParts, (parts) => {
            const [merged, known] = [mergeRiskTables(parts.map(toCurve), 1), toCurve(parts.flat())];
            expect(merged.median).toBeNull();
            expect(merged.subjects).toEqual({ status: 'INCOMPLETE', value: null, lower: known.subjects.lower, upper: null });
            for (const [index, point] of merged.points.entries()) {
              expect(point.survival).toEqual({ status: 'INCOMPLETE', value: null, lower: null, upper: null });
              expect(point.standardError).toBeNull();
              expect(point.atRisk).toEqual({ status: 'INCOMPLETE', value: null, lower: known.points[index]?.atRisk.lower, upper: null });
            }
          }),
        ),
    },
    {
      id: 'U11',
      level: 'MUST',
      sentence: 'A survival curve never rises, and lies between 0 and 1; of counts with bounds, the band contains the curve of every table within them.',
      check: () =>
        fc.assert(
          fc.property(fc.array(arbitraryObservation, { minLength: 1 }), fc.nat(3), fc.nat(3), (observations, below, above) => {
            const table = tabulate(observations).map((step) => ({ ...step, atRisk: exact(step.atRisk), events: exact(step.events) }));
            const bound = (count: Count): Count => ({ status: 'BOUNDED', value: null, lower: Math.max(0, count.lower - below), upper: count.lower + above });
            const exactly = estimateSurvival(table).steps;
            const band = estimateSurvival(table.map((step) => ({ ...step, atRisk: bound(step.atRisk), events: bound(step.events) }))).steps;
            let last = 1;
            for (const [index, { survival }] of exactly.entries()) {
              if (survival.value === null) continue;
              expect(survival.value).toBeLessThanOrEqual(last);
              last = survival.value;
              expect(band[index]?.survival.lower).toBeLessThanOrEqual(survival.value + 1e-12);
              expect(band[index]?.survival.upper).toBeGreaterThanOrEqual(survival.value - 1e-12);
            }
            expect(last).toBeGreaterThanOrEqual(0);
          }),
        ),
    },
  ],
};
