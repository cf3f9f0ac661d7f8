/** Summaries of the requested measures, of all rows and of each group. They are read only if they are selected. */
import { findSmallGroups, suppressSummary } from '../disclosure/smallGroups.ts';
import type { GroupCount, Snapshot } from '../store/store.ts';
import { canBeOpen, createBoundedSummary, listBins } from '../../contract/boundedSummary.ts';
import { countElapsed } from '../../contract/elapsed.ts';
import type { Filter } from '../../contract/filter.ts';
import { findSubject } from '../../contract/grouping.ts';
import { isSensitive } from '../../contract/measures.ts';
import {
  getField,
  type Collection,
  type Dimension,
  type Elapsed,
  type Field,
  type Measure,
} from '../../contract/model.ts';
import {
  type Bin,
  NO_MEASUREMENT,
  type Summary,
  toExactCount,
  toExactMeasurement,
  toExactMoments,
} from '../../contract/summary.ts';
import { findQuartiles } from '../../contract/quantiles.ts';

export interface Summaries {
  summarizeTotal(): Promise<Summary[]>;
  /** @param keys of an existing group */
  summarizeGroup(keys: readonly (string | null)[], rows: number): Promise<Summary[]>;
}

export function createSummaries(snapshot: Snapshot, asked: Summarized, measures: readonly Measure[]): Summaries {
  const whole: Summarized = { ...asked, dimensions: [] };
  const read = (of: Summarized): Promise<ReadonlyMap<string, Tally>[]> =>
    Promise.all(measures.map((measure) => readTallies(snapshot, of, measure)));
  const findSmall = async (of: Summarized): Promise<ReadonlySet<string>> => {
    if (!measures.some(isSensitive)) return new Set();
    return findSmallGroups(
      await snapshot.countGroups(of.collection.code, of.filter, [
        ...of.dimensions,
        toValueDimension(findSubject(of.collection)),
      ]),
    );
  };
  let grouped: Promise<[ReadonlyMap<string, Tally>[], ReadonlySet<string>]> | undefined;
  const readGroups = (): Promise<[ReadonlyMap<string, Tally>[], ReadonlySet<string>]> =>
    (grouped ??= Promise.all([read(asked), findSmall(asked)]));
  return {
    async summarizeTotal() {
      if (measures.length === 0) return [];
      const [tallies, small, smallGroups, rows] = await Promise.all([
        read(whole),
        findSmall(whole),
        findSmall(asked),
        snapshot.count(asked.collection.code, asked.filter),
      ]);
      // From the total and all other groups, a caller could compute a suppressed group.
      const isSmall = small.size > 0 || smallGroups.size > 0;
      return measures.map((measure, index) =>
        suppressSummary(measure, summarizeTally(measure, tallies[index]?.get(toGroupName([])) ?? NO_ROWS), {
          rows,
          isSmall,
        }),
      );
    },
    async summarizeGroup(keys, rows) {
      if (measures.length === 0) return [];
      const [tallies, small] = await readGroups();
      const name = toGroupName(keys);
      return measures.map((measure, index) =>
        suppressSummary(measure, summarizeTally(measure, tallies[index]?.get(name) ?? NO_ROWS), {
          rows,
          isSmall: small.has(name),
        }),
      );
    },
  };
}

/** The summaries of rows that were not read. */
export function createUnknownSummaries(measures: readonly Measure[]): Summary[] {
  return measures.map((measure) => createBoundedSummary(measure, null));
}

/** The rows to summarize: those of a filter, grouped by dimensions. */
interface Summarized {
  readonly collection: Collection;
  readonly filter: Filter;
  readonly dimensions: readonly Dimension[];
}

/** By the name of the group (`toGroupName`). */
async function readTallies(
  snapshot: Snapshot,
  asked: Summarized,
  measure: Measure,
): Promise<ReadonlyMap<string, Tally>> {
  const { numbers } = measure;
  if (numbers.kind === 'counted')
    return tallyCounted(await countBy(snapshot, asked, [numbers.each, numbers.of]), asked.dimensions.length);
  const values = collect(await countBy(snapshot, asked, [numbers.field]), asked.dimensions.length, Number);
  const open =
    canBeOpen(measure) && numbers.field.elapsed
      ? await readOpen(snapshot, asked, numbers.field, numbers.field.elapsed)
      : new Map<string, Collected>();
  return new Map(
    [...values].map(([name, { found, missing }]): [string, Tally] => {
      const lasting = open.get(name)?.found ?? [];
      return [
        name,
        { values: found, open: lasting, missing: missing - lasting.reduce((sum, { rows }) => sum + rows, 0) },
      ];
    }),
  );
}

function toGroupName(keys: readonly (string | null)[]): string {
  return JSON.stringify(keys);
}

function toValueDimension(field: Field): Dimension {
  return { name: field.name, field, transform: 'value', isMultiple: field.isList };
}

