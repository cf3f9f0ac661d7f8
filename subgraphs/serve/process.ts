/** The life of a subgraph's process: its spans, how it stops, and how it fails. */
import type { Log } from '../contract/watch/log.ts';
import { DEADLINE_MS } from './listen.ts';
import type { Observe } from './subgraph.ts';

/** For closing a store after the last operation. */
const CLOSING_MS = 1_000;

/** Stops in order on SIGTERM and SIGINT: operations that run may finish. What takes longer than they may ends with the process: a store survives it. */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), DEADLINE_MS + CLOSING_MS).unref();
      stop().then(() => process.exit(0), exitWithFault(log));
    });
  }
}

/** Logs the fault in its own words, without a stack, and ends the process. */
export function exitWithFault(log: Log): (fault: unknown) => never {
  return (fault) => {
    log(fault instanceof Error ? fault.message : String(fault), { level: 'error' });
    process.exit(1);
  };
}

export interface Tracing {
  readonly observe: Observe | undefined;
  close(): Promise<void>;
}

/**
 * A subgraph's own spans, joined to those of the gateway: off, and not even loaded, where no address is given.
 * @param endpoint OTEL_EXPORTER_OTLP_ENDPOINT, which the exporter reads again by itself
 */
export async function openTracing(serviceName: string, endpoint: string | undefined, log: Log): Promise<Tracing> {
  if (!endpoint) return { observe: undefined, close: async () => undefined };
  const [{ openExport }, { traceRequests }] = await Promise.all([
    import('../contract/watch/traces.ts'),
    import('./traceRequests.ts'),
  ]);
  const { tracer, close } = openExport(serviceName, log);
  return { observe: traceRequests(tracer), close: () => close().catch(() => undefined) }; // a receiver that is away delays no stop
}
