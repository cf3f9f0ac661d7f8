/** All rows of a collection of a snapshot in the order of their ids, page by page, so that memory holds one page. */
import { ALL } from '../../contract/filter.ts';
import type { Collection } from '../../contract/model.ts';
import { encodePosition, parseOrder } from '../../contract/order.ts';
import type { Row, Snapshot } from './store.ts';

const PAGE = 500;

export async function* walkRows(snapshot: Snapshot, collection: Collection): AsyncGenerator<readonly Row[]> {
  const order = parseOrder(collection);
  for (let after: Uint8Array | undefined; ;) {
    const { rows, hasMore } = await snapshot.findPage(collection.code, {
      filter: ALL,
      order,
      limit: PAGE,
      ...(after && { after }),
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (!hasMore) return;
    after = encodePosition(order, last.id, last.id);
  }
}
