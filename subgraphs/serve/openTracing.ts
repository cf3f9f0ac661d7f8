/** A subgraph's own spans, joined to those of the gateway: off, and not even loaded, where no address is given. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Log } from '../contract/watch/log.ts';

export interface Tracing {
  readonly plugins: readonly ApolloServerPlugin<BaseContext>[];
  close(): Promise<void>;
}

/** @param endpoint OTEL_EXPORTER_OTLP_ENDPOINT, which the exporter reads again by itself */
export async function openTracing(serviceName: string, endpoint: string | undefined, log: Log): Promise<Tracing> {
  if (!endpoint) return { plugins: [], close: async () => undefined };
  const { openExport } = await import('../contract/watch/traces.ts');
  const { traceRequests } = await import('./traceRequests.ts');
  const { tracer, close } = openExport(serviceName, log);
  return { plugins: [traceRequests(tracer)], close: () => close().catch(() => undefined) }; // a receiver that is away holds up no end
}
