/** Deadlines that pass when a test says so: what hangs costs no time, and its neighbours have all that they need on any machine. */
import type { Consortium } from './consortium.ts';

/** The true one; `node:timers/promises` is faked with the rest. */
const setTrueTimeout = setTimeout;

/** Milliseconds without an answer under way, after which only what hangs is waited for. */
const CALM_TURNS = 10;
/** Only what deadlines are made of; sockets and intervals go on. */
const OTHERS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
] as const;

/**
 * Runs `ask`; whenever each of `honest` has answered what it was asked, lets `deadlineMs` pass.
 * @param honest centers, and the registry, that answer by themselves; the test breaks the others
 */
export async function passDeadlines<Result>(
  consortium: Consortium,
  { honest, deadlineMs }: { readonly honest: readonly string[]; readonly deadlineMs: number },
  ask: () => Promise<Result>,
): Promise<Result> {
  let [busy, isOver] = [0, false];
  for (const name of honest)
    consortium.break(name, async (answer) => {
      busy += 1;
      return answer().finally(() => (busy -= 1));
    });
  jest.useFakeTimers({ doNotFake: [...OTHERS] });
  try {
    const result = ask().finally(() => (isOver = true));
    result.catch(() => undefined); // awaited below
    for (let calm = 0; !isOver; calm = busy === 0 ? calm + 1 : 0) {
      if (calm > 0 && calm % CALM_TURNS === 0) jest.advanceTimersByTime(deadlineMs);
      await new Promise((done) => setTrueTimeout(done, 1));
    }
    return await result;
  } finally {
    jest.useRealTimers();
    for (const name of honest) consortium.break(name, undefined);
  }
}
