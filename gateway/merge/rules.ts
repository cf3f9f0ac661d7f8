/**
 * The table of merge rules. Each entry defines a rule that `@merge(with:)` can name: which fields may use it, and how
 * the parts of such a field are merged.
 */
import type { Dimension, Measure } from '../../subgraphs/contract/model.ts';
import { sumCounts, type Count } from './counts.ts';
import { mergeDistinct, type Distinct } from './distinct.ts';
import { mergeGroups, type GroupPart } from './groups.ts';
import type { MergedPage } from './pages.ts';
import { mergeSummaries, type SummaryPart } from './summaries.ts';
import { mergeRiskTables, type RiskTable } from './survival.ts';

/** The input of a rule other than the parts. */
export interface MergeContext {
  /** Centers that should have answered and did not, by id. */
  readonly missing: readonly string[];
  /** For statistics: for each part, the number of rows in groups that it does not list. */
  readonly notListed: readonly (Count | undefined)[];
  /** For statistics: the dimensions of the groups. */
  readonly dimensions: readonly Dimension[];
  /** For statistics: the measures of the summaries. */
  readonly measures: readonly Measure[];
  /** For statistics: the keys of `distinct`, in the order of the request. */
  readonly keys: readonly string[];
  /** For lists: the rows of the merged page. */
  readonly page: MergedPage;
  readonly pageInfo: unknown;
  readonly report: unknown;
  /** For AGREE: the value that the contract defines; null if only the centers have it. */
  readonly agreed: unknown;
}

/** The type that a field must have to use a rule. `checkMergeRules` rejects all other fields. */
export type Expected =
  /** Exactly this type, in GraphQL syntax. */
  | { readonly kind: 'type'; readonly type: string }
  /** A leaf, or an object without `@key` and without merge rules on its fields; or a list of these. */
  | { readonly kind: 'value' }
  /** A list of leaves, or of objects as in `value`. */
  | { readonly kind: 'values' }
  /** `[Row!]!` or `[RowEdge!]!`. */
  | { readonly kind: 'rows' }
  /** A nullable object that is merged field by field. */
  | { readonly kind: 'fields' }
  /** A nullable row, at a root field with an argument `id`. */
  | { readonly kind: 'row' };

export interface RuleDeclaration {
  /** A description for `explain`. */
  readonly means: string;
  readonly expects: Expected;
  /** Why the rule requires this type; used in error messages. */
  readonly because: string;
  /** Fields that the same object must have, with their rules: merging or validating this field needs them. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The rules that may merge the containing object; default any. */
  readonly inside?: readonly string[];
}

export interface MergeRule extends RuleDeclaration {
  /** Merges the parts of one field. The parts are in canonical order of the centers and have been validated. */
  readonly fold: (parts: readonly unknown[], context: MergeContext) => unknown;
  /** Fields that the fold computes, as `Type.field`. They are not requested from the centers. */
  readonly computes?: readonly string[];
}

