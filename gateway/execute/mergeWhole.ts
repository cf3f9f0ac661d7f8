/** Folds the parts of a list or of statistics into the whole, and shapes it as the client asked. */
import { isObject } from './scatter.ts';
import { countMissing, toParts, type Outcome, type Part } from '../centers/outcome.ts';
import type { Directory } from '../centers/directory.ts';
import { reportOutcomes, type Report } from '../completeness/report.ts';
import { parseCenterCursor } from '../../subgraphs/contract/cursor.ts';
import { mergePages, type MergedPage } from '../merge/mergePages.ts';
import { MERGE_RULES, type MergeContext } from '../merge/rules.ts';
import type { Count } from '../merge/sumCounts.ts';
import type { CursorCodec, Gap } from '../plan/cursor.ts';
import type { ListShape, RowsField, WholePlan } from '../plan/plan.ts';
import type { Selected } from '../plan/selection.ts';
import { mergeObject } from './mergeObject.ts';
import { closeGaps } from './gaps.ts';

type Value = Readonly<Record<string, unknown>>;

export interface MergeScope {
  readonly prefix: string;
  readonly directory: Directory;
  readonly cursors: CursorCodec;
}

export interface MergedWhole {
  readonly value: Record<string, unknown>;
  readonly report: Report;
}

export function mergeWhole(scope: MergeScope, whole: WholePlan, outcomes: readonly Outcome[]): MergedWhole {
  const parts = toParts(outcomes) as Part<Value>[]; // parts of a whole are objects: checked
  const { shape } = whole;
  const isList = shape.kind === 'list';
  const report = reportOutcomes(scope.directory, isList ? markEarlierGaps(outcomes, shape.gaps) : outcomes);
  const page = isList && shape.hasSpine ? mergePages(parts.map((part) => readPage(scope.prefix, part.value)), shape.first) : EMPTY_PAGE;
  const gaps = isList ? closeGaps(shape, outcomes) : [];
  const printCursor = (position: Uint8Array): string => (isList ? scope.cursors.print(shape.fingerprint, { position, gaps }) : '');
  const context: MergeContext = {
    missing: countMissing(outcomes),
    unlisted: parts.map((part) => part.value[`${scope.prefix}unlisted`] as Count | undefined), // checked
    measures: isList ? [] : shape.measures,
    page,
    report,
    pageInfo: isList ? toPageInfo(shape, page, printCursor) : null,
    agreed: shape.kind === 'statistics' && shape.dimensions.some((dimension) => dimension.isMultiple),
  };
  const merge = { scope, whole, parts, context, printCursor };
  return { value: Object.fromEntries(whole.selected.selections.map((selected) => [selected.key, mergeField(merge, selected)])), report };
}

/** What the merging of one whole hands down to its fields. */
interface Merge {
  readonly scope: MergeScope;
  readonly whole: WholePlan;
  readonly parts: readonly Part<Value>[];
  readonly context: MergeContext;
  readonly printCursor: (position: Uint8Array) => string;
}

const EMPTY_PAGE: MergedPage = { picks: [], hasMore: false };

function mergeField(merge: Merge, selected: Selected): unknown {
  const { scope, whole, parts, context } = merge;
  if (selected.name === '__typename') return selected.parent.name;
  const rows = whole.rows.find((each) => each.selected.key === selected.key);
  if (rows) return mergeRows(merge, rows);
  const rule = whole.ruled.find((each) => each.name === selected.name)?.rule ?? '';
  const merged = MERGE_RULES[rule]?.(parts.map((part) => part.value[`${scope.prefix}${selected.name}`]), context);
  return project(merged, selected.selections);
}

function readPage(prefix: string, value: Value): { positions: Uint8Array[]; hasMore: boolean } {
  const spine = value[`${prefix}spine`] as readonly { cursor: string }[]; // checked
  const pageInfo = value[`${prefix}pageInfo`] as { hasNextPage: boolean };
  return { positions: spine.map((edge) => parseCenterCursor(edge.cursor)), hasMore: pageInfo.hasNextPage };
}

function mergeRows(merge: Merge, { item, selected }: RowsField): unknown[] {
  const { scope, whole, parts, context } = merge;
  const picked = MERGE_RULES['PAGE']?.(parts.map((part) => part.value[selected.key]), context) as Value[]; // one a pick
  return context.page.picks.map((pick, index) => {
    const center = parts[pick.part]?.center ?? '';
    const row = picked[index] ?? {};
    if (!('kind' in item)) return mergeObject(scope, item, row, center);
    const edge = Object.create(null) as Record<string, unknown>; // a client may name a key __proto__
    for (const key of item.typenameKeys) edge[key] = `${whole.collection.typeName}Edge`;
    for (const node of item.nodes) edge[node.selected.key] = mergeObject(scope, node.object, row[node.selected.key] as Value, center); // checked
    for (const key of item.cursorKeys) edge[key] = merge.printCursor(pick.position);
    return edge;
  });
}

function toPageInfo(shape: ListShape, page: MergedPage, printCursor: Merge['printCursor']): Record<string, unknown> {
  const [first] = page.picks;
  const last = page.picks.at(-1);
  return {
    hasNextPage: page.hasMore,
    hasPreviousPage: shape.after !== undefined,
    startCursor: first ? printCursor(first.position) : null,
    endCursor: last ? printCursor(last.position) : null,
  };
}

/** A center that answers again, after it was missing from an earlier page of the walk. */
function markEarlierGaps(outcomes: readonly Outcome[], gaps: readonly Gap[]): Outcome[] {
  const centers = new Set(gaps.map((gap) => gap.center));
  return outcomes.map((outcome) => (outcome.status === 'answered' && centers.has(outcome.center) ? { ...outcome, code: 'EARLIER_GAP' } : outcome));
}

/** The canonical value in the client's own keys. */
function project(value: unknown, selections: readonly Selected[]): unknown {
  if (Array.isArray(value)) return value.map((each) => project(each, selections));
  if (!isObject(value) || selections.length === 0) return value ?? null;
  return Object.fromEntries(selections.map((each) => [each.key, each.name === '__typename' ? each.parent.name : project(value[each.name], each.selections)]));
}
