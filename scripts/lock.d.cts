/** Runs `work` while this process holds the lock. Waits while another process holds it, and calls `onWait` for each holder. */
export function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  onWait: (holder: number | undefined) => void,
): Promise<Result>;

/** Resolves to a function that releases the lock, or undefined if this or another process holds it. */
export function tryLock(file: string): Promise<(() => void) | undefined>;

/** The process id of the last holder, if it is known. */
export function readHolder(file: string): number | undefined;
