/** The merge rules that `@merge(with:)` can name: one line each; adding a rule is adding a file and its line here. */
import { agree } from './agree.ts';
import { concat } from './concat.ts';
import { mergeDistinct, type Distinct } from './mergeDistinct.ts';
import { mergeGroups, type Group } from './mergeGroups.ts';
import type { MergedPage } from './mergePages.ts';
import { mergeRiskTables, type Curve } from './mergeRiskTables.ts';
import { sumCounts, type Count } from './sumCounts.ts';

/** What a rule may need beside the parts. */
export interface MergeContext {
  /** Centers that should have answered and did not. */
  readonly missing: number;
  /** What each part holds beside the groups that it lists; for statistics. */
  readonly unlisted: readonly (Count | undefined)[];
  /** The keys of `distinct`, in the order asked for; for statistics. */
  readonly keys: readonly string[];
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
  GROUP: (parts, { missing, unlisted }) => mergeGroups(parts as readonly (readonly Group[])[], missing, unlisted),
  KEY: ([first]) => first, // carried out by GROUP
  AGREE: (parts, { agreed }) => agree(parts, agreed),
  UNION: (parts, { keys, missing }) => keys.map((key, index) => mergeDistinct(key, (parts as readonly (readonly Distinct[])[]).flatMap((each) => each[index] ?? []), missing)),
  CONCAT: (parts) => concat(parts as readonly (readonly unknown[])[]),
  SURVIVAL: (parts, { missing }) => mergeRiskTables(parts as readonly Curve[], missing),
  PAGE: (parts, { page }) => page.picks.map((pick) => (parts as readonly (readonly unknown[])[])[pick.part]?.[pick.row]),
  PAGE_INFO: (_, { pageInfo }) => pageInfo,
  REPORT: (_, { report }) => report,
};
