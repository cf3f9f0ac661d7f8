/** Exports the spans of a process to OTEL_EXPORTER_OTLP_ENDPOINT. It is loaded only if that is set. */
import type { Attributes, Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider, type NodeTracerConfig } from '@opentelemetry/sdk-trace-node';
import type { Log } from './log.ts';
import { logOutages } from './logOutages.ts';

export interface Export {
  readonly tracer: Tracer;
  /** Sends the remaining spans and stops. */
  close(): Promise<void>;
}

type Resource = NonNullable<NodeTracerConfig['resource']>;

/**
 * @param serviceName the source of the spans: `lhs-gateway`, `lhs-registry` or `lhs-center-<id>`
 * @param log receives outages of the collector
 */
export function openExport(serviceName: string, log: Log): Export {
  const provider = new NodeTracerProvider({
    resource: toResource({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(logOutages(new OTLPTraceExporter(), log))],
  });
  return { tracer: provider.getTracer('lhs-consortium-graph'), close: () => provider.shutdown() };
}

/** Written by hand, because Apollo Gateway requires an older version of the library that creates resources. */
function toResource(attributes: Attributes): Resource {
  return {
    attributes,
    getRawAttributes: () => Object.entries(attributes),
    merge: (other) => toResource({ ...attributes, ...other?.attributes }),
  };
}
