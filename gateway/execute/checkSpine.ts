/** Checks the spine of a page, its rows' ids, cursors and sort keys: ascending, between the bounds, each cursor its own row's place. */
import { printCenterCursor } from '../../subgraphs/contract/cursor.ts';
import { readId } from '../../subgraphs/contract/ids.ts';
import { comparePositions, encodePosition, type SortValue } from '../../subgraphs/contract/order.ts';
import type { ListShape } from '../plan/plan.ts';
import { isTold } from '../plan/printRequest.ts';
import type { CheckScope } from './checkReport.ts';
import { findFault, within, type Fault } from './checkValue.ts';
import { isObject } from './scatter.ts';

/**
 * The positions of rows whose spine was believed, so that the merge need not read the cursors again. By the spine itself:
 * they are gone with the answer that it came in.
 */
const believed = new WeakMap<readonly unknown[], readonly Uint8Array[]>();

/** @param spine believed: `checkSpine` found no fault in it */
export function getPositions(spine: readonly unknown[]): readonly Uint8Array[] {
  const positions = believed.get(spine);
  if (!positions) throw new Error('a spine is merged that was not checked');
  return positions;
}

/**
 * A row's place follows from its id and its sort key, so it is not read from the cursor but made, and the cursor must
 * say the same: a row with another's cursor would stand in the wrong place of the whole, and be passed over, or told
 * twice, by a walk.
 */
export function checkSpine(scope: CheckScope, shape: ListShape, spine: readonly unknown[]): Fault {
  const positions: Uint8Array[] = [];
  let last: Uint8Array | undefined = shape.after;
  const fault = findFault(spine, (edge, index) => {
    const node = isObject(edge) ? edge['node'] : undefined;
    if (!isObject(edge) || !isObject(node)) return `[${index}] is no edge`;
    const { center, collection } = (typeof node['id'] === 'string' && readId(node['id'])) || UNKNOWN;
    if (center !== scope.center || collection !== shape.collection.code) return `[${index}] is no ${shape.collection.code} of ${scope.center}`;
    const position = toPosition(scope, shape, node);
    if (!position || edge['cursor'] !== printCenterCursor(position)) return within(index, `.cursor is not the place of its id and its ${shape.order.field.name}`);
    if (last && comparePositions(position, last) <= 0) return `[${index}] is out of order`;
    if (shape.before && comparePositions(position, shape.before) >= 0) return `[${index}] is beyond the place before which was asked`;
    last = position;
    positions.push(position);
    return undefined;
  });
  if (fault === undefined) believed.set(spine, positions);
  return fault;
}

const UNKNOWN = { center: undefined, collection: undefined };

function toPosition(scope: CheckScope, { order }: ListShape, node: Readonly<Record<string, unknown>>): Uint8Array | undefined {
  const value = isTold(order.field) ? scope.center : node[`${scope.prefix}sort`];
  return isSortValue(value) ? encodePosition(order, value, String(node['id'])) : undefined;
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
