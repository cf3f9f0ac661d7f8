/** A deadline that holds even for work that ignores its signal. */

/** Rejects with this when time is up. */
export class DeadlineExceeded extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'DeadlineExceeded';
  }
}

/** How long one call may take: its own deadline, or what is left of the operation; 0 or less where nothing is. */
export function limitWait(
  deadlineMs: number,
  startedAt: number | undefined,
  clock: { readonly now: () => number; readonly operationDeadlineMs?: number },
): number {
  if (startedAt === undefined || clock.operationDeadlineMs === undefined) return deadlineMs;
  return Math.min(deadlineMs, startedAt + clock.operationDeadlineMs - clock.now());
}

/** Runs `work` with a signal that is aborted, and left behind, after `milliseconds`. */
export async function runWithDeadline<Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new DeadlineExceeded(milliseconds);
      controller.abort(reason);
      reject(reason);
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
