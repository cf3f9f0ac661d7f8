/** What the resolvers of one operation share: who asks, the center that answers, its rows read once, and what holds for every row alike. */
import DataLoader from 'dataloader';
import type { FieldNode } from 'graphql';
import type { Caller, Policy } from '../policy/policy.ts';
import type { Page, PageRequest, Row, Snapshot, Store } from '../store/store.ts';
import { CodedError } from '../../contract/errors.ts';
import type { Filter } from '../../contract/filter.ts';
import type { Collection, Dimension, Field } from '../../contract/model.ts';
import type { Pace } from '../../contract/pace.ts';

/** The center that answers, the same for every operation. */
export interface CenterFacts {
  readonly id: string;
  readonly name: string;
  readonly policy: Policy;
  /** `Type.field` of the copied values of a collection that no longer equal the registry. */
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
 * Remembers what is the same for all rows that one place of the operation is resolved for: its parsed arguments, the
 * decision of the policy. Keys: the place (graphql-js keeps one array of field nodes for it) and a name. Bound and
 * invalidation: it lives and dies with the operation, whose variables never change.
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

/** The rows of `collection` whose `field` refers to a row. Relations with one key ask for the same. */
interface Relation {
  readonly key: string;
  readonly collection: string;
  readonly field: Field;
  readonly request: PageRequest;
}

interface Loaders {
  /** The snapshot of the whole operation, so that it never sees two epochs; undefined before the first import. */
  openSnapshot(): Promise<Snapshot | undefined>;
  loadRow(collection: string, id: string): Promise<Row | undefined>;
  loadRelated(relation: Relation, id: string): Promise<Page>;
  countRelated(relation: Relation, id: string): Promise<number>;
}

/** Loaders for one operation. What they cached goes with them; they are never shared between operations. */
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
