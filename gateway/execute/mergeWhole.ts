/** Merges the parts of a list or of statistics into one value with the client's response keys. Compiled once for each plan. */
import { describeEvent } from '../../subgraphs/contract/events.ts';
import type { PositionText } from '../../subgraphs/contract/order.ts';
import type { Directory } from '../centers/directory.ts';
import { createReporter, listMissing, type Outcome, type Report } from '../centers/outcome.ts';
import { isGroupedByCenterAlone } from '../merge/groups.ts';
import { mergePages, type MergedPage } from '../merge/pages.ts';
import { MERGE_RULES, type MergeContext, type MergeRule } from '../merge/rules.ts';
import type { CursorCodec } from '../plan/cursor.ts';
import type { ListShape, ObjectField, ObjectPlan, RowsField, Selected, WholePlan, WholeShape } from '../plan/plan.ts';
import { isObject } from '../transport/scatter.ts';
import type { Row, WholeFields, WholePart } from '../validate/part.ts';
import { placePage, restrictToGap, type PlacedPage } from './walk.ts';

export interface MergeScope {
  readonly directory: Directory;
  readonly cursors: CursorCodec;
}

export interface MergedWhole {
  readonly value: Record<string, unknown>;
  /** The report on the centers, for the operation's summary. Computed on the first call. */
  readonly report: () => Report;
}

/** @param outcomes one per center; the value of each answer is a WholePart */
export type WholeMerger = (scope: MergeScope, outcomes: readonly Outcome[]) => MergedWhole;

/** Makes the client's object from a row of one center. */
export type ObjectMerger = (scope: MergeScope, row: Row, center: string) => Row;

/** One center's part. Parts are in the order of the center ids. */
interface Part {
  readonly center: string;
  readonly value: WholePart;
}

/** The context in which the fields of one value are merged. */
interface Merge {
  readonly scope: MergeScope;
  readonly parts: readonly Part[];
  readonly page: MergedPage;
  readonly placed: PlacedPage;
  readonly context: Context;
}

type FieldMerger = (merge: Merge) => unknown;

export function compileWholeMerger(whole: WholePlan): WholeMerger {
  const { shape, selected } = whole;
  const list = shape.kind === 'list' ? shape : undefined;
  const fields = selected.selections.map((each) => ({ key: each.key, merge: compileField(whole, each) }));
  const keys = fields.map(({ key }) => key);
  const wantsPageInfo = whole.ruled.some(({ name }) => name === 'pageInfo');
  const fixed = {
    keys: shape.kind === 'statistics' ? shape.keys.map((key) => key.name) : [],
    dimensions: shape.kind === 'statistics' ? shape.dimensions : [],
    measures: shape.kind === 'statistics' ? shape.measures : [],
    agreed: readAgreed(shape),
  };
  const isList = list !== undefined;
  const reportOutcomes = createReporter();
  return (scope, given) => {
    const outcomes = isList ? restrictToGap(list, given) : given;
    const parts = listParts(outcomes);
    const page = isList ? mergePages(parts.map(toPage), list.limit, list.end) : EMPTY_PAGE;
    const placed = isList ? placePage(scope, list, outcomes, page) : { outcomes, gaps: [], printCursor: () => '' };
    // Without rows, page info or gaps, the list is not a page of a walk and has no gaps.
    const gaps = list?.needsPositions ? placed.gaps : [];
    let made: Report | undefined;
    const report = (): Report => (made ??= reportOutcomes(scope.directory, placed.outcomes, gaps));
    const notListed = isList ? [] : parts.map(({ value }) => value.fields.notListed);
    const pageInfo = list && wantsPageInfo ? toPageInfo(list, page, placed.printCursor) : null;
    const context = new Context(fixed, { missing: listMissing(outcomes), notListed, page, pageInfo }, report);
    const merge = { scope, parts, page, placed, context };
    const value = createObject(keys);
    for (const field of fields) value[field.key] = field.merge(merge);
    return { value, report };
  };
}

function toPage({ value }: Part): WholePart {
  return value;
}

