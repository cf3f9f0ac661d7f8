/** Runs `work` while this process has the lock; waits as long as another one has it, and calls `onWait` for each holder. */
export function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  onWait: (holder: number | undefined) => void,
): Promise<Result>;

/** What frees the lock, or undefined while it is held, by this process or another. */
export function tryLock(file: string): Promise<(() => void) | undefined>;

/** The process that has the lock, as far as it has said so. */
export function readHolder(file: string): number | undefined;