export const MERGE_RULES: Readonly<Record<string, MergeRule>> = {
  SUM: createRule<Count>({
    fold: (parts, { missing }) => sumCounts(parts, missing.length),
    means:
      'Counts are added. If a count is not exact, the sum has bounds; if a center is missing, it has only a lower bound.',
    expects: { kind: 'type', type: 'Count!' },
    because: 'a bare number cannot say that a center is missing',
  }),
  GROUP: createRule<readonly GroupPart[]>({
    fold: mergeGroups,
    means:
      'Groups with equal keys are added. A center that does not list a group has at most its unlisted rows in it. A group whose key identifies one center is counted by that center alone.',
    expects: { kind: 'type', type: '[StatisticsGroup!]!' },
    because: 'groups are matched by their keys, and their counts are added',
    beside: { notListed: 'SUM' },
  }),
  SUMMARIES: createRule<readonly SummaryPart[]>({
    fold: (parts, { missing, measures }) => mergeSummaries(parts, measures, missing.length),
    computes: ['Summary.standardDeviation', 'Summary.p25', 'Summary.median', 'Summary.p75'],
    means:
      'Counts and bins are added, means and variances are pooled, and quantiles are computed from the merged bins.',
    expects: { kind: 'type', type: '[Summary!]!' },
    because: 'means and medians cannot be merged, but the counts and bins behind them can',
  }),
  KEY: createRule<unknown>({
    fold: ([first]) => first, // mergeGroups does the merging
    means: 'The key by which groups of several centers are matched.',
    expects: { kind: 'type', type: '[GroupKey!]!' },
    because: 'only a list of dimensions and values identifies a group',
    inside: ['GROUP'],
  }),
  AGREE: createRule<unknown>({
    fold: ([first], { agreed }) => agreed ?? first ?? null,
    means:
      'The value is the same at all centers. It comes from the contract, or from the first center in canonical order.',
    expects: { kind: 'value' },
    because: 'rows, and objects with merge rules of their own, differ between centers',
  }),
  PAGE: createRule<readonly unknown[]>({
    fold: (parts, { page }) => page.picks.map((pick) => parts[pick.part]?.[pick.row]),
    means:
      'The sorted pages of the centers are merged in one total order; the page has the first or last of the merged rows.',
    expects: { kind: 'rows' },
    because: 'only rows have a position in the order',
    beside: { edges: 'PAGE', pageInfo: 'PAGE_INFO' },
  }),
  PAGE_INFO: createRule<unknown>({
    fold: (_, { pageInfo }) => pageInfo,
    means: 'Computed from the merged page: where it starts and ends, and whether any center has more rows.',
    expects: { kind: 'type', type: 'PageInfo!' },
    because: 'only a PageInfo describes where a page starts and ends',
    beside: { edges: 'PAGE' },
  }),
  REPORT: createRule<unknown>({
    fold: (_, { report }) => report,
    means: 'Computed by the gateway: one entry for every configured center.',
    expects: { kind: 'type', type: 'Completeness!' },
    because: 'only a Completeness reports which centers are missing',
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
      'A value of a shared key counts once, even if several centers have it. If a center truncated its list, the number of values has bounds.',
    expects: { kind: 'type', type: '[Distinct!]!' },
    because: 'only values with their numbers of rows and centers can be matched',
  }),
  CONCAT: createRule<readonly unknown[]>({
    fold: (parts) => parts.flat(),
    means: 'The lists of the centers are concatenated, in canonical order of the centers.',
    expects: { kind: 'values' },
    because: 'only lists can be concatenated',
  }),
  SURVIVAL: createRule<RiskTable>({
    fold: (parts, { missing }) => mergeRiskTables(parts, missing.length),
    computes: ['CurvePoint.survival', 'CurvePoint.standardError', 'Curve.median'],
    means:
      'Risk tables are added step by step, and the curve is estimated from the sums. It is withheld if a center of the risk set is missing.',
    expects: { kind: 'type', type: 'Curve!' },
    because: 'curves cannot be averaged, but their risk tables can be added',
  }),
};

interface TypedRule<Part> extends Omit<MergeRule, 'fold'> {
  readonly fold: (parts: readonly Part[], context: MergeContext) => unknown;
}

function createRule<Part>(rule: TypedRule<Part>): MergeRule {
  return rule as MergeRule; // `checkMergeRules` enforces `expects`, and validation makes each part a Part
}

/** All fields that folds compute, as `Type.field`. */
export const COMPUTED_FIELDS: readonly string[] = Object.values(MERGE_RULES).flatMap(({ computes = [] }) => computes);

/** Rules that the plan carries out, without a fold. */
export const STRUCTURAL_RULES: Readonly<Record<string, RuleDeclaration>> = {
  FIELDS: {
    means: 'The object is merged field by field from the parts of the chosen centers.',
    expects: { kind: 'fields' },
    because:
      'each of its fields has its own rule, and an error in an argument must not discard the rest of the operation',
  },
  OWNER: {
    means: 'Only the center in the id answers.',
    expects: { kind: 'row' },
    because: 'the id determines the owner, and an invalid id must not discard the rest of the operation',
  },
};

/** Finds a rule by name, whether a fold or the plan carries it out. */
export function findRule(name: string): RuleDeclaration | undefined {
  if (Object.hasOwn(MERGE_RULES, name)) return MERGE_RULES[name];
  return Object.hasOwn(STRUCTURAL_RULES, name) ? STRUCTURAL_RULES[name] : undefined;
}
