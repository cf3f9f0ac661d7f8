/**
 * The table of merge rules: what `@merge(with:)` can name, which fields may name it, and how the parts of such a field are
 * folded. A new rule is a new entry.
 */
import type { Dimension, Measure } from '../../subgraphs/contract/model.ts';
import { sumCounts, type Count } from './counts.ts';
import { mergeDistinct, type Distinct } from './distinct.ts';
import { mergeGroups, type GroupPart } from './groups.ts';
import type { MergedPage } from './pages.ts';
import { mergeSummaries, type SummaryPart } from './summaries.ts';
import { mergeRiskTables, type RiskTable } from './survival.ts';

/** What a rule may need beside the parts. */
export interface MergeContext {
  /** Centers that should have answered and did not, by id. */
  readonly missing: readonly string[];
  /** What each part holds beside the groups that it lists; for statistics. */
  readonly notListed: readonly (Count | undefined)[];
  /** By what the groups are; for statistics. */
  readonly dimensions: readonly Dimension[];
  /** What is summarised; for statistics. */
  readonly measures: readonly Measure[];
  /** The keys of `distinct`, in the order asked for; for statistics. */
  readonly keys: readonly string[];
  /** Which rows make up the page; for lists. */
  readonly page: MergedPage;
  readonly pageInfo: unknown;
  readonly report: unknown;
  /** What the contract itself says, for AGREE; null where only the centers know. */
  readonly agreed: unknown;
}

/** Which fields may name a rule; `checkMergeRules` refuses all others. */
export type Expected =
  /** Of exactly this type, as GraphQL prints it. */
  | { readonly kind: 'type'; readonly type: string }
  /** A leaf, or an object without identity and without rules of its own; or a list of either. */
  | { readonly kind: 'value' }
  /** A list of such. */
  | { readonly kind: 'values' }
  /** `[Row!]!` or `[RowEdge!]!`. */
  | { readonly kind: 'rows' }
  /** An object that is merged field by field, nullable. */
  | { readonly kind: 'fields' }
  /** A row, nullable, of a root field that takes an `id`. */
  | { readonly kind: 'row' };

export interface RuleDeclaration {
  /** One sentence for readers of `explain`. */
  readonly means: string;
  readonly expects: Expected;
  /** Why a field of another type cannot be merged so. */
  readonly because: string;
  /** Fields that must stand beside it in the same object, with their rules: it is merged, or checked, by them too. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The rules by which the object that holds the field may be merged; any, when not given. */
  readonly inside?: readonly string[];
}

export interface MergeRule extends RuleDeclaration {
  /** Folds the parts of one field, in canonical order of the centers. They were validated as parts of a field of its type. */
  readonly fold: (parts: readonly unknown[], context: MergeContext) => unknown;
  /** `Type.field` of what the fold makes itself: no center is asked for it. */
  readonly makes?: readonly string[];
}

