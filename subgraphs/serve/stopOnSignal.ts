/** Ends a subgraph's process when it is told to: in order, but at the latest within a second. */
import type { Log } from '../contract/watch/log.ts';

const STOP_WITHIN_MS = 900;

/** What `stop` has not ended by then ends with the process: a store survives a hard end. */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
      stop().then(() => process.exit(0), exitWithFault(log));
    });
  }
}

/** Says the fault in its own words, without a stack, and ends the process. */
export function exitWithFault(log: Log): (fault: unknown) => never {
  return (fault) => {
    log(fault instanceof Error ? fault.message : String(fault), { level: 'error' });
    process.exit(1);
  };
}
