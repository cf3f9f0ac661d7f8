/** What the resolvers of one operation share: who asks, the loaders, and what holds for every row alike. */
import type { FieldNode } from 'graphql';
import type { Collection } from '../../contract/model.ts';
import type { Pace } from '../../contract/pace.ts';
import { createLoaders, type Loaders, type Snapshot, type Store } from '../loaders/loaders.ts';
import type { Caller, Policy } from '../policy/policy.ts';

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
export interface Memo {
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
