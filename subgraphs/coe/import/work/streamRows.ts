/** Reads all rows of a collection through the store's interface, a page at a time, in the order of their ids. */
import { ALL } from '../../../contract/filter.ts';
import type { Collection } from '../../../contract/model.ts';
import { encodePosition, parseOrder } from '../../../contract/order.ts';
import type { Row, Snapshot } from '../../store/store.ts';

const PAGE = 500;

export async function* streamRows(snapshot: Snapshot, collection: Collection): AsyncGenerator<readonly Row[]> {
  const order = parseOrder(collection);
  for (let after: Uint8Array | undefined; ; ) {
    const { rows, hasMore } = await snapshot.findPage(collection.code, { filter: ALL, order, limit: PAGE, ...(after && { after }) });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!hasMore || !last) return;
    after = encodePosition(order, last.id, last.id);
  }
}
