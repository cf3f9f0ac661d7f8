/** Folds the parts of a list or of statistics into the whole, and shapes it as the client asked. */
import { isObject } from './scatter.ts';
import { countMissing, reportOutcomes, toParts, type Outcome, type Part, type Report } from '../centers/outcome.ts';
import type { Directory } from '../centers/directory.ts';
import { describeEvent } from '../../subgraphs/contract/events.ts';
import { mergePages, type MergedPage, type PagePart } from '../merge/mergePages.ts';
import { MERGE_RULES, type MergeContext } from '../merge/rules.ts';
import type { Count } from '../merge/sumCounts.ts';
import type { CursorCodec } from '../plan/cursor.ts';
import type { ListShape, RowsField, WholePlan, WholeShape } from '../plan/plan.ts';
import type { Selected } from '../plan/selection.ts';
import { findSpine } from '../plan/spine.ts';
import { getPositions } from './checkSpine.ts';
import { mergeObject } from './mergeObject.ts';
import { keepToGap, tellPlace } from './tellPlace.ts';

type Value = Readonly<Record<string, unknown>>;

export interface MergeScope {
  readonly prefix: string;
  readonly directory: Directory;
  readonly cursors: CursorCodec;
}

export interface MergedWhole {
  readonly value: Record<string, unknown>;
  readonly report: Report;
  /** What each part gave to the page; empty where no rows were asked for. */
  readonly page: readonly PageShare[];
}

/** How many rows a center sent for a page, and how many of them are on it. */
export interface PageShare {
  readonly center: string;
  readonly sent: number;
  readonly kept: number;
}

export function mergeWhole(scope: MergeScope, whole: WholePlan, given: readonly Outcome[]): MergedWhole {
  const { shape } = whole;
  const isList = shape.kind === 'list';
  const outcomes = isList ? keepToGap(shape, given) : given;
  const parts = toParts(outcomes) as Part<Value>[]; // parts of a whole are objects: checked
  const pages = isList && shape.hasSpine ? readPages(scope.prefix, whole, shape, parts) : [];
  const page = isList ? mergePages(pages, shape.limit, shape.end) : EMPTY_PAGE;
  const told = isList ? tellPlace(scope, shape, outcomes, page) : { outcomes, gaps: [], printCursor: () => '' };
  // Of a list that is asked for no rows, nothing is missed on the way: it is no page of a walk.
  const report = reportOutcomes(scope.directory, told.outcomes, isList && shape.hasSpine ? told.gaps : []);
  const { printCursor } = told;
  const context: MergeContext = {
    missing: countMissing(outcomes),
    notListed: parts.map((part) => part.value[`${scope.prefix}notListed`] as Count | undefined), // checked
    keys: shape.kind === 'statistics' ? shape.keys.map((key) => key.name) : [],
    measures: shape.kind === 'statistics' ? shape.measures : [],
    page,
    report,
    pageInfo:
      isList && whole.ruled.some((each) => each.name === 'pageInfo') ? toPageInfo(shape, page, printCursor) : null,
    agreed: readAgreed(shape),
  };
  const merge = { scope, whole, parts, context, printCursor };
  return {
    value: Object.fromEntries(whole.selected.selections.map((selected) => [selected.key, mergeField(merge, selected)])),
    report,
    page: countShares(parts, pages, page),
  };
}

function countShares(parts: readonly Part[], pages: readonly PagePart[], { picks }: MergedPage): PageShare[] {
  const kept = new Map<number, number>();
  for (const { part } of picks) kept.set(part, (kept.get(part) ?? 0) + 1);
  return pages.map(({ positions }, index) => ({
    center: parts[index]!.center,
    sent: positions.length,
    kept: kept.get(index) ?? 0,
  })); // one a part
}

/** What the contract itself says where every center must say the same. */
function readAgreed(shape: WholeShape): unknown {
  switch (shape.kind) {
    case 'statistics':
      return shape.dimensions.some((dimension) => dimension.isMultiple);
    case 'timeToEvent':
      return describeEvent(shape.event);
    case 'list':
    case 'datasets':
      return null;
  }
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
  const values = parts.map((part) => part.value[`${scope.prefix}${selected.name}`]);
  const isDatasets = whole.shape.kind === 'datasets' && selected.name === 'nodes';
  const merged = MERGE_RULES[rule]?.fold(
    isDatasets ? values.map((nodes) => nameCenters(scope.directory, nodes as readonly Value[])) : values, // checked
    context,
  );
  return project(merged, selected);
}

/** The name of a center is the directory's: what one center writes does not reach the readers of another. */
function nameCenters(directory: Directory, nodes: readonly Value[]): Value[] {
  return nodes.map((node) => {
    const { id } = node['center'] as { readonly id: string }; // checked
    return { ...node, center: { id, name: directory.get(id).name } };
  });
}

function readPages(prefix: string, whole: WholePlan, shape: ListShape, parts: readonly Part<Value>[]): PagePart[] {
  const { key } = findSpine(whole, shape, prefix);
  return parts.map(({ value }) => {
    const pageInfo = value[`${prefix}pageInfo`] as { hasNextPage: boolean; hasPreviousPage: boolean }; // checked, as the rows
    return {
      positions: getPositions(value[key] as readonly unknown[]),
      hasMore: shape.end === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage,
    };
  });
}

function mergeRows(merge: Merge, { item, selected }: RowsField): unknown[] {
  const { scope, whole, parts, context } = merge;
  const typeName = whole.shape.kind === 'list' ? whole.shape.collection.typeName : '';
  const picked = MERGE_RULES['PAGE']?.fold(
    parts.map((part) => part.value[selected.key]),
    context,
  ) as Value[]; // one a pick
  return context.page.picks.map((pick, index) => {
    const center = parts[pick.part]?.center ?? '';
    const row = picked[index] ?? {};
    if (!('kind' in item)) return mergeObject(scope, item, row, center);
    const edge = Object.create(null) as Record<string, unknown>; // a client may name a key __proto__
    // In the order of the text, as everything in an answer.
    for (const { key, name } of selected.selections) {
      const node = item.nodes.find((each) => each.selected.key === key);
      if (node)
        edge[key] = mergeObject(scope, node.object, row[key] as Value, center); // checked
      else edge[key] = name === 'cursor' ? merge.printCursor(pick.position) : `${typeName}Edge`;
    }
    return edge;
  });
}

function toPageInfo(shape: ListShape, page: MergedPage, printCursor: Merge['printCursor']): Record<string, unknown> {
  const [first] = page.picks;
  const last = page.picks.at(-1);
  return {
    hasNextPage: shape.end === 'first' ? page.hasMore : shape.isContinued,
    hasPreviousPage: shape.end === 'first' ? shape.isContinued : page.hasMore,
    startCursor: first ? printCursor(first.position) : null,
    endCursor: last ? printCursor(last.position) : null,
  };
}

/** The canonical value in the client's own keys. */
function project(value: unknown, asked: Selected): unknown {
  if (Array.isArray(value)) return value.map((each) => project(each, asked));
  if (!isObject(value) || asked.isLeaf) return value ?? null;
  const projected = Object.create(null) as Record<string, unknown>; // a client may name a key __proto__
  for (const each of asked.selections)
    projected[each.key] = each.name === '__typename' ? each.parent.name : project(value[each.name], each);
  return projected;
}
