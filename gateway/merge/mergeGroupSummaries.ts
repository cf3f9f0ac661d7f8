/** The summaries of merged groups: a part that does not list a group has none of it, or no more than the rows that it does not list. */
import { createBoundedSummary } from '../../subgraphs/contract/boundedSummary.ts';
import type { Measure } from '../../subgraphs/contract/model.ts';
import type { Summary } from '../../subgraphs/contract/summary.ts';
import type { Group } from './mergeGroups.ts';
import { mergeSummaries } from './mergeSummaries.ts';
import type { Count } from './sumCounts.ts';

export type SummarizedGroup = Group & { readonly summaries: readonly Summary[] };

export interface GroupsScope {
  readonly measures: readonly Measure[];
  readonly missing: number;
  /** Of each part: rows in groups that it does not list. */
  readonly notListed: readonly (Count | undefined)[];
}

/** @param merged the groups of all parts, by `mergeGroups` */
export function mergeGroupSummaries(
  merged: readonly Group[],
  parts: readonly (readonly SummarizedGroup[])[],
  { measures, missing, notListed }: GroupsScope,
): SummarizedGroup[] {
  if (measures.length === 0) return merged.map((group) => ({ ...group, summaries: [] }));
  const byName = parts.map((groups) => new Map(groups.map((group) => [toName(group), group.summaries])));
  const unknown = notListed.map((count) =>
    count === undefined || count.upper === 0
      ? undefined
      : measures.map((measure) => createBoundedSummary(measure, count.upper)),
  );
  return merged.map((group) => {
    const name = toName(group);
    const told = byName.flatMap((groups, index) => {
      const summaries = groups.get(name) ?? unknown[index];
      return summaries ? [summaries] : [];
    });
    return { ...group, summaries: mergeSummaries(told, measures, missing) };
  });
}

function toName({ keys }: Group): string {
  return JSON.stringify(keys.map((each) => each.value));
}
