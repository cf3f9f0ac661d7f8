/** The interface between request handling and metrics or traces, and the set-up of both. */
import type { Log } from '../../subgraphs/contract/observe/log.ts';
import type { BreakerState } from '../transport/scatter.ts';
import type { RequestEnd } from '../graph.ts';
import type { CallObserver } from '../transport/transport.ts';

export interface Observer {
  /** Called after a request has been read, before the cache or the graph answers it. */
  beginOperation(requestId: string): ObservedOperation;
  /** Called after each lookup in the answer cache. */
  countLookUp(result: 'hit' | 'miss'): void;
  /**
   * Called once at start-up. The functions in `centers` return the current centers and the states of their circuit
   * breakers.
   */
  observeCenters?(centers: ObservedCenters): void;
}

export interface ObservedOperation extends CallObserver {
  end(end: OperationEnd): void;
}

export interface OperationEnd extends Pick<RequestEnd, 'outcome' | 'centers'> {
  readonly milliseconds: number;
}

export interface ObservedCenters {
  readonly list: () => readonly string[];
  readonly getBreaker: (center: string) => BreakerState;
}

/**
 * Combines observers into one. Each call has the first `traceparent` of the observers. Returns undefined for an empty
 * list.
 */
export function joinObservers(observers: readonly Observer[]): Observer | undefined {
  const [first, ...others] = observers;
  if (!first || others.length === 0) return first;
  return {
    beginOperation(requestId) {
      const operations = observers.map((each) => each.beginOperation(requestId));
      return {
        startCall(center) {
          const calls = operations.map((each) => each.startCall(center));
          return {
            traceparent: calls.find((each) => each.traceparent !== undefined)?.traceparent,
            end: (result) => calls.forEach((each) => each.end(result)),
          };
        },
        end: (end) => operations.forEach((each) => each.end(end)),
      };
    },
    countLookUp: (result) => observers.forEach((each) => each.countLookUp(result)),
    observeCenters: (centers) => observers.forEach((each) => each.observeCenters?.(centers)),
  };
}

export interface ObserveSettings {
  /** The address for `/metrics`; undefined if metrics are off. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** The exporter reads its own settings from OTEL_EXPORTER_OTLP_*. */
  readonly isTracing: boolean;
}

export interface OpenObserver {
  /** Undefined if metrics and traces are off. */
  readonly observer: Observer | undefined;
  /** Sends pending spans and closes the port for metrics. */
  close(): Promise<void>;
}

/**
 * Starts metrics and traces as configured. Modules that are not needed are not loaded.
 * @throws when the port for metrics is taken
 */
export async function openObserver(
  { metrics, isTracing }: ObserveSettings = { isTracing: false },
  log: Log,
): Promise<OpenObserver> {
  const opened = [...(metrics ? [await openMetrics(metrics, log)] : []), ...(isTracing ? [await openTraces(log)] : [])];
  return {
    observer: joinObservers(opened.map(({ observer }) => observer)),
    // A collector that fails must not prevent the shutdown.
    close: async () => void (await Promise.allSettled(opened.map(({ close }) => close()))),
  };
}

interface Opened {
  readonly observer: Observer;
  readonly close: () => Promise<void>;
}

async function openMetrics(address: NonNullable<ObserveSettings['metrics']>, log: Log): Promise<Opened> {
  const { createMetrics, serveMetrics } = await import('./metrics.ts');
  const { observer, print } = createMetrics();
  const { url, close } = await serveMetrics(print, address);
  log(`serving metrics at ${url}`);
  return { observer, close };
}

async function openTraces(log: Log): Promise<Opened> {
  const { openExport } = await import('../../subgraphs/contract/observe/traces.ts');
  const { createTraces } = await import('./traces.ts');
  const { tracer, close } = openExport('lhs-gateway', log);
  return { observer: createTraces(tracer), close };
}
