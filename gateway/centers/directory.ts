/** The configured centers and their addresses, which may change while the gateway runs. */
import { CodedError } from '../../subgraphs/contract/errors.ts';

export interface Center {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export interface Directory {
  /** Sorted by id. Reports and merges use this order. */
  readonly centers: readonly Center[];
  has(id: string): boolean;
  /** @throws CodedError UNKNOWN_CENTER, with a message that lists the known centers */
  get(id: string): Center;
}

export function createDirectory(centers: readonly Center[]): Directory {
  const sorted = centers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((center) => [center.id, center]));
  return {
    centers: sorted,
    has: (id) => byId.has(id),
    get(id) {
      const center = byId.get(id);
      if (center) return center;
      throw new CodedError(
        'UNKNOWN_CENTER',
        `there is no center ${JSON.stringify(id)}; the centers are ${sorted.map((each) => each.id).join(', ')}`,
      );
    },
  };
}

/** The difference between two lists of centers. Each field is sorted by id. */
export interface Change {
  readonly added: readonly Center[];
  readonly removed: readonly Center[];
  /** Centers with a new address; `from` is the old one. */
  readonly moved: readonly { readonly center: Center; readonly from: string }[];
  /** Centers with a new name at the same address. */
  readonly renamed: readonly Center[];
}

/** Holds the current directory. Directories are immutable, so an operation uses the same one throughout. */
export interface Members {
  current(): Directory;
  /** Replaces the centers. Running operations are not affected. */
  replace(centers: readonly Center[]): Change;
  /** Calls the listener after each replacement that changes something. @returns a function that removes the listener */
  onChange(listener: (change: Change) => void): () => void;
}

export function createMembers(centers: readonly Center[]): Members {
  let directory = createDirectory(centers);
  const listeners = new Set<(change: Change) => void>();
  return {
    current: () => directory,
    replace(next) {
      const before = directory;
      const after = createDirectory(next);
      const change = compareMembers(before, after);
      if (!hasChanges(change)) return change;
      directory = after;
      for (const listener of listeners) listener(change);
      return change;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function hasChanges({ added, removed, moved, renamed }: Change): boolean {
  return added.length + removed.length + moved.length + renamed.length > 0;
}

/**
 * Prints a change for the log, such as `centers: added liti at http://...; removed pact; moved leap from http://... to
 * http://...`
 */
export function printChange({ added, removed, moved, renamed }: Change): string {
  const parts = [
    ...added.map(({ id, url }) => `added ${id} at ${url}`),
    ...removed.map(({ id }) => `removed ${id}`),
    ...moved.map(({ center, from }) => `moved ${center.id} from ${from} to ${center.url}`),
    ...renamed.map(({ id, name }) => `renamed ${id} to ${name}`),
  ];
  return `centers: ${parts.join('; ')}`;
}

function compareMembers(before: Directory, after: Directory): Change {
  const stayed = after.centers.flatMap((center) =>
    before.has(center.id) ? [{ center, previous: before.get(center.id) }] : [],
  );
  return {
    added: after.centers.filter(({ id }) => !before.has(id)),
    removed: before.centers.filter(({ id }) => !after.has(id)),
    moved: stayed
      .filter(({ center, previous }) => center.url !== previous.url)
      .map(({ center, previous }) => ({ center, from: previous.url })),
    renamed: stayed
      .filter(({ center, previous }) => center.url === previous.url && center.name !== previous.name)
      .map(({ center }) => center),
  };
}
