/** Opens what sends a process's spans to where OTEL_EXPORTER_OTLP_ENDPOINT says. Loaded only where that is set. */
import type { Attributes, Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider, type NodeTracerConfig } from '@opentelemetry/sdk-trace-node';
import type { Log } from './log.ts';
import { tellOutages } from './tellOutages.ts';

export interface Export {
  readonly tracer: Tracer;
  /** Sends what is not sent yet, and ends. */
  close(): Promise<void>;
}

type Resource = NonNullable<NodeTracerConfig['resource']>;

/**
 * @param serviceName who the spans are of: `lhs-gateway`, `lhs-registry`, `lhs-center-<id>`
 * @param log is told when they cannot be sent, and when they can be again
 */
export function openExport(serviceName: string, log: Log): Export {
  const provider = new NodeTracerProvider({
    resource: toResource({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(tellOutages(new OTLPTraceExporter(), log))],
  });
  return { tracer: provider.getTracer('lhs-consortium-graph'), close: () => provider.shutdown() };
}

/** By hand, as the library that makes resources stands in node_modules in an older version, which Apollo's gateway asks for. */
function toResource(attributes: Attributes): Resource {
  return {
    attributes,
    getRawAttributes: () => Object.entries(attributes),
    merge: (other) => toResource({ ...attributes, ...other?.attributes }),
  };
}
