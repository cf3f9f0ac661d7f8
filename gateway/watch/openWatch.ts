/** Switches metrics and traces on, each as far as the settings want it: what is off is not even loaded. */
import type { Log } from '../../subgraphs/contract/watch/log.ts';
import { joinWatches, type Watch } from './watch.ts';

export interface WatchSettings {
  /** Where `/metrics` is served; undefined for nowhere. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** The address is OTEL_EXPORTER_OTLP_ENDPOINT, which the exporter reads itself, like the other settings of that name. */
  readonly isTracing: boolean;
}

export interface OpenWatch {
  /** Undefined when nothing is watched. */
  readonly watch: Watch | undefined;
  /** Sends what is not sent yet, and closes the port. */
  close(): Promise<void>;
}

/** @throws when the port of the metrics is taken */
export async function openWatch(
  { metrics, isTracing }: WatchSettings = { isTracing: false },
  log: Log,
): Promise<OpenWatch> {
  const opened = [...(metrics ? [await openMetrics(metrics, log)] : []), ...(isTracing ? [await openTraces(log)] : [])];
  return {
    watch: joinWatches(opened.map(({ watch }) => watch)),
    close: async () => void (await Promise.allSettled(opened.map(({ close }) => close()))), // a receiver that is away holds up no end
  };
}

interface Opened {
  readonly watch: Watch;
  readonly close: () => Promise<void>;
}

async function openMetrics(where: NonNullable<WatchSettings['metrics']>, log: Log): Promise<Opened> {
  const { createMetrics } = await import('./metrics.ts');
  const { serveMetrics } = await import('./serveMetrics.ts');
  const { watch, print } = createMetrics();
  const { url, close } = await serveMetrics(print, where);
  log(`metrics are served at ${url}`);
  return { watch, close };
}

async function openTraces(log: Log): Promise<Opened> {
  const { openExport } = await import('../../subgraphs/contract/watch/traces.ts');
  const { createTraces } = await import('./traces.ts');
  const { tracer, close } = openExport('lhs-gateway', log);
  return { watch: createTraces(tracer), close };
}
