/** Checks the spine of a page, its rows' ids and sort keys: ascending, between the bounds, and at both ends where the center itself says that they stand. */
import { printCenterCursor } from '../../subgraphs/contract/cursor.ts';
import { readId } from '../../subgraphs/contract/ids.ts';
import { comparePositions, encodePosition, type SortValue } from '../../subgraphs/contract/order.ts';
import type { ListShape } from '../plan/plan.ts';
import type { Spine } from '../plan/spine.ts';
import type { CheckScope } from './checkReport.ts';
import { findFault, type Fault } from './checkValue.ts';
import { isObject } from '../transport/scatter.ts';

/**
 * The positions of rows whose spine was believed, so that the merge need not make them again. By the list of rows itself:
 * they are gone with the answer that it came in.
 */
const believed = new WeakMap<readonly unknown[], readonly Uint8Array[]>();

/** @param rows believed: `checkSpine` found no fault in them */
export function getPositions(rows: readonly unknown[]): readonly Uint8Array[] {
  const positions = believed.get(rows);
  if (!positions) throw new Error('a spine is merged that was not checked');
  return positions;
}

/** @param copy of `rows`, as many and in the same order, which nobody has checked as a spine */
export function copyPositions(rows: readonly unknown[], copy: readonly unknown[]): void {
  const positions = believed.get(rows);
  if (positions) believed.set(copy, positions);
}

/** What a center says of its page: where it believes the first and the last row to stand. */
export interface Ends {
  readonly startCursor?: unknown;
  readonly endCursor?: unknown;
}

/** What a center sends of a page to be placed by. */
export interface SentSpine {
  readonly spine: Spine;
  readonly rows: readonly unknown[];
  readonly ends: Ends;
  /** Where the place of a row is told by more than its id; as sent, not yet checked. */
  readonly cursors?: unknown;
}

/**
 * A row's place follows from its id and its sort key, and is made of them here, whatever the center thinks: a walk goes
 * on from it. The center must think the same, of the ends of the page and of each row that has a sort key: it goes on by
 * its own order, and what stands elsewhere in that would be passed over, or told twice.
 */
export function checkSpine(scope: CheckScope, shape: ListShape, { spine, rows, ends, cursors }: SentSpine): Fault {
  const positions: Uint8Array[] = [];
  let last: Uint8Array | undefined = shape.after;
  const fault = findFault(rows, (row, index) => {
    const node = readNode(spine, row);
    if (!node) return `[${index}] is no row`;
    const position = readPosition(scope, shape, spine, node);
    if (typeof position === 'string') return `[${index}]${position}`;
    if (last && comparePositions(position, last) <= 0) return `[${index}] is out of order`;
    if (shape.before && comparePositions(position, shape.before) >= 0)
      return `[${index}] is beyond the place before which was asked`;
    if (cursors !== undefined && readCursor(cursors, index) !== printCenterCursor(position))
      return `[${index}] stands elsewhere, says its cursor`;
    last = position;
    positions.push(position);
    return undefined;
  });
  if (fault !== undefined) return fault;
  if (!fitsEnd(ends.startCursor, positions[0]) || !fitsEnd(ends.endCursor, positions.at(-1)))
    return ' does not begin and end where its rows say';
  believed.set(rows, positions);
  return undefined;
}

/** The row itself, where rows are edges the node. */
export function readNode({ nodeKey }: Spine, row: unknown): Readonly<Record<string, unknown>> | undefined {
  const node = nodeKey !== undefined && isObject(row) ? row[nodeKey] : row;
  return isObject(node) ? node : undefined;
}

/** The place, or what is wrong with the row. */
function readPosition(
  scope: CheckScope,
  { collection, order }: ListShape,
  { idKey, sortKey }: Spine,
  node: Readonly<Record<string, unknown>>,
): Uint8Array | string {
  const id = node[idKey];
  const parts = typeof id === 'string' ? readId(id) : undefined;
  if (parts?.center !== scope.center || parts.collection !== collection.code)
    return ` is no ${collection.code} of ${scope.center}`;
  const value = sortKey === undefined ? scope.center : node[sortKey];
  return isSortValue(value)
    ? encodePosition(order, value, String(id), parts)
    : ` has no ${order.field.name} to be ordered by`;
}

export function isSortValue(value: unknown): value is SortValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function readCursor(cursors: unknown, index: number): unknown {
  const edge: unknown = Array.isArray(cursors) ? cursors[index] : undefined;
  return isObject(edge) ? edge['cursor'] : undefined;
}

function fitsEnd(cursor: unknown, position: Uint8Array | undefined): boolean {
  return cursor === (position ? printCenterCursor(position) : null);
}
