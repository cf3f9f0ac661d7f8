/**
 * Divides what a center sent for a batch among its members: each gets what the center would have sent for it alone. Where
 * that is not possible the center is asked for each list alone (docs/decisions/0026).
 */
import { printCenterCursor } from '../../subgraphs/contract/cursor.ts';
import type { Contract } from '../../subgraphs/contract/model.ts';
import type { Catalog } from '../centers/catalog.ts';
import type { Outcome } from '../centers/outcome.ts';
import type { Count } from '../merge/sumCounts.ts';
import type { AdaptedPlan } from '../plan/adaptPlan.ts';
import type { Batch, FetchPlan, ListShape, WholeTask } from '../plan/plan.ts';
import { findSpine, getCursorsKey } from '../plan/spine.ts';
import { isObject, type CenterAnswer } from '../transport/scatter.ts';
import { checkWhole } from './checkPart.ts';
import { getPositions } from './checkSpine.ts';
import { mendUnknownValues } from './mendUnknownValues.ts';
import type { OnFault } from './onFault.ts';
import { readOutcome } from './readOutcomes.ts';

export interface SentBatches {
  readonly adapted: AdaptedPlan;
  readonly catalog: Catalog;
  readonly answers: ReadonlyMap<string, CenterAnswer>;
}

export interface Divided {
  /** With a value for each member, beside that of its batch. */
  readonly answers: ReadonlyMap<string, CenterAnswer>;
  readonly undivided: readonly Undivided[];
}

/** An answer that could not be divided: its center is to be asked for each list alone. */
export interface Undivided {
  readonly answer: CenterAnswer;
  /** Of its batches, each taken for a list of its own; read when an explanation is asked for. */
  readonly readOutcomes: () => readonly Outcome[];
}

export function divideAnswers(
  scope: { readonly contract: Contract; readonly onFault: OnFault },
  { prefix }: FetchPlan,
  { adapted, catalog, answers }: SentBatches,
): Divided {
  const settled = new Map(answers);
  const undivided: Undivided[] = [];
  for (const [center, batches] of adapted.batches) {
    const answer = answers.get(center);
    if (!answer) continue; // every center that is asked has one
    const own = { ...scope, center, prefix, extraValues: catalog.getView(center).extraValues };
    const divided = divideAnswer(own, batches, answer);
    if (divided) settled.set(center, divided);
    else undivided.push({ answer, readOutcomes: () => batches.map(({ task }) => readAsOne(own, task, answer)) });
  }
  return { answers: settled, undivided };
}

interface DivideScope {
  readonly center: string;
  readonly prefix: string;
  readonly contract: Contract;
  readonly extraValues: ReadonlySet<string>;
  readonly onFault: OnFault;
}

/** Undefined where the center is to be asked again. One that does not answer at all would not for the members either. */
function divideAnswer(scope: DivideScope, batches: readonly Batch[], answer: CenterAnswer): CenterAnswer | undefined {
  if (answer.kind === 'fault') return answer.isRefusal === undefined ? answer : undefined;
  const parts = batches.map((batch) => divideSound(scope, batch, answer));
  if (parts.includes(undefined)) return undefined;
  return { ...answer, data: Object.assign({}, answer.data, ...parts) as typeof answer.data };
}

/** What is wrong with it was told when it was to be divided. */
function readAsOne(scope: DivideScope, task: Batch['task'], answer: CenterAnswer): Outcome {
  try {
    const value = answer.kind === 'answer' ? answer.data[task.key] : undefined;
    const mended =
      answer.kind === 'answer' && isObject(value)
        ? { ...answer, data: { ...answer.data, [task.key]: mendUnknownValues(scope, task, value).value } }
        : answer;
    return readOutcome({ ...scope, onFault: () => undefined }, task, mended);
  } catch {
    return { status: 'failed', center: scope.center, code: 'INVALID_ANSWER' };
  }
}

/** @param value believed */
function readPositions(prefix: string, { task: { whole } }: Batch, value: unknown): readonly Uint8Array[] {
  const { key } = findSpine(whole, whole.shape as ListShape, prefix); // batches are of lists: see planBatches
  return getPositions((value as Readonly<Record<string, readonly unknown[]>>)[key]!); // checked
}

/** A batch is believed as a list of its own before it is divided. */
function divideSound(
  scope: DivideScope,
  batch: Batch,
  { data, errors }: Extract<CenterAnswer, { kind: 'answer' }>,
): ReturnType<typeof divideBatch> {
  const { task } = batch;
  const value = data[task.key];
  if (!isObject(value) || errors.some(({ path }) => path.length === 0 || path[0] === task.key)) return undefined;
  try {
    const mended = scope.extraValues.size > 0 ? mendUnknownValues(scope, task, value).value : value;
    const fault = checkWhole(scope, task.whole, mended);
    if (fault === undefined) return divideBatch(scope.prefix, batch, value, readPositions(scope.prefix, batch, mended));
    scope.onFault(scope.center, { code: 'INVALID_ANSWER', detail: `${task.root}${fault}` });
  } catch (error) {
    scope.onFault(scope.center, { code: 'INVALID_ANSWER', detail: `the check of its answer failed: ${String(error)}` });
  }
  return undefined;
}

