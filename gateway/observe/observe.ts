/** Observers of the gateway. Through this interface the code that answers requests stays independent of metrics and traces. */
import type { Log } from '../../subgraphs/contract/observe/log.ts';
import type { BreakerState } from '../transport/scatter.ts';
import type { RequestEnd } from '../graph.ts';
import type { CallObserver } from '../transport/transport.ts';

export interface Observer {
  /** Called when a request was read, before the cache or the graph answers it. */
  beginOperation(requestId: string): ObservedOperation;
  /** An answer was looked up in the cache. */
  countLookUp(result: 'hit' | 'miss'): void;
  /** Called once, with functions that return the current centers and the state of each circuit breaker. */
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

/** Combines observers. The first `traceparent` of a call is used. Undefined for an empty list. */
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
  /** Where `/metrics` is served; undefined: not at all. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** The exporter itself reads its address and other settings from OTEL_EXPORTER_OTLP_*. */
  readonly isTracing: boolean;
}

export interface OpenObserver {
  /** Undefined where neither metrics nor traces are on. */
  readonly observer: Observer | undefined;
  /** Sends pending spans, and closes the port. */
  close(): Promise<void>;
}

/** Opens metrics and traces as configured; the modules of what is off are not loaded. @throws when the port of the metrics is taken */
export async function openObserver(
  { metrics, isTracing }: ObserveSettings = { isTracing: false },
  log: Log,
): Promise<OpenObserver> {
  const opened = [...(metrics ? [await openMetrics(metrics, log)] : []), ...(isTracing ? [await openTraces(log)] : [])];
  return {
    observer: joinObservers(opened.map(({ observer }) => observer)),
    close: async () => void (await Promise.allSettled(opened.map(({ close }) => close()))), // an unreachable collector must not delay the end
  };
}

interface Opened {
  readonly observer: Observer;
  readonly close: () => Promise<void>;
}

async function openMetrics(where: NonNullable<ObserveSettings['metrics']>, log: Log): Promise<Opened> {
  const { createMetrics, serveMetrics } = await import('./metrics.ts');
  const { observer, print } = createMetrics();
  const { url, close } = await serveMetrics(print, where);
  log(`metrics are served at ${url}`);
  return { observer, close };
}

async function openTraces(log: Log): Promise<Opened> {
  const { openExport } = await import('../../subgraphs/contract/observe/traces.ts');
  const { createTraces } = await import('./traces.ts');
  const { tracer, close } = openExport('lhs-gateway', log);
  return { observer: createTraces(tracer), close };
}
