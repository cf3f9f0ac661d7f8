/** The life cycle of a subgraph's process: tracing, orderly stop, and exit on a fault. */
import type { Log } from '../contract/observe/log.ts';
import { DEADLINE_MS } from './listen.ts';
import type { Observe } from './subgraph.ts';

/** Time for closing the store after the last operation. */
const CLOSING_MS = 1_000;

/**
 * On SIGTERM and SIGINT, `stop` lets running operations finish. The process exits at the latest when the longest
 * operation may take no more time. Stores survive such an exit.
 */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), DEADLINE_MS + CLOSING_MS).unref();
      stop().then(() => process.exit(0), exitWithFault(log));
    });
  }
}

/** Logs the fault's message, without a stack, and ends the process. */
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
 * The subgraph's own spans, as children of the gateway's. Without an endpoint, OpenTelemetry is not even loaded.
 * @param endpoint OTEL_EXPORTER_OTLP_ENDPOINT. The exporter reads the variable itself.
 */
export async function openTracing(serviceName: string, endpoint: string | undefined, log: Log): Promise<Tracing> {
  if (!endpoint) return { observe: undefined, close: async () => undefined };
  const [{ openExport }, { traceRequests }] = await Promise.all([
    import('../contract/observe/traces.ts'),
    import('./traceRequests.ts'),
  ]);
  const { tracer, close } = openExport(serviceName, log);
  return { observe: traceRequests(tracer), close: () => close().catch(() => undefined) }; // an unreachable receiver must not delay the stop
}