type Value = Readonly<Record<string, unknown>>;

/**
 * The value of each member by its key; undefined where that cannot be told: the rows are not all there are, a row belongs
 * to no member, the center failed at so large a list, or does not say how many rows it has though it shows them.
 * @param value sound: see `checkWhole`
 * @param positions of its rows
 */
function divideBatch(
  prefix: string,
  batch: Batch,
  value: Value,
  positions: readonly Uint8Array[],
): Readonly<Record<string, Value>> | undefined {
  const shape = batch.task.whole.shape as ListShape; // batches are of lists: see planBatches
  const count = value[`${prefix}totalCount`] as Count | undefined;
  const { status, code } = readReport(prefix, value);
  // Denied, or without data, is the same for each member, whatever it has of rows and counts.
  const isSettled = status === 'DENIED' || (status === 'FAILED' && code === 'NO_DATA');
  if (!isSettled && (status !== 'ANSWERED' || hasMore(prefix, value) || !isExact(count))) return undefined;
  const rowsById = groupRows(batch, value[batch.rowsKey] as readonly Value[]);
  if (!rowsById) return undefined;
  const cursorsKey = getCursorsKey(findSpine(batch.task.whole, shape, prefix), prefix);
  const keys = [
    ...batch.task.whole.rows.map(({ selected }) => selected.key).filter((key) => key !== batch.rowsKey),
    ...(cursorsKey === undefined ? [] : [cursorsKey]),
  ];
  const divide = (task: WholeTask, rows: readonly number[]): Value => {
    const page = cutPage(task, rows);
    const pick = (items: readonly unknown[]): unknown[] => page.map((row) => items[row]);
    const isCut = page.length < rows.length;
    const part: Record<string, unknown> = Object.fromEntries(
      keys.map((key) => [key, pick(value[key] as readonly unknown[])]),
    ); // a client may name a key __proto__
    part[`${prefix}completeness`] = value[`${prefix}completeness`];
    part[`${prefix}pageInfo`] = {
      hasNextPage: isCut && shape.end === 'first',
      hasPreviousPage: isCut && shape.end === 'last',
      startCursor: printEnd(positions, page[0]),
      endCursor: printEnd(positions, page.at(-1)),
    };
    if (count) part[`${prefix}totalCount`] = count.status === 'EXACT' ? toExact(rows.length) : count;
    return part;
  };
  // Most members have no row at a center: what they get is one value, so that it is read once (see readOutcomes).
  let empty: Value | undefined;
  return Object.fromEntries(
    batch.members.map(({ id, task }) => {
      const rows = rowsById.get(id);
      return [task.key, rows ? divide(task, rows) : (empty ??= divide(task, []))];
    }),
  );
}

/** The center's own ends of the batch were held against the rows; those of a member follow. */
function printEnd(positions: readonly Uint8Array[], row: number | undefined): string | null {
  const position = row === undefined ? undefined : positions[row];
  return position ? printCenterCursor(position) : null;
}

/** The rows of each member that has some; undefined where a row belongs to nobody who was asked for. */
function groupRows({ by, members }: Batch, rows: readonly Value[]): ReadonlyMap<string, readonly number[]> | undefined {
  const asked = new Set(members.map(({ id }) => id));
  const found = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const ids = [...new Set([row[by] ?? []].flat().map((entity) => (entity as { readonly id: string }).id))].filter(
      (id) => asked.has(id),
    ); // checked
    if (ids.length === 0) return undefined;
    for (const id of ids) {
      const own = found.get(id) ?? [];
      found.set(id, own);
      own.push(index);
    }
  }
  return found;
}

function cutPage({ whole }: WholeTask, rows: readonly number[]): readonly number[] {
  const { end, limit } = whole.shape as ListShape; // as above
  return end === 'first' ? rows.slice(0, limit) : rows.slice(Math.max(0, rows.length - limit));
}

function hasMore(prefix: string, value: Value): boolean {
  const { hasNextPage, hasPreviousPage } = value[`${prefix}pageInfo`] as {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
  };
  return hasNextPage || hasPreviousPage;
}

function readReport(prefix: string, value: Value): { readonly status: string; readonly code: string | null } {
  const { centers } = value[`${prefix}completeness`] as {
    readonly centers: readonly [{ readonly status: string; readonly code: string | null }];
  };
  return centers[0];
}

/** Is it not asked for, or the number of rows that are shown? A center that bounds it may bound that of a member otherwise. */
function isExact(count: Count | undefined): boolean {
  return count === undefined || count.status === 'EXACT';
}

function toExact(value: number): Count {
  return { status: 'EXACT', value, lower: value, upper: value };
}