function countBy(
  snapshot: Snapshot,
  { collection, filter, dimensions }: Summarized,
  fields: readonly Field[],
): Promise<GroupCount[]> {
  return snapshot.countGroups(collection.code, filter, [...dimensions, ...fields.map(toValueDimension)]);
}

interface Collected {
  readonly found: Occurrence[];
  missing: number;
}

/** @param toNumber converts the last key */
function collect(
  groups: readonly GroupCount[],
  size: number,
  toNumber: (key: string) => number,
): Map<string, Collected> {
  const byGroup = new Map<string, Collected>();
  for (const { keys, count } of groups) {
    const name = toGroupName(keys.slice(0, size));
    const group = byGroup.get(name) ?? { found: [], missing: 0 };
    byGroup.set(name, group);
    const key = keys[size] ?? null;
    if (key === null) group.missing += count;
    else group.found.push({ number: toNumber(key), rows: count });
  }
  return byGroup;
}

/** Censored rows, which have started and not ended, by their duration so far. The duration is 0 for a start after the end of the data. */
async function readOpen(
  snapshot: Snapshot,
  asked: Summarized,
  field: Field,
  { from, to, unit }: Elapsed,
): Promise<Map<string, Collected>> {
  const [start, end] = [getField(asked.collection, from), getField(asked.collection, to)];
  const isOpen: Filter = {
    kind: 'and',
    of: [asked.filter, requireNull(start, false), requireNull(end, true), requireNull(field, true)],
  };
  const { asOf } = snapshot.generation;
  return collect(await countBy(snapshot, { ...asked, filter: isOpen }, [start]), asked.dimensions.length, (day) =>
    Math.max(0, countElapsed(unit, day, asOf)),
  );
}

function requireNull(field: Field, isNull: boolean): Filter {
  return { kind: 'isNull', field, isNull };
}

/** For each value of one field, the number of different values of the other. Rows without the first are missing. The second can be absent. */
function tallyCounted(groups: readonly GroupCount[], size: number): Map<string, Tally> {
  const byGroup = new Map<string, { readonly counts: Map<string, number>; missing: number }>();
  for (const { keys, count } of groups) {
    const name = toGroupName(keys.slice(0, size));
    const group = byGroup.get(name) ?? { counts: new Map<string, number>(), missing: 0 };
    byGroup.set(name, group);
    const [each = null, of = null] = keys.slice(size);
    if (each === null) group.missing += count;
    else group.counts.set(each, (group.counts.get(each) ?? 0) + (of === null ? 0 : 1));
  }
  return new Map(
    [...byGroup].map(([name, { counts, missing }]) => [
      name,
      { values: [...counts.values()].map((number) => ({ number, rows: 1 })), open: [], missing },
    ]),
  );
}

/** A number, and the number of rows that have it. */
interface Occurrence {
  readonly number: number;
  readonly rows: number;
}

interface Tally {
  readonly values: readonly Occurrence[];
  /** The durations so far of rows that have started and not ended. */
  readonly open: readonly Occurrence[];
  readonly missing: number;
}

const NO_ROWS: Tally = { values: [], open: [], missing: 0 };

/** The summary with exact numbers. */
export function summarizeTally(measure: Measure, { values, open, missing }: Tally): Summary {
  const count = toExactCount(countRows(values));
  const stillOpen = canBeOpen(measure) ? open : [];
  const bins = listBins(measure).map((bin): Bin => ({
    ...bin,
    count: countIn(bin, values),
    stillOpen: countIn(bin, stillOpen),
  }));
  const censored = toExactCount(countRows(stillOpen));
  const mean = findMean(values);
  const numbers = values.map((each) => each.number);
  return {
    measure: measure.name,
    unit: measure.unit,
    count,
    missing: toExactCount(missing),
    censored,
    ...toExactMoments(
      count.lower,
      mean,
      values.reduce((sum, { number, rows }) => sum + rows * (number - mean) ** 2, 0),
    ),
    min:
      numbers.length === 0
        ? NO_MEASUREMENT
        : toExactMeasurement(numbers.reduce((least, each) => Math.min(least, each))),
    max:
      numbers.length === 0
        ? NO_MEASUREMENT
        : toExactMeasurement(numbers.reduce((greatest, each) => Math.max(greatest, each))),
    ...findQuartiles({ bins, count, censored }),
    bins,
  };
}

/** Sums the differences from the first number, so that large numbers that are close together lose no precision. */
function findMean(values: readonly Occurrence[]): number {
  const start = values[0]?.number ?? 0;
  const rows = countRows(values);
  return rows === 0 ? 0 : start + values.reduce((sum, each) => sum + each.rows * (each.number - start), 0) / rows;
}

function countRows(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((sum, { rows }) => sum + rows, 0);
}

function countIn({ from, to }: Pick<Bin, 'from' | 'to'>, occurrences: readonly Occurrence[]): Bin['count'] {
  return toExactCount(countRows(occurrences.filter(({ number }) => number >= from && (to === null || number < to))));
}