type Fixed = Pick<MergeContext, 'keys' | 'dimensions' | 'measures' | 'agreed'>;
type Found = Pick<MergeContext, 'missing' | 'notListed' | 'page' | 'pageInfo'>;

/** A class because each list of a batch makes one, and object literals with a getter are slow to make. */
class Context implements MergeContext {
  readonly keys: Fixed['keys'];
  readonly dimensions: Fixed['dimensions'];
  readonly measures: Fixed['measures'];
  readonly agreed: unknown;
  readonly missing: Found['missing'];
  readonly notListed: Found['notListed'];
  readonly page: MergedPage;
  readonly pageInfo: unknown;
  readonly #report: () => Report;

  constructor({ keys, dimensions, measures, agreed }: Fixed, found: Found, report: () => Report) {
    this.keys = keys;
    this.dimensions = dimensions;
    this.measures = measures;
    this.agreed = agreed;
    this.missing = found.missing;
    this.notListed = found.notListed;
    this.page = found.page;
    this.pageInfo = found.pageInfo;
    this.#report = report;
  }

  get report(): Report {
    return this.#report();
  }

  /** A copy in which no center is missing. */
  withoutMissing(): Context {
    return new Context(this, { ...this, missing: [] }, this.#report);
  }
}

const EMPTY_PAGE: MergedPage = { picks: [], hasMore: false };

function listParts(outcomes: readonly Outcome[]): Part[] {
  const parts: Part[] = [];
  let isSorted = true; // usually so, as centers are asked in this order
  for (const outcome of outcomes) {
    if (outcome.status !== 'answered') continue;
    const last = parts.at(-1);
    if (last && last.center > outcome.center) isSorted = false;
    parts.push({ center: outcome.center, value: outcome.value as WholePart }); // `compileTask` read a whole
  }
  return isSorted ? parts : parts.sort((a, b) => (a.center < b.center ? -1 : 1));
}

/** Fields whose value the contract defines, so that all centers must agree. */
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

function compileField(whole: WholePlan, selected: Selected): FieldMerger {
  if (selected.name === '__typename') return () => selected.parent.name;
  const index = whole.rows.findIndex((each) => each.selected.key === selected.key);
  const rows = whole.rows[index];
  if (rows) return compileRows(whole, rows, index);
  const rule = whole.ruled.find((each) => each.name === selected.name)?.rule;
  const fold = rule === undefined ? undefined : MERGE_RULES[rule]?.fold;
  if (!fold) throw new Error(`expected a merge rule for ${selected.parent.name}.${selected.name}`);
  const name = selected.name as keyof WholeFields; // only fields of WholeFields have a rule
  const project = compileProjection(selected);
  const read = whole.shape.kind === 'datasets' && selected.name === 'nodes' ? nameCenters : readField;
  // If each missing center has its own group, its rows are in no other group.
  const isWhole =
    name === 'notListed' && whole.shape.kind === 'statistics' && isGroupedByCenterAlone(whole.shape.dimensions);
  return ({ parts, context, scope }) =>
    project(
      fold(
        parts.map(({ value }) => read(value.fields[name], scope)),
        isWhole ? context.withoutMissing() : context,
      ),
    );
}

type Fold = MergeRule['fold'];
type ReadField = (value: Parameters<Fold>[0][number], scope: MergeScope) => unknown;

const readField: ReadField = (value) => value;

/** Takes center names from the directory, so that no center can rename another. */
const nameCenters: ReadField = (nodes, { directory }) =>
  (nodes as readonly (Row & { readonly center: { readonly id: string } })[]).map((node) => ({
    ...node,
    center: { id: node.center.id, name: directory.get(node.center.id).name },
  })); // validated as datasets

function compileRows(whole: WholePlan, { item, selected }: RowsField, index: number): FieldMerger {
  const typeName = whole.shape.kind === 'list' ? whole.shape.collection.typeName : '';
  if (!('kind' in item)) {
    const merge = compileObjectMerger(item);
    return ({ scope, parts, page }) =>
      page.picks.map(({ part, row }) => {
        const { center, value } = parts[part]!; // a pick refers to a row of a part
        return merge(scope, value.rows[index]![row]!, center);
      });
  }
  const keys = selected.selections.map(({ key }) => key);
  const nodes = new Map(item.nodes.map((node) => [node.selected.key, compileObjectMerger(node.object)]));
  return ({ scope, parts, page, placed }) =>
    page.picks.map(({ part, row, position }) => {
      const { center, value } = parts[part]!; // as above
      const sent = value.rows[index]![row]!;
      const edge = createObject(keys);
      for (const { key, name } of selected.selections) {
        const node = nodes.get(key);
        if (node)
          edge[key] = node(scope, sent[key] as Row, center); // validated as a row
        else edge[key] = name === 'cursor' ? placed.printCursor(position) : `${typeName}Edge`;
      }
      return edge;
    });
}

function toPageInfo(
  shape: ListShape,
  page: MergedPage,
  printCursor: (position: PositionText) => string,
): Record<string, unknown> {
  const [first] = page.picks;
  const last = page.picks.at(-1);
  // Made on demand, because signing a cursor is expensive.
  return {
    hasNextPage: shape.end === 'first' ? page.hasMore : shape.isContinued,
    hasPreviousPage: shape.end === 'first' ? shape.isContinued : page.hasMore,
    get startCursor() {
      return first ? printCursor(first.position) : null;
    },
    get endCursor() {
      return last ? printCursor(last.position) : null;
    },
  };
}

/** Compiles the mapping from a merged value to the client's selections and response keys. */
function compileProjection(selected: Selected): (value: unknown) => unknown {
  if (selected.isLeaf) return (value) => value ?? null;
  const fields = selected.selections.map((each) => ({
    key: each.key,
    name: each.name,
    typeName: each.name === '__typename' ? each.parent.name : undefined,
    project: compileProjection(each),
  }));
  const keys = fields.map(({ key }) => key);
  const project = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(project);
    if (!isObject(value)) return value ?? null;
    const projected = createObject(keys);
    for (const field of fields) projected[field.key] = field.typeName ?? field.project(value[field.name]);
    return projected;
  };
  return project;
}

