/** An exporter of spans that logs its outages: once when it starts to fail and once when it works again, not for every batch. */
import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Log } from './log.ts';

/** The result code of a successful export (`ExportResultCode` of a library that is not loaded here). */
const TAKEN = 0;

export function logOutages(exporter: SpanExporter, log: Log): SpanExporter {
  let isAway = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const isTaken = Number(result.code) === TAKEN;
        if (!isTaken && !isAway)
          log(
            `traces: the collector at OTEL_EXPORTER_OTLP_ENDPOINT does not accept spans, and they are lost until it does: ${result.error?.message ?? 'it gave no reason'}`,
            { level: 'warn' },
          );
        if (isTaken && isAway) log('traces: the collector accepts spans again');
        isAway = !isTaken;
        done(result);
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
