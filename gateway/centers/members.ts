/** Who takes part, while the graph runs: a directory that is replaced whole, so that whoever took it keeps one and the same. */
import { createDirectory, type Center, type Directory } from './directory.ts';

/** What a replacement changed; each list by id. */
export interface Change {
  readonly added: readonly Center[];
  readonly removed: readonly Center[];
  /** The same center at another address: as it is now, and where it was. */
  readonly moved: readonly { readonly center: Center; readonly from: string }[];
  /** The same address under another name. */
  readonly renamed: readonly Center[];
}

export interface Members {
  /** The members of this moment. An operation takes it once, and is answered for these to its end. */
  current(): Directory;
  /** Makes these the members, for all operations that begin from now on; those under way are not touched. */
  replace(centers: readonly Center[]): Change;
  /** Told of each change, after it, in the order of asking; not of a replacement by the same. Gives what ends that. */
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

function compareMembers(before: Directory, after: Directory): Change {
  const stayed = after.centers.flatMap((center) =>
    before.has(center.id) ? [{ center, was: before.get(center.id) }] : [],
  );
  return {
    added: after.centers.filter(({ id }) => !before.has(id)),
    removed: before.centers.filter(({ id }) => !after.has(id)),
    moved: stayed
      .filter(({ center, was }) => center.url !== was.url)
      .map(({ center, was }) => ({ center, from: was.url })),
    renamed: stayed
      .filter(({ center, was }) => center.url === was.url && center.name !== was.name)
      .map(({ center }) => center),
  };
}
