/** An exporter of spans whose outages are in the log: once when it begins to fail, once when it works again, not with every batch. */
import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Log } from './log.ts';

/** What an exporter answers where the spans were taken (`ExportResultCode`, of a library that we do not load). */
const TAKEN = 0;

export function tellOutages(exporter: SpanExporter, log: Log): SpanExporter {
  let isAway = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const isTaken = Number(result.code) === TAKEN;
        if (!isTaken && !isAway)
          log(
            `traces: the collector at OTEL_EXPORTER_OTLP_ENDPOINT takes no spans, and they are lost until it does: ${result.error?.message ?? 'no reason was given'}`,
            { level: 'warn' },
          );
        if (isTaken && isAway) log('traces: the collector takes spans again');
        isAway = !isTaken;
        done(result);
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
