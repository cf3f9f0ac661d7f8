/** Summaries of rows that are there, worked out from the definitions: every bound by trying all that could be. */
import { mean, sampleVariance } from 'simple-statistics';
import { isAggregated, type Collection, type Dimension, type Measure } from '../../../subgraphs/contract/model.ts';
import { countMonths } from './countMonths.ts';
import { atLeast, between, exactly } from './counts.ts';
import { groupRows } from './groupRows.ts';
import { centerOf, type OracleRow } from './rows.ts';

export interface Summarizing {
  readonly collection: Collection;
  readonly dimensions: readonly Dimension[];
  /** All rows that match, of whatever group. */
  readonly matching: readonly OracleRow[];
  readonly asOf: (center: string) => string;
  /** May a center that gives no answer hold more of them? */
  readonly isIncomplete: boolean;
}

type Keys = readonly (string | null)[];

const FEWEST = 5;

/** @param keys of the group; undefined for the total */
export function summarizeRows(scope: Summarizing, measure: Measure, keys?: Keys): unknown {
  const inGroup =
    keys === undefined
      ? scope.matching
      : scope.matching.filter((row) => groupRows([row], scope.dimensions).some((group) => isSame(group.keys, keys)));
  const isSensitive = measure.numbers.kind === 'field' && isAggregated(measure.numbers.field);
  const silent = new Set(
    isSensitive
      ? [...new Set(inGroup.map((row) => centerOf(row.id)))].filter((center) => isSilent(scope, center, keys))
      : [],
  );
  const shown = inGroup.filter((row) => !silent.has(centerOf(row.id)));
  const known = readNumbers(scope, measure, shown);
  return describe(measure, {
    ...known,
    hidden: inGroup.length - shown.length,
    isSensitive,
    isIncomplete: scope.isIncomplete,
  });
}

function isSame(one: Keys, other: Keys): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Of its total a center is silent, too, where it is of a group. */
function isSilent({ collection, dimensions, matching }: Summarizing, center: string, keys: Keys | undefined): boolean {
  const own = matching.filter((row) => centerOf(row.id) === center);
  const toPerson = (row: OracleRow): unknown =>
    collection.fields.some((field) => field.name === 'scholar') ? row['scholar'] : row.id;
  const isFew = (rows: readonly OracleRow[]): boolean => new Set(rows.map(toPerson)).size < FEWEST;
  const groups = groupRows(own, dimensions).map((group) => ({
    ...group,
    rows: own.filter((row) => groupRows([row], dimensions).some((each) => isSame(each.keys, group.keys))),
  }));
  if (keys !== undefined) return groups.some((group) => isSame(group.keys, keys) && isFew(group.rows));
  return isFew(own) || groups.some((group) => isFew(group.rows));
}

interface Numbers {
  readonly values: readonly number[];
  readonly open: readonly number[];
  readonly missing: number;
}

function readNumbers({ asOf }: Summarizing, { numbers }: Measure, rows: readonly OracleRow[]): Numbers {
  if (numbers.kind === 'counted') {
    const eachOf = new Map<string, Set<unknown>>();
    for (const row of rows) {
      const each = row[numbers.each.name] ?? null;
      if (each === null) continue;
      const name = `${centerOf(row.id)} ${each as string}`; // a key of a center
      eachOf.set(name, (eachOf.get(name) ?? new Set()).add(row[numbers.of.name] ?? null));
    }
    return {
      values: [...eachOf.values()].map((set) => set.size - (set.has(null) ? 1 : 0)),
      open: [],
      missing: rows.filter((row) => (row[numbers.each.name] ?? null) === null).length,
    };
  }
  const { name, elapsed } = numbers.field;
  const values = rows.map((row) => row[name]).filter((value) => typeof value === 'number');
  const without = rows.filter((row) => typeof row[name] !== 'number');
  const going = without.filter(
    (row) => elapsed && (row[elapsed.from] ?? null) !== null && (row[elapsed.to] ?? null) === null,
  );
  const open = going.map((row) => {
    const [from, to] = [String(row[elapsed?.from ?? '']), asOf(centerOf(row.id))];
    return elapsed?.unit === 'MONTHS'
      ? countMonths(from, to)
      : Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);
  });
  return { values, open, missing: without.length - open.length };
}

