/** Divides the rows that a center sent for a batch among its members: each gets what the center would have sent for it alone. */
import { printCenterCursor } from '../../subgraphs/contract/cursor.ts';
import type { Count } from '../merge/sumCounts.ts';
import type { Batch, ListShape, WholeTask } from '../plan/plan.ts';
import { findSpine, getCursorsKey } from '../plan/spine.ts';

type Value = Readonly<Record<string, unknown>>;

/**
 * The value of each member by its key; undefined where that cannot be told: the rows are not all there are, a row belongs
 * to no member, the center failed at so large a list, or does not say how many rows it has though it shows them.
 * @param value sound: see `checkWhole`
 * @param positions of its rows
 */
export function divideBatch(
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
  const given = new Set<number>();
  const divide = (task: WholeTask, rows: readonly number[]): Value => {
    const page = cutPage(task, rows);
    // A row of two members is two values: the gateway writes into what it is given.
    const isAgain = page.map((row) => given.has(row));
    for (const row of page) given.add(row);
    const pick = (items: readonly unknown[]): unknown[] =>
      page.map((row, index) => (isAgain[index] ? structuredClone(items[row]) : items[row]));
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