/** A client may use the key `__proto__`, which a plain object cannot hold. Without that key a plain object is faster. */
export function createObject(keys: readonly string[]): Record<string, unknown> {
  return keys.includes('__proto__') ? (Object.create(null) as Record<string, unknown>) : {};
}

/** Copies the row without the fields that the plan added. Lists inside it are merged from that one part. */
export function compileObjectMerger(object: ObjectPlan): ObjectMerger {
  const keys = object.fields.map(({ selected }) => selected.key);
  const fields = object.fields.map((field) => ({ key: field.selected.key, merge: compileObjectField(field) }));
  return (scope, row, center) => {
    if (object.isPlain && hasCount(row, keys.length)) return row;
    const made = createObject(keys);
    for (const { key, merge } of fields) made[key] = merge(scope, row[key], center);
    return made;
  };
}

function hasCount(row: Row, count: number): boolean {
  let found = 0;
  for (const _ in row) found += 1;
  return found === count;
}

function compileObjectField(field: ObjectField): (scope: MergeScope, value: unknown, center: string) => unknown {
  switch (field.kind) {
    case 'leaf':
      return (_, value) => value ?? null;
    case 'object': {
      const merge = compileObjectMerger(field.object);
      const mergeAny = (scope: MergeScope, value: unknown, center: string): unknown => {
        if (Array.isArray(value)) return value.map((each) => mergeAny(scope, each, center));
        return isObject(value) ? merge(scope, value, center) : null;
      };
      return mergeAny;
    }
    case 'whole': {
      const merge = compileWholeMerger(field.whole);
      return (scope, value, center) =>
        value ? merge(scope, toOwnerOutcomes(scope, value as Outcome, center)).value : null; // `compileNestedWhole` read an outcome
    }
  }
}

/** Returns the owner's outcome and `skipped` for every other center, which cannot hold rows that belong to the owner's. */
function toOwnerOutcomes({ directory }: MergeScope, outcome: Outcome, center: string): Outcome[] {
  const outcomes = [outcome];
  for (const { id } of directory.centers)
    if (id !== center) outcomes.push({ status: 'skipped', center: id, code: 'OTHER_OWNER' });
  return outcomes;
}