export const MERGE_RULES: Readonly<Record<string, MergeRule>> = {
  SUM: createRule<Count>({
    fold: (parts, { missing }) => sumCounts(parts, missing.length),
    means: 'Counts add; where one is not exact the sum has bounds, and where a center is missing only a lower one.',
    expects: { kind: 'type', type: 'Count!' },
    because: 'a bare number cannot say that a center is missing',
  }),
  GROUP: createRule<readonly GroupPart[]>({
    fold: mergeGroups,
    means:
      'Groups of equal keys add; a center that does not list a group has none of it, or what it does not list. A key that names its owner is counted by that center alone.',
    expects: { kind: 'type', type: '[StatisticsGroup!]!' },
    because: 'groups are found in each other by their keys, and their counts add',
    beside: { notListed: 'SUM' },
  }),
  SUMMARIES: createRule<readonly SummaryPart[]>({
    fold: (parts, { missing, measures }) => mergeSummaries(parts, measures, missing.length),
    makes: ['Summary.standardDeviation', 'Summary.p25', 'Summary.median', 'Summary.p75'],
    means:
      'Summaries of a measure are made of added counts, added bins, and pooled means and squares; quantiles of the added bins.',
    expects: { kind: 'type', type: '[Summary!]!' },
    because: 'finished means and medians cannot be merged; what they are made of can',
  }),
  KEY: createRule<unknown>({
    fold: ([first]) => first, // carried out by GROUP
    means: 'The key by which groups of several centers are one.',
    expects: { kind: 'type', type: '[GroupKey!]!' },
    because: 'only a list of dimensions and values names a group',
    inside: ['GROUP'],
  }),
  AGREE: createRule<unknown>({
    fold: ([first], { agreed }) => agreed ?? first ?? null,
    means: 'All centers say the same: the contract knows it, or the first center in canonical order says it.',
    expects: { kind: 'value' },
    because: 'rows, and what is merged by rules of its own, are never the same at two centers',
  }),
  PAGE: createRule<readonly unknown[]>({
    fold: (parts, { page }) => page.picks.map((pick) => parts[pick.part]?.[pick.row]),
    means: 'The sorted pages of the centers are merged by one total order, and its first rows make the page.',
    expects: { kind: 'rows' },
    because: 'only rows have a place in the order',
    beside: { edges: 'PAGE', pageInfo: 'PAGE_INFO' },
  }),
  PAGE_INFO: createRule<unknown>({
    fold: (_, { pageInfo }) => pageInfo,
    means: 'Made of the merged page: where it begins and ends, and whether any center holds more.',
    expects: { kind: 'type', type: 'PageInfo!' },
    because: 'where a page begins and ends is said by a PageInfo',
    beside: { edges: 'PAGE' },
  }),
  REPORT: createRule<unknown>({
    fold: (_, { report }) => report,
    means: 'Made by the gateway: one entry for every configured center.',
    expects: { kind: 'type', type: 'Completeness!' },
    because: 'who is missing is said by a Completeness',
  }),
  UNION: createRule<readonly Distinct[]>({
    fold: (parts, { keys, missing }) =>
      keys.map((key, index) =>
        mergeDistinct(
          key,
          parts.flatMap((each) => each[index] ?? []),
          missing.length,
        ),
      ),
    means:
      'Values of a key that means the same everywhere count once, however many centers hold them; what a list was cut by bounds the number.',
    expects: { kind: 'type', type: '[Distinct!]!' },
    because: 'only values with their rows and centers can be found again in each other',
  }),
  CONCAT: createRule<readonly unknown[]>({
    fold: (parts) => parts.flat(),
    means: 'The lists of the centers one after the other, in the order of the centers.',
    expects: { kind: 'values' },
    because: 'lists alone can be put one after the other',
  }),
  SURVIVAL: createRule<RiskTable>({
    fold: (parts, { missing }) => mergeRiskTables(parts, missing.length),
    makes: ['CurvePoint.survival', 'CurvePoint.standardError', 'Curve.median'],
    means:
      'Risk tables add by step of the grid, and the curve is estimated of the sums; withheld where a center of the risk set is missing.',
    expects: { kind: 'type', type: 'Curve!' },
    because: 'curves cannot be averaged; the tables that they are made of add',
  }),
};

interface TypedRule<Part> extends Omit<MergeRule, 'fold'> {
  readonly fold: (parts: readonly Part[], context: MergeContext) => unknown;
}

function createRule<Part>(rule: TypedRule<Part>): MergeRule {
  return rule as MergeRule; // the schema names the rule on fields of type `expects` alone, and their parts are validated as Part
}

/** All that the folds make themselves, as `Type.field`. */
export const MADE_BY_FOLDS: readonly string[] = Object.values(MERGE_RULES).flatMap(({ makes = [] }) => makes);

/** Rules that the plan itself carries out. */
export const STRUCTURAL_RULES: Readonly<Record<string, RuleDeclaration>> = {
  FIELDS: {
    means: 'An object that is merged field by field, of the parts of the centers that were chosen.',
    expects: { kind: 'fields' },
    because:
      'each of its fields is merged by a rule of its own, and one bad argument must not blank the rest of the operation',
  },
  OWNER: {
    means: 'The center that the id names answers alone.',
    expects: { kind: 'row' },
    because: 'its owner is found by the id, and one bad id must not blank the rest of the operation',
  },
};

/** The entry of a rule, carried out by a fold or by the plan. */
export function findRule(name: string): RuleDeclaration | undefined {
  if (Object.hasOwn(MERGE_RULES, name)) return MERGE_RULES[name];
  return Object.hasOwn(STRUCTURAL_RULES, name) ? STRUCTURAL_RULES[name] : undefined;
}
