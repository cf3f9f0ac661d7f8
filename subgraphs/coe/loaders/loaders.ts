/** The reads of one operation: one snapshot for all of them, and what several rows ask for is asked of the store once. */
import DataLoader from 'dataloader';
import { CodedError } from '../../contract/errors.ts';
import type { Filter } from '../../contract/filter.ts';
import type { Dimension, Field } from '../../contract/model.ts';
import type { Pace } from '../../contract/pace.ts';
import type { Page, PageRequest, Row, Snapshot, Store } from '../store/store.ts';

export type { Generation, GroupCount, Page, PageRequest, Row, Snapshot, Store, Value } from '../store/store.ts';

/** The rows of `collection` whose `field` refers to a row. Relations with one key ask for the same. */
export interface Relation {
  readonly key: string;
  readonly collection: string;
  readonly field: Field;
  readonly request: PageRequest;
}

export interface Loaders {
  /** The snapshot of the whole operation, so that it never sees two epochs; undefined before the first import. */
  openSnapshot(): Promise<Snapshot | undefined>;
  loadRow(collection: string, id: string): Promise<Row | undefined>;
  loadRelated(relation: Relation, id: string): Promise<Page>;
  countRelated(relation: Relation, id: string): Promise<number>;
}

/** Loaders for one operation. What they cached goes with them; they are never shared between operations. */
export function createLoaders(store: Store, pace: Pace): Loaders {
  let opened: Promise<Snapshot | undefined> | undefined;
  const openSnapshot = (): Promise<Snapshot | undefined> => (opened ??= openAtPace(store, pace));
  const read = async (): Promise<Snapshot> => {
    const snapshot = await openSnapshot();
    if (!snapshot) throw new CodedError('NO_DATA', 'the center has not imported any data yet');
    return snapshot;
  };
  const rows = new Map<string, DataLoader<string, Row | undefined>>();
  const pages = new Map<string, DataLoader<string, Page>>();
  const counts = new Map<string, DataLoader<string, number>>();
  return {
    openSnapshot,
    loadRow: (collection, id) =>
      getLoader(rows, collection, async (ids) => (await read()).getByIds(collection, ids)).load(id),
    loadRelated: (relation, id) =>
      getLoader(pages, relation.key, async (ids) => {
        return (await read()).findRelated(relation.collection, relation.field, ids, relation.request);
      }).load(id),
    countRelated: (relation, id) =>
      getLoader(counts, relation.key, async (ids) => countAll(await read(), relation, ids)).load(id),
  };
}

async function openAtPace(store: Store, pace: Pace): Promise<Snapshot | undefined> {
  return (await store.openSnapshot())?.paced(pace);
}

function getLoader<Value>(
  loaders: Map<string, DataLoader<string, Value>>,
  key: string,
  load: (ids: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> {
  const known = loaders.get(key);
  if (known) return known;
  const loader = new DataLoader<string, Value>(load);
  loaders.set(key, loader);
  return loader;
}

/** Counts for many rows at once: grouped by the field that refers to them. */
async function countAll(snapshot: Snapshot, relation: Relation, ids: readonly string[]): Promise<number[]> {
  const { field, request } = relation;
  const refersToThem: Filter = { kind: 'in', field, values: ids };
  const dimension: Dimension = { name: field.name, field, transform: 'value', isMultiple: field.isList };
  const groups = await snapshot.countGroups(relation.collection, { kind: 'and', of: [request.filter, refersToThem] }, [
    dimension,
  ]);
  const byId = new Map(groups.map((group) => [group.keys[0], group.count]));
  return ids.map((id) => byId.get(id) ?? 0);
}
