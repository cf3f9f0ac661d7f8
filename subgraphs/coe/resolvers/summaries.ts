/** Summaries of the measures that were asked for: of all rows, and of each group; read only where they are selected. */
import { createBoundedSummary } from '../../contract/boundedSummary.ts';
import { findSubject } from '../../contract/grouping.ts';
import { isSensitive } from '../../contract/measures.ts';
import type { Measure } from '../../contract/model.ts';
import type { Summary } from '../../contract/summary.ts';
import { findSmallGroups } from '../disclosure/leaveOutSmallGroups.ts';
import { tellSummary } from '../disclosure/tellSummary.ts';
import type { Snapshot } from '../loaders/loaders.ts';
import { readTallies, toGroupName, toValueDimension, type Summarized } from './readTallies.ts';
import { NO_ROWS, summarizeTally, type Tally } from './summarizeTally.ts';

export interface Summaries {
  summarizeTotal(): Promise<Summary[]>;
  /** @param keys of a group that there is */
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
      // Of a total and all groups but one, that one could be worked out.
      const isSmall = small.size > 0 || smallGroups.size > 0;
      return measures.map((measure, index) =>
        tellSummary(measure, summarizeTally(measure, tallies[index]?.get(toGroupName([])) ?? NO_ROWS), {
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
        tellSummary(measure, summarizeTally(measure, tallies[index]?.get(name) ?? NO_ROWS), {
          rows,
          isSmall: small.has(name),
        }),
      );
    },
  };
}

/** Of rows that were not read. */
export function createUnknownSummaries(measures: readonly Measure[]): Summary[] {
  return measures.map((measure) => createBoundedSummary(measure, null));
}