interface Known extends Numbers {
  /** Rows that centers are silent of. */
  readonly hidden: number;
  readonly isSensitive: boolean;
  readonly isIncomplete: boolean;
}

function describe(
  { name, unit, bins, range, numbers }: Measure,
  { values, open, missing, hidden, isSensitive, isIncomplete }: Known,
): unknown {
  const from = (lower: number): unknown => (isIncomplete ? atLeast(lower) : between({ lower, upper: lower + hidden }));
  const isElapsing = numbers.kind === 'field' && numbers.field.elapsed !== undefined;
  const lasting = (rows: number): unknown => (isIncomplete && isElapsing ? atLeast(rows) : exactly(rows));
  const ends = bins.map((low, index) => ({ from: low, to: bins[index + 1] ?? null }));
  const isIn = ({ from: low, to }: (typeof ends)[number], number: number): boolean =>
    number >= low && (to === null || number < to);
  const toBin = (number: number): number => ends.findIndex((end) => isIn(end, number));
  const isNone = hidden === 0 && values.length === 0;
  const m = values.length > 0 ? mean([...values]) : 0;
  const means = Array.from({ length: hidden + 1 }, (_, rows) => rows).filter((rows) => rows + values.length > 0);
  const toMean = (end: number, rows: number): number =>
    (values.reduce((sum, value) => sum + value, 0) + rows * end) / (values.length + rows);
  const bounded = (lower: number | null, upper: number | null): unknown => ({
    status: isIncomplete ? 'INCOMPLETE' : 'BOUNDED',
    value: null,
    lower,
    upper,
  });
  const variance = values.length > 1 ? sampleVariance([...values]) : null;
  const show = (value: number | null, lower: number, upper: number | null): unknown => {
    if (hidden > 0 || isIncomplete) return bounded(lower, upper);
    return value === null ? NONE : exactly(value);
  };
  const isShown = values.length > 0 && !isSensitive;
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const extreme = (value: number, lower: number | null, upper: number | null): unknown => {
    if (isIncomplete) return bounded(lower, upper);
    if (isNone) return NONE;
    return isSensitive ? bounded(range.min, range.max) : exactly(value);
  };
  const lowest = [...values.map(toBin), ...open.map(toBin), ...Array.from({ length: hidden }, () => 0)];
  const highest = [
    ...values.map(toBin),
    ...open.map(() => Infinity),
    ...Array.from({ length: hidden }, () => ends.length - 1),
  ];
  const quantile = (share: number): unknown =>
    isIncomplete
      ? { lower: ends[0]?.from, upper: null }
      : {
          lower: ends[pickQuantile(lowest, share)]?.from ?? null,
          upper: ends[pickQuantile(highest, share)]?.to ?? null,
        };
  return {
    measure: name,
    unit,
    count: from(values.length),
    missing: from(missing),
    censored: lasting(open.length),
    mean: show(
      isNone ? null : m,
      isIncomplete ? range.min : Math.min(...means.map((rows) => toMean(range.min, rows))),
      isIncomplete || range.max === null ? range.max : Math.max(...means.map((rows) => toMean(range.max ?? 0, rows))),
    ),
    variance: show(variance, 0, null),
    standardDeviation: show(variance === null ? null : Math.sqrt(variance), 0, null),
    min: extreme(least, range.min, isShown ? least : range.max),
    max: extreme(greatest, isShown ? greatest : range.min, range.max),
    p25: quantile(0.25),
    median: quantile(0.5),
    p75: quantile(0.75),
    bins: ends.map((end) => ({
      ...end,
      count: from(values.filter((value) => isIn(end, value)).length),
      stillOpen: lasting(open.filter((value) => isIn(end, value)).length),
    })),
  };
}

const NONE = { status: 'EXACT', value: null, lower: null, upper: null };

/** The bin of the smallest number that at least this share does not exceed; -1 where there are none. */
function pickQuantile(places: readonly number[], share: number): number {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? -1;
}
