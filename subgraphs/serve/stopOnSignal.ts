/** Ends a subgraph's process when it is told to: in order, but at the latest within a second. */

const STOP_WITHIN_MS = 900;

/** What `stop` has not ended by then ends with the process: a store survives a hard end. */
export function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
      stop().then(() => process.exit(0), exitWithFault);
    });
  }
}

/** Says the fault in its own words, without a stack, and ends the process. */
export function exitWithFault(fault: unknown): never {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
}
