/** The merge rules that `@merge(with:)` can name: one line each; adding a rule is adding a file and its line here. */
import { agree } from './agree.ts';
import type { Measure } from '../../subgraphs/contract/model.ts';
import type { Summary } from '../../subgraphs/contract/summary.ts';
import { mergeGroups } from './mergeGroups.ts';
import { mergeGroupSummaries, type SummarizedGroup } from './mergeGroupSummaries.ts';
import type { MergedPage } from './mergePages.ts';
import { mergeSummaries } from './mergeSummaries.ts';
import { sumCounts, type Count } from './sumCounts.ts';

/** What a rule may need beside the parts. */
export interface MergeContext {
  /** Centers that should have answered and did not. */
  readonly missing: number;
  /** What each part holds beside the groups that it lists; for statistics. */
  readonly unlisted: readonly (Count | undefined)[];
  /** What is summarised; for statistics. */
  readonly measures: readonly Measure[];
  /** Which rows make up the page; for lists. */
  readonly page: MergedPage;
  readonly pageInfo: unknown;
  readonly report: unknown;
  /** What the contract itself says, for AGREE without any answer. */
  readonly agreed: unknown;
}

/** Folds the parts of one field, in canonical order of the centers. The parts have been verified. */
export type MergeRule = (parts: readonly unknown[], context: MergeContext) => unknown;

export const MERGE_RULES: Readonly<Record<string, MergeRule>> = {
  SUM: (parts, { missing }) => sumCounts(parts as readonly Count[], missing),
  GROUP: (parts, context) => mergeSummarizedGroups(parts as readonly (readonly SummarizedGroup[])[], context),
  SUMMARIES: (parts, { missing, measures }) => mergeSummaries(parts as readonly (readonly Summary[])[], measures, missing),
  KEY: ([first]) => first, // carried out by GROUP
  AGREE: (parts, { agreed }) => agree(parts, agreed),
  PAGE: (parts, { page }) => page.picks.map((pick) => (parts as readonly (readonly unknown[])[])[pick.part]?.[pick.row]),
  PAGE_INFO: (_, { pageInfo }) => pageInfo,
  REPORT: (_, { report }) => report,
};

function mergeSummarizedGroups(parts: readonly (readonly SummarizedGroup[])[], { missing, unlisted, measures }: MergeContext): SummarizedGroup[] {
  return mergeGroupSummaries(mergeGroups(parts, missing, unlisted), parts, { measures, missing, unlisted });
}
