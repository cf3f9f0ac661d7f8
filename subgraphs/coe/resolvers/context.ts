/** The context of one operation: its caller, the center, loaders that read each row once, and values that are the same for all rows. */
import DataLoader from 'dataloader';
import type { FieldNode } from 'graphql';
import type { Caller, Policy } from '../policy/policy.ts';
import type { Page, PageRequest, Row, Snapshot, Store } from '../store/store.ts';
import { CodedError } from '../../contract/errors.ts';
import type { Filter } from '../../contract/filter.ts';
import type { Collection, Dimension, Field } from '../../contract/model.ts';
import type { Pace } from '../../contract/pace.ts';

/** The facts about the center, the same for every operation. */
export interface CenterFacts {
  readonly id: string;
  readonly name: string;
  readonly policy: Policy;
  /** The fields, as `Type.field`, whose copied values differ from the registry. */
  readonly findDrift: (snapshot: Snapshot, collection: Collection) => Promise<readonly string[]>;
  /** Logs why the store could not be read. */
  readonly log: (message: string) => void;
}

export interface CenterContext {
  readonly center: CenterFacts;
  readonly caller: Caller;
  readonly loaders: Loaders;
  readonly memo: Memo;
  readonly pace: Pace;
}

/**
 * Caches values that are the same for all rows at one place of the operation, such as parsed arguments and the decision
 * of the policy. Keys: the place (graphql-js has one array of field nodes for it) and a name. Bound and invalidation: it
 * ends with the operation, whose variables never change.
 */
interface Memo {
  once<Value>(place: readonly FieldNode[], name: string, make: () => Value): Value;
}

/** The context of one operation. */
export function createContext(center: CenterFacts, store: Store, caller: Caller, pace: Pace): CenterContext {
  return { center, caller, loaders: createLoaders(store, pace), memo: createMemo(), pace };
}

function createMemo(): Memo {
  const places = new WeakMap<readonly FieldNode[], Map<string, unknown>>();
  return {
    once<Value>(place: readonly FieldNode[], name: string, make: () => Value): Value {
      const known = places.get(place) ?? new Map<string, unknown>();
      places.set(place, known);
      if (!known.has(name)) known.set(name, make());
      return known.get(name) as Value; // one name always stands for values of one type
    },
  };
}

/** The rows of `collection` whose `field` refers to a row. Equal keys mean equal requests. */
interface Relation {
  readonly key: string;
  readonly collection: string;
  readonly field: Field;
  readonly request: PageRequest;
}

interface Loaders {
  /** One snapshot for the whole operation, so that it never sees two epochs. Undefined before the first import. */
  openSnapshot(): Promise<Snapshot | undefined>;
  loadRow(collection: string, id: string): Promise<Row | undefined>;
  loadRelated(relation: Relation, id: string): Promise<Page>;
  countRelated(relation: Relation, id: string): Promise<number>;
}

/** Loaders for one operation. Operations never share them, so their caches end with the operation. */
function createLoaders(store: Store, pace: Pace): Loaders {
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

/** Counts for many rows at once, by grouping the related rows. */
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
