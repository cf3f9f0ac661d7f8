/** The spine of a page: the one selection of its rows by which they are placed, for it carries the id of each and what the page is ordered by. */
import type { Field } from '../../subgraphs/contract/model.ts';
import type { ListShape, ObjectPlan, RowsField, WholePlan } from './plan.ts';

export interface Spine {
  /** The response key of the rows. */
  readonly key: string;
  /** Where the rows are edges: the key of the node in each. */
  readonly nodeKey?: string | undefined;
  /** What the client asks of its rows; absent where the client asks for none, and the plan adds a selection. */
  readonly object?: ObjectPlan;
  readonly idKey: string;
  /** Absent where the id tells the sort key. */
  readonly sortKey: string | undefined;
}

/**
 * The first selection of rows that the client makes; where there is none, one that the plan adds. A row's id and sort key
 * stand in it under the client's own keys, or under reserved ones where the client does not ask for them.
 */
export function findSpine(whole: WholePlan, shape: ListShape, prefix: string): Spine {
  const known = spines.get(whole);
  if (known?.prefix === prefix) return known.spine;
  const spine = makeSpine(whole, shape, prefix);
  spines.set(whole, { prefix, spine });
  return spine;
}

/** By the plan, which never changes: it is looked at for each part. */
const spines = new WeakMap<WholePlan, { readonly prefix: string; readonly spine: Spine }>();

function makeSpine(whole: WholePlan, { order }: ListShape, prefix: string): Spine {
  for (const { selected, item } of whole.rows) {
    const row = findRow(item);
    if (row)
      return {
        ...row,
        key: selected.key,
        idKey: getIdKey(row.object, prefix),
        sortKey: getSortKey(row.object, order.field, prefix),
      };
  }
  return { key: `${prefix}spine`, idKey: 'id', sortKey: isTold(order.field) ? undefined : `${prefix}sort` };
}

/**
 * The key of a list of the rows' cursors, as the center has them; undefined where a place follows from the id alone. The
 * center goes on from a place by its own order, so a row that stands elsewhere in it would be passed over by a walk.
 */
export function getCursorsKey({ sortKey }: Spine, prefix: string): string | undefined {
  return sortKey === undefined ? undefined : `${prefix}cursors`;
}

/** The key under which a row's id comes: the client's own, or a reserved one. */
export function getIdKey(object: ObjectPlan, prefix: string): string {
  return object.fields.find((field) => field.selected.name === 'id')?.selected.key ?? `${prefix}id`;
}

function findRow(item: RowsField['item']): { readonly nodeKey?: string; readonly object: ObjectPlan } | undefined {
  if (!('kind' in item)) return { object: item };
  const [node] = item.nodes;
  return node && { nodeKey: node.selected.key, object: node.object };
}

function getSortKey(object: ObjectPlan, field: Field, prefix: string): string | undefined {
  if (isTold(field)) return undefined;
  const own = object.fields.find(({ selected }) => selected.name === field.name)?.selected.key;
  // What a newer center calls by a name of its own is put in the contract's words for the client, and is sorted by as it came.
  return own !== undefined && field.kind !== 'enum' ? own : `${prefix}sort`;
}

/** Is the sort key of a row told by its id? */
function isTold({ kind }: Field): boolean {
  return kind === 'id' || kind === 'entity'; // the one entity that rows are ordered by is their center
}
